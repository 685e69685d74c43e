"""The steps of the worker: a look at a source, a piece of the places, a delivery. Each is safe to repeat."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import structlog
from django.db import close_old_connections, connection
from django.utils import timezone

from litfass.core.trouble import Trouble
from litfass.flow import collect as collecting
from litfass.flow import deliver as delivering
from litfass.flow import look as looking
from litfass.flow.prepare import DRAFT_DAYS, pending, prepare
from litfass.flow.relocate import locate_some
from litfass.flow.web import web_for
from litfass.records import incident
from litfass.records.models import Municipality, Source

log = structlog.get_logger()

PIECE = 10  # batches of notices in one step: some seconds


def look(source_id: int, since: date | None = None) -> int:
    """Look at one source if it is still due and prepare what came. Gives the number of notices touched."""
    source, now = Source.objects.select_related("municipality").get(pk=source_id), timezone.now()
    if not source.is_due(now):
        return 0
    try:
        with web_for(source) as web:
            done = collecting.collect(source, web, now=now, since=since)
    except Exception as error:  # the edge: whatever a page did to us, the other sources go on
        log.exception("look failed", source=source.slug)
        sentence = f"Beim Lesen von „{source.label}“ ist ein Fehler aufgetreten. Litfass versucht es wieder."
        incident.note(source, Trouble("unexpected", source.url, sentence, type(error).__name__), now)
        looking.pass_over(source, now=now)
        return 0
    prepare_pending()
    return len(done.touched) + done.gone


def locate(town_id: int) -> int:
    """Look again at the places of some notices. Gives how many; the clock asks for the rest."""
    town, count = Municipality.objects.get(pk=town_id), 0
    for _ in range(PIECE):
        step = locate_some(town)
        count += step.looked_at
        if step.is_last:
            prepare_pending()
            break
    return count


def prepare_pending(*, days: int = DRAFT_DAYS) -> int:
    """Draft, check and release by rule whatever waits for it. One that fails never stops the others."""
    count, failed = 0, set[int]()
    while batch := pending(without=failed):
        for notice in batch:
            try:
                prepare(notice, now=timezone.now(), days=days)
            except Exception:  # the edge: told as an incident of its source, tried again after its next look
                log.exception("prepare failed", notice=notice.pk)
                failed.add(notice.pk)
                sentence = (
                    f"Aus „{notice.title[:80]}“ ließ sich kein Vorschlag machen. Bitte sehen Sie das Original an."
                )
                incident.note(notice.source, Trouble("no-draft", notice.url, sentence, "draft"), timezone.now())
            count += 1
    return count


def bring_out(delivery_id: int, revision: int) -> str:
    """Do one wish. An unexpected error counts as a failed try, with its growing wait."""
    try:
        return delivering.deliver(delivery_id, revision, now=timezone.now()).value
    except Exception:  # the edge: the wish stays, a later try or a person settles it
        log.exception("delivery stumbled", delivery=delivery_id, revision=revision)
        return delivering.stumble(delivery_id, revision, now=timezone.now()).value


def rest() -> None:
    """Give a thread's database connection back after its work."""
    close_old_connections()
    if connection.vendor == "sqlite":
        connection.close()
