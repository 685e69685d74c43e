"""The places a notice speaks of: all its texts, its committees, and how much each mention says."""

# SPDX-License-Identifier: EUPL-1.2

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from litfass.core.facts import Grade, Mention, PaperSort, PlaceType
from litfass.core.notice import Notice, with_facts
from litfass.core.parts import Part, running
from litfass.core.place import Gazetteer
from litfass.readers.places.choose import Scene, chosen
from litfass.readers.places.find import Recogniser, mentioned, recogniser
from litfass.readers.places.grade import grades
from litfass.readers.places.home import Home, home
from litfass.readers.places.letterhead import is_venue

NUMBER_WITHIN = 24  # code points from a name to the end of its house number, with words like `Hausnummer` between
RESOLUTIONS = ("paper.resolution", "decision.resolution")
Span = tuple[int, int]


def read_in(notice: Notice, gazetteer: Gazetteer) -> Notice:
    """The notice with its places in the order of its texts; graded; a name of several places decided or left open."""
    parts, bodies, known = running(notice), tuple(_bodies(notice)), recogniser(gazetteer)
    scene = Scene({part.name: part.text for part in parts}, known.places, frozenset(each.text for each in bodies))
    is_petition = notice.facts.sort is not None and notice.facts.sort.sort is PaperSort.PETITION
    mentioned = (each for part in parts for each in _mentioned(part, known))
    found = chosen([said for each in mentioned if (said := _public(each, scene, is_petition))], scene)
    graded = [each for part in parts for each in _graded(part, found, notice)]
    places = [_of_committee(each, scene) for each in _repeated(graded)]
    return with_facts(notice, places=(*places, *_quarters(bodies, known, scene)))


def _mentioned(part: Part, known: Recogniser) -> list[Mention]:
    return [each._replace(part=part.name) for each in mentioned(part.text, known)]


def _public(mention: Mention, scene: Scene, is_petition: bool) -> Mention | None:
    """Nobody's home, nor where a meeting takes place or a group writes from: None for these.

    A number that may lead to a person is left out.
    """
    text, end = scene.texts[mention.part], mention.end
    if mention.house_number:
        at = text.find(mention.house_number, end, end + NUMBER_WITHIN)
        end = at + len(mention.house_number) if at >= 0 else end
    if is_venue(text, mention.start, end):
        return None
    if not mention.house_number:
        return mention
    found = home(text, mention.start, end)
    if found is Home.WHOLE:
        return None
    return mention._replace(house_number="") if found is Home.NUMBER or is_petition else mention


def _bodies(notice: Notice) -> Iterator[Part]:
    """The committees that deal with it, each once, under the name of the field they stand in."""
    steps = notice.paper.consultations if notice.paper else ()
    named = [("organization", notice.organization or "")]
    named += [(f"paper.consultations.{number}.organization", step.organization) for number, step in enumerate(steps)]
    seen = {name: part for part, name in reversed(named) if name}
    return (Part(part, name) for name, part in reversed(seen.items()))


def _graded(part: Part, found: Sequence[Mention], notice: Notice) -> Iterator[Mention]:
    """The mentions of one part with their grades: title and resolution say most, wherever the latter stands."""
    mine = [each for each in found if each.part == part.name]
    opens = part.name in ("text", "teaser", "paper.background")
    spans = _resolved(part, notice) if mine else ()
    for each, grade in zip(mine, grades(part.text, mine, opens=opens), strict=True):
        is_listed = grade is Grade.ENUMERATION
        says_most = part.name == "title" or (not is_listed and _is_in(each.start, spans))
        yield each._replace(grade=Grade.TITLE if says_most else grade)


def _resolved(part: Part, notice: Notice) -> list[Span]:
    """Where in this text the resolution stands."""
    if part.name in RESOLUTIONS:
        return [(0, len(part.text))]
    own = (notice.paper.resolution if notice.paper else "", notice.decision.resolution if notice.decision else "")
    spans = [(at, at + len(words)) for words in own if words and (at := part.text.find(words)) >= 0]
    items = (item.evidence for item in notice.facts.resolution)
    return _merged([*spans, *((each.start, each.end) for each in items if each.part == part.name)])


def _merged(spans: Sequence[Span]) -> list[Span]:
    """In order and apart from each other."""
    kept: list[Span] = []
    for start, end in sorted(spans):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def _is_in(start: int, spans: Sequence[Span]) -> bool:
    at = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return at >= 0 and start < spans[at][1]


def _repeated(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """A place named once in each of two texts is named twice."""
    counts = Counter(each.name for each in mentions if each.grade is not Grade.ENUMERATION)
    for each in mentions:
        is_repeated = each.grade is Grade.SINGLE and counts[each.name] > 1
        yield each._replace(grade=Grade.REPEATED) if is_repeated else each


def _of_committee(mention: Mention, scene: Scene) -> Mention:
    """Said once, deep in the text, but the committee responsible for this place deals with it."""
    place = scene.places.get(mention.place) if mention.place is not None else None
    is_theirs = place is not None and not scene.bodies.isdisjoint(place.bodies)
    return mention._replace(grade=Grade.COMMITTEE) if is_theirs and mention.grade is Grade.SINGLE else mention


def _quarters(bodies: Sequence[Part], known: Recogniser, scene: Scene) -> Iterator[Mention]:
    for body in bodies:
        for each in _mentioned(body, known):
            if _is_its_quarter(each, body, scene):
                yield each._replace(grade=Grade.COMMITTEE)


def _is_its_quarter(mention: Mention, body: Part, scene: Scene) -> bool:
    """`Regionalausschuss Brackmoor` places a paper in Brackmoor without a word of its text."""
    place = scene.places.get(mention.place) if mention.place is not None else None
    return place is not None and place.type is PlaceType.QUARTER and body.text in place.bodies
