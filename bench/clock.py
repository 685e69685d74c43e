"""A stopwatch for the benches: what a block takes on the wall and of the processor."""

# SPDX-License-Identifier: EUPL-1.2

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(slots=True)
class Spent:
    """Seconds on the wall, and of the processor alone: on a busy machine only the second can be compared."""

    wall: float = 0.0
    cpu: float = 0.0

    def __str__(self) -> str:
        return f"{self.wall:.2f} s (processor {self.cpu:.2f} s)"


@contextmanager
def clock() -> Iterator[Spent]:
    """What the block takes."""
    spent, wall, cpu = Spent(), time.perf_counter(), time.process_time()
    yield spent
    spent.wall, spent.cpu = time.perf_counter() - wall, time.process_time() - cpu
