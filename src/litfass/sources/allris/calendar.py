"""Read one month of the calendar (`si010_e.asp`): which meetings are public, and which do not take place."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from lxml import etree

from litfass.core.council import Meeting
from litfass.core.german import MONTHS
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Reading
from litfass.sources.allris import links, markup, troubles, words
from litfass.sources.allris.addresses import address

_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\s(\d{{4}})\b")
_CLOSED = re.compile(r"nicht\s?-?öffentlich|\bvertraulich", re.IGNORECASE)
_GROUP = re.compile(r"fraktion|vorstand|\bgruppe", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One meeting in the calendar. `has_agenda` is its public mark: the calendar links what everybody may read."""

    key: str
    name: str
    on: date
    starts_at: datetime | None
    ends_at: datetime | None
    room: str
    cancelled: bool
    has_agenda: bool

    @property
    def is_public(self) -> bool:
        """Linked, or announced as cancelled; never what says it is not public, never what a group does by itself."""
        return (self.has_agenda or self.cancelled) and not _CLOSED.search(self.name) and not _GROUP.search(self.name)


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar page: all its meetings, public or not, and printed days that do not exist."""

    first: date
    entries: tuple[Entry, ...]
    impossible: tuple[str, ...] = ()


def read(found: Month, url: str, base: str) -> Reading:
    """Cancelled meetings as notices. A meeting that takes place is told by its agenda page, which says more."""
    odd = [troubles.impossible_day(url, printed) for printed in found.impossible]
    if not found.entries:
        odd.append(troubles.empty_calendar(url, f"{MONTHS[found.first.month - 1]} {found.first.year}"))
    called_off = (entry for entry in found.entries if entry.is_public and entry.cancelled)
    return Reading(notices=tuple(_notice(entry, base) for entry in called_off), troubles=tuple(odd))


def month(root: etree._Element) -> Month | None:
    """The meetings of the month the page names; None where it is no calendar."""
    named = next(filter(None, (_MONTH.search(markup.one_line(heading)) for heading in root.iter("h2"))), None)
    table = next((table for table in root.iter("table") if _is_calendar(table)), None)
    if named is None or table is None or int(named[2]) == 0:
        return None
    first = date(int(named[2]), MONTHS.index(named[1]) + 1, 1)
    entries, impossible, on = list[Entry](), list[str](), None
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag == "td"]
        if len(cells) > 1 and (number := markup.one_line(cells[1])).isdecimal():
            on = words.day(f"{number}.{first.month}.{first.year:04d}")
            if on is None:
                impossible.append(f"{number}.{first.month:02d}.{first.year}")
        if on and (entry := _entry(row, cells, on)):
            entries.append(entry)
    return Month(first, tuple(entries), tuple(impossible))


def _is_calendar(table: etree._Element) -> bool:
    head = next(table.iter("tr"), None)
    titles = [] if head is None else [markup.one_line(cell) for cell in head.iter("th")]
    return "Datum" in titles and "Sitzung" in titles


def _entry(row: etree._Element, cells: list[etree._Element], on: date) -> Entry | None:
    """A row with a meeting; holidays have no id."""
    link = next(links.linked(row, "meeting"), None)
    key = link[0] if link else links.form_key(row, "meeting")
    if key is None or len(cells) < 4:
        return None
    printed = [markup.one_line(cell) for cell in cells[2:]]
    name = markup.one_line(link[1]) if link else next(_filled(printed[1:]), "")
    starts_at, ends_at = words.times(printed[0], on)
    return Entry(
        key=key,
        name=name,
        on=on,
        starts_at=starts_at,
        ends_at=ends_at,
        room=printed[-1] if printed[-1] != name else "",
        cancelled=words.is_cancelled(name),
        has_agenda=link is not None,
    )


def _filled(printed: list[str]) -> Iterator[str]:
    return (line for line in printed if line)


def _notice(entry: Entry, base: str) -> Notice:
    name = words.without_instructions(words.without_cancellation(entry.name))
    meeting = Meeting(
        key=entry.key,
        name=name,
        organization=words.committee(name),
        organization_key=None,
        on=entry.on,
        starts_at=entry.starts_at,
        ends_at=entry.ends_at,
        room=entry.room,
        cancelled=True,
    )
    return Notice(
        key=entry.key,
        kind=Kind.MEETING,
        title=name,
        url=address(base, entry.key),
        on=entry.on,
        organization=meeting.organization,
        meeting=meeting,
    )
