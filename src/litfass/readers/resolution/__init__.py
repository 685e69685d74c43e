"""Read what a paper asks for or a meeting resolved, item by item, with the numbering as printed."""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from litfass.core.facts import Evidence, ResolutionItem
from litfass.core.items import items
from litfass.core.kind import Kind
from litfass.core.notice import Notice, with_facts
from litfass.core.parts import Part, part_of
from litfass.readers.resolution.finding import found_in

__all__ = ["read", "resolution"]

_KINDS = (Kind.PAPER, Kind.DECISION)
# Sections that hold nothing else. Without them it must be looked for in the running text, which holds the background.
_SECTIONS = ("decision.resolution", "paper.resolution")
_REQUEST = re.compile(
    r"\b(?:aufgefordert|gebeten|beauftragt|ersucht|bitten|beantrag(?:t|en)|fordern|soll(?:en)?|möge)\b"
)
_ANSWERS = re.compile(r"(?i:stellungnahme zu)")
_TRIES = 12  # places in one text; the first that holds items counts


def read(notice: Notice) -> Notice:
    """The notice with `facts.resolution`: from its own section, else from the text where it says that one follows."""
    if notice.kind not in _KINDS:
        return notice
    found = next((each for each in _tried(notice) if each), ())
    return with_facts(notice, resolution=found)


def resolution(text: str, *, paper_type: str = "") -> tuple[ResolutionItem, ...]:
    """The items in the whole text of a paper. `paper_type` as printed helps where the text has no head.

    Questions of an inquiry are no resolution, nor what an answer repeats from a motion.
    """
    text = unicodedata.normalize("NFC", text)
    return _in_text(Part("text", text), paper_type)


def _tried(notice: Notice) -> Iterator[tuple[ResolutionItem, ...]]:
    printed = (notice.paper.paper_type if notice.paper else None) or ""
    for name in () if _ANSWERS.match(printed) else _SECTIONS:  # what a statement prints there is the motion's
        part = part_of(notice, name)
        yield asked_for(items(part.text, part.name)) if part.text else ()
    # Minutes also tell what was asked in a debate: there only a heading or a lead-in counts.
    running = part_of(notice, "text" if notice.text else "paper.background")
    yield _in_text(running, printed, prose=notice.kind is Kind.PAPER)


def _in_text(part: Part, paper_type: str, *, prose: bool = True) -> tuple[ResolutionItem, ...]:
    if not part.text:
        return ()
    for start, end in islice(found_in(part.text, paper_type, prose=prose), _TRIES):
        moved = tuple(_moved(each, start, part.name) for each in items(part.text[start:end]))
        if kept := asked_for(moved):
            return kept
    return ()


def _moved(item: ResolutionItem, by: int, part: str) -> ResolutionItem:
    said = item.evidence
    return replace(item, evidence=Evidence(said.quote, said.start + by, said.end + by, part))


def asked_for(found: tuple[ResolutionItem, ...]) -> tuple[ResolutionItem, ...]:
    """The items, or none where they are questions: those of an inquiry, that ask nobody to do anything."""
    asking = sum(each.text.rstrip().endswith("?") and not _REQUEST.search(each.text) for each in found)
    return () if 2 * asking > len(found) else found
