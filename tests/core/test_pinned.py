"""A post carries the spot of its main place, and none where that would say more than the paper does."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from typing import Any

from litfass.core.pinned import location
from litfass.core.place import Grade, Mention, Place, PlaceType, Point, Relation, RelationSort
from litfass.core.post import Location, Post

ROAD = Place("Tauwerkstraße", id=1, point=Point(53.5, 9.9), house_numbers={"12": Point(53.501, 9.901)})
NEAR = Place("Trossenplatz", PlaceType.SQUARE, id=2, point=Point(53.501, 9.9))
FAR = Place("Kandiskai", id=3, point=Point(53.6, 9.9))
QUARTER = Place("Seilerviertel", PlaceType.QUARTER, id=4, point=Point(53.5, 9.9))
NOWHERE = Place("Zimtspeicherweg", id=5)
PLACES = {place.id: place for place in (ROAD, NEAR, FAR, QUARTER, NOWHERE)}


def named(place: Place, grade: Grade = Grade.OPENING, **more: Any) -> Mention:
    made = Mention(place.id, place.name, place.type, place.name, 0, len(place.name), grade=grade)
    return made._replace(**more)


def spot(*mentions: Mention) -> Location | None:
    return location(mentions, PLACES, lambda name: [place for place in PLACES.values() if place.name == name])


def test_the_main_place_gives_the_spot() -> None:
    assert spot(named(ROAD), named(FAR, Grade.SINGLE)) == Location("Tauwerkstraße", 53.5, 9.9)


def test_the_strongest_of_several_near_one_another_gives_it() -> None:
    assert spot(named(ROAD), named(NEAR, Grade.TITLE)) == Location("Trossenplatz", 53.501, 9.9)


def test_places_far_apart_give_none() -> None:
    assert spot(named(ROAD), named(FAR)) is None


def test_a_quarter_is_no_spot_and_its_street_is() -> None:
    assert spot(named(QUARTER, Grade.TITLE)) is None
    assert spot(named(QUARTER, Grade.TITLE), named(ROAD)) == Location("Tauwerkstraße", 53.5, 9.9)


def test_a_place_without_coordinates_gives_none() -> None:
    assert spot(named(NOWHERE)) is None
    assert spot(named(ROAD), named(NOWHERE)) is None


def test_the_ends_of_a_stretch_of_road_do_not_count() -> None:
    ends = Relation(RelationSort.BETWEEN, "", ("Kandiskai", "Zimtspeicherweg"))
    assert spot(named(ROAD, relation=ends), named(FAR), named(NOWHERE)) == Location("Tauwerkstraße", 53.5, 9.9)


def test_a_house_number_counts_only_where_it_is_the_matter_itself() -> None:
    height = Relation(RelationSort.AT, "in Höhe Hausnummer 12")
    assert spot(named(ROAD, house_number="12", relation=height)) == Location("Tauwerkstraße 12", 53.501, 9.901)
    assert spot(named(ROAD, house_number="12")) == Location("Tauwerkstraße", 53.5, 9.9)


def test_a_matter_of_the_whole_town_and_an_open_name_have_none() -> None:
    assert spot(*(named(place) for place in PLACES.values())) is None
    assert spot(named(ROAD)._replace(place=None, candidates=(1, 3))) is None


POST = Post("Titel", "Text", "https://kranhude.example/1")


def test_a_release_from_before_posts_had_a_location_stands() -> None:
    assert POST.digest == "48c88ff7a1916ac541f4ec95ec364e73d3bb8ee55734787822b628007127a764"


def test_a_location_is_part_of_what_is_released() -> None:
    here = replace(POST, location=Location("Tauwerkstraße", 53.5, 9.9))
    there = replace(POST, location=Location("Tauwerkstraße", 53.5, 9.8))
    assert len({POST.digest, here.digest, there.digest}) == 3
    assert here.words.endswith("\nTauwerkstraße")
