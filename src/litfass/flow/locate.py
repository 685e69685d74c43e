"""Keep which places each notice names, made anew from its newest revision; what did not change is not written."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F

from litfass.core.gathered import Gathered, gathered
from litfass.core.notice import Notice as News
from litfass.core.overridden import applied
from litfass.core.place import Gazetteer, Place, Shape
from litfass.core.spot import Where, where
from litfass.flow.atlas import Atlas, atlas_of
from litfass.flow.gazetteer import gazetteer_of
from litfass.flow.news import read_again
from litfass.flow.verdicts import standing_by_notice
from litfass.records.models import Mention, Municipality, Notice, Revision

MOST = 10_000  # places of one notice; more stand only in a register of streets, which is news of none of them
LAST_ORDER = 32_767  # the largest number the column takes
AT_ONCE = 500  # rows in one statement

Rows = dict[int, Mention]  # by place
_FIELDS = ("order", "grade", "is_main", "is_open", "count", "part", "quote", "start", "end", "house_number", "relation",
           "lat", "lon", "shape")  # fmt: skip


def locate(notice: Notice) -> bool:
    """The places of one notice anew. Whether any changed."""
    town = notice.source.municipality
    return bool(keep(town, read([notice], gazetteer_of(town))))


def read(notices: Iterable[Notice], gazetteer: Gazetteer | None) -> dict[int, News]:
    """The newest revision of each by its notice's id, with what the readers of today find in it."""
    newest = Revision.objects.filter(notice__in=list(notices), number=F("notice__revision_number"))
    return {row.notice_id: read_again(row, gazetteer) for row in newest}


@transaction.atomic
def keep(town: Municipality, found: Mapping[int, News]) -> set[int]:
    """Keep the places of these notices (by id), as persons left them. Gives the notices whose places changed.

    A handful of statements for any number of notices; none of them writes where nothing changed.
    """
    said, atlas = standing_by_notice(town.pk, found), atlas_of(town)
    kept: dict[int, Rows] = {pk: {} for pk in found}
    for row in Mention.objects.filter(notice__in=list(found)):
        kept[row.notice_id][row.place_id] = row
    gone: list[Mention] = []
    new: list[Mention] = []
    for pk, news in found.items():
        old, rows = kept[pk], _rows(pk, applied(news, said.get(pk, ())), atlas)
        stale = {place for place, row in old.items() if place not in rows or _told(rows[place]) != _told(row)}
        gone += [old[place] for place in stale]
        new += [row for place, row in rows.items() if place not in old or place in stale]
    _write(gone, new)
    return {row.notice_id for row in (*gone, *new)}


def _write(gone: Sequence[Mention], new: Sequence[Mention]) -> None:
    for at in range(0, len(gone), AT_ONCE):
        Mention.objects.filter(pk__in=[row.pk for row in gone[at : at + AT_ONCE]]).delete()
    Mention.objects.bulk_create(new, batch_size=AT_ONCE)


def _told(row: Mention) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in _FIELDS)


# --- rows ----------------------------------------------------------------------------------------------


def _rows(notice: int, news: News, atlas: Atlas) -> Rows:
    """One row a place. What a person added stays also where the gazetteer does not list it any more."""
    found = gathered(news.facts.places or ())[:MOST]
    return {each.place: _row(notice, order, each, atlas) for order, each in enumerate(found)}


def _row(notice: int, order: int, found: Gathered, atlas: Atlas) -> Mention:
    said, place = found.mention, atlas.get(found.place)
    spot = _spot(found, place, atlas) if place else Where()
    relation = said.relation
    return Mention(
        notice_id=notice, place_id=found.place, order=min(order, LAST_ORDER), grade=said.grade.value,
        is_main=found.is_main, is_open=found.is_open, count=found.count, part=said.part[:60], quote=said.quote[:300],
        start=said.start, end=said.end, house_number=said.house_number[:40],
        relation=relation and {
            "sort": relation.sort.value, "words": relation.words, "others": list(relation.others),
        },
        lat=spot.point.lat if spot.point else None, lon=spot.point.lon if spot.point else None,
        shape=_as_kept(spot.shape),
    )  # fmt: skip


def _spot(found: Gathered, place: Place, atlas: Atlas) -> Where:
    """Only what is known better than the place itself."""
    spot = Where() if found.is_open else where(found.mention, place, atlas.named)
    return spot if spot.exact else Where()


def _as_kept(shape: Shape | None) -> dict[str, Any] | None:
    parts = [[list(point) for point in part] for part in shape.parts] if shape else []
    return {"sort": shape.sort.value, "parts": parts} if shape else None
