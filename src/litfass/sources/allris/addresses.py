"""Which address of an ALLRIS server shows which thing, and back from the address to the key."""

# SPDX-License-Identifier: EUPL-1.2

import re
from datetime import date
from urllib.parse import urlsplit, urlunsplit

from litfass.sources.allris.districts import DISTRICTS

# The page and the parameter behind each sort of key.
PAGES = {
    "paper": ("vo020.asp", "VOLFDNR"),
    "meeting": ("to010.asp", "SILFDNR"),
    "item": ("to020.asp", "TOLFDNR"),
    "au": ("au020.asp", "AULFDNR"),
    "pa": ("pa020.asp", "PALFDNR"),
    "fr": ("fr020.asp", "FRLFDNR"),
}
NEW_PAPERS = "vo040.asp"
ASSEMBLIES = "pa021.asp"
COMMITTEES = "au010.asp?T1=Aussch%FCsse&AU=Ausschuss&SORTVON=1&SORTBIS=400"  # as in the menu of all districts
GROUPS = "fr010.asp?SELECT=1"

_SORTS_BY_PAGE = {page: sort for sort, (page, _) in PAGES.items()}
_PARAMETER = re.compile(r"[?&;]([A-Z]{6,7})=(\d{1,12})(?!\d)")


def base_of(address: str) -> str:
    """`https://host/bi/` from an alias or from any address of an ALLRIS server, with or without a page name."""
    if address in DISTRICTS:
        return DISTRICTS[address][1]
    parts = urlsplit(address.strip() if "://" in address else f"https://{address.strip()}")
    folder, _, page = parts.path.rpartition("/")
    path = f"{folder}/" if "." in page or not page else f"{folder}/{page}/"
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def address(base: str, key: str) -> str:
    """The public address of a thing, for example `…/vo020.asp?VOLFDNR=1020365` for `paper/1020365`."""
    sort, _, number = key.partition("/")
    page, parameter = PAGES[sort]
    return f"{base}{page}?{parameter}={number}"


def calendar_address(base: str, month: date) -> str:
    """The calendar page of one month."""
    return f"{base}si010_e.asp?MM={month.month}&YY={month.year}"


def key_of(link: str) -> str | None:
    """The key of the thing a link or an address leads to, or None."""
    page = page_of(link)
    if page not in _SORTS_BY_PAGE and page != ASSEMBLIES:
        return None
    found = dict(_PARAMETER.findall(link))
    sort = _SORTS_BY_PAGE.get(page)
    if sort and (number := found.get(PAGES[sort][1])):
        return f"{sort}/{number}"
    return f"pa/{found['PALFDNR']}" if page == ASSEMBLIES and "PALFDNR" in found else None


def page_of(link: str) -> str:
    """The bare page name in lower case: `vo020.asp`."""
    return link.partition("?")[0].partition("#")[0].rpartition("/")[2].lower()
