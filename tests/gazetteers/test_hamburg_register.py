"""Hamburg's register of streets, from a WFS that pages, checks its parameters and complains as OGC services do."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from litfass.core.place import Place, PlaceType, Point
from litfass.core.ports import Page, PlacesAt
from litfass.core.trouble import Trouble, Troubled
from litfass.gazetteers import hamburg_register
from litfass.gazetteers.hamburg_register import gml
from tests.gazetteers.services import Answer, Query, Serving, polite, serving

WFS = 'xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"'
DOG = 'xmlns:dog="http://www.adv-online.de/namespaces/adv/dog" xmlns:iso19112="http://www.opengis.net/iso19112"'
EXCEPTION = (
    '<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="2.0.0"><ows:Exception '
    'exceptionCode="InvalidParameterValue" locator="{}"><ows:ExceptionText>{}</ows:ExceptionText></ows:Exception>'
    "</ows:ExceptionReport>"
)


def street(number: int, name: str, key: str = "", quarter: str = "Brackmoor,OT 0405", more: str = "") -> str:
    """One street as the register says it."""
    return f"""<wfs:member><dog:Strassen gml:id="HH_STR_{number}"><iso19112:geographicExtent><gml:Polygon
      srsName="EPSG:4326"><gml:exterior><gml:LinearRing><gml:posList>9 53 10 53 10 54 9 53</gml:posList>
      </gml:LinearRing></gml:exterior></gml:Polygon></iso19112:geographicExtent>
      <iso19112:position><gml:Point><gml:pos>10.0{number} 53.5</gml:pos></gml:Point></iso19112:position>
      {more}
      <dog:strassenschluessel>{key or f"02;4;01;401;0401;S{number:04}"}</dog:strassenschluessel>
      <dog:strassenname>{name}</dog:strassenname><dog:ortsteilname>{quarter}</dog:ortsteilname>
      <dog:postleitzahl>20999</dog:postleitzahl></dog:Strassen></wfs:member>"""


def house(number: int, said: str, key: str, street_name: str) -> str:
    """One address; its place in metres, as the service sends where nobody asks for degrees."""
    return f"""<wfs:member><dog:Hauskoordinaten gml:id="HH_HK_{number}"><iso19112:geographicIdentifier>{said}
      </iso19112:geographicIdentifier><iso19112:position><gml:Point srsName="urn:ogc:def:crs:EPSG::25832"><gml:pos>
      565425.325 5934396.620</gml:pos></gml:Point></iso19112:position><dog:hausschluessel>{key}</dog:hausschluessel>
      <dog:strassenname>{street_name}</dog:strassenname></dog:Hauskoordinaten></wfs:member>"""


def wfs(
    streets: Sequence[str], houses: Sequence[str] = (), largest: int = 2, matched: str = "unknown"
) -> Callable[[Query], Answer]:
    """A WFS 2.0.0 with these records, that sends at most `largest` at once."""

    def answer(query: Query) -> Answer:
        wanted = {"service": "WFS", "version": "2.0.0", "request": "GetFeature", "srsName": "EPSG:4326"}
        if {name: query.get(name) for name in wanted} != wanted or query["typeNames"] != query["typeName"]:
            return 400, EXCEPTION.format("request", "Missing parameter")
        records = {"dog:Strassen": streets, "dog:Hauskoordinaten": houses}.get(query["typeNames"])
        if records is None:
            return 400, EXCEPTION.format("typeNames", "Unknown type")
        start = int(query["startIndex"])
        shown = records[start : start + min(largest, int(query["count"]))]
        return 200, (
            f'<wfs:FeatureCollection {WFS} {DOG} numberMatched="{matched}" numberReturned="{len(shown)}">'
            f"{''.join(shown)}</wfs:FeatureCollection>"
        )

    return answer


def read(service: Serving, **options: str) -> tuple[list[Place], list[str]]:
    """The places, and the sentences about what is missing."""
    with polite() as web:
        found = list(hamburg_register.register(PlacesAt(service.address, None, options)).places(web))
    return (
        [each for each in found if isinstance(each, Place)],
        [each.sentence for each in found if isinstance(each, Trouble)],
    )


def test_the_register_is_read_page_by_page_to_its_end() -> None:
    streets = [street(number, f"Weg {number}") for number in range(1, 6)]
    with serving(wfs(streets)) as service:
        places, _ = read(service, houses="no", quarters="no")
        assert [place.name for place in places] == ["Weg 1", "Weg 2", "Weg 3", "Weg 4", "Weg 5"]
        assert [query["startIndex"] for query in service.asked] == ["0", "2", "4", "5"]


def test_a_register_that_says_how_much_it_has_is_not_asked_again() -> None:
    with serving(wfs([street(1, "Am Siel")], matched="1")) as service:
        read(service, houses="no")
        assert len(service.asked) == 1


def test_a_street_has_its_point_quarters_bezirk_and_house_numbers() -> None:
    axis = "iso19112:position_strassenachse"
    axis = f"<{axis}><gml:Point><gml:pos>10.02 53.51</gml:pos></gml:Point></{axis}>"
    houses = [
        house(1, "Am Siel 12 a, 20999 Hamburg (OT Brackmoor)", "02;4;01;401;0401;S0001;12;a", "Am Siel"),
        house(2, "Am Siel 3", "02;4;01;401;0401;S0001;3", "Am Siel"),
        house(3, "Am Poller 3", "02;4;01;401;0401;S0001;3", "Am Poller"),
        house(4, "Anderswo 3", "02;4;01;401;0401;S0099;3", "Anderswo"),
    ]
    spot = Point(53.55437457, 9.98760206)
    with serving(wfs([street(1, "Am Siel", more=axis)], houses)) as service:
        places, troubles = read(service)
    assert (places, troubles) == (
        [
            Place(
                name="Am Siel",
                key="S0001",
                point=Point(53.51, 10.02),
                quarters=("Brackmoor",),
                bodies=("Bezirk Hamburg-Nord",),
                postcode="20999",
            ),
            Place("Brackmoor", PlaceType.QUARTER, "quarter Brackmoor", bodies=("Bezirk Hamburg-Nord",)),
        ],
        [],
    )
    assert dict(places[0].house_numbers) == {"12a": spot, "3": spot}


def test_a_street_in_two_districts_is_one_place() -> None:
    keys = "02;3;05;305;0305;J0020</dog:strassenschluessel><dog:strassenschluessel>02;4;06;406;0406;J0020"
    quarters = "Fleetwiek,OT 0301</dog:ortsteilname><dog:ortsteilname>Brackmoor,OT 0405"
    other = street(2, "Am Siel", "02;3;05;305;0306;J0020", "Ulmenhoop,OT 0302")
    with serving(wfs([street(1, "Am Siel", keys, quarters), other])) as service:
        [place, *quarters_] = read(service, houses="no")[0]
        assert (place.key, place.quarters, place.bodies) == (
            "J0020",
            ("Fleetwiek", "Brackmoor", "Ulmenhoop"),
            ("Bezirk Eimsbüttel", "Bezirk Hamburg-Nord"),
        )
        assert [each.name for each in quarters_] == ["Brackmoor", "Fleetwiek", "Ulmenhoop"]
        only, *quarters_ = read(service, houses="no", district="4")[0]
        assert (only.quarters, [each.name for each in quarters_]) == (("Fleetwiek", "Brackmoor"), ["Brackmoor"])
        assert read(service, houses="no", district="7") == ([], [])


def test_where_only_a_number_names_the_quarter_the_post_does() -> None:
    more = "<dog:postOrtsteil>Brackmoor</dog:postOrtsteil>"
    with serving(wfs([street(1, "Am Siel", quarter="OT 0715", more=more)])) as service:
        assert read(service, houses="no", quarters="no")[0][0].quarters == ("Brackmoor",)


def test_a_course_is_taken_where_the_register_has_one() -> None:
    line = "<gml:LineString><gml:posList>10.0 53.5 10.01 53.51</gml:posList></gml:LineString>"
    more = f"<dog:verlauf>{line}</dog:verlauf>"
    with serving(wfs([street(1, "Am Siel", more=more)])) as service:
        shape = read(service, houses="no", quarters="no")[0][0].shape
    assert shape is not None
    assert shape.parts == ((Point(53.5, 10.0), Point(53.51, 10.01)),)


def test_streets_come_also_where_house_numbers_do_not() -> None:
    def broken(query: Query) -> Answer:
        if query["typeNames"] == "dog:Hauskoordinaten":
            return 200, EXCEPTION.format("typeNames", "Unknown type")
        return wfs([street(1, "Am Siel")])(query)

    with serving(broken) as service:
        places, troubles = read(service, quarters="no")
    assert [place.name for place in places] == ["Am Siel"]
    assert troubles == ["Die Hausnummern fehlen. Das Straßenregister meldet einen Fehler: Unknown type"]


def test_a_record_without_a_name_is_told_and_left_out() -> None:
    with serving(wfs([street(1, ""), street(2, "Am Siel")])) as service:
        places, troubles = read(service, houses="no", quarters="no")
    assert ([place.name for place in places], troubles) == (["Am Siel"], ["Eintrag HH_STR_1: Der Name fehlt."])


@pytest.mark.parametrize(
    ("status", "body", "sentence"),
    [
        (200, EXCEPTION.format("x", "Busy"), "Das Straßenregister meldet einen Fehler: Busy"),
        (200, "<html><body>Wartung</body></html>", "Die Antwort ist keine Liste eines Straßenregisters (WFS 2.0.0)."),
        (200, "<wfs:FeatureCollection", "Die Antwort des Straßenregisters ist kein vollständiges XML."),
        (404, "", "Unter dieser Adresse antwortet kein Straßenregister."),
        (400, EXCEPTION.format("x", "Bad"), "Der Server 127.0.0.1 verweigert die Seite"),
    ],
)
def test_an_answer_that_is_none_stops_the_import(status: int, body: str, sentence: str) -> None:
    with serving(lambda query: (status, body)) as service, pytest.raises(Troubled) as caught:
        read(service)
    assert caught.value.trouble.sentence.startswith(sentence)


def test_a_register_that_does_not_turn_pages_stops_the_import() -> None:
    always = wfs([street(1, "Am Siel")])
    with serving(lambda query: always({**query, "startIndex": "0"})) as service, pytest.raises(Troubled) as caught:
        read(service)
    assert caught.value.trouble.sentence == "Das Straßenregister schickt immer wieder dieselbe Seite."


def test_entities_are_not_followed() -> None:
    doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    body = f"{doctype}<wfs:FeatureCollection {WFS} {DOG}>{street(1, 'A&e;B')}</wfs:FeatureCollection>"
    answer = gml.read(body.encode(), "")
    assert [record.one("strassenname") for record in answer.records] == [""]


def test_a_district_is_a_number_from_one_to_seven() -> None:
    with serving(wfs([])) as service, pytest.raises(Troubled) as caught:
        read(service, district="Nord")
    assert caught.value.trouble.sentence.startswith("Der Bezirk (district) ist eine Zahl von 1")


def test_the_saved_answer_of_the_register_is_read(shared_data: Path) -> None:
    body = (shared_data / "gazetteer" / "bvhh_dog_strassen_sample.xml").read_bytes()

    class Saved:
        def get(self, url: str) -> Page:
            return Page(url, 200, "text/xml", body, datetime(2026, 11, 25, tzinfo=UTC))

    found = hamburg_register.register(PlacesAt("", None, {"houses": "no", "quarters": "no"})).places(Saved())
    assert [(each.name, each.key, each.quarters, each.point) for each in found if isinstance(each, Place)] == [
        ("Testallee", "T0010", ("Barmbek-Nord",), Point(53.581, 10.031)),
        ("Julius-Vosseler-Straße", "J0020", ("Lokstedt", "Groß Borstel"), Point(53.58, 9.75)),
        ("Weitweg", "W0030", ("Duvenstedt",), Point(53.7, 10.05)),
    ]
