"""A gazetteer of very many names is loaded in little memory, and the work grows with the names and no faster."""

# SPDX-License-Identifier: EUPL-1.2

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from litfass.core.place import Gazetteer, Place, PlaceType, Point
from litfass.readers.places.find import find
from tests.readers.places import many

COUNT = 400_000  # as many as all of Germany has
MEMORY = 500  # megabytes of the whole process; how long it takes is told by bench/places.py


def test_a_file_of_400_000_names_is_ready_to_find_in_less_than_500_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "orte.csv"
    many.write(path, COUNT)
    text = "Gebaut wird in der Balbalstraße 12, im Balbalweg und in der Brörnmalgasse."
    command = [sys.executable, "-m", "tests.readers.places.many", str(path), text]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert told["found"] == ["Balbalstraße", "Balbalweg", "Brörnmalgasse"]
    assert told["memory"] < MEMORY


def test_no_two_of_the_many_names_are_alike() -> None:
    assert len(set(many.names(COUNT))) == COUNT


def test_twice_the_names_are_twice_the_work(tmp_path: Path) -> None:
    few, twice = (_calls(tmp_path, count) for count in (3_000, 6_000))
    assert twice < 2.3 * few


@pytest.mark.parametrize("piece", ["Möwensteig, ", "Möwensteig in Brackmoor. ", "Ecke Möwensteig/Kandiskai "])
def test_twice_the_mentions_of_a_name_that_two_places_carry_are_twice_the_work(piece: str) -> None:
    spots = (Point(54.30, 7.18), Point(54.32, 7.20))
    both = (Place("Möwensteig", id=each, quarters=(f"V{each}",), point=spot) for each, spot in enumerate(spots, 1))
    known = Gazetteer((*both, Place("Kandiskai", id=3), Place("Brackmoor", PlaceType.QUARTER, id=4)))
    find(piece, known)
    few, twice = (_counted("opcode", find, piece * count, known) for count in (200, 400))
    assert twice < 2.3 * few


def _calls(folder: Path, count: int) -> int:
    """Calls of functions until a file of so many names is ready."""
    path = folder / f"{count}.csv"
    many.write(path, count)
    return _counted("call", many.load, path, "Bau im Balbalweg")


def _counted(event: str, work: Callable[..., object], *given: object) -> int:
    """How many calls, or steps of the interpreter, this work takes."""
    counted = 0

    def trace(frame: FrameType, happened: str, _argument: object) -> Any:
        nonlocal counted
        counted += happened == event
        frame.f_trace_lines, frame.f_trace_opcodes = False, event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work(*given)
    finally:
        sys.settrace(before)
    return counted
