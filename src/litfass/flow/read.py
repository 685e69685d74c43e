"""Read one page or feed without fetching or keeping anything: with the source's reader, then with those of the text."""

# SPDX-License-Identifier: EUPL-1.2

import re
from dataclasses import replace

from django.utils import timezone

from litfass.core import shelf
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Page, Raw, Reading, SourceSettings
from litfass.sources.allris import addresses

NOWHERE = "https://unbekannt.example/bi/"
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
# Every page of a thing carries a form that leads to itself: this is how a page on disk says what it is.
_ITSELF = re.compile(rb'<form [^>]{0,200}action="(?:[^"?]{0,200}/)?([a-z]{2}0\d\d\.asp\?[A-Z]{6,7}=\d{1,12})"')
_COUNCIL = re.compile(rb"allris|[a-z]{2}0\d\d(?:_e)?\.asp", re.IGNORECASE)


class NotReadable(Exception):
    """Neither a council page nor a feed; the message is German."""


def enriched(reading: Reading) -> Reading:
    """What a source's page said, and what the readers of the text add to it."""
    return replace(reading, notices=tuple(map(read_text, reading.notices)))


def read_text(notice: Notice) -> Notice:
    """The notice with everything the readers find in its own words."""
    for module in shelf.modules("readers").values():
        notice = module.read(notice)
    return notice


def document(body: bytes, *, address: str = "", kind: Kind | None = None) -> Reading:
    """What a saved page or feed says. `address` is where it came from. Raises NotReadable."""
    head = body[:4096]
    if _FEED.search(head):
        return enriched(_feed(body, address, kind))
    if not _COUNCIL.search(body):
        raise NotReadable("Das ist weder eine Seite aus ALLRIS noch ein Feed (RSS oder Atom).")
    return enriched(_council(body, address))


def _feed(body: bytes, address: str, kind: Kind | None) -> Reading:
    # `feed`: an entry with only a teaser is told as it stands, nothing is fetched for it.
    settings = SourceSettings("datei", address or "https://unbekannt.example/feed", kind, {"text": "feed"})
    return _read("feed", settings, Raw("feed", _page(settings.url, body)))


def _council(body: bytes, address: str) -> Reading:
    itself = _ITSELF.search(body)
    url = address or NOWHERE + (itself[1].decode() if itself else "si010_e.asp")
    settings = SourceSettings("datei", url)
    return _read("allris", settings, Raw(addresses.key_of(url) or "datei", _page(url, body)))


def _read(plugin: str, settings: SourceSettings, raw: Raw) -> Reading:
    found: Reading = shelf.module("sources", plugin).source(settings).read(raw)
    return found


def _page(url: str, body: bytes) -> Page:
    return Page(url, 200, "", body, timezone.now())
