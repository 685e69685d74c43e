"""What a thing of OpenStreetMap is to us: a street, square, quarter, park, stop, public building, or a house number."""

# SPDX-License-Identifier: EUPL-1.2

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from litfass.core.place import PlaceType, Point
from litfass.core.ports import Credit
from litfass.core.registers import cells, words

CREDIT = Credit("Open Database License 1.0 (ODbL)", "© OpenStreetMap-Mitwirkende (openstreetmap.org/copyright)")
QUARTER_LEVELS = ("9", "10", "11")  # admin_level of boundaries inside a German town


class Element(NamedTuple):
    """A node, way or relation. `lines`: the course of a way, or the outer rings of a relation."""

    ref: str  # node/1, way/1, relation/1
    tags: Mapping[str, str]
    lines: tuple[Sequence[Point], ...]  # of a node its only point
    is_area: bool = False  # a relation's outlines

    @property
    def is_closed(self) -> bool:
        """Whether its lines are outlines."""
        return self.is_area or (
            len(self.lines) == 1 and len(self.lines[0]) > 3 and self.lines[0][0] == self.lines[0][-1]
        )


class House(NamedTuple):
    """A house number and where it is."""

    street: str
    number: str
    point: Point


def type_of(element: Element) -> PlaceType | None:
    """The type of a named thing, None for what is no place of ours."""
    tags = element.tags
    if tags.get("boundary") == "administrative":
        return PlaceType.QUARTER if tags.get("admin_level") in QUARTER_LEVELS else None
    if tags.get("access") == "private" and "leisure" in tags:
        return None
    for sort, wanted in _rules():
        if any(tags.get(key) in values for key, values in wanted.items()):
            return sort
    if element.ref.startswith("node/") or not any(tags.get(key) in values for key, values in _streets().items()):
        return None
    # `Großneumarkt` is drawn as the roads around it; they are the square.
    named = words.type_of_name(tags.get("name", ""))
    return PlaceType.SQUARE if named is PlaceType.SQUARE else PlaceType.STREET


def names(element: Element, sort: str) -> tuple[str, ...]:
    """The other names of a thing: `aliases` or `former`."""
    found = (name for key in _names()[sort] for name in cells.several(element.tags.get(key, "")))
    return tuple(dict.fromkeys(name for name in found if name != element.tags.get("name")))


def houses(element: Element) -> Iterator[House]:
    """`12;14` are two house numbers; `12-16` is one building that has both."""
    street = element.tags.get("addr:street") or element.tags.get("addr:place")
    said = element.tags.get("addr:housenumber")
    if not street or not said or not element.lines or not element.lines[0]:
        return
    point = _middle(element.lines[0])
    for number in said[:200].replace(",", ";").split(";"):
        for each in dict.fromkeys((number, *number.split("-"))):
            if each.strip() and any(letter.isdigit() for letter in each):
                yield House(street, cells.house_number(each), point)


def _middle(points: Sequence[Point]) -> Point:
    """About the middle: a building is small."""
    lat = sum(point.lat for point in points) / len(points)
    return Point(round(lat, 6), round(sum(point.lon for point in points) / len(points), 6))


@cache
def _table() -> Any:
    return tomllib.loads(files("litfass.core.registers").joinpath("osm.toml").read_text(encoding="utf-8"))


@cache
def _rules() -> tuple[tuple[PlaceType, dict[str, frozenset[str]]], ...]:
    return tuple((PlaceType(rule["type"]), _sets(rule["tags"])) for rule in _table()["rule"])


@cache
def _streets() -> dict[str, frozenset[str]]:
    return _sets(_table()["streets"])


@cache
def _names() -> dict[str, list[str]]:
    found: dict[str, list[str]] = _table()["names"]
    return found


def _sets(tags: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(values) for key, values in tags.items()}


def overpass_tags() -> dict[str, tuple[str, ...]]:
    """Every key with the values that can make a place: what a service is asked for."""
    wanted: dict[str, dict[str, None]] = {}
    for tags in (*(rule["tags"] for rule in _table()["rule"]), _table()["streets"]):
        for key, values in tags.items():
            wanted.setdefault(key, {}).update(dict.fromkeys(values))
    return {key: tuple(values) for key, values in sorted(wanted.items())}
