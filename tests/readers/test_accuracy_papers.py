"""How well whole papers are read, measured on 141 papers, minutes and items of agendas annotated by hand."""

# SPDX-License-Identifier: EUPL-1.2

from collections import Counter
from pathlib import Path

import pytest

from tests.readers.annotated import papers, told

# What must be reached, field by field: of the facts that were read by hand.
SHARES = {
    "number": 0.995,
    "title": 0.98,
    "kind": 0.96,
    "groups": 0.98,
    "administration": 0.98,
    "consultations": 0.98,
    "resolution": 0.97,
    "references": 0.98,
    "vote": 0.98,
}


@pytest.fixture(scope="module")
def right(shared_data: Path) -> tuple[Counter[str], Counter[str], list[str]]:
    """How many facts of each field were read as by hand, of how many, and what differs."""
    hits: Counter[str] = Counter()
    facts: Counter[str] = Counter()
    missed = []
    for sheet in papers.sheets(shared_data):
        for field, score in papers.scores(sheet, told.of(sheet.body)).items():
            hits[field] += score.right
            facts[field] += score.of
            if score.words:
                missed.append(f"{field}: {sheet.place}: {score.words}")
    return hits, facts, missed


@pytest.mark.parametrize("field", papers.FIELDS)
def test_papers_are_read_as_by_hand(right: tuple[Counter[str], Counter[str], list[str]], field: str) -> None:
    hits, facts, missed = right
    differing = "\n".join(each for each in missed if each.startswith(f"{field}:"))
    assert hits[field] >= SHARES[field] * facts[field], f"{hits[field]} of {facts[field]}\n{differing}"


def test_at_least_sixty_papers_and_their_resolutions_are_measured(
    shared_data: Path, right: tuple[Counter[str], Counter[str], list[str]]
) -> None:
    assert len(list(papers.sheets(shared_data))) >= 60
    assert right[1]["resolution"] >= 95


def test_invented_papers_in_the_manner_of_other_councils_are_read_as_by_hand() -> None:
    """Hamburg, Berlin, Magdeburg and councils in North Rhine-Westphalia."""
    found = [
        (f"{field}: {sheet.place}: {score.words}", score)
        for sheet in papers.invented()
        for field, score in papers.scores(sheet, told.of(sheet.body)).items()
    ]
    right, facts = sum(score.right for _, score in found), sum(score.of for _, score in found)
    assert right >= 0.9 * facts, "\n".join(words for words, score in found if score.words)
