"""Make streets of single addresses: all house numbers of one street become one place."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from litfass.core.place import Place, Point


@dataclass(slots=True)
class _Street:
    first: Place
    itself: Point | None = None
    numbers: dict[str, Point] = field(default_factory=dict)
    lines: int = 0  # of the source that tell of it


class Streets:
    """The streets met so far, by name and quarter, then by key."""

    def __init__(self) -> None:
        self._named: dict[tuple[str, ...], dict[str, _Street]] = {}

    def add(self, place: Place, number: str) -> None:
        """One address, or the street itself where the number is empty. Of one number told twice the first stays."""
        keys = self._named.setdefault((place.name, *place.quarters), {})
        street = keys.get(place.key)
        if street is None:
            street = keys[place.key] = _Street(place)
        street.lines += 1
        if not number:
            street.itself = street.itself or place.point
        elif place.point:
            street.numbers.setdefault(number, place.point)

    def places(self) -> Iterator[Place]:
        """Every street with its house numbers; its point is its own, else that of the house in the middle."""
        quarters: dict[str, int] = {}
        for name, *_ in self._named:
            quarters[name] = quarters.get(name, 0) + 1
        for (name, *where), keys in self._named.items():
            plain = "|".join((name, *where)) if quarters[name] > 1 else name
            streets = [*keys.values()]
            for street in [_one(plain, streets)] if _are_addresses(streets) else streets:
                yield _place(street, plain)


def _are_addresses(streets: Sequence[_Street]) -> bool:
    """Keys that stand on one line each are those of the addresses, not of the street."""
    return len(streets) > 1 and all(street.lines == 1 for street in streets)


def _one(key: str, streets: Sequence[_Street]) -> _Street:
    numbers: dict[str, Point] = {}
    for street in streets:
        for number, point in street.numbers.items():
            numbers.setdefault(number, point)
    itself = next((street.itself for street in streets if street.itself), None)
    return _Street(replace(streets[0].first, key=key), itself, numbers)


def _place(street: _Street, plain: str) -> Place:
    points = sorted(street.numbers.values())
    middle = street.itself or (points[len(points) // 2] if points else None)
    key = plain if street.first.key == street.first.name else street.first.key
    return replace(street.first, key=key[:200], point=middle, house_numbers=street.numbers)
