"""Read the plain text of a paper or of minutes, as a PDF gives it or as somebody copied it from a page."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence

from litfass.core.council import Consultation, Decision, Paper
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Reading
from litfass.documents.plain import minutes, paper
from litfass.documents.plain.lines import block, lines

MAX_CHARACTERS = 4_000_000  # more than any council paper; what comes after is left out


def read(text: str, *, key: str = "datei", url: str = "") -> Reading:
    """What the text says: one paper, or each decision of minutes. Never raises on any text."""
    printed = lines(text[:MAX_CHARACTERS])
    if minutes.are_minutes(printed):
        return Reading(notices=tuple(_decided(decision, words, url) for decision, words in minutes.read(printed, key)))
    read_paper = paper.read(printed, key)
    newest = last(read_paper.consultations)
    whole = block(printed)
    return Reading(
        notices=(
            Notice(
                key=key,
                kind=Kind.PAPER,
                title=read_paper.title or (read_paper.paper_type or ""),
                url=url,
                text=whole,
                on=newest.on if newest else None,
                organization=newest.organization if newest else None,
                paper=read_paper,
            ),
        )
    )


def paper_of(text: str) -> Paper | None:
    """The paper a text prints; None where it is minutes."""
    printed = lines(text[:MAX_CHARACTERS])
    return None if minutes.are_minutes(printed) else paper.read(printed, "datei")


def last(rows: Sequence[Consultation]) -> Consultation | None:
    """The one with the latest day; where no day is known, the first."""
    dated = [(row.on, place) for place, row in enumerate(rows) if row.on]
    return rows[max(dated)[1]] if dated else next(iter(rows), None)


def _moved(decision: Decision, words: str) -> Paper | None:
    """The motion that was decided, where the minutes say whose it was."""
    who = minutes.mover(words)
    return Paper(decision.key, decision.paper_number, decision.title, authors=who) if who else None


def _decided(decision: Decision, words: str, url: str) -> Notice:
    return Notice(
        key=decision.key,
        kind=Kind.DECISION,
        title=decision.title,
        url=url,
        text=words,
        on=decision.on,
        organization=decision.organization or None,
        paper=_moved(decision, words),
        decision=decision,
    )
