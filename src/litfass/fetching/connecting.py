"""Connect only to checked addresses, and let every wait end when the time for the whole answer is over."""

# SPDX-License-Identifier: EUPL-1.2

import ssl
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any

import certifi
import httpcore

from litfass.fetching.addresses import Resolver, may_connect
from litfass.fetching.policy import Around, Policy

_ends: ContextVar[float] = ContextVar("ends", default=float("inf"))  # by time.monotonic; each thread has its own


class AddressRefused(Exception):
    """The name leads to an address that Litfass must not talk to."""


class NameUnknown(Exception):
    """The name service knows no address for this name."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Everything on the wire inside this block must be over after so many seconds."""
    token = _ends.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _ends.reset(token)


class CheckedBackend(httpcore.NetworkBackend):
    """Resolves a name once, checks every address, connects to a checked one. TLS still proves the original name."""

    def __init__(self, resolve: Resolver, *, allow_private: bool) -> None:
        self._resolve = resolve
        self._allow_private = allow_private
        self._tcp = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address that answers, none if one of them is refused."""
        trouble: httpcore.ConnectError | httpcore.ConnectTimeout = httpcore.ConnectError("no address")
        for address in self._addresses(host, port):
            try:
                left = _left(timeout, httpcore.ConnectTimeout)
                return _TimedStream(self._tcp.connect_tcp(address, port, left, local_address, socket_options))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failed:
                trouble = failed
        raise trouble

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        raise AddressRefused(path)

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            addresses = list(self._resolve(host.strip("[]"), port))
        except (OSError, UnicodeError) as failed:
            raise NameUnknown(host) from failed
        if not all(may_connect(address, allow_private=self._allow_private) for address in addresses):
            raise AddressRefused(host)
        return addresses


class _TimedStream(httpcore.NetworkStream):
    """A connection whose every wait ends when the time for the whole answer is over."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(timeout: float | None, over: type[httpcore.TimeoutException]) -> float:
    left = min(float("inf") if timeout is None else timeout, _ends.get() - time.monotonic())
    if left <= 0:
        raise over("the time for the whole answer is over")
    return left


def pool(policy: Policy, around: Around) -> httpcore.ConnectionPool:
    """Connections that may only lead to checked addresses; no proxy, no settings from the environment."""
    return httpcore.ConnectionPool(
        ssl_context=around.tls or trusted(),
        network_backend=CheckedBackend(around.resolve, allow_private=policy.allow_private),
        max_connections=20,
        keepalive_expiry=30,
    )


@cache
def trusted() -> ssl.SSLContext:
    """The certificates of the web, and those that the machine trusts besides (an office's own authority)."""
    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()
    return context
