"""Take from a correction of minutes the item it is about and the words that count now."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from litfass.core.corrected import LONGEST, is_whole, stood
from litfass.core.dates import days
from litfass.core.groups import named
from litfass.core.located import located
from litfass.core.sentences import plain

_MOST = 60  # items named in one stretch
_ITEM = re.compile(
    r"(?:\bTOPs?|\bTagesordnungspunkt(?:es|s)?|\bTO-Punkt(?:es|s)?|\bÖ)\s{0,2}(?:Nr\.\s?)?(?:Ö\s?)?"
    r"(?P<item>\d{1,2}(?:\.\d{1,3}){0,3})(?!\.?\d)|\bPunkt(?:es|s)?\s(?P<point>\d{1,2}(?:\.\d{1,3}){0,3})"
    r"(?=\sder\sTagesordnung)|\bPunkt(?:es|s)?\s(?P<dotted>\d{1,2}(?:\.\d{1,3}){1,3})(?!\.?\d)"
)
_LEADS = re.compile(r"[\s:;,)–-]{0,12}(?:der Tagesordnung|\.(?=\s))?[\s:;,)–-]{0,6}")
_OF = re.compile(r"\s{0,3}(?:(?:der|in der|aus der|zur)\s)?Sitzung\s[^.\n]{0,40}?vom\s[^\n:]{4,24}?(?=[:,\s]|$)")
# What leads from the item's number to the corrected words.
_TO_WORDS = re.compile(
    r"(?i)(?:hei(?:ß|ss)en|hei(?:ß|ss)t es(?: richtig)?|lauten|lautete?(?: richtig| korrekt)?|geändert|ändern"
    r"|berichtigt|berichtigen|korrigiert|korrigieren|ergänzt|ergänzen|richtig(?: ist| war)?|richtigerweise"
    r"|korrekt(?: ist| war)?|neu|wie folgt|festgehalten|folgendes|folgende[snr]? \w{4,20})(?: in)?:\s{0,3}"
    r"|(?:geändert|ändern|berichtigt|berichtigen|korrigiert|korrigieren|ergänzt|ergänzen|klargestellt|festgestellt"
    r"|festgehalten|richtiggestellt|angemerkt|anzumerken), dass\s"
)
_REPLACED = re.compile(r"\bdurch\s")
_TO_ITEM = re.compile(r"\b(?:unter|bei|beim|zu|zum|in|im)\s{0,3}$")  # before the number of an item
_INSTEAD = re.compile(r"\b(?:[Ss]tatt|[Aa]nstatt|[Aa]nstelle(?: von)?|und nicht)\b")
_OTHERWISE = re.compile(r"\bsondern\s(?:dass\s)?")
_QUOTED = re.compile(r"[„\"»]([^„“\"«»]{2,400})[“\"«]")
_MINUTES = re.compile(r"[Nn]iederschrift|[Pp]rotokoll")
_PERSON = re.compile(
    r"(?:auch |dass |durch )?(?:Herrn?|Frau|[Ee]r|[Ss]ie|[Ee]in(?:e)? Mitglied|[Dd](?:as|er|ie) (?:Mitglied|Abgeordnete"
    r"|BAbg|Stadtr[aä]t|Ratsmitglied))\b"
)
_UNSURE = re.compile(
    r"(?i)\bob\b|prüf|möglicherweise|vermutlich|eventuell|\bfragt\b|fraglich|angeblich|strittig|\bwürde\b"
)
_WISH = re.compile(r"(?i)bitte[tn]?\b|beantrag|möchte|wünsch|schlägt vor|regt an")
_GRANTED = re.compile(
    r"(?i)(?:mit|unter|einschließlich|inklusive)\s[^.\n]{0,40}"
    r"(?:änderung|korrektur|ergänzung|berichtigung|hinweis|anmerkung)|geänderte|einverstanden|aufgenommen|entsprochen"
    r"|zugesagt|wird (?:entsprechend|so) |entsprechend (?:geändert|berichtigt)"
)
_VOTES = re.compile(
    r"(?i)\blehn(?:t|te|ten|en)\b[^.]{0,200}\bab\b|abgelehnt|ablehnung|\bstimm(?:t|te|ten|en)\b[^.]{0,200}\bzu\b"
    r"|zugestimmt|zustimm|\bbeschl(?:ießt|ießen|oss|ossen)|angenommen|nimmt[^.]{0,200}\ban\b|einstimmig|mehrheit"
    r"|enth(?:altung|alten|ielt|ält)|gegenstimm|dagegen|dafür gestimmt|(?:ja|nein)-?stimme|\d\s?x?\s?(?:ja|nein)\b"
    r"|\b(?:ja|nein)(?::| \d)|vertagt|zurückgestellt|überw(?:iesen|eist|eisen)|zurückgezogen|zur kenntnis"
    r"|gegen die stimme"
)


@dataclass(frozen=True, slots=True)
class Said:
    """An item, the words that count now and where they stand; `on` where they name the meeting's day themselves."""

    item: str
    words: str
    start: int
    end: int
    on: date | None = None


def said(text: str, start: int, end: int, *, is_accepted: bool = False) -> Iterator[Said]:
    """Every corrected item of a stretch. `is_accepted`: the source says that the minutes were changed as asked."""
    refs = [ref for ref, _ in zip(_ITEM.finditer(text, start, end), range(_MOST), strict=False)]
    for number, ref in enumerate(refs):
        until = refs[number + 1].start() if number + 1 < len(refs) else end
        found = _said(text, ref, start, min(until, ref.end() + LONGEST))
        if found and (is_accepted or not _is_mere_wish(text, found, start, end)):
            yield found


def _is_mere_wish(text: str, found: Said, start: int, end: int) -> bool:
    before = text[max(start, found.start - 250) : found.start].rpartition(". ")[2]
    return _WISH.search(before) is not None and not _GRANTED.search(text, found.end, end)


def _said(text: str, ref: re.Match[str], first: int, until: int) -> Said | None:
    item = ref["item"] or ref["point"] or ref["dotted"]
    day, begin = _own_day(text, ref.end(), until)
    lead = _LEADS.match(text, begin, until)
    begin = lead.end() if lead else begin
    clause_start = _clause_start(text, first, ref.start())
    if _UNSURE.search(text, clause_start, ref.start()):
        return None
    sentence = next(located(text, begin, until, whole=True), None)
    if sentence is None:
        return None
    begin, finish = _counting(text, sentence.start, sentence.end)
    words = plain(text[begin:finish]).strip(' „“"»«')
    if _tells(words, is_clause=text[clause_start : ref.start()].strip() != ""):
        return Said(item, words, begin, finish, day)
    before = text[clause_start : ref.start()]
    if named(before):  # „dass die Fraktion DIE LINKE unter TOP 5.1 dem Antrag zugestimmt hat“
        joined = plain(f"{_TO_ITEM.sub('', before)} {text[begin:finish]}")
        if stood(joined) and _tells(joined, is_clause=False):
            return Said(item, joined, clause_start, finish, day)
    return None


def _own_day(text: str, begin: int, until: int) -> tuple[date | None, int]:
    """The day in „TOP 5.1 der Sitzung vom 12.03.2026:“, and where the words go on."""
    if (of := _OF.match(text, begin, until)) is None:
        return None, begin
    found = [each for each in days(text[begin : min(until, of.end() + 24)]) if each.on()]
    return (found[0].on(), begin + found[0].end) if found else (None, begin)


def _clause_start(text: str, first: int, at: int) -> int:
    """Where the clause begins in which the item is named."""
    begin = max(first, at - 200)
    found = [
        text.rfind(mark, begin, at) + len(mark)
        for mark in ("dass ", ". ", ": ", "\n", "; ")
        if text.rfind(mark, begin, at) >= 0
    ]
    return max(found, default=begin)


def _counting(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a sentence that counts now: not what stood before, nor what announces it; empty where unclear."""
    first, last = _now(text[start:end])
    return start + first, start + last


def _now(words: str) -> tuple[int, int]:
    quotes, lead, instead = list(_QUOTED.finditer(words)), _TO_WORDS.search(words), _INSTEAD.search(words)
    if "ersetz" in words and (by := _REPLACED.search(words)):
        return next((each.span(1) for each in quotes if each.start() >= by.end() - 1), (0, 0))
    if instead:
        old = next((each for each in quotes if 0 <= each.start() - instead.end() < 30), None)
        new = [each for each in quotes if each is not old]
        if old and len(new) == 1:
            return new[0].span(1)
        return (lead.end(), instead.start()) if lead and lead.end() < instead.start() else (0, 0)
    if lead is None:
        return 0, len(words)
    quoted = (each.span(1) for each in quotes if each.start() <= lead.end() + 1 < each.end())
    return next(quoted, (lead.end(), len(words)))


def _tells(words: str, *, is_clause: bool) -> bool:
    """Whether it is certain that the words tell how a vote went or how groups voted."""
    if not _VOTES.search(words) or _PERSON.match(words) or (_MINUTES.search(words) and not stood(words)):
        return False
    if stood(words):
        return True
    if re.search(r"\bnicht\b", words) and not _OTHERWISE.search(words):
        return False
    return is_whole(words)
