"""All spellings of a name lead to the place: inflected, shortened, in capitals, with blanks for hyphens."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.readers.places.spelling import few_spellings, spellings
from tests.readers.places.town import gazetteer, names, quotes


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Die Bäume in der Langen Reihe bleiben.", "Lange Reihe"),
        ("Ein Stück langer Langer Reihe.", "Lange Reihe"),
        ("Umbau des Spielbudenplatzes", "Spielbudenplatz"),
        ("die Westseite des Adenauerrings", "Adenauerring"),
        ("Am Neuen Wall wird gebaut.", "Neuer Wall"),
        ("in der Neuen Großen Bergstraße", "Neue Große Bergstraße"),
        ("entlang der Nördl. Hildapromenade", "Nördliche Hildapromenade"),
    ],
)
def test_a_name_is_found_in_every_case(words: str, name: str) -> None:
    assert names(words) == [name]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Bergstr. 4", "Bergstraße"),
        ("Wittestr und Umgebung", "Wittestraße"),
        ("Hansapl. 12a-14", "Hansaplatz"),
        ("Gr. Bergstr.", "Große Bergstraße"),
        ("Elbch. 200", "Elbchaussee"),
        ("St.-Ansgar-Straße", "Sankt-Ansgar-Straße"),
        ("Simon-v.-Utrecht-Str.", "Simon-von-Utrecht-Straße"),
    ],
)
def test_a_shortened_name_is_found(words: str, name: str) -> None:
    assert names(words) == [name]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Esslinger Strasse", "Eßlinger Straße"),
        ("Schlossweg", "Schloßweg"),
        ("SIMON-VON-UTRECHT-STRASSE", "Simon-von-Utrecht-Straße"),
        ("SPERRUNG DER BÜRGERWEIDE", "Bürgerweide"),
        ("GROßE BERGSTRAßE", "Große Bergstraße"),
        ("Simon von Utrecht Straße", "Simon-von-Utrecht-Straße"),
        ("Simon von Utrecht-Straße", "Simon-von-Utrecht-Straße"),
        ("Lange-Reihe", "Lange Reihe"),
        ("Am alten Hafen", "Am Alten Hafen"),
        ("Buergerweide", "Bürgerweide"),
        ("Esslingerstraße", "Eßlinger Straße"),
    ],
)
def test_letters_and_hyphens_may_be_others(words: str, name: str) -> None:
    assert names(words) == [name]


def test_the_quote_is_what_stands_there() -> None:
    assert quotes("Hansapl. 12, des Spielbudenplatzes, BERGSTR. 4") == ["Hansapl.", "Spielbudenplatzes", "BERGSTR."]


def test_a_register_in_capitals_names_the_same_streets() -> None:
    assert names("Hafenstraße, HAFENSTR.", gazetteer("HAFENSTRASSE")) == ["HAFENSTRASSE", "HAFENSTRASSE"]


def test_an_initial_stands_for_a_first_name_where_one_name_fits() -> None:
    known = gazetteer("Karla-Kran-Straße", "Hans-Werft-Weg", "Hein-Werft-Weg", "Platz der Deutschen Einheit")
    assert names("K.-Kran-Str. 3, H.-Werft-Weg, Platz der Dt. Einheit", known) == [
        "Karla-Kran-Straße", "Platz der Deutschen Einheit",
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["in der langen reihe", "bergstraße", "am kran"])
def test_small_letters_name_nothing(words: str) -> None:
    assert names(words) == []


def test_a_name_written_so_belongs_to_itself_and_not_to_one_that_may_be_written_so() -> None:
    assert names("Kreuzgasse, Große Straße", gazetteer("Grosse Straße", "Große Straße")) == ["Große Straße"]


def test_squares_are_found_with_the_joining_s_and_without() -> None:
    known = gazetteer("Bahnhofplatz", "Ludwigsplatz")
    assert names("Bahnhofsplatz 4, des Ludwigplatzes", known) == ["Bahnhofplatz", "Ludwigsplatz"]
    assert names("Bahnhofsplatz", gazetteer("Bahnhofplatz", "Bahnhofsplatz")) == ["Bahnhofsplatz"]


def test_the_last_two_of_three_words_may_be_written_together() -> None:
    assert names("Alte Kranhuderstraße", gazetteer("Alte Kranhuder Straße", "Kranhuder Straße")) == [
        "Alte Kranhuder Straße"
    ]


def test_most_names_need_but_two_patterns() -> None:
    assert list(spellings("Kaiserstraße")) == [("Kaiserstr", 2), ("KAISERSTR", 10)]
    assert len(list(spellings("Neue Große Bergstraße"))) <= 200
    assert [pattern for pattern, _ in few_spellings("Fritz-Kran-Weg")] == [
        "Fritz-Kran-Weg", "FRITZ-KRAN-WEG", "Fritz Kran Weg", "FRITZ KRAN WEG", "Fritz-Kran- Weg",
    ]  # fmt: skip
