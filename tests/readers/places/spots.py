"""Texts in which the place asked about stands between ‹ and ›, as hits of a small gazetteer."""

# SPDX-License-Identifier: EUPL-1.2

import re

from litfass.core.facts import Mention, PlaceType
from litfass.core.place import Place
from litfass.readers.places.hit import Entry, Hit
from litfass.readers.places.names import entry as made

QUARTERS = ("Brackmoor", "Altona", "Durlach", "Homburg", "Berg")
STREETS = (
    "Tauwerkstraße", "Brackmoordamm", "Palstekstraße", "Uferweg", "Wimpelweg", "Ankerstraße", "Trossenplatz",
    "Oststraße", "Ostmarkstraße", "Weststraße", "Westmarkstraße", "Karlstraße", "Kaiserstraße",
    "Amalienstraße", "Ettlinger Straße", "Rüppurrer Straße", "Große Bergstraße", "Talstraße",
    "Simon-von-Utrecht-Straße", "Detlev-Bremer-Straße", "Hansaplatz", "Hansastraße", "Am Binsenschlauch",
    "Stephanienstraße", "Kriegsstraße", "Durlacher Allee", "Südmarkstraße",
)  # fmt: skip


def entry(name: str, type_: PlaceType | None = None) -> Entry:
    """The entry of a name as the gazetteer makes it."""
    sort = type_ or (PlaceType.QUARTER if name in QUARTERS else PlaceType.STREET)
    return made(name, [Place(name, sort)])


def spot(marked: str, name: str = "", type_: PlaceType | None = None) -> tuple[str, Hit]:
    """The text without the marks, and the hit between them."""
    start, end = marked.index("‹"), marked.index("›") - 1
    text = marked.replace("‹", "").replace("›", "")
    return text, Hit(start, end, entry(name or text[start:end], type_))


def hits(text: str) -> list[Hit]:
    """Every known name in the text, the longest at each spot."""
    names = sorted((*STREETS, *QUARTERS), key=len, reverse=True)
    return [Hit(found.start(), found.end(), entry(found[0])) for found in re.finditer("|".join(names), text)]


def mentions(text: str) -> list[Mention]:
    """The same as mentions."""
    return [Mention(1, each.entry.name, each.entry.type, text[each.start : each.end], *each[:2]) for each in hits(text)]


def lookup(name: str) -> Entry | None:
    """The entry of a full name, if the small gazetteer has it."""
    return entry(name) if name in STREETS else None
