"""The writing on the town's colour can be read, whatever the town chose."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.cards.colours import BLACK, INK, READABLE, WHITE, Colours, contrast

COLOUR = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def test_black_on_white_is_the_largest_contrast() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)


def test_the_wished_colour_is_kept_where_it_can_be_read() -> None:
    assert Colours("#0b5a64", "#e4eff0").writing == "#e4eff0"


def test_another_is_taken_where_it_cannot() -> None:
    assert Colours("#ffd34d", "#ffffff").writing == INK
    assert Colours("#0b5a64", "#0b5a64").writing == WHITE


@given(COLOUR, COLOUR)
def test_every_pair_of_colours_ends_readable(town: str, on: str) -> None:
    assert contrast(Colours(town, on).writing, town) >= READABLE


@pytest.mark.parametrize("wrong", ["", "red", "#fff", "#12345g", "#0b5a64;", "#0b5a64\n", 'rgb("#fff")'])
def test_what_is_no_colour_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="Write it as #rrggbb"):
        Colours(wrong)
