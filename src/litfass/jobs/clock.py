"""The clock: once a second see what is due in the tables and hand it to the engine."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from litfass.flow.deliver import due
from litfass.flow.relocate import behind
from litfass.records.models import Source

REMEMBERED = 3600  # seconds; the engine itself knows every mark for days
# Work that is still due after so long was lost by the engine (a step that could not even note its failure); it gets a
# new mark. Should it only be late, the second job finds nothing to do.
LOST_DELIVERY = timedelta(minutes=10)
LOST_LOOK = timedelta(hours=6)
LOST_PLACES = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work. Equal jobs are one: the mark changes only when there is something new to do."""

    verb: str  # collect, deliver, locate
    subject: int
    revision: int
    mark: str

    @property
    def name(self) -> str:
        """Its id in the engine."""
        return f"{self.verb}-{self.subject}-{self.revision}-{self.mark}"


class Engine(Protocol):
    """What the clock needs of the engine."""

    def __call__(self, job: Job) -> None: ...


def tick(start: Engine, seen: dict[Job, datetime], now: datetime) -> int:
    """Hand over what is due. `seen` is what this process handed over already; gives the number of new jobs."""
    fresh = [job for job in (*_looks(now), *_places(now), *_deliveries(now)) if job not in seen]
    for job in fresh:
        start(job)
        seen[job] = now
    for job in [job for job, at in seen.items() if (now - at).total_seconds() > REMEMBERED]:
        del seen[job]
    return len(fresh)


def _looks(now: datetime) -> Iterator[Job]:
    for source in Source.objects.filter(is_active=True):
        if source.is_due(now):
            last = f"{source.tried_at.timestamp():.3f}" if source.tried_at else "first"
            yield Job("collect", source.pk, 0, f"{last}-{int(now.timestamp() // LOST_LOOK.total_seconds())}")


def _places(now: datetime) -> Iterator[Job]:
    """One piece after the other: each moves the mark, so the next tick starts the next piece."""
    for town in behind():
        late = int(now.timestamp() // LOST_PLACES.total_seconds())
        at = f"{town.located_revision}-{town.located_before}"
        yield Job("locate", town.pk, town.places_revision, f"{at}-{late}")


def _deliveries(now: datetime) -> Iterator[Job]:
    for one in due(now):
        late = (now - one.due_at) // LOST_DELIVERY
        yield Job("deliver", one.delivery_id, one.revision, f"{one.tries}-{one.due_at.timestamp():.3f}-{late}")
