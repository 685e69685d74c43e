"""Decide what an import does: which places are new, changed, the same or gone, and which are kept elsewhere already."""

# SPDX-License-Identifier: EUPL-1.2

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import NamedTuple

from litfass.core import geometry
from litfass.core.geometry import Box
from litfass.core.place import Place, PlaceType, Point, folded

NEAR = 800.0  # metres between what two sources, or one source at two times, call the same place
_DIGITS = 6
_ROADS = frozenset({PlaceType.STREET, PlaceType.SQUARE})  # a square is a street to a register of streets

_Name = tuple[str, str]


class Known(NamedTuple):
    """A place that is kept already."""

    id: int
    key: str
    name: str
    type: str
    box: Box | None
    digest: str
    is_gone: bool = False


@dataclass(slots=True)
class Plan:
    """What is to be done. `back`: ids among these that were gone. `elsewhere`: kept once, in another gazetteer."""

    new: list[Place] = field(default_factory=list)
    changed: list[tuple[Known, Place]] = field(default_factory=list)
    same: list[Known] = field(default_factory=list)
    gone: list[Known] = field(default_factory=list)
    long_gone: list[Known] = field(default_factory=list)  # and still; but somebody else may have their keys now
    back: set[int] = field(default_factory=set)
    elsewhere: list[tuple[Known, Place]] = field(default_factory=list)

    @property
    def is_idle(self) -> bool:
        """Whether everything is as it was."""
        return not (self.new or self.changed or self.gone or self.back)


def plan(places: Sequence[Place], known: Sequence[Known], others: Iterable[Known]) -> Plan:
    """Compare what came with what is kept. A place keeps its id by key and name, else by name and about where it is,
    else by its key and about where it is: then it was renamed.

    `others` are the places of the town's other gazetteers: the same place from two of them would be told apart by
    nothing, so it is kept once. What is gone already stays so and counts as nothing.
    """
    found = Plan()
    by_key = {each.key: each for each in known}
    rest: list[Place] = []
    elsewhere = _Named(each for each in others if not each.is_gone)
    for place in places:
        old = by_key.pop(place.key, None)
        if old is None or _name(old.name, old.type) != _name(place.name, place.type):
            rest.append(place)
            if old is not None:
                by_key[old.key] = old  # the source gave this key to another place
        else:
            _keep(found, old, place, elsewhere)
    left = _Named(by_key.values())
    for place in rest:
        _keep(found, left.take(place) or left.renamed(place), place, elsewhere)
    for old in left.rest():
        (found.long_gone if old.is_gone else found.gone).append(old)
    return found


def _keep(found: Plan, old: Known | None, place: Place, elsewhere: "_Named") -> None:
    """What has no row here, or only one of old, is looked for in the other gazetteers first."""
    other = elsewhere.find(place) if old is None or old.is_gone else None
    if other is not None:
        found.elsewhere.append((other, place))
        found.long_gone += [old] if old else []
        return
    if old is None:
        found.new.append(place)
        return
    if old.is_gone:
        found.back.add(old.id)
    if old.digest == digest(place) and old.key == place.key:
        found.same.append(old)
    else:
        found.changed.append((old, place))


class _Named:
    """Known places by name and type."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._named: dict[_Name, list[Known]] = {}
        self._keys: dict[str, Known] = {}
        for each in known:
            self._keys[each.key] = each
            self._named.setdefault(_name(each.name, each.type), []).append(each)

    def find(self, place: Place) -> Known | None:
        """The nearest of that name that may be the same place; one without coordinates may be anywhere."""
        box = box_of(place)
        near = [each for each in self._named.get(_name(place.name, place.type), ()) if _metres(each.box, box) <= NEAR]
        return min(near, key=lambda each: (each.is_gone, _metres(each.box, box)), default=None)

    def take(self, place: Place) -> Known | None:
        """The same, for one place only."""
        found = self.find(place)
        if found is not None:
            self._named[_name(place.name, place.type)].remove(found)
        return found

    def renamed(self, place: Place) -> Known | None:
        """The place that had this key and stands on this spot. Running numbers wander, so a key alone says nothing."""
        found = self._keys.get(place.key)
        box = box_of(place)
        if found is None or found.box is None or box is None or _metres(found.box, box) > NEAR:
            return None
        these = self._named[_name(found.name, found.type)]
        if found not in these:
            return None
        these.remove(found)
        return found

    def rest(self) -> Iterator[Known]:
        """What nobody took."""
        for these in self._named.values():
            yield from these


def _name(name: str, sort: str) -> _Name:
    return folded(name), "road" if sort in _ROADS else sort


def _metres(one: Box | None, other: Box | None) -> float:
    """Metres between two boxes, 0 where they touch or one is unknown."""
    if one is None or other is None:
        return 0.0
    up = max(0.0, one.south - other.north, other.south - one.north)
    aside = max(0.0, one.west - other.east, other.west - one.east)
    here = Point(one.south, one.west)
    return geometry.distance(here, Point(one.south + up, one.west + aside))


def box_of(place: Place) -> Box | None:
    """The box around a place, None where nobody knows where it is."""
    if place.shape:
        return geometry.box(geometry.points(place.shape))
    return geometry.box([place.point] if place.point else [])


def digest(place: Place) -> str:
    """Over everything a source says of a place; equal means that nothing changed."""
    point = place.point and (round(place.point.lat, _DIGITS), round(place.point.lon, _DIGITS))
    shape = place.shape and (place.shape.sort.value, [[tuple(at) for at in part] for part in place.shape.parts])
    houses = sorted((number, tuple(at)) for number, at in place.house_numbers.items())
    said = (place.name, place.type.value, point, shape, place.quarters, place.bodies, place.aliases, place.former)
    return sha256(repr((*said, place.postcode, houses)).encode()).hexdigest()


def once(places: Iterable[Place]) -> Iterator[Place]:
    """The places with keys of their own: of one key told twice the later ones are numbered."""
    seen: Counter[str] = Counter()
    for place in places:
        seen[place.key] += 1
        yield place if seen[place.key] == 1 else replace(place, key=f"{place.key[:190]} #{seen[place.key]}")
