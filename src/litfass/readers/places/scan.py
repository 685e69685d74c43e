"""Go over a text once and keep what stands there as a name: with nothing else touching it."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata
from typing import NamedTuple

from litfass.readers.places.automaton import BREAK, CUE, SIGN, STRANGE, Automaton
from litfass.readers.places.hit import Hit
from litfass.readers.places.parts import LEADING
from litfass.readers.places.plain import MARK
from litfass.readers.places.spelling import ROAD, STREET, TAILS
from litfass.readers.places.vast import Found

NO = -1
REACH = 80  # code points, more than any name has
BETWEEN = frozenset(" -\n\xa0/.")
SEVERAL = ("aßen", "assen", "ASSEN")
QUIET = frozenset(("", *" \n\r\t,.;:()/0123456789„“\"'+&=[]|\xa0"))  # beside these a name stands for itself
FIRSTS = {kind: frozenset(tail[0] for tail in tails if tail) for kind, tails in TAILS.items()}
UNSEEN = ("\u00ad", "\u200b", "\u2060")  # stand between letters and are none


class Scan(NamedTuple):
    """The names that stand in a text, in order; hyphens at line ends that may break one; words that may be misspelt;
    with which letters the signs begin that stand for others or for none."""

    hits: list[Hit]
    breaks: list[int]
    strange: list[int]
    signs: frozenset[str]


def scan(text: str, automaton: Automaton) -> Scan:
    """One pass. The most frequent cases are told without a call: a text has thousands of them."""
    hits, breaks, strange, signs, last = list[Hit](), list[int](), list[int](), set[str](), 0
    kinds, entry, quiet, new = automaton.kinds, automaton.entry, QUIET, tuple.__new__
    for start, end, number in automaton.find(text):
        kind = kinds[number]
        if kind == BREAK:
            breaks.append(start)
        elif start < last:
            pass
        elif kind == STREET and text[end : end + 3] == "aße" and text[end + 3 : end + 4] in quiet:
            end += 3
            if text[start - 1 : start] in quiet or opens(text, start, end):
                hits.append(new(Hit, (start, end, entry(number))))
                last = end
        elif kind == STRANGE:
            strange.append(end)
        elif kind == SIGN:
            signs.update(_sign(text, start))
        elif text[end : end + 1].isalpha() and text[end] not in FIRSTS[kind] and BETWEEN.isdisjoint(text[start:end]):
            pass  # a part of another word
        elif hit := _standing(text, (start, end, number), automaton):
            hits.append(hit)
            last = hit.end
    if text.endswith("ße") and last < len(text):
        strange.append(len(text) + 1)
    return Scan(hits, breaks, strange, frozenset(signs))


def _sign(text: str, start: int) -> str:
    """With what a sign begins; nothing for an accent beside no letter, which is somebody's apostrophe."""
    if text[start] in "<&\u00ad":
        return text[start]
    return MARK if text[start - 1 : start].isalpha() else ""


def _standing(text: str, found: Found, automaton: Automaton) -> Hit | None:
    """The name found, if nothing touches it, else a shorter one inside."""
    start, end, number = found
    kind = automaton.kinds[number]
    close = closed(text, end, kind)
    if close < 0 or not (text[start - 1 : start] in QUIET or opens(text, start, close)):
        return _shorter(text, found, automaton)
    is_paper_size = kind & 7 == ROAD and text[start - 4 : start] == "DIN "
    return None if is_paper_size else Hit(start, close, automaton.entry(number))


def closed(text: str, end: int, kind: int) -> int:
    """The end of the name with what must follow its stem, or NO."""
    for tail in TAILS[kind]:
        if text.startswith(tail, end) and (tail == "." or _nothing_follows(text, end + len(tail), kind)):
            if tail in SEVERAL and text[end - 4 : end - 3] == " ":
                return NO  # `die Durlacher Straßen` are those of Durlach
            return end + len(tail)
    return NO


def _nothing_follows(text: str, end: int, kind: int) -> bool:
    """No letter, no hyphen that leads on: `Jungfernstieg-Umbau` names it, `Kaiserstraßen` and `Wall-Straße` do not."""
    following = text[end : end + 1]
    if following in QUIET:
        return not (kind & 7 == ROAD and following.isdigit())
    if following == "-":
        return not _leads_on(text, end)
    if following.isupper() and kind & 7 == STREET and text[end - 1].islower():
        return True  # a blank that a PDF has lost: `KaiserstraßePflaster`
    return not (following.isalpha() or unicodedata.combining(following) or following in UNSEEN)


def _leads_on(text: str, hyphen: int) -> bool:
    """The hyphen ties the name to a word of which it is only a part."""
    after = text[hyphen + 1 : hyphen + 40].lstrip(" \n\r")
    if not after[:1].isalpha():
        return False
    glued = text[hyphen + 1 : hyphen + 2].isalpha() or text[hyphen + 1 : hyphen + 2] in "\n\r"
    if after[0].islower():
        return glued and not after.startswith(("und ", "oder ", "bis "))
    word = after.split(maxsplit=1)[0].split("/", 1)[0].rstrip(".,;:)")
    return glued and word.lower().endswith(LEADING)


def opens(text: str, start: int, end: int) -> bool:
    """Nothing before the name makes it a part of something longer."""
    before = text[start - 1]
    if before == "-":
        # Emil-Lange-Straße is not Lange Straße, but Radweg-Lange Straße may be.
        return not (text[start - 2 : start - 1].isalpha() and "-" in text[start:end])
    if before.islower() and text[start].isupper() and text.endswith(("straße", "strasse", "str."), start, end):
        return True  # a blank lost: `RathausKaiserstraße`
    return not (before.isalpha() or unicodedata.combining(before) or before in UNSEEN)


def _shorter(text: str, found: Found, automaton: Automaton) -> Hit | None:
    """The longest did not stand: a name inside it may. `Am Marktplatz` with the names `Am Markt` and `Marktplatz`."""
    start, stop, _ = found
    if BETWEEN.isdisjoint(text[start:stop]):
        return None  # inside a word no name begins or ends
    begins = [start, *(place + 1 for place in range(start, stop) if text[place] in BETWEEN)]
    spans = ((begin, stop - 1 if begin == start else stop + REACH) for begin in begins)
    return next((hit for span in spans if (hit := _longest(text, span, automaton))), None)


def _longest(text: str, span: tuple[int, int], automaton: Automaton) -> Hit | None:
    """The longest name that stands at the beginning of the span."""
    begin, limit = span
    while limit > begin:
        inside = automaton.find(text[begin:limit])
        if not inside or inside[0][0] or automaton.kinds[inside[0][2]] >= CUE:
            return None
        _, length, number = inside[0]
        end = closed(text, begin + length, automaton.kinds[number])
        if end >= 0 and (not begin or opens(text, begin, end)):
            return Hit(begin, end, automaton.entry(number))
        limit = begin + length - 1
    return None
