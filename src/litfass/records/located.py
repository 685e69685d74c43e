"""Which public notices name which places, and what may be said of it. Never of a draft, never of a withdrawn one."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from litfass.core.facts import Grade, PlaceType
from litfass.core.kind import Kind
from litfass.records import public
from litfass.records.meeting import AgendaItem, Meeting
from litfass.records.notice import Notice
from litfass.records.paper import Consultation
from litfass.records.place import Mention
from litfass.records.prepared import Prepared
from litfass.records.public import Withdrawn
from litfass.records.revision import Revision
from litfass.records.sitting import Sitting, rows, sittings

LOOKED_THROUGH = 10  # so many times as many notices are looked at as there are asked for: most name no place
MOST = 5_000  # mentions looked at for one page: a quarter with all its streets
PUBLIC = {"notice__public_at__isnull": False, "notice__public_post__isnull": False, "notice__withdrawn_at": None}
_SAID = (
    "notice_id", "place_id", "is_main", "is_open", "grade", "part", "count", "quote", "house_number", "relation",
    "lat", "lon", "shape",
)  # fmt: skip
_PATHS = (*_SAID, "notice__news_at")
_ABOUT = ("place__slug", "place__name", "place__type", "place__quarters", "place__lat", "place__lon")
_WORDS = ("title", "teaser", "text")


class Named(NamedTuple):
    """A public notice names a place; `lat`, `lon` and `shape` are the spot where it is known better than the place."""

    notice: int
    place: int
    is_main: bool
    is_open: bool
    grade: str
    part: str
    times: int
    quote: str
    house_number: str
    relation: dict[str, Any] | None
    lat: float | None
    lon: float | None
    shape: dict[str, Any] | None
    news_at: datetime


class Told(NamedTuple):
    """A place as the page of one notice tells it."""

    said: Named
    slug: str
    name: str
    type: str
    quarters: list[str]
    lat: float | None
    lon: float | None


class Tally(NamedTuple):
    """One place with the number of public notices about it and the time of the newest."""

    place: int
    slug: str
    name: str
    type: str
    quarters: list[str]
    notices: int
    newest: datetime


class LookedAt(NamedTuple):
    """What of a notice was read for places: which parts, how many words."""

    parts: tuple[str, ...]
    words: int


def named(places: Collection[int]) -> list[Named]:
    """What names these places, the newest notice first."""
    found = Mention.objects.filter(place__in=list(places), **PUBLIC).order_by("-notice__news_at", "-notice_id", "order")
    return [Named(*row) for row in found.values_list(*_PATHS)[:MOST]]


def newest(since: datetime, *, limit: int) -> list[Named]:
    """The main places of the newest notices, of each notice the first one."""
    # Two steps: the newest notices are read from their index, however many mentions there are (bench/column.py).
    ids = list(public.notices().filter(news_at__gte=since).values_list("id", flat=True)[: LOOKED_THROUGH * limit])
    first = first_of(ids)
    return [first[pk].said for pk in ids if pk in first][:limit]


def first_of(notices: Iterable[int]) -> dict[int, Told]:
    """The first main place of each of these notices."""
    found = Mention.objects.filter(notice__in=list(notices), is_main=True, is_open=False, **PUBLIC)
    told = [_told(row) for row in found.order_by("notice", "order").values_list(*_PATHS, *_ABOUT)]
    return {each.said.notice: each for each in reversed(told)}


def of_notice(notice_id: int) -> list[Told]:
    """The places of one public notice: what it is about first, then in the order of its text."""
    return [_told(row) for row in _OF_NOTICE.rows(notice_id)]


def _told(row: tuple[Any, ...]) -> Told:
    width = len(_PATHS)
    return Told(Named(*row[:width]), *row[width:])


def main_of(notices: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    """Word in the address and name of the main places of these notices, in order."""
    if not notices:
        return {}
    width = 1 << (len(notices) - 1).bit_length()  # so that few statements serve every number of notices
    padded = [*notices, *[notices[-1]] * (width - len(notices))]
    found: dict[int, list[tuple[str, str]]] = {}
    for notice, slug, name in _main_of(width).rows(*padded):
        found.setdefault(notice, []).append((slug, name))
    return found


def enumerated(notices: Iterable[int]) -> dict[int, tuple[int, bool]]:
    """How many places each notice only enumerates, and whether all of them are streets."""
    streets = Count("id", filter=Q(place__type=PlaceType.STREET.value))
    found = Mention.objects.filter(notice__in=list(notices), grade=Grade.ENUMERATION.value)
    told = found.values_list("notice").annotate(n=Count("id"), streets=streets)
    return {notice: (number, number == of_streets) for notice, number, of_streets in told}


def tallies() -> list[Tally]:
    """Every place that a public notice is about, by name. Reads every mention, so it is kept by those who ask."""
    found = Mention.objects.filter(is_main=True, is_open=False, place__gone_at=None, **PUBLIC)
    paths = ("place_id", "place__slug", "place__name", "place__type", "place__quarters")
    counted = found.values_list(*paths).annotate(n=Count("id"), newest=Max("notice__news_at"))
    return sorted((Tally(*row) for row in counted), key=lambda each: (each.name.casefold(), each.place))


def pairs() -> list[tuple[int, int]]:
    """Place and notice for every main mention. Reads every one, so it is kept by those who ask."""
    found = Mention.objects.filter(is_main=True, is_open=False, **PUBLIC)
    return list(found.values_list("place_id", "notice_id"))


def withdrawn(places: Collection[int], *, limit: int = 20) -> list[Withdrawn]:
    """The notices about these places that were taken down last."""
    about = Mention.objects.filter(notice=OuterRef("pk"), place__in=list(places), is_main=True)
    found = Notice.objects.filter(Exists(about), withdrawn_at__isnull=False).order_by("-withdrawn_at")[:limit]
    rows = found.values_list("id", "kind", "number", "withdrawn_at")
    return [Withdrawn(pk, kind, number, at) for pk, kind, number, at in rows if at]


def meetings(papers: Collection[int], notices: Collection[int], *, limit: int = 200) -> list[Sitting]:
    """Public meetings that deal with these papers or that these notices are of, in order of date."""
    in_agenda = AgendaItem.objects.filter(meeting=OuterRef("pk"), paper__in=list(papers))
    on_the_way = Consultation.objects.filter(
        meeting_key=OuterRef("key"), paper__source=OuterRef("source"), paper__in=list(papers)
    ).exclude(meeting_key="")
    told = Notice.objects.filter(meeting=OuterRef("pk"), pk__in=list(notices), kind=Kind.MEETING.value)
    about: QuerySet[Meeting] = sittings().filter(Exists(in_agenda) | Exists(on_the_way) | Exists(told))
    return rows(about.order_by("-on", "-starts_at", "-pk")[:limit])[::-1]


def looked_at(notice_id: int) -> LookedAt:
    """Which parts of the newest revision were read for places, and how many words that were."""
    row = Revision.objects.filter(notice=notice_id).order_by("-number").values_list("content", flat=True).first()
    content: dict[str, Any] = row if isinstance(row, dict) else {}
    paper, decision = content.get("paper") or {}, content.get("decision") or {}
    texts = {name: str(content.get(name) or "") for name in _WORDS}
    texts["resolution"] = " ".join(str(each.get("resolution") or "") for each in (paper, decision))
    read = {name: len(words.split()) for name, words in texts.items()}
    return LookedAt(tuple(name for name, number in read.items() if number), sum(read.values()))


_OF_NOTICE = Prepared(
    lambda notice: (
        Mention.objects.filter(notice=notice, **PUBLIC)
        .order_by("-is_main", "order")
        .values_list(*_PATHS, *_ABOUT)[:100]
    ),
    int,
)


@cache
def _main_of(width: int) -> Prepared:
    """The statement for so many notices."""

    def build(*notices: int) -> QuerySet[Mention, Any]:
        found = Mention.objects.filter(notice__in=notices, is_main=True, is_open=False)
        return found.order_by("notice", "order").values_list("notice_id", "place__slug", "place__name")

    return Prepared(build, *[int] * width)
