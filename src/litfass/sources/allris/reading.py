"""Decide what one fetched ALLRIS page is and hand it to its reader; say plainly when it cannot be used."""

# SPDX-License-Identifier: EUPL-1.2

import re

from litfass.core.ports import Raw, Reading
from litfass.core.trouble import Trouble
from litfass.sources.allris import addresses, agenda, bodies, calendar, item, markup, paper, papers, troubles
from litfass.sources.allris.sheet import Sheet, is_whole, opened

_READERS = {"paper": paper, "meeting": agenda, "item": item}
_NOT_AVAILABLE = re.compile(r"Keine Information verf(?:ü|&uuml;|&#252;)gbar")
_MOVED = re.compile(r"<title>\s{0,9}Object moved|<h1>\s{0,9}Object moved", re.IGNORECASE)


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
    sheet = opened(source)
    if sheet is None or not _is_expected(sheet, key, raw):
        if key and (_NOT_AVAILABLE.search(source) or _MOVED.search(source[:2000])):
            return Reading(gone=(key,))
        return _troubled(
            troubles.unexpected(url, "the heading or a label") if is_whole(source) else troubles.truncated(url)
        )
    if not is_whole(source):
        return _troubled(troubles.truncated(url))
    return _of_kind(sheet, key, url, base)


def _names_a_thing(key: str) -> bool:
    sort, _, number = key.partition("/")
    return sort in addresses.PAGES and number.isascii() and number.isdigit()


def _gone(key: str | None, url: str, status: int) -> Reading:
    """A list or a calendar cannot be withdrawn; that it is missing is trouble."""
    return Reading(gone=(key,)) if key else _troubled(troubles.status(url, status))


def _troubled(trouble: Trouble) -> Reading:
    return Reading(troubles=(trouble,))


def _is_expected(sheet: Sheet, key: str | None, raw: Raw) -> bool:
    """Whether the page shows what its key asked for: the labels, the members, the month or the list."""
    sort = key.partition("/")[0] if key else ""
    if sort in _READERS:
        return bool(sheet.heading) and all(label in sheet.labels for label in _READERS[sort].LABELS)
    if sort in bodies.SORTS:
        return bool(sheet.heading) and bodies.is_body(sheet.root)
    return bool(sheet.heading) and (
        calendar.month(sheet.root) is not None
        or bool(papers.keys(sheet.root))
        or bool(bodies.listed(sheet.root, raw.page.url))
    )


def _of_kind(sheet: Sheet, key: str | None, url: str, base: str) -> Reading:
    sort = key.partition("/")[0] if key else ""
    if key and sort in _READERS:
        if not sheet.is_public:
            return (
                Reading(gone=(key,))
                if sheet.is_closed
                else _troubled(troubles.unknown_mark(url, ", ".join(sheet.marks)))
            )
        return _READERS[sort].read(sheet, key, base)
    if key:
        found = bodies.organization(sheet, key, base)
        return Reading(organizations=(found,) if found else ())
    if calendar.month(sheet.root) is not None:
        return calendar.read(sheet, url, base)
    return Reading(organizations=tuple(bodies.listed(sheet.root, base)))
