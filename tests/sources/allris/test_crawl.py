"""The walk: each page once, in order, lazily; one failed page is told and the others go on."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Mapping
from datetime import date
from itertools import islice

import pytest

from litfass.core.ports import Known, Page, Raw, SourceSettings
from litfass.core.trouble import Trouble, Troubled
from litfass.sources.allris import addresses, crawl, source
from litfass.sources.allris.districts import DISTRICTS
from tests.sources.allris.kranhude import ALLRIS, BASE, NOW, agenda, body, calendar, entry, item, page, paper, top

TODAY = date(2026, 11, 24)


class Server:
    """A web with these pages; everything else is dead. Remembers what was asked."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        self.pages = pages
        self.asked: list[str] = []

    def get(self, url: str) -> Page:
        name = url.removeprefix(BASE)
        self.asked.append(name)
        if name not in self.pages:
            raise Troubled(Trouble("dead", url, "Der Server antwortet nicht.", "Dead."))
        return Page(url, 200, "text/html", self.pages[name].encode("cp1252"), NOW)


def links(*targets: str) -> str:
    return page("Liste", "<table>" + "".join(f'<tr><td><a href="{t}">Name</a></td></tr>' for t in targets) + "</table>")


MONTHS = {
    f"si010_e.asp?MM={month}&YY={year}": calendar(entry("1", "Schulferien", key=None))
    for month, year in ((10, 2026), (11, 2026), (12, 2026), (1, 2027), (2, 2027))
}
TOWN = {
    "pa021.asp": links("pa020.asp?PALFDNR=2"),
    "pa020.asp?PALFDNR=2": body("Bezirksversammlung", "Erika Muster"),
    addresses.COMMITTEES: links("au020.asp?AULFDNR=45&amp;altoption=Gremium", "au020.asp?AULFDNR=45"),
    "au020.asp?AULFDNR=45": body("Hauptausschuss", "Erika Muster"),
    addresses.GROUPS: links("fr020.asp?FRLFDNR=3"),
    "fr020.asp?FRLFDNR=3": body("Uferliste", "Erika Muster"),
    **MONTHS,
    "si010_e.asp?MM=11&YY=2026": calendar(
        entry("3", "Sitzung des Hauptausschusses", key=5)
        + entry("", "Sitzung des Bauausschusses (nichtöffentlich)", key=6)
        + entry("", "ENTFÄLLT! Sitzung des Rates", key=9, linked=False)
    ),
    "to010.asp?SILFDNR=5": agenda(
        top("Ö 1", "Bänke", item=71, result="beschlossen", paper=(1, "23-1"))
        + top("Ö 2", "Bericht", item=72, paper=(2, "23-2"))
    ),
    "vo040.asp": links("vo020.asp?VOLFDNR=3", "vo020.asp?VOLFDNR=1"),
    "vo020.asp?VOLFDNR=1": paper("23-1"),
    "vo020.asp?VOLFDNR=2": paper("23-2"),
    "vo020.asp?VOLFDNR=3": paper("23-3"),
    "to020.asp?TOLFDNR=71": item(result="beschlossen"),
    "vo020.asp?VOLFDNR=8": paper("23-8"),
}
WALK = [
    *("pa/2", "au/45", "fr/3"),
    *("calendar/2026-10", "calendar/2026-11", "calendar/2026-12", "calendar/2027-01", "calendar/2027-02"),
    *("meeting/5", "paper/1", "paper/2", "paper/3", "item/71"),
]


def keys(found: list[Raw | Trouble]) -> list[str]:
    return [one.key if isinstance(one, Raw) else one.code for one in found]


def test_the_walk_goes_from_bodies_to_decisions_and_asks_for_each_page_once() -> None:
    web = Server(TOWN)
    assert keys(list(ALLRIS.fetch(web, [], TODAY, None))) == WALK
    assert len(web.asked) == len(set(web.asked))


def test_everything_found_reads_without_trouble_but_the_empty_months() -> None:
    readings = [ALLRIS.read(raw) for raw in ALLRIS.fetch(Server(TOWN), [], TODAY, None) if isinstance(raw, Raw)]
    assert [notice.key for reading in readings for notice in reading.notices] == [
        *("meeting/9", "meeting/5", "paper/1", "paper/2", "paper/3", "item/71")
    ]
    assert {trouble.code for reading in readings for trouble in reading.troubles} == {"allris-empty-calendar"}


def test_what_is_known_and_did_not_come_by_is_visited_last() -> None:
    known = [Known(key, f"{BASE}x") for key in ("paper/1", "paper/8", "meeting/9", "feed/unknown")]
    assert keys(list(ALLRIS.fetch(Server(TOWN), known, TODAY, None))) == [*WALK, "paper/8"]


def test_a_meeting_called_off_is_not_visited_because_its_agenda_is_gone() -> None:
    web = Server(TOWN)
    list(ALLRIS.fetch(web, [Known("meeting/9", "")], TODAY, None))
    assert "to010.asp?SILFDNR=9" not in web.asked


@pytest.mark.parametrize("dead", sorted(TOWN.keys() - {"vo020.asp?VOLFDNR=8"}))
def test_one_dead_page_is_one_trouble_and_the_rest_still_comes(dead: str) -> None:
    web = Server({name: source for name, source in TOWN.items() if name != dead})
    found = keys(list(ALLRIS.fetch(web, [], TODAY, None)))
    assert found.count("dead") == 1
    assert "paper/3" in found or dead in ("vo040.asp", "vo020.asp?VOLFDNR=3")


def test_a_dead_server_is_told_page_by_page_and_ends() -> None:
    found = keys(list(ALLRIS.fetch(Server({}), [], TODAY, None)))
    assert found == ["dead"] * 9


def test_a_list_that_is_no_list_is_trouble() -> None:
    broken = page("Fehler", "<p>Wartung</p>")
    web = Server(TOWN | {"vo040.asp": broken, "pa021.asp": broken, addresses.GROUPS: broken})
    assert keys(list(ALLRIS.fetch(web, [], TODAY, None))).count("allris-unexpected-page") == 3


def test_a_server_that_shows_its_one_assembly_at_once_is_understood() -> None:
    assembly = body("Bezirksversammlung", "Erika Muster").replace(
        "</h3>", '</h3><a href="pa020.asp?PALFDNR=2&amp;SORT=1">x</a>'
    )
    web = Server(TOWN | {"pa021.asp": assembly})
    found = list(ALLRIS.fetch(web, [], TODAY, None))
    assert keys(found) == WALK
    assert isinstance(found[0], Raw)
    assert ALLRIS.read(found[0]).organizations[0].key == "pa/2"


def test_the_walk_is_lazy() -> None:
    web = Server(TOWN)
    assert keys(list(islice(ALLRIS.fetch(web, [], TODAY, None), 1))) == ["pa/2"]
    assert web.asked == ["pa021.asp", "pa020.asp?PALFDNR=2"]


@pytest.mark.parametrize(
    ("today", "since", "first", "count"),
    [
        (date(2026, 11, 24), None, date(2026, 10, 1), 5),
        (date(2027, 1, 31), None, date(2026, 12, 1), 5),
        (date(2026, 11, 24), date(2026, 3, 31), date(2026, 3, 1), 12),
        (date(2026, 11, 24), date(2027, 3, 1), date(2026, 11, 1), 4),
    ],
)
def test_the_months_reach_from_since_to_three_months_ahead(
    today: date, since: date | None, first: date, count: int
) -> None:
    months = crawl.months(today, since)
    assert (months[0], len(months)) == (first, count)


@pytest.mark.parametrize(
    "address",
    [
        BASE,
        BASE.removesuffix("/"),
        f"{BASE}vo020.asp?VOLFDNR=5",
        f"{BASE}allris.net.asp",
        BASE.removeprefix("https://"),
    ],
)
def test_any_address_of_the_server_will_do(address: str) -> None:
    assert addresses.base_of(address) == BASE


def test_every_district_has_an_alias() -> None:
    assert [source(SourceSettings(alias, alias)) for alias in DISTRICTS] == [
        source(SourceSettings(alias, f"https://sitzungsdienst-{alias}.hamburg.de/bi/")) for alias in DISTRICTS
    ]
    assert len(DISTRICTS) == 7
    assert DISTRICTS["eimsbuettel"][0] == "Bezirk Eimsbüttel"
