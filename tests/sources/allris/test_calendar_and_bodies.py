"""The calendar names what is public and what is called off; body pages name who holds office."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date, datetime

import pytest

from litfass.core.council import Classification, Meeting, Organization
from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Reading
from litfass.sources.allris import calendar as reader
from litfass.sources.allris import markup
from tests.sources.allris.kranhude import BASE, body, calendar, codes, entry, page, read

ENTRIES = (
    entry("&nbsp;&nbsp;1", "Schulferien", key=None)
    + entry("&nbsp;&nbsp;3", "Sitzung des Hauptausschusses", key=5)
    + entry("", "Sitzung des Bauausschusses (nichtöffentlich)", key=6)
    + entry("", "Sitzung der Marktfraktion", key=7, linked=False)
    + entry("", "Sitzung des Vergabeausschusses", key=8, linked=False)
    + entry("10", "ENTFÄLLT! Sitzung des Kulturausschusses", key=9, linked=False, time="17:30")
    + entry("", "ENTFÄLLT! Sitzung des Bauausschusses (nichtöffentlich)", key=10, linked=False)
    + entry("", "ENTFÄLLT! Sitzung des Vorstandes der Marktfraktion", key=11, linked=False)
)


def month_of(source: str) -> reader.Month:
    root = markup.tree(source)
    assert root is not None
    month = reader.month(root)
    assert month is not None
    return month


def test_the_day_stands_only_in_its_first_row_and_holidays_are_no_meetings() -> None:
    month = month_of(calendar(ENTRIES))
    assert [(e.key, e.on.day, e.is_public, e.cancelled) for e in month.entries] == [
        ("meeting/5", 3, True, False),
        ("meeting/6", 3, False, False),
        ("meeting/7", 3, False, False),
        ("meeting/8", 3, False, False),
        ("meeting/9", 10, True, True),
        ("meeting/10", 10, False, True),
        ("meeting/11", 10, False, True),
    ]


def test_an_entry_has_its_name_time_and_room() -> None:
    assert month_of(calendar(ENTRIES)).entries[0] == reader.Entry(
        key="meeting/5",
        name="Sitzung des Hauptausschusses",
        on=date(2026, 12, 3),
        starts_at=datetime(2026, 12, 3, 18, 0, tzinfo=BERLIN),
        ends_at=datetime(2026, 12, 3, 19, 0, tzinfo=BERLIN),
        room="Ratssaal",
        cancelled=False,
        has_agenda=True,
    )


def test_a_meeting_called_off_is_a_notice_of_the_calendar_and_one_that_is_held_waits_for_its_agenda() -> None:
    name = "Sitzung des Kulturausschusses"
    meeting = Meeting(
        key="meeting/9",
        name=name,
        organization="Kulturausschuss",
        organization_key=None,
        on=date(2026, 12, 10),
        starts_at=datetime(2026, 12, 10, 17, 30, tzinfo=BERLIN),
        room="Ratssaal",
        cancelled=True,
    )
    assert read("calendar/2026-12", calendar(ENTRIES)) == Reading(
        notices=(
            Notice(
                key="meeting/9",
                kind=Kind.MEETING,
                title=name,
                url=f"{BASE}to010.asp?SILFDNR=9",
                on=date(2026, 12, 10),
                organization="Kulturausschuss",
                meeting=meeting,
            ),
        )
    )


def test_a_calendar_without_meetings_is_told() -> None:
    reading = read("calendar/2026-12", calendar(entry("1", "Schulferien", key=None)))
    assert codes(reading) == ["allris-empty-calendar"]
    assert "Dezember 2026" in reading.troubles[0].sentence


def test_a_day_the_month_does_not_have_is_told_and_the_rest_is_read() -> None:
    source = calendar(
        entry("31", "Sitzung des Bauausschusses") + entry("3", "ENTFÄLLT! Sitzung des Rates", linked=False)
    )
    reading = read("calendar/2026-02", source.replace("Dezember&nbsp;2026", "Februar&nbsp;2026"))
    assert codes(reading) == ["allris-impossible-day"]
    assert [notice.on for notice in reading.notices] == [date(2026, 2, 3)]


def test_a_page_that_is_no_calendar_is_trouble() -> None:
    assert codes(read("calendar/2026-12", page("Sitzungskalender", "<p>Wartungsarbeiten</p>"))) == [
        "allris-unexpected-page"
    ]


@pytest.mark.parametrize(
    ("key", "page_name", "classification"),
    [
        ("au/45", "au020.asp?AULFDNR=45", Classification.COMMITTEE),
        ("pa/2", "pa020.asp?PALFDNR=2", Classification.ASSEMBLY),
        ("fr/3", "fr020.asp?FRLFDNR=3", Classification.GROUP),
    ],
)
def test_a_body_names_who_holds_office(key: str, page_name: str, classification: Classification) -> None:
    source = body("Hauptausschuss", "Erika Muster", "Beispiel, Dr. Otto", "", "Erika Muster")
    assert read(key, source) == Reading(
        organizations=(
            Organization(
                key, "Hauptausschuss", classification, BASE + page_name, ("Erika Muster", "Dr. Otto Beispiel")
            ),
        )
    )


def test_a_list_of_bodies_leaves_out_those_that_ended() -> None:
    rows = "".join(
        f'<tr><td><a href="fr020.asp?FRLFDNR={number}&amp;altoption=x">{name}</a></td><td>{until}</td></tr>'
        for number, name, until in ((3, "Uferliste", "12"), (4, "Markt-Gruppe", "(bis&nbsp;28.05.2019)"))
    )
    assert read("groups", page("Fraktionen/Gruppen", f"<table>{rows}</table>")).organizations == (
        Organization("fr/3", "Uferliste", Classification.GROUP, f"{BASE}fr020.asp?FRLFDNR=3"),
    )
