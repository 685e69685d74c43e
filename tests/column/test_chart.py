"""Maps: what lies on them stays readable, and lines are thinned no further than can be seen."""

# SPDX-License-Identifier: EUPL-1.2

from itertools import combinations
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.column import chart, flat, labels
from litfass.column.chart import Area, Chart, Pin
from litfass.column.labels import Label, Room
from litfass.core.geometry import Box
from litfass.core.place import Point, Shape, ShapeSort
from tests.column.places import point

number = st.floats(-400, 1_000)
spots = st.tuples(number, number)
line = st.lists(spots, min_size=1, max_size=12)
BOX = chart.framed(Box(*point(0, 0), *point(1000, 900)), (560, 520))


@pytest.mark.parametrize(
    ("found", "words"),
    [([1], "1"), ([1, 2], "1, 2"), ([1, 2, 3], "1–3"), ([1, 3, 4, 5, 9], "1, 3–5, 9"), ([1, 3, 5, 7], "1, 3, 5 …")],
)
def test_a_pin_for_several_says_which(found: list[int], words: str) -> None:
    assert chart.numbers(found) == words


@given(st.lists(st.tuples(st.text(min_size=1, max_size=30), spots, st.booleans()), max_size=12))
def test_no_name_lies_on_another_or_beyond_the_edge(wanted: list[tuple[str, tuple[float, float], bool]]) -> None:
    pin = (100.0, 100.0, 160.0, 124.0)
    room = Room(560, 520, [pin])
    placed = list(labels.labels([Label(words, (at,), "", beside) for words, at, beside in wanted], room))
    assert not any(labels.overlap(one, other) for one, other in combinations(room.taken, 2))
    assert all(0 <= each.x <= 560 and 0 <= each.y <= 520 for each in placed)
    assert len(room.taken) == len(placed) + 1


@given(line, st.floats(0.5, 30))
def test_a_thinned_line_keeps_its_ends_and_its_course(course: list[tuple[float, float]], least: float) -> None:
    thin = flat.thinned(course, least)
    assert (thin[0], thin[-1]) == (course[0], course[-1])
    assert set(thin) <= set(course)
    assert all(flat.apart([[spot]], [thin]) <= 2 * least for spot in course)


@given(line, line)
def test_two_lines_are_as_far_apart_seen_from_either(
    one: list[tuple[float, float]], other: list[tuple[float, float]]
) -> None:
    there, back = flat.apart([one], [other]), flat.apart([other], [one])
    assert isclose(there, back, abs_tol=1e-6)
    assert flat.apart([one], [one]) == 0
    assert flat.apart([one], []) == float("inf")


@given(st.floats(0, 9_000), st.floats(0, 9_000), st.floats(0, 2_000))
def test_a_map_is_never_stretched(east: float, north: float, margin: float) -> None:
    box = chart.framed(Box(*point(0, 0), *point(east, north)), (560, 520), margin=margin)
    sheet = chart.Sheet(box, 560, 520)
    (left, bottom), (right, top) = sheet.at(point(0, 0)), sheet.at(point(100, 100))
    assert isclose(right - left, bottom - top, rel_tol=0.01)
    assert 0 <= left <= 560
    assert 0 <= bottom <= 520


def test_pins_that_would_cover_each_other_become_one_and_words_are_escaped() -> None:
    ring = Shape(ShapeSort.AREAS, ((point(0, 0), point(900, 0), point(900, 800), point(0, 0)),))
    pins = [Pin(1, point(100, 100)), Pin(2, point(101, 100)), Pin(3, point(800, 500))]
    drawn = chart.draw(Chart("Karte <b>", "Umrisse", BOX, [Area("<i>Viertel", ring, numbers=(4,))], pins=pins))
    assert drawn.count('class="pin"') == 2
    assert (">1, 2<" in drawn, ">3<" in drawn, "&lt;i&gt;Viertel: 4" in drawn) == (True, True, True)
    assert ("<b>" in drawn, "<i>" in drawn) == (False, False)


def test_an_empty_map_is_a_map() -> None:
    assert chart.draw(Chart("Karte", "Nichts", BOX)).startswith('<svg viewBox="0 0 560 520" role="img"')
    assert chart.draw(Chart("Karte", "Nichts", BOX, ways=[Shape(ShapeSort.LINES, ((Point(53.5, 10.0),), ()))]))
