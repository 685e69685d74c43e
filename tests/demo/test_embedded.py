"""The demo's council pages cut words as the real ones do, and lose no letter by it."""

# SPDX-License-Identifier: EUPL-1.2

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from litfass.demo.embedded import document, paragraphs


def words(page: str) -> str:
    """What a reader sees: tags gone without a blank, entities as letters."""
    return unescape(re.sub(r"<[^>]*>", "", page.partition("<body>")[2])).replace("\xa0", "")


def test_words_are_cut_after_umlauts_and_inside_long_words() -> None:
    page = document("Innenhöfe der Bezirksversammlung")
    assert "Innenhö</span><span" in page
    assert "Bezirksversammlu</span><span" in page
    assert words(page) == "Innenhöfe der Bezirksversammlung"


@given(st.text(st.sampled_from("abcxyzäöüßÄÖÜ ()-.,&<>„“§"), max_size=200))
def test_no_letter_is_lost(text: str) -> None:
    assert words(document(text)) == "".join(paragraphs(text))


def test_numbered_lines_are_items_and_days_are_not() -> None:
    assert paragraphs("Gebeten wird,\n1. zu bauen,\n2. bis zum\n30. September 2026\nzu berichten.\n\nEnde") == [
        "Gebeten wird,",
        "1. zu bauen,",
        "2. bis zum 30. September 2026 zu berichten.",
        "Ende",
    ]
