"""Find where a text speaks of correcting minutes, and of which meeting."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from litfass.core.dates import days

_MOST = 40  # places in one text where minutes are spoken of
_REACH = 1600  # code points in which a correction follows what announces it
_BESIDE = 300  # code points around the word in which it is announced
_UNDER_TITLE = 5000  # of a text that has nothing but minutes for its matter

# Looked for as plain words, which is many times faster than one pattern for all.
_MINUTES = ("Niederschrift", "niederschrift", "NIEDERSCHRIFT", "Protokoll", "protokoll", "PROTOKOLL")
# What a heading calls the item about earlier minutes: `Genehmigung der Niederschrift vom 12. März 2026`.
_HEADING = re.compile(
    r"(?i)(?:genehmigung|feststellung|bestätigung|anerkennung|verabschiedung|beschlussfassung|änderung(?:en)?"
    r"|korrektur(?:en)?|berichtigung(?:en)?|ergänzung(?:en)?|nachtrag|einwendungen|einwände|bericht)"
    r"\s[^\n]{0,60}?(?:niederschrift|protokoll)|^\W?(?:ö |top )?[\d.]{0,6}:?\s?(?:niederschrift|protokoll)"
)
# That minutes are changed, said of the minutes themselves: before the word (`Berichtigung der Niederschrift`) or
# behind it (`Die Niederschrift wird zu TOP 6.1 wie folgt geändert`).
_BEFORE = re.compile(
    r"(?i)(?<!satzungs)(?:änderung|berichtigung|korrektur|ergänzung|nachtrag|klarstellung|richtigstellung|einwendung"
    r"|einwand|einwände)(?:en)?"
    r"(?: (?:an|in|zu|zur|zum|der|des|dem|im|gegen|von|die|das|den|letzten|o\. g\.|obigen)){0,4} ?$"
)
_BEHIND = re.compile(
    r"(?i)\b(?:(?<!un)geändert|zu ändern|berichtigt|zu berichtigen|korrigiert|zu korrigieren|ergänzt|zu ergänzen"
    r"|klargestellt|richtiggestellt|fehlerhaft|irrtümlich|versehentlich|falsch|unrichtig|zu ersetzen|ersetzt)"
    r"|\bm(?:uss|üsste|üsse) es\b|(?:mit|unter) (?:der|den|dieser|diesen|(?:nach)?folgende[nrms]?)(?: \w{1,20})? "
    r"(?:änderung|berichtigung|korrektur|ergänzung|maßgabe|klarstellung|anmerkung)"
    r"|folgende (?:änderung|berichtigung|korrektur|ergänzung)"
    r"|(?:protokoll|niederschrift)s?(?:berichtigung|änderung|korrektur|ergänzung|nachtrag)"
)
_SENTENCE_END = re.compile(r"[a-zäöüß)“]{2}[.!?]\s{1,4}(?=[A-ZÄÖÜ])|\n\s{0,9}\n")
_NO_CHANGE = re.compile(
    r"(?i)(?:ohne|keine[rn]?)\s(?:\w{1,20}\s){0,2}(?:änderung|berichtigung|korrektur|ergänzung|einw)"
    r"|unverändert|ungeändert|nicht\s(?:geändert|berichtigt|korrigiert|ergänzt|gefolgt|entsprochen)"
    r"|(?:änderung|berichtigung|korrektur|einwendung|einwand)\w{0,3}\s[^.:\n]{0,90}(?:abgelehnt|zurückgewiesen)"
)
_OWN = re.compile(r"(?i)(?:top|tagesordnungspunkt|punkt|ö)?\s{0,2}(?:ö\s)?(\d{1,2})(?:\.\d{1,3}){0,3}\.?[:)]?\s")
_OF_THE_DAY = re.compile(r"(?i)(?:niederschrift|protokoll|sitzung)[^\n]{0,90}$")


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text that corrects minutes, and of which meeting (None: the one before)."""

    start: int
    end: int
    meeting_on: date | None


def regions(text: str, title: str) -> Iterator[Region]:
    """All of them, in order; none where it says that nothing changes, or names several meetings."""
    if _HEADING.search(title):
        yield from _of_meeting(text, f"{title}\n{text[:_BESIDE]}", 0, min(len(text), _UNDER_TITLE))
        return
    at, words = 0, [word for word in _MINUTES if word in text]
    for _ in range(_MOST):
        words = [word for word in words if text.find(word, at) >= 0]
        if not words:
            return
        start, word = min((text.find(word, at), word) for word in words)
        place = _announced(text, start)
        if place:
            yield from _of_meeting(text, text[place[0] : start + len(word) + _BESIDE], *place)
        at = max(start + len(word), place[1] if place else 0)


def _of_meeting(text: str, told: str, start: int, end: int) -> Iterator[Region]:
    meetings = {
        day
        for each in days(told)
        if (day := each.on()) and _OF_THE_DAY.search(told, max(0, each.start - 110), each.start)
    }
    if len(meetings) < 2 and not _NO_CHANGE.search(text, start, end):
        yield Region(start, end, next(iter(meetings), None))


def _announced(text: str, at: int) -> tuple[int, int] | None:
    """Where a correction announced beside the word at `at` begins and ends."""
    begin = _sentence_start(text, at)
    line = text[begin : at + _BESIDE].partition("\n")[0]
    own = _OWN.match(line)
    ended = _SENTENCE_END.search(text, at, at + _BESIDE)
    is_changed = _BEFORE.search(text, begin, at) or _BEHIND.search(text, at, ended.start() if ended else at + _BESIDE)
    if is_changed or (own and _HEADING.search(line)):
        return begin, _end(text, at, int(own[1]) if own else None)
    return None


def _sentence_start(text: str, at: int) -> int:
    first = max(0, at - _BESIDE)
    found = [place + len(mark) for mark in (". ", "! ", "? ", "\n") if (place := text.rfind(mark, first, at)) >= 0]
    return max(found, default=first)


def _end(text: str, at: int, own: int | None) -> int:
    """At the next item of the own agenda, else where it was announced long enough ago."""
    end = min(len(text), at + _REACH)
    line = text.find("\n", at, end)
    while own is not None and line >= 0:
        following = _OWN.match(text, line + 1, line + 40)
        if following and int(following[1]) == own + 1:
            return line
        line = text.find("\n", line + 1, end)
    return end
