"""Open a file of places as a gazetteer without keeping it: for commands that read text beside the database."""

# SPDX-License-Identifier: EUPL-1.2

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from litfass.core import shelf
from litfass.core.place import Gazetteer, Place
from litfass.core.ports import Page, PlacesAt, Register
from litfass.core.registers import opening
from litfass.fetching.files import Disk


def gazetteer_from(path: Path) -> Gazetteer:
    """All places of a CSV or GeoJSON file (`.gz` too), with ids from 1 on.

    Raises Troubled with a German sentence that names the line where the file is not usable.
    """
    address = str(path)
    page = Disk().get(address)
    with _without_collecting():
        found = register_of(plugin_of(address, page.body), PlacesAt(address)).places(_Opened(page))
        places = tuple(place for place in found if isinstance(place, Place))
    if not places:
        raise opening.unreadable(address, f"In „{path.name}“ steht kein Ort.")
    for number, place in enumerate(places, start=1):
        object.__setattr__(place, "id", number)  # nobody has seen them yet, and copies of 400,000 take seconds
    return Gazetteer(places, f"file.{sha256(page.body).hexdigest()[:16]}")


@dataclass(frozen=True, slots=True)
class _Opened:
    """A web of the one file that was read already: what comes through a pipe can be read only once."""

    page: Page

    def get(self, url: str) -> Page:
        return self.page


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Nothing of what is read becomes garbage, and looking for it took a fifth of the time of 400,000 places."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def plugin_of(address: str, body: bytes) -> str:
    """Which plug-in reads a file: by its ending, else by its first letter."""
    name = address.lower().partition("?")[0].removesuffix(".gz")
    if name.endswith((".geojson", ".json")):
        return "geojson"
    if name.endswith((".csv", ".tsv", ".txt")):
        return "table"
    first = opening.unpacked(body, address)[:100].removeprefix(b"\xef\xbb\xbf").strip()[:1]
    return "geojson" if first in (b"{", b"[") else "table"


def register_of(plugin: str, at: PlacesAt) -> Register:
    """The register a plug-in offers for an address. Raises LookupError where there is no such plug-in."""
    found: Register = shelf.module("gazetteers", plugin).register(at)
    return found
