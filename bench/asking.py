"""Eight readers who ask again and again over kept connections: a client so light that it is not what is measured."""

# SPDX-License-Identifier: EUPL-1.2

import asyncio
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field

READERS = 8


@dataclass(frozen=True, slots=True)
class Address:
    """One page to ask for, and the sort it is counted under."""

    sort: str
    path: str


@dataclass(slots=True)
class Times:
    """Seconds of every answer by sort, and what was not answered with 200."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    odd: list[str] = field(default_factory=list)
    took: float = 0.0

    @property
    def every(self) -> list[float]:
        """All answers."""
        return [one for some in self.seconds.values() for one in some]


def part(values: list[float], share: float) -> float:
    """The value that this share of all does not exceed, in milliseconds."""
    ordered = sorted(values)
    return 1000 * ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def ask(port: int, choose: Callable[[], Address], seconds: float) -> Times:
    """What all readers together were answered in so many seconds."""
    times = Times()
    began = time.perf_counter()
    asyncio.run(_all(port, choose, began + seconds, times))
    times.took = time.perf_counter() - began
    return times


async def _all(port: int, choose: Callable[[], Address], until: float, times: Times) -> None:
    await asyncio.gather(*(_reader(port, choose, until, times) for _ in range(READERS)))


async def _reader(port: int, choose: Callable[[], Address], until: float, times: Times) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 22)
    line: socket.socket = writer.get_extra_info("socket")
    while (began := time.perf_counter()) < until:
        address = choose()
        head = f"GET {address.path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: gzip\r\n\r\n"
        writer.write(head.encode())
        # A server that sends head and body apart would else wait 40 ms for our delayed acknowledgement.
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        status = await _answer(reader)
        times.seconds.setdefault(address.sort, []).append(time.perf_counter() - began)
        if status != 200:
            times.odd.append(f"{status} {address.path}")
    writer.close()


async def _answer(reader: asyncio.StreamReader) -> int:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    length = head.partition(b"content-length:")[2].partition(b"\r\n")[0]
    await reader.readexactly(int(length))
    return int(head.split(None, 2)[1])
