"""What holds for every reader on any text: it never fails, and quotes what stands there.

And it takes linear time: a line of a million hostile characters is read within seconds of computing time, where what
grows with the square of the text would take hours.
"""

# SPDX-License-Identifier: EUPL-1.2

import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis.strategies import SearchStrategy, characters, lists, sampled_from, text

from litfass.core import shelf
from litfass.core.facts import Evidence, Facts
from litfass.core.groups import named
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.parts import part_of
from litfass.flow.read import read_text
from tests.readers.hostile import NOTICE, PIECES

# Readers that need to know the town have tests of their own (tests/readers/places/test_any_text.py).
READERS = sorted(name for name, module in shelf.modules("readers").items() if hasattr(module, "read"))
PARTS = (
    "title", "teaser", "text", "paper.paper_type", "paper.authors", "paper.lead", "paper.background",
    "paper.resolution", "decision.title", "decision.result", "decision.vote", "decision.resolution",
)  # fmt: skip
# The plain text functions that say of themselves that they take any spelling of Unicode.
PLAIN = {
    "deadline": "deadlines",
    "event": "events",
    "legal_basis": "legal_bases",
    "money": "amounts",
    "number": "numbers",
}


def _any_text() -> SearchStrategy[str]:
    return text(characters(codec=None)) | lists(sampled_from(PIECES), max_size=30).map("".join)


def _with(notice: Notice, part: str, words: str) -> Notice:
    """The notice with these words in one of its parts."""
    owner, _, name = part.rpartition(".")
    changed: dict[str, Any] = {name: words}
    if owner:
        changed = {owner: replace(getattr(notice, owner), **changed)}
    return replace(notice, **changed)


def _evidence(value: Any) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _evidence(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _evidence(getattr(value, each.name))


def _read(reader: str, notice: Notice) -> Facts:
    facts: Facts = shelf.module("readers", reader).read(notice).facts
    return facts


@pytest.mark.parametrize("reader", READERS)
@given(words=_any_text(), part=sampled_from(PARTS), kind=sampled_from(Kind))
def test_a_reader_reads_any_text_and_quotes_what_stands_there(reader: str, words: str, part: str, kind: Kind) -> None:
    notice = replace(_with(NOTICE, part, unicodedata.normalize("NFC", words)), kind=kind)
    for each in _evidence(_read(reader, notice)):
        assert part_of(notice, each.part).text[each.start : each.end] == each.quote


@given(words=_any_text())
def test_groups_are_found_where_they_stand(words: str) -> None:
    assert all(0 <= each.start < each.end <= len(words) and each.group for each in named(words))


@pytest.mark.parametrize("reader", sorted(PLAIN))
@given(words=_any_text())
def test_both_spellings_of_unicode_read_alike(reader: str, words: str) -> None:
    read = getattr(shelf.module("readers", reader), PLAIN[reader])
    assert read(unicodedata.normalize("NFD", words)) == read(unicodedata.normalize("NFC", words))


@given(words=_any_text(), part=sampled_from(PARTS))
def test_a_notice_in_either_spelling_of_unicode_has_the_same_facts(words: str, part: str) -> None:
    composed = read_text(_with(NOTICE, part, unicodedata.normalize("NFC", words)))
    assert read_text(_with(NOTICE, part, unicodedata.normalize("NFD", words))).facts == composed.facts


# The child is stopped by the system when it has computed for so long, however busy the machine is.
SECONDS = 60
CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (%d, %d))
from tests.readers.hostile import read_hostile_lines
read_hostile_lines(sys.argv[1])
print("read", end="")
"""


@pytest.mark.parametrize("reader", [*READERS, "groups", "mending"])
def test_a_million_hostile_characters_are_read_in_linear_time(reader: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHILD % (SECONDS, SECONDS), reader], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("read", 0), done.stderr[-2000:]
