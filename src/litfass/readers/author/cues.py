"""Find where a text names the authors of a paper: `Antrag der …`, `Anfrage: …`, `Verfasserin: …`, a line of its own."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator

from litfass.core.groups import Named, named
from litfass.readers.author.phrase import Run, begins, line_end, run
from litfass.readers.author.words import words

_CUE = re.compile(
    r"(?:[Aa]ntrag|ANTRAG|[Aa]nträge|ANTRÄGE|[Aa]nfragen?|ANFRAGEN?|[Aa]uskunftsersuchen|AUSKUNFTSERSUCHEN|[Rr]esolution"
    r"|Entwurfsfassung|Debattenanmeldung|[Ii]nitiative|[Ss]tellungnahme)(?![\w-])"
)
_CHEAP = (
    "ntr",
    "NTR",
    "nfrag",
    "NFRAG",
    "uskunft",
    "USKUNFT",
    "esolution",
    "Entwurfs",
    "Debatten",
    "nitiative",
    "tellungnahme",
)
_ONLY_OF = ("resolution", "initiative", "stellungnahme")
_WORD_START = re.compile(r"[\w/|!-]{0,60}$")
_ADJECTIVE = re.compile(
    r"(?i)(?<!\w)(?:interfraktionell|gemeinsam|dringlich|mündlich|schriftlich|klein|groß|fraktionsübergreifend|eilig"
    r"|modifiziert|geändert|überarbeitet)e[rsnm]?\s?$|(?<!\w)(?:gem|mündl|interfrakt|schriftl)\.\s?$"
)
_PREVIOUS = re.compile(r"(\S{1,40})[ \t]{1,4}$")
_QUALIFIED = re.compile(
    r"(?:\s?(?:\(?öffentlich\)?|(?:gem\.|gemäß|nach)\s?§\s?[^\n,:]{1,24}(?:BezVG|BezVwG|GemO|GO|KVG|KV|BV|BVV)\b"
    r"|Nr\.\s?[\d/-]{1,14}|\(?\d{4}/\d{3,4}(?:/\d)?\)?|(?:DHH|THH)[/ ][\d/]{1,12}"
    r"|vom\s\d{1,2}\.\s?\w{1,9}\.?\s?\d{2,4}|\(Kleine Anfrage\)|\d{1,4}\b)){0,3}"
)
_LIST = re.compile(r"\s{0,2}[:;]\s{0,3}")
_OF = re.compile(r",?\s{1,4}(?=(?:der|des|von|durch|seitens)\s)")
_DIRECT = re.compile(r"[ \t]{1,3}")
_NAME_WITH_PARTY = re.compile(r"(?:[A-ZÄÖÜ][\w.-]{0,24}\s){0,3}[A-ZÄÖÜ][\w-]{1,24}\s\(")

_LABEL = re.compile(
    r"(?:(?<=\n)|^)[\s(]{0,3}(?:(?:[Aa]ktuelle[rs]? |[Uu]rsprünglicher )?"
    r"(?:Verfasser|Initiator|Antragsteller|Einreicher|Einbringer|Fragesteller|Urheber|Autor|Absender)"
    r"(?:\(?[*:/]?-?[Ii]n(?:nen)?\)?|en)?(?:\s\d)?|Antragstellende[r]?(?: Fraktion(?:en)?)?"
    r"|Ursprung|[Aa]ktuell(?:er Initiator)?|Einbringende Fraktion(?:en)?)\s?:\s{0,3}"
)
_BROUGHT = re.compile(r"\b(?:[Aa]ngemeldet|[Ee]ingereicht|[Ee]ingebracht|[Vv]orgelegt) (?:von|durch)\s")
_ALONE = re.compile(r"[\s(„-]{0,4}")
_ALONE_END = re.compile(r"[\s).,:;“-]{0,4}(?:vom\s\d[\d.\s]{0,10})?$|,?\s?\d|\s?\(bis\s")


def runs(text: str, *, alone: bool = False) -> tuple[Run, ...]:
    """The runs of authors in a short text, in its order; with `alone` also lines that are nothing but authors."""
    found = [*_after_cues(text), *_after_labels(text)]
    if alone:
        found += _alone(text, found)
    return tuple(sorted(found, key=lambda each: each.end))


def _after_cues(text: str) -> Iterator[Run]:
    if not any(word in text for word in _CHEAP):
        return
    for cue in _CUE.finditer(text):
        word = _WORD_START.search(text, max(0, cue.start() - 60), cue.start())
        start = word.start() if word else cue.start()
        if _is_spoken_of(text, start):
            continue
        if in_word := _named_in(text, start, cue.start()):
            yield Run(in_word, False, cue.end())
        elif found := _after(text, cue):
            yield found


def _named_in(text: str, start: int, end: int) -> tuple[Named, ...]:
    """The groups in the word itself: `CDU-Antrag`."""
    if end - start < 3 or text[end - 1] != "-":
        return ()
    return tuple(Named(each.group, each.start + start, each.end + start) for each in named(text[start:end]))


def _is_spoken_of(text: str, start: int) -> bool:
    """Whether a sentence or title speaks of the paper, so that it is another one."""
    for _ in range(3):
        if not (adjective := _ADJECTIVE.search(text, max(0, start - 30), start)):
            break
        start = adjective.start()
    previous = _PREVIOUS.search(text, max(0, start - 44), start)
    if previous is None:
        return False
    word = previous[1].lstrip('(„"')
    if word.casefold() in words("spoken_of"):
        return True
    return word[:1].islower() and word[-1].isalpha() and word != "hier"


def _after(text: str, cue: re.Match[str]) -> Run | None:
    at = _QUALIFIED.match(text, cue.end()).end()  # type: ignore[union-attr] # may be empty, always matches
    stop = line_end(text, cue.start())
    if of := _OF.match(text, at):
        found = run(text, of.end(), max(stop, line_end(text, of.end())))
        return found if found and (found.groups or not cue[0].casefold().endswith(_ONLY_OF)) else None
    if cue[0].casefold().endswith(_ONLY_OF):
        return None
    if colon := _LIST.match(text, at):
        is_author = begins(text, colon.end(), stop) or _NAME_WITH_PARTY.match(text, colon.end())
        return run(text, colon.end(), stop) if is_author else None
    direct = _DIRECT.match(text, at)
    return run(text, direct.end(), stop) if direct and begins(text, direct.end(), stop) else None


def _after_labels(text: str) -> Iterator[Run]:
    for label in [*_LABEL.finditer(text), *_BROUGHT.finditer(text)]:
        if found := run(text, label.end(), line_end(text, label.end())):
            yield found


def _alone(text: str, before: list[Run]) -> Iterator[Run]:
    """Lines that are nothing but authors: `GRÜNE-Gemeinderatsfraktion`, `Stadtrat <N> (AfD)`, `der BAbg. <N> und …`."""
    taken, at = max((each.end for each in before), default=-1), 0
    while at < len(text):
        end = line_end(text, at)
        start = _ALONE.match(text, at, end).end()  # type: ignore[union-attr] # may be empty, always matches
        opens = re.match(r"(?:der|des)\s", text[start:end])
        if at >= taken and (begins(text, start + (opens.end() if opens else 0), end)):
            found = run(text, start, end)
            if found and found.groups and _ALONE_END.match(text[found.end : end]):
                yield found
        at = end + 1
