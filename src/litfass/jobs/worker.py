"""The worker: engine and clock in one process, until it is told to end."""

# SPDX-License-Identifier: EUPL-1.2

import signal
import threading
from datetime import datetime
from types import FrameType

import structlog
from django.utils import timezone

from litfass.jobs import clock, engine, work

log = structlog.get_logger()


def run() -> int:
    """Work until SIGTERM or Ctrl-C. What is unfinished then is taken up at the next start."""
    ended = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        ended.set()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    engine.launch()
    work.prepare_pending()
    seen: dict[clock.Job, datetime] = {}
    while not ended.is_set():
        try:
            clock.tick(engine.start, seen, timezone.now())
        except Exception:  # the edge: a database that is busy for a moment must not end the worker
            log.exception("tick failed")
        ended.wait(1.0)
    engine.stop()
    return 0
