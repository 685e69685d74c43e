"""Straighten the head of older forms, which print the names of all fields first and what they say below them."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from litfass.core.council import Consultation
from litfass.core.german import MONTHS
from litfass.documents.plain import number
from litfass.documents.plain.fields import fields_of
from litfass.documents.plain.form import INCOMPLETE, is_kind
from litfass.documents.plain.sections import heading
from litfass.documents.plain.words import DAY, folded

LOOK_AHEAD, MOST_TITLE = 60, 6
_LABEL = re.compile(
    r"(?P<body>gremium)|(?P<day>termin|sitzung am)|(?P<number>(?:vorlagen?|drucksachen?|anlage)[ -]?nrn?\.?)"
    r"|(?P<item>top)|(?P<lead>verantwortlich|federführend)"
)
_MEETING = re.compile(r"(?:\d{1,3}\. )?(?:Öffentliche )?(?:Plenars|Sonders|S)itzung(?: (?:des|der))? ")
_OLDER = re.compile(
    r"(\d{1,3}\. (?:Plenars|Sonders|S)itzung (?:des|der) [^\d]{3,60}?) am (\d{1,2}\.\s?\d{1,2}\.\s?\d{4})$"
)
_NAMED_DAY = re.compile(rf"(?<!\d)(\d{{1,2}})\.\s?({'|'.join(MONTHS)})\s(\d{{4}})(?!\d)", re.IGNORECASE)
_ANSWER = re.compile(r"Stellungnahme des (?:Ober)?[Bb]ürgermeisteramte?s")
_ITEM = re.compile(r"(?:TOP:? ?)?(\d{1,3}(?:\.\d{1,3}){0,3} ?[a-z]?)")
_PUBLIC = re.compile(r"(?:(?:nicht)?öffentlich ?){1,2}", re.IGNORECASE)
_NOTHING = re.compile(r"[-–—]{1,9}")


@dataclass(frozen=True, slots=True)
class Said:
    """What such a head says, and the line behind it."""

    end: int
    body: str = ""
    on: date | None = None
    number: str | None = None
    item: str | None = None
    lead: str | None = None

    @property
    def row(self) -> Consultation | None:
        """The meeting the paper was printed for."""
        name = _nominative(self.body)
        return Consultation(name, on=self.on, item_number=self.item) if name and self.on else None


@dataclass(frozen=True, slots=True)
class Straight:
    """The lines with each field beside its name and the title as a field, where the head ends, and the meeting."""

    printed: Sequence[str]
    head_end: int
    row: Consultation | None


def straightened(printed: Sequence[str]) -> Straight | None:
    """The same paper with a head as later forms print it; None where its head is no such one."""
    if not (found := _labels(printed) or _older(printed)):
        return _budget(printed)
    kept, said = found
    start = next((place for place in range(said.end, len(printed)) if printed[place]), len(printed))
    end = _title_end(printed, start)
    fields = [f"Vorlage Nr.: {said.number}"] if said.number else []
    fields += [f"Verantwortlich: {said.lead}"] if said.lead else []
    title = ["", f"Betreff: {printed[start]}", *printed[start + 1 : end]] if end > start else []
    fields += [f"Art: {kind}"] if (kind := _answered_kind(kept, printed[end : end + 12])) else []
    top = [*kept, "", *fields, *title, ""]
    return Straight([*top, *printed[end:]], len(top), said.row)


def _answered_kind(kept: Sequence[str], following: Sequence[str]) -> str | None:
    """The oldest forms print `Antrag` and below the title `Stellungnahme des Bürgermeisteramtes`: both are its kind."""
    answer = next((found[0] for line in following if (found := _ANSWER.match(line))), None)
    form = next((line for line in kept if is_kind(line)), "ellungnahme")
    return f"{form} – {answer}" if answer and "ellungnahme" not in form else None


# --- names above, values below ----------------------------------------------------------------------


def _labels(printed: Sequence[str]) -> tuple[list[str], Said] | None:
    """The lines before the names, and what stands below these."""
    named: dict[str, int] = {}
    for place, line in enumerate(printed[:LOOK_AHEAD]):
        if (found := _LABEL.fullmatch(folded(line))) and found.lastgroup not in named and line[-1] in ":.":
            named[str(found.lastgroup)] = place
        elif named and line and "day" in named:
            break
    if not {"day", "item"} <= named.keys() or named["item"] - named["day"] > 8:
        return None
    first, last = min(named.values()), max(named.values())
    between = [line for line in printed[named.get("body", first) + 1 : named["day"]] if line] if "body" in named else []
    form = next((place for place, line in enumerate(between) if is_kind(line)), len(between))
    said = _values([" ".join(between[:form]), *printed[last + 1 :]], named, last)
    return ([*printed[:first], *between[form:]], said) if said else None


def _values(below: Sequence[str], named: dict[str, int], last: int) -> Said | None:
    """Body, day, number, item and office in this order, each on a line of its own; None where there is no day."""
    at = next((n for n, line in enumerate(below[:12]) if _day(line)), None)
    if at is None:
        return None
    body, on = " ".join(line for line in below[:at] if line), _day(below[at])
    place, shown = at + 1, []
    while place < min(len(below), at + 14):
        line = below[place]
        if line and not _is_code(line) and not _PUBLIC.fullmatch(line):
            break
        shown += [line] if line and _is_code(line) else []
        place += 1
    lead = None
    if "lead" in named and place < len(below) and not fields_of(below[place]):
        lead, place = _lead(below, place)
    numbered = "number" in named and (len(shown) > 1 or (bool(shown) and len(shown[0]) > 3))
    item = _ITEM.fullmatch(shown[-1]) if shown[numbered:] else None
    return Said(
        last + place, body, on, number.labelled(shown[0]) if numbered else None, item[1] if item else None, lead
    )


def _is_code(line: str) -> bool:
    """A number, an item or a rule in place of one."""
    return len(line) < 30 and (any(char.isdigit() for char in line[:3]) or line.startswith("TOP ") or bool(
        _NOTHING.fullmatch(line))) and len(line.split()) < 5  # fmt: skip


def _lead(below: Sequence[str], place: int) -> tuple[str, int]:
    """The office, which may need two lines."""
    two = INCOMPLETE.search(below[place]) and place + 1 < len(below) and below[place + 1]
    return " ".join(below[place : place + 1 + bool(two)]), place + 1 + bool(two)


# --- the oldest form: `26. Sitzung des Gemeinderates am 25.07.2006` ----------------------------------


def _older(printed: Sequence[str]) -> tuple[list[str], Said] | None:
    place = next((n for n, line in enumerate(printed[:LOOK_AHEAD]) if _OLDER.fullmatch(line)), None)
    if place is None or not (found := _OLDER.fullmatch(printed[place])):
        return None
    shown, item, lead, end = None, None, None, place + 1
    for at, line in enumerate(printed[place + 1 : place + 12], place + 1):
        low = line.lower()
        if hit := _ITEM.fullmatch(line) if low.startswith("top") else None:
            item = hit[1]
        elif low.startswith("vorlage"):
            shown = number.after_word(line)
        elif low.startswith("verantwortlich"):
            lead = line[14:].strip(" :-–") or None
        elif line and not _PUBLIC.fullmatch(" ".join(line.split())):
            break
        end = at + 1
    return list(printed[:place]), Said(end, found[1], _day(found[2]), shown, item, lead)


# --- statements on motions to the budget: a form with the place in the plan above the title ------------


def _budget(printed: Sequence[str]) -> Straight | None:
    form = next((place for place, line in enumerate(printed[:20]) if is_kind(line)), None)
    plan = next((place for place, line in enumerate(printed[:LOOK_AHEAD]) if line.startswith("Seite HH-Plan")), None)
    if form is None or plan is None or "---" not in printed[form:plan]:
        return None
    sort = next((n for n in range(plan, min(len(printed), plan + 8)) if printed[n].startswith("Erlös-/Aufw")), plan + 1)
    start = next((n for n in range(sort + 2, len(printed)) if printed[n]), len(printed))
    end = next((n for n in range(start, len(printed)) if not printed[n] or len(printed[n]) > 70), len(printed))
    title = [f"Betreff: {printed[start]}", *printed[start + 1 : end]] if start < end <= start + MOST_TITLE else []
    top = [*printed[: form + 1], "", *title, ""]
    return Straight([*top, *printed[end if title else start :]], len(top), None)


# --- parts --------------------------------------------------------------------------------------------


def _title_end(printed: Sequence[str], start: int) -> int:
    """Where the title ends: before a blank line, a heading, an item or a field."""
    for place in range(start, min(len(printed), start + MOST_TITLE)):
        line = printed[place]
        opens = heading(line) or fields_of(line) or re.match(r"(?:1|a)[.)]\s", line)
        if not line or opens or (place > start and line.startswith(("Antrag", "Der ", "Beratungsfolge"))):
            return place
    return start if start + MOST_TITLE < len(printed) else len(printed)


def _day(line: str) -> date | None:
    """The first day of the line (`21./22.04.2009` is none that can be told); no line of a sentence."""
    if len(line) > 40:
        return None
    months = {name.casefold(): place for place, name in enumerate(MONTHS, 1)}
    found, plain = _NAMED_DAY.search(line), DAY.search(line)
    try:
        if found:
            return date(int(found[3]), months[found[2].casefold()], int(found[1]))
        return (
            date(int(plain[3]) + (2000 if len(plain[3]) == 2 else 0), int(plain[2]), int(plain[1])) if plain else None
        )
    except ValueError:
        return None


def _nominative(body: str) -> str:
    """`41. Plenarsitzung des Gemeinderates` is the Gemeinderat."""
    bare = _MEETING.sub("", " ".join(body.split()), count=1)
    return re.sub(r"(ausschuss|beirat|rat)e?s(?=\s|$)", r"\1", bare, count=1, flags=re.IGNORECASE).strip(" ,;–-")
