"""The words of a mention are shown where they are: at the house, the crossing, along the stretch, or not at all."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence

import pytest

from litfass.core.place import Mention, Place, PlaceType, Point, Relation, RelationSort, Shape, ShapeSort
from litfass.core.spot import Where, house, where

SOUTH, WEST = 54.30, 7.20


def street(name: str, *spots: tuple[float, float], **more: object) -> Place:
    line = tuple(Point(SOUTH + up, WEST + right) for up, right in spots)
    return Place(name, shape=Shape(ShapeSort.LINES, (line,)), point=line[0], **more)  # type: ignore[arg-type]


HOUSE = Point(SOUTH + 0.0001, WEST + 0.003)
TAUWERK = street("Tauwerkstraße", (0, 0), (0, 0.01), house_numbers={"12": HOUSE})
ANKER = street("Ankerweg", (-0.002, 0.002), (0.002, 0.002))
TROSSEN = street("Trossenstraße", (-0.002, 0.006), (0.002, 0.006))
FAR = street("Ferner Weg", (0.05, 0), (0.05, 0.01))
QUARTER = Place("Brackmoor", PlaceType.QUARTER, point=Point(SOUTH, WEST))
PLACES = (TAUWERK, ANKER, TROSSEN, FAR)


def places_of(name: str) -> Sequence[Place]:
    return [each for each in PLACES if each.name == name]


def mention(*, number: str = "", sort: RelationSort | None = None, others: tuple[str, ...] = ()) -> Mention:
    relation = Relation(sort, "", others) if sort else None
    return Mention(1, "Tauwerkstraße", PlaceType.STREET, "Tauwerkstraße", 0, 13, "text", number, relation=relation)


def test_a_house_number_is_shown_at_the_house() -> None:
    for number in ("12", "12 a", "12a-14"):
        assert where(mention(number=number), TAUWERK, places_of) == Where(HOUSE, exact=True)


def test_the_letter_of_a_house_counts_whether_capital_or_not_and_of_several_houses_the_first() -> None:
    numbers = {"12": HOUSE, "12a": Point(1, 1), "14": Point(2, 2)}
    for printed in ("12a", "12 a", "12A", "12 A", "12 a bis c", "12A-14", "12 a und 14", "12a, 14"):
        assert house(numbers, printed) == Point(1, 1)
    assert {house(numbers, printed) for printed in ("12 und 14", "12/14", "12f")} == {HOUSE}
    assert {house(numbers, printed) for printed in ("13", "")} == {None}


def test_an_unknown_house_number_is_shown_at_the_street() -> None:
    assert where(mention(number="99"), TAUWERK, places_of) == Where(TAUWERK.point)


def test_a_corner_is_shown_at_the_crossing() -> None:
    found = where(mention(sort=RelationSort.CORNER, others=("Ankerweg",)), TAUWERK, places_of)
    assert found.exact
    assert found.point == pytest.approx(Point(SOUTH, WEST + 0.002))


def test_between_two_streets_is_the_stretch_of_road_between_their_crossings() -> None:
    found = where(mention(sort=RelationSort.BETWEEN, others=("Ankerweg", "Trossenstraße")), TAUWERK, places_of)
    assert found.shape is not None
    assert [tuple(round(value, 6) for value in spot) for spot in found.shape.parts[0]] == [(54.3, 7.202), (54.3, 7.206)]


def test_with_one_end_unknown_the_place_itself_is_shown_and_nothing_is_guessed() -> None:
    for others in (("Ankerweg", "Unbekannter Weg"), ("Ankerweg", "Ferner Weg"), ("Ankerweg",)):
        relation = mention(sort=RelationSort.BETWEEN, others=others)
        assert where(relation, TAUWERK, places_of) == Where(TAUWERK.point)


def test_a_quarter_is_never_a_pin() -> None:
    assert where(mention(), QUARTER, places_of) == Where()
