"""The box of places in a case: what was found, what persons said of it, and where nothing was found what was read."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from dataclasses import dataclass

from litfass.core.german import and_list
from litfass.core.notice import Notice as News
from litfass.core.parts import running
from litfass.core.place import is_city_wide
from litfass.desk.evidence import LABELS, Evident, evident
from litfass.desk.marks import Words
from litfass.desk.places import Row, ids, rows
from litfass.flow.gazetteer import gazetteer_of
from litfass.records.models import Notice, Place, PlaceOverride

MOST = 200  # places of one notice that are marked and listed: a register of streets has thousands
SHOWN = 8  # places that stand open; where there are many the rest is folded


@dataclass(frozen=True, slots=True)
class Box:
    """What stands beside the places themselves. `known` is how many places the gazetteer has, 0 without one."""

    is_city_wide: bool
    known: int
    looked_at: str
    said: tuple[PlaceOverride, ...]
    more: int = 0
    shown: int = SHOWN


def source(notice: Notice, news: News, objected: Sequence[Words]) -> tuple[Evident, Box]:
    """The words of a notice with everything read from them, and the box of its places."""
    mentions = news.facts.places or ()
    said = PlaceOverride.objects.filter(notice=notice, undone_at=None).select_related("place", "by")
    gazetteer = gazetteer_of(notice.source.municipality)
    parts = [LABELS.get(part.name, "Text") for part in running(news)]
    listed = named(news)
    box = Box(
        is_city_wide=is_city_wide(mentions),
        known=len(gazetteer.places) if gazetteer else 0,
        looked_at=and_list(list(dict.fromkeys(parts))),
        said=tuple(said),
        more=max(0, len(listed) - MOST),
    )
    return evident(news, objected, listed[:MOST]), box


def named(news: News) -> tuple[Row, ...]:
    """The places of a notice as rows. One query."""
    mentions = news.facts.places or ()
    kept = Place.objects.filter(pk__in=ids(mentions)).defer("shape", "house_numbers") if mentions else ()
    return rows(mentions, {place.pk: place for place in kept})
