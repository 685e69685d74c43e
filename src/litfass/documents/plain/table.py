"""Read the table of a paper's consultations as it comes out of a PDF or a copied page: as broken lines."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from litfass.core.council import Consultation
from litfass.documents.plain.sections import heading
from litfass.documents.plain.words import DAY, folded, group, starts

_ITEM = re.compile(r"^(?:TOP:?\s?)?((?:[ÖöNn]\s)?\d{1,3}(?:\.\d{1,3}){0,4}\.?[a-z]?)(?=\s|$)")
_PUBLIC = re.compile(r"^(?:nicht ?öffentlich\w{0,2}|öffentlich\w{0,2}|nö|ö|n|x|☒|☐|ja|nein)(?=\s|$)", re.IGNORECASE)
_RESULTS = re.compile(r"\b(?:gremium|sitzung|top)\b[^\n]{0,60}\bergebnis\b")
_ROLES = re.compile(r"\b(?:zuständigkeit|rolle|beratungsart|beratungsform|beschlussart)\b")
_PLACED = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,4})(?:\s{1,9}[xX☒☐]){1,2}")  # `8.2 x`
_COUNTED = re.compile(r"\d{1,3}\. ?(?:\w{1,20} ){0,2}\w{0,10}[Ss]itzung")  # the seventh meeting, not item 7
_GAP = re.compile(r"\t\s{0,40}|\s\s{1,80}")
_MEETING = re.compile(r"\b(?:[Ss]itzung|Sondersitzung|Plenum)\b")
_OPEN_END = re.compile(r"(?:\b(?:für|und|des|der|dem|den|von|im|in|zu|zur|zum|am|an|bei|mit)|[-,&/])$")
_WORD_BEFORE_DAY = re.compile(r"\b(?:am|vom|bis|zum|seit|ab|den|dem|der|und|von|im)$")
_SEVERAL_DAYS = re.compile(r"\d{1,2}\.(?:\d{1,2}\.)?(?:\d{4})?\s?(?:/|und|\+|-|–)$")
LONGEST_NAME, LONGEST_ROW, LOOK_AHEAD, MOST_ROWS = 120, 220, 3, 60


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of the table and where it stands: first line, and the line after it."""

    rows: tuple[Consultation, ...]
    start: int
    end: int


def find(printed: Sequence[str], *, within: int = 120) -> Table | None:
    """The first table of consultations in the first lines."""
    for place, line in enumerate(printed[:within]):
        if _opens(printed, place):
            return _read(printed, place)
        if line and (opened := heading(line)) and opened[0] in ("vote",):
            return None
    return None


def _opens(printed: Sequence[str], place: int) -> bool:
    """The line is its label, or names its columns, alone or with the next lines."""
    line = folded(printed[place])
    if line in group("labels", "table") or line.split(":")[0].strip() in group("labels", "table"):
        return True
    words = line.split()
    if (
        not words
        or printed[place].endswith(":")
        or words[0] not in ("gremium", "gremien", "sitzung", "beratungsfolge", "verteiler")
    ):
        return False
    following = [folded(other) for other in printed[place + 1 : place + 4] if other]
    columns = len(words) == 1 and bool(following) and any(_is_columns(other) for other in following[:2])
    return columns or (len(words) > 1 and _is_columns(line))


def _is_columns(line: str) -> bool:
    return bool(line) and all(
        word.strip(",;|") in group("kinds", "columns") or not word.strip(",;|") for word in line.split()
    )


class _Rows:
    """The rows read so far, and the name that waits for its day."""

    def __init__(self) -> None:
        self.rows: list[Consultation] = []
        self.name: list[str] = []
        self.base: Consultation | None = None  # the body of the last rows, for further days of the same one
        self.told = True

    def flush(self) -> None:
        """A body without a day is still to come."""
        if self.base is not None and not self.told:
            self.rows.append(self.base)
        self.told = True


def _read(printed: Sequence[str], start: int) -> Table:
    state, place = _Rows(), start
    end = start + 1
    while place < len(printed) and len(state.rows) < MOST_ROWS:
        line = _GAP.sub("  ", printed[place].strip())  # a gap tells cells apart
        if place == start and ":" in line and folded(line) not in group("labels", "table"):
            line = line.split(":", 1)[1].strip()
        bare = folded(line)
        if not line or (
            place - start < 12 and (bare in group("labels", "table") or _is_columns(bare)) and not _is_cell(state, bare)
        ):
            place += 1
            continue
        if not _take(state, line, printed[place + 1 : place + 1 + 2 * LOOK_AHEAD]):
            break
        place += 1
        end = place
    state.flush()
    return Table(tuple(_told(state.rows, " ".join(printed[start : start + 3]).lower())), start, end)


def _told(rows: Sequence[Consultation], head: str) -> Sequence[Consultation]:
    """The rows; where the last column is `Ergebnis` and none is a role, its cells are results."""
    if not _RESULTS.search(head) or _ROLES.search(head):
        return rows
    return [replace(row, role=None, result=row.result or row.role) for row in rows]


def _is_cell(state: _Rows, bare: str) -> bool:
    """`Ö` or `Beratung` below a row is its cell, not the head of a column."""
    return bool(state.rows) and (bare in group("kinds", "roles") or _PUBLIC.fullmatch(bare) is not None)


def _take(state: _Rows, line: str, following: Sequence[str]) -> bool:
    """Whether the line belongs to the table; if so it is put into the rows."""
    if heading(line) and not _is_role(line):
        return False
    if (day := DAY.search(line[:LONGEST_ROW])) and _is_row(line, day):
        _dated(state, line, day)
        return True
    if state.rows and not state.name and _cell(state, line):
        return True
    if len(line) > LONGEST_NAME:
        return False
    name, role = _name_and_role(line)
    if role and name and name[0].isupper():
        state.flush()
        state.base, state.told, state.name = Consultation(_whole_name([*state.name, name]), role=role), False, []
        return True
    if _leads_to_a_day(line, following):
        state.name.append(line)
        return True
    if role and state.name:
        state.flush()
        state.base, state.told, state.name = Consultation(_whole_name(state.name), role=role), False, []
        return True
    if _is_body(line) and len(line.split()) <= 8 and line[-1] not in ".:;?!" and _ends(following):
        state.flush()
        state.base, state.told, state.name = Consultation(_whole_name([*state.name, line])), False, []
        return True
    return False


def _ends(following: Sequence[str]) -> bool:
    """Whether the table ends here: a body without a day is still to come."""
    after = next((other for other in following if other.strip()), "")
    return not after or heading(after) is not None


def _dated(state: _Rows, line: str, day: re.Match[str]) -> None:
    before, after = line[: day.start()].strip(" ,;|"), line[day.end() :].strip(" ,;|")
    several = _SEVERAL_DAYS.search(before)  # `10./11.03.2026`: which of them is not said
    before = before[: several.start()].strip(" ,;|") if several else before
    name, role = _name_and_role(before) if before else ("", None)
    if before.rstrip(".") in ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"):
        name = ""
    if not (state.name or name) and (first := _GAP.split(after, maxsplit=1))[0] and _names_body(first[0]):
        name, after = first[0], ""  # tables that print the day first
    if state.name or name:
        state.flush()
        state.base = Consultation(_whole_name([*state.name, name]), role=role)
    base = state.base or Consultation("")
    state.name, state.told = [], True
    row = replace(base, on=None if several else _on(day), role=role or base.role)
    state.rows.append(_with_cells(row, after))


def _with_cells(row: Consultation, cells: str) -> Consultation:
    """The row with what stands behind its day: number of the item, public or not, role, result."""
    rest = cells
    while rest:
        rest = rest.lstrip(" ,;|–-/")
        if (found := _PUBLIC.match(rest)) and not _ITEM.match(rest):
            rest = rest[found.end() :]
        elif (found := _ITEM.match(rest)) and row.item_number is None and not _COUNTED.match(rest):
            row, rest = replace(row, item_number=found[1].strip()), rest[found.end() :]
        else:
            break
    name, role = _name_and_role(rest)
    if role and not name:
        row = replace(row, role=role)
    elif rest and _MEETING.search(rest):
        row = replace(row, result=_outcome(rest) or row.result)
    elif rest and folded(rest).startswith(starts("kinds", "outcomes")):
        row = replace(row, result=rest)
    elif role:
        told = folded(name).startswith(starts("kinds", "outcomes"))
        row = replace(row, role=role, result=name if told else row.result)
    elif rest and len(rest.split()) <= 3 and rest[0].isupper() and row.role is None:
        row = replace(row, role=rest)
    return row


def _cell(state: _Rows, line: str) -> bool:
    """A line below a row that is one of its cells: `x`, `Ö`, `3.1`, `vorberaten`, the name of the meeting."""
    last, bare = state.rows[-1], folded(line)
    if _PUBLIC.fullmatch(bare) or re.fullmatch(r"[x☒☐\s]{1,9}", bare):
        return True
    if (found := _PLACED.fullmatch(line)) and last.item_number is None:
        state.rows[-1] = replace(last, item_number=found[1])
        return True
    line, bare = line.strip(" -–"), bare.strip(" -–")
    if (found := _ITEM.match(line)) and found.end() == len(line) and last.item_number is None:
        state.rows[-1] = replace(last, item_number=found[1].strip())
    elif _is_role(line):
        state.rows[-1] = replace(last, role=_name_and_role(line)[1] or last.role)
    elif bare.startswith(starts("kinds", "outcomes")) and len(line) < LONGEST_NAME:
        state.rows[-1] = replace(last, result=line)
    elif _MEETING.search(line) and len(line) < LONGEST_ROW and not line.endswith("."):
        state.rows[-1] = replace(last, result=_outcome(line) or last.result)
    else:
        return False
    return True


def _outcome(line: str) -> str | None:
    """What stands behind the name of the meeting: `Sitzung des Hauptausschusses überwiesen`."""
    low = line.casefold()
    places = [place for word in group("kinds", "outcomes") if (place := low.rfind(f" {word}")) > 0]
    return line[min(places) :].strip() if places else None


def _is_row(line: str, day: re.Match[str]) -> bool:
    """Whether a line with a day is a row: a name before it, cells after it, no sentence."""
    before, after = line[: day.start()].strip(" ,;|"), line[day.end() :].strip()
    if len(before) > LONGEST_NAME or (before and not (before[0].isupper() or before[0] in "-–(")):
        return False
    if before and (_WORD_BEFORE_DAY.search(before) or re.match(r"\d+[.)]", before)):
        return False
    if after[:1] in (".", ")") or (re.search(r"\w[.!?]$", after) and len(after.split()) > 4):
        return False
    return len(after.split()) <= 6 or _MEETING.search(after) is not None


def _leads_to_a_day(line: str, following: Sequence[str]) -> bool:
    """The name of a body over several lines, or in a line above its day."""
    if not line[0].isupper() or line[-1] in ".:!?;" or DAY.search(line):
        return False
    looked = [" ".join(other.split()) for other in following if other.strip()][:LOOK_AHEAD]
    for place, other in enumerate(looked):
        if heading(other):
            return False
        if (day := DAY.search(other[:LONGEST_ROW])) and _is_row(other, day):
            return place == 0 or _is_body(line) or bool(_OPEN_END.search(line))
        if not (_is_body(line) or _is_role(other) or _PUBLIC.fullmatch(folded(other)) or _OPEN_END.search(line)
                or _is_columns(folded(other))):  # fmt: skip
            return False
    return bool(looked) and _is_body(line) and len(line.split()) <= 8 and any(_is_role(other) for other in looked[:1])


def _is_body(name: str) -> bool:
    low = folded(name)
    return any(low.endswith(word) or f"{word} " in low or f"{word}," in low for word in group("kinds", "bodies"))


def _names_body(cell: str) -> bool:
    """Whether a cell is the name of a body, and not of a meeting, a role or a result."""
    return _is_body(cell) and not (_MEETING.search(cell) or _is_role(cell) or _ITEM.match(cell))


def _is_role(line: str) -> bool:
    return folded(line) in group("kinds", "roles")


def _name_and_role(line: str) -> tuple[str, str | None]:
    """`Bauausschuss Vorberatung` is the body and its role. A role the source calls unknown is none."""
    if line.rstrip().endswith(":"):  # `… ergeht folgende` / `Stellungnahme:`
        return line, None
    words = line.split()
    for count in range(min(4, len(words)), 0, -1):
        tail = " ".join(words[-count:])
        if folded(tail) in group("kinds", "roles"):
            return " ".join(words[:-count]).strip(" ,;|–-"), None if folded(tail) == "unbekannt" else tail.strip(" ,;")
    return line, None


def _whole_name(parts: Sequence[str]) -> str:
    words = " ".join(parts).split()
    while len(words) > 1 and _PUBLIC.fullmatch(words[-1]):
        words.pop()
    return " ".join(words).strip(" ,;|")


def _on(day: re.Match[str]) -> date | None:
    year = int(day[3])
    try:
        return date(year if year > 99 else 2000 + year, int(day[2]), int(day[1]))
    except ValueError:
        return None
