"""A place in town, the gazetteer that lists all of them, and the words of a text that name one."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from litfass.core.facts import Evidence, Grade, Mention, PlaceType, Relation, RelationSort

__all__ = [
    "CITY_WIDE",
    "EMPTY",
    "MAIN",
    "Address",
    "Gazetteer",
    "Grade",
    "Mention",
    "Place",
    "PlaceType",
    "Point",
    "Relation",
    "RelationSort",
    "Shape",
    "ShapeSort",
    "evidence",
    "folded",
    "is_city_wide",
    "main_places",
]

MAIN = frozenset({Grade.TITLE, Grade.COMMITTEE, Grade.OPENING, Grade.REPEATED, Grade.PERSON})
CITY_WIDE = 5  # so many main places make a matter of the whole town (facts/places.md, section 6)


class Point(NamedTuple):
    """A spot in degrees, WGS 84. Latitude first, unlike GeoJSON."""

    lat: float
    lon: float


class ShapeSort(StrEnum):
    """What a shape is made of."""

    LINES = "lines"  # a street: each part a line
    AREAS = "areas"  # a quarter, a park: each part the outer ring of a polygon, closed; holes are left out


@dataclass(frozen=True, slots=True)
class Shape:
    """The course of a street or the outline of an area."""

    sort: ShapeSort
    parts: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a gazetteer. `key` is stable in its source, `id` the row it is kept in (0: not kept).

    A quarter and a park are areas: they have no pin, `point` is only where their name is written on a map.
    `quarters` are the quarters it lies in, `bodies` the committees responsible for it by name (a regional committee).
    """

    name: str
    type: PlaceType = PlaceType.STREET
    key: str = ""
    id: int = 0
    point: Point | None = None
    shape: Shape | None = None
    quarters: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    postcode: str = ""
    house_numbers: Mapping[str, Point] = field(default_factory=dict, compare=False, hash=False, repr=False)


class Address(NamedTuple):
    """A street with a house number: where the administration itself sits, so no place a paper speaks of."""

    street: str
    house_number: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places of one municipality. The same `revision` means the same places: what is built from it is kept by it.

    `town` is the municipality's own name, which names no place in it; `offices` are its own addresses. `never` are
    words that a person said never name a place anywhere (as `folded` gives them, with its id, or 0 for any place).
    """

    places: tuple[Place, ...] = ()
    revision: str = ""
    town: str = ""
    offices: tuple[Address, ...] = ()
    never: frozenset[tuple[str, int]] = frozenset()


EMPTY = Gazetteer()


def folded(name: str) -> str:
    """One spelling for comparing names: `Simon von Utrecht Strasse` as `Simon-von-Utrecht-Straße`."""
    letters = unicodedata.normalize("NFC", name).casefold()
    return "".join(letter for letter in letters if letter.isalnum())


def evidence(mention: Mention) -> Evidence:
    """The words of a mention as evidence."""
    return Evidence(mention.quote, mention.start, mention.end, mention.part)


def main_places(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The places a paper is about, by name, the first named first. An open name counts as one."""
    return tuple(dict.fromkeys(each.name for each in mentions if each.grade in MAIN))


def is_city_wide(mentions: Iterable[Mention]) -> bool:
    """Whether a paper concerns the whole town rather than its places: five or more main places."""
    return len(main_places(mentions)) >= CITY_WIDE
