"""Tell whether a paper is the administration's own, a committee's, or open to groups."""

# SPDX-License-Identifier: EUPL-1.2

import re
from dataclasses import dataclass
from enum import Enum

from litfass.core.facts import Evidence, PaperSort
from litfass.core.groups import named
from litfass.core.sorts import Printed, of_letterhead, of_title, of_type
from litfass.readers.author.words import office, words


class Side(Enum):
    """Whose papers of this sort are."""

    ADMINISTRATION = "administration"
    COMMITTEE = "committee"  # or its chair, or a citizen: neither the administration nor a group
    GROUPS = "groups"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Whose:
    """The side a paper is on, and the words that say so."""

    side: Side
    evidence: Evidence | None = None


_BARE = re.compile(
    r"(?i)^(?:dringliche |öffentliche )?(?:tisch|sitzungs)?vorlage(?: öffentlich| \(öffentlich\))?$|^drucksache$"
)
_GENITIVE = re.compile(r"\s(?:der|des|vom|von)\s(?:der\s|dem\s|des\s)?((?:[^\W\d_]|[-/.]){1,50})")
LONGEST_LINE = 600
_ABOUT = re.compile(r"\s(?:zu|zum|zur|auf|über|betr\.|bezüglich)\s")
_WORD = re.compile(r"[^\W\d_]{2,40}")
_SUFFIX = re.compile(
    r"(?i).{2,40}(?:amt(?:e?s)?|ämter|behörden?|verwaltung|dezernate?s?|betriebe?s?|referate?s?|ministerium)$"
)
_OTHERS = re.compile(r"(?i)beirat|verein|initiative|elternrat|seniorenvertretung|kammer|gericht|verband")


def of_paper(printed: str, title: str, text: str) -> Whose:
    """The side by the printed sort, then the title, then the head of the text."""
    by_type, by_title = of_type(printed), of_title(title)
    if by_title and by_title.sort in (PaperSort.STATEMENT, PaperSort.ANSWER) and not _is_others(title, by_title):
        return Whose(Side.ADMINISTRATION, _evidence(by_title, title, "title"))
    if by_type:
        return Whose(_of_type(printed, by_type, by_title), _evidence(by_type, printed, "paper.paper_type"))
    if by_title:
        return Whose(_of_sort(title, by_title), _evidence(by_title, title, "title"))
    by_head = of_letterhead(text)
    return Whose(_of_sort(text, by_head), _evidence(by_head, text, "text")) if by_head else Whose(Side.EITHER)


def _of_type(printed: str, by_type: Printed, by_title: Printed | None) -> Side:
    if by_title and by_title.sort is PaperSort.PROPOSAL and by_type.sort in (PaperSort.MOTION, PaperSort.INQUIRY):
        return Side.COMMITTEE
    return Side.EITHER if _BARE.match(printed.strip()) else _of_sort(printed, by_type)


def _of_sort(words_of_it: str, found: Printed) -> Side:
    lower = words_of_it[:400].casefold()
    if found.sort in (PaperSort.STATEMENT, PaperSort.ANSWER):
        return Side.EITHER if _is_others(words_of_it, found) else Side.ADMINISTRATION
    if found.sort in (PaperSort.PROPOSAL, PaperSort.INFORMATION):
        if "empfehlung" in lower[found.start : found.end]:
            return Side.ADMINISTRATION if is_office(words_of_it, found.end) else Side.COMMITTEE
        return Side.COMMITTEE if "vorsitz" in lower else Side.ADMINISTRATION
    return Side.COMMITTEE if found.sort is PaperSort.PETITION else Side.GROUPS


def _is_others(text: str, found: Printed) -> bool:
    """Whether a statement is that of a group, a club or an advisory board."""
    whose = _GENITIVE.match(text, found.end)
    if whose is None:
        return False
    about = _ABOUT.search(text, whose.start(), whose.end() + 30)
    owner = text[whose.start() : about.start() if about else whose.end() + 30]
    return bool(named(owner)) or _OTHERS.search(whose[1]) is not None


def is_office(text: str, at: int) -> bool:
    """Whether the next words name an office of the administration: `des Amtes`, `: Ortsverwaltung`."""
    return any(is_administration(word) for word in _WORD.findall(text[at : at + 60])[:4])


def is_administration(word: str) -> bool:
    """Whether the word names the administration or one of its offices."""
    return word.casefold() in words("administration") or _SUFFIX.match(word) is not None


def offices(text: str) -> tuple[str, ...]:
    """The offices a short text names, plain and each once."""
    found = (office(word) for word in _WORD.findall(text[:400]))
    return tuple(dict.fromkeys(name for name in found if name))


def _evidence(found: Printed, text: str, part: str) -> Evidence:
    return Evidence(text[found.start : found.end], found.start, found.end, part)


# Words at the head of a line that make it the administration's. A statement on anything but a paper may be anyone's.
_PAPER = (
    r"(?:(?:dem|der|den|o\.\s?g\.|interfraktionellen|gemeinsamen|kleinen|großen|vorliegenden)\s){0,3}"
    r"(?:(?:änderungs-?|ergänzungs-?|dringlichkeits|haushalts|prüf|/\s?){0,3}(?:antrag|anträgen|anfragen?)\b|beschluss\b"
    r"|eingabe|drucksache|drs\.|auskunftsersuchen|interfraktionell)"
)
_NUMBER = r"(?:\s[a-z]{1,2}\d{3,4}/\d\d)?"
_LINE = re.compile(
    rf"[\s(]{{0,3}}(?:(?i:stellungnahme{_NUMBER}\szu[mr]?\b\s{{0,3}}(?:$|{_PAPER})"
    rf"|(?:antwort|beantwortung)(?:{_NUMBER}\s(?:zu|auf|der|des|zum|zur)\b|\s[a-z]{{1,2}}\d{{3,4}}/\d\d)"
    r"|antwort\s?/\s?stellungnahme|(?:beschluss|informations|mitteilungs|verwaltungs)vorlage\b|mitteilungsdrucksache\b"
    r"|offenlage\b|vorlage zur (?:kenntnisnahme|beschlussfassung|information)\b)"
    r"|(?:Federführend(?:es Amt)?|Verantwortlich|Dienststelle|Dezernat|Fachamt|Amt)\s?:|D\s?\d{1,2}\s?[-–]|Dez\.\s?\d)"
)
_LINE_OF = re.compile(
    r"[\s(]{0,3}(?:(?i:antrag|\w{0,24}vorlage|\w{0,12}mitteilung|stellungnahme|information|drucksache|\w{0,20}bericht|unterrichtung|verfasser(?:in)?|initiator(?:in)?"
    r"|einreicher(?:in)?|antragsteller(?:in)?|anfrage)(?:\s?:|\s(?:der|des|vom|von)\b)\s?(?:der\s|dem\s|des\s)?)?(?=[A-ZÄÖÜ])"
)
_ARTICLE = re.compile(r"[\s(]{0,3}(?:Der|Die|der|des)\s")
_NEXT = re.compile(r"[^\w\n]{1,4}([a-zäöüß]{2,30}\.?)")
# What may follow an office in a field of its own: `Fachamt Interner Service`, `D 4 - Dezernat für …`.
_NAME_ONLY = re.compile(
    r"(?>[\s,;/&().–-]|[A-ZÄÖÜ][\w.-]{0,40}|\d{1,4}|(?:für|und|der|des|von|im|in|zum|zur|öffentliche[rns]?)\b){0,24}+\Z"
)


def administration_in(line: str) -> tuple[int, int] | None:
    """The words that make a line the administration's: `Stellungnahme zum Antrag`, `Antrag: Ortsverwaltung X`."""
    if found := _LINE.match(line):
        return found.start(), found.end()
    begin = _ARTICLE.match(line) or _LINE_OF.match(line)
    first = _WORD.match(line, begin.end()) if begin else None
    if begin is None or first is None or not is_administration(first[0]) or _is_of_a_group(line, first.end()):
        return None
    if begin[0].strip(" (").casefold() in ("", "der", "die", "des"):
        return (begin.start(), first.end()) if _NAME_ONLY.match(line, first.end()) else None
    following = _NEXT.match(line, first.end())
    goes_on = following is None or following[1] in words("goes_on") or following[1] in words("between")
    return (begin.start(), first.end()) if goes_on else None


def _is_of_a_group(line: str, at: int) -> bool:
    """Whether a group stands beside the office, not only in what it answers (`… zum Antrag der SPD-Fraktion`)."""
    about = _ABOUT.search(line, at, at + LONGEST_LINE)
    return bool(named(line[: about.start() if about else LONGEST_LINE]))
