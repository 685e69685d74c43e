"""Marking words in a text: whole, not overlapping, nothing lost."""

# SPDX-License-Identifier: EUPL-1.2

from hypothesis import given
from hypothesis import strategies as st

from litfass.desk.marks import Piece, Words, marked


def test_words_are_marked_where_they_stand() -> None:
    assert marked("Herr Muster kam, Herr Muster ging.", [Words("Herr Muster", "person")]) == [
        Piece("Herr Muster", "person"),
        Piece(" kam, "),
        Piece("Herr Muster", "person"),
        Piece(" ging."),
    ]


def test_a_part_of_a_word_is_not_marked() -> None:
    assert marked("Herrn Mustermann", [Words("Muster", "person")]) == [Piece("Herrn Mustermann")]


def test_the_first_wish_wins_where_two_overlap() -> None:
    wanted = [Words("bis 30. September 2026", "person"), Words("30. September", "fact")]
    assert marked("bis 30. September 2026", wanted) == [Piece("bis 30. September 2026", "person")]


@given(st.text(alphabet="ab .", max_size=40), st.lists(st.text(alphabet="ab .", max_size=4), max_size=4))
def test_no_sign_is_lost_or_doubled(text: str, words: list[str]) -> None:
    pieces = marked(text, [Words(word, "fact") for word in words])
    assert "".join(piece.text for piece in pieces) == text
