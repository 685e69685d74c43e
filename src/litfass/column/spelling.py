"""The spellings that a place is looked for by, as its page tells them."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Iterator

# Ends of names and how papers shorten them. More than these are read; these are the ones people know.
_SHORT = (("straße", "str."), ("Straße", "Str."), ("platz", "pl."), ("Platz", "Pl."))
MOST = 8


def looked_for(name: str, aliases: Iterable[str], former: Iterable[str]) -> list[str]:
    """The name, its short form, other names, former names; each once."""
    every = [spelling for each in (name, *aliases, *former) for spelling in _with_short(each)]
    return list(dict.fromkeys(every))[:MOST]


def _with_short(name: str) -> Iterator[str]:
    yield name
    for whole, short in _SHORT:
        if name.endswith(whole) and name != whole:
            yield f"{name.removesuffix(whole)}{short}"
