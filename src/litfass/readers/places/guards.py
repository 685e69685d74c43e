"""Tell whether a name stands for the place: not for a person, a thing or a part of another name."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable

from litfass.core.place import PlaceType
from litfass.readers.places.beside import (
    BODIES,
    COMMON_ENDS,
    COMPANIES,
    FORENAMES,
    HEADS_BEHIND,
    MAKES_ANOTHER,
    NO_SURNAME,
    OFFICE_ENDS,
    OFFICES,
    PARTIES,
    PERSONS,
    PLURAL,
)
from litfass.readers.places.doubts import doubts
from litfass.readers.places.hit import Doubts, Entry, Hit
from litfass.readers.places.ordinary import is_likely, is_one_of_many, is_the_place

BACK = 48  # code points before a name in which a title stands
BLANKS = " \n\u00a0\t"
NAME_BEHIND = re.compile(r",\s{1,2}(?:Dr\. )?([A-ZÄÖÜ][\w]{1,20})(?![\w-])")
WORD_BEHIND = re.compile(r"\s{1,2}\(?([\w.'&]{1,20})")
PART_BEHIND = re.compile(r"-\s{0,2}([A-ZÄÖÜ]\w{0,30})")
JOINT = re.compile(r"(?:,|\s?/|\s(?:und|sowie|u\.|&))\s?(?:(?:in|im|an|der|den|dem|die)\s){0,3}")
OLD_AND_NEW = ("Alt", "Alte", "Alten", "Alter", "Neu", "Neue", "Neuen", "Neuer")  # Alt-Brackmoor lies in Brackmoor
TOWN_BEHIND = re.compile(r"[“\"]?[ \u00a0]{0,2}[,|\n–-]\s{0,3}(?:D[ -])?[0-9]{5}\s{1,3}([A-ZÄÖÜ][\w-]{1,30})")

SALUTATIONS = frozenset(("Frau", "Herr", "Herrn"))  # before a double name: a person's, whatever it ends in


def is_meant(text: str, hit: Hit, *, town: str = "", told: bool = True) -> bool:
    """Whether these words name the place. `told`: something stands before them that may tell (look.py)."""
    start, end, entry = hit
    if (told and not _is_free(text, hit, town)) or not _is_whole(text, hit):
        return False
    what = _doubts(entry)
    if what.word:
        return is_the_place(text, start, end, is_quarter=entry.type is PlaceType.QUARTER)
    return not (told and what.definite and text[start - 1 : start] == " " and is_one_of_many(text, start))


def tied_to_quarters(
    text: str, refused: Iterable[Hit], spans: Collection[tuple[int, int]], town: str = ""
) -> list[Hit]:
    """Of the refused hits those of quarters tied to a kept one: `in der Au und in Brackmoor`. `spans` of the kept."""
    starts, tied = {start for start, _ in spans}, {_joint(text, end) for _, end in spans}
    return [
        hit
        for hit in refused
        if hit.entry.type is PlaceType.QUARTER
        and text[hit.start].isupper()
        and (hit.start in tied or _joint(text, hit.end) in starts)
        and _is_free(text, hit, town)
    ]


def _joint(text: str, end: int) -> int:
    """Where the next name begins if a joint follows, or -1."""
    found = JOINT.match(text, end)
    return found.end() if found else -1


def also_meant(text: str, refused: Iterable[Hit], names: Collection[str], *, town: str = "") -> list[Hit]:
    """Of the refused hits those of ordinary words that stand in the same text as names elsewhere (`Zirkel 32`)."""
    return [
        hit
        for hit in refused
        if hit.entry.name in names
        and _doubts(hit.entry).word
        and _is_free(text, hit, town)
        and _is_whole(text, hit)
        and is_likely(text, hit.start, hit.end)
    ]


def _doubts(entry: Entry) -> Doubts:
    return entry.doubts or doubts(entry.name, entry.type, is_word=entry.is_word, has_head=entry.has_head)


def _is_free(text: str, hit: Hit, town: str) -> bool:
    """Whether nothing before the words makes them a part of another name or a person's."""
    start, _, entry = hit
    before = text[start - 1 : start] if start else ""
    if before == "-" and not _may_follow(text, hit, town):
        return False
    if _doubts(entry).surname and _is_titled(text, hit):
        return False
    word = _previous(text, start) if before == " " else ""
    if word in SALUTATIONS and text[hit.end : hit.end + 1] == "-":
        return False  # `Frau Salbeigasse-Lotz`
    if entry.type is PlaceType.QUARTER:
        return word in OLD_AND_NEW or not (word in MAKES_ANOTHER or word in BODIES)
    return word not in MAKES_ANOTHER


def _is_whole(text: str, hit: Hit) -> bool:
    """Whether nothing behind the words makes them a part of another name, a person's or a company's."""
    what, after = _doubts(hit.entry), text[hit.end : hit.end + 2]
    if after[:1] == "-":
        return _may_precede(text, hit, what)
    if after == ", ":
        found = NAME_BEHIND.match(text, hit.end) if what.surname else None
        return found is None or found[1] not in FORENAMES
    if after[:1] != " " or not (what.open or what.surname) or (after[1:].islower() and after[1:].isalpha()):
        return True
    word = _next(text, hit.end)
    if what.surname and (word in COMPANIES or (after == " (" and word in PARTIES)):
        return False
    return not (what.open and word in HEADS_BEHIND)


def is_elsewhere(text: str, end: int, town: str, lookup: Callable[[str], Entry | None] | None = None) -> bool:
    """Whether the address that ends here (behind its house number) goes on with the name of another town.

    `lookup` gives the entry of a name: `76227 Brackmoor` is a quarter of this town.
    """
    if not town or text[end : end + 1] not in ', \n|“"':
        return False
    found = TOWN_BEHIND.match(text, end)
    if found is None or _same(found[1], town):
        return False
    return lookup is None or lookup(found[1]) is None


def _same(written: str, town: str) -> bool:
    """The town, also with a quarter behind it or a letter wrong."""
    one, other = written.partition("-")[0].casefold(), town.split()[0].casefold()
    if one.startswith(other) or other.startswith(one):
        return True
    return one[0] == other[0] and sum((Counter(one) - Counter(other)).values()) <= 1 and len(one) + 2 > len(other)


def _previous(text: str, start: int) -> str:
    low = start - 24 if start > 24 else 0
    return text[max(text.rfind(" ", low, start - 1), text.rfind("\n", low, start - 1), low - 1) + 1 : start - 1]


def _next(text: str, end: int) -> str:
    found = WORD_BEHIND.match(text, end)
    return found[1] if found else ""


# --- hyphens -----------------------------------------------------------------------------------------


def _may_follow(text: str, hit: Hit, town: str) -> bool:
    """`Kranhude-Brackmoor` and `Bergstraße-Talweg` name both; `Hans-Wall`, `Groß-Brackmoor` name something else."""
    words = text[max(0, hit.start - BACK) : hit.start - 1].split()
    prefix = words[-1] if words and text[hit.start - 2] not in BLANKS else ""
    if not prefix or not prefix[-1].isalpha():
        return True
    if prefix.lower().endswith(NO_SURNAME) or (town and _same(prefix.lstrip("(„\"'"), town)):
        return True
    if hit.entry.type is not PlaceType.QUARTER or prefix.rpartition("-")[2] in FORENAMES:
        return False
    if prefix in MAKES_ANOTHER and prefix not in OLD_AND_NEW:
        return False
    return not (words[:-1] and words[-2] in PERSONS)


def _may_precede(text: str, hit: Hit, what: Doubts) -> bool:
    """`Jungfernstieg-Umbau` names it, `Altona-Nord` and `Schulterblatt-Meyer` do not, `Ost- und West` neither."""
    part = PART_BEHIND.match(text, hit.end)
    if hit.entry.has_head and not what.word:
        return True
    if part is None:
        following = text[hit.end + 1 : hit.end + 2]
        return hit.entry.has_head or not (following.isalpha() or following.isspace() or following in "/,;")
    return part[1].lower().endswith(COMMON_ENDS)


# --- persons -----------------------------------------------------------------------------------------


def _is_titled(text: str, hit: Hit) -> bool:
    """Whether a title, an office or a first name makes the word a family name."""
    before = text[max(0, hit.start - BACK) : hit.start]
    words = before.split()
    return bool(words) and before[-1] in BLANKS and _named(words, hit.entry, "\n" in before[-2:])


def _named(words: list[str], entry: Entry, wrapped: bool) -> bool:
    last = words[-1].lstrip("(„\"'–")
    if _is_title(last, entry):
        return True
    if last.rpartition("-")[2] in FORENAMES or last in ("von", "van"):
        second = words[-2] if len(words) > 1 else ""
        is_whole = last not in ("von", "van") and not wrapped
        return is_whole or _is_title(second, entry) or second.rpartition("-")[2] in FORENAMES
    if len(last) == 2 and last[1] == "." and last[0].isupper():
        return len(words) < 2 or words[-2] not in ("z.", "i.", "u.")
    return _is_behind_title(words, last, entry)


def _is_behind_title(words: list[str], last: str, entry: Entry) -> bool:
    """`Frau Petersen Wall`, `die Herren Ring und Wall`."""
    if len(words) > 2 and last in ("und", "&") and _is_title(words[-3], entry):
        return True
    if not PLURAL.isdisjoint(words) and (last == "und" or words[-1].endswith(",")):
        return _is_listed(words)
    return len(words) > 1 and last[:1].isupper() and last.isalpha() and _is_title(words[-2], entry)


def _is_listed(words: list[str]) -> bool:
    """`die Abgeordneten Wall, Ring und …`: from the title to here nothing but names."""
    first = max(number for number, word in enumerate(words) if word in PLURAL)
    return all(word in ("und", "sowie") or word[0].isupper() for word in words[first + 1 :])


def _is_title(word: str, entry: Entry) -> bool:
    if word in PERSONS:
        return True
    if entry.type is PlaceType.QUARTER or not word[:1].isupper():
        return False
    return word in OFFICES or word.lower().endswith(OFFICE_ENDS)
