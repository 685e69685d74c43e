"""Which names of a gazetteer are looked for: aliases and former names too, junk and the town itself not."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

from litfass.core.place import Address, Gazetteer, Place, PlaceType, folded
from litfass.readers.places.find import find, recogniser
from litfass.readers.places.names import entry
from litfass.readers.places.parts import is_junk, is_word
from tests.readers.places.town import KRANHUDE, gazetteer, names

SQUARE = Place("Kranplatz", PlaceType.SQUARE, id=1, aliases=("Platz am Kran",), former=("Adlerplatz", "Hafenplatz"))
HARBOUR = Place("Hafenplatz", PlaceType.SQUARE, id=2)


def test_an_alias_and_a_former_name_lead_to_the_place() -> None:
    found = find("Der Platz am Kran hieß Adlerplatz.", Gazetteer((SQUARE, HARBOUR)))
    assert [(each.name, each.place, each.quote) for each in found] == [
        ("Kranplatz", 1, "Platz am Kran"),
        ("Kranplatz", 1, "Adlerplatz"),
    ]


def test_a_former_name_counts_where_the_text_speaks_of_the_past_or_of_the_place_itself() -> None:
    known = Gazetteer((SQUARE, HARBOUR))
    assert names("der ehemalige Adlerplatz", known) == ["Kranplatz"]
    assert names("Adlerplatz und Kranplatz", known) == ["Kranplatz", "Kranplatz"]
    assert names("Am Adlerplatz wird gebaut.", known) == []


def test_a_name_of_today_outweighs_the_former_one_of_another() -> None:
    assert [each.place for each in find("Hafenplatz", Gazetteer((SQUARE, HARBOUR)))] == [2]


def test_a_name_of_two_places_is_left_open_with_both() -> None:
    two = Gazetteer((Place("Bergstraße", id=4), Place("Bergstraße", id=7)))
    assert [(each.place, each.candidates) for each in find("In der Bergstraße", two)] == [(None, (4, 7))]


def test_the_town_itself_names_no_place_in_it() -> None:
    known = gazetteer("Kranhude", "Kranhude-Nord", town="Stadt Kranhude")
    assert names("In Kranhude und in Kranhude-Nord", known) == ["Kranhude-Nord"]


def test_what_a_person_said_never_names_a_place_names_none() -> None:
    never = replace(KRANHUDE, never=frozenset([(folded("Jungfernstieg"), 0), (folded("Kaiserstr."), 17)]))
    assert names("Jungfernstieg, Kaiserstr. 3, Kaiserstraße 3", never) == ["Kaiserstraße"]


def test_the_address_of_the_administration_is_no_place_a_paper_speaks_of() -> None:
    at_home = replace(KRANHUDE, offices=(Address("Kaiserstraße", "3"),))
    assert names("Auskunft: Kaiserstraße 3; gebaut wird Kaiserstraße 5", at_home) == ["Kaiserstraße"]


def test_junk_is_not_looked_for() -> None:
    assert [name for name in ("FÜR", "linke", "A", "12", "Für", "A5", "L 605", "Aue", "Ulm") if not is_junk(name)] == [
        "A5", "L 605", "Aue", "Ulm",
    ]  # fmt: skip


def test_a_name_that_is_a_word_too_says_so() -> None:
    words = ["Markt", "Am Markt", "An der Kirche"]
    assert [name for name in (*words, "Kaiserstraße", "Lange Reihe") if is_word(name)] == words
    assert entry("Am Markt", [HARBOUR]).is_word


def test_the_recogniser_is_kept_by_the_revision() -> None:
    first = Gazetteer((SQUARE,), revision="1.7")
    assert recogniser(first) is recogniser(Gazetteer((SQUARE, HARBOUR), revision="1.7"))
    assert recogniser(first) is not recogniser(Gazetteer((SQUARE,), revision="1.8"))
    assert recogniser(KRANHUDE) is recogniser(KRANHUDE)
