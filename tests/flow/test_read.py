"""Reading one document: what other programs rely on, whatever bytes they hand in."""

# SPDX-License-Identifier: EUPL-1.2

import subprocess
import sys
import unicodedata
from dataclasses import replace

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.facts import Outcome, PaperSort
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Reading
from litfass.flow.read import NotReadable, authors, document, read_text, vote
from tests.sources.allris.kranhude import item, part

MOTION = """Antrag
Vorlage Nr.: 2027/0101
Bänke für die Kranhuder Allee
Antrag: SPD, GRÜNE
Gremien Termin TOP Ö / N Zuständigkeit
Gemeinderat 26.01.2027 25 Ö Entscheidung
Beschlussvorschlag:
1. Die Verwaltung stellt zehn Bänke auf.
2. Sie berichtet über die Kosten.
Begründung:
Die Vorlage 2026/0815 hat sie vergessen.
"""


def only(body: bytes) -> Notice:
    """The one notice in a document."""
    (notice,) = document(body).notices
    return notice


def test_a_motion_is_read_with_everything_in_it() -> None:
    motion = only(MOTION.encode())
    facts = motion.facts
    assert (motion.number, motion.title, motion.kind) == ("2027/0101", "Bänke für die Kranhuder Allee", Kind.PAPER)
    assert facts.sort is not None
    assert facts.sort.sort is PaperSort.MOTION
    assert [author.group for author in facts.authors.groups] == ["SPD", "GRÜNE"]
    assert [(item.label, item.text) for item in facts.resolution] == [
        ("1.", "Die Verwaltung stellt zehn Bänke auf."),
        ("2.", "Sie berichtet über die Kosten."),
    ]
    assert [reference.number for reference in facts.references] == ["2026/0815"]


def test_an_item_that_says_open_is_read_by_its_record() -> None:
    parts = part("BS", "<p>Bänke werden gebaut.</p>") + part("AE", "<p>einstimmig bei Enthaltung der SPD-Fraktion</p>")
    page = item(result="(offen)", parts=parts).encode("iso-8859-1")
    (notice,) = document(page, address="https://kranhude.example/bi/to020.asp?TOLFDNR=7").notices
    assert [each.text for each in notice.facts.resolution] == ["Bänke werden gebaut."]
    assert notice.facts.vote is not None
    assert (notice.facts.vote.outcome, notice.facts.vote.abstaining) == (Outcome.ACCEPTED, ("SPD",))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_encoding_reads_alike(encoding: str) -> None:
    assert only(MOTION.encode(encoding)) == only(MOTION.encode())


def test_composed_and_decomposed_letters_read_alike() -> None:
    assert only(unicodedata.normalize("NFD", MOTION).encode()) == only(MOTION.encode())
    bare = replace(only(MOTION.encode()), title=unicodedata.normalize("NFD", "Bänke"))
    assert read_text(bare).title == "Bänke"


def test_evidence_points_at_its_words() -> None:
    motion = only(MOTION.encode())
    said = motion.facts.references[0].evidence
    assert motion.text[said.start : said.end] == said.quote == "2026/0815"


def test_a_pdf_of_the_motion_says_the_same() -> None:
    lines = MOTION.replace("\n", "\\ \n")
    assert only(bytes(typst.compile(lines.encode()))).facts.authors.groups[0].group == "SPD"


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"", "leer"),
        (b"\x00\xff" * 100, "Das liest Litfass nicht"),
        (b"<html><body><h1>502 Bad Gateway</h1></body></html>", "Fehlerseite"),
        (b"null", "„null“"),
        (b"%PDF-1.7 broken", "beschädigt"),
    ],
)
def test_what_cannot_be_read_says_why(body: bytes, sentence: str) -> None:
    with pytest.raises(NotReadable, match=sentence):
        document(body)


STARTS = [
    b"", b"%PDF-1.7\n", b"{", b'{"id":"a/paper/1",', b"[", b"<rss>", b"<html>vo020.asp", b"\xff\xfe", b"Antrag\n",
    b"Niederschrift\n",
]  # fmt: skip


@given(st.sampled_from(STARTS), st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)))
def test_any_bytes_are_read_or_refused_with_a_sentence(start: bytes, rest: bytes) -> None:
    assert _read_or_refused(start + rest)


def _read_or_refused(body: bytes) -> bool:
    try:
        return isinstance(document(body), Reading)
    except NotReadable as refused:
        return str(refused).endswith((".", "“"))


def test_the_two_other_functions_are_those_of_the_readers() -> None:
    assert vote("Mehrheitlich abgelehnt (6 Ja, 38 Nein)").outcome is Outcome.REJECTED
    assert [author.group for author in authors("Antrag der SPD- und GRÜNE-Fraktion").groups] == ["SPD", "GRÜNE"]


def test_another_program_needs_neither_django_nor_settings() -> None:
    script = (
        "import sys; from litfass.flow.read import document;"
        "print(document(b'Antrag\\nVorlage Nr.: 2027/0101\\nBrunnen').notices[0].number, 'django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=_bare())
    assert done.stdout == "2027/0101 False\n"


def _bare() -> dict[str, str]:
    return {"PYTHONPATH": ":".join(filter(None, sys.path))}
