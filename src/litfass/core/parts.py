"""The texts of a notice by name, each once, so that a reader knows what to read and evidence where it stands."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass
from functools import lru_cache

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
    """What is told in sentences: title, teaser, text, and what these do not already hold. No words twice.

    Where there is a text it holds the background: some sources join its lines otherwise, so it is not compared.
    """
    paper, decision = notice.paper, notice.decision
    return _running(
        notice.title,
        notice.teaser,
        notice.text,
        paper.background if paper else "",
        (paper.resolution if paper else "", decision.resolution if decision else "", decision.vote if decision else ""),
    )


@lru_cache(maxsize=8)  # a dozen readers ask for the same notice, one after the other
def _running(title: str, teaser: str, text: str, background: str, resolved: tuple[str, str, str]) -> tuple[Part, ...]:
    first = (
        ("title", title),
        ("teaser", teaser if teaser not in text else ""),
        ("text", text),
        ("paper.background", background if not text else ""),
    )
    names = ("paper.resolution", "decision.resolution", "decision.vote")
    last = ((name, words if words not in text else "") for name, words in zip(names, resolved, strict=True))
    return tuple(Part(name, words) for name, words in (*first, *last) if words)


def part_of(notice: Notice, name: str) -> Part:
    """One text by its name; empty where the notice has none. Several of a sort are counted from 0."""
    owner: object = notice
    for step in name.split("."):
        if isinstance(owner, tuple):
            owner = owner[int(step)] if step.isdecimal() and int(step) < len(owner) else None
        else:
            owner = getattr(owner, step, None)
    return Part(name, owner if isinstance(owner, str) else "")
