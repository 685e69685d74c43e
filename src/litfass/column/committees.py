"""The committees: all of them, one with its meetings and notices, one meeting with its agenda."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest

from litfass.column import drawn, frame, lines, links, phrases, scope
from litfass.column.frame import Feed, Frame, Head
from litfass.column.pages import Made, kept_beyond_looks
from litfass.column.phrases import Leaf, Tag
from litfass.core.german import clock, day
from litfass.core.kind import Kind
from litfass.core.wording.results import outcome
from litfass.records import located, public, sitting
from litfass.records.models import Organization
from litfass.records.public import Shown
from litfass.records.sitting import Item, Sitting

NOTICES = 8


@dataclass(frozen=True, slots=True)
class Body:
    """One committee in the list of all."""

    href: str
    name: str
    leaf: Leaf | None
    words: str


@dataclass(frozen=True, slots=True)
class Point:
    """One item of an agenda, with the notice about it where there is one."""

    number: str
    title: str
    href: str
    words: str
    tag: Tag | None


@dataclass(frozen=True, slots=True)
class Session:
    """One meeting as it is shown."""

    leaf: Leaf
    when: str
    place: str
    remark: str
    href: str
    calendar: str
    original: str
    is_cancelled: bool
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """One earlier meeting with its results; None is unknown."""

    href: str
    when: str
    is_cancelled: bool
    items: int
    accepted: int | None
    rejected: int | None
    deferred: int | None


@kept_beyond_looks
def committees(request: HttpRequest) -> Made:
    """All committees."""
    at = frame.frame()
    ahead = sitting.next_of_each(at.today)
    bodies = [_body(each, ahead.get(each.slug)) for each in sitting.committees()]
    head = Head("Gremien", links.to("committees"), "committees", "Alle Gremien und ihre nächste Sitzung.",
                scope.Chosen().feeds)  # fmt: skip
    return frame.page("committees.html", at, head, bodies=bodies)


@kept_beyond_looks
def committee(request: HttpRequest, slug: str) -> Made:
    """One committee."""
    at, chosen = frame.frame(), scope.of_committee(slug)
    assert chosen.committee is not None
    ahead = sitting.ahead(at.today, chosen.committee.pk, limit=6)
    first = next((each for each in ahead if not each.is_cancelled), None)
    held = sitting.past(at.today, chosen.committee.pk)
    items = sitting.items([each.id for each in held] + ([first.id] if first else []))
    notices = public.shown(public.notices(chosen.scope)[:NOTICES])
    named = located.main_of([each.id for each in notices])
    context = {
        "chosen": chosen,
        "name": chosen.committee.name,
        "next": _session(first, items, at) if first else None,
        "further": [lines.meeting_ahead(each, named=False) for each in ahead if each is not first],
        "held": [_held(each, items) for each in held],
        "lines": [drawn.line(lines.line(each, at.today, named)) for each in notices],
        "all": f"/?gremium={slug}" if len(notices) == NOTICES else "",
        "original": links.original(chosen.committee.url, at.town),
    }
    about = f"Termine, Tagesordnungen und Beschlüsse: {chosen.name}."
    return frame.page(
        "committee.html", at, Head(chosen.name, chosen.page, "committees", about, chosen.feeds), **context
    )


@kept_beyond_looks
def meeting(request: HttpRequest, meeting_id: int) -> Made:
    """One meeting."""
    at, found = frame.frame(), sitting.one(meeting_id)
    if found is None:
        raise Http404
    items = sitting.items([meeting_id])
    title = f"{found.organization or found.name} am {day(found.on)}"
    feeds = [Feed(links.to("meeting_calendar", meeting_id), title, scope.CALENDAR)]
    context = {
        "meeting": found,
        "session": _session(found, items, at),
        "is_past": found.on < at.today,
        "committee": links.to("committee", found.slug) if found.slug else "",
        "notice": links.notice(found.notice_id),
    }
    head = Head(title, links.to("meeting", meeting_id), "committees", f"Tagesordnung: {title}.", feeds)
    return frame.page("meeting.html", at, head, **context)


def _body(body: Organization, ahead: Sitting | None) -> Body:
    href = links.to("committee", body.slug)
    if ahead is None:
        return Body(href, body.name, None, "Kein Termin bekannt")
    when = [clock(ahead.starts_at)] if ahead.starts_at else []
    return Body(href, body.name, phrases.leaf(ahead.on), ", ".join([*when, ahead.room or "Ort noch offen"]))


def _session(found: Sitting, items: Sequence[Item], at: Frame) -> Session:
    mine = [item for item in items if item.meeting_id == found.id]
    told = public.of_agenda(found.id, [item.paper_id for item in mine if item.paper_id]) if mine else []
    when = day(found.on, weekday=True)
    times = [clock(time) for time in (found.starts_at, found.ends_at) if time]
    return Session(
        leaf=phrases.leaf(found.on, whole=True),
        when=", ".join([when, " bis ".join(times)]) if times else f"{when}, Uhrzeit noch nicht bekannt",
        place=found.place or "Ort noch nicht bekannt",
        remark=found.remark,
        href=links.to("meeting", found.id),
        calendar=links.to("meeting_calendar", found.id) if found.on >= at.today else "",
        original=links.original(found.url, at.town),
        is_cancelled=found.is_cancelled,
        points=tuple(_point(item, told) for item in mine),
    )


def _point(item: Item, told: Iterable[Shown]) -> Point:
    mine = [each for each in told if item.paper_id and each.paper_id == item.paper_id]
    decided = [each for each in mine if each.kind == Kind.DECISION]
    about = next(iter([*decided, *mine]), None)
    words = [phrases.sort_of_paper(item.paper_type), phrases.drs(item.paper_number)]
    return Point(
        number=item.number,
        title=phrases.cut(item.title, 400),
        href=links.notice(about.id) if about else "",
        words=" · ".join(word for word in words if word),
        tag=phrases.result(item.result),
    )


def _held(found: Sitting, items: Sequence[Item]) -> Held:
    mine = [item for item in items if item.meeting_id == found.id]
    leads = [lead for item in mine if (lead := outcome(item.result).lead)]
    known = bool(leads)  # while no item has a result, none is known: that is not zero
    return Held(
        href=links.to("meeting", found.id),
        when=f"{phrases.leaf(found.on).weekday}, {phrases.figures(found.on)}",
        is_cancelled=found.is_cancelled,
        items=len(mine),
        accepted=leads.count("Beschlossen") if known else None,
        rejected=leads.count("Abgelehnt") if known else None,
        deferred=leads.count("Vertagt") if known else None,
    )
