"""Every address of the demo town answers with a page in the shape and the bytes of the real systems."""

# SPDX-License-Identifier: EUPL-1.2

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litfass.core.ports import Page, Web
from litfass.demo.town import town

COUNCIL = "https://sitzungsdienst.kranhude.example/bi/"
SITE = "https://www.kranhude.example"
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
LISTS = ("si010_e.asp", "vo040.asp", "au010.asp", "fr010.asp?SELECT=1", "pa021.asp")
FEEDS = ("/feeds/presse.rss", "/feeds/bekanntmachungen.atom", "/feeds/beteiligung.atom", "/feeds/service.rss")
LINK = re.compile(r'href="((?:to010|to020|vo020|au020|pa020|fr020|si010_e)\.asp\?[^"]{1,200})"')
ARTICLE = re.compile(r'<link>([^<]{1,200}-\d{5})</link>|<link href="([^"]{1,200}-\d{5})"')

# The town is invented; a real district, quarter or institution of Hamburg in it would be a mistake.
REAL = re.compile(
    r"\b(?:Hamburg\w{0,10}|Altona|Bergedorf|Eimsbüttel|Wandsbek|Harburg|Elbe|Alster|Bille|Barmbek|Bramfeld|Blankenese|"
    r"Billstedt|Finkenwerder|HafenCity|Hammerbrook|Neuenfelde|Ottensen|Rahlstedt|Reeperbahn|Rothenburgsort|"
    r"St\. ?(?:Pauli|Georg)|Veddel|Wilhelmsburg|Winterhude|Bürgerschaft|SPD|CDU|GRÜNE|FDP|AfD|Volt|DIE LINKE)\b"
)


def walk(web: Web) -> dict[str, Page]:
    """Every page that can be reached by links from the lists, the calendar of a year and the feeds."""
    todo = [COUNCIL + name for name in LISTS] + [SITE + path for path in FEEDS]
    seen: dict[str, Page] = {}
    while todo:
        if (url := todo.pop()) in seen or len(seen) > 400:
            continue
        page = seen[url] = web.get(url)
        text = page.body.decode(page.content_type.rpartition("=")[2])
        todo += [COUNCIL + unescape(link) for link in LINK.findall(text) if not link.startswith("si010_e")]
        todo += [one or other for one, other in ARTICLE.findall(text)]
    months = [COUNCIL + f"si010_e.asp?MM={month}&YY={year}" for year in (2026, 2027) for month in range(1, 13)]
    return seen | {url: web.get(url) for url in months}


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return walk(town(date(2026, 11, 24)))


def test_no_link_between_the_pages_is_dead(pages: dict[str, Page]) -> None:
    assert {url: page.status for url, page in pages.items() if page.status != 200} == {}
    assert sum("vo020" in url for url in pages) == 30


def test_the_council_speaks_latin_1_without_a_control_character(pages: dict[str, Page]) -> None:
    for url, page in pages.items():
        if url.startswith(COUNCIL):
            assert page.content_type == "text/html; charset=ISO-8859-1"
            assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", page.body), url


def test_no_page_names_anything_real_of_hamburg(pages: dict[str, Page]) -> None:
    found = {url: REAL.findall(page.body.decode(page.content_type.rpartition("=")[2])) for url, page in pages.items()}
    assert {url: names for url, names in found.items() if names} == {}


def test_every_address_in_the_pages_is_the_towns_own(pages: dict[str, Page]) -> None:
    found = [re.findall(rb"(?:https?://|@)([a-z0-9.-]{1,60}[a-z0-9])", page.body) for page in pages.values()]
    named = {host.decode() for hosts in found for host in hosts}
    assert {host for host in named if not f".{host}".endswith(".kranhude.example")} <= {"www.w3.org", "purl.org"}


def test_the_pages_have_the_classes_and_labels_of_the_real_ones(pages: dict[str, Page], shared_data: Path) -> None:
    real = b"".join(path.read_bytes() for path in sorted((shared_data / "hamburg-allris").rglob("*.html")))
    unseen = ("au010", "pa020", "pa021")  # no real page of these is among the data
    council = {url: page.body for url, page in pages.items() if url.startswith(COUNCIL)}
    own = b"".join(body for url, body in council.items() if not url.removeprefix(COUNCIL).startswith(unseen))
    for words in (
        rb'class="([^"]{1,40})"',
        rb'"kb1"[^>]{0,40}>([^<]{1,40}:)<',
        rb'name="(allris..)"',
        rb'name="([A-Z]{6,7})"',
    ):
        assert set(re.findall(words, own)) <= set(re.findall(words, real)), words


def test_no_placeholder_is_left(pages: dict[str, Page]) -> None:
    assert [url for url, page in pages.items() if b"{{" in page.body or b"$" in page.body] == []


@given(DAYS)
@settings(max_examples=20, deadline=None)
def test_every_day_on_an_agenda_has_its_right_weekday(today: date) -> None:
    web = town(today)
    for meeting in (1001021, 1001188, 1001194, 1001201, 1001216):
        text = web.get(f"{COUNCIL}to010.asp?SILFDNR={meeting}").body.decode("iso-8859-1")
        weekday, day, month, year = re.findall(r">(\w\w), (\d\d)\.(\d\d)\.(\d{4})<", text)[0]
        assert weekday == ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")[date(int(year), int(month), int(day)).weekday()]


@pytest.mark.parametrize(
    "url",
    [
        f"{COUNCIL}nothing.asp",
        f"{COUNCIL}",
        f"{SITE}/",
        f"{SITE}/presse/nothing-1",
        "https://elsewhere.example/bi/vo020.asp?VOLFDNR=1020187",
    ],
)
def test_an_unknown_address_answers_404(today: date, url: str) -> None:
    assert town(today).get(url).status == 404


@pytest.mark.parametrize(
    "page", ["vo020.asp?VOLFDNR=1020440", "vo020.asp?VOLFDNR=9", "to010.asp?SILFDNR=9", "to020.asp"]
)
def test_what_is_not_public_says_so_and_nothing_else(today: date, page: str) -> None:
    answer = town(today).get(COUNCIL + page)
    assert answer.status == 200
    assert b"Keine Information verf&uuml;gbar" in answer.body
    assert b"Grundst" not in answer.body


def test_a_part_that_is_not_public_shows_only_its_number(today: date) -> None:
    agenda = town(today).get(f"{COUNCIL}to010.asp?SILFDNR=1001194").body.decode("iso-8859-1")
    assert "N&nbsp;1" in agenda
    assert "Grundstück" not in agenda


def test_the_answer_to_the_school_route_changes_between_the_stages(today: date) -> None:
    url = f"{COUNCIL}vo020.asp?VOLFDNR=1020366"
    before, after = (town(today, stage).get(url).body.decode("iso-8859-1") for stage in (1, 2))
    assert "im Frühjahr 2027" in re.sub(r"</span><span[^>]*>", "", before)
    assert "im Herbst 2027 hergestellt, weil zuvor eine Wasserleitung" in re.sub(r"</span><span[^>]*>", "", after)


def test_a_press_release_is_taken_back_between_the_stages(today: date) -> None:
    url = f"{SITE}/presse/heringstraegerweg-wird-gesperrt-30102"
    assert [town(today, stage).get(url).status for stage in (1, 2)] == [200, 410]
    listed = [url.encode() in town(today, stage).get(f"{SITE}/feeds/presse.rss").body for stage in (1, 2)]
    assert listed == [True, False]


def test_a_page_is_written_once(today: date) -> None:
    web = town(today)
    assert web.get(f"{COUNCIL}vo040.asp") is web.get(f"{COUNCIL}vo040.asp")
