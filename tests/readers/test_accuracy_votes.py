"""How well votes are read, measured on lines annotated by hand."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable
from pathlib import Path

from litfass.readers.vote import vote
from tests.readers.annotated.lines import Line
from tests.readers.annotated.votes import differing, unseen, votes


def _holds(lines: Iterable[Line], *, outcome: float, all_fields: float) -> None:
    missed = {line.place: wrong for line in lines if (wrong := differing(line, vote(line.text)))}
    count = len(list(lines))
    told = "\n".join(f"{place}: {wrong}" for place, wrong in missed.items())
    assert len([1 for wrong in missed.values() if "outcome" in wrong]) <= (1 - outcome) * count, told
    assert len(missed) <= (1 - all_fields) * count, told


def test_of_1000_real_lines_995_have_the_right_outcome_and_990_are_right_in_all_fields(shared_data: Path) -> None:
    lines = list(votes(shared_data))
    assert len(lines) >= 500
    _holds(lines, outcome=0.995, all_fields=0.99)


def test_of_100_lines_of_other_councils_99_have_the_right_outcome_and_98_are_right_in_all_fields() -> None:
    lines = list(unseen())
    assert len(lines) >= 150
    _holds(lines, outcome=0.99, all_fields=0.98)
