"""Set up the other recognisers of places in an environment of their own: they are too heavy for the tests' lock."""

# SPDX-License-Identifier: EUPL-1.2

import hashlib
import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).resolve().parent / "peers.lock"  # with hashes, for CPython 3.11
BUILDERS = ("packaging", "setuptools", "wheel")  # flashtext comes as source only


def python_of(folder: Path) -> Path:
    """The Python of the environment in this folder; made, or made anew where the lock is another one by now."""
    python, stamp = folder / "bin" / "python", folder / "peers.stamp"
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if python.exists() and stamp.exists() and stamp.read_text() == wanted:
        return python
    if folder.exists() and any(folder.iterdir()) and not (folder / "pyvenv.cfg").exists():
        raise SystemExit(f"{folder} holds something else than an environment. Please name an empty folder.")
    _run(sys.executable, "-m", "venv", "--clear", str(folder))
    builders = folder / "builders.lock"
    builders.write_text("".join(part for part in parts(LOCK.read_text()) if part.split("==")[0] in BUILDERS))
    for lock in (builders, LOCK):
        _run(str(python), "-m", "pip", "install", "--require-hashes", "--no-build-isolation", "-r", str(lock))
    stamp.write_text(wanted)
    return python


def _run(*command: str) -> None:
    """Quietly; what went wrong is told whole."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def parts(lock: str) -> list[str]:
    """The lock cut into packages, each with its hashes."""
    parts: list[str] = []
    for line in lock.splitlines(keepends=True):
        if line[:1].isalnum():
            parts.append("")
        if parts:
            parts[-1] += line
    return parts
