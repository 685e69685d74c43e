"""The demo town's own gazetteer: every place its papers name is in it, and none of it can be taken for a real one."""

# SPDX-License-Identifier: EUPL-1.2

import json
import re
from datetime import date
from functools import cache

import pytest

from litfass.core import geometry
from litfass.core.place import Place, PlaceType, ShapeSort, folded
from litfass.core.ports import PlacesAt
from litfass.core.registers.quarters import spots
from litfass.demo.content import content
from litfass.demo.town import REGISTER, town
from litfass.flow.import_places import import_places
from litfass.flow.places_from import register_of
from litfass.flow.setup import DEMO_PLACES, demo
from litfass.records import models
from litfass.records.municipality import current
from tests.town import NOON

DAY = date(2026, 11, 24)
SEA = geometry.Box(54.29, 7.17, 54.34, 7.22)  # open water, some 60 km from the next house
HEADS = "straße|platz|weg|kai|stieg|winkel|gasse|damm|kaje|steig|viertel|schleuse|schuppen|becken|haus"
NAMED = re.compile(rf"\b[A-ZÄÖÜ][a-zäöüß]{{2,30}}(?:{HEADS})\b")
NO_PLACES = {"Gehweg", "Radweg", "Fußweg", "Schulweg", "Spielplatz", "Umweg", "Einbahnstraße"}  # any of them


@cache
def _places() -> tuple[Place, ...]:
    found = register_of("geojson", PlacesAt(REGISTER)).places(town(DAY))
    return tuple(each for each in found if isinstance(each, Place))


@cache
def _written() -> str:
    """Everything that papers, agendas and feeds say."""
    found = content(DAY, 2)
    leaves = [part for leaf in found.leaves for part in (leaf.title, leaf.background, leaf.resolution)]
    tops = [part for each in found.sittings for top in each.tops for part in (top.title, top.minutes, top.resolution)]
    rooms = [part for each in found.sittings for part in (each.place, each.remark)]
    articles = [part for feed in found.feeds for each in feed.articles for part in (each.title, each.teaser, each.text)]
    return "\n".join([*leaves, *tops, *rooms, *articles])


def _spellings() -> dict[str, Place]:
    return {folded(name): place for place in _places() for name in (place.name, *place.aliases, *place.former)}


def test_every_place_that_the_town_speaks_of_is_listed() -> None:
    named = set(NAMED.findall(_written())) - NO_PLACES
    assert len(named) > 15
    known = _spellings()
    assert {name for name in named if folded(name) not in known} == set()


@pytest.mark.parametrize(
    "name", ["Lüttje Hude", "Am Spillhaus", "Kranhude-Mitte", "Brackmoor", "Ostkai", "Schule Trossenplatz",
             "Jugendtreff Brackmoor", "Stadtteilbibliothek", "Alter Netzboden"],
)  # fmt: skip
def test_names_that_do_not_look_like_places_are_listed_too(name: str) -> None:
    assert folded(name) in _spellings()


def test_nothing_lies_where_people_live() -> None:
    points = [point for place in _places() for point in (*spots(place), *place.house_numbers.values())]
    points += [point for place in _places() if place.shape for point in geometry.points(place.shape)]
    box = geometry.box(points)
    assert box is not None
    assert (SEA.south < box.south, SEA.west < box.west, box.north < SEA.north, box.east < SEA.east) == (True,) * 4


def test_the_file_says_that_all_of_it_is_invented_and_free() -> None:
    told = json.loads(town(DAY).get(REGISTER).body)
    assert "erfunden" in told["remark"]
    assert (told["licence"], told["attribution"]) == ("CC0-1.0", "Ortsverzeichnis Kranhude (erfunden), CC0")


def test_outlines_are_closed_and_quarters_fit_together() -> None:
    quarters = [place for place in _places() if place.type is PlaceType.QUARTER]
    assert len(quarters) == 7
    for place in _places():
        if place.shape and place.shape.sort is ShapeSort.AREAS:
            assert [part[0] for part in place.shape.parts] == [part[-1] for part in place.shape.parts], place.name
    for place in quarters:
        assert place.shape is not None
        others = {corner for other in quarters if other is not place and other.shape for corner in other.shape.parts[0]}
        assert len(others.intersection(place.shape.parts[0])) > 1, place.name


def test_a_place_lies_in_the_quarters_it_is_said_to_lie_in() -> None:
    outlines = {place.name: place.shape for place in _places() if place.type is PlaceType.QUARTER and place.shape}
    for place in _places():
        if place.quarters:
            lying = {
                name for name, shape in outlines.items() for spot in spots(place) if geometry.contains(shape, spot)
            }
            assert lying, place.name
            assert lying <= set(place.quarters), place.name


def test_houses_stand_beside_their_street() -> None:
    numbered = [place for place in _places() if place.house_numbers]
    assert len(numbered) > 40
    for place in numbered:
        assert place.shape is not None
        assert {
            number for number, at in place.house_numbers.items() if geometry.metres_to(place.shape, at) > 25
        } == set()


def test_streets_form_a_net() -> None:
    streets = [place for place in _places() if place.type is PlaceType.STREET and place.shape]
    alone = [
        street.name
        for street in streets
        if not any(geometry.crossing(street.shape, other.shape) for other in streets if other is not street)  # type: ignore[arg-type]
    ]
    assert [name for name in alone if name != "Möwensteig"] == []


def test_one_street_is_there_twice_and_one_has_a_former_name() -> None:
    twice = [place for place in _places() if place.name == "Möwensteig"]
    assert [place.quarters for place in twice] == [("Brackmoor",), ("Lotsenhöhe",)]
    assert [place.name for place in _places() if "Ballastkai" in place.former] == ["Hudekai"]


@pytest.mark.django_db
def test_setting_up_the_demo_brings_its_places() -> None:
    demo(today=DAY, now=NOON)
    gazetteer = models.Gazetteer.objects.get()
    assert (gazetteer.name, gazetteer.licence) == ("Ortsverzeichnis Kranhude", "CC0")
    assert gazetteer.attribution == "Ortsverzeichnis Kranhude (erfunden), CC0"
    kept = set(models.Place.objects.values_list("name", "type"))
    assert kept == {(place.name, place.type.value) for place in _places()}
    assert models.Place.objects.get(name="Tauwerkstraße").house_numbers["12"]


@pytest.mark.django_db
def test_the_town_can_import_its_places_again() -> None:
    demo(today=DAY, now=NOON)
    again = import_places(current(), DEMO_PLACES, town(DAY), now=NOON)
    assert (again.is_idle, again.same) == (True, len(_places()))
