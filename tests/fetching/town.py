"""A web server on loopback for the tests: answers from a script and remembers what it was asked."""

# SPDX-License-Identifier: EUPL-1.2

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from litfass.core.trouble import Trouble, Troubled
from litfass.fetching.policy import Around, MemoryStore, Policy
from litfass.fetching.polite import PoliteWeb

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
NO_ROBOTS = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
POLICY = Policy(contact="https://kranhude.example/kontakt", allow_private=True)


@dataclass(frozen=True, slots=True)
class Said:
    """One scripted answer."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Town:
    """The server's side: `answers` by path (the last one repeats), and all requests in order."""

    port: int = 0
    answers: dict[str, list[Said]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def says(self, path: str, *answers: Said) -> None:
        self.answers[path] = list(answers)

    def next(self, path: str) -> Said:
        waiting = self.answers.get(path, [Said(404)])
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]


@dataclass(slots=True)
class Clock:
    """Time that passes only when somebody sleeps."""

    seconds: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.seconds += seconds

    def around(self, resolve: Callable[[str, int], list[str]] | None = None) -> Around:
        plain = Around(now=lambda: NOON, monotonic=lambda: self.seconds, sleep=self.sleep)
        return plain if resolve is None else Around(plain.now, plain.monotonic, plain.sleep, resolve)


@contextmanager
def open_town() -> Iterator[Town]:
    town = Town()

    class Answering(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            town.asked.append(self.path)
            town.headers.append({name.lower(): value for name, value in self.headers.items()})
            said = town.next(self.path)
            self.send_response(said.status)
            for name, value in {"Content-Length": str(len(said.body)), **said.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(said.body)

        def log_message(self, *_: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        town.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield town
        server.shutdown()


def web(policy: Policy = POLICY, clock: Clock | None = None, store: MemoryStore | None = None) -> PoliteWeb:
    return PoliteWeb(policy, store or MemoryStore(), (clock or Clock()).around())


def trouble(fetching: PoliteWeb, url: str) -> Trouble:
    """The trouble that fetching this address ends in."""
    try:
        page = fetching.get(url)
    except Troubled as troubled:
        return troubled.trouble
    raise AssertionError(f"fetched {page.url} with status {page.status}")


def names(**known: list[str]) -> Callable[[str, int], list[str]]:
    """A name service that knows only these names (`_` stands for a dot)."""

    def resolve(host: str, port: int) -> list[str]:
        try:
            return known[host.replace(".", "_")]
        except KeyError:
            raise socket.gaierror(host) from None

    return resolve
