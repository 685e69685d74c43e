"""Find notices by the number of a paper or by words of their titles."""

# SPDX-License-Identifier: EUPL-1.2

import re
from dataclasses import dataclass

from litfass.column.pages import figure
from litfass.records import public
from litfass.records.public import Shown

# Titles are searched in memory: 10,000 titles take about 2 MB and are looked through in a few milliseconds.
TITLES = 10_000
MOST = 100
LONGEST = 100
_NUMBER = re.compile(r"(?:drs\.?|drucksache)?\s*(\d[\d./-]{1,40}[a-z]?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One title as it is searched."""

    id: int
    kind: str
    organization: int | None
    words: str


def find(asked: str, scope: public.Scope) -> list[Shown]:
    """The newest public notices that match: every word stands in the title, or the number begins like this."""
    match = _NUMBER.fullmatch(asked.strip())
    ids = set(public.numbered(match[1])) if match else set()
    words = asked.casefold().split()
    for entry in figure("titles", _titles):
        if len(ids) >= MOST:
            break
        if _fits(entry, scope) and all(word in entry.words for word in words):
            ids.add(entry.id)
    return public.with_ids(ids, scope)


def clean(asked: str) -> str:
    """What was typed, without control characters and not longer than a title."""
    return " ".join(asked.split())[:LONGEST].replace("\x00", "")


def _titles() -> list[Entry]:
    return [
        Entry(pk, kind, organization, f"{number} {title}".casefold())
        for pk, kind, organization, number, title in public.titles(TITLES)
    ]


def _fits(entry: Entry, scope: public.Scope) -> bool:
    right_kind = scope.kind is None or entry.kind == scope.kind
    return right_kind and (scope.organization is None or entry.organization == scope.organization)


def is_limited() -> bool:
    """Whether older titles were left out."""
    return len(figure("titles", _titles)) == TITLES
