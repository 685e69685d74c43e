"""What holds for every page: no cookie, a strict policy, validators, few queries, nothing of an attacker's."""

# SPDX-License-Identifier: EUPL-1.2

import json
from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from litfass.column import pages
from litfass.column.pages import Made, Shelf
from litfass.core.facts import Grade
from litfass.core.kind import Kind
from litfass.core.post import Post as Wording
from litfass.records.models import Place
from tests.column.places import mention, place, quarter, spot, street
from tests.column.reading import all_words, tree
from tests.column.rows import NOW, TODAY, Rows

PAGES = (
    "/", "/beschluesse/", "/?gremium=mobilitaet", "/?q=schulweg", "/meldung/{notice}/", "/gremien/",
    "/gremien/mobilitaet/", "/sitzungen/{meeting}/", "/abonnieren/", "/impressum/", "/datenschutz/",
    "/barrierefreiheit/", "/quellen/", "/orte/", "/ort/tauwerkstrasse/", "/ort/tauwerkstrasse/?umkreis=500",
    "/ort/seilerviertel/?strassen=1", "/abonnieren/?platz=tauwerkstrasse",
)  # fmt: skip
MACHINES = (
    "/feed.atom", "/feed.json", "/beschluesse.atom", "/gremien/mobilitaet.atom", "/gremien/mobilitaet.json",
    "/gremien/mobilitaet.ics", "/kalender.ics", "/sitzungen/{meeting}.ics", "/thema.css", "/robots.txt", "/sitemap.xml",
    "/ort/tauwerkstrasse.atom", "/ort/tauwerkstrasse.json?umkreis=250", "/ort/tauwerkstrasse.ics",
)  # fmt: skip
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


def _filled(town: Rows, times: int) -> dict[str, int]:
    """A committee with so many of everything; gives the ids for the addresses."""
    committee = town.committee()
    ids: dict[str, int] = {}
    here, within = street(town), quarter(town)
    for number in range(times):
        paper = town.paper("24-0187" if number == 0 else f"24-0187.{number}")
        meeting = town.meeting(committee, TODAY + timedelta(days=7 + number))
        held = town.meeting(committee, TODAY - timedelta(days=7 + number))
        for each in (meeting, held):
            town.item(each, "Ö 1", "Schulweg", paper=paper, paper_number="24-0187", result="vertagt")
        town.consultation(paper, meeting.on, meeting_key=meeting.key)
        town.notice("Schulweg", Kind.PAPER, paper=paper, number=paper.number, organization=committee)
        mention(town.notice("Frist", Kind.PARTICIPATION, until=TODAY + timedelta(days=9)), here)
        row = town.notice("Beschluss", Kind.DECISION, paper=paper, organization=committee, result="vertagt", on=TODAY)
        town.fetch_again(row, at=NOW)
        town.show(row, Wording("Beschluss", f"Anders {number}.", row.url), at=NOW)
        mention(row, here)
        mention(row, within, Grade.SINGLE)
        ids |= {"notice": row.pk, "meeting": meeting.pk}
    return ids


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_cookie_a_strict_policy_and_its_parts(path: str, town: Rows, reader: Client) -> None:
    path = path.format(**_filled(town, 1))
    response = reader.get(path)
    assert not response.cookies
    assert response["Vary"] == "Accept-Encoding"
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "script-src 'none'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]
    page = tree(reader, path)
    assert page.get("lang") == "de"
    assert page.xpath("//body/*[1]/@href") == ["#inhalt"]
    assert len(page.xpath("//main[@id='inhalt']")) == len(page.xpath("//h1")) == 1
    assert "setzt keine Cookies" in page.xpath("string(//footer)")
    assert page.xpath("//style | //script | //@style | //@onclick") == []
    ranks = [int(each.tag[1]) for each in page.xpath("//h1 | //h2 | //h3 | //h4")]
    assert all(after - before <= 1 for before, after in pairwise(ranks)), ranks
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", PAGES + MACHINES)
def test_nothing_is_sent_again_while_nothing_changed(path: str, town: Rows, reader: Client) -> None:
    path = path.format(**_filled(town, 1))
    first = reader.get(path)
    again = reader.get(path, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert not first.cookies
    if "Last-Modified" in first.headers:
        since = reader.get(path, headers={"If-Modified-Since": first["Last-Modified"]})
        assert since.status_code == 304


@pytest.mark.parametrize("path", PAGES + MACHINES)
def test_a_page_needs_as_many_queries_for_three_as_for_one(path: str, town: Rows, reader: Client) -> None:
    def queries() -> int:
        pages.forget()
        with CaptureQueriesContext(connection) as caught:
            assert reader.get(path.format(**ids)).status_code == 200
        return len(caught)

    ids = _filled(town, 1)
    one = queries()
    _more(town)
    assert queries() == one
    assert one <= 14


def _more(town: Rows) -> None:
    """Two more of everything, in another committee and in the same matter."""
    committee = town.committee("Hauptausschuss", "hauptausschuss")
    here = Place.objects.get(slug="tauwerkstrasse")
    for number in (5, 6):
        near = place(town, f"Nachbarweg {number}", spot(100, 200), quarters=["Seilerviertel"])
        paper = town.paper(f"24-0187.{number}")
        for days in (20 + number, -20 - number):
            meeting = town.meeting(committee, TODAY + timedelta(days=days))
            town.item(meeting, "Ö 1", "Schulweg", paper=paper)
            town.consultation(paper, meeting.on, meeting_key=meeting.key)
        town.notice("Schulweg", Kind.PAPER, paper=paper, organization=committee)
        town.notice("Schulweg", Kind.DECISION, paper=paper, organization=committee, result="vertagt", on=TODAY)
        row = town.notice("Frist", Kind.PARTICIPATION, until=TODAY + timedelta(days=9))
        for each, grade in ((here, Grade.TITLE), (near, Grade.TITLE)):
            mention(row, each, grade)
        mention(town.notice("Nebenbei"), here, Grade.ENUMERATION)


def test_a_kept_page_costs_one_query(town: Rows, reader: Client) -> None:
    town.notice()
    reader.get("/")
    with CaptureQueriesContext(connection) as caught:
        reader.get("/")
    assert len(caught) == 1


def test_a_kept_page_is_made_anew_when_something_is_shown_or_withdrawn(town: Rows, reader: Client) -> None:
    row = town.notice("Eins")
    assert all_words(tree(reader, "/"), "//h3") == ["Eins"]
    town.notice("Zwei", at=NOW)
    assert all_words(tree(reader, "/"), "//h3") == ["Zwei", "Eins"]
    town.withdraw(row, at=NOW)
    assert all_words(tree(reader, "/"), "//h3") == ["Zwei"]


def test_words_of_an_attacker_stay_words_everywhere(town: Rows, reader: Client) -> None:
    committee = town.committee(EVIL)
    paper = town.paper(EVIL, EVIL)
    meeting = town.meeting(committee, TODAY + timedelta(days=7), room=EVIL, address=EVIL, remark=EVIL)
    town.item(meeting, EVIL, EVIL, paper=paper, result=EVIL, paper_number=EVIL)
    town.consultation(paper, TODAY, organization=EVIL, role=EVIL, result=EVIL, item_number=EVIL)
    row = town.notice(EVIL, Kind.DECISION, text=EVIL, paper=paper, number=EVIL, organization=committee, result=EVIL)
    town.fetch_again(row, at=NOW)
    town.show(row, Wording(f"{EVIL} neu", f"{EVIL} neu", f"https://x.example/{EVIL}", EVIL), at=NOW)
    for each in (street(town), quarter(town)):
        mention(row, each, house_number=EVIL, relation={"sort": "between", "words": EVIL, "others": [EVIL, EVIL]})
    for path in PAGES:
        page = tree(reader, path.format(notice=row.pk, meeting=meeting.pk))
        assert page.xpath("//script | //img | //@onerror") == [], path
    for path in (f"/?q={EVIL}", f"/?gremium={EVIL}", f"/?vor={EVIL}", f"/abonnieren/?art={EVIL}"):
        assert tree(reader, path).xpath("//script | //img") == [], path
    assert b"<script" not in reader.get("/feed.atom").content
    items = json.loads(reader.get("/feed.json").content)["items"]
    assert not any("<script" in item["content_html"] or "<img" in item["content_html"] for item in items)
    events = Calendar.from_ical(reader.get("/kalender.ics").content).walk("VEVENT")
    assert [str(event["location"]) for event in events] == [f"{EVIL}, {EVIL}"]


def test_a_line_break_cannot_add_a_property_to_a_calendar(town: Rows, reader: Client) -> None:
    town.meeting(town.committee(), TODAY + timedelta(days=7), room="Saal\r\nATTACH:http://x.example/")
    (event,) = Calendar.from_ical(reader.get("/kalender.ics").content).walk("VEVENT")
    assert "ATTACH" not in event


def test_a_missing_page_offers_a_search_and_is_not_kept(town: Rows, reader: Client) -> None:
    page = tree(reader, "/gibt/es/nicht", status=404)
    assert all_words(page, "//h1") == ["Diese Seite gibt es nicht"]
    assert len(page.xpath("//main//input[@name='q']")) == 1


def test_a_page_is_packed_for_those_who_take_it(town: Rows, reader: Client) -> None:
    plain, packed = reader.get("/"), reader.get("/", headers={"Accept-Encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert len(packed.content) < len(plain.content)
    assert packed["ETag"] != plain["ETag"]


def test_only_reading_is_allowed(town: Rows, reader: Client) -> None:
    assert reader.post("/").status_code == 405
    assert reader.head("/").status_code == 200


def test_the_shelf_never_holds_more_than_its_room() -> None:
    shelf = Shelf(room=10_000)
    for number in range(50):
        shelf.put(f"/{number}", 1, Made(b"x" * 1000))
    assert 0 < shelf.used <= 10_000
    assert shelf.get("/0", 1) is None
    assert shelf.get("/49", 1) == Made(b"x" * 1000)
    assert shelf.get("/49", 2) is None
    shelf.put("/big", 1, Made(bytes(range(256)) * 100))
    assert shelf.used <= 10_000


def test_originals_exist_only_for_the_demonstration(town: Rows, reader: Client) -> None:
    assert reader.get("/original/www.kranhude.example/").status_code == 404
    assert reader.get("/original/internal.example/secret").status_code == 404


def test_long_addresses_use_up_the_room_as_well() -> None:
    shelf = Shelf(room=100_000)
    for number in range(100):
        shelf.put(f"/robots.txt?{number}{'x' * 60_000}", 1, Made(b"small"))
    assert shelf.used <= 100_000
    assert shelf.get(f"/robots.txt?{98}{'x' * 60_000}", 1) is None
