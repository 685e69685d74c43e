"""The gazetteer of a municipality as the readers need it: all places, in one value, kept until something changes."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from django.db.models import F

from litfass.core.place import Address, Gazetteer, Place, PlaceType, Point, Shape, ShapeSort, folded
from litfass.flow.verdicts import places_of
from litfass.records.models import Municipality, Organization, PlaceOverride
from litfass.records.models import Place as Row

REGIONAL = ("regionalaus", "ortschaft", "ortsrat", "ortsbeirat", "ortsaus", "bezirksbeirat", "stadtteil", "quartier")


def gazetteer_of(town: Municipality) -> Gazetteer | None:
    """All places of the town, None where none were imported. The same value until its revision changes."""
    return _loaded(town.pk, town.places_revision, town.name) if town.places_revision else None


def changed(town: Municipality) -> None:
    """Places, or what persons said of them, changed: whatever was built from them is built anew."""
    Municipality.objects.filter(pk=town.pk).update(places_revision=F("places_revision") + 1)
    town.refresh_from_db(fields=["places_revision"])


@lru_cache(maxsize=2)
def _loaded(town_id: int, revision: int, name: str) -> Gazetteer | None:
    rows = Row.objects.filter(gazetteer__municipality_id=town_id, gone_at=None).order_by("pk")
    responsible = _responsible(town_id)
    names = _also_named(town_id)
    places = tuple(_place(row, responsible, names.get(row.pk, ())) for row in rows.iterator())
    if not places:
        return None
    offices, never = _offices(town_id), _never(town_id)
    content = hash((places, offices, never)) % 2**32  # so that another database's first revision is not this one's
    return Gazetteer(places, f"{town_id}.{revision}.{content}", name, offices, never)


def _place(row: Row, responsible: Mapping[str, tuple[str, ...]], also: Iterable[str]) -> Place:
    around = (folded(name) for name in (row.name, *row.quarters))
    bodies = dict.fromkeys([*row.bodies, *(body for name in around for body in responsible.get(name, ()))])
    return Place(
        name=row.name,
        type=PlaceType(row.type),
        key=row.key,
        id=row.pk,
        point=Point(row.lat, row.lon) if row.lat is not None and row.lon is not None else None,
        shape=shape_of(row.shape),
        quarters=tuple(row.quarters),
        bodies=tuple(bodies),
        aliases=tuple(dict.fromkeys([*row.aliases, *also])),
        former=tuple(row.former),
        postcode=row.postcode,
        house_numbers={number: Point(*at) for number, at in row.house_numbers.items()},
    )


def shape_of(kept: Mapping[str, Any] | None) -> Shape | None:
    """A shape as it is kept in a row."""
    if not kept:
        return None
    parts = tuple(tuple(Point(lat, lon) for lat, lon in part) for part in kept["parts"])
    return Shape(ShapeSort(kept["sort"]), parts)


def _responsible(town_id: int) -> dict[str, tuple[str, ...]]:
    """The regional committees that carry a quarter's name: `Regionalausschuss Brackmoor` is that of Brackmoor.

    An assembly is none: `Bezirksversammlung Bergedorf` deals with more than the quarter Bergedorf.
    """
    quarters = Row.objects.filter(gazetteer__municipality_id=town_id, type=PlaceType.QUARTER, gone_at=None)
    names = list(quarters.values_list("name", flat=True))
    every = Organization.objects.filter(source__municipality_id=town_id).values_list("name", flat=True)
    bodies = [body for body in every if is_regional(body)]
    found: dict[str, list[str]] = {}
    for body in bodies:
        words = f" {body.replace('/', ' ').replace(',', ' ')} "
        for name in names:
            if f" {name} " in words:
                found.setdefault(folded(name), []).append(body)
    return {name: tuple(these) for name, these in found.items()}


def is_regional(body: str) -> bool:
    """Whether a body's name says that it deals with one part of the town."""
    return any(word in body.lower() for word in REGIONAL)


def _offices(town_id: int) -> tuple[Address, ...]:
    """The administration's own addresses, from what its imprint says."""
    town = Municipality.objects.get(pk=town_id)
    return tuple(_addresses(f"{town.contact}\n{town.imprint}"))


def _addresses(words: str) -> Iterable[Address]:
    for piece in words.replace("\n", ",").split(","):
        street, _, number = piece.strip().rpartition(" ")
        if street and number[:1].isdigit() and len(number) <= 6 and street[:1].isalpha():
            yield Address(street.strip(), number)


def _never(town_id: int) -> frozenset[tuple[str, int]]:
    said = _of_all_notices(town_id, PlaceOverride.DROP)
    return frozenset((folded(row.quote), place.pk) for row in said for place in places_of(row))


def _also_named(town_id: int) -> dict[int, list[str]]:
    """The words that a person said always name a place, by its id."""
    found: dict[int, list[str]] = {}
    for row in _of_all_notices(town_id, PlaceOverride.ADD):
        for place in places_of(row):
            found.setdefault(place.pk, []).append(row.quote)
    return found


def _of_all_notices(town_id: int, verdict: str) -> Iterable[PlaceOverride]:
    """What persons said for every notice; without words it says nothing."""
    said = PlaceOverride.objects.filter(municipality_id=town_id, notice=None, verdict=verdict, undone_at=None)
    return said.exclude(quote="").select_related("place")
