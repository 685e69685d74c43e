"""One request at a time per server, with a pause after each. Other servers need not wait."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock

from litfass.fetching.policy import Around


@dataclass(slots=True)
class _Place:
    lock: Lock = field(default_factory=Lock)
    free_at: float = 0.0


class Turns:
    """Who may ask which server when, for all threads of this process."""

    def __init__(self, around: Around) -> None:
        self._around = around
        self._lock = Lock()
        self._places: dict[str, _Place] = {}

    @contextmanager
    def of(self, host: str, pause: float) -> Iterator[None]:
        """Wait for the turn at this server and hold it; the next one comes `pause` seconds after the end."""
        place = self._place(host)
        with place.lock:
            if (wait := place.free_at - self._around.monotonic()) > 0:
                self._around.sleep(wait)
            try:
                yield
            finally:
                place.free_at = self._around.monotonic() + pause

    def rest(self, host: str, seconds: float) -> None:
        """Nobody asks this server for so long."""
        place = self._place(host)
        with place.lock:
            place.free_at = max(place.free_at, self._around.monotonic() + seconds)

    def _place(self, host: str) -> _Place:
        with self._lock:
            return self._places.setdefault(host, _Place())
