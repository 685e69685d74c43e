"""Read one document without fetching or keeping anything: by what it is, then with the readers of the text.

Other programs may import three functions from here: `document`, `vote` and `authors` (docs/reference/reading.md).
None of them needs Django, a database or the network.
"""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from litfass.core import shelf
from litfass.core.council import Decision
from litfass.core.facts import Authors, Vote
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.place import Gazetteer
from litfass.core.ports import Page, Raw, Reading, SourceSettings
from litfass.documents import NotReadable, oparl, pdf, plain
from litfass.documents.sort import DocumentSort, decoded, sort_of
from litfass.sources.allris import addresses, links, markup, words
from litfass.sources.allris.sheet import opened

__all__ = ["NotReadable", "authors", "document", "enriched", "read_text", "vote"]

NOWHERE = "https://unbekannt.example/bi/"
# Every page of a thing carries a form that leads to itself: this is how a page on disk says what it is.
_ITSELF = re.compile(rb'<form [^>]{0,200}action="(?:[^"?]{0,200}/)?([a-z]{2}0\d\d\.asp\?[A-Z]{6,7}=\d{1,12})"')
_COUNCIL = re.compile(rb"allris|[a-z]{2}0\d\d(?:_e)?\.asp", re.IGNORECASE)

_EMPTY = "Diese Datei ist leer."
_UNKNOWN = (
    "Das liest Litfass nicht: Es ist weder eine Seite aus ALLRIS noch ein Feed (RSS oder Atom), OParl, PDF oder Text."
)
_PAGE = "Das ist eine Internetseite, aber keine aus ALLRIS. Vielleicht hat der Server eine Fehlerseite geschickt."

_Any = TypeVar("_Any")


# --- for other programs ------------------------------------------------------------------------------


def document(
    body: bytes, *, address: str = "", kind: Kind | None = None, gazetteer: Gazetteer | None = None
) -> Reading:  # fmt: skip
    """What one document says: a paper, minutes, a page, a feed, an answer of an OParl server.

    `body` are its bytes: HTML of ALLRIS 3, OParl JSON (1.0 or 1.1, one object or a list), PDF, RSS or Atom, or plain
    text of a paper or of minutes (UTF-8, UTF-16, else Windows-1252). `address` is where it came from, `kind` what the
    entries of a feed are. One object gives one notice; a feed, a list or minutes with several items one for each.
    What was found stands in `Notice.facts` (litfass.core.facts): unknown is None, absent is empty, amounts are euro
    cents, times carry Europe/Berlin, offsets of the evidence are code points in the NFC form of the text. Places are
    looked for only where a `gazetteer` says which there are (litfass.flow.places.gazetteer_from_file).

    Raises NotReadable with one German sentence where nothing can be read from the bytes; nothing else.

        >>> document(b"Antrag\\nVorlage Nr.: 2026/0815\\nMehr B\\xc3\\xa4nke").notices[0].number
        '2026/0815'
    """
    return enriched(_opened(body, address, kind), gazetteer)


def vote(text: str) -> Vote:
    """How one vote went, from the words of its record: the result of an agenda item or a sentence of minutes.

    Counts are None where the words do not state them, groups stand in the order and in the role the record gives them,
    in one canonical spelling each. `items` holds the single votes, at least two, where it was split. Never raises.

        >>> vote("Mehrheitlich abgelehnt (6 Ja, 38 Nein)").outcome
        <Outcome.REJECTED: 'rejected'>
    """
    found: Vote = shelf.module("readers", "vote").vote(text)
    return found


def authors(text: str) -> Authors:
    """Whose paper it is, from the line that says so (`Antrag der SPD- und GRÜNE-Fraktion`, a letterhead, a field).

    Groups in the order of the line and in one canonical spelling each; `administration` is None where the line says
    neither; persons appear only as office holders (`Oberbürgermeister`). Never raises.

        >>> [author.group for author in authors("Antrag der SPD- und GRÜNE-Fraktion").groups]
        ['SPD', 'GRÜNE']
    """
    found: Authors = shelf.module("readers", "author").authors_of_line(text)
    return found


# --- for the other verbs -----------------------------------------------------------------------------


def enriched(reading: Reading, gazetteer: Gazetteer | None = None) -> Reading:
    """What a source's page said, and what the readers of the text add to it."""
    return replace(reading, notices=tuple(read_text(notice, gazetteer) for notice in reading.notices))


def read_text(notice: Notice, gazetteer: Gazetteer | None = None) -> Notice:
    """The notice, NFC throughout, with everything the readers find in its own words.

    Without a gazetteer no places are looked for: `Notice.facts.places` stays None.
    """
    notice = _normal(notice)
    readers = shelf.modules("readers").values()
    for module in readers:
        if hasattr(module, "read"):
            notice = module.read(notice)
    if gazetteer is not None:  # last: they grade by what the others found (where the resolution stands)
        for module in readers:
            if hasattr(module, "read_in"):
                notice = module.read_in(notice, gazetteer)
    return notice


def _opened(body: bytes, address: str, kind: Kind | None) -> Reading:
    """By what it is; what stands in the text is read afterwards."""
    sort = sort_of(body)
    if sort is DocumentSort.FEED:
        return _feed(body, address, kind)
    if _COUNCIL.search(body) and sort in (DocumentSort.PAGE, DocumentSort.BINARY):
        return _council(body, address)
    if sort is DocumentSort.PDF:
        return plain.read(pdf.text(body), url=address)
    if sort is DocumentSort.EMPTY:
        raise NotReadable(_EMPTY)
    text = decoded(body)
    if sort is DocumentSort.PAGE or text is None:
        raise NotReadable(_PAGE if sort is DocumentSort.PAGE else _UNKNOWN)
    return oparl.read(text) if sort is DocumentSort.JSON else plain.read(text, url=address)


def _normal(value: _Any) -> _Any:
    """The same with every string in NFC, so that offsets mean one thing; what is so already is not copied."""
    found: Any = value
    if isinstance(value, str):
        found = value if unicodedata.is_normalized("NFC", value) else unicodedata.normalize("NFC", value)
    elif isinstance(value, tuple):
        made = tuple(map(_normal, value))
        found = made if any(new is not old for new, old in zip(made, value, strict=True)) else value
    elif is_dataclass(value) and not isinstance(value, type):
        kept = [each.name for each in fields(value) if not each.metadata.get("derived")]
        changed = {name: new for name in kept if (new := _normal(old := getattr(value, name))) is not old}
        found = replace(value, **changed) if changed else value
    result: _Any = found
    return result


def _feed(body: bytes, address: str, kind: Kind | None) -> Reading:
    # `feed`: an entry with only a teaser is told as it stands, nothing is fetched for it.
    settings = SourceSettings("datei", address or "https://unbekannt.example/feed", kind, {"text": "feed"})
    return _read("feed", settings, Raw("feed", _page(settings.url, body)))


def _council(body: bytes, address: str) -> Reading:
    itself = _ITSELF.search(body)
    url = address or NOWHERE + (itself[1].decode() if itself else "si010_e.asp")
    key = addresses.key_of(url) or "datei"
    reading = _read("allris", SourceSettings("datei", url), Raw(key, _page(url, body)))
    return reading if reading != Reading() or not key.startswith("item/") else _undecided(body, key, url)


def _undecided(body: bytes, key: str, url: str) -> Reading:
    """An item of an agenda that says `(offen)` is no news for a source; who asks what it is gets an answer."""
    sheet = opened(markup.decode(body) or "")
    if sheet is None or not sheet.value("TOP").startswith("Ö"):
        return Reading()
    linked = links.linked(sheet.root, "paper")
    decision = Decision(
        key=key,
        title=words.title(words.heading(sheet.heading).split("\n")),
        organization=markup.one_line(sheet.cell("Gremium")),
        organization_key=None,
        on=words.day(sheet.value("Datum")),
        result="",
        meeting_key="",
        item_number=sheet.value("TOP"),
        paper_number=next((markup.one_line(cell).split(" ")[0] for _, cell in linked), None),
        resolution=words.without_request(words.body(sheet.part("BS"))),
        vote=words.body(sheet.part("AE")),
    )
    said = words.body(sheet.part("WP"))
    text = "\n\n".join(filter(None, (decision.resolution, decision.vote, said)))
    notice = Notice(key, Kind.DECISION, decision.title, url, text, on=decision.on, organization=decision.organization)
    return Reading(notices=(replace(notice, decision=decision),))


def _read(plugin: str, settings: SourceSettings, raw: Raw) -> Reading:
    found: Reading = shelf.module("sources", plugin).source(settings).read(raw)
    return found


def _page(url: str, body: bytes) -> Page:
    return Page(url, 200, "", body, datetime.now(UTC))
