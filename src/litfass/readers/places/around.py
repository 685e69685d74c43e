"""The house number that stands behind a street: `12`, `12 a`, `12a-14`, `12 a bis c`, `Nr. 12`.

Years, dates, times, amounts, postcodes and what else a number may count are no house numbers.
"""

# SPDX-License-Identifier: EUPL-1.2

import re
import tomllib
from importlib import resources

_WORDS = tomllib.loads(resources.files(__package__).joinpath("around.toml").read_text("utf-8"))
COUNTED, ORDERED = frozenset(_WORDS["counted"]), frozenset(_WORDS["ordered"])

# Most names are followed by a blank and a small letter or by a line's end: two characters tell.
BEGINS = frozenset("0123456789")
LEADS = frozenset("0123456789NHh(\n \u00a0")

LABEL = r"(?:Nrn?\.?|Nummern?|Haus(?:nummern?|nr\.?|[ -]?[Nn]rn?\.?| Nummer)|Hs\.?[ -]?[Nn]rn?\.?|H\.?[ -]?[Nn]r\.?)"
# A letter may touch the next word where lines were lost (`11aTelefon`), but `12am` is none.
LETTER = r"(?:[a-k](?![a-zäöüß])|[A-K](?![A-Za-zÄÖÜäöüß]))"
ONE = rf"[1-9][0-9]{{0,2}}(?![0-9])(?:{LETTER}|[ \u00a0][a-fA-F](?!\w|\. ?[a-zäöü0-9]))?(?:[ ]?1/2)?"
DASH = r"[-–—−/+]"
NEXT = (
    rf"(?:[ \u00a0]?{DASH}[ \u00a0]?\n?|,?[ \u00a0]{{1,3}}(?:bis|und|u\.|sowie|&|\+)[ \u00a0]{{1,3}}(?:zu )?|, )"
    rf"(?:{ONE}|{LETTER}(?!\w))"
)
NUMBERS = re.compile(rf"[ \u00a0]{{0,3}}(,?[ \u00a0]?\(?{LABEL}\s{{0,2}})?({ONE})")
# On the next line a number may be the page's or a list's, unless what follows it goes with a house number.
WRAPPED = re.compile(
    rf"[ \u00a0]{{0,2}}\n[ \u00a0]{{0,2}}({LABEL} {{0,2}})?({ONE})"
    r"(?=[, ]?[ \n]{0,2}[0-9]{5}(?![0-9])|[)“\"]|-[0-9]| ?[–-] ?[0-9]{1,3}[a-k]?[)“\"]| [a-zäöü])"
)
MORE = re.compile(NEXT)
# What makes a number part of something longer: a decimal, a date, a time, a year behind a stroke.
LONGER = re.compile(
    r"[.,:][0-9]|[0-9]|[ \u00a0]?[%€°²]|er(?![a-zäöü])|/[0-9]{3}|\.-|[ \u00a0][0-9]{3}(?![0-9])"
    r"|[ \u00a0]?[:x][ \u00a0]?[0-9]"
)
SINGLE = re.compile(r"und|sowie|u\.|&|,")
WORD = re.compile(r"(\.?)[ \u00a0\n]{0,3}([^\W\d_][^\s,;:)]{0,24})")


def house_number(text: str, end: int) -> tuple[str, int]:
    """The number as printed and where it ends; `("", end)` where none follows the name that ends at `end`."""
    lead = text[end : end + 2]
    if not lead or (lead[0] not in BEGINS and (lead[0] not in " \u00a0,\n" or lead[1:] not in LEADS)):
        return "", end
    found = NUMBERS.match(text, end) or WRAPPED.match(text, end)
    if found is None or (found.start(2) - end > 1 and _is_next_column(found)):
        return "", end
    last = _last(text, found.end(2))
    if last < 0:
        return "", end
    return " ".join(text[found.start(2) : last].replace("-\n", "-").split()), last


def _is_next_column(found: re.Match[str]) -> bool:
    """More than three signs and no label before a number: it stands in a table's next column."""
    return found[1] is None and found.start(2) - found.start() > 3


def _last(text: str, end: int) -> int:
    """Where the numbers end that belong together, or -1 where the first of them counts something else."""
    ends = [end]
    while len(ends) < 12 and (more := MORE.match(text, ends[-1])):
        ends.append(more.end())
    while ends and not _stands(text, ends[-1]):
        # `12-14 Uhr`, `12 bis 14 Bäume`: what the last counts, the first counts too.
        if len(ends) > 1 and not SINGLE.search(text, ends[-2], ends[-1]):
            ends.pop()
        ends.pop()
    # `Bergstraße 12, 14` is more likely the next item of a list than a second house, unless `und` closes it.
    while len(ends) > 1 and text[ends[-2]] == ",":
        ends.pop()
    return ends[-1] if ends else -1


def _stands(text: str, end: int) -> bool:
    """Whether the number that ends here is a whole number that counts nothing."""
    if LONGER.match(text, end):
        return False
    word = WORD.match(text, end)
    if word is None:
        return True
    if word[1]:
        return word[2].rstrip(".") not in ORDERED and not (word[2][0].islower() and word.start(2) - end < 4)
    return word[2] not in COUNTED and word[2].rstrip(".") not in COUNTED
