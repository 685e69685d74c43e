"""Read where minutes correct an earlier vote: of which meeting, which item, in which words."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata
from datetime import date

from litfass.core.facts import Correction, Evidence
from litfass.core.kind import Kind
from litfass.core.notice import Notice, with_facts
from litfass.readers.correction.announced import regions
from litfass.readers.correction.said import Said, said

__all__ = ["corrections", "read"]

_KINDS = (Kind.DECISION, Kind.MEETING, Kind.PAPER)
_ITEM_WORDS = ("TOP", "Tagesordnungspunkt", "TO-Punkt", "Punkt", "Ö ")
_ACCEPTED = ("geändert", "mit änderung", "mit ergänzung", "mit berichtigung")


def read(notice: Notice) -> Notice:
    """The notice with `facts.corrections`; empty where it is not certain that a vote is corrected."""
    if notice.kind not in _KINDS:
        return notice
    result, title = (notice.decision.result.casefold(), notice.title) if notice.decision else ("", "")
    found = _found(notice.text, title, is_accepted=result.startswith(_ACCEPTED))
    on = notice.decision.on if notice.decision else notice.on
    kept = tuple(each for each in found if not (on and each.meeting_on and each.meeting_on >= on))
    return with_facts(notice, corrections=kept) if kept else notice


def corrections(text: str, *, title: str = "") -> tuple[Correction, ...]:
    """All corrections of votes in a text. `title` is that of the item it stands under. Offsets count in NFC."""
    return _found(text, title)


def _found(text: str, title: str, *, is_accepted: bool = False) -> tuple[Correction, ...]:
    text, title = unicodedata.normalize("NFC", text), unicodedata.normalize("NFC", title[:2000])
    if not any(word in text for word in _ITEM_WORDS):
        return ()
    found = {
        (each.start, each.end): (each, region.meeting_on)
        for region in regions(text, title)
        for each in said(text, region.start, region.end, is_accepted=is_accepted)
    }
    return tuple(_made(text, *found[place]) for place in sorted(found))


def _made(text: str, each: Said, on: date | None) -> Correction:
    return Correction(each.on or on, each.item, each.words, Evidence(text[each.start : each.end], each.start, each.end))
