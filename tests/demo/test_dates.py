"""The demo town's dates move by whole weeks, in fields and inside sentences."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.demo.dates import WRITTEN_FOR, fill, shift_for

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(DAYS)
def test_every_day_is_shown_in_its_own_week(today: date) -> None:
    shift = shift_for(today)
    monday = WRITTEN_FOR + shift
    assert shift.days % 7 == 0
    assert monday <= today < monday + timedelta(days=7)


@given(DAYS, DAYS)
def test_a_weekday_stays_the_same_whenever_the_town_is_looked_at(today: date, written: date) -> None:
    assert (written + shift_for(today)).weekday() == written.weekday()


def test_every_form_of_a_date_in_a_sentence_is_moved() -> None:
    text = (
        "{{2026-12-01}}, {{2026-12-01 long}}, {{2026-12-01 day}}, {{2026-12-01 weekday}}, {{2026-12-01 month}}, "
        "{{2026-12-01 year}}, {{2026-12-01 season}}, {{2027-04-15 season}}"
    )
    assert fill(text, timedelta(weeks=1)) == (
        "08.12.2026, 8. Dezember 2026, 8. Dezember, Dienstag, 8. Dezember 2026, Dezember 2026, "
        "2026, Winter 2026/2027, Frühjahr 2027"
    )


@given(DAYS)
def test_spring_and_autumn_of_the_schedule_never_become_the_same_words(today: date) -> None:
    shift = shift_for(today)
    assert fill("{{2027-04-15 season}}", shift) != fill("{{2027-10-15 season}}", shift)


def test_a_form_nobody_knows_is_an_error_of_the_content() -> None:
    with pytest.raises(KeyError):
        fill("{{2026-12-01 roman}}", timedelta())
