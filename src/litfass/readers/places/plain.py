"""A text as it reads, without tags and soft hyphens and in one form of Unicode, that knows where each letter stood."""

# SPDX-License-Identifier: EUPL-1.2

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Set
from dataclasses import dataclass

# Signs after which a text does not read as it is written. The automaton looks for them on its way, so few bytes may
# begin them: those of the marks have one first byte in common. All others are taken away where one of these stands.
MARK = "\u0308"
MARKS = frozenset(map(chr, range(0x300, 0x370)))
WRITTEN = ("&shy;", "&nbsp;", "&auml;", "&ouml;", "&uuml;", "&Auml;", "&Ouml;", "&Uuml;", "&szlig;", "&#")
SIGNS = ("\u00ad", *MARKS, *WRITTEN)
TAGS = ("</", *("<" + chr(letter) for letter in (*range(65, 91), *range(97, 123))))
_INLINE = frozenset(
    ["a", "abbr", "b", "big", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u", "wbr"]
)
# What is taken away or read otherwise, by the letter with which it begins.
_READ = {
    "<": "</?[A-Za-z][A-Za-z0-9]{0,12}(?:\\s[^<>]{0,300})?/?>",
    "&": "&#?[A-Za-z0-9]{2,8};",
    "\u00ad": "\u00ad[ ]?\n?",
    "\u200b": "[\u200b\u200c\u200d\u2060\ufeff]",
    MARK: "[\u0300-\u036f]{1,8}",
}
# A pattern that begins with one letter passes over a text ten times as quickly as one that begins with any of them.
_ALONE = {first: re.compile(pattern) for first, pattern in _READ.items()}
_ANY = re.compile("|".join(_READ.values()))


@dataclass(frozen=True, slots=True)
class Plain:
    """`text`, and for pieces of it where they begin here and in the original."""

    text: str
    here: list[int]
    there: list[int]
    ends: list[int]

    def start(self, place: int) -> int:
        """Where the letter at this place stands in the original."""
        piece = bisect_right(self.here, place) - 1
        return self.there[piece] + place - self.here[piece]

    def end(self, place: int) -> int:
        """Where what ends before this place ends in the original."""
        piece = bisect_right(self.here, place - 1) - 1
        is_whole = piece + 1 < len(self.here) and self.here[piece + 1] == place
        return self.ends[piece] if is_whole else self.there[piece] + place - self.here[piece]


def plain(text: str, signs: Set[str]) -> Plain:
    """The text as it reads. Signs: with which letters the signs in it begin."""
    pattern = _ALONE.get(next(iter(signs))) if len(signs) == 1 else None
    return _replaced(pattern or _ANY, text, 0, _read)


def even(text: str) -> str:
    """The text with each letter in its place, but hyphens of Unicode and line ends of other systems as usual."""
    return text.replace("\u2011", "-").replace("\u2010", "-").replace("\r", " ")


def without(pattern: re.Pattern[str], text: str, offset: int) -> Plain:
    """The text, which begins at this offset of the original, without what fits the pattern."""
    return _replaced(pattern, text, offset, lambda _: "")


def _replaced(pattern: re.Pattern[str], text: str, offset: int, reads: Callable[[str], str]) -> Plain:
    pieces: list[str] = []
    here: list[int] = []
    there: list[int] = []
    ends: list[int] = []
    last, length = 0, 0
    for found in pattern.finditer(text):
        start, end = found.span()
        if text[start] in MARKS and start > last:
            start -= 1  # a mark changes the letter before it
        for piece, first, after in ((text[last:start], last, start), (reads(text[start:end]), start, end)):
            if piece:
                pieces.append(piece)
                here.append(length)
                there.append(offset + first)
                ends.append(offset + after)
                length += len(piece)
        last = end
    return Plain("".join([*pieces, text[last:]]), [*here, length], [*there, offset + last], [*ends, offset + len(text)])


def _read(words: str) -> str:
    if words[0] == "<":
        name = words[1:].lstrip("/").split(">")[0].split("/")[0].split(maxsplit=1)[0]
        return "" if name.lower() in _INLINE else "\n"
    if words[0] == "&":
        return html.unescape(words).replace("\u00ad", "")
    return unicodedata.normalize("NFC", words) if words[-1] in MARKS else ""
