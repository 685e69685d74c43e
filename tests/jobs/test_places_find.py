"""`litfass places find`: JSON lines with texts in, JSON lines with the places they name out."""

# SPDX-License-Identifier: EUPL-1.2

import io
import json
import os
from pathlib import Path

import pytest

from litfass.jobs import tables
from litfass.jobs.cli import main


@pytest.fixture
def streets(tmp_path: Path) -> Path:
    """Three places as an operator may write them down."""
    file = tmp_path / "streets.csv"
    file.write_text("name\nLange Reihe\nKranplatz\nTidenstieg\n", encoding="utf-8")
    return file


@pytest.fixture(autouse=True)
def no_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    """It works where no database can be made."""

    def refused() -> None:
        raise AssertionError("asked for tables")

    monkeypatch.setattr(tables, "make", refused)


def found(monkeypatch: pytest.MonkeyPatch, given: bytes, file: Path) -> int:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
    return main(["places", "find", "--gazetteer", str(file)])


def test_each_line_is_answered_with_its_own_keys_in_front(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], streets: Path
) -> None:
    lines = [{"id": 7, "text": "😀 In der Langen Reihe 12 a wird gebaut."}, {"text": "Nichts."}]
    given = "\n".join(json.dumps(line) for line in lines).encode()
    assert found(monkeypatch, given, streets) == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [
        {
            "id": 7,
            "mentions": [
                {
                    "name": "Lange Reihe", "type": "street", "quote": "Langen Reihe", "start": 9, "end": 21,
                    "house_number": "12 a", "grade": "opening", "relation": None,
                }
            ],
        },
        {"mentions": []},
    ]  # fmt: skip


def test_the_places_may_come_through_a_pipe(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out, into = os.pipe()
    os.write(into, b"name\nTidenstieg\n")
    os.close(into)
    assert found(monkeypatch, b'{"text": "Am Tidenstieg"}', Path(f"/dev/fd/{out}")) == 0
    os.close(out)
    assert [each["name"] for each in json.loads(capsys.readouterr().out)["mentions"]] == ["Tidenstieg"]


def test_a_relation_says_its_words_and_the_other_places(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], streets: Path
) -> None:
    text = "Die Lange Reihe zwischen Kranplatz und Tidenstieg wird gesperrt."
    assert found(monkeypatch, json.dumps({"text": text}).encode(), streets) == 0
    mentions = json.loads(capsys.readouterr().out)["mentions"]
    relation = {
        "type": "between",
        "words": "Lange Reihe zwischen Kranplatz und Tidenstieg",
        "with": ["Kranplatz", "Tidenstieg"],
    }
    assert [(each["name"], each["type"], each["relation"]) for each in mentions] == [
        ("Lange Reihe", "street", relation),
        ("Kranplatz", "square", None),
        ("Tidenstieg", "street", None),
    ]


def test_a_bad_line_is_said_with_its_number_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], streets: Path
) -> None:
    given = b'{"text": "Kranplatz"}\nnonsense\n\n["text"]\n{"text": 5}\n\xff\n{"text": "Tidenstieg"}\n'
    assert found(monkeypatch, given, streets) == 1
    captured = capsys.readouterr()
    assert [json.loads(line)["mentions"][0]["name"] for line in captured.out.splitlines()] == [
        "Kranplatz",
        "Tidenstieg",
    ]
    assert captured.err.splitlines() == [
        "Zeile 2: Das ist kein JSON.",
        "Zeile 4: Es fehlt ein Objekt mit dem Schlüssel „text“, dessen Wert ein Text ist.",
        "Zeile 5: Es fehlt ein Objekt mit dem Schlüssel „text“, dessen Wert ein Text ist.",
        "Zeile 6: Das ist kein UTF-8.",
    ]


def test_a_gazetteer_that_cannot_be_used_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("strasse_id,lat\n1,54\n", encoding="utf-8")
    assert found(monkeypatch, b'{"text": "Kranplatz"}\n', wrong) == 1
    captured = capsys.readouterr()
    assert (captured.out, len(captured.err.splitlines())) == ("", 1)
    assert found(monkeypatch, b"", tmp_path / "nowhere.csv") == 1
    assert "nowhere.csv" in capsys.readouterr().err
