"""How the list of a place says where and how strongly a notice names it."""

# SPDX-License-Identifier: EUPL-1.2

from typing import Any

import pytest

from litfass.column import placewords
from litfass.core.facts import Grade
from litfass.records.located import Named, Tally
from tests.column.rows import NOW

HERE = "Tauwerkstraße"


def said(grade: Grade = Grade.TITLE, **values: Any) -> Named:
    """A mention of Tauwerkstraße."""
    given = {
        "notice": 1, "place": 1, "is_main": True, "is_open": False, "grade": grade.value, "part": "title", "times": 1,
        "quote": "Tauwerkstr.", "house_number": "", "relation": None, "lat": None, "lon": None, "shape": None,
        "news_at": NOW,
    }  # fmt: skip
    return Named(**given | values)


def relation(sort: str, *others: str) -> dict[str, Any]:
    """As a row keeps it."""
    return {"sort": sort, "words": "wie geschrieben", "others": list(others)}


@pytest.mark.parametrize(
    ("named", "words"),
    [
        (said(), "Im Titel genannt."),
        (said(part="paper.resolution"), "Im Beschluss genannt."),
        (said(Grade.OPENING, part="text"), "Am Anfang des Textes genannt."),
        (said(Grade.REPEATED, part="text", times=4), "4-mal im Text genannt."),
        (said(Grade.SINGLE, part="text"), "Einmal im Text genannt."),
        (said(Grade.PERSON), "Von der Redaktion zugeordnet."),
        (said(Grade.ENUMERATION), "Eine von mehreren aufgezählten Straßen."),
        (said(relation=relation("between", "Abendweg", "Bogen")), "Zwischen Abendweg und Bogen. Im Titel genannt."),
        (said(relation=relation("between", "Bogen")), "Zwischen Tauwerkstraße und Bogen. Im Titel genannt."),
        (said(relation=relation("corner", "Bogen")), "Ecke Tauwerkstraße/Bogen. Im Titel genannt."),
        (said(relation=relation("from_to", "Abendweg", "Bogen")), "Von Abendweg bis Bogen. Im Titel genannt."),
        (said(relation=relation("at"), house_number="12"), "Höhe Hausnummer 12. Im Titel genannt."),
        (
            said(relation=relation("at", "Abendweg"), house_number="12"),
            "Höhe Hausnummer 12, Höhe Abendweg. Im Titel genannt.",
        ),
        (said(is_open=True), "Welcher Ort „Tauwerkstraße“ gemeint ist, sagt der Text nicht."),
    ],
)
def test_a_mention_is_told_in_a_sentence(named: Named, words: str) -> None:
    assert placewords.sentence(named, HERE, "", (7, True)) == words


def test_places_of_one_name_are_told_apart_in_a_list() -> None:
    def tally(name: str, sort: str, *quarters: str) -> Tally:
        return Tally(1, "", name, sort, list(quarters), 1, NOW)

    listed = [
        tally("Bergstraße", "street", "Ostkai"), tally("Bergstraße", "street", "Brackmoor"), tally("Bogen", "street"),
        tally("Markt", "square", "Ostkai"), tally("Markt", "stop", "Ostkai"),
        tally("Deich", "street", "Ostkai"), tally("Deich", "street"),
        tally("Kai", "square", "Ostkai"), tally("Kai", "stop"),
    ]  # fmt: skip
    assert placewords.apart(listed) == [
        "Bergstraße (Ostkai)", "Bergstraße (Brackmoor)", "Bogen", "Markt (Platz)", "Markt (Haltestelle)",
        "Deich (Ostkai)", "Deich (Straße)", "Kai (Platz)", "Kai (Haltestelle)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("released", "is_public"),
    [
        ("In der Tauwerkstraße 12 wird gebaut.", True),
        ("In der Tauwerkstr. 12 wird gebaut.", True),
        ("Am 12. Mai in der Tauwerkstraße, Drs. 24-0012.", False),
        ("", False),
    ],
)
def test_a_house_is_named_only_where_the_released_words_name_it(released: str, is_public: bool) -> None:
    named = said(house_number="12")
    assert placewords.is_number_public(named, HERE, released) is is_public
    assert placewords.is_spot_public(named, HERE, released) is is_public
    assert placewords.is_spot_public(said(), HERE, released)
