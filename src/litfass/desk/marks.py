"""Mark words where they stand in a text: by looking for them, or by the places they were read from."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text. `sort` is the class of its mark, empty for plain text.

    `facts` are the numbers of the facts that were read from it, `anchor` its name in the page where a fact leads to it.
    """

    text: str
    sort: str = ""
    facts: tuple[int, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Words to look for and the class of their mark."""

    text: str
    sort: str


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a text (code points), the class of its mark and the fact that was read from it, if one was."""

    start: int
    end: int
    sort: str
    fact: int | None = None


def marked(text: str, wanted: Iterable[Words]) -> list[Piece]:
    """The text in pieces, every occurrence of the wanted words marked; what stands first in `wanted` wins."""
    pieces, at = [], 0
    for span in sorted(found(text, wanted), key=lambda span: span.start):
        pieces += [Piece(text[at : span.start]), Piece(text[span.start : span.end], span.sort)]
        at = span.end
    return [piece for piece in [*pieces, Piece(text[at:])] if piece.text]


def found(text: str, wanted: Iterable[Words]) -> list[Span]:
    """Where the wanted words stand, as whole words and without overlap; what stands first in `wanted` wins."""
    spans, taken = [], bytearray(len(text))
    for words in wanted:
        for start, end in _occurrences(text, words.text):
            if taken.find(1, start, end) < 0:
                taken[start:end] = b"\x01" * (end - start)
                spans.append(Span(start, end, words.sort))
    return spans


def lines(text: str, spans: Sequence[Span], anchors: dict[int, str]) -> Iterator[tuple[Piece, ...]]:
    """The lines of a text that are not empty, cut where a span begins or ends; spans may lie over one another.

    The first piece of each fact that has no anchor yet gets one, and `anchors` keeps it.
    """
    begins = sorted(spans, key=lambda span: span.start)
    active: list[Span] = []
    next_one = start = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        first = start + line.index(bare)
        pieces, at, end = [], first, first + len(bare)
        while at < end:
            while next_one < len(begins) and begins[next_one].start <= at:
                active.append(begins[next_one])
                next_one += 1
            active = [span for span in active if span.end > at]
            coming = begins[next_one].start if next_one < len(begins) else end
            until = min([end, coming, *(span.end for span in active)])
            pieces.append(_piece(text[at:until], active, anchors))
            at = until
        start += len(line)
        if pieces:
            yield tuple(pieces)


def _piece(text: str, active: Sequence[Span], anchors: dict[int, str]) -> Piece:
    if not active:
        return Piece(text)
    facts = tuple(sorted({span.fact for span in active if span.fact is not None}))
    new = [fact for fact in facts if fact not in anchors]
    anchors |= dict.fromkeys(new, f"beleg-{new[0]}") if new else {}
    # A person outweighs a place and a place a fact; a short mark a long one, which only lights up with its fact.
    sort = min((span.sort for span in active), key=("person", "place", "fact", "wide").index)
    return Piece(text, sort, facts, f"beleg-{new[0]}" if new else "")


def _occurrences(text: str, words: str) -> Iterable[tuple[int, int]]:
    at = text.find(words) if words.strip() else -1
    while at >= 0:
        end = at + len(words)
        if not _inside_word(text, at, end):
            yield at, end
        at = text.find(words, end)


def _inside_word(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    return before or (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())
