"""What the words around names tie together is kept with the mentions."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from

from litfass.core.facts import Relation, RelationSort
from litfass.readers.places.relations import relations
from tests.readers.places.spots import mentions

A, B, C = "Tauwerkstraße", "Palstekstraße", "Brackmoordamm"
PIECES = (
    *(
        A,
        B,
        C,
        "Brackmoor",
        " ",
        " und ",
        "zwischen ",
        "Ecke ",
        "/",
        " bis ",
        "von ",
        "der ",
        "Höhe ",
        "Hausnummer ",
        "12",
    ),
    *(", ", "(", ")", "im Bereich ", "\n", ". ", "Kreuzung ", "-", "rund um ", "“"),
)
BETWEEN, CORNER, FROM_TO = RelationSort.BETWEEN, RelationSort.CORNER, RelationSort.FROM_TO


def read(words: str) -> dict[str, Relation]:
    return {each.name: each.relation for each in relations(words, mentions(words)) if each.relation}


def pair(sort: RelationSort, words: str, one: str = A, two: str = B) -> dict[str, Relation]:
    return {one: Relation(sort, words, (two,)), two: Relation(sort, words, (one,))}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (f"Umbau des {C}s zwischen {A} und {B}", f"{C}s zwischen {A} und {B}"),
        (f"{C}, zwischen der {A} und der {B}, wird", f"{C}, zwischen der {A} und der {B}"),
        (f"Der {C} soll zwischen\n{A} und {B} umgebaut werden", f"{C} soll zwischen {A} und {B}"),
        (f"{C} 12 zwischen {A} 3 und {B}", f"{C} 12 zwischen {A} 3 und {B}"),
        (f"{C} in Brackmoor zwischen {A} und {B}", f"{C} in Brackmoor zwischen {A} und {B}"),
        (f"{C} zw. {A} u. {B}", f"{C} zw. {A} u. {B}"),
        (f"zwischen {A} und {B} auf dem {C}", f"zwischen {A} und {B} auf dem {C}"),
    ],
)
def test_a_stretch_of_a_street_belongs_to_the_street(words: str, said: str) -> None:
    assert read(words) == {C: Relation(BETWEEN, said, (A, B))}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (f"zwischen {A} und {B}", f"zwischen {A} und {B}"),
        (f"zwischen der {A} und der {B}", f"zwischen der {A} und der {B}"),
        (f"zwischen Einmündung {A} und {B}", f"zwischen Einmündung {A} und {B}"),
        (f"Zwi- \nschen {A} und {B}", f"Zwi- schen {A} und {B}"),
        (f"Der {C} ist gesperrt. Zwischen {A} und {B} wird gebaut.", f"Zwischen {A} und {B}"),
    ],
)
def test_without_a_third_street_each_end_knows_the_other(words: str, said: str) -> None:
    assert read(words) == pair(BETWEEN, said)


@pytest.mark.parametrize(
    "words",
    [
        f"Ecke {A}/{B}",
        f"{A}/Ecke {B}",
        f"{A}, Ecke {B}",
        f"{A} Ecke {B}",
        f"{A} 12 Ecke {B}",
        f"Kreuzung {A}/{B}",
        f"Kreuzung {A} / {B}",
        f"Kreuzung der {A} mit der {B}",
        f"Einmündung der {A} in die {B}",
        f"Knotenpunkt {A} – {B}",
        f"im Kreuzungsbereich {A}/{B}",
        f"an der Ecke {A}/{B}",
        f"KNOTEN {A}/{B}",
        f"{A} ECKE {B}",
    ],
)
def test_a_corner_ties_both_streets(words: str) -> None:
    assert read(f"Die Ampel {words} fehlt.") == pair(CORNER, words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (f"{C} zwischen {A} und Hohem Tor wird", f"{C} zwischen {A} und Hohem Tor"),
        (f"{C} zwischen Hohem Tor und der {A} wird", f"{C} zwischen Hohem Tor und der {A}"),
        (f"{C} zwi-\nschen Bürgerhaus und {A}", f"{C} zwi- schen Bürgerhaus und {A}"),
    ],
)
def test_a_stretch_may_end_where_the_gazetteer_knows_nothing(words: str, said: str) -> None:
    assert read(words) == {C: Relation(BETWEEN, said, (A,))}


def test_the_end_of_one_stretch_does_not_own_the_next() -> None:
    assert set(read(f"zwischen dem Stadion und {C} sowie zwischen {A} und {B}")) == {A, B, C}


def test_a_crossing_may_be_said_behind_its_streets() -> None:
    assert read(f"die {A}/{B}-Kreuzung") == pair(CORNER, f"{A}/{B}")


@pytest.mark.parametrize("words", [f"{A} bis {B}", f"von der {A} bis zur {B}", f"von {A} bis {B}"])
def test_from_one_street_to_another_ties_both(words: str) -> None:
    assert read(words) == pair(FROM_TO, words)


def test_from_to_on_a_street_belongs_to_the_street() -> None:
    words = f"{C} von {A} bis {B}"
    assert read(words) == {C: Relation(FROM_TO, words, (A, B))}


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (f"{A} Höhe Hausnummer 12", "12"),
        (f"{A} in Höhe der Hausnummer 12a", "12a"),
        (f"{A}, auf Höhe Nr. 12", "12"),
        (f"{A} (Höhe Haus 12", "12"),
        (f"{A}, Höhe Hausnr. 12", "12"),
        (f"Haus Nr. 12 der {A}", "12"),
        (f"Höhe der Hausnummer 12 a - 14 der {A}", "12 a - 14"),
        (f"Hausnummer 12 in der {A}", "12"),
    ],
)
def test_the_height_of_a_house_brings_its_number(words: str, number: str) -> None:
    (found,) = relations(words + ")", mentions(words))
    assert (found.relation, found.house_number) == (Relation(RelationSort.AT, words), number)


def test_the_height_of_another_street_belongs_to_the_street() -> None:
    words = f"{A}, auf Höhe der {B}"
    assert read(words) == {A: Relation(RelationSort.AT, words, (B,))}
    assert read(f"auf Höhe der {B}") == {B: Relation(RelationSort.AT, f"auf Höhe der {B}")}


@pytest.mark.parametrize(
    "words",
    [f"im Bereich der {A}", f"rund um die {A}", f"im Umfeld der {A}", f"in der Nähe der {A}", f"im Bereich {A}"],
)
def test_what_is_around_a_place_is_an_area(words: str) -> None:
    assert read(f"Wir wollen {words} Bäume.") == {A: Relation(RelationSort.AREA, words)}


@pytest.mark.parametrize(
    "words",
    [
        f"{A} und {B}",
        f"{A}, {B} und {C}",
        f"{A}/{B}",
        f"die {A}. Zwischen Mai und Juni die {B}",
        f"{A} oder {B}",
        f"in der {A}",
    ],
)
def test_words_without_a_cue_tie_nothing(words: str) -> None:
    assert read(words) == {}


def test_only_those_that_are_marked_are_looked_at() -> None:
    words = f"Ecke {A}/{B}, im Bereich der {C}"
    found = relations(words, mentions(words), {5})
    assert [each.relation is not None for each in found] == [True, True, False]


@given(lists(sampled_from(PIECES), max_size=25).map("".join))
def test_any_text_keeps_its_mentions_and_quotes_itself(words: str) -> None:
    before = mentions(words)
    found = relations(words, before)
    assert [each._replace(relation=None, house_number="") for each in found] == before
    assert all(each.relation.words in " ".join(words.split()) for each in found if each.relation)
