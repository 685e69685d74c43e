"""Keep of the names in a text those that are meant, with what stands around them."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Mapping, Sequence, Set

from litfass.core.facts import Grade, Mention, PlaceType
from litfass.core.place import folded
from litfass.readers.places.around import house_number
from litfass.readers.places.ellipsis import partners
from litfass.readers.places.grade import OPENING
from litfass.readers.places.guards import also_meant, is_elsewhere, is_meant, tied_to_quarters
from litfass.readers.places.hit import FORMER, LOOK, SHARED, TIED, TOLD, Entry, Hit
from litfass.readers.places.letterhead import is_letterhead, silent_spans
from litfass.readers.places.look import marked
from litfass.readers.places.recogniser import Recogniser
from litfass.readers.places.relations import relations
from litfass.readers.places.written import merged

BESIDE = 60  # code points
PAST = re.compile(
    r"[Ee]hemal|[Ff]rüher|[Vv]ormal|[Bb]isher|[Uu]mbenenn|[Uu]mbenannt|[Jj]etzt|[Hh]eut|[Aa]lter? Name|[Ss]einerzeit"
    r"|[Ee]instig|[Dd]amal|[Hh]ieß"
)
_new = tuple.__new__
NUMBERED = (PlaceType.STREET, PlaceType.SQUARE, PlaceType.BUILDING, PlaceType.PARK)


def meant(text: str, hits: Sequence[Hit], known: Recogniser) -> list[Mention]:
    """The mentions in order. Most names have nothing beside them that matters: only the others are looked at twice."""
    marks = marked(text, hits)
    if not any(marks):
        return _kept(text, hits, {}, known)
    noted = {hit.start: mark for hit, mark in zip(hits, marks, strict=True) if mark & (LOOK | TIED)}
    shared = [hit for hit, mark in zip(hits, marks, strict=True) if mark & SHARED]
    if shared and (more := partners(text, shared, known.automaton.near)):
        hits = merged(hits, more)
        noted |= {hit.start: LOOK | TIED | TOLD for hit in more}
    found = _kept(text, hits, noted, known)
    if past := {start for start, mark in noted.items() if mark & FORMER}:
        found = _of_today(text, found, past)
    tied = {start for start, mark in noted.items() if mark & TIED}
    return relations(text, found, tied) if tied else found


def _kept(text: str, hits: Sequence[Hit], noted: Mapping[int, int], known: Recogniser) -> list[Mention]:
    """Of the hits those that are meant, with their house numbers."""
    silent = silent_spans(text, hits) if hits else ()
    found: list[Mention] = []
    refused, words, keep = known.refused, [], found.append
    for hit in hits:
        start, end, entry = hit
        number = ""
        if start in noted:
            after = end
            if entry.type in NUMBERED:
                number, after = house_number(text, end)
            if not is_meant(text, hit, town=known.town, told=noted[start] & TOLD > 0):
                words += [hit] if entry.is_word else []
                continue
            if _is_outside(text, hit, (number, after, known)):
                continue
        if (silent and _is_silent(start, silent)) or (refused and _is_refused(text[start:end], (entry, number), known)):
            continue
        keep(_mention(text, hit, number))
    if words and (more := _more(text, words, found, known)):
        found = sorted([*found, *(_mention(text, hit, "") for hit in more)], key=lambda each: each.start)
    return found


def _more(text: str, words: Sequence[Hit], found: Sequence[Mention], known: Recogniser) -> list[Hit]:
    """Of the ordinary words those that are meant for what else stands in the text."""
    more = also_meant(text, words, {each.name for each in found}, town=known.town)
    if any(hit.entry.type is PlaceType.QUARTER for hit in words):
        spans = {(each.start, each.end) for each in found if each.type is PlaceType.QUARTER}
        more += [hit for hit in tied_to_quarters(text, words, spans, known.town) if hit not in more]
    return more


def _of_today(text: str, found: Sequence[Mention], past: Set[int]) -> list[Mention]:
    """A former name counts only where the text speaks of the past beside it, or names the place as it is called now."""
    now = {each.name for each in found if each.start not in past}
    return [
        each
        for each in found
        if each.start not in past
        or each.name in now
        or PAST.search(text, max(0, each.start - BESIDE), each.end + BESIDE)
    ]


def _mention(text: str, hit: Hit, number: str) -> Mention:
    start, end, entry = hit
    places = entry.places
    grade = Grade.OPENING if start < OPENING else Grade.SINGLE
    place = places[0].id if len(places) == 1 else None
    others = () if place is not None else tuple([each.id for each in places])
    # Made as the tuple it is: that takes half the time, and papers have thousands.
    quote = text[start:end]
    return _new(Mention, (place, entry.name, entry.type, quote, start, end, "text", number, grade, None, others))


def _is_outside(text: str, hit: Hit, address: tuple[str, int, Recogniser]) -> bool:
    """Whether it is a place in another town, or the address at the head of a paper."""
    number, after, known = address
    if (number or hit.entry.is_word) and is_letterhead(text, hit.start, after):
        return True
    return is_elsewhere(text, after, known.town, known.automaton.lookup)


def _is_silent(start: int, silent: Sequence[tuple[int, int]]) -> bool:
    return any(first <= start < last for first, last in silent)


def _is_refused(quote: str, found: tuple[Entry, str], known: Recogniser) -> bool:
    """Whether a person said that these words name no place, or it is the address of the administration."""
    entry, number = found
    if number and (folded(entry.name), folded(number)) in known.offices:
        return True
    if not known.never:
        return False
    words, ids = folded(quote), {0, *(place.id for place in entry.places)}
    return any((words, each) in known.never for each in ids)
