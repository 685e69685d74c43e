"""What holds for every reader on any text: it never fails, and quotes what stands there.

And it takes linear time: a line of a million hostile characters is read within seconds of computing time, where what
grows with the square of the text would take hours.
"""

# SPDX-License-Identifier: EUPL-1.2

import random
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis.strategies import SearchStrategy, characters, lists, sampled_from, text

from litfass.core import shelf
from litfass.core.council import Consultation, Decision, Paper
from litfass.core.facts import Evidence, Facts
from litfass.core.groups import named
from litfass.core.kind import Kind
from litfass.core.mending import mended
from litfass.core.notice import Notice
from litfass.core.parts import part_of

READERS = sorted(shelf.modules("readers"))
PIECES = (
    "einstimmig", "mehrheitlich", "Ja", "Nein", "Enthaltung", "bei ", "gegen ", "die Stimmen der ", "Fraktion ", "SPD",
    "GRÜNE", "u\u0308", "CDU-", "FDP/FW", "Antrag der ", "1. ", "a) ", "§ 24 ", "BezVG", "Drs. ", "22-", "2116.1",
    "2024/0815/1", "vom ", "bis ", "16. Juni ", "2025", "17.07.2025", "18:00", " Uhr", "Sitzung ", "2,3 Mio. ", "€",
    "Euro", "Petitum", "Beschluss", ":", "\n", " ", "- ", "(", ")", "Der Ausschuss ", "beschließt", "überweist ", ".",
    "Stellungnahme", "Auslegung", "TOP 3.1", ",", "\u00ad", "\ufeff", "\x00", "ﬁ",
)  # fmt: skip
PAPER = Paper("paper/1", "24-0187", "Kranhude", consultations=(Consultation("Ausschuss Kranhude", date(2026, 12, 1)),))
DECISION = Decision("item/1", "Kranhude", "Ausschuss Kranhude", None, date(2026, 12, 1), "", "meeting/1")
NOTICE = Notice(
    key="paper/1",
    kind=Kind.DECISION,
    title="Kranhude",
    url="https://kranhude.example/1",
    published_at=datetime(2026, 11, 10, 9, tzinfo=UTC),
    paper=PAPER,
    decision=DECISION,
)
PARTS = (
    "title", "teaser", "text", "paper.paper_type", "paper.authors", "paper.lead", "paper.background",
    "paper.resolution", "decision.title", "decision.result", "decision.vote", "decision.resolution",
)  # fmt: skip
# What is repeated to a million characters; alone, each is the beginning of something a reader looks for.
HOSTILE = (
    "a", "1", "-", " ", "(", "\n", ".", "A", "Ä", "§ ", "Ja", "Ja ", "Enthaltung", "vom 1.", "Fraktion ", "SPD, ",
    "1. ", "22-", "1.1.", "1/", "a-", "a-\n", "\u0308", "einstimmig ", "Antrag ", "der ", "gegen ", "bis 1.1.", "1,", "1 € ",
    "Abs. ", "Kranhude-", "Drs. ", "Ausschuss für ", "a) ", "Beschluss: ", "1 Ja ", "und ", "Mo, ", "Der Ausschuss ",
    "Uhr ",
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


# The child is stopped by the system when it has computed for so long, however busy the machine is.
SECONDS = 60
CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (%d, %d))
from tests.readers import test_any_text
test_any_text.read_hostile_lines(sys.argv[1])
"""


def hostile_lines() -> Iterator[str]:
    """Each hostile piece a million characters long, and three mixes of everything that readers look for."""
    for piece in HOSTILE:
        yield (piece * (1_000_000 // len(piece) + 1))[:1_000_000] + "x"
    for seed in range(3):
        yield "".join(random.Random(seed).choices(PIECES, k=180_000))


def read_hostile_lines(reader: str) -> None:
    """Each hostile line once in what is told and once in the fields of a paper. Run by a child process."""
    for line in hostile_lines():
        if reader == "mending":
            mended(line)
        elif reader == "groups":
            named(line)
        else:
            _read(reader, hostile_decision(line))
            _read(reader, hostile_paper(line))
    sys.stdout.write("read")


def hostile_decision(line: str) -> Notice:
    """A decision whose text and vote are this line."""
    return replace(NOTICE, text=line, decision=replace(DECISION, vote=line, result=line))


def hostile_paper(line: str) -> Notice:
    """A paper whose every field is a part of this line."""
    fifth = line[: len(line) // 5]
    paper = replace(PAPER, paper_type=fifth, authors=fifth, lead=fifth, background=f"{fifth}y", resolution=f"{fifth}z")
    return replace(NOTICE, kind=Kind.PAPER, title=fifth, decision=None, paper=paper)


@pytest.mark.parametrize("reader", [*READERS, "groups", "mending"])
def test_a_million_hostile_characters_are_read_in_linear_time(reader: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHILD % (SECONDS, SECONDS), reader], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("read", 0), done.stderr[-2000:]
