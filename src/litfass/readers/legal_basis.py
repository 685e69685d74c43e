"""Read on which paragraphs of which law a paper rests: `§ 24 Abs. 1` of `BezVG`."""

# SPDX-License-Identifier: EUPL-1.2

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from litfass.core.facts import LegalBasis
from litfass.core.notice import Notice, with_facts
from litfass.core.parts import Part, running

_NUMBER = r"[0-9]{1,4}(?:[a-z]|\s[a-h](?![.)]))?(?![a-zäöüß0-9])"
_MORE = rf"(?:\s?(?:,|/|und|u\.|oder|bis|[-–]|sowie|bzw\.)\s?{_NUMBER}){{0,6}}"
_PARAGRAPH = re.compile(rf"§{{1,2}}\s{{0,6}}(?P<numbers>{_NUMBER}(?P<more>{_MORE}))")
_ARTICLE = re.compile(rf"Art(?:\.|ikel)\s{{0,2}}(?P<numbers>{_NUMBER}(?P<more>))")
_DETAIL = re.compile(
    r",?\s{0,6}(?:(?P<name>Abs(?:\.|atz|ätze)|Satz|Sätze|S\.(?=\s?[0-9])|Nrn?\.|Nummern?|Ziff(?:\.|ern?)|Buchst(?:\.|aben?)"
    r"|lit\.|Halbsatz|Alt\.|HS)\s{0,2}"
    r"(?P<value>(?:[0-9]{1,3}(?:[a-z]|\s[a-h](?![.)]))?|[a-z])(?![a-zäöüß0-9])"
    r"(?:\s?(?:,|und|u\.|oder|bis|[-–]|sowie)\s?(?:[0-9]{1,3}[a-z]?|[a-z])(?![.a-zäöüß0-9]|\s{0,3}(?:Abs|\([0-9]))){0,4})"
    r"|\((?P<paragraph>[0-9]{1,2}[a-z]?)\)|(?P<following>ff?\.))"
)
# `§§ 2 Abs. 1, 3 Abs. 2 und 4 Abs. 2 BauGB`: another paragraph of the same law.
_ANOTHER = re.compile(rf"\s?(?:,|und|u\.|sowie|oder|bzw\.)\s?(?P<numbers>{_NUMBER})(?=\s{{0,3}}(?:Abs|\([0-9]))")
_NAMES = {
    "abs": "Abs.", "sat": "Satz", "sät": "Satz", "s.": "Satz", "nr.": "Nr.", "nrn": "Nr.", "num": "Nr.", "zif": "Nr.",
    "buc": "Buchst.", "lit": "Buchst.", "hal": "Halbsatz", "hs": "Halbsatz", "alt": "Alt.",
}  # fmt: skip
_LAND = (
    r"(?:\s{1,4}(?:von |des Landes |der |für (?:das Land )?|des Landes )?"
    r"(?:Baden-Württembergs?|Nordrhein-Westfalens?|Sachsen-Anhalts?|Bayerns?|Hessens?|Berlins?|Bremens?|Hamburgs?|Sachsens?"
    r"|Niedersachsens?|Thüringens?|Brandenburgs?|Mecklenburg-Vorpommerns?|Schleswig-Holsteins?|Rheinland-Pfalz|Saarlands?)\b)?"
)
_LAW = re.compile(
    r",?\s{1,6}\(?(?:(?:des|der|dem|nach|vom)\s{1,2})?(?:[0-9]{1,2}\.\s)?(?:"
    r"(?P<short>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{1,14}(?:[-/][A-Z][A-Za-z]{0,8})?(?:\s(?:[IVX]{1,4}|NRW|NW|LSA|BW|Bln|BE|SH|M-V|Nds|RP)\b)?)(?![\w-])"
    r"|(?P<full>(?:[A-ZÄÖÜ][a-zäöüß]{2,24}[-\s]{1,2}){0,3}[A-ZÄÖÜ][a-zäöüß]{3,44}))"
)
_SAME_LAW = re.compile(
    r"\s{0,2}(?:,|und|oder|sowie|bzw\.|i\.\s?V\.\s?m\.|in Verbindung mit|iVm|/)\s{0,3}"
    r"(?:auch\s|nach\s|gem\.\s|gemäß\s)?\Z"
)
_MOST = 20_000  # signs of each sort that are looked at; a text with more is a statute or none at all
_HEADING = re.compile(r"(?:\A|\n)[ \t]{0,12}\Z")


@dataclass(frozen=True, slots=True)
class _Named:
    paragraphs: tuple[str, ...]
    law: str
    start: int
    end: int


def read(notice: Notice) -> Notice:
    """The notice with the paragraphs of laws its words name, each once."""
    return with_facts(notice, legal_basis=tuple(_each_once(running(notice))))


def legal_bases(text: str) -> tuple[LegalBasis, ...]:
    """The paragraphs a text names, each once, in one spelling. Headings of a statute's own paragraphs are none."""
    return tuple(_each_once((Part("text", unicodedata.normalize("NFC", text)),)))


def _each_once(parts: Iterable[Part]) -> Iterator[LegalBasis]:
    seen = set()
    for part in parts:
        for each in _of_the_same_law(part.text, sorted(_named(part.text), key=lambda each: each.start)):
            for paragraph in each.paragraphs:
                if (paragraph, each.law) not in seen:
                    seen.add((paragraph, each.law))
                    yield LegalBasis(paragraph, each.law, part.evidence(each.start, each.end))


def _of_the_same_law(text: str, found: list[_Named]) -> Iterator[_Named]:
    """`§ 3 Abs. 2 und § 4 Abs. 2 BauGB`: the law is told once for both."""
    law, start = "", -1
    shared = []
    for each in reversed(found):
        joined = start >= 0 and each.end <= start <= each.end + 24 and _SAME_LAW.fullmatch(text, each.end, start)
        law = each.law or (law if joined else "")
        start = each.start
        shared.append(replace(each, law=law))
    return reversed(shared)


def _named(text: str) -> Iterator[_Named]:
    for sign, pattern in (("§", _PARAGRAPH), ("Art", _ARTICLE)):
        end = 0
        for _ in range(_MOST):
            if (at := text.find(sign, end)) < 0:
                break
            found = pattern.match(text, at)
            end = found.end() if found else at + len(sign)
            if found and (each := _one(text, found)):
                yield each
                end = max(end, each.end)


def _one(text: str, found: re.Match[str]) -> _Named | None:
    article = found[0].startswith("Art")
    details, end = _details(text, found.end())
    paragraphs = list(_paragraphs(found["numbers"], details, article))
    while found[0].startswith("§§") and len(paragraphs) < 20 and (another := _ANOTHER.match(text, end)):
        further, end = _details(text, another.end())
        paragraphs += _paragraphs(another["numbers"], further, article)
    law, after = _law(text, end)
    heading = not details and not law and _HEADING.search(text, max(0, found.start() - 14), found.start())
    if (article and not law) or heading:
        return None
    return _Named(tuple(paragraphs), law, found.start(), after)


def _paragraphs(numbers: str, details: str, article: bool) -> Iterator[str]:
    sign = "Art." if article else "§"
    numbers = re.sub(r"(?<=[0-9])\s(?=[a-z]\b)", "", numbers.strip())
    if re.search(r"bis|[-–]", numbers):
        span = re.sub(r"\s?(?:bis|[-–])\s?", " bis ", numbers)
        yield f"§§ {span}{details}"
        return
    each = re.findall(r"[0-9]{1,4}[a-z]?", numbers)
    yield from (f"{sign} {number}" for number in each[:-1])
    yield f"{sign} {each[-1]}{details}"


def _details(text: str, end: int) -> tuple[str, int]:
    """`Abs. 1 Satz 2` in one spelling, and where it ends."""
    words = ""
    for _ in range(6):
        found = _DETAIL.match(text, end)
        if not found:
            break
        if found["name"]:
            name = _NAMES.get(found["name"].lower()[:3], _NAMES.get(found["name"].lower()[:2], found["name"]))
            words += f" {name} {' '.join(found['value'].split())}"
        else:
            words += f" Abs. {found['paragraph']}" if found["paragraph"] else f" {found['following']}"
        end = found.end()
    return words, end


def _law(text: str, end: int) -> tuple[str, int]:
    """The law in its short form where there is one, and where its name ends; empty where none is named."""
    found = _LAW.match(text, end)
    if not found:
        return "", end
    if (short := found["short"]) and _is_short(short):
        return " ".join(short.split()), found.end()
    return _full(text, found.start("full") if found["full"] else found.start("short"), end)


def _is_short(word: str) -> bool:
    first = word.split()[0]
    if first in _words("others"):
        return True
    capitals = sum(char.isupper() for char in first)
    return capitals > 1 and first[-1] in "GOVBW" and first not in _words("none")


def _full(text: str, start: int, end: int) -> tuple[str, int]:
    found = _full_names().match(text, start)
    if not found:
        return "", end
    name = " ".join(found[0].split())
    nominative = re.sub(r"(?<=gesetz)es\b|(?<=buch)e?s\b|(?<=statut)s\b|(?<=vertrag)e?s\b", "", name)
    return _data()["short"].get(nominative, nominative), found.end()


@cache
def _full_names() -> re.Pattern[str]:
    endings = "|".join(sorted(_words("endings"), key=len, reverse=True))
    before = r"(?>[A-ZÄÖÜ][a-zäöüß]{2,24}[-\s]{1,2}){0,3}"
    last = rf"(?>[A-ZÄÖÜ][a-zäöüß]{{0,40}}?(?:{endings}))(?![a-zäöüß])"
    return re.compile(rf"{before}{last}{_LAND}|Bürgerlichen? Gesetzbuch(?:e?s)?|Satzung\b")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_data()["lists"][name].split())


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("litfass.readers").joinpath("legal_basis.toml").read_text(encoding="utf-8"))
