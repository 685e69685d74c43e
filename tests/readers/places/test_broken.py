"""Words broken at line ends, by soft hyphens, tags and marks of their own lead to the place, quoted as they stand."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata

import pytest

from litfass.readers.places.find import find
from tests.readers.places.town import KRANHUDE, names, quotes


@pytest.mark.parametrize(
    "words",
    [
        "Bürger-\nweide",
        "Bür-\ngerweide",
        "Bürgerwei-\nde",
        "Bürger- \nweide",
        "Bür\xadger\xadweide",
        "Bürger\xad\nweide",
    ],
)
def test_a_word_broken_at_a_line_end_is_one_word(words: str) -> None:
    text = f"Die Bäume an der {words} bleiben."
    assert (names(text), quotes(text)) == (["Bürgerweide"], [words])


def test_a_break_at_the_hyphen_of_a_name_keeps_the_hyphen() -> None:
    assert names("Simon-von-Utrecht-\nStraße, Simon-\nvon-Utrecht-Straße") == ["Simon-von-Utrecht-Straße"] * 2


def test_a_break_may_stand_within_a_long_name() -> None:
    text = "Die Si-\nmon-von-Ut-\nrecht-Stra-\nße wird saniert, in der Langen Rei-\nhe wird gebaut."
    assert quotes(text) == ["Si-\nmon-von-Ut-\nrecht-Stra-\nße", "Langen Rei-\nhe"]


def test_genitive_and_short_forms_may_be_broken_too() -> None:
    assert quotes("des Spielbuden-\nplatzes und der Kaiser-\nstr. 3") == ["Spielbuden-\nplatzes", "Kaiser-\nstr."]


def test_the_halves_of_other_words_make_no_name() -> None:
    assert names("Die Bürger-\nweisen und der Kaiser-\nschnitt, Berg-\nund Talbahn") == []


def test_a_name_before_a_broken_word_is_not_found_in_it() -> None:
    assert names("Jungfernstieg-\nfest") == []


def test_inline_tags_do_not_break_words() -> None:
    text = "<p>In der Berg<b>str</b>a&szlig;e und der Lange<br/>Reihe, <i>Hansa</i>platz 3</p>"
    found = find(text, KRANHUDE)
    assert [(each.name, each.quote, each.house_number) for each in found] == [
        ("Bergstraße", "Berg<b>str</b>a&szlig;e", ""),
        ("Lange Reihe", "Lange<br/>Reihe", ""),
        ("Hansaplatz", "Hansa</i>platz", "3"),
    ]
    assert [text[each.start : each.end] for each in found] == [each.quote for each in found]


def test_a_sign_for_less_is_no_tag() -> None:
    assert names("Tempo <b Bergstraße, 3 < 5 in der Langen Reihe") == ["Bergstraße", "Lange Reihe"]


def test_line_ends_of_other_systems_and_hyphens_of_unicode() -> None:
    assert quotes("Simon\u2010von\u2010Utrecht\u2010Straße") == ["Simon\u2010von\u2010Utrecht\u2010Straße"]
    assert quotes("Lange\r\nReihe, Simon\u2011von\u2011Utrecht\u2011Straße") == [
        "Lange\r\nReihe",
        "Simon\u2011von\u2011Utrecht\u2011Straße",
    ]


def test_letters_with_marks_of_their_own_are_the_same_letters() -> None:
    text = "Bürgerweide, Eßlinger Straße, Große Bergstraße, Nördliche Hildapromenade"
    apart = unicodedata.normalize("NFD", text)
    assert [each.quote for each in find(apart, KRANHUDE)] == [
        unicodedata.normalize("NFD", each.quote) for each in find(text, KRANHUDE)
    ]
    assert names(apart) == names(text)
