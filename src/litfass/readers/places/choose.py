"""Which of several places of one name is meant: by what stands beside it, the committee, the paper's other places.

Where nothing decides, nothing is chosen: the mention stays open and is shown as open.
"""

# SPDX-License-Identifier: EUPL-1.2

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

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


class Quarter(NamedTuple):
    """A quarter named in a text."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of a paper at one moment: quarters by part in order, the quarters and spots of its other places."""

    quarters: Mapping[str, Sequence[Quarter]]
    counts: Mapping[str, int]
    spots: Sequence[Point]


Rule = Callable[[Mention, Sequence[Place], Scene, Said], Iterable[Place]]


def chosen(mentions: Sequence[Mention], scene: Scene) -> list[Mention]:
    """The same mentions, those of a name that several places carry decided where something decides."""
    if all(each.place is not None for each in mentions):
        return list(mentions)
    said = _said(mentions, scene)
    first = [_by(each, scene, said, BESIDE_IT) for each in mentions]
    second = _as_elsewhere(first)
    return _by_the_paper(second, scene)


def _said(mentions: Sequence[Mention], scene: Scene) -> Said:
    quarters: dict[str, list[Quarter]] = {}
    for each in mentions:
        if each.type is PlaceType.QUARTER:
            quarters.setdefault(each.part, []).append(Quarter(each.start, each.end, each.name))
    known = dict.fromkeys(each.place for each in mentions if each.place is not None)
    others = [scene.places[each] for each in known if each in scene.places]
    counts: Counter[str] = Counter()
    for other in others:
        counts.update([other.name] if other.type is PlaceType.QUARTER else other.quarters)
    spots = [other.point for other in others if other.point and other.type is not PlaceType.QUARTER]
    return Said({part: sorted(found) for part, found in quarters.items()}, counts, spots)


def _by(mention: Mention, scene: Scene, said: Said, rules: Sequence[Rule]) -> Mention:
    """The mention decided by the first rule that leaves one place; what a rule leaves goes on to the next."""
    if mention.place is not None:
        return mention
    left = [scene.places[each] for each in mention.candidates]
    for rule in rules:
        left = list(rule(mention, left, scene, said)) or left
        if len(left) == 1:
            return mention._replace(place=left[0].id, type=left[0].type, name=left[0].name, candidates=())
    return mention._replace(candidates=tuple(each.id for each in left))


def _by_the_paper(mentions: Sequence[Mention], scene: Scene) -> list[Mention]:
    """What the rest of the paper says is the same for every mention of the same places: it is asked once."""
    said, answers = _said(mentions, scene), dict[tuple[int, ...], Mention]()
    found = []
    for each in mentions:
        if each.place is None:
            answer = answers.get(each.candidates)
            if answer is None:
                answer = answers[each.candidates] = _by(each, scene, said, BY_THE_PAPER)
            each = each._replace(place=answer.place, type=answer.type, name=answer.name, candidates=answer.candidates)
        found.append(each)
    return found


def _as_elsewhere(mentions: Sequence[Mention]) -> list[Mention]:
    """What was decided for a name once holds for the same name elsewhere in the paper, unless it was decided twice."""
    known = {each.place: each for each in mentions if each.place is not None}
    decided = {each.candidates: known.keys() & set(each.candidates) for each in mentions if each.place is None}
    found = []
    for each in mentions:
        meant = decided[each.candidates] if each.place is None else set()
        if len(meant) == 1:
            same = known[next(iter(meant))]
            each = each._replace(place=same.place, type=same.type, candidates=())
        found.append(each)
    return found


# --- what stands beside the name ---------------------------------------------------------------------


def _window(mention: Mention, scene: Scene) -> tuple[str, str]:
    text = scene.texts.get(mention.part, "")
    before = text[max(0, mention.start - BESIDE) : mention.start]
    after = text[mention.end : mention.end + BESIDE]
    return before, after


def _sort(mention: Mention, left: Sequence[Place], scene: Scene, _: Said) -> Iterator[Place]:
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
        yield from [each for each in streets if house(each.house_numbers, mention.house_number)] or streets


def _named(mention: Mention, left: Sequence[Place], scene: Scene, said: Said) -> Iterator[Place]:
    """A quarter or a postcode beside it: `Bergstraße (Brackmoor)`, `Bergstraße 3, 00422 Kranhude`."""
    after = _window(mention, scene)[1]
    beside = set(_beside(mention, said.quarters.get(mention.part, ())))
    for each in left:
        if beside.intersection(each.quarters) or (each.postcode and each.postcode in after):
            yield each


def _beside(mention: Mention, quarters: Sequence[Quarter]) -> Iterator[str]:
    """The quarters named within 60 code points after it or 30 before."""
    first = bisect_left(quarters, mention.start - BESIDE, key=lambda each: each.start)
    for each in islice(quarters, first, None):
        if each.start > mention.end + BESIDE:
            return
        if each.start >= mention.end or 0 <= mention.start - each.end <= BESIDE // 2:
            yield each.name


# --- what the paper says elsewhere -------------------------------------------------------------------


def _responsible(_: Mention, left: Sequence[Place], scene: Scene, __: Said) -> Iterator[Place]:
    """The committee that deals with the paper is responsible for it."""
    for each in left:
        if scene.bodies.intersection(each.bodies):
            yield each


def _around(_: Mention, left: Sequence[Place], __: Scene, said: Said) -> Iterator[Place]:
    """The quarter in which most of the paper's other places lie."""
    score = {each.id: max((said.counts.get(name, 0) for name in each.quarters), default=0) for each in left}
    best = max(score.values(), default=0)
    if best:
        yield from (each for each in left if score[each.id] == best)


def _nearest(_: Mention, left: Sequence[Place], __: Scene, said: Said) -> Iterator[Place]:
    """The one that is clearly nearer to the paper's other places than the rest of the name."""
    away = sorted(((_metres(each, said.spots), each.id, each) for each in left), key=lambda one: one[:2])
    if said.spots and len(away) > 1 and away[0][0] <= NEAR and away[0][0] * CLEARLY <= away[1][0]:
        yield away[0][2]


def _metres(place: Place, spots: Sequence[Point]) -> float:
    return min((distance(place.point, spot) for spot in spots), default=float("inf")) if place.point else float("inf")


BESIDE_IT: tuple[Rule, ...] = (_sort, _numbered, _named)
BY_THE_PAPER: tuple[Rule, ...] = (_responsible, _around, _nearest)
