"""Look at a source once: keep what is new or changed, mark what is gone, tell what went wrong."""

# SPDX-License-Identifier: EUPL-1.2

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import islice

import structlog
from django.db import transaction
from django.db.models import F, Q

from litfass import __version__
from litfass.core import shelf
from litfass.core.changes import Change
from litfass.core.german import BERLIN
from litfass.core.links import shown
from litfass.core.notice import Notice as News
from litfass.core.place import Gazetteer
from litfass.core.ports import Known, Raw, Reading, Web
from litfass.core.ports import Source as SourcePort
from litfass.core.trouble import Trouble, Troubled
from litfass.flow import locate
from litfass.flow.gazetteer import changed, gazetteer_of, is_regional
from litfass.flow.keep import Keeper
from litfass.flow.read import enriched, read_text
from litfass.flow.rectify import forget
from litfass.flow.twins import twins
from litfass.flow.who import SYSTEM
from litfass.flow.withdraw import withdraw
from litfass.records import incident, journal
from litfass.records.models import Incident, Municipality, Notice, ReadMark, Source

log = structlog.get_logger()

BATCH = 50  # pages kept in one transaction
MOST_GONE = 10  # so many may vanish in one look; more only if they are less than a fifth of what was seen
QUARTERS = 672  # of an hour in a week
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
    vanished: list[Notice] = field(default_factory=list)

    def count(self, change: Change) -> None:
        """One more of a sort."""
        setattr(self, change.value, getattr(self, change.value) + 1)


Progress = Callable[[Collected], None]
Arrived = tuple[Raw, str, Reading]  # a page, its digest and what it says


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
    conclude(source, done, now)
    return done


def _batches(arrivals: Iterator[Raw | Trouble]) -> Iterator[list[Raw | Trouble]]:
    while batch := list(islice(arrivals, BATCH)):
        yield batch


def _known(source: Source, now: datetime) -> list[Known]:
    """Young and coming things every time; of the older public ones those whose turn came since the last look."""
    young = Q(news_at__gte=now - timedelta(days=REVISIT_DAYS)) | Q(on__gte=now.astimezone(BERLIN).date())
    open_ones = Notice.objects.filter(source=source, gone_at=None)
    rows = list(open_ones.filter(young).values_list("key", "url"))
    old = open_ones.filter(public_at__isnull=False).exclude(young).annotate(turn=F("id") % QUARTERS)
    rows += old.filter(turn__in=turns(source.tried_at or now, now)).values_list("key", "url")
    return [Known(key, url) for key, url in rows]


def turns(last: datetime, now: datetime) -> list[int]:
    """The quarters of the week that began since the last look: with any rhythm, each comes up once a week."""
    first, until = int(last.timestamp() // 900), int(now.timestamp() // 900)
    return [quarter % QUARTERS for quarter in range(max(first + 1, until - QUARTERS + 1), until + 1)]


def _keep_batch(
    source: Source, reader: SourcePort, batch: Sequence[Raw | Trouble], done: Collected, now: datetime
) -> None:
    done.troubles += [item for item in batch if isinstance(item, Trouble)]
    raws = [item for item in batch if isinstance(item, Raw)]
    done.pages += len(raws)
    marks = dict(ReadMark.objects.filter(source=source, key__in=[raw.key for raw in raws]).values_list("key", "digest"))
    fresh = [(raw, digest) for raw in raws if marks.get(raw.key) != (digest := _page_digest(raw))]
    done.same += len(raws) - len(fresh)
    places = _places(source.municipality) if fresh else None
    readings = [(raw, digest, _read(reader, raw, places)) for raw, digest in fresh]
    try:
        _keep(source, readings, done, now)
    except Exception:  # the edge: one page that cannot be kept must not take the others of its batch with it
        log.exception("batch failed", source=source.slug)
        for one in readings:
            _keep_alone(source, one, done, now)


def _places(town: Municipality) -> Gazetteer | None:
    """The places of today; an import may have ended since the look began."""
    town.refresh_from_db(fields=["places_revision"])
    return gazetteer_of(town)


def _read(reader: SourcePort, raw: Raw, places: Gazetteer | None) -> Reading:
    try:
        said = reader.read(raw)
        return enriched(said) if places is None else _with_places(said, places)
    except Exception as error:  # the edge: a reader never raises on any bytes, but nobody knows all bytes
        log.exception("page not read", url=shown(raw.page.url))
        return Reading(troubles=(_unkept(raw, error),))


def _with_places(said: Reading, places: Gazetteer) -> Reading:
    """A text in which no places can be found is told without them."""
    try:
        return enriched(said, places)
    except Exception as error:  # the edge: as above
        log.error("places not read", error=type(error).__name__)  # no traceback: it would show whole texts
        return enriched(said)


def _keep_alone(source: Source, one: Arrived, done: Collected, now: datetime) -> None:
    try:
        _keep(source, [one], done, now)
    except Exception as error:  # the edge: as above
        done.troubles.append(_unkept(one[0], error))


def _unkept(raw: Raw, error: Exception) -> Trouble:
    sentence = (
        "Diese Seite enthält etwas, womit Litfass nicht zurechtkommt. Sie wurde nicht übernommen; die anderen Seiten "
        "sind davon nicht betroffen."
    )
    return Trouble("page-not-kept", shown(raw.page.url), sentence, type(error).__name__)


def _page_digest(raw: Raw) -> str:
    """Identity of a page as read by this version of the readers."""
    head = f"{__version__}\n{raw.page.status}\n{raw.page.url}\n".encode()
    return hashlib.sha256(head + raw.page.body).hexdigest()


def _keep(source: Source, readings: Sequence[Arrived], done: Collected, now: datetime) -> None:
    """All of them or none."""
    if not readings:
        return
    with transaction.atomic():
        # One writer at a time per municipality: the worker and a command by hand may read the same source.
        town = Municipality.objects.select_for_update(no_key=True).get(pk=source.municipality_id)
        kept = _kept(source, readings, now)
        _locate(source, town, kept)
    for change, row in kept.changes:
        done.count(change)
        if change is not Change.SAME:
            done.touched.append(row.pk)
    done.troubles += [trouble for *_, reading in readings for trouble in reading.troubles]
    done.vanished += kept.vanished


@dataclass(frozen=True, slots=True)
class _Kept:
    """What became of the notices of a batch, and which of them are gone by the source's own word.

    `news` is what is new of them by id, `rectified` the decisions that changed with them, `bodies` the new names.
    """

    changes: Sequence[tuple[Change, Notice]]
    vanished: Sequence[Notice]
    news: Mapping[int, News]
    rectified: Sequence[Notice]
    bodies: Sequence[str]


def _locate(source: Source, town: Municipality, kept: _Kept) -> None:
    """Keep which places the new notices name. Whatever goes wrong there, the notices themselves stay."""
    if not town.places_revision:
        return
    try:
        gazetteer, news = gazetteer_of(town), kept.news
        if town.places_revision != source.municipality.places_revision:
            news = {pk: read_text(each, gazetteer) for pk, each in news.items()}
        locate.keep(town, {**news, **locate.read(kept.rectified, gazetteer)})
    except Exception as error:  # the edge: the next look at all notices finds what is missing
        log.error("places not kept", source=source.slug, error=type(error).__name__)
    if any(map(is_regional, kept.bodies)):
        changed(town)  # which quarters have a committee of their own decides how much a mention says


def _kept(source: Source, readings: Sequence[Arrived], now: datetime) -> _Kept:
    keeper = Keeper(source, [reading for *_, reading in readings], now=now)
    changes: list[tuple[Change, Notice]] = []
    fresh: dict[int, News] = {}
    for *_, reading in readings:
        for body in reading.organizations:
            keeper.organization(body)
        for news in reading.notices:
            change, row = keeper.notice(news)
            changes.append((change, row))
            if change is not Change.SAME:
                fresh[row.pk] = news
    rectified = keeper.finish()
    changes += [(Change.CHANGED, row) for row in rectified]
    named = [keeper.notices.get(key) for *_, reading in readings for key in reading.gone]
    settled = [(raw.key, digest) for raw, digest, reading in readings if not (reading.troubles or reading.gone)]
    _mark_read(source, settled)
    # What vanished must be read again when it comes back just as it was.
    _forget_marks(source, [raw.key for raw, _, reading in readings if reading.gone])
    vanished = [row for row in named if row and row.gone_at is None]
    return _Kept(changes, vanished, fresh, rectified, keeper.new_names)


def _forget_marks(source: Source, keys: Sequence[str]) -> None:
    ReadMark.objects.filter(source=source, key__in=keys).delete()


def _mark_read(source: Source, read: Sequence[tuple[str, str]]) -> None:
    """What was read without trouble is not read again until it changes."""
    ReadMark.objects.bulk_create(
        [ReadMark(source=source, key=key, digest=digest) for key, digest in dict(read).items()],
        update_conflicts=True, unique_fields=["source", "key"], update_fields=["digest"],
    )  # fmt: skip


def _mark_gone(source: Source, done: Collected, now: datetime) -> None:
    """GONE is the source's own word about something that was there before; about very much at once it is doubted."""
    if len(done.vanished) > max(MOST_GONE, done.pages // 5):
        done.troubles.append(_doubt(source, len(done.vanished), done.pages))
        return
    for row in done.vanished:
        with transaction.atomic():
            row.gone_at = row.changed_at = now
            row.save(update_fields=["gone_at", "changed_at"])
            withdraw(row, who=SYSTEM, now=now, reason="An der Quelle nicht mehr öffentlich.")
            for corrected in forget(row, now=now):
                done.count(Change.CHANGED)
                done.touched.append(corrected.pk)
            _forget_marks(source, [row.key])  # another look may have read it in between, just as it was
        done.gone += 1


def _doubt(source: Source, count: int, pages: int) -> Trouble:
    sentence = (
        f"„{source.label}“ nennt {count} Meldungen auf einmal nicht mehr öffentlich. Das sieht nach einer Störung aus; "
        "Litfass zieht nichts zurück. Bitte sehen Sie bei der Quelle nach."
    )
    return Trouble("mass-gone", source.url, sentence, f"{count} of {pages} pages say they are gone")


def conclude(source: Source, done: Collected, now: datetime) -> None:
    """End a look: mark what is gone, keep what went wrong, note when the source last answered."""
    _mark_gone(source, done, now)
    done.troubles += twins(source, now)
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
