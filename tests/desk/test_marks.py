"""Marking words in a text: whole, not overlapping, nothing lost."""

# SPDX-License-Identifier: EUPL-1.2

from hypothesis import given
from hypothesis import strategies as st

from litfass.desk.marks import Piece, Span, Words, lines, marked


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


def test_places_that_lie_over_one_another_are_cut_and_each_fact_gets_one_anchor() -> None:
    anchors: dict[int, str] = {}
    spans = [Span(0, 14, "wide", 1), Span(4, 8, "fact", 2), Span(9, 14, "fact", 1), Span(9, 14, "person")]
    assert (
        list(lines("bis zum\n 30. 9. 2026", spans, anchors))
        == [
            (Piece("bis ", "wide", (1,), "beleg-1"), Piece("zum", "fact", (1, 2), "beleg-2")),
            (Piece("30. 9", "person", (1,)), Piece(". 2026")),
        ]
        or anchors
    )
    assert anchors == {1: "beleg-1", 2: "beleg-2"}


SPANS = st.builds(
    lambda start, length, sort, fact: Span(start, start + length, sort, fact),
    st.integers(0, 40), st.integers(1, 20), st.sampled_from(["person", "fact", "wide"]), st.none() | st.integers(1, 5),
)  # fmt: skip


@given(st.text(alphabet="ab \n", max_size=40), st.lists(SPANS, max_size=6))
def test_no_sign_is_lost_whatever_lies_over_what(text: str, spans: list[Span]) -> None:
    anchors: dict[int, str] = {}
    told = list(lines(text, spans, anchors))
    assert ["".join(piece.text for piece in line) for line in told] == [
        line.strip() for line in text.splitlines() if line.strip()
    ]
    named = [piece.anchor for line in told for piece in line if piece.anchor]
    assert len(named) == len(set(named)) == len(set(anchors.values()))
