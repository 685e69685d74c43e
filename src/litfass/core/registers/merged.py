"""Make one place of the pieces that a source cuts a street into."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Sequence
from dataclasses import replace

from litfass.core import geometry
from litfass.core.place import Place, Shape, ShapeSort
from litfass.core.registers import shapes
from litfass.core.registers.chained import chained
from litfass.core.registers.together import together

Numbered = tuple[int, Place]


def pieces(places: Sequence[Numbered]) -> list[Numbered]:
    """Places of one name: lines of one type that hang together become one place, all others stay as they are."""
    lines: dict[tuple[str, ...], list[Numbered]] = {}
    others: list[Numbered] = []
    for number, place in places:
        if place.shape and place.shape.sort is ShapeSort.LINES:
            lines.setdefault((place.type, *place.quarters), []).append((number, place))
        else:
            others.append((number, place))
    for same in lines.values():
        corners = [[*geometry.points(place.shape)] if place.shape else [] for _, place in same]
        others += [_one([same[at] for at in group]) for group in together(corners)]
    return sorted(others, key=lambda each: each[0])


def _one(parts: Sequence[Numbered]) -> Numbered:
    number, first = parts[0]
    if len(parts) == 1:
        return parts[0]
    every = [place for _, place in parts]
    lines = chained([line for place in every if place.shape for line in place.shape.parts])
    shape = Shape(ShapeSort.LINES, tuple(map(tuple, lines)))
    return number, replace(
        first,
        key=first.name,  # the keys of its pieces come and go with them
        shape=shape,
        point=shapes.middle(shape),
        quarters=_all(place.quarters for place in every),
        bodies=_all(place.bodies for place in every),
        aliases=_all(place.aliases for place in every),
        former=_all(place.former for place in every),
    )


def _all(names: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for each in names for name in each))
