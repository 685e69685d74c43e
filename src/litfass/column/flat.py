"""Lines on a flat sheet: thinned to what can be seen, and how far two of them are apart.

core/geometry.py measures one place exactly, in degrees; a map draws hundreds, so these work on plain pairs of numbers.
"""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from itertools import pairwise
from math import cos, radians, sqrt

from litfass.core.geometry import METRES
from litfass.core.place import Point

Spot = tuple[float, float]
Line = list[Spot]


def metres(points: Sequence[Point], lat: float) -> Line:
    """Points in metres, around one latitude: exact enough within a town."""
    wide = METRES * cos(radians(lat))
    return [(point.lon * wide, point.lat * METRES) for point in points]


def thinned(line: Sequence[Spot], least: float) -> Line:
    """The line without the corners that lie closer than `least` to it (Douglas and Peucker); its ends stay.

    First corners that follow each other closely are left out, so that a long line costs little more than a short one.
    """
    coarse = _spaced(line, least)
    kept = {0, len(coarse) - 1}
    waiting = [(0, len(coarse) - 1)]
    while waiting:
        first, last = waiting.pop()
        far, number = least * least, 0
        for each in range(first + 1, last):
            away = _squared(coarse[each], coarse[first], coarse[last])
            if away > far:
                far, number = away, each
        if number:
            kept.add(number)
            waiting += ((first, number), (number, last))
    return [coarse[each] for each in sorted(kept)] if coarse else []


def _spaced(line: Sequence[Spot], least: float) -> Line:
    if len(line) < 3:
        return list(line)
    found = [line[0]]
    x, y = line[0]
    for right, up in line[1:-1]:
        if abs(right - x) + abs(up - y) >= least:
            found.append((right, up))
            x, y = right, up
    return [*found, line[-1]]


def apart(one: Sequence[Sequence[Spot]], other: Sequence[Sequence[Spot]]) -> float:
    """How far two bundles of lines are apart: 0 where they cross, infinite where one is empty."""
    best = float("inf")
    for mine in one:
        for theirs in other:
            for a, b in _pieces(mine):
                for c, d in _pieces(theirs):
                    if _cross(a, b, c, d):
                        return 0.0
                    best = min(best, _squared(a, c, d), _squared(b, c, d), _squared(c, a, b), _squared(d, a, b))
    return sqrt(best) if best < float("inf") else best


def _pieces(line: Sequence[Spot]) -> list[tuple[Spot, Spot]]:
    """The pieces of a line; a single spot is one without length."""
    return list(pairwise(line)) if len(line) > 1 else [(spot, spot) for spot in line]


def _squared(spot: Spot, a: Spot, b: Spot) -> float:
    """The square of the distance from a spot to a piece of a line."""
    right, up = b[0] - a[0], b[1] - a[1]
    x, y = spot[0] - a[0], spot[1] - a[1]
    length = right * right + up * up
    along = min(1.0, max(0.0, (x * right + y * up) / length)) if length else 0.0
    return float((x - along * right) ** 2 + (y - along * up) ** 2)


def _cross(a: Spot, b: Spot, c: Spot, d: Spot) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Spot, b: Spot, spot: Spot) -> float:
    return (b[0] - a[0]) * (spot[1] - a[1]) - (b[1] - a[1]) * (spot[0] - a[0])
