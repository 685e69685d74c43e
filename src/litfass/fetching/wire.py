"""One request and its answer, read only as far as the size limit allows."""

# SPDX-License-Identifier: EUPL-1.2

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import httpcore
import httpx

from litfass.fetching.connecting import within
from litfass.fetching.policy import Policy

_BODY_OF = (200, 203, 404, 410)
_PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. Header names in small letters; `body` unpacked, empty where it says nothing usable."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class TooLarge(Exception):
    """The answer is larger than the limit. It was not read to its end."""


class Broken(Exception):
    """The answer is packed in a way that cannot be unpacked, or ends before its end."""


def exchange(
    connections: httpcore.ConnectionPool, url: httpx.URL, headers: Mapping[str, str], policy: Policy
) -> Answer:
    """Ask one address once. Raises httpcore's exceptions, those of `connecting` and those of this file."""
    target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    timeout = {"connect": policy.connect, "read": policy.read, "write": policy.read, "pool": policy.total}
    asked = connections.stream("GET", target, headers=list(headers.items()), extensions={"timeout": timeout})
    with within(policy.total), asked as response:
        given = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
        body = _body(response.iter_stream(), given, policy.largest) if response.status in _BODY_OF else b""
        return Answer(response.status, given, body)


def _body(chunks: Iterable[bytes], headers: Mapping[str, str], largest: int) -> bytes:
    declared = headers.get("content-length", "")
    if declared.isdecimal() and len(declared) < 20 and int(declared) > largest:
        raise TooLarge(f"{declared} bytes declared")
    packing = headers.get("content-encoding", "").strip().lower()
    if packing in ("gzip", "x-gzip"):
        chunks = _unpacked(_limited(chunks, largest))
    elif packing not in ("", "identity"):
        raise Broken("unknown content encoding")
    return b"".join(_limited(chunks, largest))


def _limited(chunks: Iterable[bytes], largest: int) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > largest:
            raise TooLarge(f"more than {largest} bytes")
        yield chunk


def _unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Gunzip in small pieces, so that a small answer that swells cannot fill the memory. May have several members."""
    unpacker, begun = zlib.decompressobj(wbits=31), False
    try:
        for chunk in chunks:
            while chunk:
                begun = True
                yield unpacker.decompress(chunk, _PIECE)
                chunk = unpacker.unconsumed_tail
                if unpacker.eof:
                    chunk, unpacker, begun = unpacker.unused_data, zlib.decompressobj(wbits=31), False
        yield unpacker.flush()
    except zlib.error as failed:
        raise Broken("not gzip") from failed
    if begun and not unpacker.eof:
        raise Broken("gzip ends before its end")
