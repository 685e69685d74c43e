"""Collecting keeps which places came in; a second look writes nothing; new committees make the places be read anew."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from litfass.core.german import BERLIN
from litfass.core.place import PlaceType
from litfass.core.ports import Raw
from litfass.demo.town import town
from litfass.flow import collect as collecting
from litfass.flow import locate, setup
from litfass.flow.collect import Collected, collect
from litfass.flow.gazetteer import changed, gazetteer_of
from litfass.flow.relocate import behind, locate_all
from litfass.records.models import Gazetteer, Mention, Municipality, Notice, Source
from tests.town import place

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=BERLIN)
LATER = NOON + timedelta(minutes=15)


@pytest.fixture
def council() -> Source:
    setup.demo(today=DAY, now=NOON)
    Gazetteer.objects.all().delete()
    return Source.objects.select_related("municipality").get(slug="sitzungsdienst")


@pytest.fixture
def places(council: Source) -> Municipality:
    hall = council.municipality
    place(hall, "Tauwerkstraße", lat=53.5, lon=9.9, quarters=["Brackmoor"])
    place(hall, "Trossenplatz", PlaceType.SQUARE, lat=53.5, lon=9.91)
    place(hall, "Brackmoor", PlaceType.QUARTER)
    return hall


def look(source: Source, *, now: datetime = NOON, stage: int = 2) -> Collected:
    return collect(Source.objects.get(pk=source.pk), town(DAY, stage), now=now, since=date(2025, 12, 1))


def located() -> set[tuple[int, str, str]]:
    return set(Mention.objects.values_list("notice", "place__name", "grade"))


def test_what_came_is_located_at_once(council: Source, places: Municipality) -> None:
    look(council)
    paper = Notice.objects.get(kind="paper", number="24-0187")
    assert (paper.pk, "Tauwerkstraße", "title") in located()
    assert Mention.objects.get(notice=paper, place__name="Tauwerkstraße").is_main


def test_a_second_look_writes_no_row(council: Source, places: Municipality) -> None:
    look(council)
    with CaptureQueriesContext(connection) as queries:
        look(council, now=LATER)
    written = [each["sql"] for each in queries if each["sql"].split(" ", 1)[0] in ("INSERT", "UPDATE", "DELETE")]
    assert [sql for sql in written if "records_mention" in sql or "records_municipality" in sql] == []


def test_a_look_after_the_import_finds_what_a_look_with_it_found(council: Source, places: Municipality) -> None:
    look(council)
    with_it = located()
    locate_all(council.municipality)  # the committees came with the same look
    assert len(with_it) > 5
    after = located()
    Mention.objects.all().delete()
    changed(council.municipality)
    locate_all(council.municipality)
    assert located() == after


def test_without_places_nothing_is_kept_or_asked(council: Source) -> None:
    Municipality.objects.update(places_revision=0)
    look(council)
    assert (Mention.objects.count(), behind()) == (0, [])


def test_a_regional_committee_that_came_makes_the_places_be_read_anew(council: Source, places: Municipality) -> None:
    look(council, stage=1)
    (hall,) = behind()
    found = gazetteer_of(hall)
    assert found
    assert {place.name: place.bodies for place in found.places} == {
        "Tauwerkstraße": ("Regionalausschuss Brackmoor",),
        "Trossenplatz": (),
        "Brackmoor": ("Regionalausschuss Brackmoor",),
    }


def test_an_import_during_a_look_is_heard(
    council: Source, places: Municipality, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = collecting._read

    def read(reader: object, raw: Raw, known: object) -> object:
        if not Municipality.objects.filter(name="Umbenannt").exists():
            Municipality.objects.update(name="Umbenannt")
            place(places, "Kranufer", lat=53.5, lon=9.9)
        return real(reader, raw, known)  # type: ignore[arg-type]

    monkeypatch.setattr(collecting, "_read", read)
    look(council)
    heard = located()
    locate_all(council.municipality)
    assert {name for _, name, _ in heard} == {name for _, name, _ in located()}


def test_a_fault_with_places_costs_no_notice(
    council: Source, places: Municipality, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("no such place")

    monkeypatch.setattr(locate, "keep", broken)
    done = look(council)
    assert done.troubles == []
    assert done.new > 40
    assert not Mention.objects.exists()
