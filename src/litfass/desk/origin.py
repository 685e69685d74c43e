"""What stands at the source: its text in paragraphs, and the facts that were read from it."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import dataclass

from litfass.core.council import Meeting
from litfass.core.german import clock, counted, day
from litfass.core.kind import Kind
from litfass.core.notice import Notice

UNKNOWN = "nicht ermittelt"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was read."""

    label: str
    value: str


def paragraphs(news: Notice) -> list[str]:
    """The source's words in paragraphs; an agenda with one item in each."""
    found = [part.strip() for part in news.text.splitlines() if part.strip()]
    if not found and news.paper:
        found = [part.strip() for part in f"{news.paper.background}\n{news.paper.resolution}".splitlines()]
    if not found and news.decision:
        found = [part.strip() for part in news.decision.resolution.splitlines()]
    if not found and news.teaser:
        found = [news.teaser]
    if news.meeting and not any(item.title in news.text for item in news.meeting.items):
        found += [f"{item.number} {item.title}".strip() for item in news.meeting.items]
    return [part for part in found if part]


def facts(news: Notice) -> list[Fact]:
    """What was read, in the order a person would check it. What must be known and is not says so."""
    return [Fact(label, value) for label, value in _rows(news) if value]


def _rows(news: Notice) -> Iterator[tuple[str, str]]:
    yield "Nummer", news.number or (UNKNOWN if news.kind is Kind.PAPER else "")
    yield "Gremium", news.organization or (UNKNOWN if news.kind in (Kind.DECISION, Kind.MEETING) else "")
    yield "Tag", day(news.on, weekday=True) if news.on else (UNKNOWN if news.kind is Kind.MEETING else "")
    yield "Frist", day(news.until, weekday=True) if news.until else (UNKNOWN if news.kind is Kind.PARTICIPATION else "")
    if news.decision:
        yield "Ergebnis", news.decision.result or UNKNOWN
        yield "Abstimmung", news.decision.vote or UNKNOWN
        yield "TOP", news.decision.item_number
    if news.paper:
        yield "Art der Drucksache", news.paper.paper_type or UNKNOWN
        yield "Von", news.paper.authors or ""
        yield "Federführend", news.paper.lead or ""
        yield "Beratungen", counted(len(news.paper.consultations), "Beratung", "Beratungen", article="eine")
    if news.meeting:
        yield from _meeting(news.meeting)
    if news.published_at:
        yield "Veröffentlicht", day(news.published_at.date(), weekday=True)
    yield "Dokumente", counted(len(news.documents), "Dokument", "Dokumente") if news.documents else ""


def _meeting(meeting: Meeting) -> Iterator[tuple[str, str]]:
    yield "Beginn", clock(meeting.starts_at) if meeting.starts_at else UNKNOWN
    yield "Ort", ", ".join(part for part in (meeting.room, meeting.address) if part) or UNKNOWN
    yield "Hinweis", "Die Sitzung entfällt." if meeting.cancelled else meeting.remark
    yield "Tagesordnung", counted(len(meeting.items), "öffentlicher Punkt", "öffentliche Punkte")
