"""The source's text and the facts read from it, kind by kind."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

from litfass.core.council import AgendaItem
from litfass.core.kind import Kind
from litfass.desk.origin import Fact, facts, paragraphs
from tests.town import decision, meeting, motion, press


def test_a_paper_is_told_with_its_type_and_consultations() -> None:
    assert facts(motion()) == [
        Fact("Nummer", "24-0187"),
        Fact("Gremium", "Hauptausschuss"),
        Fact("Art der Drucksache", "Antrag öffentlich"),
        Fact("Beratungen", "eine Beratung"),
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
    assert paragraphs(replace(news, meeting=held)) == ["Ö 1 Begrüßung", "Ö 2 Radwege"]


def test_without_a_text_the_paper_itself_is_shown() -> None:
    assert paragraphs(replace(motion(), text=""))[0] == "Vor der Schule queren viele Kinder die Straße."
    assert paragraphs(replace(press(), text="", teaser="")) == []
