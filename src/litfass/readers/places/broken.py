"""Words that a line end breaks in two: `Bürger-` at the end of one line, `weide` on the next."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from litfass.readers.places.plain import Plain, without

ENDS = ("-\n", "- \n")
# After a hyphen at a line end these go on with a list: `Ost-\nund Weststraße`.
LISTED = frozenset(("und", "ode", "bis", "bzw"))
STOPS = tuple(" \n,.;:)/-s“\"!?\xa0'’|")  # what may follow where a word soon ends
AROUND = 70  # code points on either side; the longest name of a street in Germany has 60
_BREAK = re.compile(r"(?<=\w)-[ ]?\n(?=[a-zäöüß])(?!und |oder |bis |bzw)")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]{1,40}$")
_LETTERS = re.compile(r"[^\W\d_]{1,40}")


class Fragments(NamedTuple):
    """How words of names go on after a break, with the three letters before it, and the words themselves."""

    after: frozenset[str]
    both: frozenset[str]
    words: frozenset[str]


def fragments(names: Iterable[str]) -> Fragments:
    """How all these names go on after a break: seven letters, or to the end of the word."""
    after: set[str] = set()
    both: set[str] = set()
    words = {word for name in names for word in name.replace("-", " ").split()}
    short = {word[:-3] for word in words if word.endswith(("straße", "platz"))}  # Kaiserstr., Hansapl.
    for word in words | short:
        for place in range(2, len(word) - 1):
            letters = word[place : place + 7]
            if letters.islower() and letters[:3] not in LISTED:
                ends = (letters,) if len(letters) > 3 else tuple(letters + stop for stop in STOPS)
                before = (word[place - 3 : place],) if place > 2 else (f" {word[:2]}", f"\n{word[:2]}", f"-{word[:2]}")
                after.update(ends)
                both.update(three + end[:3] for three in before for end in ends)
    return Fragments(frozenset(after), frozenset(both), keys(words))


def whole_words(names: Iterable[str]) -> Fragments:
    """Only the words, for very many names: there almost every fragment is one of a name."""
    return Fragments(
        frozenset(), frozenset(), keys({word for name in names for word in name.replace("-", " ").split()})
    )


def keys(words: Iterable[str]) -> frozenset[str]:
    """Words as they are compared, also without what may be shortened."""
    whole = {word.lower().replace("ß", "ss") for word in words}
    short = {word[:-4] for word in whole if word.endswith("strasse")}
    return frozenset(whole | short | {word[:-3] for word in whole if word.endswith("platz")})


def windows(text: str, breaks: Iterable[int], known: Fragments) -> Iterator[tuple[int, Plain]]:
    """Around each hyphen that may break a name: where it stands, and the text with its words put together."""
    both, words = known.both, known.words
    for hyphen in breaks:
        after = hyphen + (2 if text[hyphen + 1] == "\n" else 3)
        fits = text[hyphen - 3 : hyphen] + text[after : after + 3] in both if both else text[after - 1] == "\n"
        if fits and _is_word(text, (hyphen, after), words):
            start = max(0, hyphen - AROUND)
            yield hyphen, without(_BREAK, text[start : hyphen + AROUND], start)


def _is_word(text: str, halves: tuple[int, int], words: frozenset[str]) -> bool:
    """Whether the two halves make a word of a name, perhaps shortened or in the genitive."""
    hyphen, after = halves
    low = max(0, hyphen - 40)
    if text[max(text.rfind(" ", low, hyphen), text.rfind("\n", low, hyphen), low - 1) + 1].islower():
        return False  # words of names begin with a capital, but for the small ones, which nobody breaks
    before, behind = text[low:hyphen].split(), text[after : after + 40].split(maxsplit=1)
    if not before or not behind:
        return False
    first, second = before[-1], behind[0]
    if not first.isalpha():
        found = _LETTERS_BEFORE.search(first)
        first = found.group() if found else ""
    if not second.isalpha():
        found = _LETTERS.match(second)
        second = found.group() if found else ""
    word = f"{first}{second}".lower().replace("ß", "ss")
    return word in words or (word[-1:] == "s" and (word[:-1] in words or word[:-2] in words))
