"""What the column may show of a notice: the released wording, and facts that its source publishes."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Count, Max, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from litfass.core.kind import Kind
from litfass.core.post import Post as Wording
from litfass.records.notice import Notice
from litfass.records.post import Approval, Post
from litfass.records.prepared import Prepared

# In the order of the fields of `Shown`. The result word is the only thing taken from a revision's content.
_PATHS = (
    "id", "kind", "number", "url", "on", "until", "news_at", "public_at", "changed_at", "revision_number",
    "public_post_id", "public_post__title", "public_post__text", "public_post__quote", "public_post__link",
    "public_post__revision__number", "public_post__revision__content__decision__result",
    "organization__name", "organization__slug", "paper_id", "paper__stem", "paper__paper_type",
    "meeting_id", "meeting__is_cancelled", "meeting__on", "meeting__starts_at", "source_id", "source__label",
    "source__succeeded_at",
)  # fmt: skip
DEADLINE_KINDS = (Kind.PARTICIPATION, Kind.PUBLIC_NOTICE)


@dataclass(frozen=True, slots=True)
class Shown:
    """One public notice. `revision` is the one its wording was made from, `newest` the last one fetched."""

    id: int
    kind: str
    number: str
    url: str
    on: date | None
    until: date | None
    news_at: datetime
    public_at: datetime
    changed_at: datetime
    newest: int
    post_id: int
    title: str
    text: str
    quote: str
    link: str
    revision: int
    result: str | None
    organization: str | None
    slug: str | None
    paper_id: int | None
    stem: str | None
    paper_type: str | None
    meeting_id: int | None
    is_cancelled: bool | None
    meeting_on: date | None
    meeting_at: datetime | None
    source_id: int
    source: str
    source_at: datetime | None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """All that is said of a notice that was taken down."""

    id: int
    kind: str
    number: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Version:
    """One wording that the column showed, and since when."""

    at: datetime
    revision: int
    wording: Wording


@dataclass(frozen=True, slots=True)
class Scope:
    """Which notices are asked for: all, of one kind, of one organization."""

    kind: Kind | None = None
    organization: int | None = None


def notices(scope: Scope = Scope()) -> QuerySet[Notice]:
    """What is public now, the newest first. The order and the conditions are those of the partial indexes."""
    found = Notice.objects.filter(public_at__isnull=False, public_post__isnull=False, withdrawn_at=None)
    if scope.kind:
        found = found.filter(kind=scope.kind.value)
    if scope.organization:
        found = found.filter(organization=scope.organization)
    return found.order_by("-news_at", "-id")


def shown(found: QuerySet[Notice]) -> list[Shown]:
    """The rows of a query in one statement."""
    return [Shown(*row) for row in found.values_list(*_PATHS)]


def listed(scope: Scope, place: tuple[datetime, int] | None, *, limit: int) -> list[Shown]:
    """The newest, or those that follow one place in the list."""
    values: list[int | str | datetime] = [value for value in (scope.kind, scope.organization) if value]
    values += [place[0], place[0], place[1]] if place else []
    rows = _listed(bool(scope.kind), bool(scope.organization), bool(place), limit).rows(*values)
    return [Shown(*row) for row in rows]


@cache
def _listed(by_kind: bool, by_organization: bool, placed: bool, limit: int) -> Prepared:
    """One statement for each combination. Its conditions are such that the index is read from the place on."""

    def build(*given: Any) -> QuerySet[Notice, Any]:
        found, left = notices(), list(given)
        if by_kind:
            found = found.filter(kind=left.pop(0))
        if by_organization:
            found = found.filter(organization=left.pop(0))
        if placed:
            found = found.filter(news_at__lte=left[0]).exclude(news_at=left[1], id__gte=left[2])
        return found.values_list(*_PATHS)[:limit]

    sorts = [str] * by_kind + [int] * by_organization + [datetime, datetime, int] * placed
    return Prepared(build, *sorts)


def one(notice_id: int) -> Shown | None:
    """One public notice."""
    return next((Shown(*row) for row in _ONE.rows(notice_id)), None)


def tombstone(notice_id: int) -> Withdrawn | None:
    """What is left of a withdrawn notice."""
    found = Notice.objects.filter(pk=notice_id, withdrawn_at__isnull=False)
    return next(iter(_withdrawn(found)), None)


def withdrawn(scope: Scope, *, limit: int = 20) -> list[Withdrawn]:
    """Those taken down last."""
    found = Notice.objects.filter(withdrawn_at__isnull=False)
    if scope.kind:
        found = found.filter(kind=scope.kind.value)
    if scope.organization:
        found = found.filter(organization=scope.organization)
    return _withdrawn(found.order_by("-withdrawn_at")[:limit])


def _withdrawn(found: QuerySet[Notice]) -> list[Withdrawn]:
    rows = found.values_list("id", "kind", "number", "withdrawn_at")
    return [Withdrawn(pk, kind, number, at) for pk, kind, number, at in rows if at]


def counts(organization: int | None = None) -> dict[str, int]:
    """How many notices of each kind are public. Reads every row, so it is kept by those who ask."""
    found = Notice.objects.filter(public_at__isnull=False)  # nothing more, so that the index alone answers
    found = found.filter(organization=organization) if organization else found
    return dict(found.values_list("kind").annotate(Count("id")))


def titles(limit: int) -> list[tuple[int, str, int | None, str, str]]:
    """Id, kind, organization, number and released title of the newest notices: what is searched in."""
    return list(notices().values_list("id", "kind", "organization_id", "number", "public_post__title")[:limit])


def numbered(number: str, *, limit: int = 100) -> list[int]:
    """Ids of public notices whose paper's number begins like this, read from the index on the number."""
    # SQLite has no index for LIKE with an escape; PostgreSQL has one made for it (varchar_pattern_ops).
    match = Q(number__gte=number, number__lt=f"{number}\uffff")
    if connection.vendor == "postgresql":
        match = Q(number__startswith=number)
    return list(notices().filter(match).values_list("id", flat=True)[:limit])


def with_ids(ids: Iterable[int], scope: Scope) -> list[Shown]:
    """The public notices among these, the newest first."""
    return shown(notices(scope).filter(pk__in=list(ids)))


def deadlines(today: date, *, limit: int = 4) -> list[Shown]:
    """Where one can still take part, the nearest end first."""
    kinds = [kind.value for kind in DEADLINE_KINDS]
    # `Coalesce` keeps SQLite from the index on the kind: few periods run, and they are read from the index on `until`.
    found = notices().alias(sort=Coalesce("kind", Value(""))).filter(sort__in=kinds, until__gte=today)
    return shown(found.order_by("until", "id")[:limit])


def matter(source_id: int, stem: str) -> list[Shown]:
    """Every public notice of one matter at one source: the papers of one stem and what was resolved on them."""
    return [Shown(*row) for row in _MATTER.rows(source_id, stem)]


def of_agenda(meeting_id: int, papers: Iterable[int]) -> list[Shown]:
    """Public notices about the items of one meeting: what it resolved, and the papers it deals with."""
    here = Q(meeting=meeting_id, kind=Kind.DECISION.value) | Q(paper__in=list(papers), kind=Kind.PAPER.value)
    return shown(notices().filter(here))


def versions(notice_id: int) -> list[Version]:
    """Every wording the column showed, in order, by its receipts."""
    found = Post.objects.filter(notice=notice_id, account__channel="column", receipts__isnull=False)
    rows = found.order_by("receipts__at", "receipts__pk").values_list(
        "receipts__at", "revision__number", "title", "text", "link", "quote"
    )
    return [Version(at, number, Wording(title, text, link, quote)) for at, number, title, text, link, quote in rows]


def shown_since(ids: Sequence[int]) -> dict[int, datetime]:
    """Since when each notice has been shown in its present wording."""
    found = Notice.objects.filter(pk__in=ids).values_list("id").annotate(at=Max("public_post__receipts__at"))
    return {notice_id: at for notice_id, at in found if at}


def release(post_id: int) -> tuple[datetime, bool] | None:
    """When the wording was released, and whether a person did it."""
    return next(((at, user is not None) for at, user in _RELEASE.rows(post_id)), None)


def stamp() -> tuple[object, ...]:
    """Changes whenever something the column shows may have changed. One statement of index look-ups."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT MAX(id) FROM records_receipt), (SELECT MAX(id) FROM records_revision), "
            "(SELECT MAX(id) FROM records_journalentry), (SELECT MAX(changed_at) FROM records_municipality), "
            "(SELECT SUM(places_revision) FROM records_municipality), (SELECT MAX(id) FROM records_mention), "
            "(SELECT COUNT(*) FROM records_source WHERE is_active), "
            "(SELECT MAX(succeeded_at) FROM records_source WHERE is_active)"
        )
        return tuple(cursor.fetchone())


def without_looks(stamp: tuple[object, ...]) -> tuple[object, ...]:
    """The stamp as far as a look that brought nothing new does not change it."""
    return stamp[:-1]


# --- the statements of the page of one notice ---------------------------------------------------------------

STAGES = 60

_ONE = Prepared(lambda pk: notices().filter(pk=pk).order_by().values_list(*_PATHS), int)
_MATTER = Prepared(
    lambda source, stem: notices().filter(paper__source=source, paper__stem=stem).values_list(*_PATHS)[:STAGES],
    int, str,
)  # fmt: skip
_RELEASE = Prepared(
    lambda post: Approval.objects.filter(post=post, revoked_at=None).order_by("-at").values_list("at", "user_id")[:1],
    int,
)
