"""Fetch the background of a map from an official map service: our server asks, so no reader's address leaves it."""

# SPDX-License-Identifier: EUPL-1.2

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from litfass.core.geometry import Box
from litfass.core.trouble import Troubled
from litfass.flow.web import web_for_maps

FRESH = timedelta(days=1)
AGAIN = timedelta(minutes=10)  # until a service that failed is asked once more
MOST = 24 * 1024 * 1024  # bytes of pictures in memory
_BEGINS = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as the service sent it."""

    body: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class _Kept:
    picture: Picture | None
    until: datetime


class Pictures:
    """Pictures of the last day, and which could not be had. One request at a time: a reader never waits for another."""

    def __init__(self, room: int = MOST) -> None:
        self._room = room
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._asking = Lock()

    def get(self, address: str, now: datetime) -> Picture | None:
        """The picture behind an address of the service; None where there is none now."""
        known = self._kept.get(address)
        if known and now < known.until:
            return known.picture
        if not self._asking.acquire(blocking=False):
            return None
        try:
            found = _fetched(address)
            self._keep(address, _Kept(found, now + (FRESH if found else AGAIN)))
        finally:
            self._asking.release()
        return found

    def _keep(self, address: str, kept: _Kept) -> None:
        self._kept.pop(address, None)
        self._kept[address] = kept
        while sum(_size(name, each) for name, each in self._kept.items()) > self._room:
            self._kept.popitem(last=False)

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()


pictures = Pictures()


def asked(service: str, box: Box, size: tuple[int, int]) -> str:
    """The request for one box (WMS 1.3.0, OGC 06-042, 7.3; with EPSG:4326 latitude comes first).

    What the operator's address says itself (`LAYERS`, `FORMAT`, another `VERSION`) stays.
    """
    parts = urlsplit(service)
    given = parse_qsl(parts.query, keep_blank_values=True)
    said = {name.upper() for name, _ in given}
    wanted = {
        "SERVICE": "WMS",
        "VERSION": "1.3.0",
        "REQUEST": "GetMap",
        "STYLES": "",
        "CRS": "EPSG:4326",
        "BBOX": ",".join(f"{value:.6f}" for value in (box.south, box.west, box.north, box.east)),
        "WIDTH": str(size[0]),
        "HEIGHT": str(size[1]),
        "FORMAT": "image/png",
    }
    query = urlencode([*given, *((name, value) for name, value in wanted.items() if name not in said)])
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def _fetched(address: str) -> Picture | None:
    """The picture, None for anything that is no PNG or JPEG: services send their errors as XML with status 200."""
    try:
        with web_for_maps() as web:
            page = web.get(address)
    except Troubled:
        return None
    sort = page.content_type.partition(";")[0].strip().lower()
    begins = _BEGINS.get(sort)
    if page.status != 200 or begins is None or not page.body.startswith(begins):
        return None
    return Picture(page.body, sort)


def _size(address: str, kept: _Kept) -> int:
    return len(address) + 200 + (len(kept.picture.body) if kept.picture else 0)
