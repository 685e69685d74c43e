"""Mark words where they stand in a text."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text. `sort` is the class of its mark, empty for plain text."""

    text: str
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Words to look for and the class of their mark."""

    text: str
    sort: str


def marked(text: str, wanted: Iterable[Words]) -> list[Piece]:
    """The text in pieces, every occurrence of the wanted words marked; what stands first in `wanted` wins."""
    taken: list[tuple[int, int, str]] = []
    for words in wanted:
        taken += [(start, end, words.sort) for start, end in _found(text, words.text) if _is_free(taken, start, end)]
    pieces, at = [], 0
    for start, end, sort in sorted(taken):
        pieces += [Piece(text[at:start]), Piece(text[start:end], sort)]
        at = end
    return [piece for piece in [*pieces, Piece(text[at:])] if piece.text]


def _found(text: str, words: str) -> Iterable[tuple[int, int]]:
    at = text.find(words) if words.strip() else -1
    while at >= 0:
        end = at + len(words)
        if not _inside_word(text, at, end):
            yield at, end
        at = text.find(words, end)


def _inside_word(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    return before or (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())


def _is_free(taken: Iterable[tuple[int, int, str]], start: int, end: int) -> bool:
    return all(end <= other_start or start >= other_end for other_start, other_end, _ in taken)
