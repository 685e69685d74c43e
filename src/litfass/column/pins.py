"""Where the pin of a notice stands: at the spot it names, else in the middle of its place. A quarter has no pin."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence

from litfass.column import placewords
from litfass.column.around import Found, Near
from litfass.column.choice import Choice
from litfass.core import geometry
from litfass.core.place import Point
from litfass.core.spot import AREAS
from litfass.flow.gazetteer import shape_of
from litfass.records import located
from litfass.records.atlas import Spot
from litfass.records.located import Named, Told
from litfass.records.public import Shown


def point(each: Near, row: Shown, chosen: Choice, found: Found) -> Point | None:
    """The spot of one notice. A house that may not be named has none of its own."""
    other = found.places.get(each.said.place)
    return of_spot(each.said, other, row) if other else _exact(each.said, chosen.place.name, row) or middle(chosen)


def within(each: Near, row: Shown, chosen: Choice, found: Found) -> Point | None:
    """The same for the map of a radius: a long street that only begins in it is marked where it comes nearest."""
    spot, other = point(each, row, chosen, found), found.places.get(each.said.place)
    if not (chosen.radius and other and spot and spot == (other.lat, other.lon)):
        return spot
    shape, start = shape_of(other.shape), chosen.centre or middle(chosen)
    if not (shape and start):
        return spot
    nearest = (at for part in shape.parts if (at := geometry.nearest(part, start)))
    return min(nearest, key=lambda at: at.metres).point


def of_spot(said: Named, spot: Spot, row: Shown) -> Point | None:
    """The same for any place."""
    if exact := _exact(said, spot.name, row):
        return exact
    if spot.type in AREAS or spot.lat is None or spot.lon is None:
        return None
    return Point(spot.lat, spot.lon)


def of_rows(rows: Sequence[Shown]) -> dict[int, Point]:
    """Where each of these notices is: the spot of its first main place, where that has one."""
    first = located.first_of([row.id for row in rows])
    spots = ((row.id, of_spot(told.said, _spot(told), row)) for row in rows if (told := first.get(row.id)))
    return {pk: found for pk, found in spots if found}


def _spot(told: Told) -> Spot:
    return Spot(told.said.place, told.slug, told.name, told.type, told.quarters, told.lat, told.lon, None)


def _exact(said: Named, name: str, row: Shown) -> Point | None:
    is_shown = placewords.is_spot_public(said, name, placewords.released(row))
    return Point(said.lat, said.lon) if said.lat is not None and said.lon is not None and is_shown else None


def middle(chosen: Choice) -> Point | None:
    """The middle of the place itself."""
    if chosen.type in AREAS:
        return None
    return (geometry.middle(chosen.shape) if chosen.shape else None) or chosen.point
