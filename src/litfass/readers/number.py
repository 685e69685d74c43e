"""Read which other papers a text names, by their numbers."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata
from collections.abc import Iterable, Iterator

from litfass.core.facts import Reference
from litfass.core.notice import Notice, with_facts
from litfass.core.number import numbered
from litfass.core.parts import Part, running


def numbers(text: str) -> tuple[Reference, ...]:
    """The papers a text names, each once, where it names them first. Never a date, phone number or law."""
    return tuple(_each_once((Part("text", unicodedata.normalize("NFC", text)),), None))


def read(notice: Notice) -> Notice:
    """The notice with the other papers its words name; its own number is none of them."""
    found = tuple(_each_once(running(notice), notice.number))
    return with_facts(notice, references=found)


def _each_once(parts: Iterable[Part], own: str | None) -> Iterator[Reference]:
    seen = {own}
    for part in parts:
        for each in numbered(part.text):
            if each.number not in seen:
                seen.add(each.number)
                yield Reference(each.number, part.evidence(each.start, each.end))
