"""GeoJSON: every geometry, names under many properties, pieces of one street, outlines of quarters."""

# SPDX-License-Identifier: EUPL-1.2

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.place import Place, PlaceType, Point, Shape, ShapeSort
from litfass.core.registers import cells, shapes
from tests.gazetteers.reading import at, read, refused

SQUARE = [[9.9, 53.5], [9.91, 53.5], [9.91, 53.51], [9.9, 53.51], [9.9, 53.5]]  # about 660 m by 1,100 m


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the file lies."""
    return tmp_path / "orte.geojson"


def feature(sort: str | None, coordinates: Any = None, **properties: Any) -> dict[str, Any]:
    """One feature."""
    geometry = {"type": sort, "coordinates": coordinates} if sort else None
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _write(path: Path, *features: Any) -> None:
    lines = ",\n".join(json.dumps(each) for each in features)
    path.write_text(f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}', encoding="utf-8")


def _one(path: Path, each: dict[str, Any]) -> Place:
    _write(path, each)
    [place] = read("geojson", at(path))[0]
    return place


@pytest.mark.parametrize("name", ["name", "Name", "NAME", "strassenname", "Bezeichnung"])
def test_names_stand_under_many_properties(path: Path, name: str) -> None:
    assert _one(path, feature("Point", [9.9, 53.5], **{name: "Am Poller"})) == Place(
        name="Am Poller", key="Am Poller", point=Point(53.5, 9.9)
    )


def test_a_name_may_be_the_id_of_the_feature_or_be_named(path: Path) -> None:
    assert _one(path, {**feature(None), "id": "Am Poller"}).name == "Am Poller"
    _write(path, feature(None, lage="Am Poller"))
    assert read("geojson", at(path, name="lage"))[0][0].name == "Am Poller"


def test_everything_said_is_taken(path: Path) -> None:
    said = feature(
        "MultiPoint",
        [[9.9, 53.5, 12.0], [9.91, 53.5]],
        name="Pollerplatz",
        art="Platz",
        stadtteil="Brackmoor",
        bezirk="Bezirk Kranhude",
        alias=["Poller"],
        previous=[[1914, "Alter Poller"], [None, "Kaiserplatz"]],
        plz=20999,
        id=7,
    )
    assert _one(path, said) == Place(
        name="Pollerplatz",
        type=PlaceType.SQUARE,
        key="7",
        point=Point(53.5, 9.9),
        quarters=("Brackmoor",),
        bodies=("Bezirk Kranhude",),
        aliases=("Poller",),
        former=("Alter Poller", "Kaiserplatz"),
        postcode="20999",
    )


def test_lines_are_courses_and_join_where_they_meet(path: Path) -> None:
    place = _one(
        path, feature("MultiLineString", [[[9.9, 53.5], [9.91, 53.52]], [[9.93, 53.5], [9.91, 53.52]]], name="A")
    )
    assert place.shape == Shape(ShapeSort.LINES, ((Point(53.5, 9.9), Point(53.52, 9.91), Point(53.5, 9.93)),))


def test_metres_of_surveyors_are_understood_where_the_zone_is_known(path: Path) -> None:
    name = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}
    each = feature("Point", [565425.325, 5934396.62], name="Am Siel")
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": name, "features": [each]}), encoding="utf-8")
    assert [place.point for place in read("geojson", at(path))[0]] == [Point(53.55437457, 9.98760206)]
    _write(path, each)
    assert read("geojson", at(path, crs="25832"))[0][0].point == Point(53.55437457, 9.98760206)
    assert "Das sind Meter (UTM)." in refused("geojson", at(path)).sentence


def test_polygons_are_outlines_without_their_holes(path: Path) -> None:
    hole = [[9.902, 53.502], [9.903, 53.502], [9.903, 53.503], [9.902, 53.502]]
    for sort, coordinates in (("Polygon", [SQUARE, hole]), ("MultiPolygon", [[SQUARE, hole]])):
        place = _one(path, feature(sort, coordinates, name="Brackmoor"))
        assert (place.type, place.shape) == (
            PlaceType.QUARTER,
            Shape(ShapeSort.AREAS, (tuple(Point(lat, lon) for lon, lat in SQUARE),)),
        )
        assert place.point is not None
        assert (round(place.point.lat, 4), round(place.point.lon, 4)) == (53.505, 9.905)


@pytest.mark.parametrize(
    ("name", "sort"),
    [("Brackmoor", PlaceType.QUARTER), ("Lange Reihe", PlaceType.STREET), ("Alter Markt", PlaceType.SQUARE),
     ("Kranpark", PlaceType.PARK)],
)  # fmt: skip
def test_an_outline_is_what_its_name_says(path: Path, name: str, sort: PlaceType) -> None:
    assert _one(path, feature("Polygon", [SQUARE], name=name)).type is sort


def test_pieces_of_one_street_are_one_place(path: Path) -> None:
    _write(
        path,
        feature("LineString", [[9.9, 53.5], [9.901, 53.501]], name="Am Siel", id="way/1"),
        feature("LineString", [[9.901, 53.501], [9.902, 53.5]], name="Am Siel", id="way/2"),
        feature("LineString", [[9.95, 53.5], [9.951, 53.5]], name="Am Siel", id="way/3"),
    )
    found = {place.key: place.shape for place in read("geojson", at(path))[0]}
    assert found == {
        "Am Siel|53.501 9.901": Shape(ShapeSort.LINES, ((Point(53.5, 9.9), Point(53.501, 9.901), Point(53.5, 9.902)),)),
        "way/3": Shape(ShapeSort.LINES, ((Point(53.5, 9.95), Point(53.5, 9.951)),)),
    }


def test_house_numbers_stand_in_the_street_or_in_features_of_their_own(path: Path) -> None:
    place = _one(path, feature(None, name="Am Siel", house_numbers={"12 A": [9.9, 53.5]}))
    assert dict(place.house_numbers) == {"12a": Point(53.5, 9.9)}
    _write(
        path,
        feature("Point", [9.9, 53.5], strasse="Am Siel", hausnummer=1, id=71),
        feature("Point", [9.91, 53.5], strasse="Am Siel", hausnummer="2 b", id=72),
        feature("Point", [9.92, 53.5], strasse="Am Poller", hausnummer="2", id=73),
    )
    siel, poller = read("geojson", at(path))[0]
    assert (siel.key, dict(siel.house_numbers)) == ("Am Siel", {"1": Point(53.5, 9.9), "2b": Point(53.5, 9.91)})
    assert (poller.key, dict(poller.house_numbers)) == ("73", {"2": Point(53.5, 9.92)})


def test_a_packed_file_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "orte.geojson.gz"
    path.write_bytes(gzip.compress(json.dumps(feature("Point", [9.9, 53.5], name="Am Poller")).encode()))
    assert [place.name for place in read("geojson", at(path))[0]] == ["Am Poller"]


@pytest.mark.parametrize(
    ("each", "sentence"),
    [
        (feature("Point", [53.5, 9.9], name="B"), "Breite und Länge sind vertauscht (Breite 9,9, Länge 53,5)."),
        (feature("Point", ["9", "53"], name="B"), "„['9', '53']“ ist kein Paar aus Länge und Breite in Zahlen."),
        (feature("Point", [9.9], name="B"), "„[9.9]“ ist kein Paar aus Länge und Breite in Zahlen."),
        (feature("Circle", [9.9, 53.5], name="B"), "Die Geometrie „Circle“ ist nicht bekannt."),
        (feature("LineString", None, name="B"), "Die Koordinaten fehlen."),
        (feature("Point", [9.9, 53.5], name=""), "Der Name fehlt."),
        (feature("Point", [9.9, 53.5], name="A"), "„A“ steht schon in Eintrag 1."),
        (17, "Der Name fehlt."),
    ],
)  # fmt: skip
def test_a_wrong_feature_is_said_and_nothing_is_taken(path: Path, each: Any, sentence: str) -> None:
    _write(path, feature("Point", [9.9, 53.5], name="A"), each)
    line = "" if each == 17 else " (Zeile 3)"
    trouble = refused("geojson", at(path))
    assert (trouble.code, trouble.sentence) == ("places-records", f"Eintrag 2{line}: {sentence}")
    assert [place.name for place in read("geojson", at(path, skip="yes"))[0]] == ["A"]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ('{"type": "FeatureCollection",\n"features": [', "Zeile 2, Zeichen 14: Das ist kein vollständiges JSON."),
        ("[" * 100_000, "Das ist kein JSON, das sich lesen lässt."),
        ('{"type": "Topology"}', "Das ist JSON, aber kein GeoJSON mit einer Liste „features“."),
        ("[1]", "Das ist JSON, aber kein GeoJSON mit einer Liste „features“."),
    ],
)
def test_what_is_no_geojson_is_refused(path: Path, body: str, sentence: str) -> None:
    path.write_text(body, encoding="utf-8")
    assert refused("geojson", at(path)).sentence == sentence


def test_features_without_names_are_refused_with_what_they_have(path: Path) -> None:
    _write(path, feature("Point", [9.9, 53.5], farbe="rot"))
    trouble = refused("geojson", at(path))
    assert (trouble.code, "da sind: „farbe“." in trouble.sentence) == ("places-columns", True)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["type", "coordinates"]), inner),
    max_leaves=12,
)


@given(st.sampled_from(["Point", "MultiPoint", "LineString", "Polygon", "MultiPolygon", "MultiLineString"]), _JSON)
def test_any_geometry_is_read_or_refused(sort: str, coordinates: Any) -> None:
    try:
        point, _ = shapes.of_geojson({"type": sort, "coordinates": coordinates})
    except cells.Unusable:
        return
    assert point is None or cells.SOUTH <= point.lat <= cells.NORTH


def test_the_quarters_of_a_whole_city(shared_data: Path) -> None:
    places, _ = read("geojson", at(shared_data / "gazetteer" / "hamburg_stadtteile.geojson"))
    assert (len(places), {place.type for place in places}) == (103, {PlaceType.QUARTER})


def test_the_streets_of_a_whole_town(shared_data: Path) -> None:
    places, _ = read("geojson", at(shared_data / "gazetteer" / "karlsruhe_streetnames.geojson.gz"))
    [street] = [place for place in places if place.name == "Acherstraße"]
    assert (len(places), street.former, street.shape and street.shape.sort) == (
        1827,
        ("Pfinzstraße",),
        ShapeSort.LINES,
    )
