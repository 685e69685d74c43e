"""Where the administration writes its own address, or to whom a paper goes: letterheads, venues, lists."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator

CONTACT = 220  # code points around a telephone number in which its address stands
LIST = 700
SENDER = re.compile(
    r"Rathaus|Bezirksamt|Bezirksversammlung|\bStadt\b|Landeshauptstadt|Gemeinde\b|Behörde|Fraktion|Ortsverwaltung|Geschäftsstelle"
    r"|Dezernat|[a-zäöüß]amt\b|Senat|kämmerei|Hansestadt"
)
VENUE = re.compile(
    r"(?:Sitzungs|Tagungs|Veranstaltungs)?[oO]rt(?: der Sitzung)?:[^\n]{0,160}|Sitzungsraum:[^\n]{0,160}"
)
LISTS = re.compile(r"(?:Verteiler|[nN]achrichtlich)\s?:")
END_OF_LIST = re.compile(r"\n\s{0,3}\n|\f")


def silent_spans(text: str) -> list[tuple[int, int]]:
    """The spans, in order, in which no place is meant."""
    return sorted({*_contacts(text), *_venues(text), *_lists(text)})


def _positions(text: str, cue: str) -> Iterator[int]:
    at = text.find(cue)
    while at >= 0:
        yield at
        at = text.find(cue, at + len(cue))


def _contacts(text: str) -> Iterator[tuple[int, int]]:
    """The lines around a telephone or fax number in which an office signs."""
    done = 0
    for at in _positions(text, "Telef"):
        if at < done:
            continue
        low, high = max(done, at - CONTACT), min(len(text), at + CONTACT)
        sender = SENDER.search(text, low, high)
        if sender:
            done = high
            yield (
                text.rfind("\n", 0, min(sender.start(), at)) + 1,
                text.find("\n", at) if text.find("\n", at) > 0 else high,
            )


def _venues(text: str) -> Iterator[tuple[int, int]]:
    for at in _positions(text[:4000], "rt:"):
        if found := VENUE.search(text, max(0, at - 14), at + 170):
            yield found.span()


def _lists(text: str) -> Iterator[tuple[int, int]]:
    for cue in ("erteiler:", "achrichtlich:"):
        for at in _positions(text, cue):
            end = END_OF_LIST.search(text, at, at + LIST)
            yield at - 1, end.start() if end else min(len(text), at + LIST)
