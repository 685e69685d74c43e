"""All names that stand in a text: as they are written, broken at a line end, with a letter wrong."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence

from litfass.readers.places.automaton import Automaton
from litfass.readers.places.broken import windows
from litfass.readers.places.hit import Hit
from litfass.readers.places.scan import Scan, scan


def written(text: str, found: Scan, automaton: Automaton) -> list[Hit]:
    """The hits of a scan of this text and what only a second look finds."""
    hits = found.hits
    if found.breaks and (more := list(_broken(text, found.breaks, automaton))):
        hits = merged(hits, more)
    if found.strange and (more := list(_misspelt(text, found.strange, automaton))):
        hits = merged(hits, more)
    return hits


def _broken(text: str, breaks: Sequence[int], automaton: Automaton) -> Iterator[Hit]:
    for hyphen, joined in windows(text, breaks, automaton.fragments):
        for hit in scan(joined.text, automaton).hits:
            start, end = joined.start(hit.start), joined.end(hit.end)
            if start < hyphen < end and (hit.start or not start):
                yield Hit(start, end, hit.entry)


def _misspelt(text: str, strange: Sequence[int], automaton: Automaton) -> Iterator[Hit]:
    for start, end, name in automaton.misspelt.found(text, strange):
        if entry := automaton.lookup(name):
            yield Hit(start, end, entry)


def merged(hits: Sequence[Hit], more: Sequence[Hit]) -> list[Hit]:
    """In order; where two overlap the longer one stays."""
    kept: list[Hit] = []
    for hit in sorted([*hits, *more], key=_order):
        if kept and hit.start < kept[-1].end:
            if hit.end - hit.start > kept[-1].end - kept[-1].start:
                kept[-1] = hit
            continue
        kept.append(hit)
    return kept


def _order(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end
