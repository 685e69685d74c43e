"""Tell which of the found names have anything beside them that may matter: most have nothing, and cost nothing more."""

# SPDX-License-Identifier: EUPL-1.2

import string
from collections.abc import Sequence

from litfass.readers.places.beside import FORENAMES, INITIALS, MAKES_ANOTHER, OFFICES, PERSONS
from litfass.readers.places.hit import Hit
from litfass.readers.places.relations import CUES

BACK = 36  # code points before a name, about five words
_CUES = frozenset(CUES) - {"rund", "von", "vom", "ab"} | {"bis", "um", "schen"}
# Words before a name, as they stand between blanks.
TELLING = (
    frozenset(sign + word + end for word in _CUES for sign in ("", "(", "„", ",", "/") for end in ("", ":"))
    | PERSONS
    | OFFICES
    | MAKES_ANOTHER
    | FORENAMES
    | INITIALS
)
# Two characters behind a name after which nothing comes that belongs to it. Behind a blank a digit, a capital or a
# parenthesis may; so may a digit on the next line, and `in Höhe`, `auf Höhe`.
LETTERS = f"{string.ascii_letters}ÄÖÜäöüß"
SIGNS = " \n.,;:?!/()[]–-„“\"'•|\uf0b7\xa0"
CALM = frozenset(
    [f" {letter}" for letter in f"{string.ascii_lowercase}äöüß \n.,;–|/“"]
    + [f"\n{other}" for other in LETTERS + SIGNS]
    + [sign + other for sign in '.;:?!)“"/' for other in LETTERS + SIGNS + string.digits]
    + [f",{other}" for other in LETTERS + " \n"]
    + ["", *' \n.,;:?!)“"/']
)


# Behind these one must look further: `, Karl`, ` ⏎12`, ` in Höhe der Hausnummer`.
FURTHER = frozenset((" i", " a", ", ", " \n", "\n "))


def _leads_on(words: str, after: str) -> bool:
    if after == ", ":
        return words[:1].isupper()
    return words[:1].isdigit() if "\n" in after else words in ("n Höhe", "uf Höh")


def marked(text: str, hits: Sequence[Hit]) -> bytearray:
    """For each hit 1 where what stands beside it needs a second look, else 0."""
    marks = bytearray(len(hits))
    calm, further, nothing_told = CALM, FURTHER, TELLING.isdisjoint
    for number, (start, end, entry) in enumerate(hits):
        before = text[start - BACK : start] if start > BACK else text[:start]
        after = text[end : end + 2]
        if (
            entry.is_word
            or after not in calm
            or "-" in before
            or not nothing_told(before.split())
            or (after in further and _leads_on(text[end + 2 : end + 8], after))
        ):
            marks[number] = 1
    return marks
