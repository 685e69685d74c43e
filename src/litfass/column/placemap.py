"""The map beside a list of notices: its box, what is drawn on it, and the sentence that says the same."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from litfass.column import around, chart
from litfass.column.chart import Area, Chart, Pin
from litfass.column.choice import Choice, metres
from litfass.core import geometry
from litfass.core.facts import PlaceType
from litfass.core.geometry import Box
from litfass.core.german import and_list, counted
from litfass.core.place import Point, Shape
from litfass.core.spot import AREAS
from litfass.flow.gazetteer import shape_of
from litfass.records import atlas
from litfass.records.atlas import Spot

LARGE, SMALL = (560, 520), (304, 190)
MARGIN = 150.0  # metres around what is shown
WIDEST = 0.06  # degrees, 7 km: on a map of a whole town only the outlines are drawn
WAYS = (PlaceType.STREET, PlaceType.SQUARE)


def of_place(choice: Choice, pins: Sequence[Pin], *, picture: str = "") -> Chart | None:
    """The map of a place; None where the gazetteer does not say where it is."""
    whole = box(choice)
    if whole is None:
        return None
    areas, ways = _surroundings(whole, {choice.place.pk} if choice.is_area else set(), choice.place.quarters)
    areas = [area for area in areas if choice.is_area or area.name != choice.place.name]  # a park is drawn as `here`
    here = [choice.shape] if choice.shape and not choice.is_area else []
    said = f" Umkreis: {metres(choice.radius)}." if choice.radius else ""
    return Chart(
        title=f"Karte: {choice.place.name} und Umgebung",
        text=f"{_outlines(areas)}{said} {_stands(len(pins))}",
        box=whole,
        areas=areas,
        ways=ways,
        here=here,
        here_name="" if choice.is_area else choice.place.name,
        pins=pins,
        centre=choice.centre or (choice.point if not here else None),
        around=float(choice.radius),
        picture=picture,
    )


def box(choice: Choice) -> Box | None:
    """The part of the town that the map of a place shows."""
    place = around.box_of(choice)
    return chart.framed(place, LARGE, margin=max(choice.radius * 1.1, MARGIN, _third(place))) if place else None


def of_town(pins: Sequence[Pin], on: Mapping[int, tuple[int, ...]]) -> Chart | None:
    """The map of the whole town: outlines of the quarters, with the numbers of notices about a whole one (`on`, by
    place), and the spots of the list; None without either."""
    quarters = [(spot, shape) for spot in atlas.quarters() if (shape := shape_of(spot.shape))]
    corners = [point for _, shape in quarters for point in geometry.points(shape)] or [pin.point for pin in pins]
    whole = geometry.box(corners)
    if whole is None:
        return None
    areas = [Area(spot.name, shape, spot.id in on, on.get(spot.id, ())) for spot, shape in quarters]
    box = chart.framed(whole, LARGE, margin=MARGIN)
    ways = [] if areas else _surroundings(box, set(), ())[1]
    return Chart("Karte: Was gerade los ist", f"{_outlines(areas)} {_stands(len(pins))}", box, areas, ways, pins=pins)


def _third(box: Box) -> float:
    """A third of its larger side in metres: so much of the surroundings is shown."""
    middle = Point((box.south + box.north) / 2, box.west)
    up = geometry.distance(Point(box.south, box.west), Point(box.north, box.west))
    return max(up, geometry.distance(middle, Point(middle.lat, box.east))) / 3


@dataclass(frozen=True, slots=True)
class Spots:
    """What the map of one notice shows: names for its text, numbered pins, courses of streets, lit areas with ids."""

    names: Sequence[str]
    pins: Sequence[Pin]
    ways: Sequence[Shape]
    lit: Sequence[Shape]
    on: Iterable[int]


def of_spots(spots: Spots) -> Chart | None:
    """The small map of one notice; None where none of its places has a spot."""
    shapes = (*spots.ways, *spots.lit)
    corners = [*(pin.point for pin in spots.pins), *(point for shape in shapes for point in geometry.points(shape))]
    around_them = geometry.box(corners)
    if around_them is None:
        return None
    box = chart.framed(around_them, SMALL, margin=MARGIN)
    areas, ways = _surroundings(box, set(spots.on), ())
    text = f"Hervorgehoben: {and_list(spots.names)}."
    return Chart("Karte der Orte dieser Meldung", text, box, areas, ways, here=spots.ways, pins=spots.pins, size=SMALL)


def _surroundings(box: Box, on: set[int], lit: Sequence[str]) -> tuple[list[Area], list[Shape]]:
    """Outlines and streets in the box. The quarter the place lies in is lit, or the area it is."""
    is_wide = box.north - box.south > WIDEST
    shaped = list(_shaped(atlas.drawn(box, AREAS[:1] if is_wide else (*AREAS, *WAYS))))
    areas = [
        Area(spot.name, shape, spot.id in on or (spot.name in lit and spot.type == PlaceType.QUARTER))
        for spot, shape in shaped
        if spot.type in AREAS
    ]
    return areas, [shape for spot, shape in shaped if spot.type not in AREAS]


def _shaped(spots: Iterable[Spot]) -> Iterable[tuple[Spot, Shape]]:
    return ((spot, shape) for spot in spots if (shape := shape_of(spot.shape)))


def _outlines(areas: Sequence[Area]) -> str:
    names = list(dict.fromkeys(area.name for area in areas))[:8]
    return f"Umrisse: {and_list(names)}." if names else "Straßen der Umgebung."


def _stands(number: int) -> str:
    if not number:
        return "Keine Meldung hat hier eine genaue Stelle."
    told = counted(number, "nummerierte Stelle", "nummerierte Stellen", article="eine")
    return f"{told[:1].upper()}{told[1:]}, {'auch' if number == 1 else 'alle auch'} in der Liste."
