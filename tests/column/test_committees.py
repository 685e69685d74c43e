"""Committees: all of them, one with its meetings, one meeting with its agenda."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

from django.test import Client

from litfass.core.kind import Kind
from tests.column.reading import all_words, tree, words
from tests.column.rows import TODAY, Rows


def test_every_committee_stands_with_its_next_meeting(town: Rows, reader: Client) -> None:
    town.committee("Fraktion Ufergrün", "ufergruen", "group")
    town.committee("Hauptausschuss", "hauptausschuss")
    committee = town.committee()
    town.meeting(committee, TODAY + timedelta(days=30))
    town.meeting(committee, TODAY + timedelta(days=7))
    town.meeting(committee, TODAY + timedelta(days=1), is_cancelled=True)
    assert all_words(tree(reader, "/gremien/"), "//li[@class='ahead']") == [
        "Dez 1 Di Ausschuss für Mobilität Nächste Sitzung: 18 Uhr, Großer Saal",
        "– Hauptausschuss Kein Termin bekannt",
    ]


def test_a_committee_shows_next_meeting_agenda_and_results(town: Rows, reader: Client) -> None:
    committee, paper = town.committee(), town.paper()
    about = town.notice("Schulweg", Kind.PAPER, paper=paper, number="24-0187", organization=committee)
    ahead = town.meeting(committee, TODAY + timedelta(days=7))
    town.item(ahead, "Ö 1", "Öffentliche Fragestunde")
    town.item(ahead, "Ö 2", "Sicherer Schulweg", paper=paper, paper_number="24-0187")
    town.meeting(committee, TODAY + timedelta(days=35))
    held = town.meeting(committee, TODAY - timedelta(days=21))
    for number, result in enumerate(["beschlossen", "abgelehnt", "vertagt", "zur Kenntnis genommen", ""]):
        town.item(held, f"Ö {number}", "Punkt", result=result)
    town.item(town.meeting(committee, TODAY - timedelta(days=49)), "Ö 1", "Punkt")
    town.meeting(committee, TODAY - timedelta(days=77), is_cancelled=True)
    page = tree(reader, "/gremien/mobilitaet/")
    assert "Di, 1. Dezember 2026, 18 Uhr" in words(page.xpath("//section[@class='panel']")[0])
    assert all_words(page, "//ol[@class='agenda']/li") == [
        "Ö 1 Öffentliche Fragestunde", "Ö 2 Sicherer Schulweg Antrag · Drs. 24-0187"
    ]  # fmt: skip
    assert page.xpath("//ol[@class='agenda']//a/@href") == [about.get_absolute_url()]
    assert [all_words(row, "*") for row in page.xpath("//tbody/tr")] == [
        ["Di, 03.11.2026", "5", "1", "1", "1"],
        ["Di, 06.10.2026", "1", "noch kein Ergebnis"],
        ["Di, 08.09.2026", "Entfallen"],
    ]
    assert all_words(page, "//aside//li") == ["Dez 29 Di Sitzung 18 Uhr, Großer Saal"]


def test_a_committee_without_meetings_says_so(town: Rows, reader: Client) -> None:
    town.committee()
    said = words(tree(reader, "/gremien/mobilitaet/"))
    assert "Zurzeit ist keine Sitzung angekündigt." in said
    assert "Noch keine Meldung zu diesem Gremium." in said
    assert reader.get("/gremien/gibt-es-nicht/").status_code == 404


def test_a_cancelled_meeting_says_so_and_offers_no_calendar(town: Rows, reader: Client) -> None:
    meeting = town.meeting(town.committee(), TODAY + timedelta(days=1), is_cancelled=True)
    page = tree(reader, f"/sitzungen/{meeting.pk}/")
    assert all_words(page, "//span[contains(@class, 'tag')]") == ["Entfällt"]
    assert "Diese Sitzung entfällt" in words(page)
    assert "In den Kalender" not in words(page)


def test_a_meeting_without_time_place_or_agenda_says_what_is_not_known(town: Rows, reader: Client) -> None:
    meeting = town.meeting(None, TODAY + timedelta(days=1), starts_at=None, room="")
    said = words(tree(reader, f"/sitzungen/{meeting.pk}/"))
    assert "Uhrzeit noch nicht bekannt" in said
    assert "Ort noch nicht bekannt" in said
    assert "Die Tagesordnung ist noch nicht veröffentlicht." in said


def test_a_meeting_that_was_not_released_is_not_there(town: Rows, reader: Client) -> None:
    meeting = town.meeting(town.committee(), TODAY + timedelta(days=1), public=False)
    for path in (f"/sitzungen/{meeting.pk}/", f"/sitzungen/{meeting.pk}.ics"):
        assert reader.get(path).status_code == 404
    assert "2026" not in words(tree(reader, "/gremien/mobilitaet/").xpath("//main")[0])
