"""Import a source's places into a town's gazetteers: ids and addresses stay, what is not listed any more is gone."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import chain

from django.db import transaction

from litfass.core.german import counted
from litfass.core.place import Place, PlaceType
from litfass.core.ports import Credit, Page, PlacesAt, Web
from litfass.core.registers import plan as planning
from litfass.core.registers.plan import Known, Plan
from litfass.core.registers.quarters import Quarters, outlines_of
from litfass.core.trouble import Trouble
from litfass.flow import gazetteer, place_rows
from litfass.flow.places_from import register_of
from litfass.records.models import Gazetteer, Municipality

MOST_GONE = 1 / 3  # of a gazetteer that one import may take away without being told to
_STEP = 500  # places between two words of progress

Progress = Callable[[str], None]


class NotImported(Exception):
    """Nothing was changed; the words say why and what to do."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is imported. `name` is the gazetteer's own: the same name is the same source, imported again.

    `licence` and `attribution` are the operator's, where the source says none. `force` takes what else would be
    refused: a source that lost more than a third of its places.
    """

    name: str
    plugin: str
    at: PlacesAt
    licence: str = ""
    attribution: str = ""
    force: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What came, changed, went. `back` were gone before; `elsewhere` are kept in another gazetteer of the town;
    `richer` of those got something by this one.
    """

    new: int
    changed: int
    same: int
    gone: int
    back: int
    elsewhere: int
    richer: int
    troubles: tuple[Trouble, ...]
    credit: Credit

    @property
    def is_idle(self) -> bool:
        """Whether everything was as it is."""
        return not (self.new or self.changed or self.gone or self.back or self.richer)


def import_places(
    town: Municipality, wish: Wish, web: Web, *, now: datetime, progress: Progress | None = None
) -> Imported:
    """Read the source, then change the town's places in one step.

    Raises Troubled where the source is not usable and NotImported where the result looks wrong: nothing changed then.
    """
    tell = progress or (lambda words: None)
    register = register_of(wish.plugin, wish.at)
    places, troubles = _read(register.places(_Told(web, tell)), tell)
    if not places:
        raise NotImported("Es kam kein einziger Ort. Die Orte von bisher bleiben.")
    credit = Credit(wish.licence or register.credit.licence, wish.attribution or register.credit.attribution)
    with transaction.atomic():
        row = place_rows.gazetteer(town, wish.name, wish.plugin, wish.at.address)
        done, touched = _keep(row, places, wish.force, place_rows.Moment(now, tell))
        place_rows.credited(row, credit, _digest(places), now)
        if touched or not done.is_idle:
            gazetteer.changed(town)
    return Imported(
        new=len(done.new),
        changed=len(done.changed),
        same=len(done.same),
        gone=len(done.gone),
        back=len(done.back),
        elsewhere=len(done.elsewhere),
        richer=touched,
        troubles=tuple(troubles),
        credit=credit,
    )


@dataclass(slots=True)
class _Told:
    """A web that says how many pages came, as a register may read all of them before its first place."""

    web: Web
    tell: Progress
    count: int = 0

    def get(self, url: str) -> Page:
        page = self.web.get(url)
        self.count += 1
        self.tell(f"{counted(self.count, 'Antwort', 'Antworten', article='eine')} abgerufen …")
        return page


def _read(found: Iterator[Place | Trouble], tell: Progress) -> tuple[list[Place], list[Trouble]]:
    places: list[Place] = []
    troubles: list[Trouble] = []
    for each in found:
        if isinstance(each, Trouble):
            troubles.append(each)
            continue
        places.append(each)
        if len(places) % _STEP == 0:
            tell(f"{counted(len(places), 'Ort', 'Orte')} gelesen …")
    return list(planning.once(places)), troubles


def _keep(row: Gazetteer, places: list[Place], force: bool, moment: place_rows.Moment) -> tuple[Plan, int]:
    """What was done, and how many places of other gazetteers got something by it."""
    known = place_rows.known(row)
    found = planning.plan(places, known, place_rows.known_elsewhere(row))
    _look(found, known, force)
    told = Quarters(chain(outlines_of(places), place_rows.outlines(row)))
    place_rows.write(row, found, told, moment)
    touched = place_rows.enrich(found)
    if any(place.type is PlaceType.QUARTER and place.shape for place in places):
        touched += place_rows.fill_quarters(row.municipality, told)
    return found, touched


def _look(found: Plan, known: list[Known], force: bool) -> None:
    """A source that lost its places is more likely broken than right."""
    before = sum(not each.is_gone for each in known)
    if force or len(found.gone) <= before * MOST_GONE:
        return
    of_all = counted(before, "Ort", "Orten", article="einem")
    raise NotImported(
        f"Von {of_all} würden {counted(len(found.gone), '', '').strip()} verschwinden, das ist mehr als "
        "ein Drittel. Die Orte von bisher bleiben. Wenn es so gewollt ist, importieren Sie mit --force."
    )


def _digest(places: list[Place]) -> str:
    every = sha256()
    for key, digest in sorted((place.key, planning.digest(place)) for place in places):
        every.update(f"{key}\0{digest}\n".encode())
    return every.hexdigest()
