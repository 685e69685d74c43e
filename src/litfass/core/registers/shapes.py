"""Make points, courses of streets and outlines of the geometries of GeoJSON and OpenStreetMap."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from litfass.core import geometry
from litfass.core.place import Point, Shape, ShapeSort
from litfass.core.registers.cells import Unusable, in_germany
from litfass.core.registers.chained import chained

_TOLERANCE = {ShapeSort.LINES: 1.0, ShapeSort.AREAS: 5.0}  # metres that a corner may go missing
_DIGITS = 6  # of a degree: about 10 cm
_MOST = 200_000  # corners of one geometry


def of_geojson(given: Any, zone: int = 0) -> tuple[Point | None, Shape | None]:
    """The point and the shape of a geometry object (RFC 7946). Raises Unusable with German words.

    `zone`: that of UTM where the coordinates are metres. Several points of one place become the first of them. Holes of
    areas are left out.
    """
    if given is None:
        return None, None
    found = given if isinstance(given, dict) else {}
    sort, places = found.get("type"), found.get("coordinates")
    match sort:
        case "Point":
            return _points([places], zone)[0], None
        case "MultiPoint":
            points = _points(places, zone)
            return (points[0] if points else None), None
        case "LineString" | "MultiLineString":
            return _shaped(ShapeSort.LINES, [places] if sort == "LineString" else _list(places), zone)
        case "Polygon" | "MultiPolygon":
            areas = [places] if sort == "Polygon" else _list(places)
            return _shaped(ShapeSort.AREAS, [_list(rings)[0] for rings in areas if rings], zone)
        case "GeometryCollection":
            pairs = [of_geojson(each, zone) for each in _list(found.get("geometries"))]
            return next((each for each in pairs if each[1]), pairs[0] if pairs else (None, None))
    raise Unusable(f"Die Geometrie „{str(sort)[:40]}“ ist nicht bekannt.")


def _shaped(sort: ShapeSort, lines: Sequence[Any], zone: int) -> tuple[Point | None, Shape | None]:
    points = [_points(line, zone) for line in lines]
    shape = shaped(sort, chained(points) if sort is ShapeSort.LINES else points)
    return (middle(shape) if shape else None), shape


def _points(coordinates: Any, zone: int) -> list[Point]:
    found = _list(coordinates)
    if len(found) > _MOST:
        raise Unusable(f"Die Geometrie hat mehr als {_MOST} Punkte.")
    points = []
    for each in found:
        if not isinstance(each, list) or len(each) < 2 or not all(type(number) in (int, float) for number in each[:2]):
            raise Unusable(f"„{str(each)[:40]}“ ist kein Paar aus Länge und Breite in Zahlen.")
        points.append(in_germany(_degrees(each[1]), _degrees(each[0]), zone))
    return points


def _degrees(number: float) -> float:
    try:
        return float(number)
    except OverflowError:
        return float("inf")


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise Unusable("Die Koordinaten fehlen.")
    return value


def shaped(sort: ShapeSort, lines: Sequence[Sequence[Point]]) -> Shape | None:
    """The shape, rounded and without corners nobody sees; None where nothing is left of it. Rings are closed."""
    parts = []
    for line in lines:
        corners = [Point(round(lat, _DIGITS), round(lon, _DIGITS)) for lat, lon in line]
        if sort is ShapeSort.AREAS and corners and corners[0] != corners[-1]:
            corners.append(corners[0])
        if len(dict.fromkeys(corners)) < (2 if sort is ShapeSort.LINES else 3):
            continue
        parts.append(_thinner(sort, corners))
    return Shape(sort, tuple(parts)) if parts else None


def _thinner(sort: ShapeSort, corners: list[Point]) -> tuple[Point, ...]:
    """A ring is thinned in two halves, as its ends are one point."""
    if sort is ShapeSort.LINES:
        return geometry.simplified(corners, _TOLERANCE[sort])
    start = corners[0]
    far = max(range(len(corners)), key=lambda number: geometry.distance(start, corners[number]))
    halves = [geometry.simplified(half, _TOLERANCE[sort]) for half in (corners[: far + 1], corners[far:])]
    ring = (*halves[0], *halves[1][1:])
    return ring if len(ring) > 3 else tuple(corners)


def middle(shape: Shape) -> Point | None:
    """Where the name is written, rounded like everything else."""
    found = geometry.middle(shape)
    return Point(round(found.lat, _DIGITS), round(found.lon, _DIGITS)) if found else None


def square_metres(shape: Shape) -> float:
    """How large its areas are together; 0 for lines."""
    if shape.sort is ShapeSort.LINES:
        return 0.0
    return sum(_area(ring) for ring in shape.parts)


def _area(ring: Sequence[Point]) -> float:
    start = ring[0]
    wide = geometry.distance(start, Point(start.lat, start.lon + 0.01)) * 100
    flat = [((each.lon - start.lon) * wide, (each.lat - start.lat) * geometry.METRES) for each in ring]
    return abs(sum(x * up - right * y for (x, y), (right, up) in pairwise(flat))) / 2
