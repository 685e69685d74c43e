"""Try the engine in a process of its own and say in JSON what it knows: `python -m tests.jobs.trial VERB …`."""

# SPDX-License-Identifier: EUPL-1.2

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "litfass.config.settings")
django.setup()

from dbos import DBOS  # noqa: E402 - after Django is ready

from litfass.jobs import engine  # noqa: E402
from litfass.jobs.clock import Job  # noqa: E402
from litfass.records.models import Delivery  # noqa: E402

NOTHING_DUE = Job("deliver", 1, 99, "trial")  # a wish that was overtaken long ago


def known() -> list[tuple[str, str, str | None, str | None]]:
    """Every workflow: id, status, slot and version."""
    found = DBOS.list_workflows()
    return [(one.workflow_id, one.status, one.executor_id, one.app_version) for one in found]


def same_job_three_times() -> object:
    """The same job three times, once more after it ended: one run."""
    for _ in range(2):
        engine.start(NOTHING_DUE)
    _wait()
    engine.start(NOTHING_DUE)
    _wait()
    return known()


def cleaning() -> object:
    """When it runs, and what is left with seven days of keeping and with none."""
    engine.start(NOTHING_DUE)
    _wait()
    schedules = [(one["schedule_name"], one["schedule"]) for one in DBOS.list_schedules()]
    return {"schedules": schedules, "kept": _left_after(engine.KEEP_DAYS), "dropped": _left_after(-1)}


def _left_after(days: int) -> list[str]:
    engine.KEEP_DAYS = days
    engine._forget(datetime.now(UTC), None)
    return [name for name, *_ in known() if name.startswith("deliver")]


def _wait() -> None:
    until = time.monotonic() + 60
    while any(status not in ("SUCCESS", "ERROR") for _, status, *_ in known()):
        assert time.monotonic() < until
        time.sleep(0.05)


VERBS: dict[str, Callable[..., object]] = {verb.__name__: verb for verb in (same_job_three_times, cleaning)}

if __name__ == "__main__":
    assert Delivery.objects.exists()
    engine.launch()
    print(json.dumps(VERBS[sys.argv[1]](*sys.argv[2:])))
    engine.stop()
