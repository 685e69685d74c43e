"""Find the places that a text names: one pass for the names, then a second look at what stands around each."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from litfass.core.facts import Grade, Mention
from litfass.core.place import Gazetteer, Place, folded
from litfass.readers.places.around import house_number
from litfass.readers.places.automaton import Automaton
from litfass.readers.places.broken import windows
from litfass.readers.places.choose import Scene, chosen
from litfass.readers.places.ellipsis import partners
from litfass.readers.places.grade import OPENING, grades
from litfass.readers.places.guards import is_elsewhere, is_meant
from litfass.readers.places.hit import Entry, Hit
from litfass.readers.places.letterhead import silent_spans
from litfass.readers.places.names import named
from litfass.readers.places.plain import Plain, plain
from litfass.readers.places.relations import relations
from litfass.readers.places.scan import Scan, scan


class Recogniser(NamedTuple):
    """What is built from a gazetteer once. `offices` are the folded addresses of the administration itself."""

    automaton: Automaton
    places: Mapping[int, Place]
    offices: frozenset[tuple[str, str]]
    never: frozenset[tuple[str, int]]
    town: str


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
        gazetteer.town,
    )


def mentioned(text: str, known: Recogniser) -> list[Mention]:
    """All mentions in order; a name that several places carry is left open. Grades are those of their spot alone."""
    found = scan(text, known.automaton)
    if not found.has_signs and "\r" not in text and "\u2011" not in text:
        return _mentions(text, _hits(text, found, known), known)
    reads = plain(text)
    hits = _hits(reads.text, scan(reads.text, known.automaton), known)
    return [_there(each, reads, text) for each in _mentions(reads.text, hits, known)]


def _hits(text: str, found: Scan, known: Recogniser) -> list[Hit]:
    """The names as they are written, those that a line end breaks, and those with a letter wrong."""
    hits, automaton = found.hits, known.automaton
    if found.breaks and (more := list(_broken(text, found.breaks, automaton))):
        hits = _merged(hits, more)
    if found.strange and (more := list(_misspelt(text, found.strange, automaton))):
        hits = _merged(more, hits)
    return hits


def _there(mention: Mention, reads: Plain, text: str) -> Mention:
    start, end = reads.start(mention.start), reads.end(mention.end)
    return mention._replace(start=start, end=end, quote=text[start:end])


def _broken(text: str, breaks: Sequence[int], automaton: Automaton) -> Iterator[Hit]:
    for hyphen, joined in windows(text, breaks, automaton.fragments):
        for hit in scan(joined.text, automaton).hits:
            start, end = joined.start(hit.start), joined.end(hit.end)
            if start < hyphen < end and (hit.start or not start):
                yield Hit(start, end, hit.entry)


def _misspelt(text: str, strange: Sequence[int], automaton: Automaton) -> Iterator[Hit]:
    for start, end, name in automaton.misspelt.found(text, strange):
        if entry := automaton.lookup(name):
            yield Hit(start, end, entry)


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
    if not hits:
        return []
    if more := partners(text, hits, known.automaton.lookup):
        hits = _merged(hits, more)
    silent = silent_spans(text)
    found = []
    for hit in hits:
        start, end, entry = hit
        if not is_meant(text, hit, town=known.town) or (silent and _is_silent(start, silent)):
            continue
        number, after = house_number(text, end)
        if is_elsewhere(text, after, known.town) or _is_refused(text[start:end], (entry, number), known):
            continue
        grade = Grade.OPENING if start < OPENING else Grade.SINGLE
        place, candidates = _whose(entry)
        quote = text[start:end]
        found.append(Mention(place, entry.name, entry.type, quote, start, end, "text", number, grade, None, candidates))
    return relations(text, found)


def _is_silent(start: int, silent: Sequence[tuple[int, int]]) -> bool:
    return any(first <= start < last for first, last in silent)


def _is_refused(quote: str, found: tuple[Entry, str], known: Recogniser) -> bool:
    """Whether a person said that these words name no place, or it is the address of the administration."""
    entry, number = found
    if known.offices and number and (folded(entry.name), folded(number)) in known.offices:
        return True
    if known.never:
        words, ids = folded(quote), {0, *(place.id for place in entry.places)}
        return any((words, number) in known.never for number in ids)
    return False


def _whose(entry: Entry) -> tuple[int | None, tuple[int, ...]]:
    if len(entry.places) == 1:
        return entry.places[0].id, ()
    return None, tuple(place.id for place in entry.places)
