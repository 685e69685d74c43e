"""An extract of OpenStreetMap, written here with a real writer and read back."""

# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import osmium
import pytest
from osmium.osm.mutable import Node, Relation, Way

from litfass.core.place import Place, PlaceType, Point, Shape, ShapeSort
from tests.gazetteers.reading import at, read, refused

SPOTS = {
    1: (53.5, 9.9), 2: (53.501, 9.901), 3: (53.502, 9.9), 4: (53.6, 9.9), 5: (53.601, 9.9),
    6: (53.49, 9.89), 7: (53.49, 9.91), 8: (53.51, 9.91), 9: (53.51, 9.89),
}  # fmt: skip


@pytest.fixture(params=["extract.osm.pbf", "extract.osm"])
def extract(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A small town: a street in two pieces, its namesake outside, a stop, house numbers, a quarter in two pieces."""
    path: Path = tmp_path / request.param
    with osmium.SimpleWriter(str(path)) as out:
        for number, (lat, lon) in SPOTS.items():
            out.add_node(Node(id=number, location=(lon, lat), version=1))
        out.add_node(Node(id=10, location=(9.9, 53.5), tags={"highway": "bus_stop", "name": "Am Siel"}, version=1))
        house = {"addr:street": "Am Siel", "addr:housenumber": "12 A"}
        out.add_node(Node(id=11, location=(9.9001, 53.5), tags=house, version=1))
        out.add_node(Node(id=12, location=(9.9, 53.5), tags={"place": "suburb", "name": "Brackmoor"}, version=1))
        for number, nodes in ((1, [1, 2]), (2, [3, 2]), (3, [4, 5])):
            out.add_way(Way(id=number, nodes=nodes, tags={"highway": "residential", "name": "Am Siel"}, version=1))
        out.add_way(Way(id=4, nodes=[6, 7, 8], version=1))
        out.add_way(Way(id=5, nodes=[8, 9, 6], version=1))
        tags = {"type": "boundary", "boundary": "administrative", "admin_level": "10", "name": "Brackmoor"}
        out.add_relation(Relation(id=1, members=[("w", 4, "outer"), ("w", 5, "outer")], tags=tags, version=1))
    return path


def _street(*spots: int, key: str) -> Place:
    points = tuple(Point(*SPOTS[spot]) for spot in spots)
    middle = points[len(points) // 2] if len(points) > 2 else Point(53.6005, 9.9)
    return Place("Am Siel", key=key, point=middle, shape=Shape(ShapeSort.LINES, (points,)))


def test_an_extract_holds_the_same_places_as_the_service(extract: Path) -> None:
    places, _ = read("osm_file", at(extract))
    ring = tuple(Point(*SPOTS[number]) for number in (6, 7, 8, 9, 6))
    [quarter] = [place for place in places if place.type is PlaceType.QUARTER]
    assert [place for place in places if place is not quarter] == [
        Place("Am Siel", PlaceType.STOP, "stop Am Siel", point=Point(53.5, 9.9)),
        _street(1, 2, 3, key="street Am Siel"),
        _street(4, 5, key="street Am Siel 53.600 9.900"),
    ]
    assert (quarter.key, quarter.shape and set(quarter.shape.parts[0])) == ("relation/1", set(ring))
    assert [dict(place.house_numbers) for place in places if place.type is PlaceType.STREET] == [
        {"12a": Point(53.5, 9.9001)},
        {},
    ]


def test_only_the_municipality_or_a_box_is_taken(extract: Path) -> None:
    inside = [("Brackmoor", "relation/1"), ("Am Siel", "stop Am Siel"), ("Am Siel", "street Am Siel")]
    for options in ({"area": "Brackmoor"}, {"bbox": "53.4,9.8,53.55,10"}):
        places, _ = read("osm_file", at(extract, **options))
        assert sorted((place.name, place.key) for place in places) == sorted(inside)


def test_house_numbers_can_be_left_out(extract: Path) -> None:
    places, _ = read("osm_file", at(extract, houses="no"))
    assert [place.house_numbers for place in places] == [{}] * len(places)


def test_what_cannot_be_read_is_refused(extract: Path) -> None:
    assert refused("osm_file", at(extract, area="Ulmenhoop")).sentence == (
        "Die Grenze von „Ulmenhoop“ steht nicht in der Datei."
    )
    assert refused("osm_file", at(extract, bbox="Nord")).sentence.startswith("Die Option bbox")
    assert refused("osm_file", at(extract, bbox="50,9,51,10")).sentence.startswith(
        "In der Datei steht in diesem Gebiet"
    )
    extract.write_bytes(b"kein Auszug")
    assert refused("osm_file", at(extract)).sentence == "Die Datei ist kein lesbarer Auszug aus OpenStreetMap."
    missing = refused("osm_file", at(extract.parent / "fehlt.osm.pbf"))
    assert missing.sentence.endswith("gibt es auf diesem Rechner nicht.")
