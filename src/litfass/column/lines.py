"""Turn a public notice into a line of a list: kind, heading, summary, tags and facts."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from litfass.column import links, phrases
from litfass.column.phrases import Leaf, Tag
from litfass.core.german import clock
from litfass.core.kind import Kind
from litfass.records.public import Shown
from litfass.records.sitting import Sitting

LONGEST_TITLE = 240


@dataclass(frozen=True, slots=True)
class Line:
    """One notice in a list."""

    href: str
    kind: str
    sign: str
    beside: str
    tags: tuple[Tag, ...]
    title: str
    summary: str
    facts: tuple[str, ...]
    calendar: str
    calendar_word: str
    is_off: bool
    places: tuple[tuple[str, str], ...] = ()  # address and name


@dataclass(frozen=True, slots=True)
class Day:
    """The notices of one day."""

    key: str
    word: str
    date: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    """Something that comes: a meeting or the end of a participation."""

    leaf: Leaf
    href: str
    title: str
    words: str
    is_off: bool = False


Named = Mapping[int, Sequence[tuple[str, str]]]  # by notice: word in the address and name of its main places
PLACES = 2


def line(notice: Shown, today: date, named: Named | None = None) -> Line:
    """One notice in a list."""
    kind = Kind(notice.kind)
    is_off = kind is Kind.MEETING and bool(notice.is_cancelled)
    coming = kind is Kind.MEETING and notice.meeting_id is not None and (notice.meeting_on or today) >= today
    calendar, word = "", ""
    if coming and not is_off:
        calendar, word = links.to("meeting_calendar", notice.meeting_id), "In den Kalender"
    elif notice.until and notice.until >= today:
        calendar, word = links.to("notice_calendar", notice.id), "Frist in den Kalender"
    return Line(
        href=links.notice(notice.id),
        kind=kind.label,
        sign=phrases.SIGNS[kind],
        beside="Hinweis ohne Rechtswirkung" if kind is Kind.PUBLIC_NOTICE else phrases.sort_of_paper(notice.paper_type),
        tags=tuple(tags(notice, today)),
        title=phrases.cut(notice.title, LONGEST_TITLE),
        summary=phrases.summary(notice.text),
        facts=tuple(facts(notice)),
        calendar=calendar,
        calendar_word=word,
        is_off=is_off,
        places=tuple((links.place(slug), name) for slug, name in (named or {}).get(notice.id, ())[:PLACES]),
    )


def tags(notice: Shown, today: date) -> Iterable[Tag]:
    """The words with a shape beside the kind."""
    if notice.kind == Kind.DECISION and (found := phrases.decided(notice.result)):
        yield found
    if notice.kind == Kind.MEETING and notice.is_cancelled:
        yield Tag("Entfällt", "stop", "bad")
    if notice.kind in (Kind.PARTICIPATION, Kind.PUBLIC_NOTICE) and notice.until:
        yield phrases.left(notice.until, today)
    if notice.revision > 1:
        yield Tag("geändert", "diff")


def facts(notice: Shown) -> Iterable[str]:
    """The line below a summary: who and when, and the number."""
    who = notice.organization or notice.source
    on = notice.on if notice.kind == Kind.DECISION else None  # a paper's day is that of its next consultation
    yield f"{who}, {phrases.figures(on)}" if on else who
    if notice.number:
        yield phrases.drs(notice.number) + (f", Fassung {notice.revision}" if notice.revision > 1 else "")


def days(notices: Iterable[Shown], today: date, named: Named | None = None) -> list[Day]:
    """Lines grouped by the day on which they became news."""
    found = []
    for on, group in groupby(notices, key=lambda notice: phrases.local_day(notice.news_at)):
        word, written = phrases.heading(on, today)
        found.append(Day(f"d{on:%Y%m%d}", word, written, tuple(line(notice, today, named) for notice in group)))
    return found


def meeting_ahead(sitting: Sitting, *, named: bool = True) -> Ahead:
    """A coming meeting."""
    when = [clock(sitting.starts_at)] if sitting.starts_at else []
    words = ["Entfällt"] if sitting.is_cancelled else [*when, sitting.room or "Ort noch offen"]
    return Ahead(
        phrases.leaf(sitting.on),
        links.to("meeting", sitting.id),
        sitting.organization if named else "Sitzung",
        ", ".join(words),
        sitting.is_cancelled,
    )


def deadline_ahead(notice: Shown) -> Ahead:
    """The end of a participation."""
    assert notice.until is not None
    title = phrases.cut(notice.title, 90)
    return Ahead(phrases.leaf(notice.until), links.notice(notice.id), title, notice.organization or notice.source)
