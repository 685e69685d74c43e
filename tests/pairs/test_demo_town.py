"""The real readers read every page of the demo town: it exercises the same code as a real one."""

# SPDX-License-Identifier: EUPL-1.2

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pytest

from litfass.core import shelf
from litfass.core.council import Organization
from litfass.core.findings import Circumstances, blocking
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Known, Raw
from litfass.core.post import Post
from litfass.core.trouble import Trouble
from litfass.demo.municipality import Origin, kranhude
from litfass.demo.town import began, town

WEEK = date(2026, 11, 24)


@dataclass(frozen=True, slots=True)
class Collected:
    """All that one source says at one stage."""

    notices: tuple[Notice, ...]
    organizations: tuple[Organization, ...]
    gone: tuple[str, ...]
    troubles: tuple[Trouble, ...]


def collect(origin: Origin, stage: int, known: Sequence[Known] = ()) -> Collected:
    source = shelf.module("sources", origin.plugin).source(origin.settings)
    raws = list(source.fetch(town(WEEK, stage), known, WEEK, began(WEEK)))
    readings = [source.read(raw) for raw in raws if isinstance(raw, Raw)]
    return Collected(
        notices=tuple(notice for reading in readings for notice in reading.notices),
        organizations=tuple(body for reading in readings for body in reading.organizations),
        gone=tuple(key for reading in readings for key in reading.gone),
        troubles=tuple(
            [raw for raw in raws if isinstance(raw, Trouble)]
            + [trouble for reading in readings for trouble in reading.troubles]
        ),
    )


@pytest.fixture(scope="module")
def before() -> dict[str, Collected]:
    return {origin.settings.name: collect(origin, 1) for origin in kranhude(WEEK).origins}


@pytest.fixture(scope="module")
def after(before: dict[str, Collected]) -> dict[str, Collected]:
    """The second look, which knows what the first one found."""
    found = {}
    for origin in kranhude(WEEK).origins:
        name = origin.settings.name
        found[name] = collect(origin, 2, [Known(notice.key, notice.url) for notice in before[name].notices])
    return found


@pytest.fixture(scope="module")
def notices(after: dict[str, Collected]) -> list[Notice]:
    return [notice for collected in after.values() for notice in collected.notices]


def test_nothing_in_the_town_troubles_the_readers(before: dict[str, Collected], after: dict[str, Collected]) -> None:
    assert [one for collected in (*before.values(), *after.values()) for one in collected.troubles] == []


def test_all_seven_kinds_come_out_and_each_thing_once(notices: list[Notice]) -> None:
    assert Counter(notice.kind for notice in notices) == {
        Kind.PAPER: 30,
        Kind.DECISION: 16,
        Kind.MEETING: 15,
        Kind.PRESS_RELEASE: 5,
        Kind.PUBLIC_NOTICE: 3,
        Kind.PARTICIPATION: 3,
        Kind.SERVICE: 3,
    }
    assert len({notice.key for notice in notices}) == len(notices)


def test_words_come_out_whole_and_without_the_furniture_of_the_page(notices: list[Notice]) -> None:
    motion = next(notice for notice in notices if notice.number == "24-0187" and notice.paper)
    assert motion.paper
    assert motion.paper.background.startswith("In der Tauwerkstraße liegt die Schule Trossenplatz. Rund 420 Kinder")
    assert "1. in der Tauwerkstraße in Höhe Hausnummer 12 eine Querungshilfe anzulegen," in motion.paper.resolution
    together = "\n".join(notice.text for notice in notices)
    for furniture in ("Lesezeichen", "Startseite", "Für Rückfragen der Medien", "Das könnte Sie", "\xad"):
        assert furniture not in together


def test_a_matter_travels_from_motion_to_statement(notices: list[Notice]) -> None:
    school = [notice for notice in notices if (notice.number or "").startswith("24-0187")]
    told = sorted((notice.on or WEEK, notice.number, notice.decision.result) for notice in school if notice.decision)
    assert [notice.number for notice in school if notice.paper] == ["24-0187", "24-0187.1", "24-0187.2"]
    assert told == [
        (date(2026, 5, 21), "24-0187", "überwiesen"),
        (date(2026, 6, 16), "24-0187", "ungeändert beschlossen"),
        (date(2026, 6, 25), "24-0187.1", "ungeändert beschlossen"),
    ]


def test_every_paper_named_by_an_agenda_is_read_itself(notices: list[Notice]) -> None:
    papers = {notice.key for notice in notices if notice.paper}
    named = {item.paper_key for notice in notices if notice.meeting for item in notice.meeting.items if item.paper_key}
    assert named <= papers


def test_a_cancelled_meeting_is_told_and_closed_ones_are_not(notices: list[Notice]) -> None:
    meetings = [notice for notice in notices if notice.meeting]
    assert [(notice.title, notice.on) for notice in meetings if notice.meeting and notice.meeting.cancelled] == [
        ("Sitzung des Regionalausschusses Brackmoor", date(2026, 11, 24))
    ]
    assert not [notice for notice in meetings if "Vergabe" in notice.title or "Fraktion" in notice.title]
    assert not [item for notice in meetings if notice.meeting for item in notice.meeting.items if item.number[0] == "N"]


def test_votes_are_read_with_the_decision(notices: list[Notice]) -> None:
    decisions = {notice.number: notice.decision for notice in notices if notice.decision}
    assert decisions["24-0187.1"] is not None
    assert decisions["24-0187.1"].vote.endswith("27 Ja, 14 Nein, 3 Enthaltungen")
    assert decisions["24-0326"] is not None
    assert "einmalig 8.500 Euro" in decisions["24-0326"].resolution


def test_the_bodies_bring_the_office_holders(after: dict[str, Collected]) -> None:
    bodies = {body.name: body.office_holders for body in after["sitzungsdienst"].organizations}
    assert bodies["Bezirksversammlung"][0] == "Renate Probenau"
    assert "Dr. Almut Fiktenau" in bodies["Hauptausschuss"]
    assert len(bodies) == 12


def test_the_checks_hold_exactly_the_three_with_private_data(
    notices: list[Notice], after: dict[str, Collected]
) -> None:
    own = kranhude(WEEK)
    seats = {name for body in after["sitzungsdienst"].organizations for name in body.office_holders}
    known = Circumstances(
        office_holders=frozenset(own.office_holders) | seats, own_contacts=frozenset(own.own_contacts)
    )
    check = shelf.module("checks", "personal_data").check
    held = {
        notice.title
        for notice in notices
        if blocking(check(Post(notice.title, notice.text, notice.url), notice, known))
    }
    assert held == {
        "Beleuchtung am Tidenstieg – Eingabe",
        "Ehrung im Spillhaus für 40 Jahre Ehrenamt",
        "Neun neue Bäume für den Trossenplatz",
    }


def test_the_second_look_finds_what_is_new_changed_and_gone(
    before: dict[str, Collected], after: dict[str, Collected]
) -> None:
    old = {notice.key: notice for collected in before.values() for notice in collected.notices}
    new = {notice.key: notice for collected in after.values() for notice in collected.notices}
    changed = [new[key] for key in new if key in old and old[key].digest != new[key].digest]
    appeared = Counter(new[key].kind for key in new.keys() - old.keys())
    assert sorted((notice.number or "", str(notice.on)) for notice in changed) == [
        ("", "2026-11-19"),  # the assembly has met
        ("", "2026-11-26"),  # the agenda of the main committee grew
        ("", "2026-12-15"),  # the agenda of the regional committee grew
        ("24-0187.2", "2026-12-01"),  # built in autumn, not in spring
        ("24-0398", "2026-11-19"),  # rejected
        ("24-0412", "2026-11-19"),  # adopted
    ]
    assert appeared == {
        Kind.PAPER: 2,
        Kind.DECISION: 2,
        Kind.PRESS_RELEASE: 4,
        Kind.PUBLIC_NOTICE: 1,
        Kind.PARTICIPATION: 2,
        Kind.SERVICE: 1,
    }
    gone = [key for collected in after.values() for key in collected.gone]
    assert [old[key].title for key in gone] == ["Heringsträgerweg wird für zwei Wochen gesperrt"]
