"""A small gazetteer for the tests of the recogniser, and what it finds, short enough to read."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.place import Gazetteer, Place, PlaceType
from litfass.readers.places.find import find

NAMES = (
    "Lange Reihe", "Bergstraße", "Neue Große Bergstraße", "Große Bergstraße", "Simon-von-Utrecht-Straße", "Bürgerweide",
    "Jungfernstieg", "Hansaplatz", "Spielbudenplatz", "Neuer Wall", "Eßlinger Straße", "Schloßweg", "Wittestraße",
    "Nördliche Hildapromenade", "Sankt-Ansgar-Straße", "Carl-Petersen-Straße", "Kaiserstraße", "Am Alten Hafen",
    "Am Kran", "Kranplatz", "Elbchaussee", "A5", "Buddestraße", "Sophienstraße", "Adenauerring",
)  # fmt: skip


def gazetteer(*names: str, town: str = "") -> Gazetteer:
    """Places of these names, in this order, with ids from 1 on."""
    places = (Place(name, _type(name), id=number) for number, name in enumerate(names or NAMES, 1))
    return Gazetteer(tuple(places), town=town)


def _type(name: str) -> PlaceType:
    return PlaceType.SQUARE if name.endswith("platz") else PlaceType.STREET


KRANHUDE = gazetteer()


def names(text: str, known: Gazetteer = KRANHUDE) -> list[str]:
    """The names found, in order; every quote stands where it says."""
    found = find(text, known)
    assert [text[each.start : each.end] for each in found] == [each.quote for each in found]
    return [each.name for each in found]


def quotes(text: str, known: Gazetteer = KRANHUDE) -> list[str]:
    """The words found, in order."""
    return [each.quote for each in find(text, known)]
