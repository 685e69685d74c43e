"""Keep what a source says: notices with their revisions, and the council's own records behind them."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TypeVar

from django.utils.text import slugify

from litfass.core import council
from litfass.core.changes import Change, decide
from litfass.core.german import spelled_out
from litfass.core.notice import Notice as News
from litfass.core.notice import as_json
from litfass.core.number import stem
from litfass.core.ports import Reading
from litfass.flow.hold import circumstances, is_private, kept
from litfass.flow.rectify import Rectifier
from litfass.records.models import (
    AgendaItem,
    Consultation,
    Meeting,
    Notice,
    Organization,
    Paper,
    Revision,
    Source,
)
from litfass.records.notice import news_at

YEARS = range(1800, 2200)


class Keeper:
    """One batch of readings of one source. What is known already is looked up once, what is many is written at once."""

    def __init__(self, source: Source, readings: Sequence[Reading], *, now: datetime) -> None:
        self._source, self._now = source, now
        news = [one for reading in readings for one in reading.notices]
        keys = {one.key for one in news} | {key for reading in readings for key in reading.gone}
        self.notices = {row.key: row for row in Notice.objects.filter(source=source, key__in=keys)}
        bodies = Organization.objects.filter(source=source)
        self._bodies = {row.key: row for row in bodies}
        holders = (name for row in self._bodies.values() for name in row.office_holders)
        self._around = circumstances(source.municipality, holders)
        self._papers = _by_key(Paper.objects.filter(source=source, key__in=_paper_keys(news)))
        self._meetings = _by_key(Meeting.objects.filter(source=source, key__in=_meeting_keys(news)))
        self._new_papers: dict[str, Paper] = {}
        self._revisions: list[Revision] = []
        self._consultations: list[Consultation] = []
        self._items: list[AgendaItem] = []
        self._rectifier = Rectifier(source)
        self.new_names: list[str] = []  # of bodies that came or were renamed

    def organization(self, value: council.Organization) -> Organization:
        """Keep one body. An unchanged one is not written."""
        name = kept(value.name[:300], self._around, instead="Gremium")
        wanted = (name, value.classification.value, value.url, list(value.office_holders))
        row = self._bodies.get(value.key)
        if row is None:
            slug = self._slug(name, value.key)
            row = self._bodies[value.key] = Organization(source=self._source, key=value.key, slug=slug)
        elif (row.name, row.classification, row.url, row.office_holders) == wanted:
            return row
        if row.name != name:
            self.new_names.append(name)
        row.name, row.classification, row.url, row.office_holders = wanted
        row.save()
        return row

    def notice(self, news: News) -> tuple[Change, Notice]:
        """Keep a new notice, or a new revision of one that changed."""
        old = self.notices.get(news.key)
        news = self._rectifier.applied(old, news)
        digest = news.digest
        change = decide(old.digest if old else None, digest, was_gone=bool(old and old.gone_at))
        if old and change is Change.SAME:
            self._rectifier.note(old, news, is_same=True)
            return change, old
        _refuse_impossible_days(news)
        row = old or Notice(source=self._source, key=news.key, first_seen_at=self._now, revision_number=0)
        self._fill(row, news)
        row.digest, row.changed_at, row.gone_at, row.needs_drafts = digest, self._now, None, True
        row.revision_number += 1
        row.save()
        self.notices[news.key] = row
        self._revisions.append(
            Revision(notice=row, number=row.revision_number, content=as_json(news), digest=digest, fetched_at=self._now)
        )
        self._rectifier.note(row, news, is_same=False)
        return change, row

    def finish(self) -> list[Notice]:
        """Write what was gathered, and tie to new papers what named them before they came.

        Gives the decisions that changed because minutes of this batch correct them.
        """
        rectified = self._rectifier.settle({each.notice_id: each for each in self._revisions}, now=self._now)
        Revision.objects.bulk_create(self._revisions)
        self._hold()
        Consultation.objects.bulk_create(self._consultations)
        AgendaItem.objects.bulk_create(self._items)
        if self._new_papers:
            self._tie()
        return rectified

    def _tie(self) -> None:
        new = {"paper": None, "paper_key__in": self._new_papers}
        waiting = list(AgendaItem.objects.filter(meeting__source=self._source, **new).only("paper_key"))
        notices = list(Notice.objects.filter(source=self._source, **new).only("paper_key"))
        for loose in waiting:
            loose.paper = self._new_papers[loose.paper_key]
        for row in notices:
            row.paper = self._new_papers[row.paper_key]
        AgendaItem.objects.bulk_update(waiting, ["paper"])
        Notice.objects.bulk_update(notices, ["paper"])

    def _fill(self, row: Notice, news: News) -> None:
        row.kind, row.title, row.url, row.number = (
            news.kind.value,
            news.title,
            news.url[:1000],
            self._kept(news.number, 100),
        )
        row.on, row.until, row.paper_key = news.on, news.until, _paper_key(news)
        row.organization = self._body(news.organization_key, news.organization)
        row.paper = self._paper(news.paper) if news.paper else self._papers.get(row.paper_key)
        row.meeting = self._meeting(news.meeting) if news.meeting else self._meeting_of(news)
        row.news_at = news_at(seen=row.first_seen_at, published=news.published_at, on=_first_day(news))

    def _body(self, key: str | None, name: str | None) -> Organization | None:
        """By its key; where the source gave only a name, by that. A key we did not meet yet makes a new body."""
        if key is None:
            return next((row for row in self._bodies.values() if row.name == name), None) if name else None
        if key in self._bodies or not name:
            return self._bodies.get(key)
        is_assembly = key.startswith("pa/")
        sort = council.Classification.ASSEMBLY if is_assembly else council.Classification.COMMITTEE
        return self.organization(council.Organization(key, name, sort))

    def _slug(self, name: str, key: str) -> str:
        """Its word in addresses; a second body of the same name gets its key behind it."""
        base = slugify(spelled_out(name))[:100] or "gremium"
        with_key = f"{base}-{slugify(key)}"[:120]
        candidates = (base, with_key, f"{with_key[:100]}-{self._source.pk}")
        taken = set(Organization.objects.filter(slug__in=candidates).values_list("slug", flat=True))
        return next(slug for slug in candidates if slug not in taken)

    def _paper(self, value: council.Paper) -> Paper:
        number = self._kept(value.number, 100)
        row = self._papers.get(value.key)
        if row is None:
            row = self._papers[value.key] = self._new_papers[value.key] = Paper(source=self._source, key=value.key)
        else:
            row.consultations.all().delete()
        row.number, row.stem, row.title = number, stem(number), value.title
        row.paper_type = self._kept(value.paper_type, 200)
        row.save()
        self._consultations += [_consultation(row, order, item) for order, item in enumerate(value.consultations)]
        return row

    def _meeting(self, value: council.Meeting) -> Meeting:
        row = self._meetings.get(value.key)
        if row is None:
            row = self._meetings[value.key] = Meeting(source=self._source, key=value.key)
        else:
            row.items.all().delete()
        row.organization, row.organization_name = (
            self._body(value.organization_key, value.organization),
            self._kept(value.organization, 300),
        )
        row.name = kept(value.name, self._around, instead="Sitzung")
        row.on, row.starts_at, row.ends_at = value.on, value.starts_at, value.ends_at
        row.room, row.address = self._kept(value.room, 300), self._kept(value.address, 300)
        row.remark = kept(value.remark, self._around)
        row.is_cancelled = value.cancelled
        row.save()
        self._items += [_agenda_item(row, order, item) for order, item in enumerate(value.items)]
        return row

    def _kept(self, words: str | None, longest: int) -> str:
        """Words that pages show without a release of their own; empty where they may name a private person."""
        return kept((words or "")[:longest], self._around)

    def _hold(self) -> None:
        """The same for agendas and consultations, which are many: a row is looked at closely only where it must be."""
        for item in self._items:
            item.paper = self._papers.get(item.paper_key)
            item.is_held = self._hold_row(item, ("number", "paper_number", "result", "title"), keep="title")
        for row in self._consultations:
            self._hold_row(row, ("organization", "item_number", "role", "result"))

    def _hold_row(self, row: AgendaItem | Consultation, names: Sequence[str], *, keep: str = "") -> bool:
        """Empty what may name somebody. `keep` names what the desk wants to read itself: whether that may."""
        if not is_private("\n".join(getattr(row, name) for name in names), self._around):
            return False
        private = [name for name in names if is_private(getattr(row, name), self._around)]
        for name in private:
            if name != keep:
                setattr(row, name, "")
        return keep in private

    def _meeting_of(self, news: News) -> Meeting | None:
        return self._meetings.get(news.decision.meeting_key) if news.decision else None


Row = TypeVar("Row", Paper, Meeting)


def _by_key(rows: Iterable[Row]) -> dict[str, Row]:
    return {row.key: row for row in rows}


def _refuse_impossible_days(news: News) -> None:
    """A slip of a clerk's pen like 01.01.0001 is told, not kept: no two databases agree on what to do with it."""
    days = [news.on, news.until, news.published_at]
    days += [news.meeting.on] if news.meeting else []
    days += [item.on for item in news.paper.consultations] if news.paper else []
    if wrong := [day for day in days if day and day.year not in YEARS]:
        raise ValueError(f"{news.key} names the year {wrong[0].year}")


def _first_day(news: News) -> date | None:
    """The first day the source gives: a paper was there at its first consultation."""
    days = [item.on for item in news.paper.consultations if item.on] if news.paper else []
    return min(days, default=news.on)


def _paper_key(news: News) -> str:
    if news.paper:
        return news.paper.key
    return (news.decision.paper_key or "") if news.decision else ""


def _paper_keys(news: Iterable[News]) -> set[str]:
    own = {_paper_key(one) for one in news}
    named = {item.paper_key for one in news if one.meeting for item in one.meeting.items if item.paper_key}
    return (own | named) - {""}


def _meeting_keys(news: Iterable[News]) -> set[str]:
    own = {one.meeting.key for one in news if one.meeting}
    return own | {one.decision.meeting_key for one in news if one.decision}


def _consultation(paper: Paper, order: int, item: council.Consultation) -> Consultation:
    return Consultation(
        paper=paper, order=order, organization=item.organization[:300], on=item.on,
        meeting_key=item.meeting_key or "", item_key=item.item_key or "", item_number=(item.item_number or "")[:50],
        role=(item.role or "")[:200], result=(item.result or "")[:300],
    )  # fmt: skip


def _agenda_item(meeting: Meeting, order: int, item: council.AgendaItem) -> AgendaItem:
    return AgendaItem(
        meeting=meeting, order=order, number=item.number[:50], key=item.key or "", title=item.title,
        paper_key=item.paper_key or "", paper_number=(item.paper_number or "")[:100], result=(item.result or "")[:300],
    )  # fmt: skip
