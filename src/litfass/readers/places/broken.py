"""Words that a line end breaks in two: `Bürger-` at the end of one line, `weide` on the next."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from litfass.readers.places.plain import Plain, without

ENDS = ("-\n", "- \n")
# After a hyphen at a line end these go on with a list: `Ost-\nund Weststraße`.
LISTED = frozenset(("und", "ode", "bis", "bzw"))
AROUND = 70  # code points on either side; the longest name of a street in Germany has 60
_BREAK = re.compile(r"(?<=\w)-[ ]?\n(?=[a-zäöüß])(?!und |oder |bis |bzw)")


class Fragments(NamedTuple):
    """How words of names go on after a break, and what stands on both sides of it."""

    after: frozenset[str]
    both: frozenset[str]


def fragments(names: Iterable[str]) -> Fragments:
    """The three letters after each place where a word of a name may be broken, alone and with the two before."""
    after, both = set(), set()
    for word in {word for name in names for word in name.replace("-", " ").split()}:
        for place in range(2, len(word) - 1):
            letters = word[place : place + 3]
            if letters.islower() and letters not in LISTED:
                after.add(letters)
                both.add(word[place - 2 : place] + letters)
    return Fragments(frozenset(after), frozenset(both))


def windows(text: str, breaks: Iterable[int], both: frozenset[str]) -> Iterator[tuple[int, Plain]]:
    """Around each hyphen that may break a name: where it stands, and the text with its words put together."""
    for hyphen in breaks:
        after = hyphen + (2 if text[hyphen + 1] == "\n" else 3)
        before = text[max(0, hyphen - 2) : hyphen]
        if before + text[after : after + 3] in both or before + text[after : after + 2] in both:
            start = max(0, hyphen - AROUND)
            yield hyphen, without(_BREAK, text[start : hyphen + AROUND], start)
