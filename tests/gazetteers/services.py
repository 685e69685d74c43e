"""A service on loopback for the tests: answers by a function of the query, and remembers what it was asked."""

# SPDX-License-Identifier: EUPL-1.2

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from litfass.fetching.policy import Around, MemoryStore, Policy
from litfass.fetching.polite import PoliteWeb

Query = dict[str, str]
Answer = tuple[int, str]  # status and body

POLICY = Policy(contact="https://kranhude.example/kontakt", allow_private=True, robots=False, pause=0.0)


@dataclass(slots=True)
class Serving:
    """The server's side."""

    answer: Callable[[Query], Answer]
    port: int = 0
    asked: list[Query] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}/dienst"


@contextmanager
def serving(answer: Callable[[Query], Answer]) -> Iterator[Serving]:
    """Run it for one test. A parameter said twice is no query of ours."""
    service = Serving(answer)

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            pairs = parse_qsl(urlsplit(self.path).query, strict_parsing=True, keep_blank_values=True)
            assert len(dict(pairs)) == len(pairs)
            service.asked.append(dict(pairs))
            status, body = service.answer(dict(pairs))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body.encode())))
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        service.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        try:
            yield service
        finally:
            server.shutdown()


@contextmanager
def polite() -> Iterator[PoliteWeb]:
    """The web of an import, which need not rest between tries here."""
    with PoliteWeb(POLICY, MemoryStore(), Around(sleep=lambda seconds: None)) as web:
        yield web
