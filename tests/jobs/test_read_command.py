"""`litfass read`: what it understands of a saved page or feed, for people and for programs."""

# SPDX-License-Identifier: EUPL-1.2

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from litfass.demo.town import COUNCIL, town
from litfass.jobs.cli import main

TODAY = date(2026, 11, 24)


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
    assert (code, said, paper["kind"]) == (0, "", "paper")
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
    assert lines[0] == f"{strange}: Das ist weder eine Seite aus ALLRIS noch ein Feed (RSS oder Atom)."
    assert lines[1].startswith(f"{cut}: ")
    assert lines[2:] == [
        "nowhere: Diese Datei gibt es nicht.",
        f"{tmp_path}: Das ist ein Ordner. Bitte nennen Sie die Dateien darin.",
    ]


def test_real_pages_of_every_sort_are_read(shared_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = shared_data / "hamburg-allris" / "altona"
    kinds = {}
    for page in ("vo020", "to010", "to020", "au020", "fr020"):
        code, found, _ = objects(capsys, str(folder / f"{page}.html"))
        kinds[page] = (code, {one["kind"] for one in found})
    assert kinds == {
        "vo020": (0, {"paper"}),
        "to010": (0, {"meeting"}),
        "to020": (0, {"decision"}),
        "au020": (0, {"organization"}),
        "fr020": (0, {"organization"}),
    }
