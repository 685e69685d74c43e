"""A card can also be heard."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest

from litfass.checks import alt_text
from litfass.core.findings import Circumstances
from litfass.core.trouble import Weight
from tests.checks.conformance import conforms, findings
from tests.checks.posts import post

WITH_CARD = Circumstances(has_card=True)


def test_it_conforms() -> None:
    conforms(alt_text)


@pytest.mark.parametrize("words", ["", "  ", "Bild", "bild.", "Textkarte", "Foto: "])
def test_a_card_without_words_blocks(words: str) -> None:
    found = findings(alt_text, replace(post("x", title="Schulweg"), alt_text=words), about=WITH_CARD)
    assert [each.weight for each in found] == [Weight.BLOCKS]


def test_words_without_the_title_ask_for_a_look() -> None:
    found = findings(alt_text, replace(post("x", title="Schulweg"), alt_text="Ein blauer Grund"), about=WITH_CARD)
    assert [each.weight for each in found] == [Weight.WARNS]


def test_words_with_the_title_are_fine() -> None:
    spoken = replace(
        post("x", title="Wie soll der Hudekai aussehen?"), alt_text="Karte. Wie soll der Hudekai aussehen?"
    )
    assert findings(alt_text, spoken, about=WITH_CARD) == []


def test_without_a_card_nothing_is_needed() -> None:
    assert findings(alt_text, post("x", title="Schulweg")) == []
