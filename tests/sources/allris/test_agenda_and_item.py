"""An agenda becomes a meeting, an excerpt a decision; what is not marked public never does."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date, datetime

import pytest

from litfass.core.council import AgendaItem, Decision, Meeting
from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Reading
from tests.sources.allris.kranhude import BASE, agenda, codes, item, part, read, top

TOPS = (
    top("Ö 1", "Anträge", item=70)
    + top(
        "Ö 1.1", "Bänke am Markt\nAntrag der Uferliste", item=71, result="geändert beschlossen", paper=(1862, "23-1862")
    )
    + top("N 2", "Grundstück der Familie Muster", item=72, result="beschlossen", paper=(9, "23-0009"))
    + top("3", "Ohne Vermerk", item=73)
)


def test_an_agenda_is_read_whole_and_only_its_public_items() -> None:
    expected = Meeting(
        key="meeting/5",
        name="Sitzung des Hauptausschusses",
        organization="Hauptausschuss",
        organization_key="au/45",
        on=date(2026, 12, 3),
        starts_at=datetime(2026, 12, 3, 18, 0, tzinfo=BERLIN),
        ends_at=datetime(2026, 12, 3, 19, 20, tzinfo=BERLIN),
        room="Ratssaal",
        address="Am Markt 1, 20999 Kranhude",
        remark="Eingang im Hof",
        items=(
            AgendaItem("Ö 1", "Anträge", "item/70"),
            AgendaItem(
                "Ö 1.1",
                "Bänke am Markt – Antrag der Uferliste",
                "item/71",
                "paper/1862",
                "23-1862",
                "geändert beschlossen",
            ),
        ),
    )
    assert read("meeting/5", agenda(TOPS)) == Reading(
        notices=(
            Notice(
                key="meeting/5",
                kind=Kind.MEETING,
                title="Sitzung des Hauptausschusses",
                url=f"{BASE}to010.asp?SILFDNR=5",
                text="Ö 1 Anträge\nÖ 1.1 Bänke am Markt – Antrag der Uferliste 23-1862",
                on=date(2026, 12, 3),
                organization="Hauptausschuss",
                organization_key="au/45",
                meeting=expected,
            ),
        )
    )


@pytest.mark.parametrize("mark", ["öffentlich", "öffentlich/nichtöffentlich", "Öffentlich / nichtöffentlich"])
def test_a_known_public_mark_makes_a_meeting(mark: str) -> None:
    assert len(read("meeting/5", agenda(status=mark)).notices) == 1


@pytest.mark.parametrize("mark", ["presseöffentlich", "intern", "(Sichtbar)", "öffentlich?", "&nbsp;"])
def test_an_unknown_mark_is_not_public_and_is_told(mark: str) -> None:
    reading = read("meeting/5", agenda(TOPS, status=mark))
    assert reading.notices == ()
    assert reading.gone == ()
    assert codes(reading) == ["allris-unknown-mark"]


def test_the_pages_own_word_that_it_is_not_public_makes_it_gone() -> None:
    assert read("meeting/5", agenda(TOPS, status="nichtöffentlich")) == Reading(gone=("meeting/5",))
    assert read("item/7", item(status="nichtöffentlich")) == Reading(gone=("item/7",))
    assert read("item/7", item(number="N 4")) == Reading(gone=("item/7",))


def test_an_item_whose_number_is_missing_withdraws_nothing() -> None:
    reading = read("item/7", item(number=""))
    assert (reading.notices, reading.gone, codes(reading)) == ((), (), ["allris-unknown-mark"])


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Sitzung des Kulturausschusses - Die Presse wird gebeten, sich rechtzeitig unter post@kranhude.example "
            "anzumelden, damit Plätze frei bleiben",
            "Sitzung des Kulturausschusses",
        ),
        ("Sitzung des Kulturausschusses (Anmeldung unter post@kranhude.example)", "Sitzung des Kulturausschusses"),
        ("Sitzung des Kulturausschusses. Bitte melden Sie sich an.", "Sitzung des Kulturausschusses"),
        (
            "Sitzung des Ausschusses für Kultur, Sport und Bildung Die Presse wird gebeten, pünktlich zu sein",
            "Sitzung des Ausschusses für Kultur, Sport und Bildung",
        ),
        ("Sitzung des Kulturausschusses post@kranhude.example", "Sitzung des Kulturausschusses"),
    ],
)
def test_a_name_is_cleaned_of_instructions_and_addresses(printed: str, expected: str) -> None:
    assert read("meeting/5", agenda(name=printed)).notices[0].title == expected


def test_a_meeting_called_off_says_so_and_keeps_its_name() -> None:
    meeting = read("meeting/5", agenda(name="ENTFÄLLT! Sitzung des Hauptausschusses")).notices[0].meeting
    assert meeting is not None
    assert (meeting.name, meeting.cancelled) == ("Sitzung des Hauptausschusses", True)


def test_a_late_item_and_an_odd_number_are_items_too() -> None:
    tops = (
        top("Ö 6.6.", "Punkt", item=1) + top("Ö 3 (Nachtrag)", "Spät", item=2) + top("Öffentlich", "Kein Punkt", item=3)
    )
    meeting = read("meeting/5", agenda(tops)).notices[0].meeting
    assert meeting is not None
    assert [item.number for item in meeting.items] == ["Ö 6.6.", "Ö 3"]


def test_labels_in_bold_are_labels() -> None:
    source = agenda().replace("Status:", "<b>Status:</b>").replace("Datum:", "<b>Datum:</b>")
    assert len(read("meeting/5", source).notices) == 1


def test_a_meeting_of_a_group_is_never_public() -> None:
    assert read("meeting/5", agenda(body='<a href="fr020.asp?FRLFDNR=3">Uferliste</a>')) == Reading()


def test_a_meeting_without_a_possible_day_is_told_and_not_announced() -> None:
    assert codes(read("meeting/5", agenda(day="Di, 31.02.2026"))) == ["allris-impossible-day"]
    assert codes(read("meeting/5", agenda(day="demnächst"))) == ["allris-unexpected-page"]


def test_a_time_that_is_not_printed_is_unknown() -> None:
    meeting = read("meeting/5", agenda(time="18.30 Uhr")).notices[0].meeting
    assert meeting is not None
    assert (meeting.starts_at, meeting.ends_at) == (datetime(2026, 12, 3, 18, 30, tzinfo=BERLIN), None)


def test_an_excerpt_with_a_result_is_a_decision() -> None:
    parts = (
        part("WP", "<p>Frau Muster stellt den An</span><span>trag vor.</p>")
        + part("BS", "<p>Beschluss:</p><p>Zwölf Bänke.</p>")
        + part("AN", None)
        + part("AE", "<p>einstimmig</p>")
    )
    title = "Bänke am Kranhuder Markt – Antrag der Uferliste-Fraktion"
    expected = Decision(
        key="item/7",
        title=title,
        organization="Hauptausschuss",
        organization_key="au/45",
        on=date(2026, 12, 3),
        result="geändert beschlossen",
        meeting_key="meeting/5",
        item_number="Ö 2.1",
        paper_key="paper/1862",
        paper_number="23-1862",
        resolution="Zwölf Bänke.",
        vote="einstimmig",
    )
    assert read("item/7", item(parts=parts)) == Reading(
        notices=(
            Notice(
                key="item/7",
                kind=Kind.DECISION,
                title=title,
                url=f"{BASE}to020.asp?TOLFDNR=7",
                text="Zwölf Bänke.\n\neinstimmig\n\nFrau Muster stellt den Antrag vor.",
                on=date(2026, 12, 3),
                organization="Hauptausschuss",
                organization_key="au/45",
                decision=expected,
            ),
        )
    )


@pytest.mark.parametrize("result", ["(offen)", "&nbsp;", "(Offen)"])
def test_an_open_item_is_no_decision_and_no_trouble(result: str) -> None:
    assert read("item/7", item(result=result)) == Reading()


def test_empty_parts_leave_the_decision_without_words() -> None:
    decision = read("item/7", item(parts=part("WP", None) + part("BS", "<p>&#xa0;</p>") + part("AE", None))).notices[0]
    assert decision.text == ""


def test_a_decision_on_an_impossible_day_is_told() -> None:
    assert codes(read("item/7", item(day="Mo, 30.02.2026"))) == ["allris-impossible-day"]
