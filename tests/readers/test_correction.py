"""Minutes that correct an earlier vote: which meeting, which item, which words; nothing where it is not certain."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.corrected import Stood, corrected, stood
from litfass.core.council import Decision
from litfass.core.facts import Outcome, Vote
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.readers.correction import corrections, read
from litfass.readers.vote import vote

PART = "decision.corrections.0.words"
MARCH = date(2026, 3, 12)
TITLE = "Genehmigung der Niederschrift vom 12.03.2026"
AGENDA = """TOP 2 Genehmigung der Niederschrift vom 12. März 2026
Die Niederschrift wird wie folgt geändert:
TOP 6.1: Der Ausschuss lehnt den Antrag einstimmig ab.
TOP 3 Anträge
TOP 3.1: Der Ausschuss stimmt dem Antrag zu."""


def told(text: str, title: str = TITLE) -> list[tuple[date | None, str, str]]:
    return [(each.meeting_on, each.item, each.words) for each in corrections(text, title=title)]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (TITLE, "TOP 6.1: Der Ausschuss lehnt den Antrag mehrheitlich ab.",
         (MARCH, "6.1", "Der Ausschuss lehnt den Antrag mehrheitlich ab.")),
        ("Feststellung der Niederschrift", "Es wird klargestellt, dass unter TOP 5.1 die Fraktion DIE LINKE dem Antrag "
         "zugestimmt hat.", (None, "5.1", "die Fraktion DIE LINKE dem Antrag zugestimmt hat.")),
        ("Feststellung der Niederschrift", "Es wird klargestellt, dass die Fraktion DIE LINKE unter TOP 5.1 dem Antrag "
         "zugestimmt hat.", (None, "5.1", "die Fraktion DIE LINKE dem Antrag zugestimmt hat.")),
        ("", AGENDA, (MARCH, "6.1", "Der Ausschuss lehnt den Antrag einstimmig ab.")),
        ("", "Die Niederschrift vom 12.03.2026 wird zu TOP 6.1 wie folgt geändert: Der Ausschuss lehnt den Antrag ab.",
         (MARCH, "6.1", "Der Ausschuss lehnt den Antrag ab.")),
        ("", "Nachtrag zu Protokoll: TOP 4.2 – einstimmig bei Enthaltung der AfD.",
         (None, "4.2", "einstimmig bei Enthaltung der AfD.")),
        (TITLE, "Bei TOP 4 muss es „mehrheitlich beschlossen“ statt „einstimmig beschlossen“ heißen.",
         (MARCH, "4", "mehrheitlich beschlossen")),
        (TITLE, "Unter TOP 4 muss es statt „einstimmig beschlossen“ richtig „mehrheitlich abgelehnt“ heißen.",
         (MARCH, "4", "mehrheitlich abgelehnt")),
        (TITLE, "Zu TOP 7 lautet das Abstimmungsergebnis richtig: 12 Ja-Stimmen, 3 Nein-Stimmen.",
         (MARCH, "7", "12 Ja-Stimmen, 3 Nein-Stimmen.")),
        ("Berichtigung des Protokolls der Sitzung vom 12. März 2026",
         "Tagesordnungspunkt 5.1: Die Fraktionen SPD und CDU haben sich enthalten.",
         (MARCH, "5.1", "Die Fraktionen SPD und CDU haben sich enthalten.")),
        ("Genehmigung der Niederschriften", "TOP 6.1 der Sitzung vom 12.03.2026: Der Ausschuss lehnt den Antrag ab.",
         (MARCH, "6.1", "Der Ausschuss lehnt den Antrag ab.")),
        ("", "Das Protokoll der Sitzung vom 12.03.2026 ist unter TOP 5.1 dahingehend zu ändern, dass die Fraktion SPD "
         "dem Antrag zugestimmt hat.", (MARCH, "5.1", "die Fraktion SPD dem Antrag zugestimmt hat.")),
        ("", "Protokollberichtigung: TOP 3.4 Ablehnung mehrheitlich (gegen die Stimmen der Grünen).",
         (None, "3.4", "Ablehnung mehrheitlich (gegen die Stimmen der Grünen).")),
        ("", "In der Niederschrift der Sitzung vom 12.03.2026 wurde bei TOP 9 versehentlich „einstimmig“ vermerkt; "
         "richtig ist: mehrheitlich gegen die Stimmen der AfD.",
         (MARCH, "9", "mehrheitlich gegen die Stimmen der AfD.")),
        (TITLE, "Unter TOP 5.1 ist „Die SPD enthält sich“ zu ersetzen durch „Die SPD stimmt dem Antrag zu“.",
         (MARCH, "5.1", "Die SPD stimmt dem Antrag zu")),
        (TITLE, "Zu Tagesordnungspunkt 8 ist anzumerken, dass die Gruppe FDP sich enthalten hat.",
         (MARCH, "8", "die Gruppe FDP sich enthalten hat.")),
        (TITLE, "Die SPD-Fraktion bittet zu ändern: Zu Punkt 4.1 der Tagesordnung: Der Antrag wurde bei "
         "Stimmengleichheit abgelehnt. Mit dieser Änderung wird die Niederschrift genehmigt.",
         (MARCH, "4.1", "Der Antrag wurde bei Stimmengleichheit abgelehnt.")),
    ],
)  # fmt: skip
def test_a_correction_is_read_with_its_meeting_item_and_words(
    title: str, text: str, expected: tuple[date | None, str, str]
) -> None:
    assert told(text, title) == [expected]
    for each in corrections(text, title=title):
        assert text[each.evidence.start : each.evidence.end] == each.evidence.quote


@pytest.mark.parametrize(
    "text",
    [
        "Die Niederschrift wird ohne Änderungen genehmigt. TOP 3: Der Ausschuss stimmt dem Antrag zu.",
        "Der Antrag auf Änderung der Niederschrift zu TOP 6.1 wird abgelehnt.",
        "TOP 3.2: Herr N. hat dem Antrag nicht zugestimmt.",
        "Herr N. bittet um Prüfung, ob unter TOP 5.1 die Fraktion SPD dem Antrag zugestimmt hat.",
        "Die SPD-Fraktion bittet aufzunehmen, dass unter TOP 5.1 die SPD-Fraktion dem Antrag zugestimmt hat.",
        "Bei TOP 5 wird das Wort „Straße“ durch „Weg“ ersetzt.",
        "TOP 4: Der Ausschuss hat den Antrag ausführlich beraten.",
        "TOP 4: Der Ausschuss lehnt den Antrag nicht ab.",
        "Die Niederschrift wird einstimmig genehmigt.",
        "",
    ],
)
def test_what_is_not_certain_is_no_correction(text: str) -> None:
    assert told(text) == []


def test_another_matter_and_two_meetings_at_once_are_no_correction() -> None:
    assert told("TOP 6.1: Der Ausschuss lehnt den Antrag ab.", "Änderung des Bebauungsplans") == []
    both = "Genehmigung der Niederschriften vom 12.03.2026 und der Sitzung vom 26.03.2026"
    assert told("TOP 6.1: Der Ausschuss lehnt den Antrag ab.", both) == []


def test_the_items_of_minutes_themselves_are_no_corrections() -> None:
    minutes = "Niederschrift der 12. Sitzung vom 12.03.2026\nPunkt 6 der Tagesordnung: Satzung zur Änderung der Satzung"
    assert told(f"{minutes}\nDer Gemeinderat beschließt die Satzung einstimmig.", "") == []


def test_real_minutes_and_papers_correct_no_votes(shared_data: Path) -> None:
    found = {
        path.name: corrections(path.read_text(encoding="utf-8", errors="replace"))
        for path in sorted((shared_data / "karlsruhe" / "file-texts").glob("*.txt"))
    }
    assert len(found) == 460
    assert {name: told for name, told in found.items() if told} == {}


def test_a_wish_that_the_meeting_followed_counts() -> None:
    words = "Die SPD-Fraktion bittet aufzunehmen, dass unter TOP 5.1 die SPD-Fraktion dem Antrag zugestimmt hat."
    made = Decision("item/1", TITLE, "Hauptausschuss", "au/1", date(2026, 3, 26), "geändert beschlossen", "meeting/1")
    notice = Notice("item/1", Kind.DECISION, TITLE, "https://kranhude.example/1", words, decision=made)
    assert [each.item for each in read(notice).facts.corrections] == ["5.1"]
    assert read(replace(notice, decision=replace(made, result="beschlossen"))).facts.corrections == ()
    assert read(replace(notice, decision=replace(made, on=MARCH))).facts.corrections == ()  # not of the same meeting


@given(st.text(alphabet="TOP 1.:Niederschrift\nÄäü„“vomn 2026ab", max_size=300))
def test_any_text_is_read_alike_in_both_forms(text: str) -> None:
    assert corrections(text, title=TITLE) == corrections(unicodedata.normalize("NFD", text), title=TITLE)


# --- what a correction does to a vote ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("die Fraktion DIE LINKE dem Antrag zugestimmt hat", Stood("in_favour", ("DIE LINKE",))),
        ("die CDU-Fraktion nicht zugestimmt, sondern sich enthalten hat", Stood("abstaining", ("CDU",))),
        ("die Fraktionen SPD und FDP gegen den Antrag gestimmt haben", Stood("against", ("SPD", "FDP"))),
        ("die SPD-Fraktion nicht zugestimmt hat", Stood("against", ("SPD",))),
        ("Der Ausschuss lehnt den Antrag gegen die Stimmen der SPD ab.", None),
        ("einstimmig bei Enthaltung der SPD", None),
        ("die Fraktion der Frösche", None),
    ],
)
def test_where_a_group_stood_is_told_from_a_whole_vote(words: str, expected: Stood | None) -> None:
    assert stood(words) == expected


def test_a_whole_vote_is_read_anew() -> None:
    before = Vote(Outcome.ACCEPTED, unanimous=True)
    anew = corrected(before, "Der Ausschuss lehnt den Antrag mehrheitlich gegen die Stimmen der SPD ab.", PART, vote)
    assert anew
    assert (anew.outcome, anew.unanimous, anew.against) == (Outcome.REJECTED, False, ("SPD",))


def test_a_group_that_stood_elsewhere_is_moved_and_nothing_else() -> None:
    before = Vote(Outcome.ACCEPTED, unanimous=False, no=3, against=("SPD", "DIE LINKE"), abstaining=("FDP",))
    anew = corrected(before, "die Fraktion DIE LINKE dem Antrag zugestimmt hat", PART, vote)
    assert anew
    assert replace(anew, evidence=()) == Vote(
        Outcome.ACCEPTED, unanimous=False, against=("SPD",), abstaining=("FDP",), in_favour=("DIE LINKE",)
    )
    assert [(each.quote, each.part) for each in anew.evidence] == [
        ("die Fraktion DIE LINKE dem Antrag zugestimmt hat", PART)
    ]


def test_words_that_tell_no_vote_leave_it_as_it_was() -> None:
    before = Vote(Outcome.ACCEPTED)
    assert corrected(before, "Der Ausschuss hat beraten.", PART, vote) == before
    assert corrected(None, "die Fraktion DIE LINKE dem Antrag zugestimmt hat", PART, vote) is None
