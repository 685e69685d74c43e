"""The job engine: the only file that knows DBOS. It drives; the tables own the truth (docs/decisions/0004)."""

# SPDX-License-Identifier: EUPL-1.2

import sqlite3
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit, urlunsplit

from dbos import DBOS, SetWorkflowID
from django.conf import settings

from litfass.jobs import work
from litfass.jobs.clock import Job

# Fixed, so that a restart takes up what this slot left, also after an upgrade (facts: recovery is per executor and
# version). One worker per installation; more need PostgreSQL and LITFASS_WORKER set to different names.
APPLICATION_VERSION = "v1"
KEEP_DAYS = 7
THREADS = 4


class EngineUnfit(Exception):
    """This machine cannot run the engine; the message says what to do."""


@DBOS.step(name="look")
def _look(source_id: int) -> int:
    try:
        return work.look(source_id)
    finally:
        work.rest()


@DBOS.workflow(name="collect")
def _collect(source_id: int) -> int:
    return _look(source_id)


@DBOS.step(name="locate_some")
def _locate_some(town_id: int) -> int:
    try:
        return work.locate(town_id)
    finally:
        work.rest()


@DBOS.workflow(name="locate")
def _locate(town_id: int) -> int:
    return _locate_some(town_id)


@DBOS.step(name="bring_out")
def _bring_out(delivery_id: int, revision: int) -> str:
    try:
        return work.bring_out(delivery_id, revision)
    finally:
        work.rest()


@DBOS.workflow(name="deliver")
def _deliver(delivery_id: int, revision: int) -> str:
    return _bring_out(delivery_id, revision)


@DBOS.workflow(name="forget")
def _forget(scheduled: datetime, context: object) -> None:
    """Drop finished workflows: the journal and the receipts are the record, not the engine."""
    before = (datetime.now(UTC) - timedelta(days=KEEP_DAYS)).isoformat()
    while done := DBOS.list_workflows(
        status=["SUCCESS", "ERROR", "CANCELLED"],
        completed_before=before,
        load_input=False,
        load_output=False,
        limit=500,
    ):
        DBOS.delete_workflows([one.workflow_id for one in done])


def _database() -> str:
    """The engine's own database: a file beside the tables, or a schema in the same PostgreSQL."""
    database = settings.DATABASES["default"]
    if "postgresql" in str(database["ENGINE"]):
        url = urlsplit(settings.DATABASE_URL)
        return urlunsplit(url._replace(scheme="postgresql"))
    if sqlite3.sqlite_version_info < (3, 35):
        raise EngineUnfit(f"SQLite {sqlite3.sqlite_version} ist zu alt, nötig ist 3.35 oder neuer.")
    path = settings.DATA / "engine.sqlite3"
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA journal_mode=WAL")  # DBOS does not set it; it stays in the file
    return f"sqlite:///{path}"


def launch() -> None:
    """Start the engine in this process and take up what an earlier one left. Only the worker command calls this."""
    DBOS(
        config={
            "name": "litfass",
            "system_database_url": _database(),
            "application_version": APPLICATION_VERSION,
            "executor_id": settings.WORKER,
            "max_executor_threads": THREADS,
            "log_level": "ERROR",
        }
    )
    DBOS.launch()
    DBOS.register_queue("collect", worker_concurrency=1, polling_interval_sec=1.0)
    DBOS.register_queue("locate", worker_concurrency=1, polling_interval_sec=1.0)
    # A poll takes at most as many as may run at once, so this bounds the rate; the threads bound the parallel work.
    DBOS.register_queue("deliver", worker_concurrency=50, polling_interval_sec=0.5)
    DBOS.apply_schedules(
        [{"schedule_name": "forget", "workflow_fn": _forget, "schedule": "0 40 3 * * *",
          "cron_timezone": "Europe/Berlin"}]
    )  # fmt: skip


def start(job: Job) -> None:
    """Enqueue a job. The same job twice is one run."""
    with SetWorkflowID(job.name):
        if job.verb == "collect":
            DBOS.enqueue_workflow("collect", _collect, job.subject)
        elif job.verb == "locate":
            DBOS.enqueue_workflow("locate", _locate, job.subject)
        else:
            DBOS.enqueue_workflow("deliver", _deliver, job.subject, job.revision)


def stop() -> None:
    """End the engine; what is unfinished is taken up at the next start."""
    DBOS.destroy(workflow_completion_timeout_sec=5)
