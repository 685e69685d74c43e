"""Read places from an extract of OpenStreetMap (.osm.pbf or .osm): the same as through Overpass, without a service."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from litfass.core import geometry
from litfass.core.geometry import Box
from litfass.core.place import Place, Point, Shape, ShapeSort
from litfass.core.ports import Credit, PlacesAt, Web
from litfass.core.registers import boxed, opening, osm, shapes
from litfass.core.registers.osm import Element
from litfass.core.registers.osm_places import collected
from litfass.core.trouble import Trouble

OPTIONS = ("area", "bbox", "houses")


def register(at: PlacesAt) -> "OsmFile":
    """Options: `area` (name of the municipality, whose boundary must be in the file) or `bbox`
    (`south,west,north,east`), else everything in the file; `houses` (`no`: without house numbers).
    """
    return OsmFile(at)


@dataclass(frozen=True, slots=True)
class OsmFile:
    """A file on this machine. It is read piece by piece and never held as a whole."""

    at: PlacesAt
    credit: Credit = osm.CREDIT

    def places(self, web: Web) -> Iterator[Place | Trouble]:
        """Every named place in the area."""
        if not Path(self.at.address).is_file():
            why = f"Die Datei „{self.at.address}“ gibt es auf diesem Rechner nicht."
            raise opening.unreadable(self.at.address, why)
        inside = _inside(self.at)
        with_houses = self.at.options.get("houses") != "no"
        every = _elements(self.at.address, with_houses)
        found = collected(each for each in every if _is_inside(each, inside))
        if not found.named:
            raise opening.unreadable(self.at.address, "In der Datei steht in diesem Gebiet kein Ort mit einem Namen.")
        yield from found.places()


@dataclass(frozen=True, slots=True)
class _Area:
    """An outline with its box, as most of an extract lies far outside."""

    shape: Shape
    box: Box

    def has(self, point: Point) -> bool:
        """Whether the point lies inside."""
        return boxed.has(self.box, point) and geometry.contains(self.shape, point)


def _area(rings: Sequence[Sequence[Point]]) -> _Area | None:
    shape = shapes.shaped(ShapeSort.AREAS, rings)
    box = geometry.box(geometry.points(shape)) if shape else None
    return _Area(shape, box) if shape and box else None


def _inside(at: PlacesAt) -> _Area | None:
    """The area that is asked for, None for the whole file. Raises Troubled where there is none like it."""
    if box := boxed.asked(at):
        south, west, north, east = box
        corners = ((south, west), (south, east), (north, east), (north, west), (south, west))
        return _area([[Point(*corner) for corner in corners]])
    name = at.options.get("area", "").strip()
    if not name:
        return None
    boundaries = (each for each in _elements(at.address, False) if _is_boundary(each, name))
    largest = max(boundaries, key=lambda each: sum(map(len, each.lines)), default=None)
    if largest is None:
        raise opening.unreadable(at.address, f"Die Grenze von „{name}“ steht nicht in der Datei.")
    return _area(largest.lines)


def _is_boundary(element: Element, name: str) -> bool:
    tags = element.tags
    return element.is_area and tags.get("boundary") == "administrative" and tags.get("name") == name


def _is_inside(element: Element, area: _Area | None) -> bool:
    """A way that begins or ends inside; an outline whose middle is."""
    if area is None:
        return True
    if element.is_area:
        middle = geometry.middle(Shape(ShapeSort.AREAS, tuple(tuple(line) for line in element.lines)))
        return middle is not None and area.has(middle)
    return any(area.has(line[at]) for line in element.lines for at in (0, -1))


def _elements(address: str, with_houses: bool) -> Iterator[Element]:
    """Everything in the file that has a name, or a house number."""
    import osmium  # slow import

    wanted = ("name", "addr:housenumber") if with_houses else ("name",)
    rules = osmium.FileProcessor(address).with_areas(osmium.filter.KeyFilter("name"))
    try:
        for each in rules.with_filter(osmium.filter.KeyFilter(*wanted)):
            element = _element(each)
            if element:
                yield element
    except RuntimeError as broken:
        raise opening.unreadable(address, "Die Datei ist kein lesbarer Auszug aus OpenStreetMap.") from broken


def _element(thing: Any) -> Element | None:
    """Outlines of closed ways are ways already, so of areas only those of relations are taken."""
    tags = {tag.k: tag.v for tag in thing.tags}
    if thing.is_node():
        at = _point(thing.location)
        return Element(f"node/{thing.id}", tags, ([at],)) if at else None
    if thing.is_way():
        line = [point for node in thing.nodes if (point := _point(node.location))]
        return Element(f"way/{thing.id}", tags, (line,)) if line else None
    if thing.is_area() and not thing.from_way():
        rings = tuple([point for node in ring if (point := _point(node.location))] for ring in thing.outer_rings())
        return Element(f"relation/{thing.orig_id()}", tags, rings, True) if all(rings) and rings else None
    return None


def _point(location: Any) -> Point | None:
    return Point(location.lat, location.lon) if location.valid() else None
