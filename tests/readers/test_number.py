"""Which other papers a notice names."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

from litfass.core.council import Paper
from litfass.core.facts import Evidence, Reference
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.readers.number import numbers, read

PAPER = Notice(
    key="paper/1",
    kind=Kind.PAPER,
    title="Stellungnahme zur Drs. 24-0001",
    url="https://kranhude.example/1",
    text="Die Bezirksversammlung hat mit 24-0187.1 (Drs. 24-0187, 24-0187.2) beschlossen.",
    paper=Paper("paper/1", "24-0187.2", "Stellungnahme"),
)


def test_other_papers_are_named_with_the_words_and_their_place() -> None:
    assert read(PAPER).facts.references == (
        Reference("24-0001", Evidence("24-0001", 23, 30, "title")),
        Reference("24-0187.1", Evidence("24-0187.1", 31, 40, "text")),
        Reference("24-0187", Evidence("24-0187", 47, 54, "text")),
    )


def test_each_is_named_once() -> None:
    assert [each.number for each in numbers("Drs. 24-0001, noch einmal Drs. 24-0001")] == ["24-0001"]


def test_a_text_without_papers_names_none() -> None:
    assert read(replace(PAPER, title="Kran", text="Hude", paper=None)).facts.references == ()
