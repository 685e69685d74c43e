"""`litfass read`: what it understands of a saved page or feed, for people and for programs."""

# SPDX-License-Identifier: EUPL-1.2

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from litfass.core.facts import PaperSort
from litfass.demo.town import COUNCIL, town
from litfass.jobs.cli import main
from tests.flow.test_read import MOTION

TODAY = date(2026, 11, 24)
UNREADABLE = (
    "Das liest Litfass nicht: Es ist weder eine Seite aus ALLRIS noch ein Feed (RSS oder Atom), OParl, PDF oder Text."
)
# The first keys of every object of a paper or a decision, as they are promised to other programs.
PROMISED = [
    "number", "title", "paper_type", "kind", "groups", "administration", "consultations", "resolution", "references",
    "vote", "deadlines", "places",
]  # fmt: skip
MINUTES = """Niederschrift 8. Sitzung des Gemeinderates
26. Januar 2027, 15:30 Uhr
Punkt 25 der Tagesordnung: Bänke für die Kranhuder Allee
Antrag: SPD, GRÜNE
Vorlage: 2027/0101
Beschluss:
Zehn Bänke werden aufgestellt.
Abstimmungsergebnis:
Mehrheitliche Zustimmung (25 Ja, 16 Nein)
"""


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, Path]:
    """Pages of the demo town, saved as a browser saves them."""
    web, feeds = town(TODAY), "https://www.kranhude.example/feeds"
    listing = web.get(f"https://{COUNCIL}/bi/vo040.asp").body.decode("latin-1")
    paper = listing.split("vo020.asp?VOLFDNR=")[1].split('"')[0]
    addresses = {
        "paper": f"https://{COUNCIL}/bi/vo020.asp?VOLFDNR={paper}",
        "calendar": f"https://{COUNCIL}/bi/si010_e.asp",
        "rss": f"{feeds}/presse.rss",
        "atom": f"{feeds}/bekanntmachungen.atom",
    }
    saved = {}
    for name, address in addresses.items():
        saved[name] = tmp_path / name
        saved[name].write_bytes(web.get(address).body)
    return saved


def objects(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[dict[str, Any]], str]:
    """Exit code, one object per line, what it said beside."""
    code = main(["read", "--json", *words])
    out, said = capsys.readouterr()
    return code, [json.loads(line) for line in out.splitlines()], said


def test_a_paper_says_by_itself_which_one_it_is(pages: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    code, (paper,), said = objects(capsys, str(pages["paper"]))
    assert (code, said) == (0, "")
    assert paper["kind"] in [*PaperSort, None]
    assert paper["key"].startswith("paper/")
    assert paper["number"]
    assert paper["paper_type"]
    assert paper["text_length"] > 100
    assert paper["until"] is None  # unknown is null
    assert main(["read", str(pages["paper"])]) == 0
    assert f"Drucksache  {paper['number']}  {paper['title']}\n" in capsys.readouterr().out


def test_a_month_of_the_calendar_is_its_meetings(pages: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    code, meetings, _ = objects(capsys, str(pages["calendar"]))
    assert (code, {one["kind"] for one in meetings}) == (0, {"meeting"})
    assert all(one["on"] and one["organization"] for one in meetings)


def test_feeds_are_read_as_what_they_are_said_to_be(pages: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    code, entries, _ = objects(capsys, str(pages["rss"]))
    assert (code, {one["kind"] for one in entries}) == (0, {"press-release"})
    code, entries, _ = objects(capsys, "--kind", "public-notice", str(pages["atom"]))
    assert (code, {one["kind"] for one in entries}) == (0, {"public-notice"})


def test_it_reads_from_standard_input(
    pages: dict[str, Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(pages["rss"].read_bytes())))
    code, entries, _ = objects(capsys, "-")
    assert (code, len(entries) > 0) == (0, True)


def test_what_cannot_be_read_is_told_and_the_others_go_on(
    pages: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    strange = tmp_path / "strange"
    strange.write_bytes(b"\x00\xff" * 100)
    cut = tmp_path / "cut"
    cut.write_bytes(pages["paper"].read_bytes()[:2000])
    code, found, said = objects(capsys, str(strange), str(cut), "nowhere", str(tmp_path), str(pages["paper"]))
    assert (code, len(found)) == (1, 1)
    lines = said.splitlines()
    assert lines[0] == f"{strange}: {UNREADABLE}"
    assert lines[1].startswith(f"{cut}: ")
    assert lines[2:] == [
        "nowhere: Diese Datei gibt es nicht.",
        f"{tmp_path}: Das ist ein Ordner. Bitte nennen Sie die Dateien darin.",
    ]


def test_a_file_without_an_end_is_told_and_the_others_go_on(motion: Path, capsys: pytest.CaptureFixture[str]) -> None:
    endless = Path("/dev/zero")
    assert main(["read", str(endless), str(motion)]) == 1
    out, err = capsys.readouterr()
    assert err == f"{endless}: Diese Datei ist größer als 50 MB und wird nicht gelesen.\n"
    assert out.startswith("Drucksache  2027/0101")


def test_a_closed_standard_input_is_an_empty_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert main(["read", "-"]) == 1
    assert capsys.readouterr().err == "-: Diese Datei ist leer.\n"


def test_real_pages_of_every_sort_are_read(shared_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = shared_data / "hamburg-allris" / "altona"
    kinds = {}
    for page in ("vo020", "to010", "to020", "au020", "fr020"):
        code, found, _ = objects(capsys, str(folder / f"{page}.html"))
        kinds[page] = (code, {one["kind"] for one in found})
    assert kinds == {
        "vo020": (0, {"proposal"}),
        "to010": (0, {"meeting"}),
        "to020": (0, {"decision"}),
        "au020": (0, {"organization"}),
        "fr020": (0, {"organization"}),
    }


@pytest.fixture
def motion(tmp_path: Path) -> Path:
    """A motion as text."""
    path = tmp_path / "antrag.txt"
    path.write_text(MOTION, encoding="utf-8")
    return path


def test_a_paper_is_one_object_with_the_promised_keys_first(motion: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, (paper,), said = objects(capsys, str(motion))
    assert (code, said, list(paper)[: len(PROMISED)]) == (0, "", PROMISED)
    assert {name: paper[name] for name in PROMISED} == {
        "number": "2027/0101",
        "title": "Bänke für die Kranhuder Allee",
        "paper_type": "Antrag",
        "kind": "motion",
        "groups": ["SPD", "GRÜNE"],
        "administration": False,
        "consultations": [{"organization": "Gemeinderat", "date": "2027-01-26", "item": "25", "role": "Entscheidung"}],
        "resolution": [
            {"label": "1.", "text": "Die Verwaltung stellt zehn Bänke auf."},
            {"label": "2.", "text": "Sie berichtet über die Kosten."},
        ],
        "references": ["2026/0815"],
        "vote": None,
        "deadlines": [],
        "places": None,
    }
    assert paper["evidence"]["references"][0]["quote"] == "2026/0815"


def test_minutes_carry_the_vote_as_the_other_command_prints_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "niederschrift.txt"
    path.write_text(MINUTES, encoding="utf-8")
    code, (decision,), _ = objects(capsys, str(path))
    assert (code, decision["kind"], decision["number"], decision["on"]) == (0, "decision", "2027/0101", "2027-01-26")
    line = io.TextIOWrapper(io.BytesIO(b"Mehrheitliche Zustimmung (25 Ja, 16 Nein)"))
    monkeypatch.setattr("sys.stdin", line)
    assert main(["vote"]) == 0
    assert json.loads(capsys.readouterr().out) == decision["vote"]


def test_people_read_every_fact_and_what_was_not_found(motion: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(motion)]) == 0
    shown = capsys.readouterr().out
    for line in (
        "Drucksache  2027/0101  Bänke für die Kranhuder Allee",
        "  Das ist: Antrag",
        "  Von: SPD, GRÜNE",
        "  Beratung: 26.01.2027  Gemeinderat  TOP 25  Entscheidung",
        "  Beschlusspunkt: 2. Sie berichtet über die Kosten.",
        "  Verweist auf: 2026/0815",
    ):
        assert f"{line}\n" in shown
    motion.write_text("Sitzbänke am Kran", encoding="utf-8")
    assert main(["read", str(motion)]) == 0
    assert "  Nummer: nicht ermittelt\n  Vom Typ: nicht ermittelt\n" in capsys.readouterr().out


def test_a_meeting_is_one_object_and_carries_its_votes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    item = {"id": "https://a.example/agendaitem/1", "number": "1", "name": "Brunnen", "result": "einstimmig"}
    sent = {"id": "https://a.example/meeting/1", "type": "Meeting", "start": "2027-02-01T18:00:00+01:00"}
    path = tmp_path / "meeting.json"
    path.write_text(json.dumps({"data": [sent | {"agendaItem": [item]}]}), encoding="utf-8")
    code, (meeting,), _ = objects(capsys, str(path))
    assert (code, meeting["kind"], meeting["on"]) == (0, "meeting", "2027-02-01")
    assert [(one["title"], one["vote"]["outcome"]) for one in meeting["items"]] == [("Brunnen", "accepted")]


def test_real_papers_of_every_sort_are_read(shared_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    karlsruhe = shared_data / "karlsruhe"
    paths = [sorted((karlsruhe / name).iterdir())[0] for name in ("file-texts", "papers", "meetings", "tombstones")]
    code, found, said = objects(
        capsys, *map(str, paths), str(shared_data / "huertgenwald" / "body" / "1" / "paper.json")
    )
    assert (code, len(found), said) == (0, 4 + 25, "")


STREETS = "name\nTauwerkstraße\nTrossenplatz\nZimtspeicherweg\nKandiskai\n"
CROSSING = """Antrag
Vorlage Nr.: 2027/0102
Sicherer Schulweg
Die Tauwerkstraße soll zwischen Trossenplatz und Zimtspeicherweg einen Zebrastreifen erhalten.
Dort queren viele Kinder die Straße.

Andernorts ist das gelungen.

Auch am Kandiskai steht einer.
"""


@pytest.fixture
def named(tmp_path: Path) -> tuple[str, str]:
    """A list of streets and a paper that names them."""
    streets, paper = tmp_path / "streets.csv", tmp_path / "motion.txt"
    streets.write_text(STREETS, encoding="utf-8")
    paper.write_text(CROSSING, encoding="utf-8")
    return str(streets), str(paper)


def test_with_a_gazetteer_the_places_are_named(named: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    streets, paper = named
    code, (found,), said = objects(capsys, "--gazetteer", streets, paper)
    assert (code, said) == (0, "")
    assert list(found)[: len(PROMISED)] == PROMISED
    first = found["places"][0]
    words = "Tauwerkstraße soll zwischen Trossenplatz und Zimtspeicherweg"
    assert first == {
        "name": "Tauwerkstraße", "type": "street", "quote": "Tauwerkstraße", "start": first["start"],
        "end": first["start"] + 13, "part": "text", "house_number": None, "grade": first["grade"],
        "relation": {"type": "between", "words": words, "with": ["Trossenplatz", "Zimtspeicherweg"]},
    }  # fmt: skip
    assert list(first)[:6] == ["name", "type", "quote", "start", "end", "part"]
    assert {one["name"] for one in found["places"]} == set(STREETS.split()[1:])
    assert [one["quote"] for one in found["evidence"]["places"]] == [one["quote"] for one in found["places"]]


def test_a_person_reads_the_places_as_posts_tell_them(
    named: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", "--gazetteer", *named]) == 0
    said = capsys.readouterr().out
    assert "Orte: Tauwerkstraße (zwischen Trossenplatz und Zimtspeicherweg), Kandiskai" in said


def test_without_a_gazetteer_places_are_unknown_and_with_one_none_may_be_there(
    named: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert objects(capsys, named[1])[1][0]["places"] is None
    (tmp_path / "other.txt").write_text("Antrag\nVorlage Nr.: 2027/0103\nMehr Bänke", encoding="utf-8")
    assert objects(capsys, "--gazetteer", named[0], str(tmp_path / "other.txt"))[1][0]["places"] == []
    assert main(["read", "--gazetteer", named[0], str(tmp_path / "other.txt")]) == 0
    assert "Orte: keine erkannt" in capsys.readouterr().out


def test_a_gazetteer_that_cannot_be_read_is_told_before_anything_is_read(
    named: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "wrong.csv").write_text("farbe\nblau\n", encoding="utf-8")
    for file in ("wrong.csv", "missing.csv"):
        assert main(["read", "--json", "--gazetteer", str(tmp_path / file), named[1]]) == 1
        out, said = capsys.readouterr()
        assert out == ""
        assert file in said
