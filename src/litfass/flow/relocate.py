"""Look again at the places of all notices, after an import or after a person's word on all of them: newest first."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import structlog
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from litfass.core.notice import Notice as News
from litfass.core.place import Gazetteer
from litfass.flow.gazetteer import gazetteer_of
from litfass.flow.locate import keep, read
from litfass.records.models import Municipality, Notice, Post, PostState

log = structlog.get_logger()

BATCH = 100  # notices held in memory and kept in one transaction
_NEWEST = 2**62  # no notice has such an id

Progress = Callable[[int, int], None]  # how many notices were looked at, of how many


@dataclass(frozen=True, slots=True)
class Step:
    """One batch: how many notices were looked at, and whether it was the last one."""

    looked_at: int
    is_last: bool


def behind() -> list[Municipality]:
    """Those whose notices wait for a look with the places of today."""
    waiting = Q(located_before__isnull=False) | ~Q(located_revision=F("places_revision"))
    return list(Municipality.objects.filter(waiting))


def locate_all(town: Municipality, progress: Progress | None = None) -> int:
    """All notices that wait for it, from where an earlier run was ended. Gives how many were looked at."""
    town.refresh_from_db()
    done, every = 0, _waiting(town).count() if _is_behind(town) else 0
    step = Step(0, is_last=not every)
    while not step.is_last:
        step = locate_some(town)
        done += step.looked_at
        if progress:
            progress(done, max(done, every))
    return done


def locate_some(town: Municipality) -> Step:
    """The next batch. Safe to repeat and to run at two places at once; a gazetteer that changed begins anew."""
    town.refresh_from_db()
    if not _is_behind(town):
        return Step(0, is_last=True)
    batch = list(_waiting(town).order_by("-pk")[:BATCH])
    found = _read(batch, gazetteer_of(town))
    with transaction.atomic():
        # As in collecting, one writer at a time. What another one changed meanwhile, it has located itself.
        now = Municipality.objects.select_for_update(no_key=True).get(pk=town.pk)
        if (now.places_revision, now.located_revision, now.located_before) != (
            town.places_revision, town.located_revision, town.located_before,
        ):  # fmt: skip
            return Step(0, is_last=False)
        same = _unchanged(batch)
        _propose_anew(keep(now, {pk: news for pk, news in found.items() if pk in same}))
        left = batch[-1].pk if len(batch) == BATCH else None
        # Not `save`: the pages a visitor sees did not change with every batch.
        Municipality.objects.filter(pk=now.pk).update(located_revision=now.places_revision, located_before=left)
    return Step(len(batch), is_last=left is None)


def _is_behind(town: Municipality) -> bool:
    return town.located_before is not None or town.located_revision != town.places_revision


def _waiting(town: Municipality) -> QuerySet[Notice]:
    """What comes later is located as it comes."""
    begun = town.located_revision == town.places_revision
    before = town.located_before if begun and town.located_before is not None else _NEWEST
    return Notice.objects.filter(source__municipality=town.pk, pk__lt=before)


def _read(batch: Sequence[Notice], gazetteer: Gazetteer | None) -> dict[int, News]:
    """A notice that no reader can read keeps its places; it must not hold up the others."""
    try:
        return read(batch, gazetteer)
    except Exception as error:  # the edge: nobody knows all texts
        if len(batch) > 1:
            return {pk: news for each in batch for pk, news in _read([each], gazetteer).items()}
        log.error("places not read", notice=batch[0].pk, error=type(error).__name__)
        return {}


def _unchanged(batch: Sequence[Notice]) -> set[int]:
    """Those that are as they were when they were read."""
    read_as = {(each.pk, each.revision_number) for each in batch}
    now = Notice.objects.filter(pk__in=[each.pk for each in batch]).values_list("pk", "revision_number")
    return {pk for pk, number in now if (pk, number) in read_as}


def _propose_anew(notices: Collection[int]) -> None:
    """What only waits for its first release is told with its places; a person's wording and what is out stay."""
    posts = Post.objects.filter(notice=OuterRef("pk"))
    is_ours = Exists(posts.filter(state=PostState.PROPOSED)) & ~Exists(posts.filter(made_by__isnull=False))
    is_out = Exists(posts.filter(state=PostState.RELEASED))
    Notice.objects.filter(is_ours, ~is_out, pk__in=list(notices), gone_at=None).update(needs_drafts=True)
