"""A person's word on a place outweighs the reader's, whatever the reader finds next time."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.facts import Facts, Grade, Mention, PlaceType
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.overridden import Override, Verdict, applied, occurrences, stands

TEXT = "Am Hudekai und in der Trossengasse wird gebaut. Frau Hudekai freut sich.\nDie Trossen-\ngasse bleibt frei."
HUDEKAI = Mention(1, "Hudekai", PlaceType.STREET, "Hudekai", 3, 10, grade=Grade.OPENING)
TROSSEN = Mention(2, "Trossengasse", PlaceType.STREET, "Trossengasse", 22, 34, grade=Grade.SINGLE)
OPEN = Mention(None, "Trossengasse", PlaceType.STREET, "Trossengasse", 22, 34, candidates=(2, 3, 4))


def news(*places: Mention, text: str = TEXT) -> Notice:
    return Notice("a", Kind.PRESS_RELEASE, "Bauarbeiten", "", text, facts=Facts(places=places))


def drop(place: int, quote: str = "") -> Override:
    return Override(Verdict.DROP, place, "gleich", PlaceType.STREET, quote)


def add(place: int, quote: str = "", name: str = "Hudekai", part: str = "") -> Override:
    return Override(Verdict.ADD, place, name, PlaceType.SQUARE, quote, part)


def places(notice: Notice, *said: Override) -> list[tuple[int | None, str, int]]:
    return [(each.place, each.quote, each.start) for each in applied(notice, said).facts.places or ()]


def test_what_does_not_belong_is_gone_whatever_words_name_it() -> None:
    again = HUDEKAI._replace(quote="Hudekais", start=52, end=60)
    assert applied(news(HUDEKAI, TROSSEN, again), [drop(1)]).facts.places == (TROSSEN,)


def test_a_drop_of_some_words_leaves_the_others() -> None:
    again = HUDEKAI._replace(quote="Hudekais", start=52, end=60)
    assert applied(news(HUDEKAI, again), [drop(1, "HUDEKAI")]).facts.places == (again,)


def test_a_missing_place_stands_where_its_words_stand_and_as_whole_words_only() -> None:
    text = "Auf der Plate, der Plate und den Platen."
    made = applied(news(text=text), [add(7, "der Plate", "Plate")])
    bare = Mention(7, "Plate", PlaceType.SQUARE, "der Plate", 4, 13, grade=Grade.PERSON)
    assert made.facts.places == (bare, bare._replace(start=15, end=24))


def test_words_over_a_line_end_are_found_and_quoted_as_they_stand() -> None:
    made = applied(news(text="Am Alten\nHude ist Markt."), [add(7, "Alten Hude")])
    assert [(each.quote, each.start, each.end) for each in made.facts.places or ()] == [("Alten\nHude", 3, 13)]


def test_a_missing_place_stays_when_its_words_are_gone() -> None:
    bare = Mention(7, "Hudekai", PlaceType.SQUARE, "", 0, 0, part="", grade=Grade.PERSON)
    assert applied(news(TROSSEN, text="Neu geschrieben."), [add(7, "Hudekai")]).facts.places == (TROSSEN, bare)
    assert applied(news(), [add(7)]).facts.places == (bare,)


def test_words_are_looked_for_in_the_part_that_was_named() -> None:
    both = replace(news(text="Der Hudekai."), title="Der Hudekai")
    assert [each.part for each in applied(both, [add(7, "Hudekai")]).facts.places or ()] == ["title", "text"]
    assert [each.part for each in applied(both, [add(7, "Hudekai", part="title")]).facts.places or ()] == ["title"]


def test_what_the_reader_found_is_confirmed_and_not_doubled() -> None:
    assert applied(news(HUDEKAI, text="Am Hudekai."), [add(1, "Hudekai")]).facts.places == (
        HUDEKAI._replace(grade=Grade.PERSON),
    )


def test_one_of_several_places_of_a_name_is_chosen() -> None:
    chosen = OPEN._replace(place=3, type=PlaceType.SQUARE, grade=Grade.PERSON, candidates=())
    assert applied(news(OPEN), [add(3, name="Trossengasse")]).facts.places == (chosen,)


def test_of_several_places_of_a_name_the_dropped_ones_go() -> None:
    assert applied(news(OPEN), [drop(2)]).facts.places == (OPEN._replace(candidates=(3, 4)),)
    assert applied(news(OPEN), [drop(2), drop(3)]).facts.places == (OPEN._replace(candidates=(4,)),)
    assert applied(news(OPEN), [drop(2), drop(3), drop(4)]).facts.places == ()


def test_the_last_word_counts() -> None:
    assert places(news(HUDEKAI, text="Am Hudekai."), drop(1), add(1)) == [(1, "Hudekai", 3)]
    assert places(news(HUDEKAI, text="Am Hudekai."), add(1), drop(1)) == []
    assert places(news(text="Am Hudekai."), add(1, "Hudekai"), drop(1, "Hudekai")) == []


def test_added_places_stand_in_the_order_of_the_text() -> None:
    made = applied(news(TROSSEN, text=TEXT), [add(1, "Am Hudekai")])
    assert [each.start for each in made.facts.places or ()] == [0, 22]


def test_without_a_gazetteer_nothing_is_said_unless_a_person_said_it() -> None:
    unread = replace(news(), facts=Facts())
    assert applied(unread, [drop(1)]) is unread
    assert [each.place for each in applied(unread, [add(1)]).facts.places or ()] == [1]
    same = news(HUDEKAI)
    assert applied(same, []) is same


@pytest.mark.parametrize(("quote", "found"), [("Hudekai", True), ("hudekai", False), ("Hude", False), ("  ", False)])
def test_words_stand_in_a_notice_as_they_are_written(quote: str, found: bool) -> None:
    assert stands(news(), quote) is found


@given(st.text(alphabet="ab \n-", max_size=40), st.text(alphabet="ab \n-", max_size=6))
def test_every_occurrence_reads_like_the_words(text: str, quote: str) -> None:
    words = " ".join(quote.split())
    assert all(text[start:end].replace("\n", " ") == words for start, end in occurrences(text, quote))


mentions = st.builds(
    HUDEKAI._replace,
    place=st.sampled_from([1, 2, 3, None]),
    quote=st.sampled_from(["Hudekai", "Kai"]),
    candidates=st.just((1, 2)),
)
overrides = st.builds(
    Override,
    st.sampled_from(Verdict),
    st.sampled_from([1, 2, 3]),
    st.just("Hudekai"),
    st.just(PlaceType.STREET),
    st.sampled_from(["", "Hudekai", "Kai"]),
)


@given(st.lists(mentions, max_size=6), st.lists(overrides, max_size=6))
def test_to_say_it_twice_changes_nothing(found: list[Mention], said: list[Override]) -> None:
    once = applied(news(*found), said)
    assert applied(once, said) == once


@given(st.lists(mentions, max_size=6), st.lists(overrides, max_size=6), st.sampled_from([1, 2, 3]))
def test_what_was_dropped_last_is_nowhere_and_what_was_added_last_is_there(
    found: list[Mention], said: list[Override], place: int
) -> None:
    gone = applied(news(*found), [*said, drop(place)])
    assert all(
        each.place != place and place not in each.candidates * (each.place is None) for each in gone.facts.places or ()
    )
    there = applied(news(*found), [*said, add(place)])
    assert place in {each.place for each in there.facts.places or ()}
