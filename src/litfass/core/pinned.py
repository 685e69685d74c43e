"""The one spot a post can carry as its location, where a notice has one: a quarter is an area and never a spot."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Mapping, Sequence

from litfass.core.gathered import Gathered, main_ones
from litfass.core.geometry import distance
from litfass.core.place import Mention, Place, Point, is_city_wide
from litfass.core.post import Location
from litfass.core.spot import AREAS, Lookup, where

NEAR = 500  # metres: what lies further apart is not one place


def location(mentions: Sequence[Mention], places: Mapping[int, Place], places_of: Lookup) -> Location | None:
    """The spot of the strongest main place; None where main places lie apart, or where nobody knows where one lies."""
    if is_city_wide(mentions):
        return None
    main = [(each, places.get(each.place)) for each in _apart(main_ones(mentions))]
    pinned = [
        (each, place, _point(each, place, places_of)) for each, place in main if place and place.type not in AREAS
    ]
    points = [point for *_, point in pinned if point]
    if not pinned or len(points) < len(pinned) or any(distance(points[0], other) > NEAR for other in points):
        return None
    first, place, _ = pinned[0]
    return Location(f"{place.name} {first.number}".strip(), round(points[0].lat, 6), round(points[0].lon, 6))


def _apart(main: Sequence[Gathered]) -> list[Gathered]:
    """Without the streets at which a stretch of road only begins and ends."""
    relations = [each.mention.relation for each in main]
    ends = {name for relation in relations if relation and len(relation.others) > 1 for name in relation.others}
    return [each for each in main if each.mention.name not in ends]


def _point(found: Gathered, place: Place, places_of: Lookup) -> Point | None:
    return where(found.mention._replace(house_number=found.number), place, places_of).point
