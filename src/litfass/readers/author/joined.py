"""Find the groups that join a motion later, in the meeting: `bitten um Aufnahme als antragstellende Fraktionen`."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator

from litfass.core.facts import Author, Evidence
from litfass.core.groups import named

# Each with a cheap word that must stand in the text.
_CO = r"(?:antragstellende|[Mm]it-?[Aa]ntragsteller|Antragsteller)"
_JOINS = re.compile(
    rf"\b[Aa]ufnahme (?:ihrer Fraktion )?als (?:weitere[rn]? )?{_CO}"
    rf"|\bals (?:weitere[rn]? )?{_CO}(?:in)?(?:nen)?(?: Fraktion(?:en)?)? (?:auf|mit auf|hinzu|ein|dazu|bei|genannt)"
    r"|\bbeitreten\b|\bbeigetreten\b|\bbeitritt\b|\b[Tt]r(?:itt|eten|at|aten)\b"
    r"|\bschlie(?:ßt|ßen) sich\b|\bschlossen? sich\b|\bschloss sich\b|\bangeschlossen\b"
    r"|\b(?:macht|machen) sich den Antrag zu [Ee]igen\b|\bunterstütz(?:t|en) den Antrag als\b"
)
_CHEAP = ("ufnahme", "ntragstell", "bei", "schl", "zu eigen", "zu Eigen", "tritt", "treten", "trat")
_PAPER = re.compile(
    r"\b(?:[Aa]ntrag(?:es|s)?|[Aa]nfrage|Petitum|Initiative|Drucksache|\w{3,14}antrag|Auskunftsersuchen)\b"
)
_NEEDS_END = re.compile(r"\b(?:[Tt]r(?:itt|eten|at|aten))\b")
_END = re.compile(r"\bbei\b(?= ?[.,;\n]|$| und)|\bals [^\n.]{0,40}ntragstell")
_AFFILIATES = re.compile(r"\b(?:schl\w{3,6} sich)\b")
_TO = re.compile(r"\ban\b(?= ?[.,;)\n]|$| und)")
_NOT = re.compile(r"\bnicht\b|\bkeine\b")
_OWNERS = re.compile(r"(?:[Aa]ntrag|[Aa]ntrages|[Aa]ntrags|[Aa]nfrage|Initiative|antrag)\s(?:der|von|des)\s")
_OWNERS_END = re.compile(r"\s(?:an|bei|als|und schl|tritt|treten|schl)|[.;\n]")
_LONG = 400


def joined(text: str, part: str) -> Iterator[Author]:
    """The groups that join, in the order of the text, each with the words that name it."""
    if not any(cheap in text for cheap in _CHEAP):
        return
    seen = -1
    for cue in _JOINS.finditer(text):
        start, end = _sentence(text, cue.start(), cue.end())
        if start >= seen and _tells_joining(text[start:end], cue[0]):
            seen = end
            yield from _subjects(text, start, end, part)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    low, high = max(0, start - _LONG), min(len(text), end + _LONG)
    begin = max(text.rfind("\n", low, start), text.rfind(". ", low, start) + 1, low - 1) + 1
    ends = (at for at in (text.find("\n", end, high), text.find(". ", end, high)) if at >= 0)
    return begin, min(ends, default=high)


def _tells_joining(sentence: str, cue: str) -> bool:
    if _NOT.search(sentence) or not (_PAPER.search(sentence) or "ntragstell" in cue):
        return False
    if _NEEDS_END.search(cue):
        return _END.search(sentence) is not None
    return _TO.search(sentence) is not None if _AFFILIATES.search(cue) else True


def _subjects(text: str, start: int, end: int, part: str) -> Iterator[Author]:
    """The groups of the sentence, but not those whose motion it is (`dem Antrag der SPD-Fraktion`)."""
    sentence = text[start:end]
    owners = [(match.end(), _owners_end(sentence, match.end())) for match in _OWNERS.finditer(sentence)]
    for each in named(sentence):
        if not any(low <= each.start < high for low, high in owners):
            evidence = Evidence(sentence[each.start : each.end], start + each.start, start + each.end, part)
            yield Author(each.group, evidence, joined=True)


def _owners_end(sentence: str, at: int) -> int:
    found = _OWNERS_END.search(sentence, at)
    return found.start() if found else len(sentence)
