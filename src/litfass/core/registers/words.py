"""Which column or property holds what, and what sort of place a word or a name means."""

# SPDX-License-Identifier: EUPL-1.2

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from litfass.core.german import spelled_out
from litfass.core.place import PlaceType, folded


def columns(names: Iterable[str]) -> dict[str, int]:
    """Where the fields stand: `name`, `type`, `lat`, `lon`, `quarter`, `body`, `alias`, `former`, `postcode`, `key`,
    `house_number`. Of several columns for one field the more usual name wins, of two with one name the first; no
    column stands for two fields.
    """
    there: dict[str, int] = {}
    for number, name in enumerate(names):
        there.setdefault(_plain(name), number)
    found: dict[str, int] = {}
    for field, words in _words()["columns"].items():
        at = next((there[word] for word in words if word in there), None)
        if at is not None and at not in found.values():
            found[field] = at
    return found


def type_of_word(word: str) -> PlaceType | None:
    """`Platz` or `square` as a type; None for a word that says nothing of it."""
    return _sorts().get(_plain(word)) if word else None


def type_of_name(name: str) -> PlaceType:
    """What a name is by its head: `Neuer Markt` a square, `Stadtpark` a park, everything else a street."""
    small = name.lower()
    if not small.endswith(_heads()):
        return PlaceType.SQUARE if small.startswith("platz ") else PlaceType.STREET
    first, *rest = small.split(" ", 1)
    if rest and first in _where():
        return PlaceType.STREET
    return PlaceType.PARK if small.endswith(_parks()) else PlaceType.SQUARE


def names_a_street(name: str) -> bool:
    """Whether it ends like a street: `Lange Reihe`, not `Altstadt`."""
    return name.lower().endswith(tuple(_words()["names"]["street"]))


def _plain(word: str) -> str:
    return folded(spelled_out(word.strip()))


@cache
def _words() -> Any:
    return tomllib.loads(files("litfass.core.registers").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def _sorts() -> dict[str, PlaceType]:
    return {word: PlaceType(sort) for sort, words in _words()["sorts"].items() for word in words}


@cache
def _heads() -> tuple[str, ...]:
    return (*_words()["names"]["square"], *_parks())


@cache
def _parks() -> tuple[str, ...]:
    return tuple(_words()["names"]["park"])


@cache
def _where() -> frozenset[str]:
    return frozenset(_words()["names"]["where"])
