"""What the column may show of meetings: those whose notice is public, with their agenda and results."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db.models import Case, Exists, FilteredRelation, OuterRef, Q, QuerySet, TextField, Value, When

from litfass.core.council import Classification
from litfass.core.kind import Kind
from litfass.records.meeting import AgendaItem, Meeting
from litfass.records.notice import Notice
from litfass.records.organization import Organization
from litfass.records.paper import Consultation
from litfass.records.prepared import Prepared

HELD = "Dieser Titel kann eine Privatperson nennen. Er steht hier nicht; das Original nennt ihn."
TAKEN_DOWN = "Die Meldung dazu wurde zurückgezogen. Der Titel steht deshalb hier nicht."

_PATHS = (
    "id", "name", "organization_name", "organization__slug", "on", "starts_at", "ends_at", "room", "address",
    "remark", "is_cancelled", "key", "source_id", "told__id", "told__url", "told__changed_at",
    "told__revision_number", "told__source__label",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sitting:
    """One public meeting, with the notice that made it public."""

    id: int
    name: str
    organization: str
    slug: str | None
    on: date
    starts_at: datetime | None
    ends_at: datetime | None
    room: str
    address: str
    remark: str
    is_cancelled: bool
    key: str
    source_id: int
    notice_id: int
    url: str
    changed_at: datetime
    revision: int
    source: str

    @property
    def place(self) -> str:
        """Room and address as far as they are known."""
        return ", ".join(part for part in (self.room, self.address) if part)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of an agenda in the source's words."""

    meeting_id: int
    number: str
    title: str
    paper_id: int | None
    paper_number: str
    paper_type: str | None
    result: str


@dataclass(frozen=True, slots=True)
class Step:
    """One consultation of a paper, with the public meeting it belongs to, where there is one."""

    paper_id: int
    paper_number: str
    organization: str
    on: date | None
    meeting_key: str
    item_number: str
    role: str
    result: str


def sittings(organization: int | None = None) -> QuerySet[Meeting]:
    """Public meetings in order of date."""
    is_public = {"kind": Kind.MEETING.value, "public_at__isnull": False, "withdrawn_at": None}
    # An outer join, so that SQLite starts with the few meetings of these days, not with every notice of a meeting.
    told = FilteredRelation("notices", condition=Q(**{f"notices__{path}": value for path, value in is_public.items()}))
    found = Meeting.objects.filter(Exists(Notice.objects.filter(meeting=OuterRef("pk"), **is_public))).alias(told=told)
    return found.filter(organization=organization) if organization else found


def rows(found: QuerySet[Meeting]) -> list[Sitting]:
    """The rows of a query in one statement; a meeting with two notices stands once."""
    return list({row[0]: Sitting(*row) for row in found.values_list(*_PATHS)}.values())


def ahead(today: date, organization: int | None = None, *, limit: int = 5) -> list[Sitting]:
    """The next meetings, cancelled ones too: that one does not take place is news."""
    return rows(sittings(organization).filter(on__gte=today)[:limit])


def past(today: date, organization: int, *, limit: int = 12) -> list[Sitting]:
    """The last meetings, the latest first."""
    found = sittings(organization).filter(on__lt=today).order_by("-on", "-starts_at", "-pk")
    return rows(found[:limit])


def between(first: date, organization: int | None = None, *, limit: int = 500) -> list[Sitting]:
    """Meetings from a day on, for calendars; when there are more than the limit, the later ones."""
    found = sittings(organization).filter(on__gte=first).order_by("-on", "-starts_at", "-pk")
    return rows(found[:limit])[::-1]


def one(meeting_id: int) -> Sitting | None:
    """One public meeting."""
    return next((Sitting(*row) for row in _ONE.rows(meeting_id)), None)


def by_key(source_id: int, keys: Sequence[str]) -> dict[str, Sitting]:
    """Public meetings of one source by their key there."""
    if not keys:
        return {}
    places = 1 << (len(keys) - 1).bit_length()  # so that few statements serve every number of keys
    padded = [*keys, *[keys[-1]] * (places - len(keys))]
    return {row.key: row for row in (Sitting(*found) for found in _by_key(places).rows(source_id, *padded))}


def items(meetings: Sequence[int]) -> list[Item]:
    """The agenda of these meetings, in order. A title that is held or was taken down here is replaced by the reason."""
    found = AgendaItem.objects.filter(meeting__in=meetings).order_by("meeting", "order")
    taken_down = Exists(Notice.objects.filter(paper=OuterRef("paper"), withdrawn_at__isnull=False))
    shown = Case(
        When(is_held=True, then=Value(HELD, TextField())),
        When(taken_down, then=Value(TAKEN_DOWN, TextField())),
        default="title",
    )
    paths = ("meeting_id", "number", shown, "paper_id", "paper_number", "paper__paper_type", "result")
    return [Item(*row) for row in found.values_list(*paths)]


def steps(source_id: int, stem: str) -> list[Step]:
    """Every consultation of the papers of one matter that their source still shows."""
    return [Step(*row) for row in _STEPS.rows(source_id, stem)]


def committees() -> list[Organization]:
    """The assembly and its committees, by name; groups have no meetings of their own here."""
    found = Organization.objects.exclude(classification=Classification.GROUP.value)
    return list(found.only("id", "slug", "name", "classification", "url", "source_id").order_by("name"))


def committee(slug: str) -> Organization | None:
    """One of them by its word in an address."""
    return Organization.objects.filter(slug=slug).only("id", "slug", "name", "classification", "url").first()


def next_of_each(today: date) -> dict[str, Sitting]:
    """The next meeting of each organization that takes place, by slug."""
    coming = rows(sittings().filter(on__gte=today, is_cancelled=False)[:400])
    return {row.slug: row for row in reversed(coming) if row.slug}


_GONE = Notice.objects.filter(paper=OuterRef("paper"), kind=Kind.PAPER.value, gone_at__isnull=False)
_STEP_PATHS = ("paper_id", "paper__number", "organization", "on", "meeting_key", "item_number", "role", "result")
_STEPS = Prepared(
    lambda source, stem: (
        Consultation.objects.filter(paper__source=source, paper__stem=stem)
        .exclude(Exists(_GONE))
        .order_by("on", "paper", "order")
        .values_list(*_STEP_PATHS)[:100]
    ),
    int, str,
)  # fmt: skip

_ONE = Prepared(lambda pk: sittings().filter(pk=pk).order_by().values_list(*_PATHS), int)


@cache
def _by_key(places: int) -> Prepared:
    """The statement for so many keys."""

    def build(source: int, *keys: str) -> QuerySet[Meeting, Any]:
        return sittings().filter(source=source, key__in=keys).order_by().values_list(*_PATHS)

    return Prepared(build, int, *[str] * places)
