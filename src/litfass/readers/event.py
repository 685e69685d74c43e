"""Read when something takes place: `Do, 09.01.2025, 18:00 - 19:20`, `am 31.03.2014 um 17:00 Uhr`."""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice

from litfass.core.dates import Clock, Day, clock, days, moment
from litfass.core.facts import Event
from litfass.core.german import BERLIN
from litfass.core.notice import Notice, with_facts
from litfass.core.parts import Part, running

# What may stand between a day and its time of day.
_WEEKDAYS = r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)"
_TO_TIME = re.compile(
    rf"[,;:|)]{{0,2}}+\s{{0,3}}+(?:\({_WEEKDAYS}\)|[-–|])?\s{{0,3}}+"
    r"(?:,?\s?(?:Zeit|Uhrzeit|Beginn|Einlass|Start)\b:?\s{0,2})?"
    r"(?>(?:um|von|ab|zwischen|jeweils|ca\.|in der Zeit|nachmittags|abends|vormittags|morgens|pünktlich)\s{1,2}){0,3}"
)
_VERB_TO_TIME = re.compile(
    r"\s(?:finde[nt]|lädt|laden|beginn[et]n?|tagt|startet|eröffnet|öffnet|trifft)\b[^.!?\n]{0,60}?\b(?:um|ab|von)\s(?=[0-9])"
)
_TIME_FIRST = re.compile(rf"[,\s]\s{{0,2}}(?:am\s)?{_WEEKDAYS}?,?\s?(?:dem|den)?\s{{0,2}}\Z")
_WEEKDAY = re.compile(rf"(?:{_WEEKDAYS}|\b(?:Mo|Di|Mi|Do|Fr|Sa|So))\.?,?\s{{0,2}}(?:den\s|dem\s)?\Z")
_ANNOUNCED = re.compile(
    r"[Ss]itzung|\btagt\b|[Vv]eranstalt|\bTermin|\bfinde[nt]\b|\bstatt\b|[Ee]inlad|[Ll]ädt|\bladen\b|[Ee]ingeladen|[Tt]reff"
    r"|[Bb]eginn|[Ee]röffn|[Ss]prechstunde|[Aa]nhörung|[Ww]orkshop|[Ff]est\b|[Ff]est[ae]|[Kk]onzert|[Ff]ührung|[Rr]undgang"
    r"|[Vv]ersammlung|[Dd]iskussion|[Vv]ortrag|[Mm]arkt\b|[Aa]usstellung|[Ee]mpfang|[Ss]patenstich|[Ee]inweihung"
    r"|[Kk]onferenz|[Pp]lenum|[Gg]remium|Niederschrift|[Dd]ialog|[Ff]orum|[Tt]ag der|[Ll]esung|[Pp]odium|[Bb]egehung"
    r"|[Ii]nfo(?:rmations)?abend|[Oo]rtstermin|[Gg]edenk|Anlass:|[Pp]remiere|[Uu]mzug\b|[Gg]ottesdienst|[Kk]urs\b|[Ss]eminar"
    r"|[Aa]ktionstag|\bParty|\bOrt:|[Uu]hrzeit|\bWann:"
)
_IN_A_LETTER = re.compile(r"\bBetreff:|\bAn:")
_NOT_ANNOUNCED = re.compile(
    r"(?:\bbis(?: zum| spätestens)?|\bStand|[Ee]rstellt|[Gg]edruckt|[Ee]ingang|[Ff]rist\w{0,12}|[Vv]eröffentlicht"
    r"|[Aa]bgerufen|[Zz]ugriff|[Ss]chreiben|[Mm]ail|[Dd]ruck|[Gg]eändert|[Ee]inreichungstermin|[Ss]ubmission|[Gg]esendet"
    r"|[Aa]ngebotsöffnung|[Uu]nfall|\b[Ss]eit(?: dem)?|[Aa]bstimmung(?: vom)?):?\s{0,3}"
    r"(?:am |vom |zum |den |dem |der )?[A-Za-z]{0,10},?\s{0,2}\Z"
)

_MOST = 500  # A text with more days and times is a timetable.


def read(notice: Notice) -> Notice:
    """The notice with the times of what it announces. A day without a time of day is none."""
    published = notice.published_at.astimezone(BERLIN).date() if notice.published_at else None
    return with_facts(notice, events=tuple(_each_once(running(notice), published)))


def events(text: str, published: date | None = None) -> tuple[Event, ...]:
    """When what a text announces takes place; a day without year counts from the publication."""
    return tuple(_each_once((Part("text", unicodedata.normalize("NFC", text)),), published))


def _each_once(parts: Iterable[Part], published: date | None) -> Iterator[Event]:
    seen = set()
    for part in parts:
        timed = ((day, found) for day in days(part.text) if (found := _time_of(part.text, day)))
        for day, found in islice(timed, _MOST):
            event = _event(part, day, found, published)
            if event and event.starts_at not in seen:
                seen.add(event.starts_at)
                yield event


def _event(part: Part, day: Day, found: Clock, published: date | None) -> Event | None:
    start, end = min(day.start, found.start), max(day.end, found.end)
    weekday = _WEEKDAY.search(part.text, max(0, start - 20), start)
    start = weekday.start() if weekday else start
    if _NOT_ANNOUNCED.search(part.text, max(0, start - 50), start) or not (
        weekday or _is_announced(part.text, start, end)
    ):
        return None
    on = day.on(published)
    starts_at = moment(on, found.begins) if on else None
    if on is None or starts_at is None:
        return None
    ends_on = on if found.ends and found.ends > found.begins else on + timedelta(days=1)
    ends_at = moment(ends_on, found.ends) if found.ends else None
    return Event(starts_at, ends_at, part.evidence(start, end))


def _time_of(text: str, day: Day) -> Clock | None:
    """The time of day that belongs to a day: right behind it, or right before it (`um 17 Uhr am 3. März`)."""
    for pattern in (_TO_TIME, _VERB_TO_TIME):
        between = pattern.match(text, day.end)
        at = between.end() if between else 0
        if between and text[at : at + 1].isdigit() and (after := clock(text, at, at + 1)):
            return after
    ahead = text[max(0, day.start - 30) : day.start]
    before = _TIME_FIRST.search(text, max(0, day.start - 24), day.start) if "Uhr" in ahead else None
    if before is None:
        return None
    found = clock(text, max(0, before.start() - 20), before.start())
    return found if found and found.end == before.start() and text[found.start : found.end].endswith("Uhr") else None


def _is_announced(text: str, start: int, end: int) -> bool:
    """Whether the words around say that something takes place."""
    if _IN_A_LETTER.search(text, end, end + 60):
        return False
    return bool(_ANNOUNCED.search(text, max(0, start - 200), end) or _ANNOUNCED.search(text, end, end + 120))
