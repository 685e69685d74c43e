"""Find the place that a reader typed: `Tauwerkstr. 12 a`. Only in our own gazetteer; nobody else is asked."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from litfass.column.pages import figure
from litfass.core.place import folded
from litfass.records import atlas
from litfass.records.atlas import Named

LONGEST = 100
SIMILAR = 6
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
    """The places that carry the name, and the house number."""
    if exact := index.exact.get(_key(typed)):
        return exact, ""
    parts = asked(typed)
    return index.exact.get(_key(parts.name), ()), parts.number


def similar(typed: str, index: Index) -> list[Named]:
    """Places whose names share most letters in a row with what was typed, the most alike first."""
    key = _key(asked(typed).name)
    shared = Counter(name for three in set(_triples(key)) for name in index.triples.get(three, ()))
    rated = sorted(((-2 * number / (len(key) + len(name)), name) for name, number in shared.items()))
    close = [name for rate, name in rated[:SIMILAR] if rate < -0.4]
    begun = sorted(name for name in index.exact if key and len(key) > 2 and name.startswith(key))
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
