"""Chain lines that meet end to end, so that a street cut at every crossing is one line again."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence

from litfass.core.place import Point

_Known = tuple[dict[Point, list[int]], set[int]]  # which lines end where, and which are in a chain already


def chained(lines: Sequence[Sequence[Point]]) -> list[list[Point]]:
    """The same lines, joined wherever exactly two of them end in one point. Rings stay as they are."""
    ends: dict[Point, list[int]] = {}
    for number, line in enumerate(lines):
        if len(line) > 1 and line[0] != line[-1]:
            ends.setdefault(line[0], []).append(number)
            ends.setdefault(line[-1], []).append(number)
    used: set[int] = set()
    chains: list[list[Point]] = []
    for number, line in enumerate(lines):
        if number not in used and line:
            used.add(number)
            chain = _grown(list(line), lines, (ends, used))
            chains.append(_grown(chain[::-1], lines, (ends, used))[::-1] if chain[0] != chain[-1] else chain)
    return chains


def _grown(chain: list[Point], lines: Sequence[Sequence[Point]], known: _Known) -> list[Point]:
    """The chain with everything added that goes on from its last point."""
    ends, used = known
    while chain[0] != chain[-1]:
        here = ends.get(chain[-1], [])
        following = [number for number in here if number not in used]
        if len(here) != 2 or len(following) != 1:
            break
        used.add(following[0])
        line = lines[following[0]]
        chain += line[1:] if line[0] == chain[-1] else line[-2::-1]
    return chain
