"""A folder of our own for one bench, never the operator's, and the line that says on what machine it ran."""

# SPDX-License-Identifier: EUPL-1.2

import os
import platform
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent


@contextmanager
def folder(kept: Path | None = None) -> Iterator[Path]:
    """A folder with a migrated database in it, removed afterwards unless it is `kept`. Django is ready inside."""
    made = kept or Path(tempfile.mkdtemp(prefix="litfass-bench-"))
    made.mkdir(parents=True, exist_ok=True)
    os.environ["LITFASS_DATA"] = str(made)
    os.environ["DJANGO_SETTINGS_MODULE"] = "litfass.config.settings"
    os.environ.pop("LITFASS_DATABASE", None)  # a scratch database is SQLite, whatever the operator uses
    os.environ["LITFASS_LOG_LEVEL"] = "ERROR"
    try:
        import django  # app ready: the settings read the folder above
        from django.core.management import call_command  # app ready

        django.setup()
        call_command("migrate", verbosity=0)
        yield made
    finally:
        if kept is None:
            shutil.rmtree(made, ignore_errors=True)


def machine() -> str:
    """Processor, cores, versions and the commit, to stand beside every figure."""
    load = ", ".join(f"{part:.1f}" for part in os.getloadavg())
    return (
        f"{_processor()}, {os.cpu_count()} cores, load {load}; Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}; commit {_commit()}"
    )


def pin() -> None:
    """Stay on one core, where the system knows how."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def say(line: str = "") -> None:
    """One line at once, also into a file."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _processor() -> str:
    known = Path("/proc/cpuinfo")
    rows = known.read_text().splitlines() if known.exists() else []
    return next((row.partition(":")[2].strip() for row in rows if row.startswith("model name")), platform.machine())


def _commit() -> str:
    command = ["git", "-C", str(HOME), "describe", "--always", "--dirty"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
