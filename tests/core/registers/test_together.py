"""Which lines hang together, and how they are chained."""

# SPDX-License-Identifier: EUPL-1.2

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from litfass.core.geometry import distance
from litfass.core.place import Point
from litfass.core.registers.chained import chained
from litfass.core.registers.together import CLOSE, together

SPOTS = st.builds(
    Point, st.integers(0, 40).map(lambda n: 53.5 + n / 400), st.integers(0, 40).map(lambda n: 9.9 + n / 400)
)
LINES = st.lists(st.lists(SPOTS, min_size=1, max_size=4), max_size=12)


def _gap(one: list[Point], other: list[Point]) -> float:
    return min(distance(a, b) for a in one for b in other)


@given(LINES)
def test_every_line_is_in_one_group(lines: list[list[Point]]) -> None:
    groups = together(lines)
    assert sorted(number for group in groups for number in group) == list(range(len(lines)))
    assert groups == sorted(sorted(group) for group in groups)


@given(LINES)
def test_what_is_close_hangs_together_and_what_is_far_never_meets(lines: list[list[Point]]) -> None:
    points = [line[:1] for line in lines]
    groups = together(points)
    group_of = {number: at for at, group in enumerate(groups) for number in group}
    for one in range(len(points)):
        for other in range(one):
            if _gap(points[one], points[other]) <= CLOSE * 0.99:
                assert group_of[one] == group_of[other]
    for group in groups:
        for number in group:
            others = [_gap(points[number], points[other]) for other in group if other != number]
            assert not others or min(others) < 870


def test_a_long_straight_line_passes_its_neighbours() -> None:
    long = [Point(53.5, 9.9), Point(53.5, 9.96)]
    assert together([long, [Point(53.501, 9.93)], [Point(53.6, 9.93)]]) == [[0, 1], [2]]


def test_nothing_hangs_together_with_a_line_of_no_points() -> None:
    assert together([[], [Point(53.5, 9.9)], []]) == [[0], [1], [2]]


def _pieces(lines: list[list[Point]]) -> list[frozenset[Point]]:
    return sorted((frozenset(piece) for line in lines for piece in pairwise(line)), key=sorted)


@given(st.lists(st.lists(SPOTS, min_size=2, max_size=4, unique=True), max_size=12))
def test_chaining_loses_and_adds_nothing(lines: list[list[Point]]) -> None:
    assert _pieces(chained(lines)) == _pieces(lines)


def test_lines_are_joined_in_any_order_and_direction() -> None:
    a, b, c, d = (Point(53.5, 9.9 + number / 100) for number in range(4))
    assert chained([[b, c], [b, a], [c, d]]) == [[a, b, c, d]]


def test_at_a_fork_nobody_knows_which_way_the_street_goes() -> None:
    a, b, c, d = (Point(53.5, 9.9 + number / 100) for number in range(4))
    assert chained([[a, b], [b, c], [b, d]]) == [[a, b], [b, c], [b, d]]


def test_a_ring_of_pieces_closes() -> None:
    a, b, c = Point(53.5, 9.9), Point(53.5, 9.91), Point(53.51, 9.9)
    assert chained([[a, b], [c, a], [b, c]]) == [[a, b, c, a]]
