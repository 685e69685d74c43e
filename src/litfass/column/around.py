"""Which notices belong to a choice: about the place, within the radius around it, in the quarter."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from litfass.column import flat, placewords
from litfass.column.choice import RADII, Choice
from litfass.column.flat import Line
from litfass.core import geometry
from litfass.core.facts import PlaceType
from litfass.core.geometry import Box
from litfass.core.place import Point, Shape, ShapeSort
from litfass.flow.gazetteer import shape_of
from litfass.records import atlas, located, public
from litfass.records.atlas import Spot
from litfass.records.located import Named

COARSE = 15.0  # metres: shapes are measured without their smaller bends


@dataclass(frozen=True, slots=True)
class Near:
    """One notice that belongs to a choice, by the mention that is nearest. `metres` is 0 on the place itself."""

    said: Named
    metres: float


@dataclass(frozen=True, slots=True)
class Found:
    """All of a choice: what it is about, what only names the place, and how many there would be within each radius."""

    main: tuple[Near, ...]
    minor: tuple[Near, ...]
    counts: Mapping[int, int]
    with_streets: int
    places: Mapping[int, Spot]


@dataclass(frozen=True, slots=True)
class _Start:
    """From where it is measured: lines in metres around one latitude."""

    lat: float
    lines: list[Line]

    def to(self, point: Point | None, shape: Shape | None) -> float:
        """Metres to a shape, else to a point; infinite where neither is known. An area is measured to its edge."""
        if shape:
            is_spot = [len(line) for line in self.lines] == [1]  # measuring from one takes less time than thinning
            lines = [flat.metres(part, self.lat) for part in shape.parts] if is_spot else _lines(shape, self.lat)
            return flat.apart(self.lines, lines)
        return flat.apart(self.lines, [flat.metres([point], self.lat)]) if point else float("inf")


def find(choice: Choice) -> Found:
    """Everything, the newest first."""
    spots = {spot.id: spot for spot in _candidates(choice)}
    names = {pk: spot.name for pk, spot in spots.items()} | {choice.place.pk: choice.place.name}
    said = _without_homes(located.named([choice.place.pk, *spots]), names)
    start = _start(choice)
    known = {pk: _apart(start, spot, choice) for pk, spot in spots.items()} | {choice.place.pk: 0.0}
    near = [Near(each, _metres(each, start, known, choice)) for each in said]
    alone = replace(choice, with_streets=False)
    counts = {radius: len(_main(near, alone, radius)) for radius in (0, *RADII)}
    every = len({each.said.notice for each in near if each.said.is_main}) if choice.is_area else 0
    main = _main(near, choice, choice.radius)
    minor = _best(each for each in near if each.said.place == choice.place.pk and each.said.notice not in main)
    return Found(tuple(main.values()), tuple(minor.values()), counts, every, spots)


def _without_homes(said: Sequence[Named], names: Mapping[int, str]) -> list[Named]:
    """The spot of a house that may not be named is not known here: its distance would tell it as well as a pin."""
    houses = {each.notice for each in said if each.house_number and each.lat is not None}
    words = {row.id: placewords.released(row) for row in public.with_ids(list(houses), public.Scope())}
    return [
        each
        if each.notice not in houses or placewords.is_spot_public(each, names[each.place], words.get(each.notice, ""))
        else each._replace(lat=None, lon=None, shape=None)
        for each in said
    ]


def _main(near: Iterable[Near], choice: Choice, radius: int) -> dict[int, Near]:
    return _best(each for each in near if each.said.is_main and _is_here(each, choice, radius))


def _best(near: Iterable[Near]) -> dict[int, Near]:
    """Of each notice the nearest mention; the order stays."""
    found: dict[int, Near] = {}
    for each in near:
        known = found.get(each.said.notice)
        if known is None or each.metres < known.metres:
            found[each.said.notice] = each
    return found


def _is_here(each: Near, choice: Choice, radius: int) -> bool:
    if radius:
        return each.metres <= radius
    return choice.with_streets or each.said.place == choice.place.pk


def _candidates(choice: Choice) -> Sequence[Spot]:
    """Other places that may belong to it: near ones, or those in the quarter."""
    box = box_of(choice)
    if box is None:
        return []
    if choice.is_area:
        return [spot for spot in atlas.with_news(box) if choice.place.name in spot.quarters]
    middle = Point((box.south + box.north) / 2, (box.west + box.east) / 2)
    more = geometry.around(middle, RADII[-1])
    up, aside = more.north - middle.lat, more.east - middle.lon
    wider = Box(box.south - up, box.west - aside, box.north + up, box.east + aside)
    others = [spot for spot in atlas.with_news(wider) if spot.id != choice.place.pk]
    return [spot for spot in others if spot.type != PlaceType.QUARTER.value]


def box_of(choice: Choice) -> Box | None:
    """The box around the house, else around the place; None where neither is known."""
    if choice.centre:
        return geometry.box([choice.centre])
    row = choice.place
    if row.south is None or row.west is None or row.north is None or row.east is None:
        return geometry.box([choice.point]) if choice.point else None
    return Box(row.south, row.west, row.north, row.east)


def _start(choice: Choice) -> _Start:
    first = choice.centre or choice.point or next(geometry.points(choice.shape or Shape(ShapeSort.LINES, ())), None)
    if first is None:
        return _Start(0.0, [])
    is_whole = choice.shape is not None and choice.centre is None
    lines = _lines(choice.shape, first.lat) if is_whole and choice.shape else [flat.metres([first], first.lat)]
    return _Start(first.lat, lines)


def _apart(start: _Start, spot: Spot, choice: Choice) -> float:
    if choice.is_area:
        return 0.0
    point = Point(spot.lat, spot.lon) if spot.lat is not None and spot.lon is not None else None
    return start.to(point, shape_of(spot.shape))


def _metres(said: Named, start: _Start, known: Mapping[int, float], choice: Choice) -> float:
    """How far the spot is that a notice names. On the chosen street itself it only counts from a house."""
    is_own = said.place == choice.place.pk and choice.centre is None
    if said.lat is None or said.lon is None or is_own or choice.is_area:
        return known.get(said.place, 0.0)
    return start.to(Point(said.lat, said.lon), None)


def _lines(shape: Shape, lat: float) -> list[Line]:
    return [flat.thinned(flat.metres(part, lat), COARSE) for part in shape.parts]
