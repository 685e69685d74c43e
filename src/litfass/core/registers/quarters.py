"""In which quarters a place lies, by the quarters' outlines."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import floor

from litfass.core import geometry
from litfass.core.place import Place, PlaceType, Point, Shape

_MESH = 0.01  # degrees: about a kilometre


class Quarters:
    """Outlines in a net, so that a point is compared with the few around it."""

    def __init__(self, outlines: Iterable[tuple[str, Shape]]) -> None:
        self._net: dict[tuple[int, int], list[tuple[str, Shape]]] = {}
        for name, shape in outlines:
            for mesh in _meshes(shape):
                self._net.setdefault(mesh, []).append((name, shape))

    def __bool__(self) -> bool:
        return bool(self._net)

    def of(self, points: Iterable[Point]) -> tuple[str, ...]:
        """The quarters of these points, in their order."""
        found = (
            name
            for point in points
            for name, shape in self._net.get(_mesh(point), ())
            if geometry.contains(shape, point)
        )
        return tuple(dict.fromkeys(found))

    def filled(self, places: Iterable[Place]) -> Iterator[Place]:
        """The places, with their quarters where the source does not tell."""
        for place in places:
            if place.quarters or place.type is PlaceType.QUARTER:
                yield place
            else:
                found = self.of(spots(place))
                yield replace(place, quarters=found) if found else place


def outlines_of(places: Iterable[Place]) -> Iterator[tuple[str, Shape]]:
    """The quarters among places that have an outline."""
    for place in places:
        if place.type is PlaceType.QUARTER and place.shape:
            yield place.name, place.shape


def spots(place: Place) -> Iterator[Point]:
    """Where a place is: its point, and the ends and middles of its lines."""
    if place.point:
        yield place.point
    for part in place.shape.parts if place.shape else ():
        yield from (part[0], part[len(part) // 2], part[-1])


def _mesh(point: Point) -> tuple[int, int]:
    return floor(point.lat / _MESH), floor(point.lon / _MESH)


def _meshes(shape: Shape) -> Iterator[tuple[int, int]]:
    """Every mesh of the box around a shape; of one that is far too large for a quarter none."""
    box = geometry.box(geometry.points(shape))
    if box is None or (box.north - box.south) * (box.east - box.west) > 1.0:
        return
    south, west = _mesh(Point(box.south, box.west))
    north, east = _mesh(Point(box.north, box.east))
    yield from ((row, column) for row in range(south, north + 1) for column in range(west, east + 1))
