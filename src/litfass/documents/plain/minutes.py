"""Read an excerpt of minutes: which meeting, which item, what was resolved and how the vote went."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from litfass.core.council import Decision
from litfass.core.german import MONTHS
from litfass.documents.plain import number
from litfass.documents.plain.lines import block, joined
from litfass.documents.plain.sections import Section, heading, sections
from litfass.documents.plain.words import DAY, folded, starts

_MINUTES = re.compile(
    r"^(?:Auszug|Protokollauszug|Niederschrift|Protokoll|Ergebnisprotokoll|Beschlussprotokoll|Beschlussauszug"
    r"|Sitzungsniederschrift)\b",
    re.IGNORECASE,
)
_SITTING = re.compile(
    r"(?:[Pp]lenarsitzung|[Ss]itzung|PLENARSITZUNG|SITZUNG)\s{1,3}(?:(?:des|der|DES|DER)\s{1,3})?"
    r"(?P<body>[A-ZÄÖÜ][^\d,;:]{2,90}(?:\d{1,2}(?= |$))?)?"
)
_NAMED_DAY = re.compile(rf"(?<!\d)(\d{{1,2}})\.\s?({'|'.join(MONTHS)})\s(\d{{4}})(?!\d)", re.IGNORECASE)
_POINT = re.compile(
    r"^(?:Sitzungseröffnung und )?(?:[Zz]u\s)?(?:Punkt|TOP|Tagesordnungspunkt)\s?:?\s?"
    r"(?P<number>(?:[ÖN]\s)?\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?)\.?"
    r"(?:\s(?:der|und \d{1,3}(?:\.\d)? der) Tagesordnung)?\s?(?:[:–-]\s?(?P<title>.*)|(?P<none>))$"
)
_POINT_BARE = re.compile(
    r"^(?:[Zz]u\s)?(?:TOP|Tagesordnungspunkt)\s(?P<number>(?:Ö\s)?\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?)\s"
    r"(?P<title>[A-ZÄÖÜ„\"].*)$"
)
_EXCERPT = re.compile(r"Auszug\s?[-–]\s?(\S.*)")
# Hamburg: the item and the number of its paper, the title below. `N` is the part that is not public.
_MARKED = re.compile(r"^(?P<number>[ÖN] ?\d{1,3}(?:\.\d{1,3}){0,4})(?:\s?[-–]\s?\S{4,24})?$")
_FORM = r"(?:(?:Gemeinsamer?|Interfraktionelle[rs]?|Dringlicher?|Kleine|Große) ){0,2}(?:\S{0,18}[Aa]ntrag|Anfrage"
_MOVED = re.compile(rf"^{_FORM})\s?:\s?\S")
_PART_NUMBER = re.compile(r"^\d{1,2}\.\d{1,2}\.? ")
_MOVED_BY = re.compile(
    r"(?:\S{0,18}[Aa]ntrag|Anfrage) (?:de[rs] (?:Stadtr|Ortschaftsr|\S{1,20}-?[Ff]raktion)|von (?:Stadtr|SR ))"
    r"|\d{1,2}\.\d{1,2}\.? (?:\S{0,18}[Aa]ntrag|Anfrage): "
)
_END_OF_TITLE = re.compile(
    rf"^{_FORM}|Vorlage|Vorlage Nr\.|Drucksache|Punkt [\d.]{{1,9}})\s?(?::|der Tages)"
    r"|^Antrag \d[\d.]{0,8} \(|^Vorlage(?: Nr\.?)?\s?\d"
)
_SPEAKS = re.compile(
    r"^(?:Der|Die) (?:Vorsitzende|Schriftführer|Oberbürgermeister|Bürgermeister)"
    r"|^(?:Vorsitzende[r]?|Stadtr(?:at|ätin)|Bürgermeister(?:in)?|Oberbürgermeister(?:in)?|Ortschaftsr(?:at|ätin)"
    r"|Herr|Frau|Ortsvorsteher(?:in)?)\s|^(?:Zur Beurkundung|Im Auftrag|gez\.)"
)
_DEBATE = re.compile(r"^(?:Der|Die) Vorsitzende|^Zur Beurkundung|^[A-ZÄÖÜ][^:(]{3,60}\([^()]{2,30}\):\s")
_VOTES = re.compile(
    r"\b(?:Ja|JA|Nein|NEIN|[Ee]instimmig\w{0,2}|[Mm]ehrheitlich\w{0,2}|Zustimmung|Ablehnung|Enthaltung|Enthaltungen"
    r"|[Zz]iffer|[Kk]enntnis\w{0,6}|[Vv]ertagt|[Vv]erwiesen|[Ee]rledigt)\b"
)
_FIELD = re.compile(
    r"(?:^|(?<=\s)|(?<=[a-zäöü]))(TOP|Gremium|Beschlussart|Datum|Status|Zeit|Anlass|Raum|Ort|Zusatz|Beschluss-Art):\s?"
)


MOST = 1000  # items of one meeting; what comes after stays with the last


@dataclass(frozen=True, slots=True)
class Sitting:
    """Which meeting the minutes are of."""

    organization: str = ""
    on: date | None = None


def are_minutes(printed: Sequence[str]) -> bool:
    """Whether the lines are minutes: they say so at the top, or print how a vote went."""
    filled = [line for line in printed if line][:60]
    if any(_MINUTES.match(line) for line in filled[:6]) or any("Beschlussart:" in line for line in filled[:12]):
        return True
    votes = any((found := heading(line)) and found[0] == "vote" for line in filled)
    return votes and not any(folded(line).startswith("beratungsfolge") for line in filled)


def read(printed: Sequence[str], key: str) -> tuple[tuple[Decision, str], ...]:
    """The decisions in the order of the minutes, each with all its words."""
    items = [lines for lines in _items(printed) if not _is_closed(lines)] or [printed[:0]]
    sitting = _sitting(printed)
    made = [
        _decision(lines, sitting, f"{key}/{place}" if len(items) > 1 else key) for place, lines in enumerate(items, 1)
    ]
    return tuple(made)


def _items(printed: Sequence[str]) -> Iterator[Sequence[str]]:
    """The lines of each item. A point printed before the last one got its vote is dealt with together with it."""
    start, voted, seen, made = 0, False, False, 1
    for place, line in enumerate(printed):
        if (found := heading(line)) and found[0] == "vote":
            voted = True
        elif (point := _point(line)) and not _VOTES.search(point[1] or ""):
            if seen and (voted or _MARKED.match(line)) and made < MOST:
                yield printed[start:place]
                start, voted, made = place, False, made + 1
            seen = True
    yield printed[start:]


def _is_closed(lines: Sequence[str]) -> bool:
    """`N 5.1` is an item of the part that is not public."""
    first = next((point for line in lines[:3] if (point := _point(line))), None)
    return first is not None and first[0].startswith("N")


def _point(line: str) -> tuple[str, str | None] | None:
    """The number of the item this line opens, and the title in the same line."""
    if found := _POINT.match(line) or _POINT_BARE.match(line):
        return found["number"], found["title"]
    marked = _MARKED.match(line)
    return (marked["number"], None) if marked else None


def _sitting(printed: Sequence[str]) -> Sitting:
    filled = [line for line in printed[:60] if line][:12]
    top = joined(filled[:12])[:900]
    values = _fields(printed)
    printed_body = values.get("Gremium", "")  # `30. Plenarsitzung Gemeinderat` or the body alone
    named = next((found for line in (printed_body, *filled[:6]) if (found := _SITTING.search(line))), None)
    body = _nominative(named["body"] or "") if named and (named["body"] or not printed_body) else printed_body
    return Sitting(body, _day(values.get("Datum", "")) or _day(top))


def _fields(printed: Sequence[str]) -> dict[str, str]:
    """The fields of a copied page (`TOP: Ö 3.1`, `Beschlussart: ungeändert beschlossen`), also with values below."""
    values: dict[str, str] = {}
    waiting = ""
    for line in printed[:40]:
        marks = list(_FIELD.finditer(line))
        if not marks and waiting and line:
            values[waiting], waiting = line, ""
        for mark, end in zip(marks, [*(m.start() for m in marks[1:]), len(line)], strict=False):
            value = line[mark.end() : end].strip()
            waiting = "" if value else mark[1]
            if value:
                values.setdefault(mark[1], value)
    return values


def _day(words: str) -> date | None:
    months = {name.casefold(): place for place, name in enumerate(MONTHS, 1)}
    found = _NAMED_DAY.search(words)
    parts = (found[3], months[found[2].casefold()], found[1]) if found else None
    if parts is None and (plain := DAY.search(words)):
        parts = (plain[3] if len(plain[3]) == 4 else f"20{plain[3]}", int(plain[2]), plain[1])
    try:
        return date(int(parts[0]), parts[1], int(parts[2])) if parts else None
    except ValueError:
        return None


def _nominative(name: str) -> str:
    """`Gemeinderates` is `Gemeinderat`, `Hauptausschusses vom` is `Hauptausschuss`."""
    name = re.split(r"\s(?:am|vom|in|im|von)\s?$|\s(?:am|vom)\s", " ".join(name.split()))[0].strip(" –-")
    return re.sub(r"(ausschuss|beirat|rat|Ausschuss|Beirat|Rat)e?s\b", r"\1", name, count=1)


def _decision(lines: Sequence[str], sitting: Sitting, key: str) -> tuple[Decision, str]:
    point = next((place for place, line in enumerate(lines) if _point(line)), None)
    found = sections(lines)
    values = _fields(lines)
    top = lines if point is None else lines[point:]
    resolution, result = _resolution(found)
    said = _point(lines[point]) if point is not None else None
    if said and (part := _part_of_item(top, said[0])):
        top, said = top[part:], (top[part].rstrip("."), None)
    decision = Decision(
        key=key,
        title=_title(lines, top, said),
        organization=sitting.organization,
        organization_key=None,
        on=sitting.on,
        result=values.get("Beschlussart", "") or result,
        meeting_key="",
        item_number=said[0] if said else values.get("TOP", ""),
        paper_number=_number(top[:25]),
        resolution=resolution,
        vote=_vote(found),
    )
    if decision.result.strip("() ").casefold() == "offen":
        decision = replace(decision, result="")
    return decision, block(list(lines))


def _part_of_item(top: Sequence[str], point: str) -> int | None:
    """Where `1.10.` stands below `Punkt 1 der Tagesordnung: …`: the part dealt with, with a title of its own."""
    return next((place for place, line in enumerate(top[:8]) if re.fullmatch(r"\d{1,3}\.\d{1,3}\.?", line)
                 and line.startswith(f"{point}.") and any(top[place + 1 :])), None)  # fmt: skip


def _number(top: Sequence[str]) -> str | None:
    """The number of its paper; `Antrag 1.207 (Seite 361)` is only its place in a list where a number stands below."""
    found = [hit for line in top if (hit := number.after_word(line) or _alone(line))]
    return next((hit for hit in found if "/" in hit or "-" in hit), next(iter(found), None))


def mover(words: str) -> str | None:
    """The line below the item that says whose motion it is: `Antrag: CDU`."""
    lines = words.split("\n")[:30]
    place = next((place for place, line in enumerate(lines) if _MOVED.match(line) or _MOVED_BY.match(line)), None)
    if place is None or _MOVED.match(lines[place]):
        return lines[place] if place is not None else None
    more = takewhile(lambda line: line and not line.startswith("Vorlage") and not heading(line), lines[place + 1 :])
    return _PART_NUMBER.sub("", " ".join([lines[place], *more])[:400])


def _alone(line: str) -> str | None:
    found = number.sure(line)
    return found if found and (len(line) < 40 or line.startswith(found)) else None


def _title(lines: Sequence[str], top: Sequence[str], said: tuple[str, str | None] | None) -> str:
    """The words behind `Punkt 3 der Tagesordnung:`, over all their lines, or those behind `Auszug -`."""
    title = said[1] if said else None
    if title is None and (shown := next((found[1] for line in lines[:20] if (found := _EXCERPT.match(line))), "")):
        return shown
    kept = [title or ""]
    for line in top[1:12] if said else ():
        if (not line and any(kept)) or _ends_title(line) or (kept[0] and line.endswith(".")):
            break
        kept.append(line)
    return joined(kept)


def _ends_title(line: str) -> bool:
    shown = number.sure(line)
    return bool(
        _END_OF_TITLE.match(line)
        or _MOVED_BY.match(line)
        or _FIELD.search(line)
        or heading(line)
        or (shown and len(line) < 40)
    )


def _resolution(found: Sequence[Section]) -> tuple[str, str]:
    """What was resolved; or, where there is only a word for what became of it, that word as the result."""
    for section in found:
        if section.kind != "resolution" or section.is_empty:
            continue
        words = block(list(takewhile(lambda line: not _DEBATE.match(line), section.printed)))
        if len(words) < 160 and folded(words).startswith(starts("kinds", "results")) and "\n\n" not in words:
            return "", " ".join(words.split())
        return words, ""
    return "", ""


def _until_speech(printed: Sequence[str]) -> Iterator[str]:
    for line in printed:
        if _SPEAKS.match(line):
            return
        yield line


def _vote(found: Sequence[Section]) -> str:
    """The lines below the heading, up to the blank line behind which the debate begins."""
    section = next((one for one in found if one.kind == "vote"), None)
    if section is None:
        return ""
    kept: list[str] = []
    for place, line in enumerate(_until_speech(section.printed)):
        after_gap = not line and any(kept)
        following = next((other for other in section.printed[place + 1 :] if other), "")
        if after_gap and not (len(following) < 160 and _VOTES.search(following) and not _SPEAKS.match(following)):
            break
        kept.append(line)
    return block(kept)
