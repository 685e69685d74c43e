"""`litfass places import` and `list`: what they say, what they refuse, and that notices are looked at again."""

# SPDX-License-Identifier: EUPL-1.2

import json
from pathlib import Path
from typing import Any

import pytest

from litfass.jobs.cli import main
from litfass.jobs.terminal import Exit
from litfass.records.models import Gazetteer, Mention, Municipality, Place
from tests.town import motion, town

pytestmark = pytest.mark.django_db

TABLE = "name;lat;lon\nTauwerkstraße;53.5;9.9\nPollerplatz;53.51;9.9\n"
CREDIT = ["--licence", "CC0", "--attribution", "Bezirk Kranhude"]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of two places."""
    path = tmp_path / "strassen.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_an_import_says_what_came_and_is_repeatable(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    town()
    assert main(["places", "import", "csv", str(table), "--name", "Straßen", *CREDIT]) == Exit.DONE
    assert capsys.readouterr().out == "Straßen: 2 neu, 0 geändert, 0 unverändert, 0 nicht mehr dabei.\n"
    assert main(["places", "import", "csv", str(table), "--name", "Straßen", *CREDIT]) == Exit.NOTHING
    assert capsys.readouterr().out == "Straßen: 0 neu, 0 geändert, 2 unverändert, 0 nicht mehr dabei.\n"


def test_for_programs_it_says_the_same_in_json(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    town()
    table.write_text(TABLE + ";;\n", encoding="utf-8")
    words = ["places", "import", "csv", str(table), "--option", "skip=yes", "--type", "stop", "--json"]
    assert main(words) == Exit.DONE
    said = capsys.readouterr()
    assert json.loads(said.out) == {
        "gazetteer": "strassen", "plugin": "table", "new": 2, "changed": 0, "same": 0, "gone": 0, "back": 0,
        "elsewhere": 0, "richer": 0, "notices": 0, "licence": "", "attribution": "", "troubles": [],
    }  # fmt: skip
    assert said.err.startswith("Ohne --attribution steht bei diesen Orten keine Herkunft.")
    assert {row.type for row in Place.objects.all()} == {"stop"}


def test_a_name_of_blanks_is_none(table: Path) -> None:
    town()
    assert main(["places", "import", "csv", str(table), "--name", " ", *CREDIT]) == Exit.DONE
    assert Gazetteer.objects.get().name == "strassen"


def test_notices_are_looked_at_again(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    town().keeps(motion())
    assert main(["places", "import", "csv", str(table), *CREDIT]) == Exit.DONE
    assert capsys.readouterr().out == (
        "strassen: 2 neu, 0 geändert, 0 unverändert, 0 nicht mehr dabei. Eine Meldung wurde neu durchgesehen.\n"
    )
    assert [(each.quote, each.place.name) for each in Mention.objects.all()] == [("Tauwerkstraße", "Tauwerkstraße")]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["csv", "fehlt.csv"], "Die Datei „fehlt.csv“ lässt sich nicht lesen. Die Orte von bisher bleiben."),
        (["kml", "x"], "„kml“ gibt es nicht. Möglich ist csv, geojson, gtfs, hamburg, osm oder overpass."),
        (
            ["hamburg", "x.csv"],
            "„x.csv“ ist kein Dienst: Seine Adresse beginnt mit http:// oder https://. Die Orte von bisher bleiben.",
        ),
        (
            ["overpass", "x", "--option", "area=Kranhude"],
            "„x“ ist kein Dienst: Seine Adresse beginnt mit http:// oder https://. Die Orte von bisher bleiben.",
        ),
        (["csv"], "Bitte nennen Sie eine Adresse oder eine Datei, aus der die Orte kommen."),
        (["csv", "x", "--option", "skip"], "Eine Option hat die Form NAME=WERT, „skip“ nicht."),
        (["gtfs", "x", "--option", "tow=A"], "Die Option „tow“ gibt es hier nicht. Möglich ist town oder bbox."),
    ],
)
def test_what_cannot_be_imported_is_said(words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    town()
    assert main(["places", "import", *words]) == Exit.FAILED
    assert capsys.readouterr().err == f"{sentence}\n"


def test_a_wrong_line_is_said_and_the_places_stay(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    town()
    main(["places", "import", "csv", str(table), *CREDIT])
    capsys.readouterr()
    table.write_text("name;lat;lon\nTauwerkstraße;9.9;53.5\n", encoding="utf-8")
    assert main(["places", "import", "csv", str(table), *CREDIT]) == Exit.FAILED
    assert capsys.readouterr().err == (
        "Zeile 2: Breite und Länge sind vertauscht (Breite 9,9, Länge 53,5). Die Orte von bisher bleiben. "
        "Mit „--option skip=yes“ wird übergangen, was nicht zu gebrauchen ist.\n"
    )
    assert Place.objects.filter(gone_at=None).count() == 2


@pytest.mark.parametrize("word", ["--force", "--trotzdem"])
def test_a_source_that_lost_its_places_needs_a_word(table: Path, word: str, capsys: pytest.CaptureFixture[str]) -> None:
    town()
    table.write_text("name\n" + "".join(f"Weg {letter}\n" for letter in "ABCDEF"), encoding="utf-8")
    words = ["places", "import", "csv", str(table), *CREDIT]
    main(words)
    table.write_text("name\nWeg A\n", encoding="utf-8")
    assert main(words) == Exit.FAILED
    assert "würden fünf verschwinden" in capsys.readouterr().err
    assert main([*words, word]) == Exit.DONE
    assert Place.objects.filter(gone_at=None).count() == 1


def test_without_a_town_nothing_is_imported(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Municipality.objects.all().delete()
    assert main(["places", "import", "csv", str(table)]) == Exit.FAILED
    assert capsys.readouterr().err.startswith("Hier ist noch nichts eingerichtet.")


def test_the_list_shows_where_places_come_from(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    town()
    assert main(["places", "list"]) == Exit.NOTHING
    assert capsys.readouterr().out.startswith("Noch keine Orte.")
    main(["places", "import", "csv", str(table), *CREDIT])
    row = Gazetteer.objects.get()
    Place.objects.filter(name="Pollerplatz").update(gone_at=row.imported_at)
    capsys.readouterr()
    assert main(["places", "list", "--json"]) == Exit.DONE
    assert row.imported_at is not None
    said: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    assert said == [
        {
            "gazetteer": "strassen", "plugin": "table", "address": str(table), "places": 1, "gone": 1,
            "licence": "CC0", "attribution": "Bezirk Kranhude", "imported_at": row.imported_at.isoformat(),
        }
    ]  # fmt: skip
    assert main(["places", "list"]) == Exit.DONE
    line = capsys.readouterr().out
    assert (line.startswith("strassen: ein Ort, zuletzt am "), line.endswith(f"aus {table} (CC0)\n")) == (True, True)
