"""Fetch one page politely and safely: ask whether it changed, keep the pauses, follow the rules of the server."""

# SPDX-License-Identifier: EUPL-1.2

import re
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Self

import httpx
from protego import Protego

from litfass.core.ports import Page
from litfass.core.trouble import Trouble, Troubled
from litfass.fetching import troubles
from litfass.fetching.connecting import pool
from litfass.fetching.policy import Around, PageStore, Policy, StoredPage
from litfass.fetching.turns import Turns
from litfass.fetching.wire import Answer, exchange

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PAGES = frozenset({200, 203, 404, 410})
_ROBOTS_FRESH = 24 * 3600.0  # seconds; RFC 9309, 2.4
_ROBOTS_RETRY = 600.0  # seconds until a robots.txt that could not be read is asked for again
_ROBOTS_SIZE = 512 * 1024  # bytes; RFC 9309, 2.5 asks for at least 500 KiB
_NAME = re.compile(r"[a-z0-9._-]+|[0-9a-f:.]+")  # of a server: a name in ASCII spelling or an IPv6 address


@dataclass(frozen=True, slots=True)
class _Rules:
    """The robots.txt of one server, or why it could not be read."""

    robots: Protego | None
    trouble: Trouble | None
    good_until: float


class PoliteWeb:
    """The `Web` of a running Litfass. May be shared by threads."""

    def __init__(self, policy: Policy, store: PageStore, around: Around | None = None) -> None:
        self._policy = policy
        self._store = store
        self._around = around or Around()
        self._pool = pool(policy, self._around)
        self._turns = Turns(self._around)
        self._rules: dict[str, _Rules] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give back the open connections."""
        self._pool.close()

    def get(self, url: str) -> Page:
        """Fetch one address, following redirects; each hop is checked like the first."""
        return self._follow(_address(url), obey=True)

    def _follow(self, url: httpx.URL, *, obey: bool) -> Page:
        first = url
        for _ in range(self._policy.redirects + 1):
            pause = self._allowed_pause(url) if obey else self._policy.pause
            stored = self._store.load(str(url))
            answer = self._answer(url, stored, pause)
            if answer.status not in _REDIRECTS:
                return self._page(url, answer, stored)
            url = _next(url, answer)
        raise Troubled(troubles.too_many_redirects(first, self._policy.redirects))

    def _answer(self, url: httpx.URL, stored: StoredPage | None, pause: float) -> Answer:
        """Try up to `policy.tries` times, waiting longer each time or as long as the server asks."""
        for attempt in range(1, self._policy.tries + 1):
            outcome = self._once(url, stored, pause)
            wait = 2.0**attempt
            if isinstance(outcome, Answer):
                trouble = _trouble_of(url, outcome, stored)
                if trouble is None:
                    return outcome
                wait = self._asked_wait(url, outcome) or wait
            else:
                trouble = outcome
            if trouble.code not in troubles.PASSING or attempt == self._policy.tries:
                raise Troubled(trouble)
            self._turns.rest(url.host, wait)
        raise AssertionError("tries is at least 1")

    def _once(self, url: httpx.URL, stored: StoredPage | None, pause: float) -> Answer | Trouble:
        with self._turns.of(url.host, pause):
            begun = self._around.monotonic()
            try:
                return exchange(self._pool, url, self._headers(stored), self._policy)
            except troubles.FAILURES as failed:
                seconds = self._around.monotonic() - begun
                return troubles.of_failure(failed, url, self._policy, seconds=seconds)

    def _headers(self, stored: StoredPage | None) -> dict[str, str]:
        asked = {"User-Agent": self._policy.agent, "Accept": "*/*", "Accept-Language": "de", "Accept-Encoding": "gzip"}
        if stored and stored.etag:
            asked["If-None-Match"] = stored.etag
        if stored and stored.last_modified:
            asked["If-Modified-Since"] = stored.last_modified
        return asked

    def _asked_wait(self, url: httpx.URL, answer: Answer) -> float | None:
        """Seconds of a Retry-After on 429 and 503. Raises Troubled where one run cannot wait as long."""
        asked = answer.headers.get("retry-after", "").strip()
        if answer.status not in (429, 503) or not asked:
            return None
        seconds = float(asked) if asked.isascii() and asked.isdecimal() else self._seconds_until(asked)
        if seconds is not None and seconds > self._policy.longest_wait:
            raise Troubled(troubles.asks_to_wait(answer.status, url, seconds))
        return seconds

    def _seconds_until(self, text: str) -> float | None:
        try:
            moment = parsedate_to_datetime(text)
        except (ValueError, IndexError):
            return None
        return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - self._around.now()).total_seconds())

    def _page(self, url: httpx.URL, answer: Answer, stored: StoredPage | None) -> Page:
        now = self._around.now()
        if answer.status == 304 and stored:
            return Page(str(url), 200, stored.content_type, stored.body, now)
        content_type = answer.headers.get("content-type", "")
        etag, last_modified = answer.headers.get("etag"), answer.headers.get("last-modified")
        if answer.status == 200 and (etag or last_modified):
            self._store.keep(StoredPage(str(url), content_type, answer.body, etag, last_modified, now))
        return Page(str(url), answer.status, content_type, answer.body, now)

    def _allowed_pause(self, url: httpx.URL) -> float:
        """The pause this server wants. Raises Troubled where its robots.txt forbids the page."""
        if not self._policy.robots:
            return self._policy.pause
        rules = self._rules_of(url)
        if rules.trouble:
            raise Troubled(troubles.robots_unclear(rules.trouble, url))
        if rules.robots is None:
            return self._policy.pause
        if not rules.robots.can_fetch(str(url), "Litfass"):
            raise Troubled(troubles.robots_forbid(url))
        wanted = rules.robots.crawl_delay("Litfass") or 0.0
        return max(self._policy.pause, min(wanted, self._policy.longest_pause))

    def _rules_of(self, url: httpx.URL) -> _Rules:
        server = f"{url.scheme}://{url.netloc.decode()}"
        known = self._rules.get(server)
        if known is None or known.good_until < self._around.monotonic():
            known = self._rules[server] = self._fetch_rules(httpx.URL(f"{server}/robots.txt"))
        return known

    def _fetch_rules(self, url: httpx.URL) -> _Rules:
        """RFC 9309, 2.3.1: a 4xx or endless redirects allow everything, a failure nothing until it is over."""
        now = self._around.monotonic()
        try:
            page = self._follow(url, obey=False)
        except Troubled as troubled:
            free = troubled.trouble.code in ("refused", "redirects")
            return _Rules(None, None if free else troubled.trouble, now + (_ROBOTS_FRESH if free else _ROBOTS_RETRY))
        if page.status != 200:
            return _Rules(None, None, now + _ROBOTS_FRESH)
        text = page.body[:_ROBOTS_SIZE].decode("utf-8", "replace")
        return _Rules(Protego.parse(text), None, now + _ROBOTS_FRESH)


def _trouble_of(url: httpx.URL, answer: Answer, stored: StoredPage | None) -> Trouble | None:
    usable = answer.status in _PAGES or answer.status in _REDIRECTS or (answer.status == 304 and stored)
    return None if usable else troubles.of_status(answer.status, url)


def _address(text: str) -> httpx.URL:
    """The address in one spelling, without fragment. Raises Troubled unless it is plain http or https."""
    try:
        url = httpx.URL(text.strip()).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError):
        raise Troubled(troubles.bad_address(text)) from None
    named = _NAME.fullmatch(url.raw_host.decode("ascii")) and 0 < (url.port or 443) < 65536
    if url.scheme not in ("http", "https") or not named or url.userinfo:
        raise Troubled(troubles.bad_address(text))
    return url


def _next(url: httpx.URL, answer: Answer) -> httpx.URL:
    try:
        joined = url.join(answer.headers.get("location", "").encode("latin-1").decode("utf-8", "replace"))
    except (httpx.InvalidURL, ValueError):
        raise Troubled(troubles.bad_address(answer.headers.get("location", ""))) from None
    return _address(str(joined))
