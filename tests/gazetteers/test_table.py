"""Tables of places: columns by many names, encodings, and every wrong line said with its number."""

# SPDX-License-Identifier: EUPL-1.2

import gzip
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.place import Place, PlaceType, Point
from litfass.core.trouble import Troubled
from tests.gazetteers.reading import at, read, refused


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Where the table lies."""
    return tmp_path / "orte.csv"


def _names(path: Path, text: str | bytes, **options: str) -> list[str]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [place.name for place in read("table", at(path, **options))[0]]


def _refusal(path: Path, text: str | bytes) -> tuple[str, str]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    trouble = refused("table", at(path))
    return trouble.code, trouble.sentence


def test_only_names_are_needed(table: Path) -> None:
    assert _names(table, "name\nTauwerkstraße\n\n  Alter   Markt \n") == ["Tauwerkstraße", "Alter Markt"]


def test_every_column_says_what_it_holds(table: Path) -> None:
    table.write_text(
        "Schlüssel;Straßenname;Art;Breite;Länge;Stadtteil;Bezirk;Alias;Früher;PLZ\n"
        "T1;Pollerplatz;Platz;53,55;9,99;Brackmoor|Fleetwiek;Bezirk Kranhude;Poller;\"[1914, 'Alter Poller']\";20999\n",
        encoding="utf-8",
    )
    assert read("table", at(table)) == (
        [
            Place(
                name="Pollerplatz",
                type=PlaceType.SQUARE,
                key="T1",
                point=Point(53.55, 9.99),
                quarters=("Brackmoor", "Fleetwiek"),
                bodies=("Bezirk Kranhude",),
                aliases=("Poller",),
                former=("Alter Poller",),
                postcode="20999",
            )
        ],
        [],
    )


@pytest.mark.parametrize(
    "name", ["name", "NAME", "strassenname", "Straßenname", "strassen_name", "bezeichnung", "Straße"]
)
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_columns_are_known_however_they_are_written(table: Path, name: str, mark: str) -> None:
    assert _names(table, f"id{mark}{name}\n1{mark}Am Poller\n") == ["Am Poller"]


def test_a_street_in_a_list_of_schools_is_their_address(table: Path) -> None:
    assert _names(table, "Schulname,Straße\nSchule Brackmoor,Tauwerkstraße 3\n") == ["Schule Brackmoor"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom"])
def test_letters_are_read_as_the_file_says(table: Path, encoding: str) -> None:
    text = "name\nGroße Brückenstraße\n"
    body = b"\xff\xfe" + text.encode("utf-16-le") if encoding.endswith("bom") else text.encode(encoding)
    assert _names(table, body) == ["Große Brückenstraße"]


def test_an_older_encoding_is_read_when_it_is_named(table: Path) -> None:
    assert _names(table, "name\nGroße Brücke\n".encode("cp1252"), encoding="windows-1252") == ["Große Brücke"]


def test_an_older_encoding_is_refused_with_its_line(table: Path) -> None:
    code, sentence = _refusal(table, "name;lat;lon\nAm Poller;;\nGroße Brücke;;\n".encode("cp1252"))
    assert (code, sentence[:20]) == ("places-encoding", "Zeile 3: Die Zeichen")


def test_letters_that_were_broken_before_are_refused(table: Path) -> None:
    code, sentence = _refusal(table, "name\nAm Poller\nGroÃŸe BrÃ¼cke\n")
    assert (code, sentence) == (
        "places-encoding",
        "Zeile 3: „GroÃŸe BrÃ¼cke“ enthält zerstörte Umlaute: Die Datei wurde schon einmal falsch umgewandelt.",
    )


def test_a_few_broken_letters_of_a_large_source_do_no_harm(table: Path) -> None:
    assert _names(table, "name\nGroße Brücke\nGrüne Brücke\nMÃ¼nchsweg\n")[2] == "MÃ¼nchsweg"


def test_what_is_no_text_is_refused(table: Path) -> None:
    assert _refusal(table, b"name\nA\x00m\x00\n")[0] == "places-encoding"


def test_a_packed_table_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "orte.csv.gz"
    assert _names(path, gzip.compress(b"name\nAm Poller\n")) == ["Am Poller"]
    assert _refusal(path, gzip.compress(b"name\nAm Poller\n")[:-9]) == (
        "places-unreadable",
        "Die gepackte Datei ist zu groß oder abgeschnitten.",
    )


def test_without_a_column_of_names_nothing_is_taken(table: Path) -> None:
    code, sentence = _refusal(table, "nummer;farbe\n1;rot\n")
    assert (code, sentence[:32], sentence[-25:]) == (
        "places-columns", "Zeile 1: Keine Spalte mit Namen.", "da ist „nummer“, „farbe“."
    )  # fmt: skip
    assert _refusal(table, "")[0] == "places-columns"


def test_half_a_coordinate_is_no_column(table: Path) -> None:
    assert _refusal(table, "name;lat\nAm Poller;53.5\n") == (
        "places-columns",
        "Zeile 1: Es gibt eine Spalte für die Breite, aber keine für die Länge.",
    )


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (";53.5;9.9", "Zeile 3: Der Name fehlt."),
        ("–;53.5;9.9", "Zeile 3: „–“ ist kein Name."),
        ("Am Siel;Nord;9.9", "Zeile 3: „Nord“ ist keine Zahl in Grad."),
        ("Am Siel;53.5;", "Zeile 3: Zu einem Punkt gehören Breite und Länge; eine von beiden fehlt."),
        ("Am Siel;9.9;53.5", "Zeile 3: Breite und Länge sind vertauscht (Breite 9,9, Länge 53,5)."),
        ("Am Siel;nan;9.9", "Zeile 3: Breite nan, Länge 9,9 liegt nicht in Deutschland. Erwartet werden Grad (WGS 84), "
         "etwa 53,55 und 9,99."),
        ("Am Siel;1;2;3", "Zeile 3: 4 Felder, die Kopfzeile hat 3. Fehlen Anführungszeichen?"),
        ("Am Poller;53.5;9.9", "Zeile 3: „Am Poller“ steht schon in Zeile 2."),
        ("Am Poller;53.503;9.9", "Zeile 3: „Am Poller“ steht schon in Zeile 2."),
        ("Am Poller;;", "Zeile 3: „Am Poller“ steht schon in Zeile 2."),
    ],
)  # fmt: skip
def test_a_wrong_line_is_said_and_nothing_is_taken(table: Path, line: str, sentence: str) -> None:
    assert _refusal(table, f"name;lat;lon\nAm Poller;53.5;9.9\n{line}\n") == ("places-records", sentence)


def test_all_wrong_lines_are_said_at_once(table: Path) -> None:
    lines = "".join(f"Weg {number};x;9.9\n" for number in range(12))
    _, sentence = _refusal(table, f"name;lat;lon\n{lines}")
    assert (sentence.count("Zeile"), sentence[-16:]) == (10, "… und 2 weitere.")


def test_a_quotation_mark_left_open_is_said(table: Path) -> None:
    _, sentence = _refusal(table, 'name;lat;lon\n"Am Poller;53.5;9.9\nAm Siel;53.5;9.9\n')
    assert sentence.startswith("Zeile 2: ein Name über mehrere Zeilen")
    _, sentence = _refusal(table, 'name\n"' + "x" * 200_000)
    assert sentence == "Zeile 2: Ein Feld ist zu lang. Fehlt ein schließendes Anführungszeichen?"


def test_another_mark_is_taken_when_it_is_named(table: Path) -> None:
    assert _names(table, "name:nummer\nAm Poller:1\n", delimiter=":") == ["Am Poller"]
    assert refused("table", at(table, delimiter="::")).code == "places-unreadable"


def test_metres_of_surveyors_are_understood_where_the_zone_is_known(table: Path) -> None:
    spot = Point(53.55437457, 9.98760206)
    table.write_text("name;rechtswert;hochwert\nAm Siel;32565425,325;5934396,620\n", encoding="utf-8")
    assert [place.point for place in read("table", at(table))[0]] == [spot]
    table.write_text("name;x;y\nAm Siel;565425.325;5934396.620\n", encoding="utf-8")
    assert [place.point for place in read("table", at(table, crs="25832"))[0]] == [spot]
    assert refused("table", at(table)).sentence.startswith("Zeile 2: Das sind Meter (UTM).")


def test_wrong_lines_can_be_left_out(table: Path) -> None:
    table.write_text("name\nAm Poller\n–\n", encoding="utf-8")
    assert [place.name for place in read("table", at(table, skip="yes"))[0]] == ["Am Poller"]
    assert read("table", at(table, skip="yes"))[1] == ["Zeile 3: „–“ ist kein Name."]


def test_the_same_name_twice_is_two_places_where_something_tells_them_apart(table: Path) -> None:
    table.write_text(
        "name;stadtteil;lat;lon\nDorfweg;Brackmoor;53.5;9.9\nDorfweg;Fleetwiek;;\nDorfweg;Fleetwiek II;53.6;9.9\n",
        encoding="utf-8",
    )
    assert [place.key for place in read("table", at(table))[0]] == [
        "Dorfweg|Brackmoor|53.500 9.900", "Dorfweg|Fleetwiek", "Dorfweg|Fleetwiek II|53.600 9.900"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Pollerplatz", PlaceType.SQUARE), ("Platz der Republik", PlaceType.SQUARE), ("Neuer Markt", PlaceType.SQUARE),
        ("Am Markt", PlaceType.STREET), ("Im Stadtpark", PlaceType.STREET), ("Stadtpark", PlaceType.PARK),
        ("Botanischer Garten", PlaceType.PARK), ("Baumgarten", PlaceType.STREET), ("Lange Reihe", PlaceType.STREET),
        ("Platzhirschweg", PlaceType.STREET),
    ],
)  # fmt: skip
def test_a_name_says_what_it_is(table: Path, name: str, sort: PlaceType) -> None:
    table.write_text(f"name\n{name}\n", encoding="utf-8")
    assert [place.type for place in read("table", at(table))[0]] == [sort]
    assert [place.type for place in read("table", at(table, PlaceType.STOP))[0]] == [PlaceType.STOP]


def test_a_column_called_quarter_holds_quarters(table: Path) -> None:
    table.write_text("stadtteil\nBrackmoor\n", encoding="utf-8")
    assert [place.type for place in read("table", at(table))[0]] == [PlaceType.QUARTER]


def test_a_line_for_each_house_number_makes_one_street(table: Path) -> None:
    table.write_text(
        "strasse;hausnummer;lat;lon\nAm Siel;1;53.50;9.90\nAm Siel;2 A;53.51;9.90\nAm Siel;10;53.52;9.90\n",
        encoding="utf-8",
    )
    [street] = read("table", at(table))[0]
    assert (street.key, street.point, dict(street.house_numbers)) == (
        "Am Siel",
        Point(53.51, 9.9),
        {"1": Point(53.5, 9.9), "2a": Point(53.51, 9.9), "10": Point(53.52, 9.9)},
    )


def test_numbers_of_addresses_are_no_keys_of_streets(table: Path) -> None:
    table.write_text(
        "fid;strasse;hausnummer;lat;lon;stadtteil\n1;Am Siel;1;53.5;9.9;Brackmoor\n2;Am Siel;2;53.5;9.9;Brackmoor\n"
        "3;Am Siel;1;53.6;9.9;Fleetwiek\n",
        encoding="utf-8",
    )
    assert [(place.key, sorted(place.house_numbers)) for place in read("table", at(table))[0]] == [
        ("Am Siel|Brackmoor", ["1", "2"]),
        ("3", ["1"]),
    ]


def test_the_streets_of_a_whole_town(shared_data: Path) -> None:
    places, left_out = read("table", at(shared_data / "gazetteer" / "karlsruhe_streets.csv"))
    assert (len(places), left_out) == (1827, [])
    assert [place for place in places if place.name == "Acherstraße"] == [
        Place(
            name="Acherstraße", key="Acherstraße", point=Point(48.985501, 8.395281), former=("Pfinzstraße",)
        )
    ]  # fmt: skip


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "orte.csv"
        path.write_bytes(body)
        with suppress(Troubled):
            read("table", at(path))
