"""Write an import's places in bulk, and read back what is needed to compare."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.utils.text import slugify

from litfass.core.geometry import Box
from litfass.core.german import spelled_out
from litfass.core.place import Place, PlaceType, Point, Shape, folded
from litfass.core.ports import Credit
from litfass.core.registers.plan import Known, Plan, box_of, digest
from litfass.core.registers.quarters import Quarters
from litfass.flow.gazetteer import shape_of
from litfass.records.models import Gazetteer, Municipality
from litfass.records.models import Place as Row

AT_ONCE = 300  # rows in one statement
_DIGITS = 6
_SIDES = ("south", "west", "north", "east")


class Moment(NamedTuple):
    """When an import runs, and whom it tells how far it is."""

    now: datetime
    tell: Callable[[str], None]


def gazetteer(town: Municipality, name: str, plugin: str, address: str) -> Gazetteer:
    """The gazetteer of that name, locked: two imports at once wait for each other."""
    Municipality.objects.select_for_update(no_key=True).get(pk=town.pk)
    row, _ = Gazetteer.objects.get_or_create(municipality=town, name=name[:100], defaults={"plugin": plugin})
    row.plugin, row.address = plugin, address[:1000]
    return row


def credited(row: Gazetteer, credit: Credit, all_places: str, now: datetime) -> None:
    """Its licence, the line that must stand beside its places, and when it was last imported."""
    row.licence, row.attribution = credit.licence[:200], credit.attribution[:500]
    row.digest, row.imported_at = all_places, now
    row.save()


def known(row: Gazetteer) -> list[Known]:
    """Its places."""
    return list(_known(Row.objects.filter(gazetteer=row)))


def known_elsewhere(row: Gazetteer) -> Iterator[Known]:
    """The places of the town's other gazetteers, the oldest first."""
    return _known(Row.objects.filter(gazetteer__municipality=row.municipality).exclude(gazetteer=row))


def _known(rows: QuerySet[Row]) -> Iterator[Known]:
    fields = ("pk", "key", "name", "type", "digest", "gone_at", "south", "west", "north", "east")
    for pk, key, name, sort, told, gone, *sides in rows.order_by("pk").values_list(*fields).iterator():
        yield Known(pk, key, name, sort, Box(*sides) if None not in sides else None, told, gone is not None)


def outlines(row: Gazetteer) -> Iterator[tuple[str, Shape]]:
    """The outlines of quarters that the town's other gazetteers have."""
    quarters = Row.objects.filter(
        gazetteer__municipality=row.municipality, type=PlaceType.QUARTER, gone_at=None, shape__isnull=False
    ).exclude(gazetteer=row)
    for name, kept in quarters.values_list("name", "shape"):
        shape = shape_of(kept)
        if shape:
            yield name, shape


def write(row: Gazetteer, plan: Plan, quarters: Quarters, moment: Moment) -> None:
    """Bring the rows to what the plan says. Rows are never deleted: pages, posts and overrides lead to them."""
    _free_keys(plan)
    _update(plan, quarters, moment)
    _create(row, plan, quarters, moment)
    for ids, gone in (([each.id for each in plan.gone], moment.now), (sorted(plan.back), None)):
        for at in range(0, len(ids), AT_ONCE):
            Row.objects.filter(pk__in=ids[at : at + AT_ONCE]).update(gone_at=gone)


def _free_keys(plan: Plan) -> None:
    """Keys that wander from one row to another must be free before they are taken."""
    wandering = [old.id for old, place in plan.changed if old.key != place.key]
    taken = {place.key for place in plan.new} | {place.key for _, place in plan.changed}
    wandering += [old.id for old in (*plan.gone, *plan.long_gone) if old.key in taken]
    for pk in wandering:
        Row.objects.filter(pk=pk).update(key=f"\n{pk}")  # no source has a key with a line end


def _update(plan: Plan, quarters: Quarters, moment: Moment) -> None:
    """What a place was called once stays, also where its source forgets it."""
    before = dict(Row.objects.exclude(former=[]).values_list("pk", "former")) if plan.changed else {}
    every = quarters.filled(place for _, place in plan.changed)
    for number, ((old, place), filled) in enumerate(zip(plan.changed, every, strict=True), start=1):
        said = _said(filled)
        called = (*said["former"], *before.get(old.id, ()), old.name)
        said["former"] = list(dict.fromkeys(name for name in called if folded(name) != folded(place.name)))
        _overwrite(old.id, {**said, "digest": digest(place), "gone_at": None})
        if number % AT_ONCE == 0 or number == len(plan.changed):
            moment.tell(f"{number} von {len(plan.changed)} geänderten Orten geschrieben …")


def _overwrite(pk: int, said: dict[str, Any]) -> None:
    """One statement a row: the database takes ten times as long over one for hundreds of rows.

    What this source never says stays as another gazetteer has given it.
    """
    silent = {name for name in ("shape", "house_numbers") if not said[name]}
    sides = {name: said.pop(name) for name in _SIDES} if "shape" in silent else {}
    Row.objects.filter(pk=pk).update(**{name: value for name, value in said.items() if name not in silent})
    if sides:
        Row.objects.filter(pk=pk, shape__isnull=True).update(**sides)


def _create(row: Gazetteer, plan: Plan, quarters: Quarters, moment: Moment) -> None:
    slugs = Slugs(Row.objects.values_list("slug", flat=True).iterator()) if plan.new else Slugs()
    for at in range(0, len(plan.new), AT_ONCE):
        part = plan.new[at : at + AT_ONCE]
        rows = [
            Row(gazetteer=row, slug=slugs.of(filled), digest=digest(place), **_said(filled))
            for place, filled in zip(part, quarters.filled(part), strict=True)
        ]
        Row.objects.bulk_create(rows)
        moment.tell(f"{at + len(part)} von {len(plan.new)} neuen Orten geschrieben …")


def _said(place: Place) -> dict[str, Any]:
    """The fields of a row, as the source says them."""
    box = box_of(place)
    return {
        "key": place.key, "name": place.name, "type": place.type.value,
        "lat": _rounded(place.point.lat) if place.point else None,
        "lon": _rounded(place.point.lon) if place.point else None,
        "south": box and box.south, "west": box and box.west, "north": box and box.north, "east": box and box.east,
        "shape": _kept(place.shape), "quarters": list(place.quarters), "bodies": list(place.bodies),
        "aliases": list(place.aliases), "former": list(place.former), "postcode": place.postcode,
        "house_numbers": {number: _pair(at) for number, at in place.house_numbers.items()},
    }  # fmt: skip


def _kept(shape: Shape | None) -> dict[str, Any] | None:
    return {"sort": shape.sort.value, "parts": [[_pair(at) for at in part] for part in shape.parts]} if shape else None


def _pair(point: Point) -> list[float]:
    return [_rounded(point.lat), _rounded(point.lon)]


def _rounded(degrees: float) -> float:
    return round(degrees, _DIGITS)


def enrich(plan: Plan) -> int:
    """A place that another gazetteer keeps gets from this one what it lacks: its course, its house numbers, names."""
    touched = 0
    places = {other.id: place for other, place in plan.elsewhere}
    ids = list(places)
    for at in range(0, len(ids), AT_ONCE):
        for row in Row.objects.filter(pk__in=ids[at : at + AT_ONCE]):
            more = _lacking(row, places[row.pk])
            touched += Row.objects.filter(pk=row.pk).update(**more) if more else 0
    return touched


def _lacking(row: Row, place: Place) -> dict[str, Any]:
    """What the place says and the row does not."""
    said = _said(place)
    fields = ("shape", "house_numbers", "quarters", "postcode")
    lacking = [name for name in fields if said[name] and not getattr(row, name)]
    if row.lat is None and place.point:
        lacking += ["lat", "lon"]
    if "shape" in lacking or "lat" in lacking:
        lacking += _SIDES
    more = {name: said[name] for name in lacking}
    for name, kept in (("aliases", row.aliases), ("former", row.former)):
        if new := [each for each in said[name] if each not in kept]:
            more[name] = [*kept, *new]
    return more


def fill_quarters(town: Municipality, quarters: Quarters) -> int:
    """The quarters of places that came before the outlines did."""
    rows = Row.objects.filter(gazetteer__municipality=town, gone_at=None, quarters=[]).exclude(type=PlaceType.QUARTER)
    filled: dict[int, list[str]] = {}
    for row in rows.only("pk", "lat", "lon", "quarters").iterator():
        found = quarters.of([Point(row.lat, row.lon)] if row.lat is not None and row.lon is not None else [])
        if found:
            filled[row.pk] = list(found)
    return sum(Row.objects.filter(pk=pk).update(quarters=found) for pk, found in filled.items())


class Slugs:
    """Words for addresses: a name, for a second of that name with its quarter, else with a number."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._numbers: dict[str, int] = {}

    def of(self, place: Place) -> str:
        """A free word; it is taken now."""
        name = slugify(spelled_out(place.name))[:100] or "ort"
        quarter = slugify(spelled_out(place.quarters[0]))[:30] if place.quarters else ""
        free = next((word for word in _words(name, quarter) if word not in self._taken), None)
        found = free or self._numbered(f"{name}-{quarter}" if quarter else name)
        self._taken.add(found)
        return found

    def _numbered(self, word: str) -> str:
        while True:
            self._numbers[word] = self._numbers.get(word, 1) + 1
            found = f"{word}-{self._numbers[word]}"
            if found not in self._taken:
                return found


def _words(name: str, quarter: str) -> Sequence[str]:
    return (name, f"{name}-{quarter}") if quarter else (name,)
