"""A gazetteer of very many names is read with fewer spellings, and still finds the usual ones."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.core.place import Gazetteer
from litfass.readers.places import automaton
from tests.readers.places.town import KRANHUDE, gazetteer, names

TEXT = """Die Simon-von-Utrecht-Straße, SIMON VON UTRECHT STRASSE, in der Langen
Reihe, Lange \nReihe, des Spielbudenplatzes, Esslinger Str. 3, Neue Große Bergstraße, an der Bürger-
weide, Bergstraßenfest"""


def test_many_names_are_found_as_few_are(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = names(TEXT)
    monkeypatch.setattr(automaton, "MANY", 10)
    assert names(TEXT, Gazetteer(KRANHUDE.places)) == expected
    assert len(expected) == 8


def test_very_many_names_are_found_as_they_are_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(automaton, "MANY", 10)
    monkeypatch.setattr(automaton, "VERY_MANY", 10)
    assert names(TEXT, Gazetteer(KRANHUDE.places)) == [
        "Simon-von-Utrecht-Straße", "Spielbudenplatz", "Neue Große Bergstraße", "Bürgerweide",
    ]  # fmt: skip


def test_among_very_many_the_longest_wins_and_a_shorter_one_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(automaton, "VERY_MANY", 1)
    known = gazetteer("Am Kran", "Kranplatz", "Kran", "Alte Werft", "Alte Werft am Kai", "Bergstraße", "Bergstieg")
    assert names("Am Kranplatz, Alte Werft am Kai, Alte Werft am Deich, Bergstr. 3, im Bergstieg", known) == [
        "Kranplatz", "Alte Werft am Kai", "Alte Werft", "Bergstraße", "Bergstieg",
    ]  # fmt: skip
