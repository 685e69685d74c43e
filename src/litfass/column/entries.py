"""The newest notices of a choice as feeds tell them, each with the time of its present wording."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.html import format_html, format_html_join

from litfass.column import links, pins
from litfass.column.frame import Frame
from litfass.column.scope import Chosen
from litfass.core.kind import Kind
from litfass.core.place import Point
from litfass.core.sentences import paragraphs
from litfass.records import public
from litfass.records.public import Shown, Withdrawn

IN_A_FEED = 50
# XML 1.0 forbids them even as references (section 2.2); JSON and calendars are better without, too.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One notice in a feed. `id` is its public address, which never changes; `spot` is where on a map."""

    id: str
    title: str
    text: str
    quote: str
    original: str
    kind: str
    organization: str
    published: datetime
    updated: datetime
    spot: Point | None = None

    @property
    def html(self) -> str:
        """Text and quote, escaped."""
        told = format_html_join("", "<p>{}</p>", ((part,) for part in paragraphs(self.text)))
        words = format_html_join("", "<p>{}</p>", ((part,) for part in paragraphs(self.quote)))
        quoted = format_html("<blockquote>{}</blockquote>", words) if words else ""
        link = format_html('<p><a href="{}">Zum Original</a></p>', self.original) if self.original else ""
        return f"{told}{quoted}{link}"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a feed holds. `updated` also knows the last withdrawal, so that readers ask again."""

    title: str
    page: str
    author: str
    entries: tuple[Entry, ...]
    withdrawn: tuple[Withdrawn, ...]
    updated: datetime


def contents(chosen: Chosen, at: Frame) -> Contents:
    """The newest notices of a choice and those withdrawn last."""
    rows = public.shown(public.notices(chosen.scope)[:IN_A_FEED])
    return told(Told(chosen.name, chosen.page, rows, public.withdrawn(chosen.scope), pins.of_rows(rows)), at)


@dataclass(frozen=True, slots=True)
class Told:
    """What a feed is made of: its name, the path of its page, notices, and where they are on the map."""

    name: str
    page: str
    rows: Sequence[Shown]
    withdrawn: Sequence[Withdrawn]
    spots: Mapping[int, Point]


def told(tell: Told, at: Frame) -> Contents:
    """A feed with the time of its newest change."""
    since = public.shown_since([row.id for row in tell.rows])
    entries = tuple(
        replace(_entry(row, since.get(row.id, row.public_at), at), spot=tell.spots.get(row.id)) for row in tell.rows
    )
    gone = tuple(tell.withdrawn)
    times = [*(entry.updated for entry in entries), *(each.at for each in gone)]
    return Contents(
        title=clean(f"{tell.name} – Litfaßsäule {at.town.name}"),
        page=links.whole(tell.page),
        author=clean(at.town.office or at.town.name),
        entries=entries,
        withdrawn=gone,
        updated=max(times, default=at.town.changed_at),
    )


def clean(text: str) -> str:
    """The text without characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def _entry(row: Shown, updated: datetime, at: Frame) -> Entry:
    original = links.original(row.link or row.url, at.town)
    return Entry(
        id=links.whole(links.notice(row.id)),
        title=clean(row.title),
        text=clean(row.text),
        quote=clean(row.quote),
        original=links.whole(original) if original.startswith("/") else original,
        kind=Kind(row.kind).label,
        organization=clean(row.organization or ""),
        published=row.public_at,
        updated=updated,
    )
