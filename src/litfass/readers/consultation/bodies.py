"""Find the bodies and offices a sentence names, and the day and item it speaks of."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from litfass.core.german import MONTHS

_BODY = re.compile(
    r"\b(?:(?P<committee>(?:[A-ZÄÖÜ][\wäöüß-]{0,40}a|A)ussch(?:uss|uß))(?P<es>es)?"
    r"|(?P<assembly>Bezirksversammlung|(?:Bezirks|Stadt)verordnetenversammlung|Gemeindevertretung|Stadtvertretung|BVV|BV)"
    r"|(?P<council>(?:Gemeinde|Stadt|Ortschafts|Orts|Kreis|Bezirks|Ältesten|Verwaltungs)rat)(?:e?s)?"
    r"|(?P<rat>Rat)(?:e?s)?(?=\s{1,3}der\s{1,3}(?:Gemeinde|Stadt)\b)"
    r"|(?P<office>Bezirksamt|Senat|Magistrat|Kreistag|Ortsbeirat|[A-ZÄÖÜ][a-zäöüß]{2,20}beirat)(?:e?s)?"
    r"|(?P<plain>(?:(?:Stadt|Gemeinde|Bezirks)v|V)erwaltung|Behörde|BVM))\b"
)
# „Haupt- und Finanzausschuss“: what stands before the last word of such a name.
_FIRST_OF_TWO = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,20}-,?\s{1,3}(?:und\s{1,3}|u\.\s{1,3})?$")
_FOR = re.compile(r"\s{1,3}für\s{1,3}(?:d(?:ie|en|as)\s{1,3})?(?=[A-ZÄÖÜa-zäöüß])")
_FIELD = re.compile(r"(?:[a-zäöüß]{3,20}e[nrs]?\s{1,3})?[A-ZÄÖÜ][\wäöüß-]{1,40}")
_AND = re.compile(r",\s{1,3}|\s{1,3}(?:und|u\.|&)\s{1,3}|/")
_PLACE = re.compile(r" (?:Hamburg-)?(?!Dr)[A-ZÄÖÜ][a-zäöüß]{2,20}(?:-[A-ZÄÖÜ][a-zäöüß]{2,20}){0,2}(?![\wäöüß.])")
# „Regionalausschuss Kranhude“, „Regionalausschuss Horn/Hamm“: of these the quarter belongs to the name.
_QUARTERS = re.compile(r" [A-ZÄÖÜ][a-zäöüß-]{2,25}(?:/[A-ZÄÖÜ][a-zäöüß-]{2,25}){0,4}")
_OF_TOWN = re.compile(r"\s{1,3}der\s{1,3}(?:Gemeinde|Stadt)")
_DAY = re.compile(
    rf"\b(?P<day>\d{{1,2}})\. ?(?:(?P<month>\d{{1,2}})\. ?|(?P<name>{'|'.join(MONTHS)}) )"
    r"(?P<year>\d{4}|\d{2}(?!\d))"
)
_ITEM = re.compile(r"\b(?:TOP|Tagesordnungspunkt|Punkt|Ö)\s?(?P<item>\d{1,3}(?:\.\d{1,3}){0,3})")
_PLAIN = frozenset({"Verwaltung", "Stadtverwaltung", "Gemeindeverwaltung", "Bezirksverwaltung"})


@dataclass(frozen=True, slots=True)
class Body:
    """A body in the nominative, and where the words stand that name it."""

    name: str
    start: int
    end: int
    is_assembly: bool  # the whole assembly or council, no committee of it

    @property
    def is_office(self) -> bool:
        """Whether it administers, so that it can answer but not refer or decide."""
        return self.name.startswith(("Bezirksamt", "Senat", "Magistrat", "Behörde", "BVM")) or self.name in _PLAIN


def bodies(words: str, start: int = 0, end: int | None = None) -> Iterator[Body]:
    """All bodies the words name, in order; offsets count in `words`."""
    stop = len(words) if end is None else end
    for match in _BODY.finditer(words, start, stop):
        begin, until = _first_of_two(words, start, match.start()) if match["committee"] else match.start(), match.end()
        until = _tail(words, match, stop)
        name = f"{words[begin : match.start()]}{_nominative(match)}{words[match.end() : until]}"
        is_assembly = bool(match["assembly"] or match["council"] or match["rat"])
        yield Body(" ".join(name.split()), begin, until, is_assembly=is_assembly)


def _nominative(match: re.Match[str]) -> str:
    """`Hauptausschusses` is `Hauptausschuss`, `Gemeinderats` is `Gemeinderat`."""
    return match["committee"] or match["council"] or match["rat"] or match["office"] or match[0]


def _first_of_two(words: str, floor: int, at: int) -> int:
    match = _FIRST_OF_TWO.search(words, max(at - 40, floor), at)
    return match.start() if match else at


def _tail(words: str, match: re.Match[str], stop: int) -> int:
    """Where the name ends: with its field („für Bau, Wohnen und Verkehr“), its quarter, its town."""
    at = match.end()
    if match["rat"] and (town := _OF_TOWN.match(words, at, stop)):
        at = town.end()
    elif match["committee"] and match["committee"].endswith(("lausschuss", "sausschuss")):
        quarter = _QUARTERS.match(words, at, stop)
        return quarter.end() if quarter else at
    if match["committee"] or match[0] == "Behörde":
        return _fields(words, at, stop)
    place = None if match["plain"] or match[0] in ("BVV", "BV") else _PLACE.match(words, at, stop)
    return place.end() if place else at


def _fields(words: str, at: int, stop: int) -> int:
    match = _FOR.match(words, at, stop)
    end, begin = at, match.end() if match else None
    for _ in range(7):
        if begin is None or not (field := _FIELD.match(words, begin, stop)):
            break
        end = field.end()
        more = _AND.match(words, end, stop)
        begin = more.end() if more else None
    return end


def day_in(words: str, start: int = 0, end: int | None = None) -> date | None:
    """The first day named there, or None where it does not exist."""
    match = _DAY.search(words, start, len(words) if end is None else end)
    if match is None:
        return None
    month = int(match["month"]) if match["month"] else MONTHS.index(match["name"]) + 1
    year = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)
    try:
        return date(year, month, int(match["day"]))
    except ValueError:
        return None


def item_in(words: str, start: int = 0, end: int | None = None) -> str | None:
    """The number of the agenda item named there (`TOP 5.1` is `5.1`)."""
    match = _ITEM.search(words, start, len(words) if end is None else end)
    return match["item"] if match else None
