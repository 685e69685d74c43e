"""Find the bodies and offices a sentence names, and the day and item it speaks of."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from litfass.core.german import MONTHS

_NAME = r"[A-ZÄÖÜ][\wäöüß-]{1,40}"
_FIELD = rf"(?:[a-zäöüß]{{3,20}}e[nrs]?\s{{1,3}})?{_NAME}"
_FIELDS = rf"(?:die |den |das )?{_FIELD}(?:(?:,\s{{1,3}}|\s{{1,3}}(?:und|u\.|&)\s{{1,3}}|/){_FIELD}){{0,6}}"
_PLACE = r"(?: (?:Hamburg-)?(?!Dr)[A-ZÄÖÜ][a-zäöüß]{2,20}(?:-[A-ZÄÖÜ][a-zäöüß]{2,20}){0,2}(?![\wäöüß.]))?"
# „Regionalausschuss Kranhude“, „Regionalausschuss Horn/Hamm“: of these the quarter belongs to the name.
_QUARTERS = r"(?<=[ls]ausschuss) [A-ZÄÖÜ][a-zäöüß-]{2,25}(?:/[A-ZÄÖÜ][a-zäöüß-]{2,25}){0,4}"
_BODY = re.compile(
    r"\b(?P<committee>(?:(?:[A-ZÄÖÜ][a-zäöüß]{2,20}-(?: ?, ?| und | u\. )){0,2}"
    r"(?:[A-ZÄÖÜ][\wäöüß-]{0,40}aussch(?:uss|uß)|Aussch(?:uss|uß))(?:es)?"
    rf"(?:\s{{1,3}}für\s{{1,3}}{_FIELDS})?)(?:{_QUARTERS})?)(?![\wäöüß])"
    r"|\b(?P<assembly>(?:Bezirksversammlung|Bezirksverordnetenversammlung|Stadtverordnetenversammlung"
    rf"|Gemeindevertretung|Stadtvertretung){_PLACE}|BVV\b|BV\b)"
    r"|\b(?P<council>(?:Gemeinde|Stadt|Ortschafts|Orts|Kreis|Bezirks|Ältesten|Verwaltungs)rat)(?:e?s)?"
    rf"(?P<where>{_PLACE})|\b(?P<rat>Rat)(?:e?s)?(?= der (?:Gemeinde|Stadt)\b)(?: der (?:Gemeinde|Stadt){_PLACE})"
    r"|\b(?P<office>Bezirksamt|Senat|Magistrat|Kreistag|Ortsbeirat|[A-ZÄÖÜ][a-zäöüß]{2,20}beirat)(?:e?s)?"
    rf"(?P<there>{_PLACE})"
    rf"|\b(?P<plain>(?:(?:Stadt|Gemeinde|Bezirks)v|V)erwaltung\b|Behörde(?: für {_FIELDS})?|BVM\b)"
)
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
    for match in _BODY.finditer(words, start, len(words) if end is None else end):
        yield Body(
            _nominative(match),
            match.start(),
            match.end(),
            is_assembly=bool(match["assembly"] or match["council"] or match["rat"]),
        )


def _nominative(match: re.Match[str]) -> str:
    """`Hauptausschusses` is `Hauptausschuss`, `Gemeinderats` is `Gemeinderat`."""
    if match["committee"]:
        name = match["committee"]
        return re.sub(r"(?<=ss|.ß)es\b", "", name, count=1)
    if match["council"]:
        return f"{match['council']}{match['where'] or ''}"
    if match["office"]:
        return f"{match['office']}{match['there'] or ''}"
    if match["rat"]:
        return re.sub(r"^Rat(?:e?s)?\b", "Rat", match[0])
    return match[0]


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
