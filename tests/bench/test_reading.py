"""`bench/reading.py` runs and tells every field; how fast reading is is no matter of a test."""

# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

from tests.bench.bench import printed

FIELDS = ("outcome", "changed", "unanimous", "yes", "no", "abstain", "in_favour", "against", "abstaining", "items")


def test_it_tells_how_well_votes_of_other_councils_are_read() -> None:
    told = printed("reading", "--papers", "2", "--rounds", "1")
    assert [field for field in FIELDS if f"\nvotes of other councils, {field}: " not in told] == []


def test_it_tells_every_measure_and_what_the_time_goes_to(shared_data: Path) -> None:
    told = printed("reading", "--papers", "2", "--rounds", "1")
    for name in ("votes, all fields", "authors of a line, groups", "papers, resolution items", "papers, number"):
        assert f"\n{name}: " in told
    assert " MB of 2 papers in " in told
    assert "\n  vote: " in told
