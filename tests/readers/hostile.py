"""Texts that try to keep a reader busy for hours, and the way to have one read them. Run in a child process."""

# SPDX-License-Identifier: EUPL-1.2

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from litfass.core import shelf
from litfass.core.council import Consultation, Decision, Paper
from litfass.core.groups import named
from litfass.core.kind import Kind
from litfass.core.mending import mended
from litfass.core.notice import Notice

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
# What is repeated to a million characters; alone, each is the beginning of something a reader looks for.
HOSTILE = (
    "a", "1", "-", " ", "(", "\n", ".", "A", "Ä", "§ ", "Ja", "Ja ", "Enthaltung", "vom 1.", "Fraktion ", "SPD, ",
    "1. ", "22-", "1.1.", "1/", "a-", "a-\n", "\u0308", "einstimmig ", "Antrag ", "der ", "gegen ", "bis 1.1.", "1,",
    "1 € ", "Abs. ", "Kranhude-", "Drs. ", "Ausschuss für ", "a) ", "Beschluss: ", "1 Ja ", "und ", "Mo, ",
    "Der Ausschuss ", "Uhr ", "€", "T€ ", "EUR-", "§1", "§ 1 Abc-", "Art. 1 ",
)  # fmt: skip


def hostile_lines() -> Iterator[str]:
    """Each hostile piece a million characters long, and three mixes of everything that readers look for."""
    for piece in HOSTILE:
        yield (piece * (1_000_000 // len(piece) + 1))[:1_000_000] + "x"
    for seed in range(3):
        yield "".join(random.Random(seed).choices(PIECES, k=180_000))


def read_hostile_lines(reader: str) -> None:
    """Each hostile line once in what is told and once in the fields of a paper."""
    for line in hostile_lines():
        if reader == "mending":
            mended(line)
        elif reader == "groups":
            named(line[:200_000])  # it is asked about lines and windows only
        else:
            read = shelf.module("readers", reader).read
            read(hostile_decision(line))
            read(hostile_paper(line))


def hostile_decision(line: str) -> Notice:
    """A decision whose text and vote are this line."""
    return replace(NOTICE, text=line, decision=replace(DECISION, vote=line, result=line))


def hostile_paper(line: str) -> Notice:
    """A paper whose every field is a part of this line."""
    fifth = line[: len(line) // 5]
    paper = replace(PAPER, paper_type=fifth, authors=fifth, lead=fifth, background=f"{fifth}y", resolution=f"{fifth}z")
    return replace(NOTICE, kind=Kind.PAPER, title=fifth, decision=None, paper=paper)
