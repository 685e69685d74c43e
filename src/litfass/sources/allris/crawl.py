"""Walk through an ALLRIS server: bodies, calendar, agendas, papers, decisions, and what we already know."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from lxml import etree

from litfass.core.ports import Known, Page, Raw, Web
from litfass.core.trouble import Trouble, Troubled
from litfass.sources.allris import addresses, agenda, bodies, calendar, markup, papers, troubles
from litfass.sources.allris.sheet import Sheet, opened

MONTHS_AHEAD = 3
_LISTS = (addresses.ASSEMBLIES, addresses.COMMITTEES, addresses.GROUPS)


@dataclass(slots=True)
class Crawl:
    """One walk. Every thing is fetched once; a page that fails is told and passed over."""

    web: Web
    base: str
    seen: set[str] = field(default_factory=set)
    meetings: list[str] = field(default_factory=list)
    papers: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)

    def walk(self, known: Sequence[Known], months: Iterable[date]) -> Iterator[Raw | Trouble]:
        yield from self.bodies()
        for month in months:
            yield from self.calendar(month)
        yield from self.agendas()
        yield from self.newest_papers()
        yield from self.things(self.papers)
        yield from self.things(self.items)
        yield from self.things(thing.key for thing in known)

    def get(self, url: str) -> Page | Trouble:
        try:
            return self.web.get(url)
        except Troubled as error:
            return error.trouble

    def thing(self, key: str) -> Raw | Trouble:
        answer = self.get(addresses.address(self.base, key))
        return answer if isinstance(answer, Trouble) else Raw(key, answer)

    def things(self, keys: Iterable[str]) -> Iterator[Raw | Trouble]:
        for key in keys:
            if key not in self.seen and key.partition("/")[0] in addresses.PAGES:
                self.seen.add(key)
                yield self.thing(key)

    def bodies(self) -> Iterator[Raw | Trouble]:
        """The lists only lead to the pages; where a server shows its one assembly at once, that is the page."""
        for page in _LISTS:
            answer = self.get(self.base + page)
            root = None if isinstance(answer, Trouble) else _root(answer)
            if isinstance(answer, Trouble):
                yield answer
            elif root is None:
                yield troubles.unexpected(answer.url, "the list of bodies")
            elif page == addresses.ASSEMBLIES and bodies.is_body(root):
                yield from self.assembly(answer, root)
            elif listed := bodies.listed(root, self.base):
                yield from self.things(body.key for body in listed)
            else:
                yield troubles.unexpected(answer.url, "the list of bodies")

    def assembly(self, page: Page, root: etree._Element) -> Iterator[Raw | Trouble]:
        links = (addresses.key_of(anchor.get("href") or "") for anchor in root.iter("a"))
        key = addresses.key_of(page.url) or next((link for link in links if link and link.startswith("pa/")), None)
        if key is None:
            yield troubles.unexpected(page.url, "the id of the assembly")
        elif key not in self.seen:
            self.seen.add(key)
            yield Raw(key, page)

    def calendar(self, month: date) -> Iterator[Raw | Trouble]:
        answer = self.get(addresses.calendar_address(self.base, month))
        if isinstance(answer, Trouble):
            yield answer
            return
        yield Raw(f"calendar/{month:%Y-%m}", answer)
        root = _root(answer)
        found = calendar.month(root) if root is not None else None
        for entry in found.entries if found else ():
            if entry.is_public and entry.cancelled:
                self.seen.add(entry.key)  # told by the calendar; it has no agenda any more
            elif entry.is_public:
                self.meetings.append(entry.key)

    def agendas(self) -> Iterator[Raw | Trouble]:
        for raw in self.things(self.meetings):
            yield raw
            root = _root(raw.page) if isinstance(raw, Raw) else None
            for item in agenda.items(root) if root is not None else ():
                if item.paper_key:
                    self.papers.append(item.paper_key)
                if item.result and item.key:
                    self.items.append(item.key)

    def newest_papers(self) -> Iterator[Raw | Trouble]:
        answer = self.get(self.base + addresses.NEW_PAPERS)
        if isinstance(answer, Trouble):
            yield answer
            return
        root = _root(answer)
        keys = papers.keys(root) if root is not None else []
        self.papers.extend(keys)
        if not keys:
            yield troubles.unexpected(answer.url, "the list of papers")


def _root(page: Page) -> etree._Element | None:
    sheet = _sheet(page)
    return sheet.root if sheet else None


def _sheet(page: Page) -> Sheet | None:
    source = markup.decode(page.body) if page.status == 200 else None
    return opened(source) if source is not None else None


def months(today: date, since: date | None) -> list[date]:
    """The first days of the months to look at: from `since` (else the month before) to three months ahead."""
    first = since or date.fromordinal(today.replace(day=1).toordinal() - 1)
    start = min(first, today)
    count = (today.year - start.year) * 12 + today.month - start.month + MONTHS_AHEAD + 1
    return [_later(start, more) for more in range(count)]


def _later(start: date, more: int) -> date:
    place = start.year * 12 + start.month - 1 + more
    return date(place // 12, place % 12 + 1, 1)
