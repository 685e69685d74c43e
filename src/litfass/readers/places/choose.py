"""Which of several places of one name is meant: by what stands beside it, the committee, the paper's other places.

Where nothing decides, nothing is chosen: the mention stays open and is shown as open.
"""

# SPDX-License-Identifier: EUPL-1.2

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from litfass.core.facts import Mention, PlaceType
from litfass.core.geometry import distance
from litfass.core.place import Place, Point
from litfass.core.spot import house

BESIDE = 60  # code points: a quarter or postcode that belongs to the name
NEAR, CLEARLY = 1500.0, 3.0  # metres to the paper's other places; so many times nearer than the next of the name
STOPS = ("haltestelle", "station", "bahnhof", "s-bahn", "u-bahn", "tram", "stopp")


@dataclass(frozen=True, slots=True)
class Scene:
    """What a text says beside the name itself: its texts by part, the bodies that deal with it, all places by id."""

    texts: Mapping[str, str]
    places: Mapping[int, Place]
    bodies: frozenset[str] = field(default=frozenset())


Rule = Callable[[Mention, Sequence[Place], Scene, Sequence[Mention]], Iterable[Place]]


def chosen(mentions: Sequence[Mention], scene: Scene) -> list[Mention]:
    """The same mentions, those of a name that several places carry decided where something decides."""
    if all(each.place is not None for each in mentions):
        return list(mentions)
    first = [_by(each, scene, mentions, BESIDE_IT) for each in mentions]
    second = _as_elsewhere(first)
    return [_by(each, scene, second, BY_THE_PAPER) for each in second]


def _by(mention: Mention, scene: Scene, all_of_them: Sequence[Mention], rules: Sequence[Rule]) -> Mention:
    """The mention decided by the first rule that leaves one place; what a rule leaves goes on to the next."""
    if mention.place is not None:
        return mention
    left = [scene.places[each] for each in mention.candidates]
    for rule in rules:
        kept = list(rule(mention, left, scene, all_of_them))
        left = kept or left
        if len(left) == 1:
            return mention._replace(place=left[0].id, type=left[0].type, name=left[0].name, candidates=())
    return mention._replace(candidates=tuple(each.id for each in left))


def _as_elsewhere(mentions: Sequence[Mention]) -> list[Mention]:
    """What was decided for a name once holds for the same name elsewhere in the paper, unless it was decided twice."""
    decided: dict[tuple[int, ...], set[int]] = {}
    known = {each.place for each in mentions if each.place is not None}
    for each in mentions:
        if each.place is None:
            decided.setdefault(each.candidates, set()).update(known.intersection(each.candidates))
    return [_decided(each, decided, mentions) for each in mentions]


def _decided(mention: Mention, decided: Mapping[tuple[int, ...], set[int]], known: Sequence[Mention]) -> Mention:
    found = decided.get(mention.candidates, set()) if mention.place is None else set()
    if len(found) != 1:
        return mention
    same = next(each for each in known if each.place in found)
    return mention._replace(place=same.place, type=same.type, candidates=())


# --- what stands beside the name ---------------------------------------------------------------------


def _window(mention: Mention, scene: Scene) -> tuple[str, str]:
    text = scene.texts.get(mention.part, "")
    before = text[max(0, mention.start - BESIDE) : mention.start]
    after = text[mention.end : mention.end + BESIDE]
    return before, after


def _sort(mention: Mention, left: Sequence[Place], scene: Scene, _: Sequence[Mention]) -> Iterator[Place]:
    """A stop is meant where the text says so, else the square or quarter that gave it its name."""
    before = _window(mention, scene)[0][-24:].lower()
    is_stop = any(word in before for word in STOPS)
    for each in left:
        if (each.type is PlaceType.STOP) == is_stop:
            yield each


def _numbered(mention: Mention, left: Sequence[Place], *_: object) -> Iterator[Place]:
    """A house number stands in a street or a square, and only where it exists."""
    if mention.house_number:
        streets = [each for each in left if each.type in (PlaceType.STREET, PlaceType.SQUARE)]
        number = mention.house_number.split("-")[0].split(" bis")[0].strip()
        yield from [each for each in streets if house(each.house_numbers, number)] or streets


def _named(mention: Mention, left: Sequence[Place], scene: Scene, everything: Sequence[Mention]) -> Iterator[Place]:
    """A quarter or a postcode beside it: `Bergstraße (Brackmoor)`, `Bergstraße 3, 00422 Kranhude`."""
    _before, after = _window(mention, scene)
    beside = {
        each.name
        for each in everything
        if each.part == mention.part
        and each.type is PlaceType.QUARTER
        and (0 <= each.start - mention.end <= BESIDE or 0 <= mention.start - each.end <= BESIDE // 2)
    }
    for each in left:
        if beside.intersection(each.quarters) or (each.postcode and each.postcode in after):
            yield each


# --- what the paper says elsewhere -------------------------------------------------------------------


def _responsible(_: Mention, left: Sequence[Place], scene: Scene, __: Sequence[Mention]) -> Iterator[Place]:
    """The committee that deals with the paper is responsible for it."""
    for each in left:
        if scene.bodies.intersection(each.bodies):
            yield each


def _around(_: Mention, left: Sequence[Place], scene: Scene, everything: Sequence[Mention]) -> Iterator[Place]:
    """The quarter in which most of the paper's other places lie."""
    counts: Counter[str] = Counter()
    for other in _others(everything, scene):
        counts.update([other.name] if other.type is PlaceType.QUARTER else other.quarters)
    score = {each.id: max((counts[name] for name in each.quarters), default=0) for each in left}
    best = max(score.values(), default=0)
    if best:
        yield from (each for each in left if score[each.id] == best)


def _nearest(_: Mention, left: Sequence[Place], scene: Scene, everything: Sequence[Mention]) -> Iterator[Place]:
    """The one that is clearly nearer to the paper's other places than the rest of the name."""
    spots = [other.point for other in _others(everything, scene) if other.point and other.type is not PlaceType.QUARTER]
    away = sorted(((_metres(each, spots), each.id, each) for each in left), key=lambda one: one[:2])
    if spots and len(away) > 1 and away[0][0] <= NEAR and away[0][0] * CLEARLY <= away[1][0]:
        yield away[0][2]


def _metres(place: Place, spots: Sequence[Point]) -> float:
    return min((distance(place.point, spot) for spot in spots), default=float("inf")) if place.point else float("inf")


def _others(everything: Sequence[Mention], scene: Scene) -> Iterator[Place]:
    seen = dict.fromkeys(each.place for each in everything if each.place is not None)
    return (scene.places[each] for each in seen if each in scene.places)


BESIDE_IT: tuple[Rule, ...] = (_sort, _numbered, _named)
BY_THE_PAPER: tuple[Rule, ...] = (_responsible, _around, _nearest)
