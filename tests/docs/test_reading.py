"""The page for other programs says what the code does: keys, words, functions, examples."""

# SPDX-License-Identifier: EUPL-1.2

import doctest
import inspect
import re
from enum import StrEnum

import pytest

from litfass.core.facts import DeadlineSort, Outcome, PaperSort, Stage
from litfass.core.facts_json import vote_json
from litfass.core.groups import canonical
from litfass.flow import read
from litfass.jobs.reading import as_object
from tests.docs.pages import text
from tests.house.tree import HOME

PAGE = text(HOME / "docs" / "reference" / "reading.md")
PAPER = "Antrag\nVorlage Nr.: 2026/0815\nMehr Bänke am Kranufer\nDer Gemeinderat möge beschließen: Es gibt mehr Bänke."


def first_column(heading: str) -> list[str]:
    """The words of code in the first column of the table with this heading."""
    table = PAGE.split(f"| {heading} |")[1].split("\n\n")[0]
    return [word for line in table.splitlines()[2:] for word in re.findall(r"`([^`]+)`", line.split("|")[1])]


def test_the_page_names_the_keys_of_a_paper_in_their_order() -> None:
    keys = list(as_object(read.document(PAPER.encode()).notices[0]))
    table, further = PAGE.split("Further keys:")
    paper = table.split("## A paper")[1]
    named = [match[1] for match in re.finditer(r"^\| `(\w+)` \|", paper, re.MULTILINE)]
    named += re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", further.split("\n\n")[0]))
    assert named == keys


def test_the_page_names_the_keys_of_a_vote_in_their_order() -> None:
    table = PAGE.split("## A vote")[1].split("\n\n")[2]
    named = [word for line in table.splitlines()[2:] for word in re.findall(r"`([^`]+)`", line.split("|")[1])]
    assert named == list(vote_json(read.vote("einstimmig")))


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("`kind` of a paper | which papers", PaperSort),
        ("`sort` of a deadline | what ends", DeadlineSort),
        ("`stage` of a step | what happens", Stage),
        ("`outcome` | for example", Outcome),
    ],
)
def test_the_page_names_every_word_a_field_can_hold(heading: str, words: type[StrEnum]) -> None:
    assert sorted(first_column(heading)) == sorted(word.value for word in words)


def test_the_examples_of_outcomes_are_read_so() -> None:
    table = PAGE.split("| `outcome` | for example |")[1].split("\n\n")[0]
    rows = [line.split("|")[1:3] for line in table.splitlines()[2:]]
    for outcome, examples in rows:
        for example in re.sub(r"a bare „(\w+)“", r"\1", examples).split(","):
            if not example.strip().startswith(("a tie", "more ", "several ", "or ")):
                assert read.vote(example.strip()).outcome.value == outcome.strip(" `"), example


def test_the_canonical_spellings_are_those_of_the_list() -> None:
    listed = PAGE.split("which have many spellings:\n")[1].split(".")[0].split(", ")
    assert len(listed) == 13
    assert [canonical(name) for name in listed] == listed


def test_the_page_names_the_three_functions_with_their_arguments() -> None:
    table = PAGE.split("| function | what it gives |")[1].split("\n\n")[0]
    for name in ("document", "vote", "authors"):
        function = getattr(read, name)
        names = ", ".join(inspect.signature(function).parameters)
        shown = re.search(rf"`{name}\(([^)]*)\)`", table)
        assert shown
        assert re.sub(r"\*, |=[^,)]+", "", shown[1]) == names
        assert len(inspect.getdoc(function) or "") > 200


def test_the_examples_in_the_docstrings_and_on_the_page_hold() -> None:
    tried = doctest.testmod(read)
    assert (tried.failed, tried.attempted) == (0, 3)
    asserted = [line.removeprefix("assert ") for line in PAGE.splitlines() if line.startswith("assert ")]
    assert len(asserted) == 2
    for line in asserted:
        assert eval(line, {"vote": read.vote, "authors": read.authors})  # our own page, not input
