"""Answer for every address of the demo town, as its council system and its web site would."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from urllib.parse import parse_qsl, urlsplit

from litfass.core.german import BERLIN
from litfass.core.ports import Page, Web
from litfass.demo.articles import SITE, article_page, feed_page, missing, removed
from litfass.demo.articles import address as article_address
from litfass.demo.content import Content, content
from litfass.demo.dates import shift_for
from litfass.demo.meetings_and_bodies import agenda_page, body_list, body_page, calendar_page
from litfass.demo.papers_and_items import item_page, paper_list, paper_page
from litfass.demo.templates import framed

COUNCIL = "sitzungsdienst.kranhude.example"
REGISTER = f"{SITE}/daten/ortsverzeichnis.geojson"  # the town's own places, as open data
ROBOTS = "User-agent: *\nDisallow: /bi/do027.asp\n"
COUNCIL_HTML = "text/html; charset=ISO-8859-1"
FIRST_DAY = date(2026, 1, 19)  # the Monday before the oldest paper
INVITED = timedelta(days=10)  # so long before a meeting its agenda comes out
MOST_KEPT = 500  # pages; the town has about 250
LOOKED_AT = time(9, 30)
NOT_PUBLIC = "<p>Keine Information verf&uuml;gbar</p>"


@dataclass(frozen=True, slots=True)
class Town:
    """The demo town on one day. Each page is written once and kept."""

    today: date
    published: Content
    kept: dict[str, Page] = field(default_factory=dict)

    def get(self, url: str) -> Page:
        """Fetch one address. Unknown ones answer 404, withdrawn ones 410; nothing is ever unreachable."""
        found = self.kept.get(url) or self._answer(url)
        if found.status == 200 and len(self.kept) < MOST_KEPT:  # invented addresses must not fill the memory
            self.kept[url] = found
        return found

    def _answer(self, url: str) -> Page:
        parts = urlsplit(url)
        if parts.path == "/robots.txt":
            return self._page(url, 200, ROBOTS, "text/plain; charset=utf-8")
        if parts.hostname == COUNCIL and parts.path.startswith("/bi/"):
            return self._council(url, parts.path[4:].removesuffix(".asp"), parts.query)
        return self._site(url)

    def _council(self, url: str, name: str, query: str) -> Page:
        numbers = _numbers(query)
        pages: dict[str, Callable[[], str]] = {
            "si010_e": lambda: calendar_page(self.published, _month(numbers, self.today)),
            "vo040": lambda: paper_list(self.published),
            "au010": lambda: body_list(self.published, "committee", self.today),
            "fr010": lambda: body_list(self.published, "group", self.today),
            "pa021": lambda: self._body("pa021", "assembly", numbers.get("PALFDNR")),
            "pa020": lambda: self._body("pa020", "assembly", numbers.get("PALFDNR")),
            "au020": lambda: self._body("au020", "committee", numbers.get("AULFDNR", 0)),
            "fr020": lambda: self._body("fr020", "group", numbers.get("FRLFDNR", 0)),
            "vo020": lambda: self._paper(numbers.get("VOLFDNR", 0)),
            "to010": lambda: self._agenda(numbers.get("SILFDNR", 0)),
            "to020": lambda: self._item(numbers.get("TOLFDNR", 0)),
        }
        if name not in pages:
            return self._page(url, 404, missing())
        return self._page(url, 200, pages[name]())

    def _paper(self, number: int) -> str:
        found = next((leaf for leaf in self.published.leaves if leaf.id == number and leaf.public), None)
        return paper_page(self.published, found) if found else _not_public("vo020")

    def _agenda(self, number: int) -> str:
        found = next((sitting for sitting in self.published.sittings if sitting.id == number and sitting.agenda), None)
        return agenda_page(self.published, found) if found else _not_public("to010")

    def _item(self, number: int) -> str:
        for sitting in self.published.sittings:
            for top in sitting.tops:
                if top.id == number and top.public and not top.heading:
                    return item_page(self.published, sitting, top)
        return _not_public("to020")

    def _body(self, page: str, sort: str, number: int | None) -> str:
        bodies = (body for body in self.published.bodies if body.sort == sort)
        found = next((body for body in bodies if number in (None, body.id)), None)
        return body_page(page, found) if found else _not_public(page)

    def _site(self, url: str) -> Page:
        if url == REGISTER:
            places = (files("litfass.demo") / "places.geojson").read_text("utf-8")
            return self._page(url, 200, places, "application/geo+json; charset=utf-8")
        for feed in self.published.feeds:
            if url == f"{SITE}{feed.path}":
                return self._page(url, 200, feed_page(feed), f"application/{feed.form}+xml; charset={feed.encoding}")
            for article in feed.articles:
                if url == article_address(feed, article) and article.gone:
                    return self._page(url, 410, removed())
                if url == article_address(feed, article):
                    return self._page(url, 200, article_page(feed, article), "text/html; charset=utf-8")
        return self._page(url, 404, missing())

    def _page(self, url: str, status: int, text: str, content_type: str = COUNCIL_HTML) -> Page:
        encoding = content_type.rpartition("=")[2]
        looked_at = datetime.combine(self.today, LOOKED_AT, BERLIN)
        return Page(url, status, content_type, text.encode(encoding, "xmlcharrefreplace"), looked_at)


@cache
def town(today: date, stage: int = 2) -> Web:
    """The demo town in the week of `today`; stage 1 is how it looked some days ago.

    For both stages pass the same `today`, or at least days of one week: dates move with it by whole weeks.
    """
    return Town(today, content(today, stage))


def began(today: date) -> date:
    """The first day of which the town has news: from here a first collection reads everything."""
    return FIRST_DAY + shift_for(today)


def _numbers(query: str) -> dict[str, int]:
    values = {key.upper(): value for key, value in parse_qsl(query)}
    return {key: int(value) for key, value in values.items() if value.isascii() and value.isdigit() and len(value) < 12}


def _month(numbers: dict[str, int], today: date) -> date:
    month, year = numbers.get("MM", today.month), numbers.get("YY", today.year)
    return date(year, month, 1) if 1 <= month <= 12 and 1900 <= year <= 2999 else today.replace(day=1)


def _not_public(page: str) -> str:
    return framed(page, "Information", "Information", f"{page}.asp", NOT_PUBLIC)


def announced(today: date, stage: int = 2) -> dict[str, date]:
    """When the council published what it has, by the key the reader gives it: a year of looks in one answer."""
    published = content(today, stage)
    days = {f"paper/{leaf.id}": leaf.dated for leaf in published.leaves}
    for sitting in published.sittings:
        days[f"meeting/{sitting.id}"] = sitting.on - INVITED
        days |= {f"item/{top.id}": sitting.on for top in sitting.tops}
    return days
