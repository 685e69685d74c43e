"""Feeds and the calendar of a place, with where each notice is on the map."""

# SPDX-License-Identifier: EUPL-1.2

import json
from datetime import date, timedelta

import feedparser
from django.test import Client
from icalendar import Calendar
from lxml import etree

from litfass.core.facts import Grade, PlaceType
from litfass.core.kind import Kind
from tests.column.places import mention, place, quarter, spot, street
from tests.column.reading import all_words, tree
from tests.column.rows import NOW, TODAY, Rows

GEORSS = "{http://www.georss.org/georss}point"


def _titles(reader: Client, path: str) -> list[str]:
    return [item["title"] for item in json.loads(reader.get(path).content)["items"]]


def test_a_feed_holds_what_is_about_the_place_and_not_what_only_names_it(town: Rows, reader: Client) -> None:
    here = street(town)
    mention(town.notice("Schulweg"), here)
    mention(town.notice("Nebenbei"), here, Grade.SINGLE)
    mention(town.notice("Entwurf", public=False), here)
    assert _titles(reader, "/ort/tauwerkstrasse.json") == ["Schulweg"]
    feed = feedparser.parse(reader.get("/ort/tauwerkstrasse.atom").content)
    assert (feed.bozo, feed.feed.title) == (False, "Tauwerkstraße – Litfaßsäule Bezirk Kranhude")
    assert [entry.title for entry in feed.entries] == ["Schulweg"]


def test_a_feed_for_a_radius_keeps_its_own_address(town: Rows, reader: Client) -> None:
    near = place(town, "Trossenplatz", spot(500, 300), sort=PlaceType.SQUARE)
    mention(town.notice("Schulweg"), street(town))
    mention(town.notice("Lieferzone", at=NOW - timedelta(days=1)), near)
    path = "/ort/tauwerkstrasse.json?nr=12&umkreis=250"
    feed = json.loads(reader.get(path).content)
    assert [item["title"] for item in feed["items"]] == ["Schulweg", "Lieferzone"]
    assert feed["feed_url"].endswith(path)
    assert feed["home_page_url"].endswith("/ort/tauwerkstrasse/?nr=12&umkreis=250")
    assert feed["title"] == "Tauwerkstraße 12 und 250\u00a0m ringsum – Litfaßsäule Bezirk Kranhude"


def test_each_entry_says_where_it_is_and_a_quarter_is_nowhere(town: Rows, reader: Client) -> None:
    whole, here = quarter(town), street(town)
    lat, lon = spot(500, 110)
    mention(town.notice("Am Haus", text="Tauwerkstraße 12"), here, house_number="12", lat=lat, lon=lon)
    mention(town.notice("Fest"), whole)
    root = etree.fromstring(reader.get("/ort/tauwerkstrasse.atom").content)
    assert [each.text for each in root.iter(GEORSS)] == [f"{lat:.6f} {lon:.6f}"]
    item = json.loads(reader.get("/ort/tauwerkstrasse.json").content)["items"][0]
    assert item["_geo"] == {"geometry": {"type": "Point", "coordinates": [round(lon, 6), round(lat, 6)]}}
    assert "_geo" not in json.loads(reader.get("/ort/seilerviertel.json").content)["items"][0]
    assert "_geo" in json.loads(reader.get("/ort/seilerviertel.json?strassen=1").content)["items"][1]


def test_a_withdrawn_notice_leaves_a_tombstone_in_the_feed_of_its_place(town: Rows, reader: Client) -> None:
    row = town.notice("Schulweg")
    mention(row, street(town))
    town.withdraw(row, at=NOW)
    root = etree.fromstring(reader.get("/ort/tauwerkstrasse.atom").content)
    gone = root.findall("{http://purl.org/atompub/tombstones/1.0}deleted-entry")
    assert [each.get("ref", "").rsplit("/", 2)[1] for each in gone] == [str(row.pk)]


def test_the_calendar_holds_meetings_and_periods_of_the_place_alone(town: Rows, reader: Client) -> None:
    here, committee, paper = street(town), town.committee(), town.paper()
    mention(town.notice("Schulweg", Kind.PAPER, paper=paper), here)
    mention(town.notice("Entwürfe", Kind.PARTICIPATION, until=TODAY + timedelta(days=20)), here)
    town.notice("Anderswo", Kind.PARTICIPATION, until=TODAY + timedelta(days=20))
    meeting = town.meeting(committee, TODAY + timedelta(days=7))
    town.item(meeting, "Ö 1", "Schulweg", paper=paper)
    later = town.meeting(committee, TODAY + timedelta(days=30))
    town.consultation(paper, later.on, meeting_key=later.key)
    town.meeting(committee, TODAY + timedelta(days=8))
    response = reader.get("/ort/tauwerkstrasse.ics")
    events = Calendar.from_ical(response.content).walk("VEVENT")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert [str(event["summary"]) for event in events] == [
        "Ausschuss für Mobilität", "Ausschuss für Mobilität", "Frist endet: Entwürfe"
    ]  # fmt: skip
    assert events[-1].decoded("dtstart") == date(2026, 12, 14)
    assert ["geo" in event for event in events] == [False, False, True]


def test_all_ways_to_follow_a_place_stand_on_one_page(town: Rows, reader: Client) -> None:
    street(town)
    (ways,) = tree(reader, "/ort/tauwerkstrasse/?umkreis=250").xpath("//a[text()='Alle Wege']/@href")
    page = tree(reader, ways)
    assert all_words(page, "//h2[@id='wege-h']") == ["Wege für „Tauwerkstraße und 250 m ringsum“"]
    assert [each.split("/", 3)[3] for each in page.xpath("//input[@readonly]/@value")] == [
        "ort/tauwerkstrasse.atom?umkreis=250", "ort/tauwerkstrasse.json?umkreis=250",
        "ort/tauwerkstrasse.ics?umkreis=250",
    ]  # fmt: skip
    assert all_words(tree(reader, "/abonnieren/?platz=gibt-es-nicht"), "//h2[@id='wege-h']") == [
        "Wege für „Alle Meldungen“"
    ]


def test_an_unknown_place_has_no_feed(town: Rows, reader: Client) -> None:
    for form in ("atom", "json", "ics"):
        assert reader.get(f"/ort/gibt-es-nicht.{form}").status_code == 404
