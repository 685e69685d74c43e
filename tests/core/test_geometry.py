"""Distances, outlines and stretches of road are right to the metre within a town."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core import geometry
from litfass.core.place import Point, Shape, ShapeSort

# A square of about 1,112 m by 650 m in the open sea: 0.01 degrees each way at 54.3 north.
SOUTH, WEST = 54.30, 7.20
CORNERS = (
    Point(SOUTH, WEST),
    Point(SOUTH, WEST + 0.01),
    Point(SOUTH + 0.01, WEST + 0.01),
    Point(SOUTH + 0.01, WEST),
    Point(SOUTH, WEST),
)
AREA = Shape(ShapeSort.AREAS, (CORNERS,))
COORDINATES = st.builds(Point, st.floats(47, 55), st.floats(6, 15))


def line(*spots: tuple[float, float]) -> Shape:
    return Shape(ShapeSort.LINES, (tuple(Point(SOUTH + up, WEST + right) for up, right in spots),))


def test_a_hundredth_of_a_degree_is_1112_metres_to_the_north_and_649_to_the_east() -> None:
    assert round(geometry.distance(CORNERS[0], CORNERS[3])) == 1112
    assert round(geometry.distance(CORNERS[0], CORNERS[1])) == 649


def test_a_point_is_inside_or_outside_an_area() -> None:
    assert geometry.contains(AREA, Point(SOUTH + 0.005, WEST + 0.005))
    assert not geometry.contains(AREA, Point(SOUTH + 0.005, WEST + 0.011))
    assert geometry.metres_to(AREA, Point(SOUTH + 0.005, WEST + 0.005)) == 0
    assert round(geometry.metres_to(AREA, Point(SOUTH - 0.001, WEST + 0.005))) == 111


def test_the_nearest_spot_of_a_street_lies_beside_the_house() -> None:
    street = line((0, 0), (0, 0.01))
    spot = geometry.nearest(street.parts[0], Point(SOUTH + 0.001, WEST + 0.004))
    assert spot is not None
    assert (spot.piece, round(spot.along, 3), round(spot.metres)) == (0, 0.4, 111)


def test_two_streets_cross_where_their_lines_cut() -> None:
    assert geometry.crossing(line((0, 0), (0, 0.01)), line((-0.01, 0.004), (0.01, 0.004))) == pytest.approx(
        Point(SOUTH, WEST + 0.004)
    )


def test_two_streets_that_end_within_forty_metres_of_each_other_meet() -> None:
    met = geometry.crossing(line((0, 0), (0, 0.01)), line((0.0002, 0.005), (0.01, 0.005)))
    assert met is not None
    assert met == pytest.approx(Point(SOUTH, WEST + 0.005))


def test_streets_that_stay_apart_do_not_meet() -> None:
    assert geometry.crossing(line((0, 0), (0, 0.01)), line((0.001, 0), (0.001, 0.01))) is None


def test_the_stretch_between_two_crossings_keeps_the_bend_between_them() -> None:
    street = line((0, 0), (0, 0.01), (0.01, 0.01))
    found = geometry.stretch(street, Point(SOUTH, WEST + 0.004), Point(SOUTH + 0.002, WEST + 0.01))
    assert found is not None
    assert [tuple(round(value, 6) for value in spot) for spot in found.parts[0]] == [
        (54.3, 7.204),
        (54.3, 7.21),
        (54.302, 7.21),
    ]


def test_the_stretch_is_the_same_from_either_end() -> None:
    street, a, b = line((0, 0), (0, 0.01)), Point(SOUTH, WEST + 0.002), Point(SOUTH, WEST + 0.007)
    assert geometry.stretch(street, a, b) == geometry.stretch(street, b, a)


def test_an_area_has_no_stretch_and_one_spot_is_none() -> None:
    assert geometry.stretch(AREA, CORNERS[0], CORNERS[1]) is None
    assert geometry.stretch(line((0, 0), (0, 0.01)), CORNERS[0], CORNERS[0]) is None


def test_the_name_of_an_area_is_written_in_its_centre_and_of_a_street_halfway() -> None:
    assert geometry.middle(AREA) == pytest.approx(Point(SOUTH + 0.005, WEST + 0.005))
    assert geometry.middle(line((0, 0), (0, 0.002), (0, 0.01))) == pytest.approx(Point(SOUTH, WEST + 0.005))
    assert geometry.middle(Shape(ShapeSort.LINES, ())) is None


def test_a_corner_that_lies_on_the_line_is_left_out() -> None:
    straight = line((0, 0), (0.000001, 0.005), (0, 0.01)).parts[0]
    bent = line((0, 0), (0.001, 0.005), (0, 0.01)).parts[0]
    assert geometry.simplified(straight, 5) == (straight[0], straight[2])
    assert geometry.simplified(bent, 5) == bent


def test_the_box_around_a_point_holds_what_is_near() -> None:
    box = geometry.around(CORNERS[0], 500)
    assert [round(geometry.distance(CORNERS[0], Point(box.north, WEST)))] == [500]
    assert [round(geometry.distance(CORNERS[0], Point(SOUTH, box.east)))] == [500]
    assert geometry.box([]) is None


@given(COORDINATES, COORDINATES)
def test_distance_is_the_same_both_ways_up_to_the_bend_of_the_earth(a: Point, b: Point) -> None:
    assert geometry.distance(a, a) == 0
    assert geometry.distance(a, b) == pytest.approx(geometry.distance(b, a), rel=0.2)


@given(st.lists(COORDINATES, max_size=12), st.floats(0, 10_000))
def test_a_simplified_line_keeps_its_ends_and_invents_no_corner(spots: list[Point], metres: float) -> None:
    found = geometry.simplified(spots, metres)
    assert set(found) <= set(spots)
    assert (found[0], found[-1]) == (spots[0], spots[-1]) if spots else found == ()
