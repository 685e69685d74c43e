"""Which pieces of road are one street: those of one name that lie close together."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, cos, floor, radians

from litfass.core.geometry import METRES, distance
from litfass.core.place import Point

CLOSE = 300.0  # metres: pieces this near always hang together; pieces more than 850 m apart never do

_Cell = tuple[int, int]


def together(lines: Sequence[Sequence[Point]]) -> list[list[int]]:
    """The numbers of the lines in groups that hang together, each group and all groups in the order given.

    Lines are laid on a net with meshes of 300 m: who meets in a mesh or in one beside it belongs together. Takes time
    in proportion to the length of all lines.
    """
    mesh = _mesh(lines)
    leads = list(range(len(lines)))
    for (row, column), numbers in mesh.items():
        for up, aside in ((0, 0), (0, 1), (1, -1), (1, 0), (1, 1)):
            for number in mesh.get((row + up, column + aside), ()):
                leads[_lead(leads, number)] = _lead(leads, next(iter(numbers)))
    groups: dict[int, list[int]] = {}
    for number in range(len(lines)):
        groups.setdefault(_lead(leads, number), []).append(number)
    return list(groups.values())


def _mesh(lines: Sequence[Sequence[Point]]) -> dict[_Cell, set[int]]:
    first = next((line[0] for line in lines if line), Point(51.0, 10.0))
    high, wide = CLOSE / METRES, CLOSE / (METRES * cos(radians(first.lat)))
    mesh: dict[_Cell, set[int]] = {}
    for number, line in enumerate(lines):
        for point in _steps(line):
            mesh.setdefault((floor(point.lat / high), floor(point.lon / wide)), set()).add(number)
    return mesh


def _steps(line: Sequence[Point]) -> Iterator[Point]:
    """The corners of a line, and spots between where two are far apart."""
    yield from line[:1]
    for a, b in pairwise(line):
        count = min(1000, ceil(distance(a, b) / CLOSE) or 1)
        for step in range(1, count + 1):
            share = step / count
            yield Point(a.lat + share * (b.lat - a.lat), a.lon + share * (b.lon - a.lon))


def _lead(leads: list[int], number: int) -> int:
    while leads[number] != number:
        leads[number] = leads[leads[number]]
        number = leads[number]
    return number
