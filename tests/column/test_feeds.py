"""Feeds and calendars: valid, stable, honest about time, and without what was withdrawn."""

# SPDX-License-Identifier: EUPL-1.2

import json
from datetime import UTC, date, datetime, timedelta

import feedparser
from django.test import Client
from icalendar import Calendar
from lxml import etree

from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.core.post import Post as Wording
from litfass.records.models import Meeting, Notice
from tests.column.rows import NOW, TODAY, Rows

ATOM = {"a": "http://www.w3.org/2005/Atom", "at": "http://purl.org/atompub/tombstones/1.0"}
BASE = "http://127.0.0.1:8000"


def test_atom_tells_each_notice_with_address_source_and_times(town: Rows, reader: Client) -> None:
    row = town.notice("Weg frei", text="Der Weg ist frei.", quote="Wörtlich.", at=NOW - timedelta(days=2))
    town.fetch_again(row, at=NOW)
    town.show(row, Wording("Weg doch gesperrt", "Bis Montag.", row.url, "Wörtlich."), at=NOW)
    response = reader.get("/feed.atom")
    feed = feedparser.parse(response.content)
    assert (feed.bozo, response["Content-Type"]) == (False, "application/atom+xml; charset=utf-8")
    entry = feed.entries[0]
    assert (entry.id, entry.link, entry.title) == (f"{BASE}/meldung/{row.pk}/", entry.id, "Weg doch gesperrt")
    assert (entry.published, entry.updated) == ("2026-11-22T08:30:00Z", "2026-11-24T08:30:00Z")
    assert entry.content[0].value.startswith("<p>Bis Montag.</p><blockquote><p>Wörtlich.</p></blockquote>")
    assert [link.href for link in entry.links if link.rel == "via"] == [row.url]
    assert feed.feed.updated == "2026-11-24T08:30:00Z"


def test_atom_has_what_the_standard_wants_even_when_empty(town: Rows, reader: Client) -> None:
    root = etree.fromstring(reader.get("/feed.atom").content)
    for name in ("id", "title", "updated", "author/a:name", "link[@rel='self']"):
        assert len(root.findall(f"a:{name}", ATOM)) == 1, name
    assert root.find("a:id", ATOM).text == f"{BASE}/feed.atom"  # type: ignore[union-attr]


def test_the_json_feed_says_the_same(town: Rows, reader: Client) -> None:
    row = town.notice("Weg frei", Kind.DECISION, organization=town.committee())
    response = reader.get("/beschluesse.json")
    feed = json.loads(response.content)
    assert response["Content-Type"] == "application/feed+json"
    assert {name: feed[name] for name in ("version", "home_page_url", "feed_url", "language", "authors")} == {
        "version": "https://jsonfeed.org/version/1.1", "home_page_url": f"{BASE}/beschluesse/",
        "feed_url": f"{BASE}/beschluesse.json", "language": "de", "authors": [{"name": "Bezirksamt Kranhude"}],
    }  # fmt: skip
    assert feed["items"] == [
        {
            "id": f"{BASE}/meldung/{row.pk}/", "url": f"{BASE}/meldung/{row.pk}/", "title": "Weg frei",
            "content_html": f'<p>Der Weg ist frei.</p><p><a href="{row.url}">Zum Original</a></p>',
            "summary": "Der Weg ist frei.", "date_published": "2026-11-24T07:30:00+00:00",
            "date_modified": "2026-11-24T07:30:00+00:00", "tags": ["Beschluss", "Ausschuss für Mobilität"],
            "external_url": row.url,
        }
    ]  # fmt: skip


def test_each_choice_has_its_own_feed(town: Rows, reader: Client) -> None:
    committee = town.committee()
    town.notice("Beschluss", Kind.DECISION, organization=committee)
    town.notice("Presse")
    for path, titles in (
        ("/feed.json", ["Presse", "Beschluss"]),
        ("/presse.json", ["Presse"]),
        ("/gremien/mobilitaet.json", ["Beschluss"]),
    ):
        assert [item["title"] for item in json.loads(reader.get(path).content)["items"]] == titles
    assert [entry.title for entry in feedparser.parse(reader.get("/gremien/mobilitaet.atom").content).entries] == [
        "Beschluss"
    ]


def test_a_withdrawn_notice_leaves_the_feeds_and_a_tombstone(town: Rows, reader: Client) -> None:
    row = town.notice("Ein Name", at=NOW - timedelta(days=1))
    before = reader.get("/feed.atom")
    town.withdraw(row, at=NOW)
    after = reader.get("/feed.atom")
    assert b"Ein Name" not in after.content
    gone = etree.fromstring(after.content).findall("at:deleted-entry", ATOM)
    assert [dict(each.attrib) for each in gone] == [
        {"ref": f"{BASE}/meldung/{row.pk}/", "when": "2026-11-24T08:30:00Z"}
    ]
    assert after["Last-Modified"] > before["Last-Modified"]
    assert json.loads(reader.get("/feed.json").content)["items"] == []


def test_characters_that_xml_forbids_are_left_out(town: Rows, reader: Client) -> None:
    town.notice("Weg\x0b frei\ufffe\x00", text="Text\x1f.")
    assert feedparser.parse(reader.get("/feed.atom").content).entries[0].title == "Weg frei"


def _events(reader: Client, path: str) -> list[dict[str, object]]:
    response = reader.get(path)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = Calendar.from_ical(response.content)
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert all(len(line) <= 75 for line in response.content.split(b"\r\n"))
    return [{name: event.decoded(name, None) for name in ("uid", "dtstart", "summary", "status", "sequence", "dtstamp")}
            for event in calendar.walk("VEVENT")]  # fmt: skip


def test_the_calendar_holds_released_meetings_with_stable_names(town: Rows, reader: Client) -> None:
    committee = town.committee()
    meeting = town.meeting(committee, date(2026, 12, 1))
    town.meeting(committee, date(2026, 12, 8), public=False)
    changed = Notice.objects.get(meeting=meeting).changed_at
    assert _events(reader, "/kalender.ics") == [
        {
            "uid": f"sitzung-{meeting.pk}@127.0.0.1", "summary": "Ausschuss für Mobilität",
            "dtstart": datetime(2026, 12, 1, 18, 0, tzinfo=BERLIN), "status": "CONFIRMED", "sequence": 0,
            "dtstamp": changed.astimezone(UTC),
        }
    ]  # fmt: skip
    assert b"DTSTART;TZID=Europe/Berlin:20261201T180000" in reader.get("/gremien/mobilitaet.ics").content


def test_a_cancelled_meeting_is_called_off_in_the_calendar(town: Rows, reader: Client) -> None:
    meeting = town.meeting(town.committee(), date(2026, 12, 1))
    town.fetch_again(Notice.objects.get(meeting=meeting), at=NOW)
    Meeting.objects.update(is_cancelled=True)
    (event,) = _events(reader, f"/sitzungen/{meeting.pk}.ics")
    assert (event["status"], event["sequence"]) == ("CANCELLED", 1)
    assert event["summary"] == "Entfällt: Ausschuss für Mobilität"


def test_a_meeting_without_a_time_is_a_day(town: Rows, reader: Client) -> None:
    town.meeting(town.committee(), date(2026, 12, 1), starts_at=None)
    assert [event["dtstart"] for event in _events(reader, "/gremien/mobilitaet.ics")] == [date(2026, 12, 1)]


def test_deadlines_stand_in_the_calendar_of_all(town: Rows, reader: Client) -> None:
    row = town.notice("Hudekai", Kind.PARTICIPATION, until=TODAY + timedelta(days=20))
    for path in ("/kalender.ics", f"/meldung/{row.pk}.ics"):
        (event,) = _events(reader, path)
        assert (event["summary"], event["dtstart"]) == ("Frist endet: Hudekai", date(2026, 12, 14))


def test_the_same_data_give_the_same_bytes_at_another_time(town: Rows, reader: Client) -> None:
    town.notice()
    town.meeting(town.committee(), date(2026, 12, 1))
    for path in ("/feed.atom", "/feed.json", "/kalender.ics", "/gremien/mobilitaet.ics"):
        assert reader.get(path)["ETag"] == reader.get(f"{path}?anders")["ETag"]
