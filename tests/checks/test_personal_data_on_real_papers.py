"""On real council papers the finder of personal data stays calm: dates and tables are no phone numbers."""

# SPDX-License-Identifier: EUPL-1.2

import re
from pathlib import Path

import pytest

from litfass.checks import personal_data
from litfass.core.findings import Circumstances
from tests.checks.posts import NOTICE, post


@pytest.fixture(scope="module")
def found(shared_data: Path) -> dict[str, list[str]]:
    """The words found in all papers, by the first words of the sentence."""
    words: dict[str, list[str]] = {}
    for file in sorted((shared_data / "karlsruhe" / "file-texts").glob("*.txt")):
        made = post(file.read_text(encoding="utf-8", errors="replace"))
        for hit in personal_data.check(made, NOTICE, Circumstances()):
            words.setdefault(hit.sentence.partition(" steht")[0], []).append(made.words[hit.start : hit.end])
    return words


def test_no_date_or_row_of_a_table_is_a_phone_number(found: dict[str, list[str]]) -> None:
    wrong = [each for each in found["Eine Telefonnummer"] if re.search(r"\d\d\.\d\d\.|^0\.", each)]
    assert wrong == []


def test_there_are_few_findings_of_each_sort_that_has_a_form(found: dict[str, list[str]]) -> None:
    counts = {what: len(words) for what, words in found.items() if what != "Der Name einer Person"}
    # Looked at by eye, 460 papers: all real but one file number broken by a line end.
    assert counts == {"Eine E-Mail-Adresse": 15, "Eine Telefonnummer": 19, "Eine Bankverbindung": 1}


def test_no_name_is_a_whole_clause(found: dict[str, list[str]]) -> None:
    assert [each for each in found["Der Name einer Person"] if len(each.split()) > 8 or "\n" in each] == []
