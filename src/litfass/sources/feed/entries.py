"""Read a feed: its entries in our shape, each under a key that stays, and what is wrong with it."""

# SPDX-License-Identifier: EUPL-1.2

import hashlib
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import feedparser
from lxml import etree

from litfass.core.council import Document
from litfass.core.links import absolute
from litfass.core.ports import Page, SourceSettings
from litfass.core.trouble import Trouble
from litfass.sources.feed import troubles
from litfass.sources.feed.dates import moment
from litfass.sources.feed.decoding import decoded
from litfass.sources.feed.texts import one_line, plain, without_contact

_LARGEST = 10  # MiB of a feed
# bytes; feedparser reads faulty XML in time that grows with the square of its size: nested tags of this size take 5 s
_LARGEST_FAULTY = 256 * 1024
_END_OF_ENTRY = re.compile(r"</(?:\w{1,20}:)?(?:item|entry)\s{0,20}>", re.IGNORECASE)
_END_OF_FEED = re.compile(r"</(?:\w{1,20}:)?(?:rss|feed|rdf)\s{0,20}>\s{0,99}$", re.IGNORECASE)
_MAYBE_WHOLE = 500  # characters; a shorter text may be a teaser
_GOES_ON = ("…", "...", "[…]", "[...]", "mehr", "weiterlesen", "weiter lesen", "»")
_EARLIEST = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as the feed has it. `text` is empty where it has only a teaser; `place` is the feed's own web page."""

    key: str
    title: str
    link: str | None
    place: str
    teaser: str = ""
    text: str = ""
    published_at: datetime | None = None
    organization: str | None = None
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as read. `recognized` is False where something else came in its place."""

    entries: tuple[Entry, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    place: str = ""
    recognized: bool = False


def read_feed(page: Page, settings: SourceSettings) -> Feed:
    """Pure: all whole entries of RSS 0.9x, 1.0, 2.0 or Atom, in the order of the feed. Never raises, never fetches."""
    if len(page.body) > _LARGEST * 1024 * 1024:
        return Feed(troubles=(troubles.too_large(settings, _LARGEST),))
    text, misnamed = decoded(page.body, page.content_type)
    if "<!entity" in text.lower():
        return Feed(troubles=(troubles.has_entities(settings),))
    parsed = _parsed(text, page.url)
    if not parsed or not parsed.get("version"):
        return Feed(troubles=(troubles.not_a_feed(settings, is_html="<html" in text[:5000].lower()),))
    found: list[Trouble] = [troubles.wrong_encoding(settings)] if misnamed else []
    raw = list(parsed["entries"])
    if parsed["bozo"]:
        raw = raw[: len(_END_OF_ENTRY.findall(text))]
        found.append(troubles.malformed(settings, len(raw), truncated=not _END_OF_FEED.search(text[-200:])))
    place = absolute(str(parsed["feed"].get("link") or ""), page.url) or absolute(page.url) or ""
    entries, more = _entries(raw, place, _publisher(parsed["feed"]), settings)
    return Feed(entries, (*found, *more), place, recognized=True)


def _parsed(text: str, url: str) -> Any:
    """What feedparser makes of it. Bytes in a stream: a plain string might be taken for an address and fetched."""
    data = text.encode("utf-8", "replace")
    if len(data) > _LARGEST_FAULTY and not _well_formed(data):
        return None
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    try:
        return feedparser.parse(
            io.BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception:  # it reads any bytes in pure Python; whatever breaks there must not stop the other sources
        return None


def _well_formed(data: bytes) -> bool:
    try:
        etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError:
        return False
    return True


def _entries(
    raw: Iterable[Any], place: str, publisher: str | None, settings: SourceSettings
) -> tuple[tuple[Entry, ...], list[Trouble]]:
    found: list[Trouble] = []
    read: list[tuple[str, Entry]] = []
    for number, one in enumerate(raw, start=1):
        entry = replace(_entry(one, place), organization=publisher)
        if not entry.title:
            found.append(troubles.no_words(settings, number))
            continue
        if entry.published_at is None and _date_text(one):
            found.append(troubles.no_date(settings, entry))
        if entry.link is None:
            found.append(troubles.no_link(settings, entry))
        read.append((_identity(one, entry), entry))
    entries, doubled = _keyed(read, settings)
    return entries, found + doubled


def _entry(one: Any, place: str) -> Entry:
    content = max((_plain_of(part) for part in one.get("content") or ()), key=len, default="")
    summary = _plain_of(one.get("summary_detail") or {})
    whole = without_contact(max(content, summary, key=len))
    teaser = summary if summary and len(summary) <= len(content or summary) else ""
    has_whole = len(whole) >= _MAYBE_WHOLE and not whole.rstrip(" .»]").casefold().endswith(_GOES_ON)
    title = one_line(str(one.get("title") or "")) or whole.partition("\n")[0]
    return Entry(
        key="",
        title=title,
        link=_link(one, place),
        place=place,
        teaser=without_contact(teaser or whole) if not has_whole else _opening(teaser, whole),
        text=whole if has_whole else "",
        published_at=moment(_date_text(one)),
        documents=tuple(_documents(one, place)),
    )


def _opening(teaser: str, whole: str) -> str:
    """The feed's own teaser, or the first paragraph where the feed has only the whole text."""
    return teaser if teaser and teaser != whole else whole.partition("\n")[0]


def _plain_of(part: Any) -> str:
    value = str(part.get("value") or "")
    return plain(value.replace("&", "&amp;").replace("<", "&lt;") if part.get("type") == "text/plain" else value)


def _date_text(one: Any) -> str:
    return str(one.get("published") or one.get("updated") or "").strip()


def _link(one: Any, place: str) -> str | None:
    named = str(one.get("link") or "")
    return absolute(named, place) if named else None


def _documents(one: Any, place: str) -> Iterable[Document]:
    for link in one.get("links") or ():
        if link.get("rel") == "enclosure" and (url := absolute(str(link.get("href") or ""), place)):
            name = one_line(str(link.get("title") or "")) or url.partition("?")[0].rpartition("/")[2]
            yield Document(name or url, url)


def _publisher(feed: Any) -> str | None:
    """Who issues the feed. Authors of single entries are people, and mail addresses are no names."""
    named = one_line(str(feed.get("publisher") or (feed.get("author_detail") or {}).get("name") or ""))
    return named if named and "@" not in named else None


def _identity(one: Any, entry: Entry) -> str:
    """What the feed calls this entry: its guid, else its link, else title and date."""
    guid = str(one.get("id") or "").strip()
    return guid or entry.link or f"{entry.title}\n{_date_text(one)}"


def _keyed(read: list[tuple[str, Entry]], settings: SourceSettings) -> tuple[tuple[Entry, ...], list[Trouble]]:
    """Give every entry its key; of several with one identity keep those with links of their own, the newest of each.

    The earliest keeps the plain key: it is the one that is known already when a feed starts to repeat an identity.
    """
    found: list[Trouble] = []
    groups: dict[str, dict[str | None, list[Entry]]] = {}
    for identity, entry in read:
        groups.setdefault(identity, {}).setdefault(entry.link, []).append(entry)
    keyed: list[Entry] = []
    for identity, by_link in groups.items():
        newest = [max(same, key=_when) for same in by_link.values()]
        if len({entry for same in by_link.values() for entry in same}) > 1:
            found.append(troubles.doubled(settings, newest[0], kept_apart=len(by_link) > 1))
        first = min(newest, key=lambda entry: (_when(entry), entry.link or ""))
        keyed += (replace(one, key=_key(identity if one is first else f"{identity}\n{one.link}")) for one in newest)
    return tuple(keyed), found


def _when(entry: Entry) -> datetime:
    return entry.published_at or _EARLIEST


def _key(identity: str) -> str:
    return f"entry/{hashlib.sha256(identity.encode('utf-8', 'replace')).hexdigest()[:16]}"
