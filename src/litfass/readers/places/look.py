"""Tell which of the found names have anything beside them that may matter: most have nothing, and cost nothing more."""

# SPDX-License-Identifier: EUPL-1.2

import re
import string
from collections.abc import Sequence

from litfass.readers.places.beside import (
    BODIES,
    FORENAMES,
    INITIALS,
    MAKES_ANOTHER,
    OFFICE_ENDS,
    OFFICES,
    ONE_OF_MANY,
    PERSONS,
    PLURAL,
)
from litfass.readers.places.hit import LOOK, NAMED, SHARED, TIED, TOLD, Hit
from litfass.readers.places.relations import CUES

BACK = 26  # code points before a name, about four words
_CUES = frozenset(CUES) - {"rund", "von", "vom", "ab"} | {"bis", "um", "schen"}
# Words before a name, as they stand between blanks.
TYING = frozenset(sign + word + end for word in _CUES for sign in ("", "(", "„", ",", "/") for end in ("", ":"))
VENUES = frozenset(("Rathaus", "Rathaus,", "Ort:", "Sitzungsort:", "Tagungsort:", "Sitzungsraum:"))
TELLING = TYING | PERSONS | OFFICES | PLURAL | MAKES_ANOTHER | FORENAMES | INITIALS | ONE_OF_MANY | VENUES | BODIES

# Two characters behind a name after which nothing comes that belongs to it. Behind a blank a digit, a capital or a
# parenthesis may; so may a digit on the next line.
LETTERS = f"{string.ascii_letters}ÄÖÜäöüß"
SIGNS = " \n.,;:?!/()[]–„“\"'•|\uf0b7\xa0"
CALM = frozenset(
    [f" {letter}" for letter in f"{string.ascii_lowercase}äöüß \n.,;–|/“-"]
    + [f"\n{other}" for other in f"{LETTERS}{SIGNS}-"]
    + [sign + other for sign in '.;:?!)“"/' for other in LETTERS + SIGNS + string.digits]
    + [f",{other}" for other in LETTERS + " \n"]
    + ["", *' \n.,;:?!)“"/']
) - {"/E"}
# Behind these one must look further: `  12`, `, Karl`, ` ⏎12`, `, auf Höhe der`, ` und -platz`.
FURTHER = frozenset((" i", " a", " u", " (", " H", " E", ", ", " \n", "\n ", "  "))
TIES = ("Höhe", "in Höhe", "auf Höhe", "(Höhe", "(in Höh", "(auf Hö", "Ecke", "(Ecke", "ECKE", "(ECKE")
HOUSES = (" Haus", " Nr.", " Hs", " H.-", " HNr")
# `Ost- und `, `Herren-/`: what ends in a hyphen shares the end of what follows. A list's dashes touch no letter.
SHARING = re.compile(r"\w-\s{0,2}(?:[,/&+]|und|u\.|sowie|oder|bis|bzw)")


def marked(text: str, hits: Sequence[Hit]) -> bytearray:
    """For each hit the marks of what stands beside it, 0 where nothing does that needs a second look."""
    marks = bytearray(len(hits))
    calm, further, nothing_told, nothing_tied = CALM, FURTHER, TELLING.isdisjoint, TYING.isdisjoint
    for number, (start, end, entry) in enumerate(hits):
        before = text[start - BACK : start] if start > BACK else text[:start]
        after = text[end : end + 2]
        mark = entry.mark
        if after in further:
            mark |= _further(text[end + 1 : end + 10], after, mark)
        elif after not in calm:
            mark |= (LOOK | SHARED | TIED) if "-" in after else (LOOK | TIED) if after == "/E" else LOOK
        if "-" in before:
            mark |= LOOK | TOLD if before[-1] == "-" else LOOK | SHARED if SHARING.search(before) else 0
        words = before.split()
        if not nothing_told(words):
            mark |= LOOK | TOLD if nothing_tied(words) else LOOK | TOLD | TIED
        elif "/" in before:
            mark |= LOOK | TIED
        if mark & NAMED and words and words[-1].endswith(OFFICE_ENDS) and words[-1][0].isupper():
            mark |= LOOK | TOLD
        marks[number] = mark & ~NAMED
    return marks


def _further(words: str, after: str, mark: int) -> int:
    """The marks of what stands behind a name; `words` begin with the second of the two characters."""
    if after == " u":
        return LOOK | SHARED if words.startswith(("und -", "u. -")) else 0
    if after == "  ":  # a text whose lines are stretched to one width
        return LOOK if words.lstrip(" ")[:1].isdigit() else 0
    if "\n" in after:
        return LOOK if words[1:2].isdigit() else 0
    if words.strip().startswith(TIES):
        return LOOK | TIED
    if after == ", ":
        return LOOK if words.startswith(HOUSES) or (mark & NAMED and words[1:2].isupper()) else 0
    return LOOK if after[1] in "(HE" else 0
