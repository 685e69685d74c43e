"""Make places of the things of OpenStreetMap: pieces of one street in one place, the same name elsewhere another."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from litfass.core import geometry
from litfass.core.place import Place, PlaceType, Point, Shape, ShapeSort, folded
from litfass.core.registers import cells, osm, shapes
from litfass.core.registers.chained import chained
from litfass.core.registers.osm import Element, House
from litfass.core.registers.together import together

_ROADS = (PlaceType.STREET, PlaceType.SQUARE)
_FAR = 1500.0  # metres from a street to a house that still is one of its own


@dataclass(slots=True)
class Collected:
    """What has been read so far: named things by name and type, house numbers by street."""

    named: dict[tuple[str, PlaceType], list[Element]] = field(default_factory=dict)
    houses: dict[str, list[House]] = field(default_factory=dict)

    def add(self, element: Element) -> None:
        """One thing; what is no place of ours is let go."""
        for house in osm.houses(element):
            self.houses.setdefault(folded(house.street), []).append(house)
        sort = osm.type_of(element) if element.tags.get("name") and any(element.lines) else None
        if sort:
            try:
                name = cells.name(element.tags["name"])
            except cells.Unusable:
                return
            self.named.setdefault((name, sort), []).append(element)

    def places(self) -> Iterator[Place]:
        """Every place, each with its own key and its house numbers."""
        for (name, sort), elements in self.named.items():
            found = [_place(name, sort, group) for group in _groups(sort, elements)]
            found = _with_own_keys(found)
            yield from _numbered(found, self.houses.get(folded(name), ())) if sort in _ROADS else found


def collected(elements: Iterable[Element]) -> Collected:
    """Everything of a source."""
    found = Collected()
    for element in elements:
        found.add(element)
    return found


def _groups(sort: PlaceType, elements: Sequence[Element]) -> Iterator[list[Element]]:
    """Things of one name and type that are one place. A node in the middle of a quarter belongs to its outline."""
    is_area = sort in (PlaceType.QUARTER, PlaceType.PARK)
    outlines = [(each, _outline(each)) for each in elements if is_area and each.is_closed]
    apart = [[each] for each, _ in outlines]
    for element in elements:
        if is_area and element.is_closed:
            continue
        at = element.lines[0][0]
        inside = next((number for number, (_, area) in enumerate(outlines) if geometry.contains(area, at)), None)
        if inside is None:
            apart.append([element])
        else:
            apart[inside].append(element)
    corners = [[point for line in first.lines for point in line] for first, *_ in apart]
    for group in together(corners):
        yield [element for number in group for element in apart[number]]


def _outline(element: Element) -> Shape:
    return Shape(ShapeSort.AREAS, tuple(tuple(line) for line in element.lines))


def _place(name: str, sort: PlaceType, elements: Sequence[Element]) -> Place:
    shape = _shape(sort, elements)
    first = min(elements, key=lambda each: (each.ref.partition("/")[0] != "relation", each.ref))
    return Place(
        name=name,
        type=sort,
        key=f"{sort.value} {name}"[:200] if sort in (*_ROADS, PlaceType.STOP) else first.ref,
        point=(shapes.middle(shape) if shape else None) or elements[0].lines[0][0],
        shape=shape,
        aliases=_all(elements, "aliases"),
        former=_all(elements, "former"),
        postcode=next((code for each in elements if (code := each.tags.get("addr:postcode", ""))), "")[:10],
    )


def _all(elements: Sequence[Element], sort: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for each in elements for name in osm.names(each, sort)))


def _shape(sort: PlaceType, elements: Sequence[Element]) -> Shape | None:
    """Streets are lines as far as there are any; quarters, parks, squares and buildings are outlines before lines."""
    outlines = [line for each in elements if _is_outline(sort, each) for line in each.lines]
    lines = [line for each in elements if not _is_outline(sort, each) for line in each.lines if len(line) > 1]
    if sort is PlaceType.STOP:
        return None
    if lines and (sort is PlaceType.STREET or not outlines):
        return shapes.shaped(ShapeSort.LINES, chained(lines))
    return shapes.shaped(ShapeSort.AREAS, outlines)


def _is_outline(sort: PlaceType, element: Element) -> bool:
    """A closed road is a roundabout unless it says it is an area."""
    is_road = "highway" in element.tags and element.tags.get("area") != "yes"
    return element.is_area or (element.is_closed and not (is_road and sort in _ROADS))


def _with_own_keys(places: Sequence[Place]) -> list[Place]:
    """Of several places with one key the largest keeps it, the others add where they are."""
    if len({place.key for place in places}) == len(places):
        return list(places)
    largest = max(places, key=lambda place: sum(1 for _ in geometry.points(place.shape)) if place.shape else 0)
    return [place if place is largest else _elsewhere(place) for place in places]


def _elsewhere(place: Place) -> Place:
    at = place.point or Point(0.0, 0.0)
    return replace(place, key=f"{place.key} {at.lat:.3f} {at.lon:.3f}"[:200])


def _numbered(places: Sequence[Place], houses: Sequence[House]) -> Iterator[Place]:
    """The places with the house numbers that lie nearest to each."""
    numbers: list[dict[str, Point]] = [{} for _ in places]
    for house in houses:
        nearest = _nearest(places, house.point) if len(places) > 1 else 0
        if nearest is not None:
            numbers[nearest].setdefault(house.number, house.point)
    for place, own in zip(places, numbers, strict=True):
        yield replace(place, house_numbers=own) if own else place


def _nearest(places: Sequence[Place], point: Point) -> int | None:
    """The number of the place a house belongs to, None where all are far away."""
    away = [_metres(place, point) for place in places]
    best = min(range(len(places)), key=away.__getitem__)
    return best if away[best] <= _FAR else None


def _metres(place: Place, point: Point) -> float:
    if place.shape:
        return geometry.metres_to(place.shape, point)
    return geometry.distance(place.point, point) if place.point else float("inf")
