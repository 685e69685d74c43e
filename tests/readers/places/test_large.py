"""A gazetteer of very many names is read with fewer spellings, in several automata, and still finds the usual ones."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.core.place import Gazetteer
from litfass.readers.places import automaton
from tests.readers.places.town import KRANHUDE, names

TEXT = """Die Simon-von-Utrecht-Straße, SIMON VON UTRECHT STRASSE, in der Langen
Reihe, Lange \nReihe, des Spielbudenplatzes, Esslinger Str. 3, Neue Große Bergstraße, an der Bürger-
weide, Bergstraßenfest"""


@pytest.mark.parametrize("at_once", [100_000, 4, 1])
def test_many_names_are_found_as_few_are(monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    expected = names(TEXT)
    monkeypatch.setattr(automaton, "MANY", 10)
    monkeypatch.setattr(automaton, "AT_ONCE", at_once)
    assert names(TEXT, Gazetteer(KRANHUDE.places)) == expected
    assert len(expected) == 8
