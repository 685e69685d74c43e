"""How Litfass behaves towards other people's servers, and what it keeps in order not to ask twice."""

# SPDX-License-Identifier: EUPL-1.2

import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol

from litfass import __version__
from litfass.fetching.addresses import Resolver, resolve


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of one operator. Times in seconds, sizes in bytes. `contact` is a web or mail address of the office."""

    contact: str
    pause: float = 1.0  # between two requests to one host
    longest_pause: float = 30.0  # a larger Crawl-delay is cut to this
    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0  # for one answer, from connecting to its last byte
    largest: int = 20 * 1024 * 1024  # of one answer, after unpacking
    redirects: int = 5
    tries: int = 3
    longest_wait: float = 60.0  # a larger Retry-After is left to the next run
    allow_private: bool = False  # addresses of the office's own network
    robots: bool = True  # ask robots.txt; a service that an operator calls by name is no page that is crawled

    @property
    def agent(self) -> str:
        """What Litfass calls itself."""
        return f"Litfass/{__version__} (+{' '.join(self.contact.split())})"


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page as it came last time, with what its server named to ask whether it changed."""

    url: str
    content_type: str
    body: bytes
    etag: str | None
    last_modified: str | None
    fetched_at: datetime


class PageStore(Protocol):
    """Where fetched pages stay until the next look."""

    def load(self, url: str) -> StoredPage | None: ...

    def keep(self, page: StoredPage) -> None: ...


@dataclass(frozen=True, slots=True)
class MemoryStore:
    """Keeps pages as long as the process lives."""

    pages: dict[str, StoredPage] = field(default_factory=dict)

    def load(self, url: str) -> StoredPage | None:
        return self.pages.get(url)

    def keep(self, page: StoredPage) -> None:
        self.pages[page.url] = page


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Around:
    """The world around a fetch: clock, waiting, the name service, trusted certificates. Tests give their own."""

    now: Callable[[], datetime] = _now
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    resolve: Resolver = resolve
    tls: ssl.SSLContext | None = None
