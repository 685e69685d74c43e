"""What stands at the source: its text in parts, and the facts that were read from it."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import dataclass

from litfass.core.council import Meeting
from litfass.core.facts import Evidence
from litfass.core.german import clock, counted, day
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.parts import Part, part_of
from litfass.desk.found import UNKNOWN, Row, of_paper, of_vote, of_words


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was read, and the words it was read from; none where a field of the source says it outright."""

    label: str
    value: str
    evidence: tuple[Evidence, ...] = ()


def parts(news: Notice) -> tuple[Part, ...]:
    """The source's words: its text, or what stands for it; an agenda with one item in each line."""
    names = ("text",) if news.text.strip() else ("paper.background", "paper.resolution", "decision.resolution")
    found = [part for name in names if (part := part_of(news, name)).text.strip()]
    if not found and news.teaser:
        found = [Part("teaser", news.teaser)]
    if news.meeting and not any(item.title in news.text for item in news.meeting.items):
        agenda = "\n".join(f"{item.number} {item.title}".strip() for item in news.meeting.items)
        found += [Part("meeting.items", agenda)] if agenda else []
    return tuple(found)


def facts(news: Notice) -> list[Fact]:
    """What was read, in the order a person would check it. What must be known and is not says so."""
    return [Fact(label, value, evidence) for label, value, evidence in _rows(news) if value]


def _rows(news: Notice) -> Iterator[Row]:
    for label, value in _printed(news):
        yield label, value, ()
    if news.decision:
        yield from of_vote(news)
    if news.paper:
        yield from of_paper(news)
    yield from of_words(news)
    yield "Dokumente", counted(len(news.documents), "Dokument", "Dokumente") if news.documents else "", ()


def _printed(news: Notice) -> Iterator[tuple[str, str]]:
    """What the source says in fields of its own."""
    yield "Nummer", news.number or (UNKNOWN if news.kind is Kind.PAPER else "")
    yield "Gremium", news.organization or (UNKNOWN if news.kind in (Kind.DECISION, Kind.MEETING) else "")
    yield "Tag", day(news.on, weekday=True) if news.on else (UNKNOWN if news.kind is Kind.MEETING else "")
    yield "Frist", day(news.until, weekday=True) if news.until else (UNKNOWN if news.kind is Kind.PARTICIPATION else "")
    if news.published_at:
        yield "Veröffentlicht", day(news.published_at.date(), weekday=True)
    if news.meeting:
        yield from _meeting(news.meeting)
    if news.decision:
        yield "TOP", news.decision.item_number
        yield "Ergebnis", news.decision.result or UNKNOWN
    if news.paper:
        yield "Art der Drucksache", news.paper.paper_type or UNKNOWN
        yield "Federführend", news.paper.lead or ""
        yield "Beratungen", counted(len(news.paper.consultations), "Beratung", "Beratungen", article="eine")


def _meeting(meeting: Meeting) -> Iterator[tuple[str, str]]:
    yield "Beginn", clock(meeting.starts_at) if meeting.starts_at else UNKNOWN
    yield "Ort", ", ".join(part for part in (meeting.room, meeting.address) if part) or UNKNOWN
    yield "Hinweis", "Die Sitzung entfällt." if meeting.cancelled else meeting.remark
    yield "Tagesordnung", counted(len(meeting.items), "öffentlicher Punkt", "öffentliche Punkte")
