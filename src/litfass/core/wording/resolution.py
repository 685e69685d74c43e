"""Find the first item of a resolution, or the beginning of an answer, in the source's own words."""

# SPDX-License-Identifier: EUPL-1.2

import re
from dataclasses import dataclass

from litfass.core.sentences import plain, sentences
from litfass.core.wording.parts import shortened

LONGEST_QUOTE = 600  # about eight lines on the column; the whole resolution stands behind the link
_ITEM = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})?[.)]|[a-z]\)|[-–•])\s+\S")
_FIRST = re.compile(r"(?:1(?:\.1)?[.)]|a\)|[-–•])\s+\S")
_HEADING = re.compile(r"(?:Petitum|Beschluss|Beschlussvorschlag|Beschlussempfehlung|/|\s){1,4}:?|-{2,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FirstItem:
    """The words of the first item, and how many items there are (1 where it is not numbered)."""

    words: str = ""
    items: int = 1


def first_item(resolution: str) -> FirstItem:
    """Item 1 with the words that lead to it, or the first sentence; at most 600 characters, never cut in a word."""
    lines = _lines(resolution)
    if not lines:
        return FirstItem()
    starts = [at for at, line in enumerate(lines) if _ITEM.match(line)]
    if len(starts) > 1 and _FIRST.match(lines[starts[0]]):
        lead = lines[starts[0] - 1] if starts[0] and lines[starts[0] - 1].endswith((",", ":")) else ""
        item = "\n".join(part for part in (lead, lines[starts[0]]) if part)
        return FirstItem(_bounded(_closed(item)), len(starts))
    return FirstItem(_bounded(_closed(sentences(lines[0])[0]) if sentences(lines[0]) else ""))


def opening(text: str) -> str:
    """The first whole sentences of an answer, at most 600 characters; a line that only leads to it is left out."""
    lines = _lines(text)
    told = lines[1:] if len(lines) > 1 and lines[0].endswith(":") else lines
    kept = ""
    for line in told:
        for number, sentence in enumerate(sentences(line)):
            if len(kept) + len(sentence) >= LONGEST_QUOTE:
                return kept or shortened(sentence, LONGEST_QUOTE)
            kept = f"{kept}{' ' if number else chr(10)}{sentence}".strip()
    return kept


def _lines(text: str) -> list[str]:
    """Lines without the heading; a line that goes on in small letters belongs to the one before, an item does not."""
    found: list[list[str]] = []
    for raw in text.splitlines():
        line = plain(raw)
        if _HEADING.fullmatch(line):
            continue
        if found and line and not _ITEM.match(line) and (line[0].islower() or found[-1][-1][-1] in ",-–"):
            found[-1].append(line)
        elif line:
            found.append([line])
    return [" ".join(lines) for lines in found]


def _closed(words: str) -> str:
    """Without the comma that led to the next item; a list that follows is marked as left out."""
    words = words.rstrip(" ,;")
    return f"{words} …" if words.endswith(":") else words


def _bounded(words: str) -> str:
    if len(words) <= LONGEST_QUOTE:
        return words
    kept = ""
    for sentence in sentences(words):
        if len(kept) + len(sentence) >= LONGEST_QUOTE:
            break
        kept = f"{kept} {sentence}".strip()
    return kept or shortened(words, LONGEST_QUOTE)
