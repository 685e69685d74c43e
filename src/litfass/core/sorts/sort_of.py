"""Tell the sort of a paper from its printed sort, its title or the head of its first page."""

# SPDX-License-Identifier: EUPL-1.2

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from litfass.core.facts import PaperSort


@dataclass(frozen=True, slots=True)
class Printed:
    """A sort of paper and the words that named it (offsets in code points of the text asked about)."""

    sort: PaperSort
    start: int
    end: int


@cache
def _words() -> tuple[tuple[str, PaperSort], ...]:
    data = tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    return tuple((word, PaperSort(entry["name"])) for entry in data["sort"] for word in entry["words"])


# Berlin prints how a paper began and what it is now: `Antrag (Ursprung), aktuell: Beschlussempfehlung`.
_CURRENT = re.compile(
    r"(?i)\b(?:aktuell\w{0,3}|derzeit\w{0,3}|nunmehr|jetzt)(?:\s(?:art|initiator|drucksachenart))?:?\s"
)
_WORD_START = re.compile(r"[^\W\d_]{0,30}\Z")
_WORD_END = re.compile(r"[^\W\d_]{0,30}")

# A title names its sort where a part of it begins: at its head, after a dash, in brackets, in a new line.
_PART = re.compile(r"(?:^|[\n(]|\s[–-]\s|\bhier:)\s{0,3}(?:hier:\s{0,3})?")
_ON_RESOLUTION = re.compile(
    r"\b(?:auf|zu|zum) (?:den |dem |einen |einem )?(?:\w{0,20}[Bb]eschluss|\w{0,10}[Aa]ntrag)\b"
)
_NEAR = 100  # code points behind `Antwort` in which it says to what
_ADJECTIVE = (
    r"(?:(?:[Ii]nterfraktionelle|INTERFRAKTIONELLE|[Gg]emeinsame|GEMEINSAME|[Dd]ringliche|[Mm]ündliche|[Kk]leine|[Gg]roße"
    r"|[Ss]chriftliche|[Ff]raktionsübergreifende|[Ee]ilige|[Gg]em\.|[Ss]tädtebauliche|[Ee]rgänzende|ERGÄNZENDE)[rsnR]?\s?){0,2}+"
)
_OF = r"(?=\s?(?:$|[:;)\n]|[-–]|(?:der|des|von|vom|durch|gem\.|gemäß|nach|zu|zum|zur|auf|an|öffentlich|Nr)\b|[A-ZÄÖÜ]))"
_TITLE = re.compile(
    rf"{_ADJECTIVE}(?P<word>(?i:stellungnahme|antwort|beantwortung"
    r"|änderungs-?/ ?ergänzungsantrag|ergänzungs-?/ ?änderungsantrag"
    r"|(?:änderungs|ergänzungs|dringlichkeits|haushalts|zusatz|alternativ|ersetzungs|eil)?antrag|eingabe|petition"
    r"|bürgerantrag|einwohnerantrag|beschlussempfehlung|beschlussvorlage|offenlage|informationsvorlage"
    r"|(?:sach)?mitteilung(?:svorlage|sdrucksache)?|anfrage|auskunftsersuchen|resolution|tischvorlage|sitzungsvorlage))"
    + _OF
)
# Such an Antrag is a form of the administration (Karlsruhe), or a citizen's or a club's: `Antrag auf Förderung`.
_NOT_A_MOTION = re.compile(r"\s?(?:an\s?(?:den|die|das)|auf)\b")
_ON_INQUIRY = re.compile(r"(?i)stellungnah?me\s{1,4}zur?\s{1,4}(?:[\w.-]{2,20}\s){0,2}+(?:\w{0,12}-?)anfrage")
_ON_ITS_FORM = re.compile(r"(?:Anfrage|ANFRAGE)\s[–-]\s$")
_OF_A_GROUP = re.compile(r"\s(?:der|des)\s(?:(?!\s(?:zu|auf))[^\n]){0,40}?(?i:fraktion|gruppe\b)")
_HEAD_LINES = 14


def _behind(title: str, at: int) -> str:
    """The words behind a place, on the same line."""
    return title[at : at + _NEAR].partition("\n")[0]


@lru_cache(maxsize=256)  # a council has a few dozen sorts
def of_type(printed: str) -> Printed | None:
    """From the printed sort (`Drucksache-Art`, `paperType`). Of an original and a current one the current counts."""
    printed = unicodedata.normalize("NFC", printed)[:400]
    current = _CURRENT.search(printed)
    begin = current.end() if current else 0
    lower = printed.lower()
    if len(lower) != len(printed):  # a letter whose small form is longer: no German word has one
        return None
    for word, sort in _words():
        if (at := lower.find(word, begin)) >= 0:
            start = at - len(_WORD_START.search(printed[:at])[0])  # type: ignore[index] # may be empty, always matches
            end = _WORD_END.match(printed, at + len(word)).end()  # type: ignore[union-attr]
            return Printed(_of_inquiry(printed, start, sort), start, end)
    return None


def _of_inquiry(text: str, start: int, sort: PaperSort) -> PaperSort:
    """A statement on an inquiry is its answer, also on the inquiry's own form (`Anfrage – Stellungnahme …`)."""
    if sort is not PaperSort.STATEMENT:
        return sort
    return PaperSort.ANSWER if _ON_INQUIRY.match(text, start) or _ON_ITS_FORM.search(text[:start]) else sort


def of_title(title: str) -> Printed | None:
    """From the title, where a part of it begins with the sort: `… – Stellungnahme des Bezirksamtes`."""
    title = unicodedata.normalize("NFC", title)[:2000]
    found = list(_in_title(title))
    return min(found, key=lambda each: _RANK.index(each.sort), default=None)


# A title may quote the paper it answers, so the answer is told before the motion.
_RANK = (
    PaperSort.STATEMENT,
    PaperSort.ANSWER,
    PaperSort.PROPOSAL,
    PaperSort.INFORMATION,
    PaperSort.AMENDMENT,
    PaperSort.MOTION,
    PaperSort.INQUIRY,
    PaperSort.PETITION,
)


def _in_title(title: str) -> Iterator[Printed]:
    for part in _PART.finditer(title):
        if not (found := _TITLE.match(title, part.end())) or not (named := of_type(found["word"])):
            continue
        if named.sort is PaperSort.MOTION and _NOT_A_MOTION.match(title, found.end()):
            continue
        if named.sort is PaperSort.STATEMENT and _OF_A_GROUP.match(title, found.end()):
            continue
        answered = named.sort is PaperSort.ANSWER and _ON_RESOLUTION.search(_behind(title, found.end()))
        sort = PaperSort.STATEMENT if answered else _of_inquiry(title, found.start(), named.sort)
        yield Printed(sort, found.start(), found.end())


def of_letterhead(text: str) -> Printed | None:
    """From the first lines of a paper's text: the first line that is nothing but the name of a sort of paper."""
    at = seen = 0
    for line in unicodedata.normalize("NFC", text[:6000]).split("\n"):
        bare = _unspaced(line)
        if (seen := seen + bool(bare)) > _HEAD_LINES:
            break
        if (found := _HEADING.match(bare)) and (named := of_type(found["sort"])):
            words = found["sort"].rstrip() if found["sort"].rstrip() in line else line.strip()
            start = at + line.index(words)
            return Printed(named.sort, start, start + len(words))
        at += len(line) + 1
    return None


def _unspaced(line: str) -> str:
    """One blank between words, none between spaced letters: `A N T R A G`."""
    words = line.split()
    spaced = len(words) > 3 and all(len(word) == 1 for word in words)
    return ("" if spaced else " ").join(words)


_LABEL = r"(?:Ursprung|Drucksachenart|Drucksache-Art|Vorlagenart|Vorlagentyp|Dokumenttyp|Art|Typ)\s?:"
_HEADING = re.compile(
    rf"(?:(?:HAUSHALT [\d/]{{4,9}}+|{_LABEL})\s)?+(?P<sort>{_ADJECTIVE}(?i:"
    r"stellungnah?me zu[rm]?(?:\s[^\n]{0,44}+)?+"
    r"|(?:stellungnah?me|antwort(?:\s/\sstellungnahme)?)(?:\s(?:der|des)\s[\w. -]{1,50}+)?+"
    r"|beschlussvorlage(?:\s?[–-]\s?offenlage)?|offenlage|(?:sitzungs|tisch|informations|mitteilungs|verwaltungs)vorlage"
    r"|mitteilungsdrucksache|mitteilung|beschlussempfehlung|vorlage zur (?:kenntnisnahme|beschlussfassung)"
    r"|(?:\w{1,16}+-?/ ?)?+(?:änderungs|ergänzungs|dringlichkeits|haushalts|prüf|zusatz)?antrag"
    r"|(?:ergänzungs|zusatz)?anfrage|auskunftsersuchen|eingabe"
    r"|petition|resolution|beschlussdrucksache|bürgeranregung|bürgerantrag|einwohnerantrag|anregung|beschwerde))"
    r"\s{0,3}+(?:[:;,]?\s?(?i:nach|gem\.|gemäß)\s§[^\n]{1,30}+|:[^\n]{0,90}+|DHH[/\d]{1,12}+|Nr\.[^\n]{1,40}+"
    r"|\(?öffentlich\)?|zum Thema|der|des|von)?$"
)
