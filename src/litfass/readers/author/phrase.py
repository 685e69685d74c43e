"""Read a run of authors: groups, councillors and office holders up to where the title goes on or a sentence begins."""

# SPDX-License-Identifier: EUPL-1.2

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from litfass.core.groups import Named
from litfass.readers.author.words import words

_SPACE = re.compile(r"\s{0,6}")
_BREAK = re.compile(r"\s{0,3}\n")
_WORD = re.compile(r"[^\W\d_](?:[\w´'‘’&!]|[.-](?=\w)){0,40}[.-]?")
_MARK = re.compile(r"[,;/|&+„“”\"'‘’.]|[-–](?=\s?\w)|-")
_BRACKET = re.compile(r"\(\s?(?=[^\W\d_])")
_PAPER = re.compile(r"(?i).{0,20}(?:antrag|anträge|anfrage|vorlage|stellungnahme)s?$")
# `SPD-Fraktion im Gemeinderat, CDU-Fraktion im Gemeinderat`
_COUNCIL = re.compile(
    r"(?:im|in der)\s(?:(?:Gemeinde|Stadt|Ortschafts|Orts|Stadtbezirks|Bezirks)?[Rr]at|Kreistag|Bezirksversammlung|BVV"
    r"|Stadtverordnetenversammlung|Gemeindevertretung|Ortsbeirat)\b"
)
_ARTICLES = ("die", "den", "dem")
_PERSON = re.compile(
    r"(?:Stadtr[aä]t|Gemeinder[aä]t|Ortschaft?sr[aä]t|Ortschafts?r[aä]t|Ratsherr|Ratsfrau|Ratsmitglied|Kreisr[aä]t|StR|SR\b|OR\b"
    r"|BAbg|Abg\b|Abg\.|Abgeordnete|Bezirksabgeordnete|Bezirksverordnete|Bürgerdeputierte|Stadtverordnete|Mitglied"
    r"|BV\b|BzV\b|BezV\b|Stv\.|RM\b|Gemeindevertreter|Stadtvertreter|Kreistagsabgeordnete|Einzelmitglied|Herrn?\b|Frau\b|Dr\b|Prof\b)"
)
_FRACTION = re.compile(r"(?:[A-ZÄÖÜ][\w-]{0,24}-?)?(?:[Ff]raktion|[Gg]ruppe|[Pp]artei)")
LONGEST = 900


@dataclass(frozen=True, slots=True)
class Page:
    """A short text and the groups it names, found once."""

    text: str
    groups: tuple[Named, ...]

    def between(self, start: int, stop: int) -> tuple[Named, ...]:
        """The groups that stand whole in this part."""
        first = bisect_left(self.groups, start, key=_start)
        found = self.groups[first : bisect_left(self.groups, stop, key=_start)]
        return tuple(each for each in found if each.end <= stop)


def _start(group: Named) -> int:
    return group.start


@dataclass(frozen=True, slots=True)
class Run:
    """A run of authors in a text: its groups in order, whether persons stand in it, and where it ends."""

    groups: tuple[Named, ...]
    persons: bool
    end: int


def run(page: Page, start: int, stop: int) -> Run | None:
    """The authors that stand from `start` on, at most to `stop`; None where it is a sentence that tells of a paper."""
    text, stop = page.text, min(stop, start + LONGEST)
    groups = page.between(start, stop)
    at, persons, depth, last = start, False, 0, ""
    while at < stop:
        at = _SPACE.match(text, at, stop).end()  # type: ignore[union-attr] # always matches
        if at >= stop:
            break
        if group := next((each for each in groups if each.start <= at < each.end), None):
            at, last = group.end, "group"
        elif bracket := _BRACKET.match(text, at, stop):
            at, depth = bracket.end(), depth + 1
        elif text[at] == ")" and depth:
            at, depth = at + 1, depth - 1
        elif mark := _MARK.match(text, at, stop):
            at = mark.end()
        elif council := _COUNCIL.match(text, at, stop):
            at = council.end()
        elif not (word := _WORD.match(text, at, stop)):
            break
        elif (verdict := _judged(text, word, groups, last)) is _Verdict.AUTHOR:
            persons = persons or _PERSON.match(word[0]) is not None
            at, last = word.end(), word[0].lower()
        elif verdict is _Verdict.ENDS:
            break
        else:
            return None
    return Run(tuple(each for each in groups if each.end <= at), persons, at)


class _Verdict:
    AUTHOR, ENDS, SENTENCE = object(), object(), object()


def _judged(text: str, word: re.Match[str], groups: Sequence[Named], last: str) -> object:
    """What a word means for the run: part of it, its end, or the sign that all is a sentence."""
    lower = word[0].lower()
    if _PAPER.match(word[0]):
        return _Verdict.SENTENCE if last in ("der", "die", "den", "dem", "das", "des") else _Verdict.ENDS
    if lower in _ARTICLES and word[0][0].islower():
        return _Verdict.AUTHOR if _is_author(text, word.end(), groups) else _Verdict.SENTENCE
    if word[0][0].isupper() or lower in words("between"):
        return _Verdict.AUTHOR
    if lower.rstrip("-") in ("so", "stadt", "rats", "rätin", "fraktion", "gruppe", "nen", "nis"):  # broken words
        return _Verdict.AUTHOR
    if lower in words("goes_on") and last not in ("der", "des"):
        return _Verdict.ENDS
    return _Verdict.AUTHOR if text[word.start() - 1] in "-\n" else _Verdict.SENTENCE


def _is_author(text: str, at: int, groups: Sequence[Named]) -> bool:
    at = _SPACE.match(text, at).end()  # type: ignore[union-attr] # always matches
    return any(each.start <= at < each.end for each in groups) or bool(
        _PERSON.match(text, at) or _FRACTION.match(text, at) or at >= len(text)
    )


def begins(page: Page, at: int, stop: int) -> bool:
    """Whether an author stands here: a group, `Fraktion …`, a councillor."""
    if at >= stop or (at := _SPACE.match(page.text, at, stop).end()) >= stop:  # type: ignore[union-attr] # always matches
        return False
    groups = page.between(at, min(stop, at + 120))
    return bool((groups and groups[0].start == at) or _PERSON.match(page.text, at) or _FRACTION.match(page.text, at))


def line_end(page: Page, at: int) -> int:
    """Where the authors that begin at `at` must end: with their line, or with a later one while it is unfinished."""
    text, end = page.text, end_of_line(page.text, at)
    for _ in range(5):
        if end >= len(text) or end - at > LONGEST or not _is_unfinished(page, at, end):
            return end
        end = end_of_line(text, end + 1)
    return end


def end_of_line(text: str, at: int) -> int:
    """Where the line ends, without its break."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found


_OPEN_END = re.compile(r"(?:[,(/&|-]|\b(?:und|sowie|der|des|von|die|den|aus))\s{0,3}$")


def _is_unfinished(page: Page, at: int, end: int) -> bool:
    line = page.text[at:end]
    if _OPEN_END.search(line[-12:]) or line.count("(") > line.count(")"):
        return True
    return "(" not in line and bool(_PERSON.search(line)) and not page.between(at, end)
