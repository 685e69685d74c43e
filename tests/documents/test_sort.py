"""What some bytes are, and which letters they stand for."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.documents.sort import DocumentSort, decoded, sort_of

WORDS = "Antrag für Straßenbäume"


@pytest.mark.parametrize(
    ("body", "sort"),
    [
        (b"%PDF-1.7\n", DocumentSort.PDF),
        (b"\r\n\r\n%PDF-1.4", DocumentSort.PDF),
        (b'{"data": []}', DocumentSort.JSON),
        (b"\xef\xbb\xbf [\n]", DocumentSort.JSON),
        (b"null", DocumentSort.JSON),
        (b"[Anlage 1]\nAntrag", DocumentSort.TEXT),
        (b'<?xml version="1.0"?><rss version="2.0">', DocumentSort.FEED),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', DocumentSort.FEED),
        (b"<!DOCTYPE html><html><head>", DocumentSort.PAGE),
        (WORDS.encode(), DocumentSort.TEXT),
        (b"\x00\xff" * 100, DocumentSort.BINARY),
        (b"", DocumentSort.EMPTY),
        (b" \r\n\t", DocumentSort.EMPTY),
    ],
)
def test_bytes_say_what_they_are(body: bytes, sort: DocumentSort) -> None:
    assert sort_of(body) is sort


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252"]
)
def test_every_usual_encoding_gives_the_same_letters(encoding: str) -> None:
    assert decoded(WORDS.encode(encoding)) == WORDS


def test_what_no_keyboard_writes_is_no_text() -> None:
    assert decoded(bytes(range(32)) * 9) is None
