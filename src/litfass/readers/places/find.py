"""Find the places that a text names: one pass for the names, then a second look at what stands around each."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from litfass.core.facts import Mention
from litfass.core.place import Gazetteer, Place, folded
from litfass.readers.places.automaton import Automaton
from litfass.readers.places.broken import windows
from litfass.readers.places.choose import Scene, chosen
from litfass.readers.places.grade import grades
from litfass.readers.places.hit import Entry, Hit
from litfass.readers.places.names import named
from litfass.readers.places.plain import Plain, plain
from litfass.readers.places.scan import scan


class Recogniser(NamedTuple):
    """What is built from a gazetteer once. `offices` are the folded addresses of the administration itself."""

    automaton: Automaton
    places: Mapping[int, Place]
    offices: frozenset[tuple[str, str]]
    never: frozenset[tuple[str, int]]


def find(text: str, gazetteer: Gazetteer) -> list[Mention]:
    """All mentions of places in any text, in order and graded. Offsets count code points of the text as given."""
    known = recogniser(gazetteer)
    found = mentioned(text, known)
    if any(each.place is None for each in found):
        found = chosen(found, Scene({"text": text}, known.places))
    return [
        each if each.grade is grade else each._replace(grade=grade)
        for each, grade in zip(found, grades(text, found), strict=True)
    ]


def recogniser(gazetteer: Gazetteer) -> Recogniser:
    """The recogniser of a gazetteer, kept by its revision, or with the gazetteer itself where it has none."""
    if gazetteer.revision:
        return _by_revision(_Same(gazetteer.revision, gazetteer))
    return _by_revision(_Same(str(id(gazetteer)), gazetteer))


class _Same:
    """A gazetteer that is told by its revision: comparing all places would take longer than finding them."""

    __slots__ = ("gazetteer", "revision")

    def __init__(self, revision: str, gazetteer: Gazetteer) -> None:
        self.revision = revision
        self.gazetteer = gazetteer

    def __hash__(self) -> int:
        return hash(self.revision)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.revision == other.revision


@lru_cache(maxsize=4)
def _by_revision(same: _Same) -> Recogniser:
    gazetteer = same.gazetteer
    return Recogniser(
        Automaton(*named(gazetteer)),
        {place.id: place for place in gazetteer.places},
        frozenset((folded(office.street), folded(office.house_number)) for office in gazetteer.offices),
        gazetteer.never,
    )


def mentioned(text: str, known: Recogniser) -> list[Mention]:
    """All mentions in order, not graded; a name that several places carry is left open."""
    found = scan(text, known.automaton)
    if not found.has_signs:
        return _mentions(text, _broken(text, found.hits, found.breaks, known), known)
    reads = plain(text)
    found = scan(reads.text, known.automaton)
    hits = _broken(reads.text, found.hits, found.breaks, known)
    return [_there(each, reads, text) for each in _mentions(reads.text, hits, known)]


def _there(mention: Mention, reads: Plain, text: str) -> Mention:
    start, end = reads.start(mention.start), reads.end(mention.end)
    return mention._replace(start=start, end=end, quote=text[start:end])


def _broken(text: str, hits: list[Hit], breaks: Sequence[int], known: Recogniser) -> list[Hit]:
    """The hits with those that a line end breaks."""
    if not breaks:
        return hits
    more = []
    for hyphen, joined in windows(text, breaks, known.automaton.fragments.both):
        for hit in scan(joined.text, known.automaton).hits:
            start, end = joined.start(hit.start), joined.end(hit.end)
            if start < hyphen < end and (hit.start or not start):
                more.append(Hit(start, end, hit.entry))
    return _merged(hits, more) if more else hits


def _merged(hits: Sequence[Hit], more: Sequence[Hit]) -> list[Hit]:
    """In order; where two overlap the longer one stays."""
    kept: list[Hit] = []
    for hit in sorted([*hits, *more], key=lambda each: (each.start, -each.end)):
        if kept and hit.start < kept[-1].end:
            if hit.end - hit.start > kept[-1].end - kept[-1].start:
                kept[-1] = hit
            continue
        kept.append(hit)
    return kept


def _mentions(text: str, hits: Sequence[Hit], known: Recogniser) -> list[Mention]:
    """What stands around each hit decides whether it is meant, and adds the house number and relations."""
    found = []
    for start, end, entry in hits:
        place, candidates = _whose(entry)
        found.append(Mention(place, entry.name, entry.type, text[start:end], start, end, candidates=candidates))
    return found


def _whose(entry: Entry) -> tuple[int | None, tuple[int, ...]]:
    if len(entry.places) == 1:
        return entry.places[0].id, ()
    return None, tuple(place.id for place in entry.places)
