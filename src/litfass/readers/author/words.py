"""The word lists of the author reader."""

# SPDX-License-Identifier: EUPL-1.2

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """One list of words in small letters."""
    return frozenset(_lists()[name])


def office(word: str) -> str | None:
    """The plain form of a word for an office, or None where it is none."""
    found: str | None = _lists()["offices"].get(word.casefold())
    return found
