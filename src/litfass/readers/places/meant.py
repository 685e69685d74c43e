"""Keep of the names in a text those that are meant, with what stands around them."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence

from litfass.core.facts import Grade, Mention
from litfass.core.place import folded
from litfass.readers.places.around import house_number
from litfass.readers.places.ellipsis import partners
from litfass.readers.places.grade import OPENING
from litfass.readers.places.guards import is_elsewhere, is_meant
from litfass.readers.places.hit import Entry, Hit
from litfass.readers.places.letterhead import is_letterhead, silent_spans
from litfass.readers.places.look import marked
from litfass.readers.places.recogniser import Recogniser
from litfass.readers.places.relations import relations
from litfass.readers.places.written import merged


def meant(text: str, hits: Sequence[Hit], known: Recogniser) -> list[Mention]:
    """The mentions in order. Most names have nothing beside them that matters: only the others are looked at twice."""
    near = [hit for hit, mark in zip(hits, marked(text, hits), strict=True) if mark]
    if near and (more := partners(text, near, known.automaton.near)):
        hits, near = merged(hits, more), [*near, *more]
    doubtful = {hit.start for hit in near}
    silent = silent_spans(text, hits) if hits else ()
    found: list[Mention] = []
    refused, keep = known.refused, found.append
    for start, end, entry in hits:
        number = ""
        if start in doubtful:
            hit = Hit(start, end, entry)
            number, after = house_number(text, end)
            if not is_meant(text, hit, town=known.town) or _is_outside(text, hit, (number, after, known)):
                continue
        if (silent and _is_silent(start, silent)) or (refused and _is_refused(text[start:end], (entry, number), known)):
            continue
        places, quote = entry.places, text[start:end]
        grade = Grade.OPENING if start < OPENING else Grade.SINGLE
        place = places[0].id if len(places) == 1 else None
        others = () if place is not None else tuple(each.id for each in places)
        keep(Mention(place, entry.name, entry.type, quote, start, end, "text", number, grade, None, others))
    return relations(text, found, doubtful) if doubtful else found


def _is_outside(text: str, hit: Hit, address: tuple[str, int, Recogniser]) -> bool:
    """Whether it is a place in another town, or the address at the head of a paper."""
    number, after, known = address
    if (number or hit.entry.is_word) and is_letterhead(text, hit.start, after):
        return True
    return is_elsewhere(text, after, known.town)


def _is_silent(start: int, silent: Sequence[tuple[int, int]]) -> bool:
    return any(first <= start < last for first, last in silent)


def _is_refused(quote: str, found: tuple[Entry, str], known: Recogniser) -> bool:
    """Whether a person said that these words name no place, or it is the address of the administration."""
    entry, number = found
    if number and (folded(entry.name), folded(number)) in known.offices:
        return True
    words, ids = folded(quote), {0, *(place.id for place in entry.places)}
    return any((words, each) in known.never for each in ids)
