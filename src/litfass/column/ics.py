"""Write meetings and deadlines as an iCalendar (RFC 5545) that a calendar can subscribe to."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from urllib.parse import urlsplit

from django.conf import settings
from icalendar import Calendar, Event

from litfass.column import links
from litfass.column.entries import clean
from litfass.core.german import BERLIN
from litfass.core.place import Point
from litfass.records.public import Shown
from litfass.records.sitting import Item, Sitting

TYPE = "text/calendar; charset=utf-8"
KEPT = 2_000  # written events in memory, about 1 kB each
# The rules of the time zone as the law has them since 1996; written out so that every calendar gets the same bytes.
_ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n").encode()


@dataclass(frozen=True, slots=True)
class Dates:
    """What a calendar holds."""

    title: str
    sittings: Sequence[Sitting] = ()
    items: Sequence[Item] = ()
    deadlines: Sequence[Shown] = ()
    spots: Mapping[int, Point] = field(default_factory=dict)  # where the notices with a period are on the map


def write(dates: Dates) -> bytes:
    """The whole calendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//Litfass//Column//DE")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        calendar.add(name, clean(dates.title))
    calendar.add("refresh-interval", timedelta(hours=1), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    head, end = bytes(calendar.to_ical()).rsplit(b"END:VCALENDAR", 1)
    deadlines = (_deadline(notice, dates.spots.get(notice.id)) for notice in dates.deadlines)
    events = [*_sittings(dates), *deadlines]
    return b"".join([head, _ZONE, *events, b"END:VCALENDAR", end])


def modified(dates: Dates) -> datetime | None:
    """The time of the newest change in it."""
    times = [*(each.changed_at for each in dates.sittings), *(each.changed_at for each in dates.deadlines)]
    return max(times, default=None)


def _sittings(dates: Dates) -> Iterable[bytes]:
    agenda: dict[int, list[Item]] = {}
    for item in dates.items:
        agenda.setdefault(item.meeting_id, []).append(item)
    for sitting in dates.sittings:
        yield _sitting(sitting, tuple(agenda.get(sitting.id, ())))


# Writing an event takes a millisecond, and most stay as they are from one day to the next.
@lru_cache(maxsize=KEPT)
def _sitting(sitting: Sitting, items: tuple[Item, ...]) -> bytes:
    page = links.whole(links.to("meeting", sitting.id))
    name = sitting.organization or sitting.name
    event = _event(f"sitzung-{sitting.id}", sitting.changed_at, sitting.revision, page)
    event.add("summary", clean(f"Entfällt: {name}" if sitting.is_cancelled else name))
    event.add("status", "CANCELLED" if sitting.is_cancelled else "CONFIRMED")
    if sitting.starts_at:
        event.add("dtstart", sitting.starts_at.astimezone(BERLIN))
        if sitting.ends_at and sitting.ends_at > sitting.starts_at:
            event.add("dtend", sitting.ends_at.astimezone(BERLIN))
    else:
        event.add("dtstart", sitting.on)
    if sitting.place:
        event.add("location", clean(sitting.place))
    points = [f"{item.number} {item.title}".strip() for item in items]
    event.add("description", clean("\n".join([*points, *([""] if points else []), page])))
    return bytes(event.to_ical())


@lru_cache(maxsize=KEPT)
def _deadline(notice: Shown, spot: Point | None) -> bytes:
    page = links.whole(links.notice(notice.id))
    event = _event(f"frist-{notice.id}", notice.changed_at, notice.newest, page)
    until: date = notice.until or notice.news_at.date()
    event.add("summary", clean(f"Frist endet: {notice.title}"))
    event.add("dtstart", until)
    event.add("transp", "TRANSPARENT")
    if spot:  # RFC 5545, 3.8.1.6; a meeting has none: it is where it is held, not where the paper speaks of
        event.add("geo", (round(spot.lat, 6), round(spot.lon, 6)))
    event.add("description", clean(f"{notice.text}\n\n{page}"))
    return bytes(event.to_ical())


def _event(name: str, changed_at: datetime, revision: int, page: str) -> Event:
    event = Event()
    event.add("uid", f"{name}@{urlsplit(settings.PUBLIC_URL).hostname}")
    # The time of the data, not of the question: the same data give the same bytes and a stable ETag.
    event.add("dtstamp", changed_at.astimezone(UTC))
    event.add("last-modified", changed_at.astimezone(UTC))
    event.add("sequence", revision - 1)
    event.add("url", page)
    return event
