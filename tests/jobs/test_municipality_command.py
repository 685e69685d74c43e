"""The command `litfass municipality`: show, set, and colours that cannot be read."""

# SPDX-License-Identifier: EUPL-1.2

import json
from pathlib import Path

import pytest

from litfass.jobs.cli import main
from litfass.jobs.terminal import Exit
from litfass.records import municipality
from tests.town import town

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _here() -> None:
    town()


def test_texts_come_from_files(tmp_path: Path) -> None:
    imprint, contacts = tmp_path / "impressum.txt", tmp_path / "kontakte.txt"
    imprint.write_text("## Angaben nach § 5 DDG\n\nBezirksamt Kranhude\n", encoding="utf-8")
    contacts.write_text("presse@kranhude.example\n\n030 23125 400\n", encoding="utf-8")
    words = ["--office", "Rathaus Kranhude", "--imprint", str(imprint), "--own-contacts", str(contacts)]
    assert main(["municipality", "set", *words]) == Exit.DONE
    hall = municipality.current()
    assert (hall.name, hall.office, hall.imprint, hall.own_contacts) == (
        "Bezirk Kranhude",
        "Rathaus Kranhude",
        "## Angaben nach § 5 DDG\n\nBezirksamt Kranhude",
        ["presse@kranhude.example", "030 23125 400"],
    )


def test_what_is_set_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["municipality", "set", "--contact", "litfass@kranhude.example"]) == Exit.DONE
    capsys.readouterr()
    assert main(["municipality", "show", "--json"]) == Exit.DONE
    shown = json.loads(capsys.readouterr().out)
    assert (shown["name"], shown["contact"], shown["imprint"]) == ("Bezirk Kranhude", "litfass@kranhude.example", "")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--colour", "petrol"), "„petrol“ ist keine Farbe."),
        (("--colour", "#ffcc00"), "Die Farbe #ffcc00 ist auf hellem Grund nicht gut lesbar: Der Kontrast ist 1,3 zu 1"),
        (("--colour", "#767676"), "Die Farbe #767676 ist auf hellem Grund nicht gut lesbar: Der Kontrast ist 4,1 zu 1"),
        (("--colour-on", "#333333"), "Die Schrift #333333 ist auf der Farbe #0b5a64 nicht gut lesbar"),
        (("--colour-dark", "#0b5a64"), "Die Farbe #0b5a64 ist auf dunklem Grund nicht gut lesbar"),
        (("--colour-dark-on", "#ffffff"), "Die Schrift #ffffff ist auf der dunklen Farbe #7ccbd4 nicht gut lesbar"),
    ],
)
def test_a_colour_that_cannot_be_read_is_refused(
    words: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = municipality.current().changed_at
    assert main(["municipality", "set", *words]) == Exit.FAILED
    assert sentence in capsys.readouterr().err
    assert municipality.current().changed_at == before


def test_readable_colours_are_taken() -> None:
    assert main(["municipality", "set", "--colour", "#8a1538", "--colour-dark", "#f2a5b8"]) == Exit.DONE
    hall = municipality.current()
    assert (hall.colour, hall.colour_on, hall.colour_dark) == ("#8a1538", "#ffffff", "#f2a5b8")


def test_a_file_that_is_no_text_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "impressum.png"
    picture.write_bytes(b"\x89PNG\xff")
    for path in (picture, tmp_path / "fehlt.txt"):
        assert main(["municipality", "set", "--name", "Anders", "--imprint", str(path)]) == Exit.FAILED
        assert "nicht als Text in UTF-8 lesen" in capsys.readouterr().err
    assert municipality.current().name == "Bezirk Kranhude"


def test_a_name_that_is_too_long_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["municipality", "set", "--name", "x" * 201]) == Exit.FAILED
    assert "--name fasst 200 Zeichen" in capsys.readouterr().err


def test_nothing_to_set_is_a_matter_of_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["municipality", "set"]) == Exit.USAGE
    assert "litfass municipality set --help" in capsys.readouterr().err


@pytest.mark.parametrize(
    "address", ["http://[::1", "karten.example/wms", "file:///karte", "https://name@karten.example/"]
)
def test_a_map_service_that_cannot_be_asked_is_refused(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["municipality", "set", "--map-address", address]) == Exit.FAILED
    assert "--map-address ist eine Adresse" in capsys.readouterr().err
    assert municipality.current().map_address == ""


def test_a_map_service_is_set_and_taken_away() -> None:
    for address in ("https://karten.example/wms?LAYERS=plan", ""):
        assert main(["municipality", "set", "--map-address", address]) == Exit.DONE
        assert municipality.current().map_address == address
