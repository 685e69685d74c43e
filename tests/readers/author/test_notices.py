"""Whose paper a notice is, by its fields, its title, the head of its text and what the meeting says."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.council import Decision, Paper
from litfass.core.facts import Author, Authors, Evidence
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.parts import part_of
from litfass.readers.author import authors, read

PAPER = Paper("paper/1", "24-0001", "Licht am Elbdeich", paper_type="Antrag")
NOTICE = Notice("paper/1", Kind.PAPER, "Licht am Elbdeich", "https://kranhude.example/1", paper=PAPER)
DECISION = Decision("item/1", "Licht", "Hauptausschuss", None, date(2026, 5, 4), "beschlossen", "meeting/1")


def groups(found: Authors) -> list[str]:
    return [f"+{author.group}" if author.joined else author.group for author in found.groups]


def of_paper(**fields: str) -> Notice:
    """A paper of Kranhude with these fields, read."""
    own = {name: fields.pop(name) for name in tuple(fields) if name in ("paper_type", "authors", "lead")}
    return read(replace(NOTICE, paper=replace(PAPER, **own), **fields))  # type: ignore[arg-type] # all are texts


LETTERHEAD = """Antrag
Gedruckt auf 100 Prozent Recyclingpapier
Vorlage Nr.: 2026/0001
Eingang: 04.05.2026
Licht am Elbdeich
Interfraktioneller Antrag: GRÜNE, Volt
Gremien Termin TOP Ö / N Zuständigkeit
Gemeinderat 12.05.2026 7 Ö Entscheidung
Antrag der SPD-Fraktion"""


def test_a_letterhead_is_read_down_to_the_table_of_meetings() -> None:
    assert groups(authors(LETTERHEAD)) == ["GRÜNE", "Volt"]


def test_a_statement_names_the_motion_it_answers_but_not_its_own_author() -> None:
    found = authors(LETTERHEAD.replace("Antrag\n", "Stellungnahme zum Antrag\n", 1))
    assert (found.groups, found.administration) == ((), True)


@pytest.mark.parametrize(
    ("paper_type", "administration"),
    [
        ("Beschlussvorlage", True),
        ("Mitteilungsvorlage Bezirksamt", True),
        ("Antwort / Stellungnahme des Bezirksamtes", True),
        ("Offenlage", True),
        ("Beschlussempfehlung Ausschuss", False),
        ("Mitteilungsvorlage vorsitzendes Mitglied", False),
        ("Eingabe", False),
    ],
)
def test_papers_of_these_sorts_have_no_group(paper_type: str, administration: bool) -> None:
    found = of_paper(title="Licht am Elbdeich (Antrag der SPD-Fraktion)", paper_type=paper_type).facts.authors
    assert (found.groups, found.administration) == ((), administration)


def test_the_field_of_the_authors_comes_before_the_title() -> None:
    notice = of_paper(title="Licht (Antrag der CDU)", authors="Fraktion GRÜNE Kranhude, SPD-Fraktion", lead="Fachamt X")
    assert notice.facts.authors == Authors(
        (
            Author("GRÜNE", Evidence("GRÜNE", 9, 14, "paper.authors")),
            Author("SPD", Evidence("SPD", 25, 28, "paper.authors")),
        ),
        administration=False,
        evidence=(Evidence("GRÜNE", 9, 14, "paper.authors"), Evidence("SPD", 25, 28, "paper.authors")),
    )


@pytest.mark.parametrize(
    ("title", "expected", "administration"),
    [
        ("Licht – Stellungnahme der Verwaltung zum Antrag der SPD-Fraktion", [], True),
        ("Licht – Stellungnahme der SPD-Fraktion", ["SPD"], False),
        ("Licht – Antwort auf die Anfrage der CDU", [], True),
        ("Licht – Beschlussempfehlung des Hauptausschusses (Antrag der SPD-Fraktion)", [], False),
        ("Licht – Antrag der SPD-Fraktion", ["SPD"], False),
        ("Licht", [], None),
    ],
)
def test_without_a_printed_sort_the_title_tells(title: str, expected: list[str], administration: bool | None) -> None:
    found = of_paper(title=title, paper_type="").facts.authors
    assert (groups(found), found.administration) == (expected, administration)


def test_a_bare_vorlage_is_the_administrations_unless_it_names_a_group() -> None:
    own = of_paper(paper_type="Vorlage öffentlich").facts.authors
    theirs = of_paper(paper_type="Vorlage öffentlich", title="Licht (Antrag der SPD-Fraktion)").facts.authors
    assert (groups(own), own.administration) == ([], True)
    assert (groups(theirs), theirs.administration) == (["SPD"], False)


def test_whoever_joins_in_the_meeting_comes_last() -> None:
    resolution = "Die FDP-Fraktion tritt dem Antrag bei. Der Antrag wird angenommen."
    notice = Notice(
        "item/1",
        Kind.DECISION,
        "Licht – Antrag der SPD-Fraktion",
        "",
        decision=replace(DECISION, resolution=resolution),
    )
    assert groups(read(notice).facts.authors) == ["SPD", "+FDP"]


def test_other_notices_have_no_authors() -> None:
    press = replace(NOTICE, kind=Kind.PRESS_RELEASE, title="Antrag der SPD-Fraktion", paper=None)
    assert read(press) is press


_PIECES = st.sampled_from(
    [
        "Antrag",
        "Anfrage: ",
        " der ",
        "SPD",
        "GRÜNE-",
        "Fraktion",
        " und ",
        "(",
        ")",
        "\n",
        "tritt dem Antrag bei",
        "Muster",
        "Ä",
    ]
)
_TEXTS = st.one_of(st.text(), st.lists(_PIECES).map("".join))


@given(_TEXTS, _TEXTS)
def test_any_notice_is_read_with_true_evidence(title: str, text: str) -> None:
    title, text = unicodedata.normalize("NFC", title), unicodedata.normalize("NFC", text)
    notice = of_paper(title=title, text=text, authors=title)
    for each in (*notice.facts.authors.evidence, *(author.evidence for author in notice.facts.authors.groups)):
        assert part_of(notice, each.part).text[each.start : each.end] == each.quote


@pytest.mark.parametrize(
    "piece", ["Antrag: SPD, ", "Antrag der ", "tritt dem Antrag bei ", "Fraktion ", "(", "A.", "SPD\n"]
)
def test_a_megabyte_of_one_word_is_read(piece: str) -> None:
    """Finishes at all; what it takes is measured in bench/."""
    hostile = piece * (1_000_000 // len(piece))
    assert isinstance(of_paper(title=hostile, text=hostile, authors=hostile), Notice)
