"""The worker: engine and clock in one process, until it is told to end."""

# SPDX-License-Identifier: EUPL-1.2

import os
import signal
import threading
from datetime import datetime
from types import FrameType

import structlog
from django.conf import settings
from django.utils import timezone

from litfass.jobs import clock, engine, leash, work
from litfass.jobs.slot import Slot

log = structlog.get_logger()

TICK = 1.0  # seconds
PATIENCE = 5.0  # seconds for the worker before us to end


def run(*, until_eof: bool = False) -> int:
    """Work until SIGTERM or Ctrl-C. What is unfinished then is taken up at the next start."""
    ended = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        ended.set()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    if until_eof:
        leash.watch(ended.set)
    taken = f"In diesem Ordner arbeitet schon ein Arbeiter namens {settings.WORKER}. Litfass startet keinen zweiten."
    slot = Slot(settings.DATA / f"{settings.WORKER}.lock", wait=PATIENCE, taken=taken)
    engine.launch()
    work.prepare_pending()
    _tick_until(ended)
    engine.stop()
    slot.close()
    if any(thread is not threading.main_thread() and not thread.daemon for thread in threading.enumerate()):
        os._exit(0)  # a look that waits for a slow server would hold us for minutes; the next start takes it up
    return 0


def _tick_until(ended: threading.Event) -> None:
    seen: dict[clock.Job, datetime] = {}
    while not ended.is_set():
        try:
            clock.tick(engine.start, seen, timezone.now())
        except Exception:  # the edge: a database that is busy for a moment must not end the worker
            log.exception("tick failed")
        ended.wait(TICK)
