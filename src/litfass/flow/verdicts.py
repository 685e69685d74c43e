"""What persons said of the places of a notice, as the readers' words are corrected by it."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Collection, Iterator

from django.db.models import Q

from litfass.core.notice import Notice as News
from litfass.core.overridden import Override, Verdict, applied
from litfass.core.place import PlaceType
from litfass.records.models import Notice, Place, PlaceOverride

DROP, ADD = PlaceOverride.DROP, PlaceOverride.ADD


def heard(news: News, notice: Notice) -> News:
    """The notice with its places as persons left them."""
    return applied(news, standing_of(notice))


def standing_of(notice: Notice) -> tuple[Override, ...]:
    """What stands for this notice, what holds for every notice first; in the order in which it was said.

    What always names a place is an alias in the gazetteer (flow/gazetteer.py) and no word on a single notice.
    """
    return standing_by_notice(notice.source.municipality_id, [notice.pk])[notice.pk]


def standing_by_notice(town_id: int, notices: Collection[int]) -> dict[int, tuple[Override, ...]]:
    """The same for many notices of one municipality, by their ids."""
    said = PlaceOverride.objects.filter(municipality_id=town_id, undone_at=None)
    mine = said.filter(Q(notice__in=list(notices)) | Q(notice=None, verdict=DROP)).select_related("place")
    everywhere: list[Override] = []
    found: dict[int, list[Override]] = {}
    for row in mine.order_by("pk"):
        words = [
            Override(Verdict(row.verdict), place.pk, place.name, PlaceType(place.type), row.quote, row.part)
            for place in places_of(row)
        ]
        (everywhere if row.notice_id is None else found.setdefault(row.notice_id, [])).extend(words)
    return {notice: (*everywhere, *found.get(notice, ())) for notice in notices}


def places_of(row: PlaceOverride) -> Iterator[Place]:
    """The place it was said of; where its source does not list it any more, those that took its name and sort.

    So a person's word survives another gazetteer. A missing place is added once: the first of them.
    """
    if row.place.gone_at is None:
        yield row.place
        return
    heirs = Place.objects.filter(
        gazetteer__municipality_id=row.municipality_id, name=row.place.name, type=row.place.type, gone_at=None
    )
    found = list(heirs.order_by("pk"))
    yield from (found if row.verdict == DROP else found[:1]) or [row.place]
