"""Names whose last part is said only once for several: `Ost- und Weststraße`, `Kaiser-, Karl- und Amalienstraße`.

A partner counts only if the gazetteer knows its full name; else nothing is found.
"""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from litfass.readers.places.hit import Entry, Hit
from litfass.readers.places.parts import HEADS

Lookup = Callable[[str], Entry | None]

LONGEST_FIRST = tuple(sorted(HEADS, key=len, reverse=True))
MOST, MOST_TRIED, LONGEST = 12, 24, 60  # partners of one name; code points of one partner
JOINTS = r"\s{0,3}(?:,|/|&|\+|und|u\.|sowie|oder|bis|bzw\.|,\s{0,2}und|[–-])\s{0,3}"
JOINT = re.compile(rf"{JOINTS}(?:(?:zur|zum|der|die|den|dem)\s{{1,3}})?\Z")
STEM = re.compile(r"[^\W\d_][\w.-]{0,40}\Z")
WIDER = re.compile(r"[A-ZÄÖÜ][\w.]{0,20} \Z")
BROKEN = re.compile(r"[A-ZÄÖÜ][\w-]{0,20}-[ ]?\n[ ]?\Z")
LINE_END = re.compile(r"-[ ]?\n[ ]?")
AFTER = re.compile(r"\s{0,2}(?:/|,|und|u\.|sowie|&)\s{0,2}-([a-zäöüß]{2,20}\.?)(?![\w-])")
SIDES = frozenset(
    ["Nord", "Süd", "Ost", "West", "Alt", "Neu", "Ober", "Unter", "Vorder", "Hinter", "Groß", "Klein", "Innen", "Außen"]
)
# Where the head is left out altogether, a name may be one of those that begin with a preposition.
PLAIN = ("Am ", "Im ", "An der ", "Auf der ", "In der ", "Zum ", "Zur ", "")
SURELY = 8  # code points: a stem so long is hardly anything but the name


def partners(text: str, hits: Iterable[Hit], lookup: Lookup) -> list[Hit]:
    """The further names that share a part with one of the hits, in no order."""
    found: list[Hit] = []
    for hit in hits:
        if text.find("-", hit.start - 14 if hit.start > 14 else 0, hit.start) >= 0:
            found += _before(text, hit, lookup)
        elif " " in hit.entry.name and hit.entry.has_head:
            found += _adjectives(text, hit, lookup)
        if text.find("-", hit.end, hit.end + 8) >= 0:
            found += _after(text, hit, lookup)
    return found


@lru_cache(maxsize=50_000)
def head_of(name: str) -> tuple[str, str]:
    """The last part that others may share and what stands before it: `Weststraße` gives `straße`, `West`."""
    lower = name.lower()
    for head in LONGEST_FIRST:
        if lower.endswith(head) and len(lower) > len(head):
            return name[-len(head) :], name[: -len(head)]
    return "", name


def _before(text: str, hit: Hit, lookup: Lookup) -> Iterator[Hit]:
    """Walk to the left from name to name as long as each ends with a hyphen (`Ettlinger` needs none)."""
    head, _ = head_of(hit.entry.name)
    at = hit.start
    for _number in range(MOST):
        low = max(0, at - LONGEST)
        joint = JOINT.search(text, low, at)
        if joint is None or (not head and " " in hit.entry.name):
            return
        end = joint.start()
        hyphen = text[end - 1 : end] == "-"
        stem = STEM.search(text, low, end - 1 if hyphen else end)
        if stem is None or not (hyphen or stem[0].endswith("er")):
            return
        start = _whole(text, stem.start(), low) if hyphen else stem.start()
        partner = _partner(text, (start, end), hit.entry.name, lookup)
        if partner is None and not hyphen:
            return
        if partner:
            yield partner
        at = partner.start if partner else start


def _whole(text: str, start: int, low: int) -> int:
    """Where a word begins that a line end breaks: `Fauten-⏎bruch- und Güterbahnstraße`."""
    if text[start].islower() and (first := BROKEN.search(text, low, start)):
        return first.start()
    return start


def _partner(text: str, span: tuple[int, int], name: str, lookup: Lookup) -> Hit | None:
    """The partner whose first part stands at `span`, with the word before it if the name has two."""
    start, end = span
    head, _ = head_of(name)
    stem = LINE_END.sub("", text[start:end]).removesuffix("-")
    wider = WIDER.search(text, max(0, start - 22), start)
    if head and wider and (entry := _known(wider[0] + stem, head, lookup)):
        return Hit(wider.start(), end, entry)
    if head and (entry := _known(stem, head, lookup)):
        return Hit(start, end, entry)
    if text[end - 1] != "-":
        return None
    # `West- und Ostmarkstraße`: more than the last part may be shared.
    further = []
    if " " not in name and (stem in SIDES or not head):
        further = [f"{stem}{name[at:]}" for at in range(2, len(name) - len(head) + 1)]
    if len(stem) >= SURELY:
        further += [f"{word}{stem}" for word in PLAIN]
    known = (lookup(each) for each in further[:MOST_TRIED])
    return next((Hit(start, end, entry) for entry in known if entry), None)


def _known(stem: str, head: str, lookup: Lookup) -> Entry | None:
    capital = head[0].upper() + head[1:]
    if stem.endswith("er") and (entry := lookup(f"{stem} {capital}")):
        return entry
    if "-" in stem:
        return lookup(f"{stem}-{capital}")
    return lookup(f"{stem}{head.lower()}") or (lookup(f"{stem} {capital}") if stem.endswith(("er", "e")) else None)


def _adjectives(text: str, hit: Hit, lookup: Lookup) -> Iterator[Hit]:
    """`Rüppurrer und Ettlinger Straße`: towns in a row before one word."""
    first, _, head = hit.entry.name.rpartition(" ")
    at = hit.start
    while first.endswith("er") and (joint := JOINT.search(text, max(0, at - 12), at)):
        stem = STEM.search(text, max(0, joint.start() - LONGEST), joint.start())
        if stem is None or not stem[0].endswith("er") or not (entry := lookup(f"{stem[0]} {head}")):
            return
        yield Hit(stem.start(), joint.start(), entry)
        at = stem.start()


def _after(text: str, hit: Hit, lookup: Lookup) -> Iterator[Hit]:
    """`Hansastraße und -platz`: the first part is said once."""
    at = hit.end
    _, stem = head_of(hit.entry.name)
    for _number in range(MOST):
        found = AFTER.match(text, at)
        if found is None:
            return
        entry = lookup(f"{stem.rstrip('- ')}{found[1]}") or lookup(f"{stem}{found[1].capitalize()}")
        if entry is None:
            return
        yield Hit(found.start(1) - 1, found.end(), entry)
        at = found.end()
