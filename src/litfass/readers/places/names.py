"""The names of a gazetteer: which places carry each, and by what other names they go."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata
from collections.abc import Iterator

from litfass.core.place import Gazetteer, Place, folded
from litfass.readers.places.doubts import doubts
from litfass.readers.places.hit import Entry
from litfass.readers.places.parts import has_head, is_junk, is_word

# Before the name of a municipality: `Stadt Kranhude` is Kranhude.
OFFICIAL = ("bezirk", "stadt", "gemeinde", "landeshauptstadt", "freieundhansestadt", "hansestadt", "markt", "kreis")
Carried = dict[str, list[Place]]


def named(gazetteer: Gazetteer) -> tuple[Carried, Carried]:
    """Places by name, and by the further names (aliases, former ones) that are nobody's own name."""
    never = _town(gazetteer.town) | {words for words, place in gazetteer.never if not place}
    own: Carried = {}
    for place in gazetteer.places:
        name = clean(place.name)
        if not is_junk(name):
            own.setdefault(name, []).append(place)
    if never:
        own = {name: places for name, places in own.items() if folded(name) not in never}
    further: Carried = {}
    for name, place in _further(gazetteer):
        if name not in own and not is_junk(name) and (not never or folded(name) not in never):
            carriers = further.setdefault(name, [])
            if place not in carriers:
                carriers.append(place)
    return own, further


def _further(gazetteer: Gazetteer) -> Iterator[tuple[str, Place]]:
    for place in gazetteer.places:
        for name in (*place.aliases, *place.former):
            yield clean(name), place
        if place.name.endswith(")"):  # Bergstraße (Brackmoor)
            yield clean(place.name.rpartition("(")[0]), place


def clean(name: str) -> str:
    """In one form of Unicode, with single blanks."""
    plain = name if name.isascii() else unicodedata.normalize("NFC", name)
    return " ".join(plain.replace("\xad", "").replace("\u2011", "-").replace("\u2010", "-").split())


def _town(town: str) -> set[str]:
    """The municipality's own name, which names no place in it."""
    name = folded(town)
    return {name, *(name[len(word) :] for word in OFFICIAL if name.startswith(word))} - {""}


def entry(name: str, places: list[Place]) -> Entry:
    """The entry of a name. A further name of one place is an entry of that place."""
    own = dict.fromkeys(clean(place.name) for place in places)
    shown = next(iter(own)) if len(own) == 1 else name
    headed, word = has_head(name), is_word(name)
    doubted = doubts(name, places[0].type, is_word=word, has_head=headed)
    is_shared = name.partition(" ")[0].endswith("er") and name.count(" ") == 1
    return Entry(shown, places[0].type, tuple(places), headed, word, doubted, is_shared)
