"""Read a paper's way: who consulted, referred, recommended, decided or answered, and when."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata
from collections.abc import Iterable, Iterator

from litfass.core.facts import Step
from litfass.core.kind import Kind
from litfass.core.notice import Notice, with_facts
from litfass.core.parts import Part, part_of, running
from litfass.readers.consultation.table import rows
from litfass.readers.consultation.told import told

__all__ = ["read", "steps"]

_KINDS = (Kind.PAPER, Kind.DECISION)


def read(notice: Notice) -> Notice:
    """The notice with `facts.steps`: the rows of the paper's table in their order, then what its words say."""
    if notice.kind not in _KINDS:
        return notice
    table = rows(notice.paper.consultations) if notice.paper else ()
    found = (*table, *_once(step for part in _parts(notice) for step in told(part)))
    return with_facts(notice, steps=found)


def steps(text: str) -> tuple[Step, ...]:
    """The steps a text tells, in its order. Offsets count in its NFC form."""
    return tuple(_once(told(Part("text", unicodedata.normalize("NFC", text)))))


def _parts(notice: Notice) -> Iterator[Part]:
    # What ALLRIS or a letterhead calls Sachverhalt stands in the text, too, if only with other line breaks.
    yield from (part for part in running(notice) if not (notice.text and part.name.startswith("paper.")))
    result = part_of(notice, "decision.result")
    if result.text:
        yield result


def _once(found: Iterable[Step]) -> Iterator[Step]:
    """Each step once, however often the words repeat it; the first words are its evidence."""
    seen = set()
    for step in found:
        key = (step.stage, step.organization, step.on, step.item)
        if key not in seen:
            seen.add(key)
            yield step
