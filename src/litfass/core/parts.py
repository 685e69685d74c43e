"""The texts of a notice by name, each once, so that a reader knows what to read and evidence where it stands."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import dataclass

from litfass.core.facts import Evidence
from litfass.core.notice import Notice


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a notice. `name` is the field it stands in (core.facts.Evidence)."""

    name: str
    text: str

    def evidence(self, start: int, end: int) -> Evidence:
        """The words from `start` to `end` (code points) as evidence."""
        return Evidence(self.text[start:end], start, end, self.name)


def running(notice: Notice) -> tuple[Part, ...]:
    """What is told in sentences: title, teaser, text, and what these do not already hold. No words twice."""
    return tuple(_running(notice))


def _running(notice: Notice) -> Iterator[Part]:
    if notice.title:
        yield Part("title", notice.title)
    if notice.teaser and notice.teaser not in notice.text:
        yield Part("teaser", notice.teaser)
    if notice.text:
        yield Part("text", notice.text)
    for name in ("paper.background", "paper.resolution", "decision.resolution", "decision.vote"):
        part = part_of(notice, name)
        if part.text and part.text not in notice.text:
            yield part


def part_of(notice: Notice, name: str) -> Part:
    """One text by its name; empty where the notice has none. Several of a sort are counted from 0."""
    owner: object = notice
    for step in name.split("."):
        if isinstance(owner, tuple):
            owner = owner[int(step)] if step.isdecimal() and int(step) < len(owner) else None
        else:
            owner = getattr(owner, step, None)
    return Part(name, owner if isinstance(owner, str) else "")
