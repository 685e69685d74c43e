"""The card of a post: what it shows, what it says aloud, and that no title can become markup."""

# SPDX-License-Identifier: EUPL-1.2

import struct
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litfass.cards import LANDSCAPE, PORTRAIT, Card, Colours, Size, alt, draw

CARD = Card(
    kind="Beschluss",
    title="Der Bezirk stellt zwölf Bänke am Kranhuder Markt auf",
    municipality="Bezirk Kranhude",
    when="Dienstag, 1. Dezember 2026, 18 Uhr",
    where="Ausschuss für Umwelt und Mobilität",
)


def size_of(image: bytes) -> Size:
    """Width and height from the PNG's header."""
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    return Size(*struct.unpack(">II", image[16:24]))


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_a_card_has_exactly_its_size(size: Size) -> None:
    assert size_of(draw(replace(CARD, size=size))) == size


def test_the_same_card_gives_the_same_bytes() -> None:
    assert draw(CARD) == draw(replace(CARD))


@pytest.mark.parametrize(
    "other",
    [
        replace(CARD, kind="Drucksache"),
        replace(CARD, title="Haushalt 2027"),
        replace(CARD, municipality="Stadt Kranhude"),
        replace(CARD, when=""),
        replace(CARD, where=""),
        replace(CARD, demo=True),
        replace(CARD, colours=Colours("#7a1f3d")),
        replace(CARD, size=LANDSCAPE),
    ],
)
def test_everything_a_card_says_is_on_the_picture_and_in_its_digest(other: Card) -> None:
    assert draw(other) != draw(CARD)
    assert other.digest != CARD.digest


@pytest.mark.parametrize(
    "title",
    [
        '#read("/etc/passwd")',
        '#panic("x")',
        "] #pagebreak() [",
        '", "demo": true, "x": "',
        "*fett* _schräg_ $x^2$ `code` <b> @quelle = Titel",
        "\\",
        "//",
        "#",
    ],
)
def test_a_title_is_shown_as_written_and_never_read_as_markup(title: str) -> None:
    assert size_of(draw(replace(CARD, title=title))) == PORTRAIT
    assert title in alt(replace(CARD, title=title))


def test_stars_are_stars() -> None:
    assert draw(replace(CARD, title="*fett*")) != draw(replace(CARD, title="fett"))


def test_a_very_long_title_ends_after_a_whole_word() -> None:
    shown = alt(replace(CARD, title="Wegeverbindung " * 140)).split("„")[1].split("“")[0]
    assert shown == " ".join(["Wegeverbindung"] * 15) + " …"


def test_an_endless_word_is_cut_where_it_must_be() -> None:
    card = replace(CARD, title="x" * 2000)
    assert "x" * 239 + "…" in alt(card)
    assert size_of(draw(card)) == PORTRAIT


def test_the_alternative_text_says_all_that_the_card_says() -> None:
    assert alt(replace(CARD, demo=True)) == (
        "Textkarte von Bezirk Kranhude, Beschluss: „Der Bezirk stellt zwölf Bänke am Kranhuder Markt auf“. "
        "Dienstag, 1. Dezember 2026, 18 Uhr. Ausschuss für Umwelt und Mobilität. Demonstration mit erfundenem Inhalt."
    )


def test_what_is_not_known_is_left_out() -> None:
    assert alt(Card(kind="Presse", title="Neue Bänke", municipality="Kranhude")) == (
        "Textkarte von Kranhude, Presse: „Neue Bänke“."
    )


def test_an_umlaut_of_two_signs_is_the_umlaut() -> None:
    assert draw(replace(CARD, title="Ba\u0308nke")) == draw(replace(CARD, title="Bänke"))


def test_line_breaks_and_control_signs_are_no_part_of_a_title() -> None:
    assert draw(replace(CARD, title="Neue\n\t Bänke\x00\u202e")) == draw(replace(CARD, title="Neue Bänke"))


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=400), st.text(max_size=200))
def test_any_words_give_one_card(title: str, where: str) -> None:
    assert size_of(draw(replace(CARD, title=title, where=where, size=LANDSCAPE))) == LANDSCAPE
