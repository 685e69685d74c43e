"""Take the text of a release from the page its entry links to, unless that page is something else."""

# SPDX-License-Identifier: EUPL-1.2

import logging
import re
from dataclasses import replace
from urllib.parse import urlsplit

from litfass.core.council import Document
from litfass.core.ports import Page
from litfass.core.trouble import Trouble
from litfass.sources.feed import troubles
from litfass.sources.feed.entries import Entry
from litfass.sources.feed.texts import one_line, plain, without_contact

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read is told as a Trouble

_LARGEST = 4 * 1024 * 1024  # bytes of HTML; a release is a few kilobytes
_LITTLE = 200  # characters; a release is longer
_TITLE = re.compile(rb"<title[^>]{0,200}>([^<]{0,500})", re.IGNORECASE)
_ERROR = re.compile(
    r"nicht gefunden|not found|\b(?:404|410|500|502|503)\b|nicht (?:mehr )?verfügbar|nicht erreichbar|unavailable"
    r"|Wartungsarbeiten|Zugriff verweigert|access denied|forbidden"
    r"|(?:interner|technischer) (?:Server)?fehler|^Fehler\b",
    re.IGNORECASE,
)


def objection(entry: Entry, page: Page) -> Trouble | None:
    """Why this page is not the release, as far as that shows without reading its text."""
    if _is_overview(entry.link or "", page.url):
        return troubles.page_moved(entry)
    if _is_html(page) and (said := _page_title(page.body)) and _ERROR.search(said) and not _ERROR.search(entry.title):
        return troubles.page_is_error(entry)
    return None


def fill(entry: Entry, page: Page | None) -> tuple[Entry, tuple[Trouble, ...]]:
    """The entry with the text of its page. Where that is of no use, the entry as the feed has it, and why."""
    if page is None:
        return entry, ()
    if trouble := objection(entry, page):
        return entry, (trouble,)
    if not _is_html(page):
        return replace(entry, documents=(*entry.documents, Document(entry.title, page.url))), ()
    text = _text(page)
    if not text:
        return entry, (troubles.page_unreadable(entry),)
    return (replace(entry, text=_without_title(text, entry.title)) if len(text) >= len(entry.teaser) else entry), ()


def _text(page: Page) -> str:
    """The main text of a page without its furniture: the quick way, and the thorough one where that finds little."""
    if len(page.body) > _LARGEST:
        return ""
    quick = _extracted(page.body, fast=True)
    return quick if len(quick) >= _LITTLE else max(quick, _extracted(page.body, fast=False), key=len)


def _extracted(body: bytes, *, fast: bool) -> str:
    import trafilatura  # slow import

    try:
        found = trafilatura.extract(body, include_comments=False, include_tables=True, fast=fast) or ""
    except Exception:  # it parses foreign bytes with several libraries; whatever breaks there must not stop the others
        return ""
    return without_contact(plain(found.replace("&", "&amp;").replace("<", "&lt;")))


def _without_title(text: str, title: str) -> str:
    first, _, rest = text.partition("\n")
    return rest if rest and first.casefold() == title.casefold() else text


def _is_overview(asked: str, final: str) -> bool:
    """Whether a redirect led up to a start page or an overview above the page that was asked for."""
    try:
        was, now = urlsplit(asked), urlsplit(final)
    except ValueError:
        return False
    above = now.path.removesuffix("index.html").rstrip("/")
    if was.path.rstrip("/") == now.path.rstrip("/"):
        return bool(was.query) and not now.query and not above
    return not above or was.path.startswith(f"{above}/")


def _is_html(page: Page) -> bool:
    kind = page.content_type.partition(";")[0].strip().lower()
    return kind in ("text/html", "application/xhtml+xml") or (not kind and b"<" in page.body[:1000])


def _page_title(body: bytes) -> str:
    found = _TITLE.search(body[:100_000])
    return one_line(found[1].decode("utf-8", "replace")) if found else ""
