"""Days and times of day as German texts name them."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis.strategies import dates, from_regex, text, times

from litfass.core.dates import clock, days, moment
from litfass.core.german import BERLIN


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("16. Juni 2025", [date(2025, 6, 16)]),
        ("am 1.6.25.", [date(2025, 6, 1)]),
        ("Do, 16.06.2025, 18:00", [date(2025, 6, 16)]),
        ("2025-06-16T18:00", [date(2025, 6, 16)]),
        ("3.\nMärz 2026 und 31. Dez. 2026", [date(2026, 3, 3), date(2026, 12, 31)]),
        ("vom 16.06. bis 20.07.2025", [date(2026, 6, 16), date(2025, 7, 20)]),
        ("bis 5. Januar", [date(2027, 1, 5)]),
        ("31.02.2025", [None]),
        ("1.234.567,00 Euro, TOP 3.12.1, 12.12.20251, 45.13.2025, Mai 2025", []),
    ],
)
def test_days_are_found(words: str, expected: list[date | None]) -> None:
    assert [day.on(date(2026, 2, 1)) for day in days(words)] == expected


@pytest.mark.parametrize(
    ("words", "begins", "ends"),
    [
        ("18:00 - 19:20", time(18), time(19, 20)),
        ("um 17 Uhr", time(17), None),
        ("von 18 bis 20 Uhr", time(18), time(20)),
        ("zwischen 18 Uhr und 20:30 Uhr", time(18), time(20, 30)),
        ("17.30 Uhr", time(17, 30), None),
        ("9.30–11 Uhr", time(9, 30), time(11)),
        ("15:30", time(15, 30), None),
    ],
)
def test_a_time_of_day_is_found(words: str, begins: time, ends: time | None) -> None:
    found = clock(words, 0, len(words))
    assert found is not None
    assert (found.begins, found.ends) == (begins, ends)


@pytest.mark.parametrize("words", ["24:00", "12.03.2024", "0,5 Uhr", "18", "25 Uhr", "1:5", ""])
def test_other_figures_are_no_time(words: str) -> None:
    assert clock(words, 0, len(words)) is None


def test_the_hour_left_out_in_march_is_none_and_the_doubled_one_in_october_the_first() -> None:
    assert moment(date(2026, 3, 29), time(2, 30)) is None
    doubled = moment(date(2026, 10, 25), time(2, 30))
    assert doubled is not None
    assert doubled.isoformat() == "2026-10-25T02:30:00+02:00"


@given(dates(min_value=date(1, 1, 2)), times())
def test_every_other_moment_is_that_time_in_germany(day: date, at: time) -> None:
    found = moment(day, at)
    assert found is None or found == datetime.combine(day, at, BERLIN)


@given(text() | from_regex(r"(\d\d?\. ?(Juni|\d\d?\.) ?(20\d\d)?( bis |, |-|\n)?){1,4}\d\d?[:.]\d\d( Uhr)?"))
def test_no_text_breaks_it_and_offsets_fit(words: str) -> None:
    assert all(words[day.start : day.end].strip() == words[day.start : day.end] for day in days(words))
    found = clock(words, 0, len(words))
    assert found is None or words[found.start : found.end]
