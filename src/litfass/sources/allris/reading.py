"""Decide what one fetched ALLRIS page is and hand it to its reader; say plainly when it cannot be used."""

# SPDX-License-Identifier: EUPL-1.2

import re

from litfass.core.ports import Raw, Reading
from litfass.core.trouble import Trouble
from litfass.sources.allris import addresses, agenda, bodies, calendar, item, markup, paper, papers, troubles
from litfass.sources.allris.sheet import Sheet, opened

_READERS = {"paper": paper.read, "meeting": agenda.read, "item": item.read}
_LABELS = {"paper": paper.LABELS, "meeting": agenda.LABELS, "item": item.LABELS}
_NOT_AVAILABLE = re.compile(r"Keine Information verf(?:ü|&uuml;|&#252;)gbar")
# The server's own redirect page; followed to its end it leads away from what is not public.
_MOVED = re.compile(r"<title>\s{0,9}Object moved|<h1>\s{0,9}Object moved", re.IGNORECASE)
_MOVED_TO = re.compile(r"href=\"([^\"]{0,500})", re.IGNORECASE)


def read(raw: Raw, base: str) -> Reading:
    """What the page says. Only the source's own word makes a thing `gone`; a page that failed never does."""
    key = raw.key if _names_a_thing(raw.key) else addresses.key_of(raw.page.url)
    url = addresses.address(base, key) if key else raw.page.url
    if raw.page.status in (404, 410) or addresses.page_of(raw.page.url) == "noauth.asp":
        return _gone(key, url, raw.page.status)
    if raw.page.status != 200:
        return _troubled(troubles.status(url, raw.page.status))
    source = markup.decode(raw.page.body)
    if source is None:
        return _troubled(troubles.unreadable(url))
    if key and _is_moved_away(source, url):
        return Reading(gone=(key,))
    sheet = opened(source)
    if sheet is not None and not sheet.is_whole and "<html" in source:
        return _troubled(troubles.truncated(url))
    found = _of_kind(sheet, key, url, base) if sheet is not None and sheet.heading else None
    if found is not None:
        return found
    if key and _NOT_AVAILABLE.search(source):
        return Reading(gone=(key,))
    return _troubled(troubles.unexpected(url, "the heading or a label"))


def _names_a_thing(key: str) -> bool:
    sort, _, number = key.partition("/")
    return sort in addresses.PAGES and number.isascii() and number.isdigit()


def _is_moved_away(source: str, url: str) -> bool:
    if len(source) > 2000 or not _MOVED.search(source):
        return False
    target = _MOVED_TO.search(source)
    return target is None or addresses.page_of(target[1]) != addresses.page_of(url)


def _gone(key: str | None, url: str, status: int) -> Reading:
    """A list or a calendar cannot be withdrawn; that it is missing is trouble."""
    return Reading(gone=(key,)) if key else _troubled(troubles.status(url, status))


def _troubled(trouble: Trouble) -> Reading:
    return Reading(troubles=(trouble,))


def _of_kind(sheet: Sheet, key: str | None, url: str, base: str) -> Reading | None:
    """What the page says; None where it is not the page its key asks for."""
    if key is None:
        return _list(sheet, url, base)
    sort = key.partition("/")[0]
    if sort in bodies.SORTS:
        body = bodies.organization(sheet, key, base)
        return Reading(organizations=(body,)) if body else None
    if not sheet.labels.keys() >= set(_LABELS[sort]):
        return None
    if sheet.is_public:
        return _READERS[sort](sheet, key, base)
    return Reading(gone=(key,)) if sheet.is_closed else _troubled(troubles.unknown_mark(url, ", ".join(sheet.marks)))


def _list(sheet: Sheet, url: str, base: str) -> Reading | None:
    """A month of the calendar, a list of bodies, or a list of papers, which only leads on."""
    if month := calendar.month(sheet.root):
        return calendar.read(month, url, base)
    if listed := bodies.listed(sheet.root, base):
        return Reading(organizations=tuple(listed))
    return Reading() if papers.keys(sheet.root) else None
