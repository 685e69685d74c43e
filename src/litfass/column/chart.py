"""Draw a map as SVG: outlines of quarters, courses of streets, numbered pins. No script, no picture from elsewhere."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, radians

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from litfass.column import flat
from litfass.column.labels import Label, Placed, Room, labels, overlap
from litfass.core import geometry
from litfass.core.geometry import METRES, Box
from litfass.core.place import Point, Shape, ShapeSort

NARROWEST = 700.0  # metres from west to east: nearer than that a street is a line without a surrounding
PIN = 12.0
SEEN = 1.0  # points of the drawing: a smaller bend is not seen
SQUARE, MOST_SQUARES = 12.0, 60


@dataclass(frozen=True, slots=True)
class Area:
    """A quarter or a park; `is_on` where it is what the map is about. It has no pin: its `numbers` follow its name."""

    name: str
    shape: Shape
    is_on: bool = False
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Pin:
    """One numbered spot."""

    number: int
    point: Point


@dataclass(frozen=True, slots=True)
class Chart:
    """What a map shows. `title` and `text` say it to those who do not see it; `key` makes its ids unique on a page."""

    title: str
    text: str
    box: Box
    areas: Sequence[Area] = ()
    ways: Sequence[Shape] = ()
    here: Sequence[Shape] = ()
    here_name: str = ""
    pins: Sequence[Pin] = ()
    centre: Point | None = None
    around: float = 0.0
    size: tuple[int, int] = (560, 520)
    picture: str = ""
    key: str = "karte"


@dataclass(frozen=True, slots=True)
class Sheet:
    """From degrees to the points of the drawing."""

    box: Box
    width: int
    height: int

    @property
    def scale(self) -> float:
        """Points of the drawing per metre."""
        return self.height / ((self.box.north - self.box.south) * METRES)

    def at(self, point: Point) -> tuple[float, float]:
        """Where a point is drawn."""
        right = (point.lon - self.box.west) / (self.box.east - self.box.west) * self.width
        down = (self.box.north - point.lat) / (self.box.north - self.box.south) * self.height
        return right, down


def framed(box: Box, size: tuple[int, int], *, margin: float = 0.0) -> Box:
    """The box with a margin in metres, made as wide or high as the drawing is."""
    lat, lon = (box.south + box.north) / 2, (box.west + box.east) / 2
    wide = METRES * cos(radians(lat))
    across = max((box.east - box.west) * wide + 2 * margin, NARROWEST)
    along = max((box.north - box.south) * METRES + 2 * margin, NARROWEST * size[1] / size[0])
    across, along = max(across, along * size[0] / size[1]), max(along, across * size[1] / size[0])
    up, aside = along / 2 / METRES, across / 2 / wide
    return Box(lat - up, lon - aside, lat + up, lon + aside)


def draw(chart: Chart) -> SafeString:
    """The whole drawing."""
    sheet = Sheet(chart.box, *chart.size)
    pins = list(_gathered(chart.pins, sheet))
    room = Room(*chart.size, [*(_span(*pin) for pin in pins), *_along(chart.here, sheet)])
    parts = [
        *(_area(area, sheet) for area in sorted(chart.areas, key=lambda area: area.is_on)),
        _path("way", chart.ways, sheet),
        _picture(chart),  # over what it replaces: where it does not come, that is still there
        _reach(chart, sheet),
        _path("here", chart.here, sheet),
        *(_label(spot) for spot in labels(_names(chart, sheet), room)),
        *(_pin(*pin) for pin in pins),
    ]
    return format_html(
        '<svg viewBox="0 0 {} {}" role="img" aria-labelledby="{key}-t {key}-d"><title id="{key}-t">{}</title>'
        '<desc id="{key}-d">{}</desc>{}</svg>',
        *chart.size, chart.title, chart.text, mark_safe("".join(parts)), key=chart.key,
    )  # fmt: skip


def numbers(found: Sequence[int]) -> str:
    """`1`, `1, 3`, `2–5`: what stands on a pin for several."""
    runs: list[list[int]] = []
    for number in found:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = [_run(run) for run in runs]
    return ", ".join(words) if len(words) < 4 else f"{', '.join(words[:3])} …"


def _run(run: Sequence[int]) -> str:
    if len(run) == 1:
        return str(run[0])
    return f"{run[0]}–{run[-1]}" if len(run) > 2 else f"{run[0]}, {run[1]}"


def _gathered(pins: Iterable[Pin], sheet: Sheet) -> Iterator[tuple[float, float, str]]:
    """Pins that would lie on each other become one, at the spot of the first."""
    groups: list[tuple[float, float, list[int]]] = []
    for pin in pins:
        spot = (*sheet.at(pin.point), [pin.number])
        while near := next((each for each in groups if _touch(each, spot)), None):
            groups.remove(near)
            spot = (near[0], near[1], sorted([*near[2], *spot[2]]))
        groups.append(spot)
    return ((x, y, numbers(held)) for x, y, held in groups)


def _touch(one: tuple[float, float, list[int]], other: tuple[float, float, list[int]]) -> bool:
    return overlap(_span(one[0], one[1], numbers(one[2])), _span(other[0], other[1], numbers(other[2])))


def _span(x: float, y: float, word: str) -> tuple[float, float, float, float]:
    half = max(PIN, 3.6 * len(word) + 7)
    return x - half, y - PIN, x + half, y + PIN


def _along(shapes: Iterable[Shape], sheet: Sheet) -> Iterator[tuple[float, float, float, float]]:
    """Small squares along the streets that the map is about: no name is written over them."""
    for shape in shapes:
        for part in shape.parts if shape.sort is ShapeSort.LINES else ():
            spots = flat.thinned([sheet.at(point) for point in part], SEEN)
            for (x, y), (right, down) in pairwise(spots):
                steps = min(MOST_SQUARES, int(hypot(right - x, down - y) / SQUARE) + 1)
                for step in range(steps + 1):
                    left, top = x + (right - x) * step / steps, y + (down - y) * step / steps
                    yield left - SQUARE / 3, top - SQUARE / 3, left + SQUARE / 3, top + SQUARE / 3


def _names(chart: Chart, sheet: Sheet) -> Iterator[Label]:
    for shape in chart.here[:1]:
        if chart.here_name and (middle := geometry.middle(shape)):
            yield Label(chart.here_name, (sheet.at(middle),), "street", beside=True)
    for area in sorted(chart.areas, key=lambda each: (not each.numbers, not each.is_on)):
        words = f"{area.name}: {numbers(area.numbers)}" if area.numbers else area.name
        spots = tuple(sheet.at(spot) for spot in _inside(area.shape, sheet.box))
        yield Label(words, spots, "lit" if area.numbers else "")


def _inside(shape: Shape, box: Box) -> Iterator[Point]:
    """Spots of the area that are on the map, to write its name there: the best first."""
    middle, around = geometry.middle(shape), geometry.box(geometry.points(shape))
    if middle is None or around is None:
        return
    both = Box(max(around.south, box.south), max(around.west, box.west),
               min(around.north, box.north), min(around.east, box.east))  # fmt: skip
    seen = Point((both.south + both.north) / 2, (both.west + both.east) / 2)
    spots = (middle, seen, *_grid(both))
    yield from (spot for spot in spots if _holds(box, spot) and geometry.contains(shape, spot))


def _grid(box: Box) -> Iterator[Point]:
    for up in (0.5, 0.25, 0.75, 0.12, 0.88):
        for aside in (0.5, 0.3, 0.7):
            lat = box.south + up * (box.north - box.south)
            yield Point(lat, box.west + aside * (box.east - box.west))


def _holds(box: Box, point: Point) -> bool:
    return box.south <= point.lat <= box.north and box.west <= point.lon <= box.east


def _picture(chart: Chart) -> SafeString:
    if not chart.picture:
        return mark_safe("")
    return format_html('<image href="{}" width="{}" height="{}"/>', chart.picture, *chart.size)


def _area(area: Area, sheet: Sheet) -> SafeString:
    return _path("q on" if area.is_on else "q", [area.shape], sheet)


def _path(sort: str, shapes: Iterable[Shape], sheet: Sheet) -> SafeString:
    drawn = " ".join(_line(part, sheet, shape.sort) for shape in shapes for part in shape.parts if len(part) > 1)
    return format_html('<path class="{}" d="{}"/>', sort, drawn) if drawn else mark_safe("")


def _line(part: Sequence[Point], sheet: Sheet, sort: ShapeSort) -> str:
    spots = flat.thinned([sheet.at(point) for point in part], SEEN)
    return f"M{' '.join(f'{x:.1f} {y:.1f}' for x, y in spots)}{'z' if sort is ShapeSort.AREAS else ''}"


def _reach(chart: Chart, sheet: Sheet) -> SafeString:
    """What lies within so many metres: a ring around a spot, a broad band along a street."""
    if not chart.around:
        return mark_safe("")
    if chart.centre:
        x, y = sheet.at(chart.centre)
        radius = f"{chart.around * sheet.scale:.1f}"
        rings = ((sort, f"{x:.1f}", f"{y:.1f}", size) for sort, size in (("ring", radius), ("house", "6")))
        return format_html_join("", '<circle class="{}" cx="{}" cy="{}" r="{}"/>', rings)
    lines = " ".join(_line(part, sheet, shape.sort) for shape in chart.here for part in shape.parts if len(part) > 1)
    width = f"{2 * chart.around * sheet.scale:.1f}"
    return format_html('<path class="reach" stroke-width="{}" d="{}"/>', width, lines) if lines else mark_safe("")


def _label(placed: Placed) -> SafeString:
    sort = format_html(' class="{}"', placed.sort) if placed.sort else ""
    return format_html('<text x="{}" y="{}"{}>{}</text>', f"{placed.x:.1f}", f"{placed.y:.1f}", sort, placed.words)


def _pin(x: float, y: float, word: str) -> SafeString:
    left, top, right, _ = _span(x, y, word)
    measures = (f"{value:.1f}" for value in (left, top, right - left, 2 * PIN, PIN))
    box = format_html('<rect x="{}" y="{}" width="{}" height="{}" rx="{}"/>', *measures)
    words = format_html_join("", '<text x="{}" y="{}">{}</text>', [(f"{x:.1f}", f"{y + 4:.1f}", word)])
    return format_html('<g class="pin">{}{}</g>', box, words)
