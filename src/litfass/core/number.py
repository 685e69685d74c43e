"""The number of a paper as councils print it, and the matter it belongs to."""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge

# Hamburg: 24-0187, successors 24-0187.1 and 24-0187.1.2, letters 22-1703B. Karlsruhe: 2022/1070/1. Magdeburg, a change
# of a change: DS0123/19/9/1 (facts: council papers).
_SUCCESSOR = re.compile(r"(?:\.\d{1,3}){1,6}$|(?<=\d)[A-Z]$")
_YEAR = r"(?:19|20)\d\d"
_STAGED = re.compile(rf"((?:[A-Z]{{2,3}}/)?{_YEAR}/\d{{3,5}}|[A-Z]{{1,2}}\d{{4}}/\d\d)(?:/\d{{1,2}}){{1,4}}")

# Shapes that nothing but a paper has.
_PLAIN = re.compile(
    r"(?:1[3-9]|2\d)-M?\d{4}(?:\.\d{1,2}){0,3}[A-Z]?"  # Hamburg 22-2116.1, 22-1703B, 22-M2076.1
    r"|(?:1[3-9]|2\d)-\d{5}(?:-\d\d)?"  # 24-12345-01
    rf"|(?:DHH/)?{_YEAR}/\d{{4}}(?:/\d{{1,2}}){{0,2}}"  # Karlsruhe 2022/1070/1
    r"|(?:DS/\d{1,4}|\d{4})/[IVX]{1,6}"  # Berlin DS/1246/V, 0305/III
    r"|(?:DS|[SAFIUV])\d{4}/\d\d(?:/\d{1,2}){0,4}"  # Magdeburg
    rf"|[VA]-\d{{1,3}}/{_YEAR}"  # Hürtgenwald V-4/2007
    rf"|(?!E[UG]/)[A-ZÄÖÜ]{{1,5}}/{_YEAR}/\d{{2,6}}(?:-\d{{1,2}})?"  # SI/2025/065
    rf"|(?!E[UG]/)[A-ZÄÖÜ]{{1,5}}/\d{{2,5}}/(?:{_YEAR}|\d\d)(?:-\d{{1,2}})?"  # BV/0123/2024
    rf"|{_YEAR}/(?!E[UWG])[A-Z]{{1,4}}/\d{{2,5}}|\d{{3,5}}/{_YEAR}/(?!E[UWG])[A-Z]{{2,4}}"  # 2024/BV/0123
)
# Shapes that other things have too: 62/2007, 21/18149, BV/123. Only after a word that announces a number.
_ANY = re.compile(
    r"(?=[^\d]{0,8}\d)[A-ZÄÖÜ]{0,5}[-/ ]?\d{1,6}(?:[-./](?:[A-Z]{0,4}\d{1,6}|[A-Z]{1,5})){1,4}[A-Z]?"
    r"|[A-ZÄÖÜ]{1,5}[-/]\d{2,6}"
)
_NO_NUMBER = re.compile(
    rf"{_YEAR}-\d\d(?:-\d\d)?|\d\d?\.\d\d?\.(?:\d\d)?\d\d|(?:.{{0,12}}/)?E[UWG]|\d{{1,2}}-\d{{1,2}}"
)
_YEARS = re.compile(rf"({_YEAR})[-/]({_YEAR})")

_NR = r"(?:[- ]{0,2}(?:Nrn?\b\.?|NR\b\.?|nrn?\b\.?|Nummern?|nummern?))"
_CUE = re.compile(
    rf"(?:\b(?:[A-Z]{{0,2}}-?Drs|DRS|DrS|[Dd]rucks|GRDrs)\b\.?{_NR}?|[Dd]rucksachen?{_NR}?|DRUCKSACHE{_NR}?|[Vv]orlagen?{_NR}?"
    rf"|VORLAGE{_NR}?|[Ss]ondermittelantr(?:ag|ags|äge){_NR}?"
    rf"|(?:[Aa]ntr(?:ag|ags|äge|ägen)|[Aa]nfragen?|[Bb]eschl(?:uss|üsse)|[Ee]ingaben?|[Ss]tellungnahmen?|[Mm]itteilung){_NR}"
    r"|\b(?:Bü|BT|LT)-?(?:Drs|Drucksache)\.?)[:,]?\s{0,3}(?:[-–] )?\Z"
)
# One of these is in every such word; asked first, as most strokes stand in other things.
_HINTS = (
    "rs", "RS", "rS", "ruck", "RUCK", "orlage", "ORLAGE", "antr", "ntrag", "nträge", "nfrage", "eschl", "ingabe",
    "ellungnahme", "itteilung",
)  # fmt: skip
_NO_CUE = re.compile(
    r"(?:(?:Tel|Fax|fon|fax|[Mm]obil|\+49|\(0\d{2,5}\)|\b0\d{2,5})[^A-Za-z\n]{0,20}"
    r"|\b(?:Az|AZ|Aktenzeichen|Gz|GZ|Geschäftszeichen|Kto|Konto|Kontonummer|DIN|ISO|VDI|ISBN|ISSN|PLZ|Seiten?|S)\b"
    r"[.:]{0,2}\s?(?:EN )?(?:\d{1,3} )?(?:[A-Z]{1,3} )?"
    r"|§§? ?|(?:[Bb]ebauungspl(?:an|ans|änen?)|B-Plan)(?: Nr\.)?(?: [A-ZÄÖÜ][\w-]{1,24})? "
    r"|[Ff]lurst(?:ück|ücke|\.)\D{0,6}|Flst\D{0,6}"
    r"|(?:\(E[UGW]{1,2}\)|\bE[UG]|[Vv]erordnung|[Rr]ichtlinie|\bRL|\bVO)(?: Nr\.)? ?"
    r"|(?:Auftrags|Projekt|Rechnungs|Kunden|Artikel|Steuer|Verwaltungs)-?(?:[Nn]r\.?|nummer)[: ]{0,2}"
    r"|(?:[Ss]chuljahr|[Hh]aushalt(?:sjahr)?|HAUSHALT|[Ss]aison|[Ss]pielzeit|[Ww]intersemester)(?:e[ns]?|s)? ?)\Z"
)
_UNIT = re.compile(r"\s?(?:€|Euro\b|EUR\b|m²|qm\b|km\b|Uhr\b|%|Prozent|Meter)")
_AND = re.compile(r"(?:,|;| und| sowie| bzw\.| oder| u\.| &| bis|/|,? zuletzt)\s{1,2}\Z|/\Z")

# Each begins with one mark, which is found many times faster than one of two.
_SEEDS = tuple(re.compile(rf"{mark}(?:[0-9]|(?<=[0-9]{mark})[A-Z])") for mark in "-/")
_BEFORE = re.compile(r"[0-9A-ZÄÖÜ./-]{0,24}")
_AFTER = re.compile(r"(?:[0-9./-]|[A-ZÄÖÜ](?![a-zäöüß])){0,24}")
_PAIR = re.compile(r"((?:1[3-9]|2\d)-\d{4}(?:\.\d{1,2}){0,3})/((?:1[3-9]|2\d)-\d{4}(?:\.\d{1,2}){0,3})")
_LETTERS = re.compile(r"\b(?:DS|BV|[VASFI]) \Z")
_BARE = re.compile(rf"n?{_NR}?:?\s{{0,2}}(\d{{5}})(?![\d/]|[.,-]\d)")
_WORDS_BEFORE_BARE = ("orlage", "rucksache", "Drs.")


# What stands in the head of a paper before its own number.
_MINUTES = re.compile(
    r"\s{0,40}(?:[#*] ?)?(?:Niederschrift|Protokoll|Auszug aus|Beschlussprotokoll|Tagesordnung|Einladung)"
)
_HEADING = re.compile(
    r"(?m)^[ \t#]{0,8}(?>[A-Z][a-zä]{2,16}?(?=vorlage|drucksache))?"
    r"(?:[Vv]orlagen?|[Dd]rucksachen?|VORLAGE|DRUCKSACHE|Drs)"
    rf"(?:{_NR}[ \t]{{0,4}}:?|\.|:| ?[-–](?=[ \t]{{0,3}}[0-9A-Z]{{0,5}}\d)|(?= [0-9A-Z]{{0,5}}\d))[ \t]{{0,12}}"
)
_ENDS = re.compile(r"[ \t]{0,9}(?:\n|\Z|\||[Vv]om\b|[-–(]|  )")
_TITLED = re.compile(r"(?m)^[ \t#]{0,8}(?:[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{2,30}[ -]{1,3}){1,3}(?:zum? )?(?:[Nn]r\.?:?)? ?\Z")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number and where it stands (offsets in code points)."""

    number: str
    start: int
    end: int


def stem(number: str) -> str:
    """The number all stages of one matter share: `24-0187` for `24-0187.2` and `22-1703` for `22-1703B`."""
    bare = number.strip()
    if staged := _STAGED.fullmatch(bare):
        return staged[1]
    return bare if "/" in bare else _SUCCESSOR.sub("", bare)


def numbered(text: str) -> tuple[Numbered, ...]:
    """Every number of a paper in the text, in its order. The text must be NFC for the offsets to fit."""
    return tuple(sorted((*_separated(text), *_bare(text)), key=lambda each: each.start))


def own_number(text: str) -> str | None:
    """The number a paper bears in its head (`Vorlage Nr.: 2018/0657`), also where lines were mixed. None in minutes."""
    head = unicodedata.normalize("NFC", text[:3000])
    if _MINUTES.match(head):
        return None
    cue = _HEADING.search(head)
    for each in numbered(head):
        alone = not head[: each.start].rpartition("\n")[2].strip(" \t-–#") and head[each.end : each.end + 1] in "\n \t"
        if cue is None:
            titled = alone or _TITLED.search(head, max(0, each.start - 40), each.start)
            if titled and each.start < 700:
                return each.number
        elif cue.start() < each.start <= cue.end() + (120 if alone else 3):
            told = alone or cue[0].rstrip().endswith((":", "r", "r.")) or _ENDS.match(head, each.end)
            return each.number if told else None
    return None


def _separated(text: str) -> Iterator[Numbered]:
    end = 0
    last = -1  # where the number before ended, for lists
    for seed in merge(*(pattern.finditer(text) for pattern in _SEEDS), key=re.Match.start):
        if seed.start() < end:
            continue
        start, end = _token(text, seed.start())
        token = text[start:end]
        if _is_number(text, token, start, end) or (last >= 0 and _AND.fullmatch(text, last, start) and _fits(token)):
            yield from _with_letters(text, start, end)
            last = end
        end = max(end, seed.end())


def _with_letters(text: str, start: int, end: int) -> Iterator[Numbered]:
    """The number with the letters before it (`DS 0123/24`); two where a stroke stands between two."""
    token = text[start:end]
    pair = _PAIR.fullmatch(token)
    if pair:
        yield Numbered(pair[1], start, start + len(pair[1]))
        yield Numbered(pair[2], end - len(pair[2]), end)
        return
    letters = _LETTERS.search(text, max(0, start - 4), start) if token[0].isdigit() and "/" in token else None
    yield Numbered(f"{letters[0]}{token}" if letters else token, letters.start() if letters else start, end)


def _token(text: str, at: int) -> tuple[int, int]:
    """The word of figures, capitals and separators around one separator."""
    before = _BEFORE.match(text[at - 1 : at - 25 if at > 24 else None : -1] if at else "")
    after = _AFTER.match(text, at)
    start = at - (before.end() if before else 0)
    end = after.end() if after else at
    token = text[start:end]
    return start + len(token) - len(token.lstrip("./-")), start + len(token.rstrip("./-"))


def _is_number(text: str, token: str, start: int, end: int) -> bool:
    if (
        (start and (text[start - 1].isalnum() or text[start - 1] == "_"))
        or text[end : end + 1] == "_"
        or text[end : end + 1].isalnum()
        or not _fits(token)
    ):
        return False
    letters = _LETTERS.search(text, max(0, start - 4), start)
    before = letters.start() if letters else start
    ahead = text[max(0, before - 48) : before]
    if (letters and letters[0] == "DS ") or (any(hint in ahead for hint in _HINTS) and _CUE.search(ahead)):
        return True
    plain = _PLAIN.fullmatch(token) and not _UNIT.match(text, end)
    return bool(plain) and not _NO_CUE.search(text, max(0, start - 48), start)


def _fits(token: str) -> bool:
    """Whether it can be a number at all: no years of a budget, no day, no phone number."""
    years = _YEARS.fullmatch(token)
    if years and int(years[1]) <= int(years[2]) <= int(years[1]) + 6:
        return False
    return not _NO_NUMBER.fullmatch(token) and bool(_PLAIN.fullmatch(token) or _ANY.fullmatch(token))


def _bare(text: str) -> Iterator[Numbered]:
    """Five figures right after `Vorlage` or `Drucksache`."""
    for word in _WORDS_BEFORE_BARE:
        at = text.find(word)
        while at >= 0:
            if found := _BARE.match(text, at + len(word)):
                yield Numbered(found[1], found.start(1), found.end(1))
            at = text.find(word, at + 1)
