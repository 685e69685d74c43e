"""Read places from GeoJSON: every feature with a name is a place, its geometry the spot, course or outline."""

# SPDX-License-Identifier: EUPL-1.2

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from litfass.core.place import Place, PlaceType, Point, Shape, ShapeSort
from litfass.core.ports import Credit, PlacesAt, Web
from litfass.core.registers import cells, doubled, houses, merged, opening, shapes, words
from litfass.core.trouble import Trouble

_QUARTER = 100_000.0  # square metres: an outline at least so large is no square
_FEATURE = re.compile(r'"type"\s{0,4}:\s{0,4}"Feature"')
OPTIONS = ("name", "crs", "skip")


def register(at: PlacesAt) -> "GeoJson":
    """Options: `name` (the property that holds the name), `crs`, `skip` (`yes` leaves unusable features out)."""
    return GeoJson(at)


@dataclass(frozen=True, slots=True)
class GeoJson:
    """A FeatureCollection at an address, `.gz` too."""

    at: PlacesAt
    credit: Credit = field(default_factory=lambda: Credit("", ""))

    def places(self, web: Web) -> Iterator[Place | Trouble]:
        """Every feature as a place. Raises Troubled with all unusable ones, so that nothing of a wrong file is taken.

        Lines of one name that hang together are pieces of one street.
        """
        address = self.at.address
        text = opening.text(opening.fetched(web, address), address)
        features, crs = _features(text, address)
        given = self._given(features)
        read, wrong = self._read(given, cells.zone(self.at.options.get("crs", "") or crs))
        numbers = [cells.house_number(each.one("house_number")) for each in given]
        yield from _streets(read, numbers) if any(numbers) else _told_apart(read, wrong)
        if not wrong:
            return
        lines = [text.count("\n", 0, found.start()) + 1 for found in _FEATURE.finditer(text)]
        exact = len(lines) == len(features)
        told = [f"Eintrag {at}{f' (Zeile {lines[at - 1]})' if exact else ''}: {why}" for at, why in sorted(wrong)]
        if self.at.options.get("skip") != "yes":
            raise opening.wrong_records(address, told)
        yield from (Trouble("places-record", address, each, "a feature was left out") for each in told)

    def _given(self, features: Sequence[Any]) -> "list[_Given]":
        """What each feature says. Raises Troubled where none has a name."""
        given = [_Given.of(each, self.at.options.get("name", "")) for each in features]
        if given and not any(each.name for each in given):
            raise opening.wrong_columns(self.at.address, _nameless(given[0]))
        return given

    def _read(self, given: "Sequence[_Given]", zone: int) -> tuple[list[tuple[int, Place]], list[tuple[int, str]]]:
        """The places with their numbers, and what is wrong with others."""
        read, wrong = [], []
        for number, each in enumerate(given, start=1):
            try:
                read.append((number, self._place(each, zone)))
            except cells.Unusable as unusable:
                wrong.append((number, str(unusable)))
        return read, wrong

    def _place(self, given: "_Given", zone: int) -> Place:
        name = cells.name(given.name)
        point, shape = shapes.of_geojson(given.geometry, zone)
        return Place(
            name=name,
            type=words.type_of_word(given.one("type")) or self.at.type or given.type or _type(name, shape),
            key=given.one("key")[:200] or name,
            point=point,
            shape=shape,
            quarters=given.several("quarter"),
            bodies=given.several("body"),
            aliases=given.several("alias"),
            former=given.several("former"),
            postcode=given.one("postcode")[:10],
            house_numbers=_houses(given.properties.get("house_numbers"), zone),
        )


@dataclass(frozen=True, slots=True)
class _Given:
    """What one feature says. `type` is what the name of the property with the name says, such as `stadtteil`."""

    name: str
    type: PlaceType | None
    properties: Mapping[str, Any]
    fields: Mapping[str, str]
    geometry: Any

    @classmethod
    def of(cls, feature: Any, wanted: str) -> "_Given":
        if not isinstance(feature, dict):
            return cls("", None, {}, {}, None)
        found = feature.get("properties")
        properties = found if isinstance(found, dict) else {}
        keys = list(properties)
        fields = {field: keys[at] for field, at in words.columns(keys).items()}
        source = wanted or fields.get("name", "")
        name = _words(properties.get(source)) if source else _words_of_id(feature.get("id"))
        return cls(name, _type_of_property(source), properties, fields, feature.get("geometry"))

    def one(self, field: str) -> str:
        return _words(self.properties.get(self.fields.get(field, "")))

    def several(self, field: str) -> tuple[str, ...]:
        value = self.properties.get(self.fields.get(field, ""))
        if isinstance(value, list):
            return tuple(dict.fromkeys(_flat(value)))
        return cells.several(_words(value))


def _streets(read: Sequence[tuple[int, Place]], numbers: Sequence[str]) -> Iterator[Place]:
    """A feature for each house number makes one place of a street."""
    streets = houses.Streets()
    for number, place in read:
        streets.add(place, numbers[number - 1])
    yield from streets.places()


def _houses(value: Any, zone: int) -> dict[str, Point]:
    """A property `house_numbers`: `{"12 a": [longitude, latitude]}`. Raises Unusable for anything but points there."""
    found = value if isinstance(value, dict) else {}
    every = {cells.house_number(number): {"type": "Point", "coordinates": spot} for number, spot in found.items()}
    spots = ((number, shapes.of_geojson(spot, zone)[0]) for number, spot in every.items())
    return {number: point for number, point in spots if point}


def _words(value: Any) -> str:
    """A text or number as words; anything else says nothing."""
    return " ".join(str(value).split()) if isinstance(value, str | int | float) and value is not True else ""


def _words_of_id(value: Any) -> str:
    """Karlsruhe's streets carry their name only as the id of the feature."""
    return _words(value) if isinstance(value, str) and any(letter.isalpha() for letter in value) else ""


def _flat(values: Sequence[Any]) -> Iterator[str]:
    """The texts of a list, also of `[[1914, "Pfinzstraße"]]`."""
    for each in values:
        if isinstance(each, str):
            yield from cells.several(each)
        elif isinstance(each, list):
            yield from (_words(inner)[:200] for inner in each if isinstance(inner, str) and inner.strip())


def _type(name: str, shape: Shape | None) -> PlaceType:
    """By its name; a large outline whose name has no head of a street, square or park is a quarter."""
    sort = words.type_of_name(name)
    is_outline = shape is not None and shape.sort is ShapeSort.AREAS and not words.names_a_street(name)
    if sort is PlaceType.STREET and is_outline and shape and shapes.square_metres(shape) >= _QUARTER:
        return PlaceType.QUARTER
    return sort


def _type_of_property(name: str) -> PlaceType | None:
    sort = words.type_of_word(name.lower().removesuffix("name").rstrip("_-"))
    return None if sort is PlaceType.STREET else sort


def _told_apart(read: Sequence[tuple[int, Place]], wrong: list[tuple[int, str]]) -> Iterator[Place]:
    """Places of one name: pieces of a street in one, others with keys of their own, the same place twice refused."""
    by_name: dict[str, list[tuple[int, Place]]] = {}
    for number, place in read:
        by_name.setdefault(place.name, []).append((number, place))
    for all_of_one in by_name.values():
        seen = doubled.Seen("Eintrag")
        several = merged.pieces(all_of_one) if len(all_of_one) > 1 else all_of_one
        for number, place in several:
            try:
                yield seen.told_apart(place, number) if len(several) > 1 else place
            except cells.Unusable as unusable:
                wrong.append((number, str(unusable)))


def _features(text: str, address: str) -> tuple[list[Any], str]:
    """The features, and the name of their coordinate system where the file has one (GeoJSON of 2008)."""
    try:
        found = opening.parsed(text)
    except json.JSONDecodeError as broken:
        why = f"Zeile {broken.lineno}, Zeichen {broken.colno}: Das ist kein vollständiges JSON."
        raise opening.unreadable(address, why) from broken
    except (ValueError, RecursionError) as broken:
        raise opening.unreadable(address, "Das ist kein JSON, das sich lesen lässt.") from broken
    if isinstance(found, dict) and found.get("type") == "Feature":
        return [found], ""
    features = found.get("features") if isinstance(found, dict) else None
    if not isinstance(features, list):
        raise opening.unreadable(address, "Das ist JSON, aber kein GeoJSON mit einer Liste „features“.")
    crs = found.get("crs")
    named = crs.get("properties") if isinstance(crs, dict) else None
    return features, str(named.get("name", "")) if isinstance(named, dict) else ""


def _nameless(first: _Given) -> str:
    shown = ", ".join(f"„{key[:30]}“" for key in list(first.properties)[:12]) or "keine"
    return (
        "Kein Eintrag hat einen Namen. Gesucht wird eine Eigenschaft „name“, „strassenname“ oder „bezeichnung“; "
        f"da sind: {shown}. Eine andere lässt sich nennen: --option name=…"
    )
