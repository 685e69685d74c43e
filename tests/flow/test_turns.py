"""Old public things are looked at once a week, whatever the rhythm of the looks."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from litfass.flow.collect import QUARTERS, turns
from tests.town import NOON


@given(st.lists(st.integers(min_value=60, max_value=20_000), min_size=80, max_size=80))
def test_every_turn_comes_up_within_a_week_and_a_look(pauses: list[int]) -> None:
    seen: set[int] = set()
    now = NOON
    for pause in [*pauses, 7 * 24 * 3600]:
        seen |= set(turns(now, now + timedelta(seconds=pause)))
        now += timedelta(seconds=pause)
    assert seen == set(range(QUARTERS))


def test_two_looks_within_a_quarter_do_not_repeat_a_turn() -> None:
    assert turns(NOON + timedelta(minutes=1), NOON + timedelta(minutes=14)) == []
