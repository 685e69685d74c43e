"""Take a text about a vote apart into words, numbers, names of groups and tables, closed up where print cut them."""

# SPDX-License-Identifier: EUPL-1.2

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from litfass.core.facts import Ballot, Outcome
from litfass.core.groups import named
from litfass.readers.vote.lexicon import LONGEST, corrected, forms, lists, meanings, number, pieces

_TOKEN = re.compile(r"[^\W\d_]+(?:\u00ad[^\W\d_]+){0,9}(?:\((?:n|en|er|r|s)\))?|\d+|\S")
_ENDING = re.compile(r"\((?:n|en|er|r|s)\)$")
# Where print glued what belongs apart: `6B`, `CDU8`, `EnthaltungFFH` (but `AfD` and `WiToLa` stay).
_GLUED = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)|(?<=[a-zäöüß])(?=[A-ZÄÖÜ]{2})")
_CASE = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])")

_SIDES = ("yes", "no", "abstain", "in_favour", "opposed", "abstains", "stimme")
_RESULTS = frozenset((*_SIDES, "unanimous", "majority", "tie", "weak", *(outcome.value for outcome in Outcome)))


# A tuple, as a record has dozens: a frozen dataclass takes four times as long to make.
class Token(NamedTuple):
    """One word, number, group or table. `low` is the word in small letters as it was meant, `sentence` counts up."""

    text: str
    low: str
    start: int
    end: int
    sort: str = "word"  # word, number, sign, group, table
    gap: bool = True  # a blank or line break stands before it
    line: bool = False  # a line break stands before it
    value: int | None = None
    means: frozenset[str] = frozenset()
    table: Ballot | None = None
    sentence: int = 0
    begins: bool = False

    @property
    def tells(self) -> bool:
        """Whether it can be part of a result: a side, a manner or an outcome."""
        return not self.means.isdisjoint(_RESULTS)

    def has(self, *any_of: str) -> bool:
        """Whether it can mean one of these."""
        return not self.means.isdisjoint(any_of)


Span = tuple[int, int, Ballot]


def tokens(text: str, tables: Sequence[Span] = ()) -> tuple[Token, ...]:
    """All tokens in order with offsets in the text."""
    found = _joined(list(_cut(text, tables)))
    if any(token.low in ("contra", "kontra") for token in found):
        found = [token._replace(means=frozenset({"yes"})) if token.low == "pro" else token for token in found]
    return tuple(_sentences(_ending(found)))


def _cut(text: str, tables: Sequence[Span]) -> Iterator[Token]:
    at = 0
    for start, end, what in _named(text, tables):
        if start < at:
            continue
        yield from _words(text, at, start)
        if isinstance(what, Ballot):
            yield Token(text[start:end], "", start, end, "table", _gap(text, start), table=what)
        else:
            yield Token(
                text[start:end], what, start, end, "group", _gap(text, start), "\n" in text[max(0, start - 2) : start]
            )
        at = end
    yield from _words(text, at, len(text))


def _named(text: str, tables: Sequence[Span]) -> list[tuple[int, int, str | Ballot]]:
    """Tables and groups by where they stand, the table first where both do."""
    cuts = [match.start() for match in _GLUED.finditer(text)]
    loose = "".join(text[a:b] + " " for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True))
    moved = [cut + number + 1 for number, cut in enumerate(cuts)]
    spans: list[tuple[int, int, str | Ballot]] = list(tables)
    for name in named(loose):
        if not _is_no_name(name.group):
            start = name.start - bisect_right(moved, name.start)
            spans.append((start, name.end - bisect_right(moved, name.end - 1), name.group))
    return sorted(spans, key=lambda span: (span[0], isinstance(span[2], str)))


def _is_no_name(name: str) -> bool:
    """`Die Fraktion` and `Enthaltung Fraktion` name no group."""
    low = name.lower()
    return bool(meanings(low)) or number(low) is not None or low in ("rats", "stadtrats", "mehrheits", "ortschaftsrats")


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        word, at = match[0], match.start()
        if word.isdecimal():
            value = int(word) if len(word) < 5 else None
            yield Token(word, word, at, match.end(), "number", _gap(text, at), _line(text, at), value)
        elif not word[0].isalpha():
            yield Token(word, word, at, match.end(), "sign", _gap(text, at), _line(text, at))
        else:
            yield from _split(text, at, word)


def _split(text: str, at: int, word: str) -> Iterator[Token]:
    """One run of letters as the words it was glued from."""
    cuts = [0, len(word)]
    if len(word) <= LONGEST:
        cuts[1:1] = [match.start() for match in _CASE.finditer(word) if _apart(word, match.start())]
    for start, end in pairwise(cuts):
        part = word[start:end]
        low = _ENDING.sub("", part).replace("\u00ad", "").lower()
        glued = _loosened(low, text[at + end : at + end + 1])
        if len(glued) > 1 and len(low) == len(part):
            for piece in glued:
                yield _word(text, at + start, part[: len(piece)], piece)
                start, part = start + len(piece), part[len(piece) :]
        else:
            yield _word(text, at + start, part, low)


def _apart(word: str, cut: int) -> bool:
    """`EnthaltungHerr` was two words, because one side of the cut is a word of votes; `WiToLa` is one."""
    last = max((m.start() for m in _CASE.finditer(word, 0, cut) if m.start() < cut), default=0)
    following = _CASE.search(word, cut + 1)
    after = word[cut : following.start() if following else len(word)].lower()
    before = corrected(word[last:cut].lower())
    return bool(meanings(before) | meanings(corrected(after))) or bool(pieces(before)[1:])


def _loosened(low: str, after: str) -> tuple[str, ...]:
    """`enthaltungenb` before a bracket is a word and the letter of the next item."""
    whole = lists()["slips"]["complete"]
    if after in (")", ".") and low not in whole and low[:-1] in whole:
        return (low[:-1], low[-1])
    return pieces(low)


def _word(text: str, at: int, part: str, low: str) -> Token:
    meant = corrected(low)
    return Token(
        part, meant, at, at + len(part), "word", _gap(text, at), _line(text, at), number(meant), meanings(meant)
    )


def _gap(text: str, at: int) -> bool:
    return at == 0 or text[at - 1].isspace()


def _line(text: str, at: int) -> bool:
    before = text[max(0, at - 12) : at]
    return "\n" in before[len(before.rstrip()) :]


def _joined(found: list[Token]) -> list[Token]:
    """Words closed up again that a line end or a stray blank had cut: `zuge- stimmt`, `Ja-Stimmen`, `Zustimmu ng`."""
    made: list[Token] = []
    for token in found:
        if token.sort == "word" and made:
            hyphen = made[-1].text in ("-", "\u2010", "\u2011") and not made[-1].gap
            first = made[-2] if hyphen and len(made) > 1 else made[-1]
            whole = first.low + token.low
            if first.sort == "word" and _belongs(first, token, whole, hyphen=hyphen):
                del made[-2 if hyphen else -1 :]
                printed = f"{first.text}{'-' if hyphen else ' '}{token.text}"
                token = first._replace(text=printed, low=whole, end=token.end, means=meanings(whole), value=None)
        made.append(token)
    return made


def _belongs(first: Token, token: Token, whole: str, *, hyphen: bool) -> bool:
    if hyphen:
        return bool(meanings(whole)) or (len(first.low) > 2 and not first.means and corrected(whole) != whole)
    if token.gap and first.low in ("zuge", "abge", "ange", "ein") and token.text.islower():
        return whole.startswith("einstimmig") or (first.low != "ein" and bool(meanings(whole)))
    if first.text == "Gegen" and token.text.startswith("Stimme"):
        return True
    plain = not (first.means or token.means or first.value is not None or token.value is not None)
    return plain and token.gap and token.text[:1].islower() and len(first.low) > 2 and bool(meanings(whole))


def _ending(found: list[Token]) -> list[Token]:
    """A last word that was cut off (`mehrheitlich zuge-`) as what it was going to be."""
    if len(found) > 1 and found[-1].text == "-" and found[-2].low in lists()["cut"]:
        meaning = lists()["cut"][found[-2].low]
        if len(found) > 2 and found[-3].low.startswith("kein"):
            meaning = "no_vote" if found[-2].low == "ab" else meaning
        return [*found[:-2], found[-2]._replace(means=frozenset({meaning}))]
    return found


def _sentences(found: list[Token]) -> Iterator[Token]:
    number = 0
    for at, token in enumerate(found):
        begins = at == 0 or _begins(found, at)
        number += begins and at > 0
        yield token._replace(sentence=number, begins=begins)


def _begins(found: list[Token], at: int) -> bool:
    """Whether a sentence begins here: after a mark, glued in capitals, or on a new line after a word of votes."""
    token, before = found[at], found[at - 1]
    if before.sort == "table":
        return True
    if before.text in (".", "!", "?"):
        last = found[at - 2] if at > 1 else before
        is_short = last.low in forms("short") or len(last.low) == 1 or last.sort == "number"
        return not is_short and (token.text[:1].isupper() or token.sort in ("number", "group"))
    capital = token.text[:1].isupper() and token.sort == "word"
    if capital and not token.gap and before.sort in ("word", "number") and not (before.text[-1:].isupper()):
        return bool(before.means) or before.low in ("ja", "nein") or before.sort == "number"
    return token.line and (capital or token.sort == "number") and (before.tells or before.text in ").")
