"""The background of a map: our server decides what is asked of the map service, and passes on nothing but pictures."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from litfass.core.geometry import Box
from litfass.flow import map_picture
from tests.column.places import street
from tests.column.reading import tree, words
from tests.column.rows import Rows

PNG = b"\x89PNG\r\n\x1a\n picture"


@dataclass
class MapServer:
    """A map service on this machine: what it answers, and what it was asked."""

    address: str = ""
    status: int = 200
    content_type: str = "image/png"
    body: bytes = PNG
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def service(settings: object) -> Iterator[MapServer]:
    """One that runs."""
    known = MapServer()

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known.asked.append(self.path)
            self.send_response(known.status)
            self.send_header("Content-Type", known.content_type)
            self.send_header("Content-Length", str(len(known.body)))
            self.end_headers()
            self.wfile.write(known.body)

        def log_message(self, *args: object) -> None:
            return None

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    Thread(target=server.serve_forever, daemon=True).start()
    setattr(settings, "ALLOW_PRIVATE_ADDRESSES", True)  # noqa: B010 - the fixture has no type
    known.address = f"http://127.0.0.1:{server.server_address[1]}/wms?LAYERS=karte"
    map_picture.pictures.clear()
    yield known
    map_picture.pictures.clear()
    server.shutdown()
    server.server_close()


@pytest.fixture
def mapped(town: Rows, service: MapServer) -> MapServer:
    """A town that uses it, with a street."""
    town.town.map_address, town.town.map_attribution = service.address, "Landesamt für Karten"
    town.town.save()
    street(town)
    return service


def test_without_a_map_service_there_is_no_background(town: Rows, reader: Client) -> None:
    street(town)
    assert reader.get("/ort/tauwerkstrasse/karte.png").status_code == 404
    assert tree(reader, "/ort/tauwerkstrasse/").xpath("//image") == []


def test_the_server_asks_for_its_own_box_and_keeps_the_picture(mapped: MapServer, reader: Client) -> None:
    page = tree(reader, "/ort/tauwerkstrasse/?umkreis=250")
    assert "Landesamt für Karten" in words(page.xpath("//figcaption")[0])
    path = page.xpath("//image/@href")[0]
    for _ in range(2):
        response = reader.get(f"{path}&BBOX=0,0,90,90&LAYERS=geheim")
        assert (response.status_code, response["Content-Type"], response.content) == (200, "image/png", PNG)
        assert not response.cookies
    (asked,) = mapped.asked
    query = {name: values[0] for name, values in parse_qs(urlsplit(asked).query).items()}
    assert (query["LAYERS"], query["REQUEST"], query["CRS"], query["WIDTH"]) == ("karte", "GetMap", "EPSG:4326", "560")
    south, west, north, east = map(float, query["BBOX"].split(","))
    assert 53.49 < south < 53.5 < north < 53.51
    assert 9.99 < west < 10.0 < east < 10.02


@pytest.mark.parametrize(
    ("status", "content_type", "body"),
    [
        (200, "text/xml", b"<ServiceExceptionReport/>"),
        (200, "image/png", b"<html>no picture</html>"),
        (200, "image/svg+xml", b"<svg/>"),
        (404, "image/png", PNG),
        (500, "image/png", PNG),
        (200, "image/png", PNG + b"x" * 2 * 1024 * 1024),
    ],
)
def test_nothing_but_a_small_picture_is_passed_on(
    status: int, content_type: str, body: bytes, mapped: MapServer, reader: Client
) -> None:
    mapped.status, mapped.content_type, mapped.body = status, content_type, body
    for _ in range(2):
        assert reader.get("/ort/tauwerkstrasse/karte.png").status_code == 404
    assert len(mapped.asked) == 1  # a service that failed is left alone for a while


def test_a_typed_house_never_reaches_the_service(mapped: MapServer, reader: Client) -> None:
    page = tree(reader, "/ort/tauwerkstrasse/?nr=12&umkreis=250")
    assert page.xpath("//image") == []
    assert reader.get("/ort/tauwerkstrasse/karte.png?nr=12&umkreis=250").status_code == 404
    assert mapped.asked == []


def test_what_the_operator_says_in_the_address_stays() -> None:
    asked = map_picture.asked("https://karten.example/wms?layers=a,b&FORMAT=image/jpeg", Box(1, 2, 3, 4), (10, 20))
    query = parse_qs(urlsplit(asked).query, keep_blank_values=True)
    assert (query["layers"], query["FORMAT"]) == (["a,b"], ["image/jpeg"])
    assert (query["BBOX"], query["HEIGHT"]) == (["1.000000,2.000000,3.000000,4.000000"], ["20"])
    assert "LAYERS" not in query
