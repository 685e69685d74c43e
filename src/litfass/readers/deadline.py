"""Read periods and deadlines of citizens, and the one day until which they can take part or look at the plans."""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from litfass.core.dates import Day, days
from litfass.core.facts import Deadline, DeadlineSort
from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.core.notice import Notice, with_facts
from litfass.core.parts import Part, running

_KINDS = (Kind.PARTICIPATION, Kind.PUBLIC_NOTICE)

# What stands before a day. Groups in (?>…) cannot be cut in two ways, so nothing is tried twice.
_WEEKDAY = r"[MDFS](?>[a-zäöü]{1,10})\.?"
_HOUR = r"(?:0?[0-9]|1[0-9]|2[0-4])(?:[:.][0-5][0-9])? Uhr"
_FILL = (
    r"(?>zu[mr]|am|de[nmrs]|\(?[Ee]inschl(?:ießlich|ießl\.|\.)\)?|in[ck]l(?:usive|\.)|spätestens|mindestens|und mit"
    rf"|längstens|voraussichtlich|Ablauf des|Ende des|Ende|Mitternacht|{_HOUR}|{_WEEKDAY})"
)
_LAST = (
    r"[Ss]pätestens|(?>[A-ZÄÖÜ][a-zäöüß]{2,24}?(?=frist))?[Ff]rist(?:ende|ablauf)?"
    r"|(?:Einsende|Anmelde|Bewerbungs|Melde|Abgabe|Teilnahme)schluss|[Ee]ndet?n?|endeten?|läuft|laufen|lief"
)
_TO = re.compile(
    rf"(?:(?P<dash>[-–—]|und\b)|\b(?P<to>[Bb]is|BIS)|\b(?P<last>{_LAST})"
    r"(?: der (?>[A-ZÄÖÜ]?[a-zäöüß]{0,24}?(?=[Ff]rist)).rist)?+"
    r"(?: ist| war| endete?| läuft)?+(?: noch)?+(?: am| bis)?+(?: zum)?+:?)"
    rf"(?:,?\s{{1,3}}{_FILL}){{0,5}},?\s{{0,3}}\Z"
)
# One of these is in every such wording; asked first, as most days end nothing.
_HINTS = ("und ", "bis", "Bis", "BIS", "-", "–", "—", "rist", "päte", "nde", "äuft", "auf", "lief", "chluss")
_MOST = 200  # A text with more periods is a table, and nobody's deadlines.
_FROM = re.compile(
    r"(?P<day>[0-9]{1,2})\.(?:\s?(?P<month>[0-9]{1,2})\.?)?,?(?:\s\(?einschließlich\)?)?"
    rf"(?:,?\s{_HOUR},?)?\s{{0,3}}\Z"
)
_BETWEEN = re.compile(rf",?(?:\s\(?einschließlich\)?)?(?:,?\s{_HOUR},?)?\s{{0,3}}")
_SENTENCE_END = re.compile(r"[a-zäöüß0-9)“\"]{2}[.!?]\s{1,4}(?=[A-ZÄÖÜ„])")
_SORTS = re.compile(
    r"(?P<display>[Aa]usgelegt|[Aa]uslieg|[Aa]uslegung|\b[Oo]ffenl(?:age|egung)|\böffentlich aus\b|[Pp]lanauslage"
    r"|\bl(?:ieg|ag)(?:t|en)?\b(?=(?s:.){0,140}?\baus\b)|einsehbar|eingesehen|\beinzusehen|[Ee]insicht|[Aa]ushang"
    r"|[Vv]eröffentlichung im Internet|im Internet veröffentlicht)"
    r"|(?P<objection>[Ee]inwendung|[Ee]inwände|[Ee]inspr(?:uch|üche)|[Ww]iderspr(?:uch|üche)\b)"
    r"|(?P<application>[Bb]ew[eo]rb(?:en|ung|t|er)|[Aa]n(?:zu)?meld|\bmelde[nt]? sich\b|[Ii]nteressenbekundung"
    r"|(?:[Ee]insende|[Mm]elde|[Tt]eilnahme)schluss"
    r"|[Aa]ntragsfrist|[Ee]inreich|[Ee]inzureichen|[Ee]ingereicht(?!er))"
    r"|(?P<participation>\w[Bb]eteiligung|[Bb]eteiligung(?!en|s?gesellschaft| an\b| von\b)|\bbeteiligen|Anregungen"
    r"|Stellungnahmen\b|Stellung (?:zu )?ne[hn]men|Stellung genommen|[Ss]tellungnahme(?: schriftlich)? abge(?:ge)?ben"
    r"|[Mm]itmachen|[Mm]itreden|[Uu]mfrage|[Bb]efragung|[Kk]onsultation|Äußerung|\bäußern|[Oo]nline-Dialog|Rückmeldung"
    r"|Ideen\b|abstimmen\b|teilnehmen\b)"
)
# For `until`, from the surest wording to the vaguest. The first wording that is used at all decides.
_FILLER = rf"(?:{_FILL},? ){{0,5}}+"
_SURE = re.compile(
    rf"(?:\b(?:[Vv]om|[Vv]on|[Ii]n der Zeit vom|[Aa]b) {_FILLER}"
    r"(?>[0-9]{1,2}\.(?: ?[0-9]{1,2}\.| ?[A-Za-zä]{3,9}\.?)?(?: ?[0-9]{4})?),? ?(?:bis|[-–]) ?"
    r"|\b(?:(?:Beteiligungs|Auslegungs)?[Ff]rist(?:ende)?|Ende der Frist|Einsendeschluss|Laufzeit)(?: ist| endet)?+"
    rf"(?: am)?+:? (?:bis )?+|\b(?:endet|läuft|enden|laufen) (?:noch )?(?:am|bis) ){_FILLER}\Z"
)
_LIKELY = re.compile(rf"\b(?:[Bb]is|[Ss]pätestens(?: am| zum)?) {_FILLER}\Z")
# Times of contracts and tenders, not of citizens.
_OTHERS = re.compile(
    r"Zuschlag|Binde|Angebot|Kündigung|Verjährung|Liefer|Bauzeit|Laufzeit|Förder(?:periode|zeit)|Vertrag"
    r"|[A-ZÄÖÜ]?[a-zäöüß]{0,14}(?:s|ungs)zeit(?:raum|räume)|Haushaltsjahr|Bewilligung"
)
_CALLED = re.compile(r"[Ff]rist|[Ss]chluss\b|[Bb]is spätestens|[Ss]pätestens bis")
_CITIZENS = re.compile(r"Auslegungszeit|Beteiligungszeit|Umfragezeit|Bewerbungszeit|Anmeldezeit")


@dataclass(frozen=True, slots=True)
class _Period:
    begins: date | None
    ends: date
    start: int
    end: int
    named: str  # the word that calls it a deadline, if one does


def read(notice: Notice) -> Notice:
    """The notice with the periods it names, and with `until` where it has none yet."""
    published = notice.published_at.astimezone(BERLIN).date() if notice.published_at else None
    found = tuple(_each_once(each for part in running(notice) for each in _deadlines(part, published)))
    return with_facts(_with_until(notice, published), deadlines=found)


def deadlines(text: str, published: date | None = None) -> tuple[Deadline, ...]:
    """Every period and deadline of citizens that a text names; a day without year counts from the publication."""
    return tuple(_each_once(_deadlines(Part("text", unicodedata.normalize("NFC", text)), published)))


def _each_once(found: Iterator[Deadline]) -> Iterator[Deadline]:
    seen = set()
    for each in found:
        if (key := (each.sort, each.begins, each.ends)) not in seen:
            seen.add(key)
            yield each


def _deadlines(part: Part, published: date | None) -> Iterator[Deadline]:
    for period in islice(_periods(part.text, published), _MOST):
        if sort := _sort(part.text, period):
            yield Deadline(sort, period.begins, period.ends, part.evidence(period.start, period.end))


def _periods(text: str, published: date | None) -> Iterator[_Period]:
    before: Day | None = None
    for day in days(text):
        ahead = text[max(0, day.start - 90) : day.start]
        if any(word in ahead for word in _HINTS) and (period := _period(text, before, day, published)):
            yield period
        before = day


def _period(text: str, before: Day | None, day: Day, published: date | None) -> _Period | None:
    """The period that ends with this day, or None where nothing says that anything ends with it."""
    ends = day.on(published)
    cue = _TO.search(text, max(0, day.start - 90), day.start) if ends else None
    if cue is None or ends is None:
        return None
    begins, start = None, cue.start()
    if before and cue.start() - 40 < before.end <= cue.start() and _BETWEEN.fullmatch(text, before.end, cue.start()):
        begins, start = _begin(before.day, before.month, before.year, ends), before.start
    elif found := _FROM.search(text, max(0, cue.start() - 40), cue.start()):
        begins, start = _begin(int(found["day"]), int(found["month"] or ends.month), None, ends), found.start()
    if cue["dash"] and (
        begins is None or (cue["dash"] == "und" and "zwischen" not in text[max(0, start - 24) : start])
    ):
        return None
    return _Period(begins, ends, start, day.end, cue[0] if cue["last"] or "spätestens" in cue[0] else "")


def _begin(day: int, month: int, year: int | None, ends: date) -> date | None:
    """The first day; without a year the last such day before the end."""
    try:
        begins = date(year or ends.year, month, day)
        if year is None and begins > ends:
            begins = date(ends.year - 1, month, day)
    except ValueError:
        return None
    return begins if begins <= ends else None


def _sort(text: str, period: _Period) -> DeadlineSort | None:
    """What ends: told by the nearest word of the sentence. None where nothing says that it concerns citizens."""
    if named := _SORTS.search(period.named):
        return DeadlineSort(str(named.lastgroup))
    ahead = text[max(0, period.start - 30) : period.start] + period.named
    if _OTHERS.search(ahead) and not _CITIZENS.search(ahead):
        return None
    first, last = _sentence(text, period)
    cues = [
        (max(period.start - found.end(), found.start() - period.end), str(found.lastgroup))
        for found in _SORTS.finditer(text, first, last)
    ]
    if cues and min(cues)[0] < 130:
        return DeadlineSort(min(cues)[1])
    return DeadlineSort.OTHER if _CALLED.search(period.named) else None


def _sentence(text: str, period: _Period) -> tuple[int, int]:
    """The sentence around a period, at most 200 characters to each side."""
    first = max(0, period.start - 200)
    for found in _SENTENCE_END.finditer(text, first, period.start):
        first = found.end()
    ending = _SENTENCE_END.search(text, period.end, period.end + 160)
    return first, ending.end() if ending else min(len(text), period.end + 160)


def _with_until(notice: Notice, published: date | None) -> Notice:
    """Several different days mean that it stays unknown."""
    if notice.kind not in _KINDS or notice.until:
        return notice
    text = unicodedata.normalize("NFC", " ".join(f"{notice.title} . {notice.teaser} . {notice.text}".split()))
    for wording in (_SURE, _LIKELY):
        if found := set(_last_days(wording, text, published)):
            return replace(notice, until=found.pop()) if len(found) == 1 else notice
    return notice


def _last_days(wording: re.Pattern[str], text: str, published: date | None) -> Iterator[date]:
    """The days so named, except those that had passed when it was published: they belong to an earlier step."""
    for each in days(text):
        ahead = text[max(0, each.start - 110) : each.start]
        if any(word in ahead for word in _HINTS) and wording.search(ahead):
            day = each.on(published)
            if day and (published is None or day >= published):
                yield day
