"""What the place recogniser finds beside what was annotated by hand, counted and told line by line."""

# SPDX-License-Identifier: EUPL-1.2

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from litfass.core.facts import Mention
from litfass.core.place import Gazetteer, folded
from litfass.readers.places.find import find
from tests.readers.places.annotated.pages import Mark, Page

NEAR = 160  # so far away another mention of the same sentence may carry the relation


@dataclass(slots=True)
class Score:
    """Counts, and one line of words for each error."""

    right: int = 0
    false: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    with_number: int = 0
    with_relation: int = 0
    optional: int = 0
    administration: int = 0

    @property
    def precision(self) -> float:
        """How many of those found are there, in percent."""
        return 100 * self.right / ((self.right + len(self.false)) or 1)

    @property
    def recall(self) -> float:
        """How many of those there are found, in percent."""
        return 100 * self.right / ((self.right + len(self.missed)) or 1)

    def __str__(self) -> str:
        """The figures in one line, then the errors."""
        figures = (
            f"precision {self.precision:.1f}, recall {self.recall:.1f}; right {self.right}, false {len(self.false)}, "
            f"missed {len(self.missed)}; house numbers wrong {len(self.numbers)} (there are {self.with_number}), "
            f"relations wrong {len(self.relations)} of {self.with_relation}; "
            f"found besides: optional {self.optional}, letterheads {self.administration}"
        )
        lists = {"false": self.false, "missed": self.missed, "number": self.numbers, "relation": self.relations}
        return "\n".join([figures, *(f"{sort}: {line}" for sort, lines in lists.items() for line in lines)])


def judged(pages: Iterable[Page]) -> Score:
    """All pages in one score. Every mention counts, a mark once."""
    score = Score()
    for page in pages:
        _judge(page, find(page.text, page.gazetteer), score)
    return score


def dev(path: Path, known: Gazetteer) -> Score:
    """The windows around a street-like cue (places/karlsruhe-streets-dev.jsonl): sets of names, as they are annotated.

    The gazetteer writes `Esslinger Straße` and `Nussbaumweg`, the annotations `Eßlinger` and `Nußbaumweg`.
    """
    score, listed = Score(), {folded(place.name) for place in known.places}
    for line in path.read_text(encoding="utf-8").splitlines():
        window = json.loads(line)
        there = {folded(name) for name in window["streets"]} & listed
        found = {folded(each.name) for each in find(window["text"], known)}
        score.right += len(there & found)
        score.false += [f"{window['id']}: {name}" for name in sorted(found - there)]
        score.missed += [f"{window['id']}: {name}" for name in sorted(there - found)]
    return score


def _judge(page: Page, found: Sequence[Mention], score: Score) -> None:
    taken: set[Mark] = set()
    for each in found:
        same = [mark for mark in page.marks if _same(mark, each)]
        mark = next((mark for mark in same if mark not in taken), None)
        if mark is None:
            score.false.append(_told(page, each.start, each.end, each.name))
            continue
        taken.add(mark)
        if mark.note:
            setattr(score, mark.note, getattr(score, mark.note) + 1)
            continue
        score.right += 1
        _judge_details(page, mark, each, found, score)
    required = (mark for mark in page.marks if mark.name and not mark.note and mark not in taken)
    score.missed += [_told(page, mark.start, mark.end, mark.name or "") for mark in required]


def _judge_details(page: Page, mark: Mark, each: Mention, found: Sequence[Mention], score: Score) -> None:
    score.with_number += mark.house_number is not None
    score.with_relation += mark.relation is not None
    if mark.house_number != "?" and _plain(mark.house_number or "") != _plain(each.house_number):
        told = f"{each.name}: {each.house_number!r} for {mark.house_number!r}"
        score.numbers.append(_told(page, mark.start, mark.end, told))
    if mark.relation and not any(_tells(other, mark, each) for other in found):
        has = each.relation.sort.value if each.relation else None
        score.relations.append(_told(page, mark.start, mark.end, f"{each.name}: {has} for {mark.relation}"))


def _same(mark: Mark, each: Mention) -> bool:
    return mark.name == each.name and mark.start < each.end and each.start < mark.end


def _tells(other: Mention, mark: Mark, each: Mention) -> bool:
    """Whether the relation stands at the mention itself or beside it, at one that names it."""
    if other.relation is None or other.relation.sort.value != mark.relation:
        return False
    return other == each or (abs(other.start - each.start) < NEAR and each.name in other.relation.others)


def _plain(number: str) -> str:
    return re.sub(r"\s+", "", number).replace("–", "-").casefold()


def _told(page: Page, start: int, end: int, told: str) -> str:
    return f"{page.where} [{start}:{end}] {told}"
