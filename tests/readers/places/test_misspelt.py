"""One letter wrong in a long name leads to the place, where nothing else fits."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from tests.readers.places.town import gazetteer, names

KNOWN = gazetteer(
    "Carl-Petersen-Straße", "Reinhold-Frank-Straße", "Nördliche Hildapromenade", "Kriegsstraße", "Stephanienstraße",
    "Karlstraße", "Bergstraße", "Egon-Kran-Allee", "Rosenauer Straße", "Rosenaler Straße", "Marienhofstraße",
    "Mariannhofstraße", "Planstraße 14", "Adlerstraße", "Hein-von-Prahm-Weg",
)  # fmt: skip


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("in der Carl-Peterson-Straße", "Carl-Petersen-Straße"),
        ("zw. Rheinhold-Frank-Str.", "Reinhold-Frank-Straße"),
        ("Nördliche Hildaprommenade", "Nördliche Hildapromenade"),
        ("die Kriegstraße", "Kriegsstraße"),
        ("südlich der Stepahnienstraße", "Stephanienstraße"),
        ("an der Egon-Kran-Alle/Ecke", "Egon-Kran-Allee"),
        ("Reinhold Frank-Straße 7", "Reinhold-Frank-Straße"),
        ("in der Alderstraße", "Adlerstraße"),
        ("Am Hein-von-Pram-Weg fehlt Licht.", "Hein-von-Prahm-Weg"),
    ],
)
def test_one_wrong_letter_is_forgiven(words: str, name: str) -> None:
    assert names(words, KNOWN) == [name]


@pytest.mark.parametrize(
    "words",
    [
        "Kerlstraße",  # short names are too near to each other
        "Burgstraße",
        "Warl-Petersen-Straße",  # the first letter is seldom wrong
        "Carl-Petrson-Straße",  # two letters
        "Rosenaeer Straße",  # as near to one as to the other
        "Planstraße 15",
        "eine Reinhold-Straße",
        "Hauptverkehrsstraße",
    ],
)
def test_what_may_be_another_street_is_none_of_ours(words: str) -> None:
    assert names(words, KNOWN) == []


def test_a_name_one_letter_from_another_is_itself() -> None:
    assert names("Friedenauer Straße", gazetteer("Friedenauer Straße", "Friedenauers Straße")) == ["Friedenauer Straße"]
