"""Find days and times of day in German text: `16. Juni 2025`, `16.06.`, `18:00 - 19:20`, `von 18 bis 20 Uhr`."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from litfass.core.german import BERLIN, MONTHS

_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
_NUMBERS |= {name[:3]: number for name, number in _NUMBERS.items()}
_NUMBERS |= {"sept": 9, "mrz": 3, "maerz": 3, "jänner": 1, "febr": 2}
_MONTH = (
    r"(?:Januar|Jänner|Jan|Februar|Febr|Feb|März|Maerz|Mrz|Mär|April|Apr|Mai|Juni|Jun|Juli|Jul|August|Aug"
    r"|September|Sept|Sep|Oktober|Okt|November|Nov|Dezember|Dez|JANUAR|FEBRUAR|MÄRZ|APRIL|MAI|JUNI|JULI|AUGUST"
    r"|SEPTEMBER|OKTOBER|NOVEMBER|DEZEMBER)\b"
)
_YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
# Both begin with the mark between the figures: that is found many times faster than the figures themselves.
_DAY = re.compile(
    rf"\.(?<=[0-9]\.)\s{{0,3}}(?:(?P<number>[0-9]{{1,2}})\.(?:\s{{0,2}}(?P<year>{_YEAR})"
    rf"|(?P<short>[0-9]{{2}})(?![0-9:]|[.,][0-9])|(?![0-9]))"
    rf"|(?P<month>{_MONTH})\.?(?:,?\s{{1,3}}(?P<year_too>{_YEAR}))?)"
)
_ISO = re.compile(r"-(?<=(?:19|20)[0-9]{2}-)([0-9]{2})-([0-9]{2})(?![0-9])")

_HOUR = r"(?:[01]?[0-9]|2[0-4])"
_CLOCK = rf"(?P<{{0}}>{_HOUR})(?:\s?[:.](?P<{{0}}_past>[0-5][0-9])(?![0-9.:]))?"
_BETWEEN = r"\s{0,3}(?:Uhr)?\s{0,3}(?:bis|-|–|—|und)\s{0,3}(?:ca\.\s|etwa\s|gegen\s)?"
_TIME = re.compile(
    rf"(?<![0-9,/])(?:{_CLOCK.format('from')}{_BETWEEN}{_CLOCK.format('to')}\s{{0,3}}(?:Uhr|h\b)"  # von 18 bis 20 Uhr
    rf"|(?P<begin>{_HOUR})[:.](?P<begin_past>[0-5][0-9])\s{{0,3}}(?:bis|-|–|—)\s{{0,3}}"
    rf"(?P<end>{_HOUR})[:.](?P<end_past>[0-5][0-9])(?![0-9.:])"  # 18:00 - 19:20
    rf"|{_CLOCK.format('at')}\s{{0,3}}(?:Uhr|h\b)"  # 17 Uhr, 17.30 Uhr
    rf"|(?P<bare>{_HOUR}):(?P<bare_past>[0-5][0-9])(?![0-9:]))"  # 17:30
)


_MOST = 5000  # A text with more days is a table of them; no reader looks for what one of them means.


class Day(NamedTuple):
    """A day as a text names it. `year` is None where it names none; it may not exist (31.02.)."""

    day: int
    month: int
    year: int | None
    start: int
    end: int

    def on(self, published: date | None = None) -> date | None:
        """The date; without year the first such day from the publication on. None: unknown, or there is none."""
        try:
            if self.year:
                return date(self.year, self.month, self.day)
            return _next(published, self.month, self.day) if published else None
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, or a span of it, and where it stands."""

    begins: time
    ends: time | None
    start: int
    end: int


@lru_cache(maxsize=8)  # several readers ask for the same text one after the other
def days(text: str) -> tuple[Day, ...]:
    """Every day a text names, in its order, the first 5000. Chapters (`3.1.`) may be among those without a year."""
    return tuple(sorted(islice(_days(text), _MOST), key=lambda day: day.start))


def _days(text: str) -> Iterator[Day]:
    for found in _DAY.finditer(text):
        start = found.start() - (2 if text[max(0, found.start() - 2) : found.start() - 1].isdecimal() else 1)
        before = text[max(0, start - 2) : start]
        if before[-1:].isdigit() or (before[-1:] in (".", ",", "/") and before[:1].isdigit()):
            continue
        month = int(found["number"]) if found["number"] else _NUMBERS[found["month"].lower()]
        printed = found["year"] or found["year_too"] or (found["short"] and f"20{found['short']}")
        yield from _day(int(text[start : found.start()]), month, int(printed or 0), (start, found.end()))
    for found in _ISO.finditer(text):
        year = int(text[found.start() - 4 : found.start()])
        if not text[max(0, found.start() - 5) : found.start() - 4].isalnum():
            yield from _day(int(found[2]), int(found[1]), year, (found.start() - 4, found.end()))


def _day(day: int, month: int, year: int, span: tuple[int, int]) -> Iterator[Day]:
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield Day(day, month, year or None, *span)


def _next(published: date, month: int, day: int) -> date:
    same = date(published.year, month, day)
    return same if same >= published else date(published.year + 1, month, day)


def clock(text: str, start: int, end: int) -> Clock | None:
    """The first time of day that begins between two offsets."""
    for found in _TIME.finditer(text, start, min(len(text), end + 24)):
        if found.start() >= end:
            return None
        if read := _clock(found):
            return read
    return None


def _clock(found: re.Match[str]) -> Clock | None:
    for first, last in (("from", "to"), ("begin", "end"), ("at", ""), ("bare", "")):
        if found[first]:
            begins = _time(found[first], found[f"{first}_past"])
            ends = _time(found[last], found[f"{last}_past"]) if last else None
            return Clock(begins, ends, *found.span()) if begins is not None else None
    return None


def _time(hour: str, past: str | None) -> time | None:
    return time(int(hour), int(past or 0)) if int(hour) < 24 else None


def moment(day: date, at: time) -> datetime | None:
    """That time of that day in Germany. None in the hour that is left out in March; the first of the two in October."""
    local = datetime.combine(day, at, BERLIN)
    try:
        back = local.astimezone(UTC).astimezone(BERLIN)
    except OverflowError:
        return None
    return local if back - local == timedelta(0) and back.time() == at else None
