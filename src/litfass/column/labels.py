"""Find room for the names on a map: none lies on another, none on a pin, none beyond the edge."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LETTER, HEIGHT = 7.2, 15.0  # of 13 px sans, in points of the drawing: a little more than the widest system fonts take
ON, BESIDE = (4.0, -12.0, 20.0), (22.0, -14.0, 34.0, -26.0)  # how far below or above its spot a name may stand

Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """A name and where it may stand, the best spot first. `beside`: next to the spot, not on it."""

    words: str
    spots: tuple[tuple[float, float], ...]
    sort: str
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A name at the middle of its line."""

    words: str
    sort: str
    x: float
    y: float


@dataclass(slots=True)
class Room:
    """The drawing and what is taken of it."""

    width: float
    height: float
    taken: list[Rect]

    def take(self, label: Label, x: float, y: float) -> Placed | None:
        """The label moved inside the edges, or None where something is in its way."""
        half = len(label.words) * LETTER / 2
        if 2 * half > self.width:
            return None
        x = min(max(x, half + 4), self.width - half - 4)
        y = min(max(y, HEIGHT), self.height - 6)
        rect = (x - half, y - HEIGHT + 3, x + half, y + 3)
        if any(overlap(rect, other) for other in self.taken):
            return None
        self.taken.append(rect)
        return Placed(label.words, label.sort, x, y)


def labels(wanted: Iterable[Label], room: Room) -> Iterator[Placed]:
    """Those that have room, in the order of their weight."""
    for label in wanted:
        tries = ((x, y + shift) for x, y in label.spots for shift in (BESIDE if label.beside else ON))
        placed = (room.take(label, x, y) for x, y in tries)
        if spot := next((each for each in placed if each), None):
            yield spot


def overlap(one: Rect, other: Rect) -> bool:
    """Whether two rectangles have something in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
