"""The pages of real papers and the invented sentences whose places were annotated by hand (README.md beside)."""

# SPDX-License-Identifier: EUPL-1.2

import csv
import gzip
import hashlib
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from litfass.core.place import Gazetteer, Place, PlaceType
from litfass.flow import read

HERE = Path(__file__).parent
COLLECTION = "places/karlsruhe-council-texts.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that name a place, in code points of the text of the page. `note` as in README.md, empty: to be found."""

    start: int
    end: int
    name: str | None
    house_number: str | None
    relation: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Page:
    """A text and all places in it. `where` names it without quoting it."""

    where: str
    text: str
    gazetteer: Gazetteer
    marks: tuple[Mark, ...]


def karlsruhe(shared_data: Path, file: str = "karlsruhe.jsonl") -> Iterator[Page]:
    """The pages of council papers of Karlsruhe."""
    known = karlsruhe_gazetteer(shared_data)
    for first, lines in _pages(file):
        yield _page(first, _council_text(shared_data, first["file"]), known, lines)


def hamburg(shared_data: Path) -> Iterator[Page]:
    """The parts of ALLRIS pages of Hamburg."""
    known = hamburg_gazetteer()
    for first, lines in _pages("hamburg.jsonl"):
        yield _page(first, _allris_text(shared_data / first["file"], first["part"]), known, lines)


def huertgenwald(shared_data: Path, file: str = "huertgenwald.jsonl") -> Iterator[Page]:
    """The titles of papers and items of a rural municipality."""
    typed = map(_typed, names("huertgenwald_places.txt"))
    places = tuple(Place(name, sort, id=row) for row, (name, sort) in enumerate(typed, start=1))
    known = Gazetteer(places, revision="annotated Hürtgenwald", town="Hürtgenwald")
    for first, lines in _pages(file):
        yield _page(first, _titles(shared_data / first["file"])[first["id"]], known, lines)


def sentences(path: Path = HERE / "sentences.jsonl") -> Iterator[Page]:
    """The invented sentences."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        each = json.loads(line)
        marks = tuple(
            Mark(m["start"], m["start"] + len(m["quote"]), m["name"], m["house_number"], m["relation"], "")
            for m in each["mentions"]
        )
        places = (Place(*_typed(name), id=row) for row, name in enumerate(each["gazetteer"], start=1))
        known = Gazetteer(tuple(places), revision=f"{path.name}:{number}", town=each["town"])
        yield Page(f"{path.name}:{number}", each["text"], known, marks)


def karlsruhe_gazetteer(shared_data: Path) -> Gazetteer:
    """The streets of Karlsruhe and its 27 quarters."""
    with (shared_data / "gazetteer" / "karlsruhe_streets.csv").open(encoding="utf-8") as rows:
        streets = [row["name"] for row in csv.DictReader(rows)]
    return _gazetteer("Karlsruhe", streets, names("karlsruhe_quarters.txt"))


def hamburg_gazetteer() -> Gazetteer:
    """Streets and quarters of Hamburg."""
    return _gazetteer("Hamburg", names("hamburg_streets.txt"), names("hamburg_quarters.txt"))


def names(file: str) -> list[str]:
    """The names of a list in the folder above."""
    lines = (HERE.parent / file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _gazetteer(town: str, streets: list[str], quarters: list[str]) -> Gazetteer:
    typed = [_typed(name) for name in streets] + [(name, PlaceType.QUARTER) for name in quarters]
    places = tuple(Place(name, sort, id=row) for row, (name, sort) in enumerate(typed, start=1))
    return Gazetteer(places, revision=f"annotated {town}", town=town)


def _typed(name: str) -> tuple[str, PlaceType]:
    if name.startswith("quarter: "):
        return name.removeprefix("quarter: "), PlaceType.QUARTER
    return name, PlaceType.SQUARE if name.lower().endswith(("platz", "markt")) else PlaceType.STREET


def _pages(name: str) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    lines = map(json.loads, (HERE / name).read_text(encoding="utf-8").splitlines())
    for _, page in groupby(lines, key=lambda line: (line["file"], line.get("part"), line.get("id"), line["from"])):
        found = list(page)
        yield found[0], found


def _page(first: dict[str, Any], text: str, known: Gazetteer, lines: list[dict[str, Any]]) -> Page:
    where = f"{first['file']} {first.get('part') or first.get('id') or ''} {first['from']}"
    if hashlib.sha256(text.encode()).hexdigest()[:12] != first["sha256"]:
        raise AssertionError(f"{where} is not the text that was annotated")
    at = first["from"]
    marks = tuple(
        Mark(m["start"] - at, m["end"] - at, m["name"], m["house_number"], m["relation"], m["note"] or "")
        for m in lines
        if m["start"] is not None
    )
    return Page(where, text[at : first["to"]], known, marks)


def _council_text(shared_data: Path, file: str) -> str:
    if file.startswith(f"{COLLECTION}#"):
        return _collection(shared_data)[file.partition("#")[2]]
    return (shared_data / file).read_bytes().decode()


@cache
def _collection(shared_data: Path) -> dict[str, str]:
    with gzip.open(shared_data / COLLECTION, "rt", encoding="utf-8", newline="") as lines:
        return {each["id"]: each["text"] for each in map(json.loads, lines)}


@cache
def _titles(path: Path) -> dict[str, str]:
    listed = json.loads(path.read_text(encoding="utf-8"))["data"]
    items = [item for each in listed for item in each.get("agendaItem") or ()]
    return {"/".join(each["id"].rsplit("/", 2)[1:]): each["name"] for each in (*listed, *items) if "name" in each}


def _allris_text(path: Path, part: str) -> str:
    body = path.read_bytes()
    if path.name != "vo040.html":
        return str(getattr(read.document(body).notices[0], part))
    # A list of papers gives no notice, so its page was read without the tags.
    bare = re.sub(r"(?s)<script.*?</script>|<style.*?</style>", "", body.decode("latin-1"))
    return re.sub(r"\n\s*\n+", "\n", html.unescape(re.sub(r"<[^>]+>", "\n", bare)))
