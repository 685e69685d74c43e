"""How fast do raw pages on disk become kept notices, and what does a second look cost that finds nothing new?

`python bench/collect.py`. One process on one core: a year of the demo council's pages, again and again under new ids,
numbers and days, is written to disk, read by the real ALLRIS reader and kept in a fresh SQLite database, with the
places of the demo town looked for in every notice (`--bare`: without).
"""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

HOME = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(HOME), str(HOME / "src")]

import trafilatura  # noqa: E402 - after the path above
from lxml import etree, html  # noqa: E402

from bench import scratch  # noqa: E402
from bench.clock import Spent, clock  # noqa: E402
from bench.scratch import say  # noqa: E402
from litfass.core.german import BERLIN  # noqa: E402
from litfass.core.ports import Page, Raw, SourceSettings  # noqa: E402
from litfass.core.trouble import Trouble  # noqa: E402
from litfass.demo.content import Content, content  # noqa: E402
from litfass.demo.town import COUNCIL, Town  # noqa: E402
from litfass.demo.town import town as a_town  # noqa: E402
from litfass.fetching.files import FolderWeb, folder_web  # noqa: E402
from litfass.sources.allris import source as allris  # noqa: E402
from litfass.sources.allris.addresses import address  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

    from litfass.flow.collect import Collected
    from litfass.records.models import Source

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=BERLIN)
BASE = f"https://{COUNCIL}/bi/"
WEEKS = 4  # each copy lies so much earlier, so that a month holds about as many meetings as in a real district
OWN_ROWS = {"records_source"}  # a look that finds nothing new notes only when it was


def many_years(copies: int) -> Content:
    """The demo council `copies` times, each under its own ids and paper numbers, each some weeks earlier."""
    years = [_copy(content(TODAY - timedelta(weeks=WEEKS * place), 2), place) for place in range(copies)]
    leaves = tuple(leaf for year in years for leaf in year.leaves)
    sittings = tuple(sitting for year in years for sitting in year.sittings)
    return replace(years[0], leaves=leaves, sittings=sittings)


def _copy(year: Content, place: int) -> Content:
    def number(printed: str) -> str:
        term, line, rest = printed.partition("-")
        return f"{int(term) + place}-{rest}" if line and term.isdecimal() else printed

    leaves = tuple(replace(leaf, id=leaf.id + place * 10_000, number=number(leaf.number)) for leaf in year.leaves)
    sittings = tuple(
        replace(
            sitting,
            id=sitting.id + place * 10_000,
            tops=tuple(replace(t, id=t.id + place * 1_000_000, paper=number(t.paper)) for t in sitting.tops),
        )
        for sitting in year.sittings
    )
    return replace(year, leaves=leaves, sittings=sittings)


def first_day(years: Content) -> date:
    """The day of the oldest meeting."""
    return min(sitting.on for sitting in years.sittings)


@dataclass(frozen=True, slots=True)
class Writer:
    """A web that writes down every page it passes on."""

    folder: Path
    town: Town
    names: dict[str, str] = field(default_factory=dict)

    def get(self, url: str) -> Page:
        """The town's page, now on disk as well."""
        page = self.town.get(url)
        self.names[url] = f"{len(self.names)}.html"
        (self.folder / self.names[url]).write_bytes(page.body)
        return page


def write(folder: Path, town: Town, first: date) -> int:
    """Walk the town once and write its pages with the index that `FolderWeb` reads. Gives the bytes."""
    reader, web = allris(SourceSettings("Bench", BASE, None, {})), Writer(folder, town)
    for _ in reader.fetch(web, [], TODAY, first):
        pass
    (folder / "index.json").write_text(json.dumps(web.names), encoding="utf-8")
    return sum(path.stat().st_size for path in folder.glob("*.html"))


@dataclass(slots=True)
class Rows:
    """Counts the rows that a run writes, by table."""

    written: Counter[str]

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        answer = execute(sql, params, many, context)
        verb, *words = sql.split(None, 4)
        if verb in ("INSERT", "UPDATE", "DELETE"):
            table = words[0] if verb == "UPDATE" else next(word for word in words if '"' in word)
            # SQLite does not count rows of an INSERT that returns something; one is enough to be seen.
            self.written[table.split("(")[0].strip('"')] += max(verb == "INSERT", context["cursor"].rowcount)
        return answer


def look(source: "Source", web: FolderWeb, first: date) -> "tuple[Spent, Collected, Counter[str]]":
    """One look at the source: time, what it brought, how many rows it wrote to which table."""
    from django.db import connection  # app ready

    from litfass.flow.collect import collect  # app ready

    rows = Rows(Counter())
    with connection.execute_wrapper(rows), clock() as spent:
        done = collect(source, web, now=NOW, since=first)
    return spent, done, rows.written


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the time goes when nothing is kept: to walk from page to page, and to read each."""

    pages: list[Page]
    walk: Spent
    read: Spent


def parts(web: FolderWeb, first: date) -> Parts:
    """Walk and read without a database."""
    reader = allris(SourceSettings("Bench", BASE, None, {}))
    with clock() as walk:
        raws = [raw for raw in reader.fetch(web, [], TODAY, first) if isinstance(raw, Raw)]
    with clock() as read:
        for raw in raws:
            reader.read(raw)
    return Parts([raw.page for raw in raws], walk, read)


def a_source(*, bare: bool) -> "Source":
    """A municipality with this one source, and its places unless it is to be bare."""
    from litfass.flow.import_places import import_places  # app ready
    from litfass.flow.setup import DEMO_PLACES  # app ready
    from litfass.records.models import Municipality, Source  # app ready

    town_hall = Municipality.objects.create(slug="kranhude", name="Bezirk Kranhude", office="Bezirksamt Kranhude")
    if not bare:
        import_places(town_hall, DEMO_PLACES, a_town(TODAY), now=NOW)
    return Source.objects.create(municipality=town_hall, slug="council", label="Bench", plugin="allris", url=BASE)


def others(pages: list[Page]) -> "Iterator[tuple[str, Spent, int]]":
    """What one would take instead: the same pages only turned into text; no facts, no records, no second look."""
    with clock() as dump:
        for page in pages:
            etree.tostring(html.fromstring(page.body), method="text", encoding="unicode")
    yield "lxml", dump, len(pages)
    some = pages[:: max(1, len(pages) // 200)]
    with clock() as extract:
        for page in some:
            trafilatura.extract(page.body.decode("latin-1"), fast=True)
    yield "trafilatura", extract, len(some)


def real_pages(rounds: int = 5) -> tuple[Spent, int] | None:
    """The time to read the real pages beside the checkout some times over, and how many notices that gave."""
    place = HOME.parent / "shared" / "data" / "hamburg-allris"
    sorts = {"vo020": "paper", "to010": "meeting", "to020": "item"}
    found = [path for path in sorted(place.rglob("*.html")) if path.stem[:5] in sorts] if place.is_dir() else []
    if not found:
        return None
    reader = allris(SourceSettings("Bench", BASE, None, {}))
    raws = [_raw(path, f"{sorts[path.stem[:5]]}/{number}") for number, path in enumerate(found, start=1)]
    with clock() as spent:
        readings = [reader.read(raw) for _ in range(rounds) for raw in raws]
    return spent, sum(len(reading.notices) for reading in readings)


def _raw(path: Path, key: str) -> Raw:
    return Raw(key, Page(address(BASE, key), 200, "text/html", path.read_bytes(), NOW))


def report(web: FolderWeb, first: date, *, bare: bool) -> None:
    """Two looks, the parts of the first, and the others beside them."""
    from litfass.records.models import Mention  # app ready

    source = a_source(bare=bare)
    one, done, _ = look(source, web, first)
    mentions = Mention.objects.count()
    two, again, written = look(source, web, first)
    _say_troubles([*done.troubles, *again.troubles])
    say(f"first look: {done.new} notices from {done.pages} pages in {one}")
    say(f"  = {done.new / one.wall:.0f} notices/s on the wall, {done.new / one.cpu:.0f} of the processor's time")
    say(f"  = {mentions} places of notices kept with them")
    say(f"second look, nothing changed: {two} = {two.cpu / one.cpu:.1%} of the first")
    changes = again.new + again.changed + again.gone + again.back
    wrote = ", ".join(f"{count} in {table}" for table, count in (+written).items() if table not in OWN_ROWS)
    say(f"  = {changes} changes; rows written beside the note of the look on the source's own row: {wrote or 'none'}")
    found = parts(web, first)
    keep = one.cpu - found.walk.cpu - found.read.cpu
    say(f"the first look's processor time: walk {found.walk.cpu:.2f} s, read {found.read.cpu:.2f} s, keep {keep:.2f} s")
    say(f"  = {done.pages / one.cpu:.0f} pages/s to notices with revisions, papers, agendas and marks")
    for name, spent, count in others(found.pages):
        say(f"instead, only the text of a page and nothing kept: {name} {count / spent.cpu:.0f} pages/s")


def _say_troubles(troubles: list[Trouble]) -> None:
    for sort, count in Counter(trouble.code for trouble in troubles).items():
        say(f"troubles: {count} x {sort}")


def main(words: list[str]) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--copies", type=int, default=40, help="years of the demo council; one is about 60 notices")
    parser.add_argument("--bare", action="store_true", help="without the places of the town")
    wish = parser.parse_args(words)
    scratch.pin()
    with scratch.folder() as folder:
        pages = folder / "pages"
        pages.mkdir()
        years = many_years(wish.copies)
        first = first_day(years)
        size = write(pages, Town(TODAY, years), first)
        web = folder_web(pages)
        say(f"bench/collect: {len(web.pages)} pages, {size / 1e6:.0f} MB on disk, one process on one core")
        say(scratch.machine())
        report(web, first, bare=wish.bare)
    if real := real_pages():
        say(f"real pages of Hamburg's districts, only read: {real[1] / real[0].cpu:.0f} notices/s")


if __name__ == "__main__":
    main(sys.argv[1:])
