"""Names whose last part is said once for several are all found, if the gazetteer knows them."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis.strategies import characters, lists, sampled_from, text

from litfass.readers.places.ellipsis import head_of, partners
from tests.readers.places.spots import hits, lookup

PIECES = (
    "Ost-",
    "West",
    "straße",
    " und ",
    "/",
    ", ",
    "-",
    "\n",
    "Weststraße",
    "Ettlinger ",
    "Straße",
    "Hansaplatz",
    "er ",
    "A",
)


def found(words: str) -> list[tuple[str, str]]:
    partner = sorted(partners(words, hits(words), lookup))
    return [(words[each.start : each.end], each.entry.name) for each in partner]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Simon-von-Utrecht-/Detlev-Bremer-Straße", ["Simon-von-Utrecht-Straße"]),
        ("Ost- und Weststraße", ["Oststraße"]),
        ("zwischen der Ost- und der Weststraße", ["Oststraße"]),
        ("Ost- u. Weststraße", ["Oststraße"]),
        ("Ost-, sowie Weststraße", []),
        ("Ost- sowie Weststraße", ["Oststraße"]),
        ("Ost- & Weststraße", ["Oststraße"]),
        ("Ost-\nund Weststraße", ["Oststraße"]),
        ("Ost- / Weststraße", ["Oststraße"]),
        ("Kaiser-, Karl- und Amalienstraße", ["Kaiserstraße", "Karlstraße"]),
        ("Große Berg- und Talstraße", ["Große Bergstraße"]),
        ("Rüppurrer und Ettlinger Straße", ["Rüppurrer Straße"]),
        ("Karl-, Ettlinger, Amalien- und Kriegsstraße", ["Karlstraße", "Ettlinger Straße", "Amalienstraße"]),
        ("Ettlinger-/Kriegsstraße", ["Ettlinger Straße"]),
        ("West- und Ostmarkstraße", ["Weststraße"]),
        ("Steph-\nanien- und Karlstraße", ["Stephanienstraße"]),
        ("Binsenschlauch- und Stephanienstraße", ["Am Binsenschlauch"]),
        ("Hansastraße und -platz", ["Hansaplatz"]),
        ("Hansaplatz/-straße", ["Hansastraße"]),
    ],
)
def test_the_part_said_once_is_given_to_all(words: str, names: list[str]) -> None:
    assert [name for _, name in found(words)] == names


def test_what_more_than_the_last_part_is_shared_by_is_found_where_nothing_else_fits() -> None:
    assert found("Süd- und Ostmarkstraße") == [("Süd-", "Südmarkstraße")]
    assert found("Nord- und Ostmarkstraße") == []


@pytest.mark.parametrize(
    "words",
    [
        "Geh- und Weststraße",
        "der Geh- und Radweg in der Weststraße",
        "Tauwerkstraße, Ankerstraße und Weststraße",
        "Nord- und Weststraße",
        "Weststraße und -seite",
        "sicher und Ettlinger Straße",
    ],
)
def test_what_the_gazetteer_does_not_know_is_not_found(words: str) -> None:
    assert found(words) == []


def test_a_partner_is_quoted_with_its_hyphen() -> None:
    assert found("die Ost- und Weststraße") == [("Ost-", "Oststraße")]


def test_the_shared_part_of_a_name_is_its_last() -> None:
    assert head_of("Weststraße") == ("straße", "West")
    assert head_of("Detlev-Bremer-Straße") == ("Straße", "Detlev-Bremer-")
    assert head_of("Brackmoor") == ("moor", "Brack")
    assert head_of("Zirkel") == ("", "Zirkel")


@given(text(characters(codec=None)) | lists(sampled_from(PIECES), max_size=25).map("".join))
def test_any_text_is_read_without_failing(words: str) -> None:
    for each in partners(words, hits(words), lookup):
        assert 0 <= each.start < each.end <= len(words)


def test_a_long_chain_costs_no_more_than_its_end() -> None:
    words = "Ost-, " * 100_000 + "Weststraße"
    assert 0 < len(partners(words, hits(words), lookup)) <= 12
