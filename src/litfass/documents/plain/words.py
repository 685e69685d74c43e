"""The words that council papers are built of, from the lists beside this file."""

# SPDX-License-Identifier: EUPL-1.2

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def listed(name: str) -> dict[str, Any]:
    """One list file as it stands (`headings`, `labels`, `kinds`)."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def group(name: str, key: str) -> frozenset[str]:
    """One list of words."""
    return frozenset(listed(name)[key])


@cache
def starts(name: str, key: str) -> tuple[str, ...]:
    """One list of beginnings."""
    return tuple(listed(name)[key])


def folded(line: str) -> str:
    """Small letters, single blanks, no mark before and no colon behind: as the lists spell it."""
    return _MARKS.sub("", " ".join(line.split())).rstrip(" :*#_").lower()


# Bullets, also those of fonts of their own (the private area of Unicode), and blanks.
_MARKS = re.compile(r"^[►•▪■□☐☒*#_ \ue000-\uf8ff]{1,9}")
DAY = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d])")
