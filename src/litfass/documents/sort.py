"""Tell what sort of document some bytes are, and turn their letters into text."""

# SPDX-License-Identifier: EUPL-1.2

import codecs
import re
from enum import StrEnum

HEAD = 4096  # bytes that tell what a document is
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype html|html|head|body|title|table|form|div)[\s>]", re.IGNORECASE)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class DocumentSort(StrEnum):
    """What some bytes are. BINARY is nothing a person could read."""

    PDF = "pdf"
    JSON = "json"
    FEED = "feed"
    PAGE = "page"
    TEXT = "text"
    BINARY = "binary"
    EMPTY = "empty"


def sort_of(body: bytes) -> DocumentSort:
    """Which sort of document this is, by its first kilobytes."""
    if b"%PDF-" in body[:1024]:  # the standard allows rubbish before the mark (ISO 32000-1, implementation note 13)
        return DocumentSort.PDF
    text = decoded(body)
    if text is None:
        return DocumentSort.BINARY
    start = text[:HEAD].lstrip("\ufeff \t\r\n\x00")
    if not start:
        return DocumentSort.EMPTY if not text.strip("\ufeff \t\r\n\x00") else DocumentSort.TEXT
    if (start[0] in "{[" and _looks_like_json(start)) or start.startswith("null"):
        return DocumentSort.JSON
    if _FEED.search(start):
        return DocumentSort.FEED
    return DocumentSort.PAGE if _PAGE.search(start) else DocumentSort.TEXT


def _looks_like_json(start: str) -> bool:
    """A brace or bracket, then what JSON allows there; `[Anlage]` and `{Name}` are text."""
    following = start[1:].lstrip()[:1]
    return following in ('"', "}") if start[0] == "{" else following in ("{", "]", "[")


def decoded(body: bytes) -> str | None:
    """The text of some bytes: UTF-8, UTF-16 or UTF-32 by their mark, else UTF-8, else Latin-1. None: no text at all."""
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, errors="replace")
    if (silent := _without_mark(body)) is not None:
        return silent
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("cp1252", errors="replace")
    return None if _is_binary(text) else text


def _without_mark(body: bytes) -> str | None:
    """UTF-16 without its mark shows by zero bytes at every other place."""
    sample = body[:400]
    if len(sample) < 8 or b"\x00" not in sample:
        return None
    for encoding, zeros, letters in (
        ("utf-16-le", sample[1::2], sample[0::2]),
        ("utf-16-be", sample[0::2], sample[1::2]),
    ):
        plain = sum(32 <= byte < 127 or byte in b"\t\r\n" for byte in letters)
        if zeros.count(0) > len(zeros) * 0.8 and plain > len(letters) * 0.6:
            return body.decode(encoding, errors="replace")
    return None


def _is_binary(text: str) -> bool:
    """More than a few characters that no keyboard writes."""
    sample = text[:HEAD]
    odd = sum(1 for char in sample if (char < " " and char not in "\t\n\r\f\v\x1b") or char == "\ufffd")
    return odd > len(sample) // 10 + 2
