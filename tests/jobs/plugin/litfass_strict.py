"""A network in a folder, as a package from outside: counts what reaches it, and kills its caller at chosen keys."""

# SPDX-License-Identifier: EUPL-1.2

import fcntl
import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from litfass.core.ports import AccountSettings, Channel, Receipt
from litfass.core.post import Limits, Post


@dataclass(frozen=True, slots=True)
class Strict:
    """One account on it.

    Like a real network with idempotency keys it takes the same key as the same post, also from another process.
    `calls.jsonl` has a line for every call, `network.jsonl` one for everything that changed the network.
    """

    folder: Path
    limits: Limits = field(default_factory=Limits)

    def send(self, post: Post, *, key: str, now: datetime) -> Receipt:
        """A new post, or the one that this key made before."""
        return self._does("sent", key, key, post.text, now)

    def edit(self, remote_id: str, post: Post, *, key: str, now: datetime) -> Receipt:
        """The same post with another text."""
        return self._does("edited", key, remote_id, post.text, now)

    def withdraw(self, remote_id: str, *, key: str, now: datetime) -> Receipt:
        """The post is gone."""
        return self._does("withdrawn", key, remote_id, "", now)

    def _does(self, act: str, key: str, remote_id: str, text: str, now: datetime) -> Receipt:
        self._write("calls.jsonl", act=act, key=key)
        self._die("before", key)
        with self._alone():
            network = self.folder / "network.jsonl"
            lines = network.read_text().splitlines() if network.exists() else []
            if key not in {json.loads(line)["key"] for line in lines}:
                self._write("network.jsonl", act=act, key=key, post=remote_id, text=text)
        self._die("after", key)
        return Receipt(remote_id, f"https://strict.example/{remote_id}", now)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with (self.folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _write(self, name: str, **line: str) -> None:
        with (self.folder / name).open("a") as file:
            file.write(json.dumps(line) + "\n")

    def _die(self, when: str, key: str) -> None:
        """Once, where the test laid a file: like a power cut in the middle of a call."""
        order = self.folder / f"{when}-{key.replace('/', '-')}"
        if order.exists():
            order.unlink()
            os.kill(os.getpid(), signal.SIGKILL)


def channel(settings: AccountSettings) -> Channel:
    """Option `folder`: where it counts."""
    return Strict(Path(settings.options["folder"]))
