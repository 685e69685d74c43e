"""Make streets of single addresses: all house numbers of one street become one place."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from litfass.core.place import Place, Point


@dataclass(slots=True)
class _Street:
    first: Place
    itself: Point | None = None
    numbers: dict[str, Point] = field(default_factory=dict)


class Streets:
    """The streets met so far, by their key, else by name and quarter."""

    def __init__(self) -> None:
        self._streets: dict[tuple[str, ...], _Street] = {}

    def add(self, place: Place, number: str) -> None:
        """One address, or the street itself where the number is empty. Of one number told twice the first stays."""
        own = (place.key,) if place.key != place.name else (place.name, *place.quarters)
        street = self._streets.setdefault((place.name, *own), _Street(place))
        if not number:
            street.itself = street.itself or place.point
        elif place.point:
            street.numbers.setdefault(number, place.point)

    def places(self) -> Iterator[Place]:
        """Every street with its house numbers; its point is its own, else that of the house in the middle."""
        once = self._streets
        names: dict[str, int] = {}
        for name, *_ in once:
            names[name] = names.get(name, 0) + 1
        for (name, *own), street in once.items():
            key = "|".join((name, *own[1:])) if names[name] > 1 and own[0] == name else own[0]
            points = sorted(street.numbers.values())
            middle = street.itself or (points[len(points) // 2] if points else None)
            yield replace(street.first, key=key[:200], point=middle, house_numbers=street.numbers)
