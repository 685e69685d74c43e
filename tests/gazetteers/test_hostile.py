"""Answers and files that no honest register sends: each is refused in words or read as far as it says something."""

# SPDX-License-Identifier: EUPL-1.2

import io
import zipfile
from pathlib import Path

import pytest

from litfass.core import shelf
from litfass.core.ports import PlacesAt
from litfass.core.registers import opening
from litfass.core.trouble import Troubled
from litfass.gazetteers.hamburg_register import gml
from tests.gazetteers.reading import at, read, refused
from tests.gazetteers.services import polite, serving

PAGE = '<!DOCTYPE x [<!ENTITY mark "!">]><FeatureCollection {}>{}</FeatureCollection>'


def test_letters_that_no_database_keeps_are_left_out_of_json(tmp_path: Path) -> None:
    path = tmp_path / "orte.geojson"
    path.write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": null, "properties":'
        ' {"name": "Poller\\u0000stra\\u00dfe", "key": "p\\ud800", "alias": ["Am \\udcffSiel \\ud83d\\ude80"]}}]}',
        encoding="utf-8",
    )
    [place], told = read("geojson", at(path))
    assert ((place.name, place.key, place.aliases), told) == (("Pollerstraße", "p", ("Am Siel 🚀",)), [])


def test_a_backslash_that_is_meant_stays() -> None:
    assert opening.parsed(r'["\\u0000", "\u0000"]') == [r"\u0000", ""]


@pytest.mark.parametrize("encoding", ["no\0name", "rot13", "gibt es nicht"])
def test_an_encoding_that_is_none_is_said(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "orte.csv"
    path.write_text("name\nAm Siel\n", encoding="utf-8")
    assert refused("table", at(path, encoding=encoding)).code == "places-unreadable"


@pytest.mark.parametrize("body", [b"PK\x03\x04\x14\0\x06\0\xe4\xff", b"A\0m\0 \0S\0i\0e\0l\0"])
def test_what_is_no_text_is_told_apart_from_another_encoding(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "orte.csv"
    path.write_bytes(body)
    assert refused("table", at(path)).sentence == (
        "Zeile 1: Das ist kein Text, oder UTF-16 ohne Kennung am Anfang. Tabellen speichern Sie bitte als „CSV UTF-8“."
    )


@pytest.mark.parametrize("plugin", ["table", "geojson", "gtfs"])
def test_an_address_without_a_file_is_said(plugin: str) -> None:
    with serving(lambda query: (404, "<!DOCTYPE HTML>")) as service, polite() as web, pytest.raises(Troubled) as caught:
        list(shelf.module("gazetteers", plugin).register(PlacesAt(f"{service.address}?a=1")).places(web))
    assert caught.value.trouble.sentence == "Unter dieser Adresse liegt keine Datei. Bitte prüfen Sie die Adresse."


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_damaged_timetable_is_refused_however_it_was_packed(tmp_path: Path, method: int) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        archive.writestr("stops.txt", "stop_id,stop_name,stop_lat,stop_lon\n1,Am Siel,53.5,9.9\n" * 50)
    body = bytearray(packed.getvalue())
    body[50:70] = bytes(each ^ 255 for each in body[50:70])
    (tmp_path / "gtfs.zip").write_bytes(body)
    assert refused("gtfs", at(tmp_path / "gtfs.zip")).sentence == "Die zip-Datei ist beschädigt."


def test_entities_and_endless_numbers_of_a_register_say_nothing() -> None:
    pos = '<pos srsName="EPSG:25832">inf nan</pos><pos srsName="EPSG:25832">1e308 1e308</pos>'
    street = f"<member><s>&mark;<strassenname>Am Siel</strassenname><achse>{pos}</achse></s></member>"
    answer = gml.read(PAGE.format(f'numberMatched="{"1" * 5000}"', f"&mark;{street}").encode(), "https://r.example")
    record = gml.Record("", {"strassenname": ("Am Siel",)}, {}, ())
    assert answer == gml.Answer((record,), None)


def test_entities_that_grow_without_end_are_refused() -> None:
    grown = "".join(f'<!ENTITY e{each} "{f"&e{each - 1};" * 10}">' for each in range(1, 10))
    body = f'<!DOCTYPE x [<!ENTITY e0 "Siel">{grown}]><FeatureCollection at="&e9;"/>'
    with pytest.raises(Troubled) as caught:
        gml.read(body.encode(), "https://r.example")
    assert caught.value.trouble.code == "places-unreadable"
