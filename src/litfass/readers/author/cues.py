"""Find where a text names the authors of a paper: `Antrag der …`, `Anfrage: …`, `Verfasserin: …`, a line of its own."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from dataclasses import replace

from litfass.core.groups import Named, named
from litfass.readers.author.phrase import Page, Run, begins, end_of_line, line_end, run
from litfass.readers.author.words import words

_CUE = re.compile(
    r"(?:[Aa]ntrag|ANTRAG|[Aa]nträge|ANTRÄGE|[Aa]nfragen?|ANFRAGEN?|[Aa]uskunftsersuchen|AUSKUNFTSERSUCHEN|[Rr]esolution"
    r"|Entwurfsfassung|[Pp]rüfauftrag|Debattenanmeldung|[Ii]nitiative|[Ss]tellungnahme)(?![\w-])"
)
_CHEAP = (
    "ntr", "NTR", "nfrag", "NFRAG", "uskunft", "USKUNFT", "esolution", "Entwurfs", "Debatten", "nitiative",
    "tellungnahme", "rüfauftrag",
)  # fmt: skip
_CHEAP_LABELS = (
    "erfasser", "nitiator", "inreicher", "inbring", "Von", "rheber", "Eingang", "Autor", "bsender", "rsprung", "ktuell",
    "ragesteller", "stellende", "reichende", "nfragende", "ngemeldet", "ingereicht", "ingebracht", "orgelegt",
)  # fmt: skip
# A line of authors begins with a group, a councillor or `Fraktion`; a text without such a line is not looked through.
_MAY_BE_ALONE = re.compile(
    r"(?:^|\n)[\s(„-]{0,4}+(?:(?:der|des)\s)?+(?:[^\n]{0,40}(?:raktion|ruppe|artei)|[A-ZÄÖÜ]{2,5}\b|Af[dD]|B\W|Bü|Gr"
    r"|Li|Di|Vo|Pi|Fr|Al|St|Ra|Ge|Or|BA|Ab|Be|He|Ka|So|Ch|Bü|Wä|Ti|[^\n]{2,30}\()"
)
_ONLY_OF = ("resolution", "initiative", "stellungnahme")
_WORD_START = re.compile(r"[\w/|!-]{0,60}\Z")
_ADJECTIVE = re.compile(
    r"(?i)(?<!\w)(?:interfraktionell|gemeinsam|dringlich|mündlich|schriftlich|klein|groß|fraktionsübergreifend|eilig"
    r"|modifiziert|geändert|überarbeitet)e[rsnm]?\s?\Z|(?<!\w)(?:gem|mündl|interfrakt|schriftl)\.\s?\Z"
)
_PREVIOUS = re.compile(r"(\S{1,40})[ \t]{1,4}\Z")
_QUALIFIED = re.compile(
    r"(?>\s?(?:\(?öffentlich\)?|(?:gem\.|gemäß|nach)\s?§\s?[^\n,:]{1,24}(?:BezVG|BezVwG|GemO|GO|KVG|KV|BV|BVV)\b"
    r"|Nr\.\s?[\d/-]{1,14}|\(?\d{4}/\d{3,4}(?:/\d)?\)?|(?:DHH|THH)[/ ][\d/]{1,12}"
    r"|vom\s\d{1,2}\.\s?\w{1,9}\.?\s?\d{2,4}"
    r"|\((?:Kleine Anfrage|KA|GA|dringlich|schriftlich|mündlich|Kurzfassung)\)"
    r"|[A-Z]{1,3}\d{3,4}/\d{2}(?:/\d){0,4}|\d{1,4}\b)){0,3}+"
)
_LIST = re.compile(r"\s{0,2}[:;]\s{0,3}")
_OF = re.compile(r",?\s{1,4}(?=(?:der|des|von|durch|seitens)\s)")
_DIRECT = re.compile(r"[ \t]{1,3}(?:[(–-]\s?)?|/|\s?\(")
_NAME_WITH_PARTY = re.compile(r"(?:[A-ZÄÖÜ][\w.-]{0,24}\s){0,3}[A-ZÄÖÜ][\w-]{1,24}\s\(")

_LABEL = re.compile(
    r"(?:(?<=\n)|^|(?<=[,;]\s))[\s(]{0,3}(?:(?:[Aa]ktuelle[rs]? |[Uu]rsprünglicher )?"
    r"(?:Verfasser|Initiator|Antragsteller|Einreicher|Einbringer|Fragesteller|Urheber|Autor|Absender)"
    r"(?:\(?[*:/]?-?[Ii]n(?:nen)?\)?|en)?(?:\s\d)?"
    r"|(?:Antragstellende|Einreichende|Einbringende|Anfragende)[r]?(?: Fraktion(?:en)?| Gruppe)?"
    r"|Ursprung|[Aa]ktuell(?:er Initiator)?|Von)\s?:\s{0,3}"
)
# Berlin prints the sort before the author: `Ursprung: Antrag, Fraktion der CDU`.
_SORT = re.compile(r"(?:[Aa]ntrag|[^\W\d_]{0,14}antrag|(?:(?:Kleine|Große) )?[Aa]nfrage|[Vv]orlage[\w ]{0,24})[,;:–]\s")
_RECEIVED = r"Eingang:\s?\d{1,2}\.\d{1,2}\.\d{4},\s"
_BROUGHT = re.compile(
    rf"\b(?:(?:[Aa]ngemeldet|[Ee]ingereicht|[Ee]ingebracht|[Vv]orgelegt) (?:von|durch):?\s|{_RECEIVED})"
)
_OTHERS = re.compile(
    r"[\s(]{0,3}(?i:(?:interfraktionelle|gemeinsame)[rns]?\s?(?:änderungs|ergänzungs|dringlichkeits)?(?:antrag|anfrage)\b"
    r"|eingabe\b|anregung\b|petition\b|beschwerde\b|bürgerantrag\b|einwohnerantrag\b|bürgeranregung\b)"
)
_NAMED_PERSON = re.compile(r"von\s[A-ZÄÖÜ]")
_ALONE = re.compile(r"[\s(„-]{0,4}")
_DETERMINER = re.compile(r"(?:[Vv]on )?(?:der|des)\s|[Vv]on\s")
_ALONE_END = re.compile(
    r"[\s).,:;“-]{0,4}(?:vom\s\d[\d.\s]{0,10})?$|,?\s?\d|\s?\(bis\s"
    r"|\s?(?:im|in der) (?:\w{0,12}[Rr]at\b|Kreistag|Bezirksv|BVV|Bürgerschaft)"
)


def others(text: str) -> tuple[int, int] | None:
    """The words that name an author who is neither a group nor the administration: councillors, a body, a citizen."""
    if found := _OTHERS.match(text):
        return found.start(), found.end()
    page = Page(text, ())
    for each in _after_cues(page):
        if each.persons:
            return 0, each.end
    return None


def runs(text: str, *, alone: bool = False, persons: bool = True) -> tuple[Run, ...]:
    """The runs of authors in a short text, in its order; with `alone` also lines of nothing but authors."""
    cues = any(word in text for word in _CHEAP) or any(word in text for word in _CHEAP_LABELS)
    if not cues and not (alone and _MAY_BE_ALONE.search(text)):
        return ()
    page = Page(text, named(text))
    if not page.groups:
        return ()
    found = [*_after_cues(page), *_after_labels(page)]
    if alone:
        lines = _alone(page, max((each.end for each in found), default=-1))
        found += [each for each in lines if persons or not each.persons]
    return tuple(sorted(found, key=lambda each: each.end))


def _after_cues(page: Page) -> Iterator[Run]:
    text = page.text
    for cue in _CUE.finditer(text):
        word = _WORD_START.search(text, max(0, cue.start() - 60), cue.start())
        start = word.start() if word else cue.start()
        if _is_spoken_of(text, start):
            continue
        if in_word := _named_in(page, start, cue.start()):
            yield Run(in_word, False, cue.end())
        elif found := _after(page, cue):
            yield found


def _named_in(page: Page, start: int, end: int) -> tuple[Named, ...]:
    """The groups in the word itself: `CDU-Antrag`."""
    return page.between(start, end) if end - start > 2 and page.text[end - 1] == "-" else ()


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


def _after(page: Page, cue: re.Match[str]) -> Run | None:
    text = page.text
    at = _QUALIFIED.match(text, cue.end()).end()  # type: ignore[union-attr] # may be empty, always matches
    stop = line_end(page, cue.start())
    if of := _OF.match(text, at):
        found = run(page, of.end(), max(stop, line_end(page, of.end())))
        if found and _NAMED_PERSON.match(text, of.end()) and not found.groups:
            found = replace(found, persons=True)
        return found if found and (found.groups or not cue[0].casefold().endswith(_ONLY_OF)) else None
    if cue[0].casefold().endswith(_ONLY_OF):
        return None
    if colon := _LIST.match(text, at):
        stop = max(stop, line_end(page, colon.end()))
        is_author = begins(page, colon.end(), stop) or _NAME_WITH_PARTY.match(text, colon.end())
        return run(page, colon.end(), stop) if is_author else None
    direct = _DIRECT.match(text, at)
    return run(page, direct.end(), stop) if direct and begins(page, direct.end(), stop) else None


def _after_labels(page: Page) -> Iterator[Run]:
    for label in [*_LABEL.finditer(page.text), *_BROUGHT.finditer(page.text)]:
        sort = _SORT.match(page.text, label.end())
        start = sort.end() if sort else label.end()
        if found := run(page, start, line_end(page, start)):
            yield found


def _alone(page: Page, taken: int) -> Iterator[Run]:
    """Lines that are nothing but authors: `GRÜNE-Gemeinderatsfraktion`, `Stadtrat <N> (AfD)`."""
    text, at = page.text, 0
    while at < len(text):
        end = end_of_line(text, at)
        start = _ALONE.match(text, at, end).end()  # type: ignore[union-attr] # may be empty, always matches
        opens = _DETERMINER.match(text, start, end)
        start = opens.end() if opens else start
        if at >= taken and (begins(page, start, end) or _NAME_WITH_PARTY.match(text, start, end)):
            end = line_end(page, at)
            found = run(page, start, end)
            if found and found.groups and _ALONE_END.match(text[found.end : end]):
                yield found
        at = end + 1
