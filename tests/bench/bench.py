"""Run a bench as a person would, small, and give what it printed."""

# SPDX-License-Identifier: EUPL-1.2

import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent.parent


def printed(name: str, *words: str) -> str:
    """Its standard output. A bench that fails fails the test with what it said."""
    command = [sys.executable, str(HOME / "bench" / f"{name}.py"), *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
