"""A place of its own for every test that starts real processes."""

# SPDX-License-Identifier: EUPL-1.2

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.jobs.place import Place, place


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Place]:
    with place(tmp_path) as found:
        yield found


@pytest.fixture
def here_real(tmp_path: Path) -> Iterator[Place]:
    with place(tmp_path) as found:
        yield found


class Workers:
    """The workers of one place, one after the other; the last is killed when the test ends."""

    def __init__(self, here: Place) -> None:
        self._here = here
        self.current: subprocess.Popen[str] | None = None
        self.started = 0

    def start(self, **env: str) -> subprocess.Popen[str]:
        """Another worker, after the one before."""
        self.kill()
        self.started += 1
        self.current = self._here.start("worker", env=env)
        return self.current

    def kill(self) -> None:
        """As a power cut would."""
        if self.current and self.current.poll() is None:
            self.current.send_signal(signal.SIGKILL)
        if self.current:
            self.current.wait()


@pytest.fixture
def workers(here: Place) -> Iterator[Workers]:
    found = Workers(here)
    yield found
    found.kill()
