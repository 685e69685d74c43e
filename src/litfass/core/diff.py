"""Show what changed between two wordings, word by word, so that a reader sees it at a glance."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


class Mark(StrEnum):
    """What happened to a stretch of words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of words with one fate. Joining SAME and GONE gives the old wording, SAME and NEW the new one."""

    mark: Mark
    text: str


# Comparing words takes time with the product of both lengths; a longer stretch is shown as wholly replaced.
_LARGEST = 1_000_000
_WORD = re.compile(r"\s+|\w+|[^\w\s]")


def parts(old: str, new: str) -> tuple[Part, ...]:
    """The changes from one wording to the next: paragraphs first, then words inside changed paragraphs."""
    return _joined(_lines(old.splitlines(keepends=True), new.splitlines(keepends=True)))


def around(changes: Sequence[Part], *, words: int = 12) -> tuple[Part, ...]:
    """The same with long unchanged stretches cut to some words beside a change; `…` stands for the rest."""
    last = len(changes) - 1
    return tuple(
        Part(part.mark, _cut(part.text, words, first=index == 0, last=index == last))
        if part.mark is Mark.SAME
        else part
        for index, part in enumerate(changes)
    )


def _lines(old: list[str], new: list[str]) -> Iterator[Part]:
    for _, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield from _words("".join(old[a:b]), "".join(new[c:d]))


def _words(old: str, new: str) -> Iterator[Part]:
    if old == new:
        yield Part(Mark.SAME, old)
        return
    left, right = _WORD.findall(old), _WORD.findall(new)
    if len(left) * len(right) > _LARGEST:
        yield Part(Mark.GONE, old)
        yield Part(Mark.NEW, new)
        return
    for _, a, b, c, d in _calm(SequenceMatcher(None, left, right, autojunk=False).get_opcodes(), left):
        if left[a:b] == right[c:d]:
            yield Part(Mark.SAME, "".join(left[a:b]))
        else:
            yield Part(Mark.GONE, "".join(left[a:b]))
            yield Part(Mark.NEW, "".join(right[c:d]))


_Step = tuple[str, int, int, int, int]


def _calm(steps: Sequence[_Step], left: Sequence[str]) -> list[_Step]:
    """Join changes that only a space or a sign keeps apart: one replaced phrase reads better than five words."""
    calm: list[_Step] = []
    for step in steps:
        name, a, b, _, d = step
        between = name == "equal" and not any(word[0].isalnum() for word in left[a:b]) and "\n" not in left[a:b]
        if calm and calm[-1][0] != "equal" and (name != "equal" or (between and step is not steps[-1])):
            calm[-1] = ("replace", calm[-1][1], b, calm[-1][3], d)
        else:
            calm.append(step)
    return calm


def _joined(pieces: Iterator[Part]) -> tuple[Part, ...]:
    whole: list[Part] = []
    for piece in pieces:
        if not piece.text:
            continue
        if whole and whole[-1].mark is piece.mark:
            whole[-1] = Part(piece.mark, whole[-1].text + piece.text)
        else:
            whole.append(piece)
    return tuple(whole)


def _cut(text: str, words: int, *, first: bool, last: bool) -> str:
    tokens = _WORD.findall(text)
    keep = words * 2  # every second token is a space
    head = [] if first else tokens[:keep]
    tail = [] if last else tokens[-keep:]
    if len(tokens) <= len(head) + len(tail) + words:
        return text
    cut = f"{''.join(head)} … {''.join(tail)}"
    return cut.lstrip() if first else cut.rstrip() if last else cut
