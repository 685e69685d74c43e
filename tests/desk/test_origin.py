"""The source's text and the facts read from it, kind by kind."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from litfass.core.council import AgendaItem
from litfass.core.facts import (
    Author,
    Authors,
    Ballot,
    Correction,
    Deadline,
    DeadlineSort,
    Event,
    Evidence,
    Facts,
    LegalBasis,
    Money,
    Outcome,
    PaperSort,
    Reference,
    ResolutionItem,
    Sort,
    Stage,
    Step,
    Summary,
    Vote,
)
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.parts import Part
from litfass.desk.origin import Fact, facts, parts
from tests.town import decision, meeting, motion, press

WORDS = Evidence("Worte", 0, 5)
DAY = date(2026, 12, 14)


def read(news: Notice, **found: object) -> list[tuple[str, str]]:
    """The rows that stand there only because of these facts."""
    before = facts(news)
    after = facts(replace(news, facts=Facts(**found)))  # type: ignore[arg-type]
    return [(each.label, each.value) for each in after if each not in before]


def test_a_paper_is_told_with_its_type_and_consultations() -> None:
    assert facts(motion()) == [
        Fact("Nummer", "24-0187"),
        Fact("Gremium", "Hauptausschuss"),
        Fact("Art der Drucksache", "Antrag öffentlich"),
        Fact("Beratungen", "eine Beratung"),
        Fact("Art", "nicht ermittelt"),
    ]


def test_what_a_decision_must_have_and_lacks_is_said() -> None:
    assert Fact("Abstimmung", "nicht ermittelt") in facts(decision())
    assert Fact("Ergebnis", "ungeändert beschlossen") in facts(decision())


def test_a_cancelled_meeting_says_so() -> None:
    assert Fact("Hinweis", "Die Sitzung entfällt.") in facts(meeting(cancelled=True))


def test_a_participation_without_a_last_day_says_so() -> None:
    assert Fact("Frist", "nicht ermittelt") in facts(replace(press(), kind=Kind.PARTICIPATION))


def test_an_agenda_is_shown_item_by_item() -> None:
    news = meeting()
    assert news.meeting
    held = replace(news.meeting, items=(AgendaItem("Ö 1", "Begrüßung"), AgendaItem("Ö 2", "Radwege")))
    assert parts(replace(news, meeting=held)) == (Part("meeting.items", "Ö 1 Begrüßung\nÖ 2 Radwege"),)


def test_without_a_text_the_paper_itself_is_shown() -> None:
    assert [part.name for part in parts(replace(motion(), text=""))] == ["paper.background", "paper.resolution"]
    assert parts(replace(press(), text="", teaser="")) == ()


def test_a_vote_is_told_by_outcome_counts_and_sides() -> None:
    vote = Vote(
        Outcome.ACCEPTED, changed=True, unanimous=False, yes=25, no=17, abstain=1, against=("CDU",), evidence=(WORDS,),
        items=(Ballot(Outcome.REJECTED, label="2.", evidence=(WORDS,)),),
    )  # fmt: skip
    assert read(decision(), vote=vote) == [
        ("Ausgang", "beschlossen, mit Änderungen"),
        ("Abstimmung", "nicht einstimmig, 25 Ja, 17 Nein, 1 Enthaltung"),
        ("Gegen die Stimmen", "CDU"),
        ("Einzeln", "2.: abgelehnt"),
    ]
    assert read(decision(), vote=Vote(Outcome.UNKNOWN)) == [("Ausgang", "nicht ermittelt")]


@pytest.mark.parametrize(
    ("authors", "value"),
    [
        (Authors((Author("SPD", WORDS), Author("CDU", WORDS), Author("FDP", WORDS, joined=True))),
         "SPD und CDU (später: FDP)"),
        (Authors(administration=True), "Verwaltung"),
        (Authors(), "nicht ermittelt"),
    ],
)  # fmt: skip
def test_a_paper_says_whose_it_is(authors: Authors, value: str) -> None:
    rows = read(motion(), authors=authors, sort=Sort(PaperSort.MOTION, WORDS))
    assert rows == [("Art", "Antrag"), ("Von", value), ("Beschlusspunkte", "nicht ermittelt")]


def test_everything_else_that_was_read_is_told() -> None:
    found = {
        "resolution": (ResolutionItem("1.", "Bänke aufstellen.", WORDS),),
        "deadlines": (Deadline(DeadlineSort.DISPLAY, date(2026, 11, 16), DAY, WORDS),),
        "money": (Money(3152100, WORDS), Money(150, WORDS)),
        "legal_basis": (LegalBasis("§ 24 Abs. 1", "BezVG", WORDS),),
        "events": (Event(datetime(2026, 12, 14, 17, 0, tzinfo=UTC), None, WORDS),),
        "steps": (Step(Stage.REFERRAL, "Hauptausschuss", DAY, evidence=WORDS),),
        "references": (Reference("24-0100", WORDS),),
        "corrections": (Correction(None, "6.1", "abgelehnt", WORDS),),
        "summary": Summary("Es werden Bänke aufgestellt.", (), (WORDS,)),
    }
    assert read(press(), **found) == [
        ("Beschlusspunkte", "1. Bänke aufstellen."),
        ("Auslegung", "16. November 2026 bis 14. Dezember 2026"),
        ("Geld", "31.521 Euro"),
        ("Geld", "1,50 Euro"),
        ("Rechtsgrundlage", "§ 24 Abs. 1 BezVG"),
        ("Termin", "Mo, 14. Dezember 2026, 18 Uhr"),
        ("Weg", "überwiesen: Hauptausschuss, 14. Dezember 2026"),
        ("Bezug", "Drs. 24-0100"),
        ("Berichtigt", "TOP 6.1"),
        ("Kurz", "Es werden Bänke aufgestellt."),
    ]


def test_very_many_of_a_sort_are_counted() -> None:
    rows = read(press(), money=tuple(Money(100 * number, WORDS) for number in range(1, 41)))
    assert (len(rows), rows[-1]) == (13, ("Geld", "und 28 weitere Einträge"))
