"""A name stands for itself: no letter touches it, the longest wins, numbers may touch."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.core.place import Gazetteer, Place, PlaceType
from tests.readers.places.town import gazetteer, names, quotes


def test_the_longest_name_wins() -> None:
    assert names("Neue Große Bergstraße und Große Bergstraße") == ["Neue Große Bergstraße", "Große Bergstraße"]


@pytest.mark.parametrize(
    "words", ["Bergstraßenfest", "Kaiserstraßenbahn", "Hansaplatzfest", "Kleinbergstraße", "Altbürgerweide"]
)
def test_a_part_of_another_word_is_no_name(words: str) -> None:
    assert names(words) == []


def test_where_the_longest_does_not_stand_a_shorter_one_may() -> None:
    known = gazetteer("Am Kran", "Kranplatz", "Neue Werft am Kai", "Kai am Fleet")
    assert names("Am Kranplatz; Neue Werft am Kai am Fleet", known) == ["Kranplatz", "Neue Werft am Kai"]


def test_what_is_tied_to_a_name_by_a_hyphen_leaves_it_a_name() -> None:
    assert names("Der Jungfernstieg-Umbau beginnt.") == ["Jungfernstieg"]
    assert names("Der Bergstraße-umbau beginnt.") == []


def test_a_street_named_after_a_street_is_another_one() -> None:
    assert names("Hans-Hansaplatz-Straße, Jungfernstieg-Straße") == []
    assert names("Emil-Große-Bergstraße") == []


def test_a_blank_that_was_lost_leaves_the_names_of_streets() -> None:
    assert names("SophienstraßePflaster, RathausSophienstraße 7, HansaplatzFest, KaiserstraßeSophienstraße") == [
        "Sophienstraße", "Sophienstraße", "Kaiserstraße", "Sophienstraße"
    ]  # fmt: skip


def test_the_streets_of_a_quarter_are_not_the_street_that_is_called_so() -> None:
    assert quotes("In Durlacher Straßen steht Wasser.", gazetteer("Durlacher Straße")) == []


@pytest.mark.parametrize("words", ["11Sophienstraße", "Sophienstraße12", "3Sophienstraße45", "Sophienstr.12"])
def test_numbers_may_touch_a_name(words: str) -> None:
    assert names(words) == ["Sophienstraße"]


def test_a_road_with_a_number_is_not_another_one() -> None:
    assert names("Die A5 und die A57, Papier in DIN A5") == ["A5"]


def test_a_name_goes_over_a_line_end() -> None:
    assert quotes("in der Langen\nReihe, Lange \nReihe, Lange  Reihe") == [
        "Langen\nReihe",
        "Lange \nReihe",
        "Lange  Reihe",
    ]


def test_a_quarter_has_a_genitive() -> None:
    quarter = Gazetteer((Place("Brackmoor", PlaceType.QUARTER, id=1),))
    assert quotes("Brackmoors Mitte, die Brackmoorer", quarter) == ["Brackmoors"]


def test_more_blanks_than_one_may_stand_in_a_name() -> None:
    text = "Lange   Reihe, Lange\n Reihe, Simon - von-Utrecht-Straße, Simon-von-Utrecht – Straße"
    assert len(names(text)) == 4


def test_places_of_one_name_are_left_open() -> None:
    assert names("Bergstraße", gazetteer("Bergstraße", "Bergstraße")) == ["Bergstraße"]


def test_nothing_is_found_without_names() -> None:
    assert names("Bergstraße", gazetteer("", " ", "-")) == []
