"""The stops of a timetable: platforms of a station, stops of one name, the town in front of it."""

# SPDX-License-Identifier: EUPL-1.2

import zipfile
from pathlib import Path

import pytest

from litfass.core.place import Place, PlaceType, Point
from tests.gazetteers.reading import at, read, refused

HEAD = "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\n"


@pytest.fixture
def stops(tmp_path: Path) -> Path:
    """Where stops.txt lies."""
    return tmp_path / "stops.txt"


def _stop(name: str, point: Point, *, key: str = "", aliases: tuple[str, ...] = ()) -> Place:
    return Place(name, PlaceType.STOP, key or name, point=point, aliases=aliases)


def test_platforms_count_to_their_station(stops: Path) -> None:
    stops.write_text(
        HEAD + "s,Pollerplatz,53.5,9.9,1,\np,Pollerplatz Gleis 1,53.501,9.9,0,s\ne,Pollerplatz Eingang,53.5,9.9,2,s\n",
        encoding="utf-8",
    )
    assert read("gtfs", at(stops)) == ([_stop("Pollerplatz", Point(53.5, 9.9))], [])


def test_two_directions_are_one_stop_and_another_town_has_another(stops: Path) -> None:
    stops.write_text(
        HEAD + "a,Rathaus,53.5,9.9,,\nb,Rathaus,53.5002,9.9,,\nc,Rathaus,53.6,9.9,,\n", encoding="utf-8-sig"
    )
    assert read("gtfs", at(stops))[0] == [
        _stop("Rathaus", Point(53.5001, 9.9), key="Rathaus 53.500 9.900"),
        _stop("Rathaus", Point(53.6, 9.9), key="Rathaus 53.600 9.900"),
    ]


def test_the_town_in_front_is_another_name(stops: Path) -> None:
    stops.write_text(
        HEAD
        + 'a,"Kranhude, Am Siel",53.5,9.9,,\nb,"Kranhude, Poller",53.51,9.9,,\nc,"Fleetwiek, Poller",53.6,9.9,,\n'
        + "d,Kranhude,53.52,9.9,,\n",
        encoding="utf-8",
    )
    named = [
        _stop("Am Siel", Point(53.5, 9.9), key="Kranhude, Am Siel", aliases=("Kranhude, Am Siel",)),
        _stop("Poller", Point(53.51, 9.9), key="Kranhude, Poller", aliases=("Kranhude, Poller",)),
        _stop("Fleetwiek, Poller", Point(53.6, 9.9)),
        _stop("Kranhude", Point(53.52, 9.9)),
    ]
    assert read("gtfs", at(stops, town="Kranhude"))[0] == named
    assert read("gtfs", at(stops, bbox="53.4,9.8,53.59,10"))[0] == [named[0], named[1], named[3]]


def test_a_zip_file_and_a_folder_are_the_same(stops: Path) -> None:
    stops.write_text(HEAD + "a,Am Siel,53.5,9.9,,\n", encoding="utf-8")
    packed = stops.parent / "plan.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(stops, "plan/stops.txt")
    assert read("gtfs", at(packed)) == read("gtfs", at(stops.parent)) == read("gtfs", at(stops))


def test_a_stop_without_a_place_on_earth_is_told_and_left_out(stops: Path) -> None:
    stops.write_text(HEAD + "a,Am Siel,hier,9.9,,\nb,,53.5,9.9,,\nc,Poller,53.5,9.9,,\n", encoding="utf-8")
    places, told = read("gtfs", at(stops))
    assert ([place.name for place in places], told) == (
        ["Poller"],
        ["Zeile 2: „hier“ ist keine Zahl in Grad.", "Zeile 3: Der Name fehlt."],
    )


def test_what_is_no_timetable_is_refused(stops: Path) -> None:
    stops.write_text("id,name\n1,Am Siel\n", encoding="utf-8")
    assert refused("gtfs", at(stops)).sentence == "Zeile 1: In stops.txt fehlt die Spalte „stop_id“."
    stops.write_bytes(b"PK\x03\x04 kein Archiv")
    assert refused("gtfs", at(stops)).sentence == "Die zip-Datei ist beschädigt."
    with zipfile.ZipFile(stops, "w") as archive:
        archive.writestr("routes.txt", "route_id\n")
    assert refused("gtfs", at(stops)).sentence == "In der Datei ist keine stops.txt, die sich lesen lässt."
    stops.write_text(HEAD, encoding="utf-8")
    assert refused("gtfs", at(stops)).sentence == "In stops.txt steht für dieses Gebiet keine Haltestelle."
    assert refused("gtfs", at(stops, bbox="Nord")).sentence.startswith("Die Option bbox")
    assert refused("gtfs", at(stops.parent / "fehlt.zip")).code == "no-file"
