"""`bench/places.py` runs, tells every recogniser and what is to be held; how fast finding is is no matter of a test."""

# SPDX-License-Identifier: EUPL-1.2

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench import peers, places, recognisers
from tests.bench.bench import HOME, printed

SMALL = ("--rounds", "1", "--megabytes", "0.05", "--names", "200")


def test_it_tells_how_well_and_how_fast_places_are_found(shared_data: Path) -> None:
    told = printed("places", *SMALL)
    assert [name for name in ("litfass", *places.PEERS, "automaton") if f"\n{name} " not in told] == []
    for name in ("precision", "recall", "MB/s with Karlsruhe", "MB/s with Germany"):
        assert f"\n{name} " in told
    assert "\nCSV of 200 names to the first place found: " in told
    assert told.splitlines()[-1].startswith("other recognisers beaten in quality and speed at once")


def test_a_recogniser_that_is_not_installed_says_so() -> None:
    done = subprocess.run(
        [sys.executable, "-P", str(HOME / "bench" / "recognisers.py"), "flashtext"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout) == {"missing": "flashtext"}
    assert places.line(places.Row("flashtext", missing="flashtext")) == (
        "flashtext   not set up, flashtext is missing: --with-peers sets it up"
    )


def test_a_recogniser_answers_what_it_is_asked(tmp_path: Path) -> None:
    corpus = tmp_path / "texts.jsonl"
    corpus.write_text(json.dumps({"text": "Bau in der Hanfstraße"}) + "\n", encoding="utf-8")
    with places.asked("litfass", sys.executable) as one:
        built = one.ask("build", names=["Hanfstraße", "Flachsstraße"])
        found = one.ask("find", texts=["In der Hanf- und Flachsstraße", "In Brackmoor"])
        read = one.ask("speed", corpus=str(corpus), megabytes=0, rounds=2)
    assert (one.missing, set(built)) == ("", {"seconds", "memory"})
    assert found == {"found": [["Flachsstraße", "Hanfstraße"], []]}
    assert (read["hits"], len(read["seconds"]), read["megabytes"]) == (1, 2, 2.2e-05)


def test_quality_counts_names_of_the_gazetteer_in_any_spelling_of_ss() -> None:
    windows = [{"streets": ["Eßlinger Straße", "Wegloser Weg"]}, {"streets": ["Hanfstraße"]}]
    told = places.quality([["Esslinger Straße", "Ostkai"], []], windows, ["Esslinger Straße", "Hanfstraße", "Ostkai"])
    assert (told.precision, told.recall, round(told.of_all, 1), told.f1) == (50.0, 50.0, 33.3, 50.0)


@pytest.mark.parametrize(
    ("ours", "beaten"), [((99.0, 150.0), "yes"), ((99.0, 9.0), "NO"), ((80.0, 150.0), "NO")]
)  # fmt: skip
def test_the_others_are_beaten_only_in_quality_and_speed_at_once(ours: tuple[float, float], beaten: str) -> None:
    rows = [
        _row("litfass", *ours),
        _row("flashtext", 85.0, 10.0),
        _row("spacy", 84.0, 1.0),
        _row("geoextract", 93.0, 0.1),
    ]
    assert places.verdict(rows).endswith(
        f"(best geoextract with F1 93.0, fastest flashtext with 10 MB/s): {beaten}"
    )  # fmt: skip


def test_without_all_of_them_nothing_is_said_of_beating() -> None:
    rows = [_row("litfass", 99.0, 150.0), places.Row("flashtext", missing="flashtext")]
    assert places.verdict(rows).endswith("not told, as not all are set up")


def test_every_recogniser_that_is_measured_is_known_and_locked_with_hashes() -> None:
    assert {each.__name__ for each in recognisers.KNOWN} == {places.OURS, places.LIMIT, *places.PEERS}
    locked = [part.split("==")[0] for part in peers.parts(peers.LOCK.read_text())]
    assert {*places.PEERS, *peers.BUILDERS} <= set(locked)
    assert all("--hash=sha256:" in part for part in peers.parts(peers.LOCK.read_text()))


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("wichtig")
    with pytest.raises(SystemExit, match="empty folder"):
        peers.python_of(tmp_path)
    assert (tmp_path / "brief.txt").read_text() == "wichtig"


def _row(name: str, quality: float, speed: float) -> places.Row:
    paced = places.Pace(speed, 1.0, 1.0, 1.0)
    return places.Row(name, places.Quality(quality, quality, quality), paced, paced)
