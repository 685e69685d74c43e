"""How well and how fast are places found, beside other recognisers on the same text with the same names?

`python bench/places.py --with-peers`. Quality is that of the windows of council text annotated by hand
(`places/karlsruhe-streets-dev.jsonl` beside the checkout), speed that on council text with the streets of Karlsruhe and
with all street names of Germany, on one core. The peers come from the package index into an environment of their own;
without `--with-peers` their rows say that they are not set up.
"""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import csv
import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

HOME = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(HOME), str(HOME / "src")]

from bench import peers, scratch  # noqa: E402
from bench.scratch import say  # noqa: E402
from litfass.core.place import folded  # noqa: E402
from tests.readers.places import many  # noqa: E402

SHARED = HOME.parent / "shared" / "data"
TEXTS = SHARED / "places" / "karlsruhe-council-texts.jsonl.gz"
OURS, LIMIT = "litfass", "automaton"
PEERS = {"flashtext": 3.0, "spacy": 1.0, "geoextract": 0.1}  # megabytes of text, evenly from all of it
MANY = 400_000
HEAD = ("", "prec. %", "recall %", "F1", "of all %", "KA MB/s", "DE MB/s", "KA built in", "DE built in", "text")
WIDTHS = (8, 9, 7, 9, 9, 9, 16, 16, 9)
GOALS = {"precision": 99.0, "recall": 97.0, "MB/s with Karlsruhe": 120.0, "MB/s with Germany": 50.0}
SECONDS, MEMORY = 10.0, 500.0  # for the large gazetteer, in megabytes


@dataclass(frozen=True, slots=True)
class Wish:
    """What is measured: so often, on at most so much text (0: all of it), with at most so many names (0: all)."""

    rounds: int
    megabytes: float
    names: int


@dataclass(frozen=True, slots=True)
class Quality:
    """In percent. `of_all`: the recall of all names annotated, also of those that are in no gazetteer."""

    precision: float
    recall: float
    of_all: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)


@dataclass(frozen=True, slots=True)
class Pace:
    """Megabytes a second, of so many megabytes of text; seconds to build, megabytes that the process held then."""

    speed: float
    text: float
    seconds: float
    memory: float


@dataclass(frozen=True, slots=True)
class Row:
    """One recogniser; None for what was not measured."""

    name: str
    quality: Quality | None = None
    karlsruhe: Pace | None = None
    germany: Pace | None = None
    missing: str = ""

    @property
    def f1(self) -> float:
        """0 where it was not measured."""
        return self.quality.f1 if self.quality else 0.0

    @property
    def speeds(self) -> tuple[float, ...]:
        """With Karlsruhe and with Germany, 0 where it was not measured."""
        return tuple(each.speed if each else 0.0 for each in (self.karlsruhe, self.germany))


class Asked:
    """One recogniser in a process of its own."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self.missing: str = self._answer().get("missing", "")

    def ask(self, do: str, **more: Any) -> dict[str, Any]:
        """Its answer to one request."""
        assert self._process.stdin
        self._process.stdin.write(f"{json.dumps({'do': do, **more})}\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit("A recogniser ended without an answer.")
        told: dict[str, Any] = json.loads(line)
        return told


@contextmanager
def asked(name: str, python: str) -> Iterator[Asked]:
    """A recogniser, until the block ends. Without -P the benches' own names would stand before the peers' modules."""
    command = [python, "-P", "-W", "ignore", str(HOME / "bench" / "recognisers.py"), name]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Asked(process)


def karlsruhe() -> list[str]:
    """The names of its streets."""
    with (SHARED / "gazetteer" / "karlsruhe_streets.csv").open(encoding="utf-8", newline="") as file:
        return list(dict.fromkeys(row["name"] for row in csv.DictReader(file)))


def germany(most: int) -> list[str]:
    """Street names of all of Germany; what has less than four characters or begins with a number is no name."""
    with gzip.open(SHARED / "gazetteer" / "germany-street-names-osm2012.list.gz", "rt", encoding="utf-8") as lines:
        words = (line.strip() for line in lines)
        names = list(dict.fromkeys(word for word in words if len(word) > 3 and word[0].isalpha()))
    return names[:: len(names) // most or 1] if most else names


def quality(found: list[list[str]], windows: list[dict[str, Any]], names: list[str]) -> Quality:
    """The set of names of each window beside that of the hand, in any spelling of ß and hyphens."""
    listed = {folded(name) for name in names}
    right = told = there = every = 0
    for window, said in zip(windows, found, strict=True):
        marked, read = {folded(name) for name in window["streets"]}, {folded(name) for name in said}
        right, told = right + len(read & marked), told + len(read)
        there, every = there + len(marked & listed), every + len(marked)
    return Quality(100 * right / (told or 1), 100 * right / (there or 1), 100 * right / (every or 1))


def pace(one: Asked, names: list[str], most: float, rounds: int) -> Pace:
    """Build it, then have it read."""
    built = one.ask("build", names=names)
    read = one.ask("speed", corpus=str(TEXTS), megabytes=most, rounds=rounds)
    return Pace(read["megabytes"] / median(read["seconds"]), read["megabytes"], built["seconds"], built["memory"])


def measured(name: str, python: str, wish: Wish) -> Row:
    """All of one recogniser, with each gazetteer in a process of its own."""
    windows = [json.loads(line) for line in _lines(SHARED / "places" / "karlsruhe-streets-dev.jsonl")]
    sample = PEERS.get(name, 0.0)
    most = min(sample or wish.megabytes, wish.megabytes or sample)
    names = karlsruhe()
    with asked(name, python) as one:
        if one.missing:
            return Row(name, missing=one.missing)
        paced = pace(one, names, most, wish.rounds)
        found = one.ask("find", texts=[window["text"] for window in windows])["found"]
    with asked(name, python) as one:
        national = pace(one, germany(wish.names), most, wish.rounds)
    return Row(name, None if name == LIMIT else quality(found, windows, names), paced, national)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def large(folder: Path, wish: Wish) -> dict[str, Any]:
    """What it takes from a CSV file to the first place found, in a process of its own."""
    path, count = folder / "many.csv", min(wish.names or MANY, MANY)
    many.write(path, count)
    last = list(many.names(count))[-1]
    command = [sys.executable, "-m", "tests.readers.places.many", str(path), f"Bau an der {last} 12."]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=HOME)
    told: dict[str, Any] = json.loads(done.stdout)
    if told["found"] != [last]:
        raise SystemExit(f"{last} was not found.")
    return told | {"count": count}


def line(row: Row) -> str:
    """One line of the table."""
    if row.missing:
        return f"{row.name:<11} not set up, {row.missing} is missing: --with-peers sets it up"
    told = row.quality
    cells = [f"{part:.1f}" for part in (told.precision, told.recall, told.f1, told.of_all)] if told else ["-"] * 4
    paces = [each for each in (row.karlsruhe, row.germany) if each]
    cells += [f"{each.speed:.3g}" for each in paces]
    cells += [f"{each.seconds:.2f} s, {each.memory:.0f} MB" for each in paces]
    cells += [f"{paces[0].text:.2g} MB"]
    return _columns(row.name, *cells)


def _columns(first: str, *cells: str) -> str:
    return f"{first:<11}" + "".join(f"{cell:>{width}}" for cell, width in zip(cells, WIDTHS, strict=True))


def verdict(rows: list[Row]) -> str:
    """Whether ours is better than the best other and faster than the fastest other, with both gazetteers."""
    ours, others = rows[0], [row for row in rows if row.name in PEERS]
    if any(row.missing for row in others):
        return "other recognisers beaten in quality and speed at once: not told, as not all are set up"
    best, fast = max(others, key=lambda row: row.f1), max(others, key=lambda row: row.speeds)
    beaten = ours.f1 > best.f1 and all(mine > its for mine, its in zip(ours.speeds, fast.speeds, strict=True))
    told = f"best {best.name} with F1 {best.f1:.1f}, fastest {fast.name} with {fast.speeds[0]:.3g} MB/s"
    return f"other recognisers beaten in quality and speed at once ({told}): {'yes' if beaten else 'NO'}"


def goals(row: Row, loaded: dict[str, Any]) -> Iterator[str]:
    """Each figure to hold and whether it is held."""
    told = row.quality or Quality(0.0, 0.0, 0.0)
    for (name, least), got in zip(GOALS.items(), (told.precision, told.recall, *row.speeds), strict=True):
        yield f"{name} {got:.1f}, at least {least:.0f}: {'held' if got >= least else 'NOT HELD'}"
    yield _loaded(loaded)


def _loaded(loaded: dict[str, Any]) -> str:
    is_held = loaded["seconds"] <= SECONDS and loaded["memory"] <= MEMORY
    took = f"{loaded['seconds']:.1f} s (processor {loaded['processor']:.1f} s), {loaded['memory']:.0f} MB"
    most = f"at most {SECONDS:.0f} s and {MEMORY:.0f} MB: {'held' if is_held else 'NOT HELD'}"
    return f"CSV of {loaded['count']:,} names to the first place found: {took}, {most}"


def table(theirs: str, wish: Wish) -> list[Row]:
    """Print one line for each recogniser as it is measured."""
    say(_columns(*HEAD))
    rows = []
    for name in (OURS, *PEERS, LIMIT):
        rows.append(measured(name, theirs if name in PEERS else sys.executable, wish))
        say(line(rows[-1]))
    return rows


def main(words: list[str]) -> None:
    """Print one table and what of it is to be held."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--with-peers", metavar="DIR", nargs="?", const="", help="set up the peers, kept in DIR")
    parser.add_argument("--rounds", type=int, default=5, help="read so often; the median counts")
    parser.add_argument("--megabytes", type=float, default=0.0, help="read at most so much text")
    parser.add_argument("--names", type=int, default=0, help="at most so many names of Germany and of the large file")
    given = parser.parse_args(words)
    wish = Wish(given.rounds, given.megabytes, given.names)
    scratch.pin()
    with tempfile.TemporaryDirectory(prefix="litfass-bench-") as made:
        theirs = sys.executable
        if given.with_peers is not None:
            theirs = str(peers.python_of(Path(given.with_peers or f"{made}/peers").resolve()))
        say("bench/places: each recogniser in a process of its own on one core; median of the processor's time")
        say(scratch.machine())
        rows = table(theirs, wish) if SHARED.is_dir() else []
        loaded = large(Path(made), wish)
        for told in goals(rows[0], loaded) if rows else (_loaded(loaded),):
            say(told)
        if rows:
            say(verdict(rows))


if __name__ == "__main__":
    main(sys.argv[1:])
