"""A notice is identified by its content alone."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from litfass.core.council import Consultation, Paper
from litfass.core.kind import Kind, of_slug
from litfass.core.notice import Notice, canonical
from litfass.core.number import stem

PAPER = Paper("paper/1", "24-0187", "Schulweg", consultations=(Consultation("Hauptausschuss", date(2026, 12, 1)),))
NOTICE = Notice("paper/1", Kind.PAPER, "Schulweg", "https://kranhude.example/1", on=date(2026, 12, 1), paper=PAPER)


def test_equal_content_has_an_equal_digest() -> None:
    assert NOTICE.digest == replace(NOTICE).digest
    assert replace(NOTICE, title="Schulwege").digest != NOTICE.digest


def test_a_change_deep_inside_counts() -> None:
    moved = replace(PAPER, consultations=(Consultation("Hauptausschuss", date(2026, 12, 8)),))
    assert replace(NOTICE, paper=moved).digest != NOTICE.digest


def test_one_content_has_one_spelling() -> None:
    assert canonical(Notice("k", Kind.SERVICE, "ä", "u", published_at=datetime(2026, 1, 2, tzinfo=UTC))).startswith(
        '{"decision":null,"documents":[],"key":"k","kind":"service"'
    )


def test_the_number_is_that_of_the_paper() -> None:
    assert (NOTICE.number, replace(NOTICE, paper=None).number) == ("24-0187", None)


def test_all_stages_of_a_matter_share_its_stem() -> None:
    numbers = ["24-0187", "24-0187.1", "24-0187.1.2", "22-1940.01", "22-1703B", " 24-0187.2 "]
    assert [stem(number) for number in numbers] == ["24-0187"] * 3 + ["22-1940", "22-1703", "24-0187"]


@given(st.text())
def test_a_stem_of_anything_is_its_beginning(number: str) -> None:
    assert number.strip().startswith(stem(number))


def test_every_kind_has_its_words_and_finds_back() -> None:
    assert [of_slug(kind.slug) for kind in Kind] == list(Kind)
    assert all(kind.label and kind.plural for kind in Kind)
    assert of_slug("unsinn") is None
