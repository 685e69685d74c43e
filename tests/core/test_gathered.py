"""One line a place: the strongest mention, how often it is named, and the one detail that all mentions share."""

# SPDX-License-Identifier: EUPL-1.2

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from litfass.core.gathered import Gathered, gathered
from litfass.core.place import Grade, Mention, PlaceType, Relation, RelationSort

STRETCH = Relation(
    RelationSort.BETWEEN, "zwischen Trossenplatz und Zimtspeicherweg", ("Trossenplatz", "Zimtspeicherweg")
)


def mention(place: int | None, grade: Grade = Grade.SINGLE, start: int = 0, **more: Any) -> Mention:
    made = Mention(place, "Tauwerkstraße", PlaceType.STREET, "Tauwerkstraße", start, start + 13, grade=grade)
    return made._replace(**more)


def test_the_strongest_mention_stands_for_a_place_and_the_first_of_equals() -> None:
    first, second = mention(1, Grade.OPENING, 5), mention(1, Grade.OPENING, 50)
    assert gathered([mention(1), first, second]) == (Gathered(1, first, 3),)


def test_places_come_in_the_order_in_which_they_are_named() -> None:
    found = gathered([mention(7), mention(3, Grade.TITLE), mention(7)])
    assert [(each.place, each.count, each.is_main) for each in found] == [(7, 2, False), (3, 1, True)]


def test_an_open_name_gives_a_line_to_each_place_and_is_never_a_main_one() -> None:
    found = gathered([mention(None, Grade.TITLE, candidates=(4, 9, 4))])
    assert [(each.place, each.is_open, each.is_main) for each in found] == [(4, True, False), (9, True, False)]


def test_a_name_that_is_decided_somewhere_is_open_nowhere() -> None:
    decided = mention(4, Grade.SINGLE, 30)
    found = gathered([mention(None, Grade.TITLE, candidates=(4,)), decided])
    assert found == (Gathered(4, decided, 2),)


def test_a_title_takes_the_stretch_of_road_from_the_text() -> None:
    (found,) = gathered([mention(1, Grade.TITLE), mention(1, relation=STRETCH), mention(1, relation=STRETCH)])
    assert (found.mention.grade, found.mention.relation) == (Grade.TITLE, STRETCH)


def test_where_the_mentions_say_different_things_none_is_taken() -> None:
    other = STRETCH._replace(words="zwischen Kandiskai und Trossenplatz")
    (found,) = gathered([mention(1, Grade.TITLE), mention(1, relation=STRETCH), mention(1, relation=other)])
    assert found.mention.relation is None


def test_a_house_number_deeper_in_the_text_is_not_the_matter() -> None:
    (found,) = gathered([mention(1, Grade.TITLE, part="title"), mention(1, Grade.OPENING, house_number="14")])
    assert (found.mention.house_number, found.number) == ("", "")
    (found,) = gathered([mention(1, Grade.OPENING, house_number="14")])
    assert (found.mention.house_number, found.number) == ("14", "")


def test_a_spot_on_the_road_is_the_matter_and_so_is_a_number_in_the_title() -> None:
    height = Relation(RelationSort.AT, "Höhe Hausnummer 12")
    (found,) = gathered([mention(1, Grade.TITLE), mention(1, house_number="12", relation=height)])
    assert (found.number, found.mention.relation) == ("12", height)
    (found,) = gathered([mention(1, Grade.TITLE, part="title", house_number="12")])
    assert found.number == "12"


def test_a_quarter_has_no_house_numbers() -> None:
    (found,) = gathered([mention(1, Grade.TITLE, part="title", type=PlaceType.QUARTER, house_number="7")])
    assert found.number == ""


def test_the_strongest_keeps_its_own_number() -> None:
    (found,) = gathered([mention(1, Grade.TITLE, house_number="3"), mention(1, house_number="12")])
    assert found.mention.house_number == "3"


@given(st.lists(st.builds(mention, st.integers(1, 4), st.sampled_from(Grade), st.integers(0, 99))))
def test_every_mention_is_counted_once(mentions: list[Mention]) -> None:
    found = gathered(mentions)
    assert sum(each.count for each in found) == len(mentions)
    assert [each.place for each in found] == list(dict.fromkeys(each.place for each in mentions))
