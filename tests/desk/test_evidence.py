"""Each fact leads to the words it was read from, wherever in the source they stand."""

# SPDX-License-Identifier: EUPL-1.2

import re
from dataclasses import replace

import pytest
from django.test import Client

from litfass.core.council import Rectification
from litfass.core.facts import Evidence, Facts, Money, Outcome, Vote
from litfass.core.notice import Notice as News
from litfass.desk.evidence import Evident, Shown, evident
from litfass.desk.marks import Piece, Words
from tests.desk.conftest import Proposes, text_of
from tests.town import decision, motion

RECORD = "einstimmig bei Enthaltung der AfD-Fraktion"


def decided(text: str = "", **changes: object) -> News:
    """A decision with its record."""
    made = decision()
    assert made.decision
    return replace(made, text=text, decision=replace(made.decision, vote=RECORD, **changes))  # type: ignore[arg-type]


def voted(news: News, *evidence: Evidence) -> News:
    return replace(news, facts=Facts(vote=Vote(Outcome.ACCEPTED, unanimous=True, evidence=evidence)))


def fact(made: Evident, label: str) -> Shown:
    return next(each for each in made.facts if each.label == label)


def marked(made: Evident, number: int) -> list[tuple[str, str]]:
    """The pieces that light up for one fact, each with the label of its passage."""
    every = [(passage.label, piece) for passage in made.passages for line in passage.lines for piece in line]
    return [(label, piece.text) for label, piece in every if number in piece.facts]


def test_words_in_the_text_are_marked_there() -> None:
    text = "Die Bänke kosten 500 Euro.\nDas ist wenig."
    news = replace(motion(text=text), facts=Facts(money=(Money(50000, Evidence("500 Euro", 17, 25)),)))
    made = evident(news, [Words("wenig", "person")])
    money = fact(made, "Geld")
    assert (money.value, money.quote, money.anchor) == ("500 Euro", "500 Euro", f"beleg-{money.number}")
    assert [passage.lines for passage in made.passages] == [
        (
            (
                Piece("Die Bänke kosten "),
                Piece("500 Euro", "fact", (money.number,), money.anchor),
                Piece("."),
            ),
            (Piece("Das ist "), Piece("wenig", "person"), Piece(".")),
        )
    ]


def test_words_in_a_field_are_shown_with_the_name_of_the_field() -> None:
    news = voted(decided("Es wurde beraten."), Evidence("einstimmig", 0, 10, "decision.vote"))
    made = evident(news, [])
    assert [passage.label for passage in made.passages] == ["Abstimmung", ""]
    assert marked(made, fact(made, "Abstimmung").number) == [("Abstimmung", "einstimmig")]


def test_a_field_that_the_text_repeats_is_marked_in_the_text() -> None:
    news = voted(decided(f"Ergebnis: {RECORD}."), Evidence("einstimmig", 0, 10, "decision.vote"))
    made = evident(news, [])
    assert [passage.label for passage in made.passages] == [""]
    assert marked(made, fact(made, "Ausgang").number) == [("", "einstimmig")]


def test_words_of_later_minutes_are_shown_as_a_correction() -> None:
    later = Rectification("Der Ausschuss lehnt ab.", "https://kranhude.example/1")
    news = decided("Es wurde beraten.", corrections=(later,))
    made = evident(voted(news, Evidence("lehnt ab", 14, 22, "decision.corrections.0.words")), [])
    assert marked(made, fact(made, "Ausgang").number) == [("Berichtigung", "lehnt ab")]


@pytest.mark.parametrize(
    "wrong", [Evidence("zweistimmig", 0, 11, "decision.vote"), Evidence("", 0, 0), Evidence("x", 900, 901)]
)
def test_words_that_do_not_stand_there_lead_nowhere(wrong: Evidence) -> None:
    made = evident(voted(decided("Es wurde beraten."), wrong), [])
    assert (fact(made, "Ausgang").anchor, fact(made, "Ausgang").quote) == ("", "")


def test_long_evidence_waits_until_its_fact_is_looked_at() -> None:
    text = "Die Bänke am Hudekai werden aus Holz gebaut, das im Stadtwald gefällt wurde, und kosten am Ende 500 Euro."
    news = replace(motion(text=text), facts=Facts(money=(Money(50000, Evidence(text, 0, len(text))),)))
    assert [piece.sort for passage in evident(news, []).passages for line in passage.lines for piece in line] == [
        "wide"
    ]


def test_the_page_leads_from_each_fact_to_its_words(desk: Client, proposes: Proposes) -> None:
    notice = proposes(replace(motion(), text="Die Bänke kosten 500 Euro.\n\nUm Beschlussfassung wird gebeten."))
    page = text_of(desk.get(f"/redaktion/vorschlag/{notice.pk}/"))
    links = re.findall(r'<a href="#(beleg-\d+)" data-fact="(\d+)" aria-describedby="(worte-\d+)">', page)
    assert links
    for anchor, number, words in links:
        assert page.count(f'id="{anchor}"') == page.count(f'id="{words}"') == 1
        assert re.search(rf'<mark class="\w+" data-facts="(?:\d+ )*{number}(?: \d+)*"', page)
    assert "Gelesen aus: „500 Euro“" in page
    assert "<script>" not in page
