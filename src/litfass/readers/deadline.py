"""Read until when citizens can take part or look at the plans, where the text says so simply and only once."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from litfass.core.german import BERLIN, MONTHS
from litfass.core.kind import Kind
from litfass.core.notice import Notice

_KINDS = (Kind.PARTICIPATION, Kind.PUBLIC_NOTICE)
_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
_NUMBERS |= {name[:3]: number for name, number in _NUMBERS.items()} | {"sept": 9, "mrz": 3}
_MONTH = "|".join(sorted((re.escape(name) for name in _NUMBERS), key=len, reverse=True))
_WEEKDAY = r"(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)\.?,? )?"
_NUMBERED = r"(?P<number>\d{1,2})\.(?: ?(?P<year>\d{4})|(?P<short>\d{2})(?![\d:.]))?"
_NAMED = rf"(?P<month>{_MONTH})\b\.?(?: (?P<year_too>\d{{4}}))?"
_DAY = rf"{_WEEKDAY}(?:dem |den )?(?P<day>\d{{1,2}})\. ?(?:{_NUMBERED}|{_NAMED})"
_FILL = r"zum|\(?einschließlich\)?|einschl\.|inklusive|inkl\.|spätestens|mindestens|und mit|Ablauf des|Ende des"
_FILLER = rf"(?:(?:{_FILL}) ){{0,3}}"
_START = rf"{_WEEKDAY}(?:dem |den )?\d{{1,2}}\.(?: ?\d{{1,2}}\.| ?(?:{_MONTH})\.?)?(?: ?\d{{4}})?"
_END = r"Fristende|Ende der Frist|Einsendeschluss|Frist|Beteiligungsfrist|Auslegungsfrist|Laufzeit"

# From the surest wording to the vaguest. The first wording that is used at all decides.
_SURE = re.compile(
    rf"(?:\b(?:vom|von|in der Zeit vom|ab) (?:einschließlich )?{_START},? ?(?:bis|[-–]) ?"
    rf"|\b(?:{_END})(?: ist| endet)?(?: am)?:? (?:bis )?"
    rf"|\b(?:endet|läuft|enden|laufen) (?:noch )?(?:am|bis) ){_FILLER}{_DAY}",
    re.IGNORECASE,
)
_LIKELY = re.compile(rf"\b(?:bis|spätestens(?: am| zum)?) {_FILLER}{_DAY}", re.IGNORECASE)


def read(notice: Notice) -> Notice:
    """The notice with `until`, where it has none yet. Several different days mean that it stays unknown."""
    if notice.kind not in _KINDS or notice.until:
        return notice
    published = notice.published_at.astimezone(BERLIN).date() if notice.published_at else None
    text = " ".join(f"{notice.title} . {notice.teaser} . {notice.text}".split())
    for wording in (_SURE, _LIKELY):
        if days := set(_days(wording, text, published)):
            return replace(notice, until=days.pop()) if len(days) == 1 else notice
    return notice


def _days(wording: re.Pattern[str], text: str, published: date | None) -> Iterator[date]:
    """The days so named, except those that had passed when it was published: they belong to an earlier step."""
    for found in wording.finditer(text):
        day = _day(found, published)
        if day and (published is None or day >= published):
            yield day


def _day(found: re.Match[str], published: date | None) -> date | None:
    """The day, or None where it does not exist (31.02.) or its year is not known."""
    month = int(found["number"]) if found["number"] else _NUMBERS[found["month"].lower()]
    year = found["year"] or found["year_too"] or (found["short"] and f"20{found['short']}")
    try:
        if year:
            return date(int(year), month, int(found["day"]))
        return _next(published, month, int(found["day"])) if published else None
    except ValueError:
        return None


def _next(published: date, month: int, day: int) -> date:
    """A day without year is the first such day from the publication on."""
    same = date(published.year, month, day)
    return same if same >= published else date(published.year + 1, month, day)
