"""One notice: what it says, how it stands, its way, how its wording changed, and where it comes from."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.http import Http404, HttpRequest

from litfass.column import frame, lines, links, noticeplaces, phrases
from litfass.column import story as way
from litfass.column.frame import Feed, Frame, Head
from litfass.column.pages import Made, kept
from litfass.column.scope import CALENDAR, Chosen
from litfass.column.story import Stage
from litfass.core.diff import Part, around, parts
from litfass.core.german import clock, day
from litfass.core.kind import Kind
from litfass.records import public
from litfass.records.public import Shown, Version, Withdrawn

UNKNOWN = "nicht ermittelt"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a reader wants to know first."""

    label: str
    value: str
    beside: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What one wording changed in the one before, part by part."""

    now: str
    then: str
    pieces: tuple[tuple[str, tuple[Part, ...]], ...]


@kept
def notice(request: HttpRequest, notice_id: int) -> Made:
    """The page of one notice, or what is left of a withdrawn one."""
    at = frame.frame()
    found = public.one(notice_id)
    if found is None:
        return _gone(at, public.tombstone(notice_id))
    stages = way.story(found, at.town, at.today)
    versions = public.versions(notice_id) if found.revision > 1 else []
    has_calendar = found.until is not None and found.until >= at.today
    context = {
        "notice": found,
        "kind": Kind(found.kind),
        "line": lines.line(found, at.today),
        "body": phrases.body(found.text),
        "quote": [part for part in found.quote.splitlines() if part.strip()],
        "facts": list(_facts(found, stages)),
        "stages": stages if len(stages) > 1 else [],
        "changes": _changes(versions),
        "newer": phrases.near_day(phrases.local_day(found.changed_at), at.today) if _is_outdated(found) else "",
        "original": links.original(found.link or found.url, at.town),
        "looked": phrases.moment(found.source_at, at.now) if found.source_at else "",
        "released": _released(found, at),
        "here": Chosen(kind=Kind(found.kind)),
        "calendar": links.to("notice_calendar", notice_id) if has_calendar else "",
        "committee": links.to("committee", found.slug) if found.slug else "",
        "places": noticeplaces.of_notice(found, at),
        "credits": frame.credit_lines(),
        "meeting": links.to("meeting", found.meeting_id) if found.meeting_id else "",
    }
    return frame.page("notice.html", at, _head(found), **context)


def _gone(at: Frame, left: Withdrawn | None) -> Made:
    if left is None:
        raise Http404
    kind = Kind(left.kind)
    number = f" zur Drucksache {left.number}" if left.number else ""
    head = Head("Zurückgezogene Meldung", links.notice(left.id), is_indexed=False)
    when = day(phrases.local_day(left.at))
    return frame.page("gone.html", at, head, kind=kind, sign=phrases.SIGNS[kind], number=number, when=when, status=410)


def _head(found: Shown) -> Head:
    kind = Kind(found.kind)
    feeds = list(Chosen(kind=kind).feeds)
    if found.slug:
        feeds.append(Feed(links.to("committee_feed", found.slug, "atom"), f"{found.organization} (Atom)",
                          "application/atom+xml"))  # fmt: skip
        feeds.append(Feed(links.to("committee_calendar", found.slug), str(found.organization), CALENDAR))
    title = phrases.cut(found.title, 120)
    section = "part" if kind is Kind.PARTICIPATION else "news"
    return Head(title, links.notice(found.id), section, phrases.summary(found.text, most=160), feeds)


def _is_outdated(found: Shown) -> bool:
    return found.newest > found.revision


def _facts(found: Shown, stages: Sequence[Stage]) -> Iterator[Fact]:
    committee = links.to("committee", found.slug) if found.slug else ""
    if found.kind == Kind.DECISION:
        result = phrases.decided(found.result)
        printed = found.result or "" if phrases.is_known(found.result) else ""
        yield Fact("Ergebnis", result.word if result else UNKNOWN, printed)
        yield Fact("Entschieden von", found.organization or UNKNOWN, day(found.on) if found.on else "", committee)
    elif found.kind == Kind.MEETING:
        yield _meeting_fact(found)
        yield Fact("Gremium", found.organization or UNKNOWN, "", committee)
    elif found.kind in (Kind.PARTICIPATION, Kind.PUBLIC_NOTICE):
        until = day(found.until, weekday=True) if found.until else UNKNOWN
        yield Fact("Mitreden bis" if found.kind == Kind.PARTICIPATION else "Frist", until)
    elif found.kind == Kind.PAPER:
        yield Fact("Drucksache", found.number or UNKNOWN, phrases.sort_of_paper(found.paper_type))
    if ahead := way.coming(stages):
        yield Fact("Wie es weitergeht", ahead.when, ", ".join(ahead.where), ahead.agenda)


def _meeting_fact(found: Shown) -> Fact:
    if found.is_cancelled:
        return Fact("Wann", "Die Sitzung entfällt.")
    if found.meeting_on is None:
        return Fact("Wann", day(found.on, weekday=True) if found.on else UNKNOWN)
    when = clock(found.meeting_at) if found.meeting_at else "Uhrzeit noch nicht bekannt"
    return Fact("Wann", day(found.meeting_on, weekday=True), when)


def _released(found: Shown, at: Frame) -> str:
    """`Freigegeben heute, 9:30 Uhr, von der Redaktion.` No names of staff."""
    known = public.release(found.post_id)
    if known is None:
        return ""
    when, by_person = known
    who = "von der Redaktion" if by_person else "nach fester Regel"
    return f"Freigegeben {who}: {phrases.moment(when, at.now)}."


def _changes(versions: Sequence[Version]) -> list[Change]:
    """The differences between wordings that were shown one after the other, the latest first."""
    found = []
    for old, new in pairwise(versions):
        pairs = (
            ("Überschrift", old.wording.title, new.wording.title),
            ("Text", old.wording.text, new.wording.text),
            ("Wortlaut der Quelle", old.wording.quote, new.wording.quote),
        )
        pieces = tuple((word, around(parts(a, b))) for word, a, b in pairs if a != b)
        if pieces:
            found.append(Change(_version(new), _version(old), pieces))
    return found[::-1]


def _version(version: Version) -> str:
    return f"Fassung {version.revision} vom {phrases.figures(phrases.local_day(version.at))}"
