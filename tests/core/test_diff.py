"""The difference between two wordings."""

# SPDX-License-Identifier: EUPL-1.2

from hypothesis import given
from hypothesis import strategies as st

from litfass.core.diff import Mark, Part, around, parts


def _side(changes: tuple[Part, ...], *marks: Mark) -> str:
    return "".join(part.text for part in changes if part.mark in marks)


def test_a_changed_phrase_is_one_piece_out_and_one_piece_in() -> None:
    assert parts("Bau im Frühjahr 2027 geplant.", "Bau im Herbst 2028 geplant.") == (
        Part(Mark.SAME, "Bau im "),
        Part(Mark.GONE, "Frühjahr 2027"),
        Part(Mark.NEW, "Herbst 2028"),
        Part(Mark.SAME, " geplant."),
    )


def test_an_added_paragraph_leaves_the_others_alone() -> None:
    assert parts("Erstens.\nZweitens.", "Erstens.\nNeu.\nZweitens.") == (
        Part(Mark.SAME, "Erstens.\n"),
        Part(Mark.NEW, "Neu.\n"),
        Part(Mark.SAME, "Zweitens."),
    )


def test_equal_wordings_have_one_part_and_empty_ones_none() -> None:
    assert parts("Gleich.", "Gleich.") == (Part(Mark.SAME, "Gleich."),)
    assert parts("", "") == ()


def test_very_long_changes_are_shown_as_replaced_at_once() -> None:
    old, new = "a " * 5_000, "b " * 5_000
    assert parts(old, new) == (Part(Mark.GONE, old), Part(Mark.NEW, new))


def test_long_unchanged_stretches_are_cut_beside_the_change() -> None:
    text = " ".join(f"w{number}" for number in range(100))
    shown = around(parts(f"{text} alt {text}", f"{text} neu {text}"), words=3)
    assert shown == (
        Part(Mark.SAME, "… w97 w98 w99 "),
        Part(Mark.GONE, "alt"),
        Part(Mark.NEW, "neu"),
        Part(Mark.SAME, " w0 w1 w2 …"),
    )


@given(st.text(alphabet="ab .\n", max_size=60), st.text(alphabet="ab .\n", max_size=60))
def test_both_wordings_can_be_read_back_whole(old: str, new: str) -> None:
    changes = parts(old, new)
    assert _side(changes, Mark.SAME, Mark.GONE) == old
    assert _side(changes, Mark.SAME, Mark.NEW) == new


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_signs_survive(old: str, new: str) -> None:
    changes = parts(old, new)
    assert (_side(changes, Mark.SAME, Mark.GONE), _side(changes, Mark.SAME, Mark.NEW)) == (old, new)
