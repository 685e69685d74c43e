"""Where a private person lives is no place a paper speaks of: such an address is left out, or at least its number.

A petitioner's home stands in petitions, land contracts and complaints. A post or a pin on that house would tell every
reader who asked; the street alone tells nobody (house rule: nothing private goes out).
"""

# SPDX-License-Identifier: EUPL-1.2

import re
from enum import Enum

BEFORE, AFTER = 120, 50  # code points around an address in which a person is looked for
_PERSON = re.compile(r"\b(?:Herrn?|Frau|Familie|Fam\.|Eheleuten?|Ehepaar|Witwe|Erben)\s{1,3}(?=[A-ZÄÖÜ])")
_LIVES = re.compile(
    r"\b(?:[Ww]ohnhaft|[Ww]ohnt|[Ww]ohnend|Anschrift|Antragsteller|Antragstellerin|Petent|Petentin|"
    r"Einwender|Einwenderin|Einsender|Einsenderin|geb\.|geboren)\b"
)
# People of a house whose address may well be what the paper is about: the number alone says too much.
_OWNS = re.compile(
    r"\b(?:Eigentümer|Eigentümerin|Grundstückseigentümer|Mieter|Mieterin|Bewohner|Bewohnerin|Nachbar|Nachbarin|"
    r"Bauherr|Bauherrin|wohnen)\b"
)
_ENDS = re.compile(r"[a-zäöüß]{4}[.!?]\s|\n\s{0,8}\n")
_TOKEN = re.compile(r"[^\s,;:()]{1,60}")
# Between a name and its address stand only names, titles and these.
_LEADS = frozenset(("aus", "der", "dem", "in", "im", "am", "an", "auf", "und", "zu", "bei", "wohnhaft", "wohnend"))


class Home(Enum):
    """What is private about an address."""

    NOTHING = 0
    NUMBER = 1  # a person stands in the same sentence
    WHOLE = 2  # it is the address of that person


def home(text: str, start: int, end: int) -> Home:
    """Whether the address from `start` to `end` (with its house number, code points) is where a person lives."""
    before = text[max(0, start - BEFORE) : start]
    before = before[_last_end(before) :]
    for cue in (_PERSON, _LIVES):
        if found := _last(cue, before):
            return Home.WHOLE if _leads_on(before[found.end() :]) else Home.NUMBER
    if _OWNS.search(before):
        return Home.NUMBER
    after = text[end : end + AFTER]
    stop = _ENDS.search(after)
    return Home.NUMBER if _PERSON.search(after[: stop.start() + 5] if stop else after) else Home.NOTHING


def _last_end(words: str) -> int:
    found = _last(_ENDS, words)
    return found.end() if found else 0


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    found = None
    for each in pattern.finditer(words):
        found = each
    return found


def _leads_on(words: str) -> bool:
    """Only names and small words between the person and the address: it belongs to the person."""
    return all(token[:1].isupper() or token.lower() in _LEADS for token in _TOKEN.findall(words))
