"""Presence is not relevance: what stands in a list or once at the end says little."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence

from litfass.core.facts import Grade, Mention, PlaceType
from litfass.core.place import is_city_wide, main_places
from litfass.readers.places.grade import grades

STREETS = ["Ankerweg", "Bojenweg", "Deichweg", "Ebbeweg", "Fährweg", "Hafenweg", "Kaiweg", "Lotsenweg"]


def mentions(text: str, names: Sequence[str] = STREETS) -> list[Mention]:
    found = []
    for name in names:
        start = text.find(name)
        while start >= 0:
            found.append(Mention(1, name, PlaceType.STREET, name, start, start + len(name)))
            start = text.find(name, start + 1)
    return sorted(found, key=lambda each: each.start)


def graded(text: str) -> list[tuple[str, Grade]]:
    found = mentions(text)
    return [(each.name, grade) for each, grade in zip(found, grades(text, found), strict=True)]


def test_what_stands_in_the_first_paragraphs_says_more_than_what_comes_later() -> None:
    later = "Im Ankerweg wird gebaut. " + "Es folgt viel Text. " * 100 + "Auch der Bojenweg ist betroffen."
    assert graded(later) == [("Ankerweg", Grade.OPENING), ("Bojenweg", Grade.SINGLE)]


def test_what_comes_back_is_repeated() -> None:
    text = "Viel Text. " * 200 + "Der Bojenweg ist schmal. Der Kaiweg auch. Der Bojenweg wird breiter."
    assert graded(text) == [("Bojenweg", Grade.REPEATED), ("Kaiweg", Grade.SINGLE), ("Bojenweg", Grade.REPEATED)]


def test_six_places_in_a_row_are_an_enumeration() -> None:
    text = "Geprüft wurden Ankerweg, Bojenweg, Deichweg, Ebbeweg, Fährweg und Hafenweg."
    assert {grade for _, grade in graded(text)} == {Grade.ENUMERATION}


def test_five_places_in_a_row_are_none() -> None:
    text = "Geprüft wurden Ankerweg, Bojenweg, Deichweg, Ebbeweg und Fährweg."
    assert {grade for _, grade in graded(text)} == {Grade.OPENING}


def test_eight_places_close_together_are_an_enumeration_also_with_words_between() -> None:
    text = " ".join(f"{name} (Sanierung des Daches der Schule)" for name in STREETS)
    assert {grade for _, grade in graded(text)} == {Grade.ENUMERATION}


def test_the_same_place_six_times_is_no_enumeration() -> None:
    assert {grade for _, grade in graded(", ".join(["Ankerweg"] * 6))} == {Grade.OPENING}


def test_what_is_said_beside_a_list_keeps_its_own_grade() -> None:
    text = "Der Kaiweg ist gesperrt. " + "Es bleibt dabei. " * 30 + ", ".join(STREETS[:6])
    assert graded(text)[0] == ("Kaiweg", Grade.OPENING)


def test_five_main_places_make_a_matter_of_the_whole_town() -> None:
    found = [each._replace(grade=Grade.OPENING) for each in mentions(", ".join(STREETS[:5]))]
    assert is_city_wide(found)
    assert not is_city_wide(found[:4])
    assert main_places(found[:2]) == ("Ankerweg", "Bojenweg")


def test_grading_a_very_long_list_takes_as_many_steps_as_it_has_places() -> None:
    text = ", ".join(STREETS * 5_000)
    found = [Mention(1, name, PlaceType.STREET, name, at * 10, at * 10 + 8) for at, name in enumerate(STREETS * 5_000)]
    assert set(grades(text, found)) == {Grade.ENUMERATION}
