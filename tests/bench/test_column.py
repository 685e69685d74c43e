"""`bench/column.py` starts what an operator starts, asks every sort of page and says what it measured."""

# SPDX-License-Identifier: EUPL-1.2

from tests.bench.bench import printed

SORTS = ("list", "older", "kind", "committee", "notice", "meeting", "feed", "calendar", "all", "file")


def test_every_sort_of_page_is_answered_and_told() -> None:
    told = printed("column", "--notices", "200", "--seconds", "2")
    assert "bench/column: 200 notices" in told
    assert "column: " in told
    assert " answers, 0 of them not 200" in told
    assert {sort for sort in SORTS if f"\n  {sort} " in told} == set(SORTS)
    assert "server and worker together" in told
