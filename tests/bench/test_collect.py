"""`bench/collect.py` runs and says what it measured; how fast it is is no matter of a test."""

# SPDX-License-Identifier: EUPL-1.2

from tests.bench.bench import printed


def test_it_keeps_every_notice_once_and_writes_nothing_at_the_second_look() -> None:
    told = printed("collect", "--copies", "1")
    assert "first look: 61 notices from 85 pages" in told
    assert "= 0 changes; rows written beside the note of the look on the source's own row: none" in told
    assert "troubles" not in told
