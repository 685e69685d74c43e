"""Tell whether an ordinary word names a place: `Ring 12`, `Ecke Wall`, `Straße Zirkel`, but not `der Ring der Senioren`."""

# SPDX-License-Identifier: EUPL-1.2

import re

from litfass.readers.places.around import house_number
from litfass.readers.places.beside import ARTICLES, ONE_OF_MANY, PLACES_FOLLOW, PREPOSITIONS

BACK = 60
STREET = r"(?:[Ss]traße|[Ss]trasse|[Ss]tr\.|[Pp]latz|[Aa]llee|[Ww]eg|[Gg]asse|[Rr]ing|[Dd]amm|[Cc]haussee|[Uu]fer)"
NUMBER = r"(?: [0-9]{1,3} ?[a-k]?(?:-[0-9]{1,3})?)?"
# A street right before it in a list or at a corner, or right behind it.
BEFORE = re.compile(
    rf"{STREET}{NUMBER}\s{{0,2}}(?:,|/|und|u\.|sowie|bis|[–-]|,? ?Ecke)\s{{0,2}}(?:(?:zu[mr]|de[mrn]|die|am|im)\s{{1,2}})?\Z"
)
BEHIND = re.compile(
    rf"\s{{0,2}}(?:,|/|und|u\.|sowie|bis|[–-]|,? ?Ecke)\s{{0,2}}(?:(?:zu[mr]|de[mrn]|die|am|im|in die)\s{{1,2}})?"
    rf"[A-ZÄÖÜ][\w-]{{0,30}}(?:[ -][A-ZÄÖÜ][\w-]{{0,20}}){{0,2}}{STREET}(?!\w)|\s?/\s?[A-ZÄÖÜ]"
)


def is_the_place(text: str, start: int, end: int) -> bool:
    """Whether something beside the word proves that a place is meant."""
    if not text[start].isupper():
        return False
    if house_number(text, end)[0] or BEHIND.match(text, end):
        return True
    before = text[max(0, start - BACK) : start]
    return _is_led(before) or BEFORE.search(before) is not None or _is_capital(text, start, end)


def _is_led(before: str) -> bool:
    """`Umbau des Rings`, `Haltestelle Markt`: a noun that only a place can follow, with or without an article."""
    words = before.split()
    for _number in range(3):
        if not words:
            return False
        last = words.pop().lstrip("(„\"'")
        if last in PLACES_FOLLOW or last.partition("-")[2] in PLACES_FOLLOW:
            return True
        if last not in ARTICLES:
            return False
    return False


def _is_capital(text: str, start: int, end: int) -> bool:
    """`die Schule Am Markt`: a preposition with a capital within a sentence begins a name."""
    first = text[start:end].partition(" ")[0]
    if first.lower() not in PREPOSITIONS or first == text[start:end]:
        return False
    before = text[max(0, start - 4) : start].rstrip(" \u00a0")
    return bool(before) and before[-1] not in ".!?:\n•–-\t\f*\uf0b7" and not before[-1].isdigit()


def is_one_of_many(text: str, start: int) -> bool:
    """`ein Marktplatz`, `viele Festplätze`: any, not the one in town."""
    low = max(0, start - 16)
    return text[low : start - 1].split(" ")[-1].lower() in ONE_OF_MANY
