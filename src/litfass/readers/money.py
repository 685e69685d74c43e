"""Read amounts of money: `31.521,00 Euro`, `2,3 Mio. €`, `1000.-€`, `EUR 500`, `je 50 Cent`."""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from heapq import merge
from itertools import islice

from litfass.core.facts import Money
from litfass.core.notice import Notice, with_facts
from litfass.core.parts import Part, running

# By the letters each begins with: a text is searched only for those it holds at all.
_UNITS = {
    "€": re.compile("€"),
    "Euro": re.compile(r"Euros?(?![a-zäöüß])"),
    "EUR": re.compile(r"EURO?(?![A-Za-zÄÖÜäöüß])"),
    "Cent": re.compile(r"Cents?(?![a-zäöüß])"),
}
_UNIT = re.compile("|".join(unit.pattern for unit in _UNITS.values()))
_FIGURES = r"[0-9]{1,3}(?:[.\u00a0\u202f’'][0-9]{3}){1,4}|[0-9]{1,12}"
_AMOUNT = rf"(?P<figures>{_FIGURES})(?:,(?P<part>[0-9]{{1,3}})|[.,][-–—]{{1,2}})?"
_WORDS = {
    "ein": "1", "eine": "1", "einen": "1", "zwei": "2", "drei": "3", "vier": "4", "fünf": "5", "sechs": "6",
    "sieben": "7", "acht": "8", "neun": "9", "zehn": "10", "elf": "11", "zwölf": "12", "zwanzig": "20", "fünfzig": "50",
    "hundert": "100", "tausend": "1000", "halbe": "0.5", "anderthalb": "1.5", "eineinhalb": "1.5", "zweieinhalb": "2.5",
}  # fmt: skip
_TIMES = r"(?P<times>[Mm]illion(?:en)?|Mio\b\.?|[Mm]illiarden?|Mrd\b\.?|[Tt]ausend|Tsd\b\.?|T)"
_BEFORE = re.compile(
    rf"(?:(?<![0-9.,/:’'])(?P<sign>(?<![^\s(])[-−])?{_AMOUNT}|\b(?P<word>{'|'.join(_WORDS)}))"
    rf"(?:[\s\u00a0-]{{0,3}}{_TIMES})?[\s\u00a0]{{0,3}}-?\Z",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"(?<![0-9.,/])[1-9][0-9]{0,2}(?: [0-9]{3}){0,2} \Z")
_FIRST = re.compile(rf"(?<![0-9.,/:’']){_AMOUNT}(?:\s?(?:€|Euro))?\s{{0,2}}(?:bis(?: zu)?|[-–])\s{{0,2}}\Z")
_AFTER = re.compile(rf"[\s\u00a0]{{0,2}}{_AMOUNT}(?![0-9.,]{{0,20}}[0-9])(?:\s{{0,2}}{_TIMES})?")
_IN = re.compile(r"(?:\bin|\(|\bin T|\bT|Tsd\.?|Mio\.?|Mrd\.?|je|pro|/)\s{0,2}\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_MOST = 5000  # A text with more amounts is a budget, and they say nothing about the paper.
_TRIES = 20_000  # of units that are looked at; the longest real papers have some hundred
_LARGE = {"mil": 1_000_000, "mio": 1_000_000, "mrd": 1_000_000_000, "tau": 1000, "tsd": 1000, "t": 1000}


@dataclass(frozen=True, slots=True)
class _Amount:
    cents: int
    start: int
    end: int


def read(notice: Notice) -> Notice:
    """The notice with the amounts of money its words name, each once."""
    return with_facts(notice, money=tuple(_each_once(running(notice))))


def amounts(text: str) -> tuple[Money, ...]:
    """The amounts a text names, each once, in euro cents. Figures without a unit are none."""
    return tuple(_each_once((Part("text", unicodedata.normalize("NFC", text)),)))


def _each_once(parts: Iterable[Part]) -> Iterator[Money]:
    seen = set()
    for part in parts:
        for each in islice(_amounts(part.text), _MOST):
            if each.cents not in seen:
                seen.add(each.cents)
                yield Money(each.cents, part.evidence(each.start, each.end))


def _amounts(text: str) -> Iterator[_Amount]:
    taken = 0
    units = (pattern.finditer(text) for word, pattern in _UNITS.items() if word in text)
    for unit in islice(merge(*units, key=re.Match.start), _TRIES):
        before = _BEFORE.search(text, max(taken, unit.start() - 40), unit.start())
        if before:
            yield from _lower_end(text, before, unit, taken)
            yield from _with_blanks(text, before, unit, taken)
            taken = unit.end()
        elif unit[0] in ("€", "EUR", "Euro") and not _IN.search(text, max(0, unit.start() - 6), unit.start()):
            after = _AFTER.match(text, unit.end())
            if after and not _YEAR.fullmatch(after[0].strip()) and not _UNIT.match(text, after.end()):
                yield from _amount(after, unit, unit.start(), after.end())
                taken = after.end()


def _with_blanks(text: str, found: re.Match[str], unit: re.Match[str], taken: int) -> Iterator[_Amount]:
    """The amount. `18 500 Euro` is one only with round hundreds: else it may be two columns of a table, and is none."""
    thousands = _THOUSANDS.search(text, max(taken, found.start() - 12), found.start())
    if not thousands or found["word"] or not re.fullmatch("[0-9]{3}", found["figures"]):
        yield from _amount(found, unit, found.start(), unit.end())
    elif found["figures"].endswith("00"):
        figures = re.sub("[^0-9]", "", thousands[0]) + found["figures"]
        yield from _read(figures, found["part"], found["times"] or "", unit[0], (thousands.start(), unit.end()))


def _lower_end(text: str, upper: re.Match[str], unit: re.Match[str], taken: int) -> Iterator[_Amount]:
    """The first amount of `20.000 bis 25.000 Euro` and `2 bis 3 Mio. Euro`."""
    first = _FIRST.search(text, max(taken, upper.start() - 40), upper.start())
    if first and not _YEAR.fullmatch(first["figures"]):
        times = upper["times"] or ""
        figures = re.sub(r"[^0-9]", "", first["figures"])
        yield from _read(figures, first["part"], times, unit[0], (first.start(), unit.end()))


def _amount(found: re.Match[str], unit: re.Match[str], start: int, end: int) -> Iterator[_Amount]:
    word = found.groupdict().get("word")
    figures = _WORDS[word.lower()] if word else re.sub(r"[^0-9]", "", found["figures"])
    for each in _read(figures, found["part"], found["times"] or "", unit[0], (start, end)):
        yield replace(each, cents=-each.cents) if found.groupdict().get("sign") else each


def _read(figures: str, part: str | None, times: str, unit: str, span: tuple[int, int]) -> Iterator[_Amount]:
    if part and len(part) == 3 and not times:
        return  # 25,000 is no German amount
    value = Decimal(figures + (f".{part}" if part else ""))
    large = _LARGE.get(times.lower()[:3].rstrip("."), 1) if times else 1
    if times.lower().startswith("milliarde"):
        large = 1_000_000_000
    yield _Amount(int(value * large * (1 if unit.startswith("Cent") else 100)), *span)
