"""The names of a gazetteer: which places carry each, and by what other names they go."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from litfass.core.place import Gazetteer, Place, folded
from litfass.readers.places.doubts import doubts
from litfass.readers.places.hit import FORMER, LOOK, NAMED, SHARED, Entry
from litfass.readers.places.parts import has_head, is_junk, is_word

# Before the name of a municipality: `Stadt Kranhude` is Kranhude.
OFFICIAL = ("bezirk", "stadt", "gemeinde", "landeshauptstadt", "freieundhansestadt", "hansestadt", "markt", "kreis")
Carried = dict[str, list[Place]]


class Names(NamedTuple):
    """Places by their own names, and by aliases and former names that are nobody's own name."""

    own: Carried
    aliases: Carried
    former: Carried


def named(gazetteer: Gazetteer) -> Names:
    """All names that are looked for. `never` and the town's own name are none."""
    never = _town(gazetteer.town) | {words for words, place in gazetteer.never if not place}
    firsts = {words[0] for words in never}  # folding every name would take longer than all else here

    def is_refused(name: str) -> bool:
        return is_junk(name) or (name[0].casefold()[0] in firsts and folded(name) in never)

    found = Names({}, {}, {})
    for place in gazetteer.places:
        _add(found.own, clean(place.name), place)
    for place in gazetteer.places:
        for name in _aliases(place):
            if name not in found.own:
                _add(found.aliases, name, place)
        for name in map(clean, place.former):
            if name not in found.own and name not in found.aliases:
                _add(found.former, name, place)
    for carried in found:
        for name in [name for name in carried if is_refused(name)]:
            del carried[name]
    return found


def _add(carried: Carried, name: str, place: Place) -> None:
    places = carried.get(name)
    if places is None:
        carried[name] = [place]
    elif places[-1] is not place:
        places.append(place)


def _aliases(place: Place) -> Iterator[str]:
    yield from map(clean, place.aliases)
    if place.name.endswith(")"):  # Bergstraße (Brackmoor)
        yield clean(place.name.rpartition("(")[0])


def clean(name: str) -> str:
    """In one form of Unicode, with single blanks."""
    plain = name if name.isascii() else unicodedata.normalize("NFC", name)
    return " ".join(plain.replace("\xad", "").replace("\u2011", "-").replace("\u2010", "-").split())


def _town(town: str) -> set[str]:
    """The municipality's own name, which names no place in it."""
    name = folded(town)
    return {name, *(name[len(word) :] for word in OFFICIAL if name.startswith(word))} - {""}


def entry(name: str, places: Sequence[Place], *, is_former: bool = False) -> Entry:
    """The entry of a name. A further name of one place is an entry of that place."""
    own = dict.fromkeys(clean(place.name) for place in places)
    shown = next(iter(own)) if len(own) == 1 else name
    headed, word = has_head(name), is_word(name)
    doubted = doubts(name, places[0].type, is_word=word, has_head=headed)
    is_shared = name.partition(" ")[0].endswith("er") and name.count(" ") == 1
    mark = (LOOK if doubted.word else 0) | (SHARED if is_shared else 0) | (NAMED if doubted.surname else 0)
    mark |= LOOK | FORMER if is_former else 0
    return Entry(shown, places[0].type, tuple(places), headed, word, doubted, mark)
