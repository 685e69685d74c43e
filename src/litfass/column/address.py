"""Find the place that a reader typed: `Tauwerkstr. 12 a`. Only in our own gazetteer; nobody else is asked."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from litfass.column.pages import figure
from litfass.core.facts import PlaceType
from litfass.core.place import folded
from litfass.records import atlas
from litfass.records.atlas import Named

LONGEST = 100
SIMILAR = 6
FEW = 4  # names that may share three letters in a row however small the town is
_NUMBER = re.compile(r"(.{2,90}?)[ ,]{1,3}(\d{1,4} ?[a-zA-Z]?)(?:[ ,-].{0,40})?")
_ENDINGS = (("strasse", "str"), ("platz", "pl"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed: a name and a house number, which may be empty."""

    name: str
    number: str


@dataclass(frozen=True, slots=True)
class Index:
    """The names of all places: by their folded spelling, and by every three letters of it."""

    exact: dict[str, tuple[Named, ...]]
    triples: dict[str, tuple[str, ...]]


def clean(typed: str) -> str:
    """What was typed, without control characters and not longer than an address."""
    return " ".join(typed.replace("\x00", "").split())[:LONGEST]


def asked(typed: str) -> Asked:
    """Name and house number. A name may itself hold figures (`Straße 7`): who looks up tries the whole first."""
    match = _NUMBER.fullmatch(typed)
    return Asked(match[1].strip(), match[2].replace(" ", "").lower()) if match else Asked(typed, "")


def found(typed: str, index: Index) -> tuple[tuple[Named, ...], str]:
    """The places that carry the name, and the house number. A street outweighs the stop that is called after it."""
    if exact := index.exact.get(_key(typed)):
        return _heavier(exact), ""
    parts = asked(typed)
    return _heavier(index.exact.get(_key(parts.name), ())), parts.number


def _heavier(rows: tuple[Named, ...]) -> tuple[Named, ...]:
    roads = tuple(row for row in rows if row.type in (PlaceType.STREET, PlaceType.SQUARE))
    others = {row.type for row in rows} - {PlaceType.STREET, PlaceType.SQUARE}
    return roads if roads and others <= {PlaceType.STOP, PlaceType.BUILDING} else rows


def similar(typed: str, index: Index) -> list[Named]:
    """Places whose names share most letters in a row with what was typed, the most alike first.

    Letters that many names share (`straße`) tell nothing and are not counted.
    """
    key = _key(asked(typed).name)
    usual = max(FEW, len(index.exact) // 20)
    rare = [names for three in set(_triples(key)) if 0 < len(names := index.triples.get(three, ())) <= usual]
    shared = Counter(name for names in rare for name in names)
    rated = sorted((-number, abs(len(name) - len(key)), name) for name, number in shared.items())
    close = [name for number, _, name in rated[:SIMILAR] if -number >= max(2, len(rare) / 2)]
    begun = sorted(name for name in index.exact if len(key) > 2 and name.startswith(key))
    rows = (row for name in dict.fromkeys([*begun[:SIMILAR], *close]) for row in index.exact[name])
    return list({row.slug: row for row in rows}.values())[:SIMILAR]


def index() -> Index:
    """The names of all places. Made anew when something changed, and only as often as that pays."""
    return figure("names of places", _index)


def _index() -> Index:
    exact: dict[str, list[Named]] = {}
    for row in atlas.names():
        for key in dict.fromkeys(_key(name) for name in (row.name, *row.aliases, *row.former)):
            exact.setdefault(key, []).append(row)
    triples: dict[str, list[str]] = {}
    for key in exact:
        for three in set(_triples(key)):
            triples.setdefault(three, []).append(key)
    return Index({key: tuple(rows) for key, rows in exact.items()}, {key: tuple(v) for key, v in triples.items()})


def _triples(key: str) -> Iterator[str]:
    padded = f" {key} "
    return (padded[at : at + 3] for at in range(len(padded) - 2))


def _key(name: str) -> str:
    """One spelling: `Tauwerkstr.` as `Tauwerkstraße`."""
    key = folded(name)
    for whole, short in _ENDINGS:
        if key.endswith(short) and len(key) > len(short):
            return f"{key.removesuffix(short)}{whole}"
    return key
