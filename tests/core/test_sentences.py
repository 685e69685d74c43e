"""German text falls into whole sentences, and only there."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.sentences import ended, is_whole, paragraphs, plain, sentences


@pytest.mark.parametrize(
    "one",
    [
        "Der Ausschuss tagt am 1. Dezember im Großen Saal.",
        "Siehe Drs. 24-0187 und Nr. 5 der Anlage.",
        "Das gilt z. B. für Bänke, d. h. auch für Poller.",
        "Nach § 24 Abs. 1 Satz 2 BezVG gilt das.",
        "Die 21. Wahlperiode endet bald.",
        "Dr. Muster und Prof. Beispiel sprachen.",
        "Es kostet ca. 5.000 Euro bzw. 6.000 Euro.",
        "Die Bushaltestelle St. Ansgar wird verlegt.",
        "In der Beispielstr. 12 wird gebaut.",
        "Es geht u. a. um Bäume, Bänke usw. und mehr.",
        "Die Bezirksamtsleitung i. V. Muster unterschrieb.",
        "Wie soll der Hudekai aussehen?",
        "Vom 30. November bis 4. Januar liegt der Plan aus.",
        "Der Bau beginnt um 18.30 Uhr.",
        "Der Verein e. V. Kranhude wurde gefragt.",
    ],
)
def test_an_abbreviation_or_an_ordinal_ends_no_sentence(one: str) -> None:
    assert sentences(one) == (one,)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Die Arbeiten sind beendet.", "Die Umleitung wird abgebaut."),
        ("Das war 2026.", "Der Bau beginnt."),
        ("Kommen Sie?", "Wir freuen uns."),
        ("Es bleibt bei § 24 Abs. 1.", "Die Frist läuft."),
        ("Er sagte: „Das ist gut.“", "Dann ging er."),
        ("Es gibt Bänke, Bäume usw.", "Die Kosten sind offen."),
        ("Er ist Mitglied der SPD.", "Auch andere waren da."),
        ("Der Ort: Kandiskai.", "„Wir bauen“, hieß es."),
        ("Es kommen 340 Menschen.", "340 Stühle stehen bereit."),
        ("Sie wohnt in der Beispielstr.", "Die Straße wird gesperrt."),
    ],
)
def test_two_sentences_are_two(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == (first, second)


def test_lines_end_sentences_unless_one_goes_on() -> None:
    text = "Neue Bänke am Hafen\nAb Montag wird\ngebaut, und zwar\nam Kai.\n\nEnde"
    assert paragraphs(text) == ("Neue Bänke am Hafen", "Ab Montag wird gebaut, und zwar am Kai.", "Ende")


def test_plain_text_has_one_line_and_no_hidden_characters() -> None:
    assert plain(" a\u00adb\n\tc\u200b  d\x00e\u00a0f ") == "ab c d e f"
    assert plain("U\u0308ber") == "Über"


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [("Ende.", True), ("Ende?“", True), ("Ende", False), ("Weiter …", False), ("Weiter...", False), ("", False)],
)
def test_a_cut_teaser_is_not_whole(sentence: str, whole: bool) -> None:
    assert is_whole(sentence) is whole


def test_a_point_is_set_where_none_is() -> None:
    assert [ended(each) for each in ("", "Ende", "Ende.", "So?", "Und …", "„Nein.“")] == [
        "", "Ende.", "Ende.", "So?", "Und …", "„Nein.“",
    ]  # fmt: skip


@given(st.text(max_size=400))
def test_no_word_is_lost_or_added(text: str) -> None:
    assert " ".join(sentences(text)).split() == " ".join(paragraphs(text)).split()


@pytest.mark.parametrize("piece", ["a", "A. ", ". ", "1. ", "„", "a\n", "Dr. "])
def test_a_hostile_text_is_read_to_its_end(piece: str) -> None:
    assert sentences(piece * (200_000 // len(piece)))
