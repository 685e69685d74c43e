"""Look at a source once: keep what is new or changed, mark what is gone, tell what went wrong."""

# SPDX-License-Identifier: EUPL-1.2

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import islice

import structlog
from django.db import transaction
from django.db.models import Q

from litfass import __version__
from litfass.core import shelf
from litfass.core.changes import Change, decide
from litfass.core.german import BERLIN
from litfass.core.ports import Known, Raw, Reading, Web
from litfass.core.ports import Source as SourcePort
from litfass.core.trouble import Trouble, Troubled
from litfass.flow.keep import Keeper
from litfass.flow.who import SYSTEM
from litfass.flow.withdraw import withdraw
from litfass.records import incident, journal
from litfass.records.models import Incident, Notice, ReadMark, Source

log = structlog.get_logger()

BATCH = 50  # pages kept in one transaction
REVISIT_DAYS = 30  # younger things are looked at on every run, older public ones once a week


@dataclass(slots=True)
class Collected:
    """What one look at a source brought."""

    new: int = 0
    changed: int = 0
    same: int = 0
    gone: int = 0
    back: int = 0
    pages: int = 0
    troubles: list[Trouble] = field(default_factory=list)
    touched: list[int] = field(default_factory=list)

    def count(self, change: Change) -> None:
        """One more of a sort."""
        setattr(self, change.value, getattr(self, change.value) + 1)


Progress = Callable[[Collected], None]


def plugin(source: Source) -> SourcePort:
    """The source's reader, ready to fetch and read."""
    made: SourcePort = shelf.module("sources", source.plugin).source(source.settings)
    return made


def collect(
    source: Source, web: Web, *, now: datetime, since: date | None = None, progress: Progress | None = None
) -> Collected:
    """Fetch, read and keep. Running it twice changes nothing; one bad page never stops the others."""
    done = Collected()
    reader = plugin(source)
    try:
        arrivals = reader.fetch(web, _known(source, now), now.astimezone(BERLIN).date(), since)
        for batch in _batches(arrivals):
            _keep_batch(source, reader, batch, done, now)
            if progress:
                progress(done)
    except Troubled as stop:
        done.troubles.append(stop.trouble)
    _conclude(source, done, now)
    return done


def _batches(arrivals: Iterator[Raw | Trouble]) -> Iterator[list[Raw | Trouble]]:
    while batch := list(islice(arrivals, BATCH)):
        yield batch


def _known(source: Source, now: datetime) -> list[Known]:
    """Young and coming things every time; of the older public ones another part each quarter of an hour."""
    quarter = int(now.timestamp() // 900) % 672
    young = Q(news_at__gte=now - timedelta(days=REVISIT_DAYS)) | Q(on__gte=now.astimezone(BERLIN).date())
    open_ones = Notice.objects.filter(source=source, gone_at=None)
    rows = list(open_ones.filter(young).values_list("key", "url"))
    old = open_ones.filter(public_at__isnull=False).exclude(young).extra(where=["id %% 672 = %s"], params=[quarter])
    return [Known(key, url) for key, url in [*rows, *old.values_list("key", "url")]]


def _keep_batch(
    source: Source, reader: SourcePort, batch: Sequence[Raw | Trouble], done: Collected, now: datetime
) -> None:
    done.troubles += [item for item in batch if isinstance(item, Trouble)]
    raws = [item for item in batch if isinstance(item, Raw)]
    done.pages += len(raws)
    marks = dict(ReadMark.objects.filter(source=source, key__in=[raw.key for raw in raws]).values_list("key", "digest"))
    fresh = [(raw, digest) for raw in raws if marks.get(raw.key) != (digest := _page_digest(raw))]
    done.same += len(raws) - len(fresh)
    readings = [(raw, digest, reader.read(raw)) for raw, digest in fresh]
    if readings:
        with transaction.atomic():
            _keep(source, readings, done, now)


def _page_digest(raw: Raw) -> str:
    """Identity of a page as read by this version of the readers."""
    head = f"{__version__}\n{raw.page.status}\n{raw.page.url}\n".encode()
    return hashlib.sha256(head + raw.page.body).hexdigest()


def _keep(source: Source, readings: Sequence[tuple[Raw, str, Reading]], done: Collected, now: datetime) -> None:
    keeper = Keeper(source, [reading for *_, reading in readings], now=now)
    for _, _, reading in readings:
        for body in reading.organizations:
            keeper.organization(body)
        for news in reading.notices:
            change, row = keeper.notice(news)
            done.count(change)
            if change is not Change.SAME:
                done.touched.append(row.pk)
        done.troubles += reading.troubles
    keeper.finish()
    for _, _, reading in readings:
        _mark_gone(reading.gone, keeper.notices, done, now)
    _mark_read(source, [(raw.key, digest) for raw, digest, reading in readings if not reading.troubles])


def _mark_read(source: Source, read: Sequence[tuple[str, str]]) -> None:
    """What was read without trouble is not read again until it changes."""
    ReadMark.objects.bulk_create(
        [ReadMark(source=source, key=key, digest=digest) for key, digest in dict(read).items()],
        update_conflicts=True, unique_fields=["source", "key"], update_fields=["digest"],
    )  # fmt: skip


def _mark_gone(keys: Iterable[str], rows: dict[str, Notice], done: Collected, now: datetime) -> None:
    """GONE is the source's own word about something that was there before."""
    for key in keys:
        row = rows.get(key)
        change = decide(row.digest if row else None, None, was_gone=bool(row and row.gone_at))
        if row is None or change is not Change.GONE:
            continue
        done.gone += 1
        row.gone_at = row.changed_at = now
        row.save(update_fields=["gone_at", "changed_at"])
        withdraw(row, who=SYSTEM, now=now, reason="An der Quelle nicht mehr öffentlich.")


def _conclude(source: Source, done: Collected, now: datetime) -> None:
    answered = done.pages > 0
    for trouble in done.troubles:
        log.warning("trouble", source=source.slug, code=trouble.code, url=trouble.url, detail=trouble.log)
        incident.note(source, trouble, now)
    if answered:
        Incident.objects.filter(source=source, solved_at=None, last_at__lt=now).update(solved_at=now)
    source.tried_at = now
    source.succeeded_at = now if answered else source.succeeded_at
    source.save(update_fields=["tried_at", "succeeded_at"])
    if done.touched or done.gone:
        counts = {"new": done.new, "changed": done.changed, "gone": done.gone, "back": done.back}
        journal.write("collected", source, who=SYSTEM.name, now=now, **counts)
