"""Where on the map the words of a mention are: its house number, the crossing, the stretch of road, else the place."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from litfass.core import geometry
from litfass.core.place import Mention, Place, PlaceType, Point, RelationSort, Shape

Lookup = Callable[[str], Sequence[Place]]  # the places that carry a name
AREAS = (PlaceType.QUARTER, PlaceType.PARK)
_FIRST_NUMBER = re.compile(r"\d{1,4} ?[a-z]?(?![a-z])")


@dataclass(frozen=True, slots=True)
class Where:
    """A point, a stretch of road, or neither: then only the place itself is known. `exact`: better than the place."""

    point: Point | None = None
    shape: Shape | None = None
    exact: bool = False


def where(mention: Mention, place: Place, places_of: Lookup) -> Where:
    """The spot a mention means. A quarter is an area and never a point (facts/places.md, section 6)."""
    if place.type in AREAS:
        return Where()
    found = _numbered(mention, place) or _related(mention, place, places_of)
    return found or Where(point=place.point)


def _numbered(mention: Mention, place: Place) -> Where | None:
    point = house(place.house_numbers, mention.house_number)
    return Where(point=point, exact=True) if point else None


def house(numbers: Mapping[str, Point], printed: str) -> Point | None:
    """The point of the first house number (of `12 A-14` the 12a): as printed, else without its letter."""
    number = _FIRST_NUMBER.search(printed.lower())
    exact = number[0].replace(" ", "") if number else ""
    return numbers.get(exact) or numbers.get(exact.rstrip("abcdefghijklmnopqrstuvwxyz"))


def _related(mention: Mention, place: Place, places_of: Lookup) -> Where | None:
    relation = mention.relation
    if relation is None or not relation.others or place.shape is None:
        return None
    ends = [_meeting(place.shape, name, places_of) for name in relation.others[:2]]
    known = [end for end in ends if end]
    if relation.sort in (RelationSort.BETWEEN, RelationSort.FROM_TO):
        return _stretch(place.shape, known)
    if relation.sort in (RelationSort.CORNER, RelationSort.AT) and len(known) == 1:
        return Where(point=known[0], exact=True)
    return None


def _stretch(street: Shape, ends: Sequence[Point]) -> Where | None:
    if len(ends) != 2:
        return None
    found = geometry.stretch(street, *ends)
    return Where(point=geometry.middle(found), shape=found, exact=True) if found else None


def _meeting(street: Shape, name: str, places_of: Lookup) -> Point | None:
    """Where the street meets the named place; None where it does not, or where two of that name do."""
    met = [spot for each in places_of(name) if (spot := _touch(street, each))]
    return met[0] if len(met) == 1 else None


def _touch(street: Shape, other: Place) -> Point | None:
    if other.shape is not None:
        return geometry.crossing(street, other.shape)
    if other.point is None or other.type in AREAS:
        return None
    spots = [spot for part in street.parts if (spot := geometry.nearest(part, other.point))]
    best = min(spots, key=lambda spot: spot.metres, default=None)
    return best.point if best and best.metres <= 3 * geometry.MEETING else None
