"""What an import does, decided without a database."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from litfass.core.place import Place, PlaceType, Point
from litfass.core.registers.plan import Known, Plan, box_of, digest, once, plan

SIEL = Place("Am Siel", key="S1", point=Point(53.5, 9.9))


def known(place: Place, number: int = 1, *, is_gone: bool = False) -> Known:
    """The place as it would be kept."""
    return Known(number, place.key, place.name, place.type.value, box_of(place), digest(place), is_gone)


def test_the_same_place_is_the_same() -> None:
    assert plan([SIEL], [known(SIEL)], []) == Plan(same=[known(SIEL)])


def test_a_place_that_is_listed_again_is_back() -> None:
    gone = known(SIEL, is_gone=True)
    assert plan([SIEL], [gone], []) == Plan(same=[gone], back={1})
    assert plan([], [gone], []) == Plan(long_gone=[gone])


def test_a_square_is_a_street_to_another_register() -> None:
    square = replace(SIEL, name="Pollerplatz", type=PlaceType.SQUARE, key="P")
    other = known(replace(square, type=PlaceType.STREET), 7)
    assert plan([square], [], [other]) == Plan(elsewhere=[(other, square)])
    assert plan([replace(square, type=PlaceType.STOP)], [], [other]).elsewhere == []


def test_a_place_of_another_gazetteer_that_is_gone_is_none() -> None:
    assert plan([SIEL], [], [known(SIEL, 7, is_gone=True)]) == Plan(new=[SIEL])


def test_what_another_gazetteer_has_by_now_does_not_come_back_here() -> None:
    gone, other = known(SIEL, is_gone=True), known(SIEL, 7)
    assert plan([SIEL], [gone], [other]) == Plan(elsewhere=[(other, SIEL)], long_gone=[gone])


def test_of_two_namesakes_each_keeps_its_own_row() -> None:
    far = replace(SIEL, key="S2", point=Point(53.6, 9.9))
    rows = [known(SIEL, 1), known(far, 2)]
    swapped = [replace(SIEL, key="S2"), replace(far, key="S1")]
    found = plan(swapped, rows, [])
    assert {old.id: place.point for old, place in found.changed} == {1: far.point, 2: SIEL.point}
    renumbered = [replace(SIEL, key="a"), replace(far, key="b")]
    found = plan(renumbered, rows, [])
    assert {old.id: place.point for old, place in found.changed} == {1: SIEL.point, 2: far.point}


def test_without_coordinates_a_key_alone_keeps_no_row() -> None:
    old, new = Place("Am Siel", key="1"), Place("Am Poller", key="1")
    assert plan([new], [known(old)], []) == Plan(new=[new], gone=[known(old)])


PLACES = st.lists(
    st.builds(
        Place,
        name=st.sampled_from(["A-Weg", "B-Weg", "A-WEG"]),
        key=st.sampled_from(["1", "2", "3", "4"]),
        point=st.none() | st.builds(Point, st.sampled_from([53.5, 53.503, 53.6]), st.just(9.9)),
    ),
    max_size=5,
    unique_by=lambda place: place.key,
)


@given(PLACES, PLACES)
def test_every_place_and_every_row_is_dealt_with_once(before: list[Place], after: list[Place]) -> None:
    rows = [known(place, number) for number, place in enumerate(before)]
    found = plan(after, rows, [])
    ids = [each.id for each in (*found.same, *found.gone, *(old for old, _ in found.changed))]
    assert sorted(ids) == list(range(len(before)))
    assert len(found.new) + len(found.changed) + len(found.same) == len(after)
    assert plan(before, rows, []).is_idle


def test_of_one_key_told_twice_the_later_is_numbered() -> None:
    assert [place.key for place in once([SIEL, SIEL, replace(SIEL, key="x")])] == ["S1", "S1 #2", "x"]
