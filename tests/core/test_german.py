"""German for people: days, times, lists, numbers, and words in addresses."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, date, datetime, time

import pytest

from litfass.core.german import and_list, clock, counted, day, spelled_out


def test_a_day_is_written_without_the_year_of_today() -> None:
    on = date(2026, 12, 1)
    assert (day(on), day(on, today=date(2026, 11, 24)), day(on, weekday=True)) == (
        "1. Dezember 2026", "1. Dezember", "Di, 1. Dezember 2026"
    )  # fmt: skip


@pytest.mark.parametrize(("at", "said"), [(time(18), "18 Uhr"), (time(17, 30), "17:30 Uhr"), (time(9, 5), "9:05 Uhr")])
def test_a_time_is_said_as_people_say_it(at: time, said: str) -> None:
    assert clock(at) == said


def test_a_moment_is_told_in_german_time_in_summer_and_winter() -> None:
    assert clock(datetime(2026, 7, 1, 16, 0, tzinfo=UTC)) == "18 Uhr"
    assert clock(datetime(2026, 12, 1, 17, 0, tzinfo=UTC)) == "18 Uhr"


def test_lists_end_with_und() -> None:
    assert [and_list(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a und b", "a, b und c"]


def test_small_numbers_are_words_and_large_ones_have_points() -> None:
    assert [counted(number, "Punkt", "Punkte") for number in (1, 7, 13, 1200)] == [
        "ein Punkt", "sieben Punkte", "13 Punkte", "1.200 Punkte"
    ]  # fmt: skip


def test_umlauts_in_addresses_are_spelled_out_in_either_form() -> None:
    assert spelled_out("Ausschuss für Grün und Straßen") == "Ausschuss fuer Gruen und Strassen"
    assert spelled_out("fu\u0308r") == "fuer"
