"""Tell whether an ordinary word names a place: `Ring 12`, `Ecke Wall`, but not `der Ring der Senioren`."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterable

from litfass.readers.places.around import house_number
from litfass.readers.places.beside import ARTICLES, BARE, BUILT, ONE_OF_MANY, PLACES_FOLLOW, PREPOSITIONS

BACK = 60
STREETS = ("straße", "strasse", "str.", "platz", "allee", "weg", "gasse", "ring", "damm", "chaussee", "ufer", "tor")
MAYBE = ("wall", "markt", "park", "hof", "graben", "zirkel", "stieg", "kai", "deich", "berg", "brücke")
WORD = re.compile(r"[\w-]+\.?|[^\w\s]")
QUOTES = frozenset("(„\"'")
SPATIAL = frozenset({"am", "im", "dem", "den", "der", "beim", "vom", "zum"})
COMPASS = ("liche", "lichen", "licher", "liches")  # östlichen Zirkel
GENITIVE = re.compile(r"\s{1,2}(?:der|des|von|aus|für|ohne|mit)(?!\w)")
END = re.compile(r"(?<![0-9])[.!?:](?!\S)")  # of a sentence: `25. November` goes on
JOINTS = frozenset({",", "/", "und", "u.", "sowie", "bis", "–", "-", "Ecke", "&"})


def is_the_place(text: str, start: int, end: int, *, is_quarter: bool = False) -> bool:
    """Whether something beside the word proves that a place is meant."""
    if not text[start].isupper():
        return False
    if is_quarter and _is_bare(text[max(0, start - 12) : start]):
        return True
    if house_number(text, end)[0]:
        return True
    before, behind = text[max(0, start - BACK) : start], text[end : end + BACK]
    if _is_built(before, behind) or _is_between(before, behind):
        return True
    return _is_led(before) or _is_listed(before, behind) or _is_capital(text, start, end)


def _is_built(before: str, behind: str) -> bool:
    """`am Wall wird gebaut`: what is done to roads."""
    words = before.split()
    if not words or words[-1].lower() not in SPATIAL:
        return False
    sentence = END.split(behind, maxsplit=1)[0]
    return not BUILT.isdisjoint(word.strip(",.;:") for word in sentence.split()[:10])


def _is_listed(before: str, behind: str) -> bool:
    """`Bergstraße, Wall und Ring`, `Ring/Talweg`: a street before it or right behind it, and joints between."""
    words = WORD.findall(before)
    while words and words[-1] in ARTICLES and words[-1] not in JOINTS:
        words.pop()
    if words and words[-1] in JOINTS and _has_street(reversed(words[-7:])):
        return True
    words = WORD.findall(behind)[:8]
    if "zwischen" in words[:3]:  # `Der Ring ist zwischen Bergstraße und …`
        words = words[words.index("zwischen") :]
        return _has_street(words[1:])
    return bool(words) and words[0] in JOINTS and _has_street(words[:6])


def _has_street(words: Iterable[str]) -> bool:
    """Whether the first name is a street's, or the next is where only words that could be streets' stand between."""
    for word in words:
        if word[0].isupper() and word not in JOINTS:
            if word.lower().endswith(STREETS):
                return True
            if not word.lower().endswith(MAYBE):
                return False
        elif word not in JOINTS and word not in ARTICLES and not word[0].isdigit():
            return False
    return False


def _is_between(before: str, behind: str) -> bool:
    """`zwischen Ring und Wall`."""
    words = WORD.findall(before)
    while words and words[-1] in ARTICLES:
        words.pop()
    if not words or words[-1] not in ("zwischen", "Zwischen", "zw."):
        return False
    named = [word for word in WORD.findall(behind)[1:4] if word[0].isupper()]
    return behind.lstrip().startswith("und ") and bool(named) and named[0].lower().endswith((*STREETS, *MAYBE))


def _is_bare(before: str) -> bool:
    """`in Berg`, `nach Berg`: a name has no article."""
    return not BARE.isdisjoint(before.split()[-1:])


def _is_led(before: str) -> bool:
    """`Umbau des Rings`, `Haltestelle Markt`: a noun that only a place can follow, with or without an article."""
    for last in reversed(WORD.findall(before)[-4:]):
        if last in PLACES_FOLLOW or last.partition("-")[2] in PLACES_FOLLOW:
            return True
        if last not in ARTICLES and last not in QUOTES:
            return False
    return False


def _is_capital(text: str, start: int, end: int) -> bool:
    """`die Schule Am Markt`: a preposition with a capital within a sentence begins a name."""
    first = text[start:end].partition(" ")[0]
    if first.lower() not in PREPOSITIONS or first == text[start:end]:
        return False
    before = text[max(0, start - 4) : start].rstrip(" \u00a0")
    return bool(before) and before[-1] not in ".!?:\n•–-\t\f*\uf0b7" and not before[-1].isdigit()


def is_likely(text: str, start: int, end: int) -> bool:
    """Whether the word may be the place that the text names elsewhere: `zum Zirkel hin`, but not `geheimer Zirkel`."""
    if not text[start].isupper() or GENITIVE.match(text, end):
        return False
    before = text[max(0, start - 20) : start]
    words = before.split()
    if not words or "\n" in before[len(before.rstrip()) :] or not words[-1][-1].isalpha():
        return True
    return words[-1] in ARTICLES or words[-1] in PLACES_FOLLOW or words[-1].endswith(COMPASS)


def is_one_of_many(text: str, start: int) -> bool:
    """`ein Marktplatz`, `viele Festplätze`: any, not the one in town."""
    low = max(0, start - 16)
    return text[low : start - 1].split(" ")[-1].lower() in ONE_OF_MANY
