"""Find the groups that join a motion later, in the meeting: `bitten um Aufnahme als antragstellende Fraktionen`."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from dataclasses import dataclass

from litfass.core.facts import Author, Evidence
from litfass.core.groups import named

# Cheap literals that stand in every wording, found before any pattern is tried.
_LITERALS = (
    "ntragstell", "eitret", "eigetreten", "eitritt", "chließt sich", "chließen sich", "chließe sich", "chloss sich",
    "chlossen sich", "ngeschlossen", "zu eigen", "zu Eigen",
)  # fmt: skip
_TREADS = (" tritt ", " treten ", " trat ", " traten ")  # only with the `bei` that ends the sentence
_BESIDES = (" bei.", " bei,", " bei;", " bei)", " bei und ", " bei\n")
_CO = r"(?:antragstellende|[Mm]it-?[Aa]ntragsteller|Antragsteller)"
_JOINS = re.compile(
    rf"\b[Aa]ufnahme (?:ihrer Fraktion )?als (?:weitere[rn]? )?{_CO}"
    rf"|\bals (?:weitere[rn]? )?{_CO}(?:in)?(?:nen)?(?: Fraktion(?:en)?)?"
    r" (?:auf|mit auf|hinzu|ein|dazu|bei|genannt|geführt)"
    r"|\bbeitreten\b|\bbeigetreten\b|\b[Bb]eitritt\b|\btr(?:itt|eten|at|aten)\b"
    r"|\bschl(?:ießt|ieße|ießen|oss|ossen) sich\b|\bangeschlossen\b|\b(?:macht|machen) sich den Antrag zu [Ee]igen\b"
)
_PAPER = re.compile(
    r"\b(?:[Aa]ntrag(?:es|s)?|[Aa]nfrage|Petitum|Initiative|Drucksache|\w{3,14}antrag|Auskunftsersuchen)\b"
)
_BESIDE = re.compile(r"\bbei(?= ?[.,;)]|$| und)")
_ONTO = re.compile(r"\ban(?= ?[.,;)]|$| und)")
_NOT = re.compile(r"\b(?:nicht|keine)\b")
_OWNERS = re.compile(r"(?:[Aa]ntrag|[Aa]ntrages|[Aa]ntrags|[Aa]nfrage|Initiative|antrag)\s(?:der|von|des)\s")
_OWNERS_END = re.compile(r"\s(?:an|bei|als|und schl|tritt|treten|schl)|[.;]")
_LONG = 400
_MOST = 100  # sentences of this sort looked at; whole minutes have a dozen


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence and where it begins."""

    start: int
    words: str

    def tells(self, cue: str) -> bool:
        """Whether it says with these words that a group joins a motion."""
        if cue.startswith("tr") and not _BESIDE.search(self.words):
            return False
        if cue.startswith("schl") and not _ONTO.search(self.words):
            return False
        return ("ntragstell" in cue or _PAPER.search(self.words) is not None) and not _NOT.search(self.words)


def joined(text: str, part: str) -> Iterator[Author]:
    """The groups that join, in the order of the text, each with the words that name it."""
    sentence, told, read = None, True, 0
    for cue in _cues(text):
        if sentence is None or cue.start() >= sentence.start + len(sentence.words):
            if (read := read + 1) > _MOST:
                return
            sentence, told = _sentence(text, cue.start(), cue.end()), False
        if not told and sentence.tells(cue[0]):
            told = True
            yield from _subjects(sentence, part)


def _cues(text: str) -> Iterator[re.Match[str]]:
    end = -1
    besides = any(each in text for each in _BESIDES) or text.endswith(" bei")
    literals = (*_LITERALS, *_TREADS) if besides else _LITERALS
    for at in sorted(at for literal in literals if literal in text for at in _places(text, literal)):
        if at >= end and (cue := _JOINS.search(text, max(0, at - 40, end), at + 40)):
            end = cue.end()
            if not cue[0].startswith("tr") or " bei" in text[end : end + _LONG]:
                yield cue


def _places(text: str, literal: str) -> Iterator[int]:
    at = text.find(literal)
    while at >= 0:
        yield at
        at = text.find(literal, at + len(literal))


def _sentence(text: str, start: int, end: int) -> _Sentence:
    low, high = max(0, start - _LONG), min(len(text), end + _LONG)
    full_stop = text.rfind(". ", low, start)
    begin = max(text.rfind("\n", low, start) + 1, full_stop + 2 if full_stop >= 0 else low, low)
    ends = (at for at in (text.find("\n", end, high), text.find(". ", end, high)) if at >= 0)
    return _Sentence(begin, text[begin : min(ends, default=high)])


def _subjects(sentence: _Sentence, part: str) -> Iterator[Author]:
    """The groups of the sentence, but not those whose motion it is (`dem Antrag der SPD-Fraktion`)."""
    words = sentence.words
    owners = [(match.end(), _owners_end(words, match.end())) for match in _OWNERS.finditer(words)]
    for each in named(words):
        if not any(low <= each.start < high for low, high in owners):
            start, end = sentence.start + each.start, sentence.start + each.end
            yield Author(each.group, Evidence(words[each.start : each.end], start, end, part), joined=True)


def _owners_end(sentence: str, at: int) -> int:
    found = _OWNERS_END.search(sentence, at)
    return found.start() if found else len(sentence)
