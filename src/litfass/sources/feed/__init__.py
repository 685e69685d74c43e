"""Press releases, notices, participation and services from an RSS or Atom feed, with the text of the linked page.

`fetch` yields the feed itself as Raw `feed`. An entry whose text is whole in the feed is read from there. For an entry
with only a teaser the linked page is fetched too, and entry and page travel together as one Raw `entry/<id>` (see
`bundle.py`), so that `read` gives exactly one notice for it and never asks the network.

A feed rolls: an entry that is not in it any more is not gone. It is gone when its own page answers 404 or 410."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Known, Page, Raw, Reading, Source, SourceSettings, Web
from litfass.core.trouble import Trouble, Troubled
from litfass.sources.feed import bundle, linked, troubles
from litfass.sources.feed.entries import Entry, Feed, read_feed

_REVISITS = (
    50  # pages per run that are looked at only to see whether they are gone; the caller chooses which come first
)
_MOST_PAGES = 200  # linked pages per run: a feed that names thousands must not keep the other sources waiting
_GONE = (404, 410)


def source(settings: SourceSettings) -> Source:
    """A feed. Option `text`: `feed` never fetches linked pages, `page` always; otherwise where it has only teasers."""
    return FeedSource(settings)


@dataclass(frozen=True, slots=True)
class FeedSource:
    """One feed. `settings.kind` says what its items are; press releases where it says nothing."""

    settings: SourceSettings

    def fetch(self, web: Web, known: Sequence[Known], today: date, since: date | None) -> Iterator[Raw | Trouble]:
        """The feed, then the linked pages. A feed is short and brings old dates late, so the days are not asked for."""
        try:
            page = web.get(self.settings.url)
        except Troubled as troubled:
            yield troubled.trouble
            return
        if page.status in _GONE:
            yield troubles.feed_not_found(self.settings)
            return
        yield Raw("feed", page)
        feed = self._feed(page)
        kept = {thing.key for thing in known}
        wanting = [entry for entry in feed.entries if self._needs_page(entry)]
        for entry in wanting[:_MOST_PAGES]:
            yield from _fetch_entry(web, entry, page, known=entry.key in kept)
        if len(wanting) > _MOST_PAGES:
            yield troubles.too_many_pages(self.settings, len(wanting), _MOST_PAGES)
        if feed.recognized:
            yield from _fetch_missing(web, feed, known, self.settings.url)

    def read(self, raw: Raw) -> Reading:
        """What the feed or one entry with its page says. Never raises."""
        if raw.key == "feed":
            feed = self._feed(raw.page)
            whole = (entry for entry in feed.entries if not self._needs_page(entry))
            return Reading(notices=tuple(map(self._notice, whole)), troubles=feed.troubles)
        if raw.page.status in _GONE:
            return Reading(gone=(raw.key,))
        try:
            entry, page = bundle.unpack(raw.page)
        except bundle.NotABundle as failed:
            return Reading(troubles=(troubles.bundle_unreadable(raw.page.url, str(failed)),))
        filled, found = linked.fill(entry, page)
        return Reading(notices=(self._notice(filled),), troubles=found)

    def _feed(self, page: Page) -> Feed:
        return read_feed(page, self.settings)

    def _needs_page(self, entry: Entry) -> bool:
        wish = self.settings.options.get("text", "")
        return entry.link is not None and wish != "feed" and (wish == "page" or not entry.text)

    def _notice(self, entry: Entry) -> Notice:
        return Notice(
            key=entry.key,
            kind=self.settings.kind or Kind.PRESS_RELEASE,
            title=entry.title,
            url=entry.link or entry.place,
            text=entry.text or entry.teaser,
            teaser=entry.teaser,
            published_at=entry.published_at,
            organization=entry.organization,
            documents=entry.documents,
        )


def _fetch_entry(web: Web, entry: Entry, feed: Page, *, known: bool) -> Iterator[Raw | Trouble]:
    """A new entry comes with its teaser where the page is of no use; a known one then stays as it is.

    Otherwise one bad day of a web site would look like a correction of everything that is published.
    """
    try:
        page = web.get(entry.link or "")
    except Troubled as troubled:
        yield troubled.trouble
        if not known:
            yield Raw(entry.key, bundle.pack(entry, None, feed))
        return
    if page.status in _GONE:
        yield Raw(entry.key, page) if known else troubles.page_not_found(entry)
        if not known:
            yield Raw(entry.key, bundle.pack(entry, None, feed))
    elif known and (trouble := linked.objection(entry, page)):
        yield trouble
    else:
        yield Raw(entry.key, bundle.pack(entry, page, feed))


def _fetch_missing(web: Web, feed: Feed, known: Sequence[Known], feed_url: str) -> Iterator[Raw | Trouble]:
    """Known entries that have left the feed: look only whether their pages are still there."""
    present = {entry.key for entry in feed.entries}
    left = [thing for thing in known if thing.key not in present and thing.url not in ("", feed_url, feed.place)]
    for thing in left[:_REVISITS]:
        try:
            page = web.get(thing.url)
        except Troubled as troubled:
            yield troubled.trouble
            continue
        if page.status in _GONE:
            yield Raw(thing.key, page)
