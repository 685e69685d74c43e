"""One process per place: a lock file in the data folder that the system itself lets go when its holder ends."""

# SPDX-License-Identifier: EUPL-1.2

import fcntl
import time
from pathlib import Path


class Taken(Exception):
    """Another process holds this lock; the message says in German what that means."""


class Slot:
    """A held lock. It is let go with the process, however that ends."""

    def __init__(self, path: Path, *, wait: float, taken: str) -> None:
        self._file = path.open("w")
        until = time.monotonic() + wait
        while not self._is_ours():
            if time.monotonic() >= until:
                self._file.close()
                raise Taken(taken)
            time.sleep(0.1)

    def _is_ours(self) -> bool:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Let go."""
        self._file.close()
