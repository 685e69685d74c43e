"""The real product, as `litfass run` starts it: web server and worker as processes, over a town set up before."""

# SPDX-License-Identifier: EUPL-1.2

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
PATIENCE = 30.0  # seconds the processes get to end


@dataclass(frozen=True, slots=True)
class Product:
    """A running Litfass: its address, and the keys that tests/browser/scene.py gave what it set up."""

    address: str
    keys: dict[str, int | str]

    def at(self, path: str) -> str:
        """The whole address of a path; `{story}` in it is replaced by the key of that name."""
        return self.address + self.path(path)

    def path(self, path: str) -> str:
        """The same without the host."""
        return path.format(**self.keys)


@contextmanager
def product(folder: Path) -> Iterator[Product]:
    """Set the town up in an empty folder and serve it until the tests are over."""
    port = _free_port()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LITFASS_", "DJANGO_"))}
    env = kept | {
        "PYTHONPATH": os.pathsep.join(map(str, (HOME / "src", HOME))),
        "LITFASS_DATA": str(folder),
        "LITFASS_UNDO_SECONDS": "20",  # ten are too few to take back on a machine that is busy with other tests
        "LITFASS_PUBLIC_URL": f"http://127.0.0.1:{port}",
    }
    keys = json.loads(subprocess.check_output([sys.executable, "-m", "tests.browser.scene"], env=env, text=True))
    command = [sys.executable, "-m", "litfass", "run", "--data", str(folder), "--port", str(port), "--json"]
    process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        said = json.loads(process.stdout.readline())  # it comes once the pages answer
        yield Product(str(said["column"]).rstrip("/"), keys)
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
