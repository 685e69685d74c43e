"""The web server as a child of `litfass run`: Granian, which ends when its standard input ends."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import os
import signal
import sys
from collections.abc import Sequence

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from litfass.jobs import leash

THREADS = 2  # more only contend for the interpreter's lock: bench/column.py measured 2 best on two cores


def main(words: Sequence[str]) -> None:
    """Serve until SIGTERM, or until the parent is gone."""
    parser = argparse.ArgumentParser()
    parser.add_argument("host")
    parser.add_argument("port", type=int)
    wish = parser.parse_args(words)
    leash.watch(lambda: os.kill(os.getpid(), signal.SIGTERM))
    Granian(
        "litfass.config.wsgi:application",
        address=wish.host,
        port=wish.port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        websockets=False,
        log_level=LogLevels.warning,
    ).serve()


if __name__ == "__main__":
    main(sys.argv[1:])
