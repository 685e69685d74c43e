"""OpenStreetMap through an Overpass service that checks the query and gives up as the real one does."""

# SPDX-License-Identifier: EUPL-1.2

import json
import re
from typing import Any

import pytest

from litfass.core.place import Place, PlaceType, Point, Shape, ShapeSort
from litfass.core.ports import PlacesAt
from litfass.core.trouble import Troubled
from litfass.gazetteers import overpass
from tests.gazetteers.services import Answer, Query, Serving, polite, serving

QUERY = re.compile(
    r"\[out:json\]\[timeout:240\];(?P<area>area[^;]{1,200}->\.a;)?\((?P<parts>(?:(?:nwr|relation)[^;]{1,900};){1,20})\);"
    r"out (?P<out>geom|center) qt;"
)


BOUNDARY = '["boundary"="administrative"]'


def at(*spots: tuple[float, float]) -> list[dict[str, float]]:
    """A course as Overpass writes it."""
    return [{"lat": lat, "lon": lon} for lat, lon in spots]


def way(number: int, *spots: tuple[float, float], **tags: str) -> dict[str, Any]:
    """A way."""
    return {"type": "way", "id": number, "tags": tags, "geometry": at(*spots)}


def node(number: int, lat: float, lon: float, **tags: str) -> dict[str, Any]:
    """A node."""
    return {"type": "node", "id": number, "lat": lat, "lon": lon, "tags": tags}


def interpreter(named: list[dict[str, Any]], houses: list[dict[str, Any]] | None = None) -> Any:
    """An interpreter with these elements, that refuses what is no query."""

    def answer(query: Query) -> Answer:
        said = QUERY.fullmatch(query.get("data", ""))
        if said is None or set(query) != {"data"}:
            return 400, "<html>parse error</html>"
        if any(said["area"] and "(area.a)" not in part for part in said["parts"].rstrip(";").split(";")):
            return 400, "<html>static error</html>"
        return 200, json.dumps({"version": 0.6, "elements": named if said["out"] == "geom" else houses or []})

    return answer


def read(service: Serving, **options: str) -> list[Place]:
    """The places of Kranhude."""
    with polite() as web:
        where = PlacesAt(service.address, None, options or {"area": "Kranhude"})
        return [each for each in overpass.register(where).places(web) if isinstance(each, Place)]


def test_a_street_cut_in_pieces_is_one_place_and_its_namesake_another() -> None:
    named = [
        way(1, (53.5, 9.9), (53.501, 9.901), highway="residential", name="Am Siel", old_name="Am Deich"),
        way(2, (53.502, 9.9), (53.501, 9.901), highway="footway", name="Am Siel", alt_name="Siel;Sielweg"),
        way(3, (53.6, 9.9), (53.601, 9.9), highway="service", name="Am Siel"),
    ]
    houses = [
        {**node(4, 53.5001, 9.9, **{"addr:street": "Am Siel", "addr:housenumber": "12 A,14"})},
        {"type": "way", "id": 5, "center": {"lat": 53.6001, "lon": 9.9},
         "tags": {"addr:street": "Am Siel", "addr:housenumber": "3-5"}},
        {**node(6, 53.7, 9.9, **{"addr:street": "Am Siel", "addr:housenumber": "99"})},
    ]  # fmt: skip
    with serving(interpreter(named, houses)) as service:
        one, other = read(service)
    assert one == Place(
        name="Am Siel",
        key="street Am Siel",
        point=one.point,
        shape=Shape(ShapeSort.LINES, ((Point(53.5, 9.9), Point(53.501, 9.901), Point(53.502, 9.9)),)),
        aliases=("Siel", "Sielweg"),
        former=("Am Deich",),
    )
    assert (other.key, other.point) == ("street Am Siel 53.600 9.900", Point(53.6005, 9.9))
    assert (sorted(one.house_numbers), sorted(other.house_numbers)) == (["12a", "14"], ["3", "3-5", "5"])


def test_tags_say_what_a_thing_is() -> None:
    spot = (53.5, 9.9)
    named = [
        way(1, spot, (53.5, 9.901), (53.501, 9.901), spot, place="square", name="Hansahof"),
        way(2, spot, (53.501, 9.9), highway="residential", name="Alter Markt"),
        way(3, spot, (53.5, 9.901), (53.501, 9.901), spot, leisure="park", name="Kranpark"),
        node(4, *spot, highway="bus_stop", name="Am Siel"),
        node(5, *spot, amenity="townhall", name="Rathaus Kranhude"),
        node(6, *spot, place="suburb", name="Fleetwiek"),
        way(7, spot, (53.5, 9.901), (53.501, 9.901), spot, leisure="garden", access="private", name="Mein Garten"),
        node(8, *spot, shop="bakery", name="Backhaus"),
        node(9, *spot, highway="crossing", name="Kreuzung"),
        way(10, spot, (53.501, 9.9), highway="pedestrian", name="?"),
    ]
    with serving(interpreter(named)) as service:
        assert {place.name: place.type for place in read(service)} == {
            "Hansahof": PlaceType.SQUARE, "Alter Markt": PlaceType.SQUARE, "Kranpark": PlaceType.PARK,
            "Am Siel": PlaceType.STOP, "Rathaus Kranhude": PlaceType.BUILDING, "Fleetwiek": PlaceType.QUARTER,
        }  # fmt: skip


def test_the_pieces_of_a_boundary_are_one_outline_and_its_node_belongs_to_it() -> None:
    tags = {"boundary": "administrative", "admin_level": "10", "name": "Brackmoor"}
    members = [
        {"type": "way", "ref": 1, "role": "outer", "geometry": at((53.5, 9.9), (53.5, 9.95), (53.55, 9.95))},
        {"type": "way", "ref": 2, "role": "outer", "geometry": at((53.5, 9.9), (53.55, 9.9), (53.55, 9.95))},
        {"type": "node", "ref": 3, "role": "label", "lat": 53.52, "lon": 9.92},
    ]
    named = [
        node(3, 53.52, 9.92, place="suburb", name="Brackmoor"),
        {"type": "relation", "id": 7, "tags": tags, "members": members},
        {"type": "relation", "id": 8, "tags": {**tags, "admin_level": "6", "name": "Kranhude"}, "members": members},
    ]
    with serving(interpreter(named)) as service:
        [quarter] = read(service)
    ring = (Point(53.5, 9.9), Point(53.5, 9.95), Point(53.55, 9.95), Point(53.55, 9.9), Point(53.5, 9.9))
    assert (quarter.key, quarter.type, quarter.shape and set(quarter.shape.parts[0])) == (
        "relation/7",
        PlaceType.QUARTER,
        set(ring),
    )


@pytest.mark.parametrize(
    ("options", "area"),
    [
        ({"relation": "62782"}, "area(3600062782)->.a;"),
        ({"area": 'Kran"hude'}, f'area["name"="Kran\\"hude"]{BOUNDARY}["admin_level"~"^[4-9]$"]->.a;'),
        ({"area": "Kranhude", "level": "6"}, f'area["name"="Kranhude"]{BOUNDARY}["admin_level"~"^6$"]->.a;'),
        ({"bbox": "53.4, 9.8,53.6,10"}, None),
    ],
)  # fmt: skip
def test_the_area_is_said_as_overpass_says_it(options: dict[str, str], area: str | None) -> None:
    with serving(interpreter([node(1, 53.5, 9.9, place="suburb", name="Brackmoor")])) as service:
        assert [place.name for place in read(service, **options)] == ["Brackmoor"]
        said = QUERY.fullmatch(service.asked[0]["data"])
    assert said is not None
    assert (said["area"], "(53.4,9.8,53.6,10)" in said["parts"]) == (area, area is None)


@pytest.mark.parametrize("options", [{"houses": "no"}, {"relation": "r1"}, {"bbox": "1,2,3"}, {"bbox": "a,b,c,d"}])
def test_without_an_area_nothing_is_asked(options: dict[str, str]) -> None:
    with serving(interpreter([])) as service:
        with pytest.raises(Troubled):
            read(service, **options)
        assert service.asked == []


@pytest.mark.parametrize(
    ("status", "body", "sentence"),
    [
        (200, '{"elements": [], "remark": "runtime error: Query timed out in \\"query\\" at line 1."}',
         "Der Dienst hat abgebrochen: runtime error"),
        (200, '{"elements": []}', "OpenStreetMap kennt in diesem Gebiet keinen Ort."),
        (200, "<html>", "Die Antwort ist keine von Overpass."),
        (200, "[]", "Unter dieser Adresse antwortet kein Overpass-Dienst."),
        (404, "{}", "Unter dieser Adresse antwortet kein Overpass-Dienst."),
        (429, "rate limited", "Der Server 127.0.0.1 "),
        (504, "busy", "Der Server 127.0.0.1 "),
    ],
)  # fmt: skip
def test_an_answer_that_is_none_stops_the_import(status: int, body: str, sentence: str) -> None:
    with serving(lambda query: (status, body)) as service, pytest.raises(Troubled) as caught:
        read(service)
    assert caught.value.trouble.sentence.startswith(sentence)


def test_elements_that_say_nothing_are_passed_over() -> None:
    odd: list[Any] = [
        7,
        {"type": "way", "id": 1, "tags": None, "geometry": None},
        {"type": "node", "id": 2, "lat": "53", "lon": 9.9, "tags": {"name": "A", "place": "suburb"}},
        {"type": "node", "id": 3, "lat": 530, "lon": 9.9, "tags": {"name": "A", "place": "suburb"}},
        {"type": "relation", "id": 4, "tags": {"name": "A", "place": "suburb"}, "members": [7, {"role": "outer"}]},
        {"type": "relation", "id": 6, "tags": {"name": "A", "place": "suburb"}, "members": 7},
        node(5, 53.5, 9.9, place="suburb", name="Brackmoor"),
    ]
    with serving(interpreter(odd)) as service:
        assert [place.name for place in read(service)] == ["Brackmoor"]
