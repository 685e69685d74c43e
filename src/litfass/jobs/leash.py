"""End with the parent: its pipe to our standard input closes when it is gone, even after `kill -9`."""

# SPDX-License-Identifier: EUPL-1.2

import os
import threading
from collections.abc import Callable

STDIN = 0


def watch(gone: Callable[[], None]) -> None:
    """Call `gone` from a thread of its own once standard input ends."""
    # Read from a copy: Granian's own children close the descriptor itself.
    threading.Thread(target=_wait, args=(os.dup(STDIN), gone), name="leash", daemon=True).start()


def _wait(descriptor: int, gone: Callable[[], None]) -> None:
    while os.read(descriptor, 1024):
        pass
    gone()
