"""The sentences of a text and where each stands in it, also where a page layout broke its lines."""

# SPDX-License-Identifier: EUPL-1.2

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from litfass.core.items.joined import seam
from litfass.core.items.lines import Line, is_page_mark, printed_lines
from litfass.core.sentences import plain, sentences

_TOKEN = re.compile(r"\S+")
_MEASURED = 20  # lines by which the width of a page is told
_NARROW, _WIDE = 55, 115  # code points of the full line of a page
_CLOSED = (".", "!", "?", ":", ";", ".“", "!“", "?“")


class Located(NamedTuple):
    """One sentence as it reads, and its place (code points) in the text it was taken from."""

    words: str
    start: int
    end: int


def located(
    text: str, start: int = 0, end: int | None = None, *, whole: bool = False, closed: bool = False
) -> Iterator[Located]:
    """The sentences from `start` to `end` in order. `whole`: all lines belong together, as in an item of a list.

    `closed` leaves out what is no sentence: paragraphs without any mark that ends one.
    """
    lines = (line for line in printed_lines(text[start:end]) if not is_page_mark(line.text))
    for paragraph in ([*lines],) if whole else _paragraphs(lines):
        if not closed or any(_has_mark(line.text) for line in paragraph):
            yield from _sentences(paragraph, start)


def _has_mark(words: str) -> bool:
    return "." in words or "?" in words or "!" in words or "…" in words


def _paragraphs(lines: Iterator[Line]) -> Iterator[list[Line]]:
    """The lines that belong together: a full line without an end goes on in the next one."""
    first = list(islice(lines, _MEASURED))
    if not first:
        return
    full = _width(first)
    found: list[Line] = []
    for line in chain(first, lines):
        if found and (line.after_gap or _over(found[-1].text, line.text, full)):
            yield found
            found = []
        found.append(line)
    yield found


def _width(first: Sequence[Line]) -> int:
    """How long a full line is. Lines that were joined at a hyphen are longer than the page is wide."""
    longest = sorted(len(line.text) for line in first)
    full = longest[-max(len(longest) // 5, 1)]
    broken = [
        len(line.text) for line in first if _NARROW <= len(line.text) <= _WIDE and not line.text.endswith(_CLOSED)
    ]
    return max(broken) if full > _WIDE and len(broken) > 1 else full


def _over(line: str, after: str, full: int) -> bool:
    if full > 200:  # not broken by a layout: each line is a paragraph, unless it goes on in small letters
        return not after[0].islower()
    return (line.endswith(_CLOSED) and len(line) < 0.8 * full) or (len(line) < 0.55 * full and not after[0].islower())


def _sentences(paragraph: Sequence[Line], shift: int) -> Iterator[Located]:
    words, places = _joined(paragraph)
    at = 0
    for sentence in sentences(words) if _has_mark(words) else (plain(words),):
        begin = words.find(sentence, at) if sentence else -1
        if begin < 0:
            continue
        at = begin + len(sentence)
        yield Located(sentence, _place(places, begin) + shift, _place(places, at - 1) + 1 + shift)


def _joined(paragraph: Sequence[Line]) -> tuple[str, list[tuple[int, int]]]:
    """The lines as one line with single blanks, and where the pieces of it stand there and in the text."""
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    length = 0
    for line in paragraph:
        for number, (piece, start) in enumerate(_pieces(line)):
            if pieces:
                kept, between = seam(pieces[-1], piece) if number == 0 else (pieces[-1], " ")
                length += len(kept) - len(pieces[-1]) + len(between)
                pieces[-1:] = [kept, between]
            places.append((length, start))
            pieces.append(piece)
            length += len(piece)
    return "".join(pieces), places


def _pieces(line: Line) -> Iterator[tuple[str, int]]:
    """The line as it is, or word by word where its blanks are more than single ones."""
    if "  " in line.text or not line.text.isprintable():  # no-break blanks and tabs are not printable
        yield from ((token[0], line.start + token.start()) for token in _TOKEN.finditer(line.text))
    else:
        yield line.text, line.start


def _place(places: Sequence[tuple[int, int]], at: int) -> int:
    word, printed = places[bisect_right(places, (at, 1 << 60)) - 1]
    return printed + at - word
