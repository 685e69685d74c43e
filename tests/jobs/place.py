"""A data folder and a database of its own for real Litfass processes, and a look into its tables."""

# SPDX-License-Identifier: EUPL-1.2

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg

HOME = Path(__file__).resolve().parents[2]
PATIENCE = 120.0  # seconds until a condition must hold; the machine may be busy
GLANCE = 0.05  # seconds between two looks


def until(holds: Callable[[], bool], what: str) -> None:
    """Come back once it holds; fail with `what` when it does not in time."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(GLANCE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where one installation of a test lives."""

    folder: Path
    database: str = ""  # PostgreSQL, or empty for SQLite in the folder

    @property
    def network(self) -> Path:
        """What the strict network counted."""
        return self.folder / "network"

    def env(self, **more: str) -> dict[str, str]:
        """The environment of a process that lives here."""
        here = {
            "PYTHONPATH": os.pathsep.join(map(str, (HOME / "src", HOME, HOME / "tests" / "jobs" / "plugin"))),
            "LITFASS_DATA": str(self.folder / "data"),
            "LITFASS_DATABASE": self.database,
        }
        kept = {name: value for name, value in os.environ.items() if not name.startswith("LITFASS_")}
        return kept | here | more

    def start(self, *words: str, **options: Any) -> subprocess.Popen[str]:
        """One `litfass …` process."""
        env = self.env(**options.pop("env", {}))
        return subprocess.Popen([sys.executable, "-m", "litfass", *words], env=env, text=True, **options)

    def call(self, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
        """One `litfass …` process to its end."""
        command = [sys.executable, "-m", "litfass", *words]
        return subprocess.run(
            command, env=self.env(**env), capture_output=True, text=True, check=False, timeout=PATIENCE
        )

    def set(self, verb: str, *words: str) -> Any:
        """Set a scene (tests/jobs/scene.py)."""
        return self._told("tests.jobs.scene", verb, *words)

    def try_engine(self, verb: str, *words: str) -> Any:
        """Try the engine (tests/jobs/trial.py)."""
        return self._told("tests.jobs.trial", verb, *words)

    def _told(self, module: str, *words: str) -> Any:
        command = [sys.executable, "-m", module, *words]
        done = subprocess.run(command, env=self.env(), capture_output=True, text=True, check=False, timeout=PATIENCE)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """What a query says now."""
        if self.database:
            with psycopg.connect(self.database) as connection:
                return connection.execute(query.encode()).fetchall()
        with closing(sqlite3.connect(self.folder / "data" / "litfass.sqlite3", timeout=20)) as connection:
            return connection.execute(query).fetchall()

    def engine_rows(self, query: str) -> list[tuple[Any, ...]]:
        """What a query says about the engine's own table, which stands for `{}`."""
        if self.database:
            return self.rows(query.format("dbos.workflow_status"))
        with closing(sqlite3.connect(self.folder / "data" / "engine.sqlite3", timeout=20)) as connection:
            return connection.execute(query.format("workflow_status")).fetchall()

    def one(self, query: str) -> Any:
        """The one value a query says now."""
        return self.rows(query)[0][0]

    def lines(self, name: str) -> list[dict[str, str]]:
        """What the strict network wrote down."""
        path = self.network / name
        return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []

    def wishes(self, count: int) -> int:
        """Notices with one wish for the column and one for the strict network each."""
        self.network.mkdir()
        released: int = self.set("wishes", str(self.network), str(count))
        return released

    def open_wishes(self) -> int:
        """Wishes that are not done."""
        return int(self.one("SELECT count(*) FROM records_delivery WHERE state <> 'done'"))


@contextmanager
def place(folder: Path) -> Iterator[Place]:
    """A place in this folder; on PostgreSQL with a database that is dropped afterwards."""
    url = os.environ.get("LITFASS_DATABASE", "")
    if not url:
        yield Place(folder)
        return
    name = f"litfass_{uuid.uuid4().hex}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield Place(folder, urlunsplit(urlsplit(url)._replace(path=f"/{name}")))
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def kill(processes: Sequence[subprocess.Popen[str]]) -> None:
    """End what a test left running."""
    for process in processes:
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.wait()
