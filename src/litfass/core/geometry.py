"""Distances, outlines and stretches of road on the map of a town: exact enough for a few kilometres, no more.

Within a town the earth is flat: degrees become metres around the latitude at hand (error below 0.1 % over 20 km).
"""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import cos, hypot, radians
from typing import NamedTuple

from litfass.core.place import Point, Shape, ShapeSort

METRES = 111_195.0  # of one degree of latitude, on a sphere of 6,371 km
MEETING = 40.0  # metres between two streets that meet: registers draw the middle of wide roads


class Box(NamedTuple):
    """A box in degrees."""

    south: float
    west: float
    north: float
    east: float


class Spot(NamedTuple):
    """The nearest spot on a line: which piece of it, how far along (0 to 1), where, and how many metres away."""

    piece: int
    along: float
    point: Point
    metres: float


def distance(a: Point, b: Point) -> float:
    """Metres between two points."""
    return hypot((a.lat - b.lat) * METRES, (a.lon - b.lon) * _of_longitude(a.lat))


def _of_longitude(lat: float) -> float:
    return METRES * cos(radians(lat))


def points(shape: Shape) -> Iterator[Point]:
    """Every point of a shape."""
    for part in shape.parts:
        yield from part


def box(found: Iterable[Point]) -> Box | None:
    """The box around points, None around none."""
    these = list(found)
    if not these:
        return None
    lats, lons = [each.lat for each in these], [each.lon for each in these]
    return Box(min(lats), min(lons), max(lats), max(lons))


def around(point: Point, metres: float) -> Box:
    """The box that holds everything within so many metres."""
    up, aside = metres / METRES, metres / _of_longitude(point.lat)
    return Box(point.lat - up, point.lon - aside, point.lat + up, point.lon + aside)


def nearest(line: Sequence[Point], point: Point) -> Spot | None:
    """The spot of a line that is nearest to a point; None on an empty line."""
    if len(line) < 2:
        return Spot(0, 0.0, line[0], distance(line[0], point)) if line else None
    spots = (_on(number, a, b, point) for number, (a, b) in enumerate(pairwise(line)))
    return min(spots, key=lambda spot: spot.metres)


def _on(piece: int, a: Point, b: Point, point: Point) -> Spot:
    wide = _of_longitude(point.lat)
    east, north = (b.lon - a.lon) * wide, (b.lat - a.lat) * METRES
    right, up = (point.lon - a.lon) * wide, (point.lat - a.lat) * METRES
    length = east * east + north * north
    along = min(1.0, max(0.0, (right * east + up * north) / length)) if length else 0.0
    spot = Point(a.lat + along * (b.lat - a.lat), a.lon + along * (b.lon - a.lon))
    return Spot(piece, along, spot, distance(spot, point))


def metres_to(shape: Shape, point: Point) -> float:
    """Metres from a point to a shape: 0 inside an area, infinite to an empty shape."""
    if shape.sort is ShapeSort.AREAS and contains(shape, point):
        return 0.0
    spots = (spot for part in shape.parts if (spot := nearest(part, point)))
    return min((spot.metres for spot in spots), default=float("inf"))


def contains(shape: Shape, point: Point) -> bool:
    """Whether a point lies in one of the areas (a line to the east crosses the outline an odd number of times)."""
    return shape.sort is ShapeSort.AREAS and any(_inside(ring, point) for ring in shape.parts)


def _inside(ring: Sequence[Point], point: Point) -> bool:
    inside = False
    for a, b in pairwise(ring):
        if (a.lat > point.lat) != (b.lat > point.lat):
            edge = a.lon + (point.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon)
            inside ^= point.lon < edge
    return inside


def middle(shape: Shape) -> Point | None:
    """Where to write the name: the middle of the longest line, the centre of the largest area."""
    parts = [part for part in shape.parts if part]
    if not parts:
        return None
    longest = max(parts, key=_length)
    if shape.sort is ShapeSort.AREAS:
        return _centre(longest)
    return _halfway(longest)


def _length(line: Sequence[Point]) -> float:
    return sum(distance(a, b) for a, b in pairwise(line))


def _halfway(line: Sequence[Point]) -> Point:
    left = _length(line) / 2
    for a, b in pairwise(line):
        step = distance(a, b)
        if step and left <= step:
            share = left / step
            return Point(a.lat + share * (b.lat - a.lat), a.lon + share * (b.lon - a.lon))
        left -= step
    return line[0]


def _centre(ring: Sequence[Point]) -> Point:
    """The centroid, counted from the first corner; of a ring without area the mean of its corners."""
    start = ring[0]
    corners = [(each.lon - start.lon, each.lat - start.lat) for each in (*ring, start)]
    twice = east = north = 0.0
    for (x, y), (right, up) in pairwise(corners):
        cross = x * up - right * y
        twice += cross
        east += (x + right) * cross
        north += (y + up) * cross
    if abs(twice) < 1e-14:
        return Point(sum(each.lat for each in ring) / len(ring), sum(each.lon for each in ring) / len(ring))
    return Point(start.lat + north / (3 * twice), start.lon + east / (3 * twice))


def crossing(one: Shape, other: Shape) -> Point | None:
    """Where two streets meet, None where they stay more than 40 m apart. Of several crossings the closest met."""
    best: Spot | None = None
    for there, here in ((one, other), (other, one)):
        for corner in points(here):
            for part in there.parts:
                spot = nearest(part, corner)
                if spot and (best is None or spot.metres < best.metres):
                    best = spot
    crossed = _crossed(one, other) if best and best.metres else None
    if crossed:
        return crossed
    return best.point if best and best.metres <= MEETING else None


def _crossed(one: Shape, other: Shape) -> Point | None:
    """The first spot where two lines really cut each other."""
    theirs = [piece for part in other.parts for piece in pairwise(part)]
    for part in one.parts:
        for a, b in pairwise(part):
            for c, d in theirs:
                if cut := _cut(a, b, c, d):
                    return cut
    return None


def _cut(a: Point, b: Point, c: Point, d: Point) -> Point | None:
    up, right, there_up, there_right = b.lat - a.lat, b.lon - a.lon, d.lat - c.lat, d.lon - c.lon
    slope = right * there_up - up * there_right
    if not slope:
        return None
    along = ((c.lon - a.lon) * there_up - (c.lat - a.lat) * there_right) / slope
    across = ((c.lon - a.lon) * up - (c.lat - a.lat) * right) / slope
    if 0 <= along <= 1 and 0 <= across <= 1:
        return Point(a.lat + along * up, a.lon + along * right)
    return None


def stretch(street: Shape, start: Point, end: Point) -> Shape | None:
    """The part of a street between two spots beside it: of the line that comes nearest to both. None of an area."""
    if street.sort is not ShapeSort.LINES:
        return None
    ways = [(a, b, part) for part in street.parts if (a := nearest(part, start)) and (b := nearest(part, end))]
    if not ways:
        return None
    a, b, line = min(ways, key=lambda way: way[0].metres + way[1].metres)
    first, last = sorted((a, b), key=lambda spot: (spot.piece, spot.along))
    between = line[first.piece + 1 : last.piece + 1]
    part = tuple(dict.fromkeys((first.point, *between, last.point)))
    return Shape(ShapeSort.LINES, (part,)) if len(part) > 1 else None


def simplified(line: Sequence[Point], metres: float) -> tuple[Point, ...]:
    """The line without the corners that lie closer than so many metres to it (Douglas and Peucker), ends kept."""
    kept = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        far, number = 0.0, 0
        for each in range(first + 1, last):
            away = _on(0, line[first], line[last], line[each]).metres
            if away > far:
                far, number = away, each
        if far > metres:
            kept.add(number)
            waiting += [(first, number), (number, last)]
    return tuple(line[each] for each in sorted(kept)) if line else ()
