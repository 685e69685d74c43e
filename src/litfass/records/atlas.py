"""Places as pages and maps need them: one by its word in an address, those in a box, all by name."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.db.models import Exists, F, OuterRef, QuerySet

from litfass.core.facts import PlaceType
from litfass.core.geometry import Box
from litfass.core.spot import AREAS
from litfass.records.place import Gazetteer, Mention, Place

MOST = 400  # places drawn on one map: more of them would not be told apart
SMALLEST = 1 / 60  # of the map: what is smaller is left out of it
NEAR = 3_000  # places with news looked at around one place
_PATHS = ("id", "slug", "name", "type", "quarters", "lat", "lon", "shape")


class Spot(NamedTuple):
    """One place on a map: `shape` as it is kept in its row."""

    id: int
    slug: str
    name: str
    type: str
    quarters: list[str]
    lat: float | None
    lon: float | None
    shape: dict[str, Any] | None


class Named(NamedTuple):
    """One place as the search knows it."""

    slug: str
    name: str
    type: str
    quarters: list[str]
    aliases: list[str]
    former: list[str]


def place(slug: str) -> Place | None:
    """One place, also when its source does not list it any more: its address stays."""
    return Place.objects.filter(slug=slug).select_related("gazetteer").first()


def with_ids(ids: Iterable[int]) -> list[Spot]:
    """These places."""
    return _spots(Place.objects.filter(pk__in=list(ids)))


def drawn(box: Box, types: Sequence[PlaceType], *, limit: int = MOST) -> list[Spot]:
    """What of these types has a shape in the box, the largest first."""
    found = _inside(box).filter(type__in=[each.value for each in types], shape__isnull=False)
    size = F("north") - F("south") + F("east") - F("west")
    least = SMALLEST * (box.north - box.south + box.east - box.west)
    return _spots(found.alias(size=size).filter(size__gte=least).order_by("-size", "pk")[:limit])


def with_news(box: Box) -> list[Spot]:
    """What in the box is named by a public notice."""
    return _spots(_inside(box).filter(_has_news()).order_by("pk")[:NEAR])


def nearby(box: Box) -> list[Spot]:
    """What in the box is no area."""
    areas = [each.value for each in AREAS]
    return _spots(_inside(box).exclude(type__in=areas).order_by("pk")[:MOST])


def quarters(names: Sequence[str] | None = None) -> list[Spot]:
    """All quarters, or those of these names."""
    found = Place.objects.filter(type=PlaceType.QUARTER.value, gone_at=None)
    return _spots((found if names is None else found.filter(name__in=list(names))).order_by("name", "pk"))


def names() -> list[Named]:
    """Every place by its names."""
    found = Place.objects.filter(gone_at=None).order_by("name", "pk")
    return [Named(*row) for row in found.values_list("slug", "name", "type", "quarters", "aliases", "former")]


def credit_lines() -> list[str]:
    """The lines that must stand wherever places or maps are shown, each once."""
    found = Gazetteer.objects.exclude(attribution="").order_by("name").values_list("attribution", flat=True)
    return list(dict.fromkeys(found))


def is_there() -> bool:
    """Whether this municipality has any places at all."""
    return Place.objects.filter(gone_at=None).exists()


def _inside(box: Box) -> QuerySet[Place]:
    return Place.objects.filter(
        gone_at=None, south__lte=box.north, north__gte=box.south, west__lte=box.east, east__gte=box.west
    )


def _has_news() -> Exists:
    return Exists(Mention.objects.filter(place=OuterRef("pk"), is_main=True))


def _spots(found: QuerySet[Place]) -> list[Spot]:
    return [Spot(*row) for row in found.values_list(*_PATHS)]
