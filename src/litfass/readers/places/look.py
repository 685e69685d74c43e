"""Tell which of the found names have anything beside them that may matter: most have nothing, and cost nothing more."""

# SPDX-License-Identifier: EUPL-1.2

import string
from collections.abc import Sequence

from litfass.readers.places.beside import FORENAMES, INITIALS, MAKES_ANOTHER, OFFICES, PERSONS
from litfass.readers.places.hit import Hit
from litfass.readers.places.relations import CUES

# What a mark says: the name or its number may need a look; words may tie it to others; it may share its end with them.
LOOK, TIED, SHARED = 1, 2, 4

BACK = 36  # code points before a name, about five words
_CUES = frozenset(CUES) - {"rund", "von", "vom", "ab"} | {"bis", "um", "schen"}
# Words before a name, as they stand between blanks.
TYING = frozenset(sign + word + end for word in _CUES for sign in ("", "(", "„", ",", "/") for end in ("", ":"))
TELLING = TYING | PERSONS | OFFICES | MAKES_ANOTHER | FORENAMES | INITIALS

# Two characters behind a name after which nothing comes that belongs to it. Behind a blank a digit, a capital or a
# parenthesis may; so may a digit on the next line.
LETTERS = f"{string.ascii_letters}ÄÖÜäöüß"
SIGNS = " \n.,;:?!/()[]–„“\"'•|\uf0b7\xa0"
CALM = frozenset(
    [f" {letter}" for letter in f"{string.ascii_lowercase}äöüß \n.,;–|/“"]
    + [f"\n{other}" for other in f"{LETTERS}{SIGNS}-"]
    + [sign + other for sign in '.;:?!)“"/' for other in LETTERS + SIGNS + string.digits]
    + [f",{other}" for other in LETTERS + " \n"]
    + ["", *' \n.,;:?!)“"/']
) - {"/E"}
# Behind these one must look further: `, Karl`, ` ⏎12`, `, auf Höhe der`, ` und -platz`.
FURTHER = frozenset((" i", " a", " u", ", ", " \n", "\n "))
HEIGHT = ("n Höhe", "uf Höh", "in Höh", "auf Hö")
# Behind these stands what ties: ` Höhe`, ` (Ecke`, `/Ecke`, ` Ecke`, `-Kreuzung`.
TIES = frozenset((" H", " (", "/E", " E", "-K", " i", " a", ", "))


def marked(text: str, hits: Sequence[Hit]) -> bytearray:
    """For each hit the marks of what stands beside it, 0 where nothing does that needs a second look."""
    marks = bytearray(len(hits))
    calm, further, nothing_told, nothing_tied = CALM, FURTHER, TELLING.isdisjoint, TYING.isdisjoint
    for number, (start, end, entry) in enumerate(hits):
        before = text[start - BACK : start] if start > BACK else text[:start]
        after = text[end : end + 2]
        mark = 0
        if after not in calm or (after in further and _leads_on(text[end + 2 : end + 8], after)):
            mark = LOOK | _behind(after)
        if "-" in before or entry.is_shared:
            mark |= LOOK | SHARED
        if "/" in before:
            mark |= LOOK | TIED
        words = before.split()
        if not nothing_told(words):
            mark |= LOOK if nothing_tied(words) else LOOK | TIED
        marks[number] = mark | entry.is_word
    return marks


def _behind(after: str) -> int:
    return (SHARED if "-" in after or after == " u" else 0) | (TIED if after in TIES else 0)


def _leads_on(words: str, after: str) -> bool:
    if after == " u":
        return words.startswith(("nd -", ". -"))
    if after == ", ":
        return words[:1].isupper() or words in HEIGHT
    return words[:1].isdigit() if "\n" in after else words in HEIGHT
