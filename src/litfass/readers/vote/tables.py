"""Read a table of votes whose rows were printed as one run (`JaNeinEnthaltungBM1CDU81…Gesamt2410`), by its sums."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from litfass.core.facts import Ballot, Evidence, Outcome
from litfass.core.groups import canonical

_HEAD = re.compile(
    r"(?:(?<![^\W\d_])(?i:ja)|(?<=[a-zäöüß])Ja)[\s|:;]{0,4}(?i:nein)[\s|:;]{0,4}(?i:enthaltung(?:en)?)[\s|:;]{0,4}"
)
_TOTAL = re.compile(r"(?:Gesamt|Ergebnis|Summe|Insgesamt)[\s|:]{0,4}(?P<figures>\d[\d |\t\n]{0,16})")
_FIGURES = re.compile(r"\d(?:[\d |\t\n]{0,16}\d)?")
_SEPARATE = re.compile(
    r"(?<=[a-zäöüßA-ZÄÖÜ])(?=Hr\.|Hr |Herr |Frau )|(?<=^BM)(?=[A-ZÄÖÜ])|(?<=Grünen)(?=[A-Z])|(?<=Linke)(?=[A-Z])"
)
_OFFICE = re.compile(r"(?:BM|OB|Bürgermeister(?:in)?|Hr\.?|Herr|Frau|Fr\.|Dr\.|Vors)\b")
_NO_GROUP = re.compile(r"fraktionslos|parteilos|einzel", re.IGNORECASE)
WIDEST = 900  # characters a table may take
ROWS = 24
STATES = 20_000  # more sums than this are no council's table

Cells = tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Row:
    """A printed row: who, and its figures with blanks where print left them. A person has one vote."""

    name: str
    figures: str
    is_person: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """A table as it stands in the text, its rows and the figures of its sum."""

    start: int
    end: int
    rows: Sequence[Row]
    total: str


def find(text: str) -> tuple[tuple[int, int, Ballot], ...]:
    """All tables with their place in the text, each as the vote it tells."""
    return tuple((table.start, table.end, _told(text, table)) for table in _printed(text))


def _told(text: str, table: Printed) -> Ballot:
    quote = Evidence(text[table.start : table.end], table.start, table.end)
    return _with(solved(table.rows, table.total), quote)


def _printed(text: str) -> Iterator[Printed]:
    at = 0
    while head := _HEAD.search(text, at):
        following = _HEAD.search(text, head.end())
        limit = min(head.end() + WIDEST, following.start() if following else len(text), len(text))
        body, total, end = _parts(text, head.end(), limit)
        rows = _rows(body)
        at = head.end()
        if 1 < len(rows) <= ROWS:
            at = end + len(total)
            yield Printed(head.start(), at, rows, total)


def _with(ballot: Ballot, quote: Evidence) -> Ballot:
    return Ballot(
        ballot.outcome, unanimous=ballot.unanimous, yes=ballot.yes, no=ballot.no, abstain=ballot.abstain,
        in_favour=ballot.in_favour, against=ballot.against, abstaining=ballot.abstaining, evidence=(quote,),
    )  # fmt: skip


def _parts(text: str, start: int, limit: int) -> tuple[str, str, int]:
    """Rows, the figures of the sum, and where these begin. Without a word for it the sum ends the last figures."""
    if total := _TOTAL.search(text, start, limit):
        figures = total["figures"].rstrip()
        if after := _label_after(text, total.start("figures") + len(figures), figures):
            figures = figures[: len(figures) - after].rstrip()
        return text[start : total.start()], figures, total.start("figures")
    runs = list(_FIGURES.finditer(text, start, limit))
    if not runs:
        return "", "", start
    last = runs[-1]
    return text[start : last.start()], last[0], last.start()


def _label_after(text: str, at: int, figures: str) -> int:
    """How many of the last figures number the item after the table (`Gesamt18902. – 4.` ends with 0)."""
    return 1 if len(figures) > 2 and re.match(r"[.)]\s?(?:[–,-]|[^\W\d_]|$)", text[at : at + 3]) else 0


def _rows(body: str) -> list[Row]:
    rows, at = [], 0
    body = _SEPARATE.sub(" \x00", body)
    for match in _FIGURES.finditer(body):
        if match.start() < at:
            continue
        name, figures = body[at : match.start()], match[0]
        if figures.startswith("90") and re.search(r"(?:B|Bündnis) ?[´`'‘’]?$", name):
            continue  # the 90 of the party's name
        *blank, last = [part.strip(" |\t\n:") for part in name.split("\x00")]
        rows += [Row(part, "", _is_person(part)) for part in blank if part]
        rows.append(Row(last, figures, _is_person(last)))
        at = match.end()
    rest = [part.strip(" |\t\n:") for part in body[at:].split("\x00")]
    return rows + [Row(part, "", _is_person(part)) for part in rest if part]


def _is_person(name: str) -> bool:
    return bool(_OFFICE.match(name))


def solved(rows: Sequence[Row], total: str) -> Ballot:
    """What all ways to read the table agree on."""
    read = _read(rows, total)
    if read is None and rows and not rows[-1].figures and total.isdecimal():
        # The last run holds the last row and the sum (`Hr. X1221`): try where the one ends.
        for cut in range(min(4, len(total) - 1)):
            tried = [*rows[:-1], Row(rows[-1].name, total[:cut], rows[-1].is_person)]
            if read := _read(tried, total[cut:]):
                break
    return read or Ballot(Outcome.UNKNOWN)


def _read(rows: Sequence[Row], total: str) -> Ballot | None:
    for style in ("full", "mixed"):
        options = [_options(row, style) for row in rows]
        solutions = [(cells, held) for cells in _sums(total) if (held := _held(options, cells)) is not None]
        if solutions:
            return _agreed(rows, solutions)
    return None


def _options(row: Row, style: str) -> list[Cells]:
    """All ways to read a row's figures as yes, no, abstaining."""
    found: list[Cells] = []
    for cut in _cuts(row.figures):
        if style == "full" and len(cut) != 3:
            continue
        if row.is_person and sum(cut) > 1:
            continue
        found += _placed(cut)
    return list(dict.fromkeys(found))


def _sums(total: str) -> list[Cells]:
    return list(dict.fromkeys(cells for cut in _cuts(total) for cells in _placed(cut) if cut))


def _cuts(figures: str) -> list[tuple[int, ...]]:
    """`112` as 1 1 2, 11 2, 1 12; blanks are kept where printed. At most three cells, of
    two digits where they are printed as one run; no figure begins with 0."""
    parts = re.findall(r"\d+", figures)
    ways: list[tuple[int, ...]] = [()]
    for part in parts:
        ways = [way + more for way in ways for more in _cut_run(part, alone=len(parts) > 1) if len(way + more) <= 3]
    return ways


def _cut_run(run: str, *, alone: bool) -> list[tuple[int, ...]]:
    if alone:
        return [(int(run),)] if len(run) < 4 else []
    if len(run) > 7:
        return []
    found: list[tuple[int, ...]] = [(int(run),)] if len(run) < 3 and (run == "0" or run[0] != "0") else []
    for end in range(1, min(3, len(run))):
        head = run[:end]
        if head == "0" or head[0] != "0":
            found += [(int(head), *rest) for rest in _cut_run(run[end:], alone=False) if len(rest) < 3]
    return found


def _placed(cut: tuple[int, ...]) -> list[Cells]:
    """In which of the three columns the printed cells can stand."""
    if not cut:
        return [(None, None, None)]
    if len(cut) == 3:
        return [(cut[0], cut[1], cut[2])]
    if len(cut) == 2:
        a, b = cut
        return [(a, b, None), (a, None, b), (None, a, b)]
    return [(cut[0], None, None), (None, cut[0], None), (None, None, cut[0])]


Sum = tuple[int, int, int]


def _plus(state: Sum, cells: Cells) -> Sum:
    return (state[0] + (cells[0] or 0), state[1] + (cells[1] or 0), state[2] + (cells[2] or 0))


def _held(options: Sequence[Sequence[Cells]], sums: Cells) -> list[list[Cells]] | None:
    """For each row the cells that some fitting reading has, or None where no reading fits the sum."""
    goal = _plus((0, 0, 0), sums)
    ahead: list[set[Sum]] = [{(0, 0, 0)}]
    for row in options:
        reached = {_plus(state, cells) for state in ahead[-1] for cells in row}
        ahead.append({state for state in reached if all(a <= b for a, b in zip(state, goal, strict=True))})
        if len(ahead[-1]) > STATES:
            return None
    if goal not in ahead[-1]:
        return None
    back, held = {goal}, []
    for row, states in zip(reversed(options), reversed(ahead[:-1]), strict=True):
        pairs = [(state, cells) for state in states for cells in row if _plus(state, cells) in back]
        held.append(list(dict.fromkeys(cells for _, cells in pairs)))
        back = {state for state, _ in pairs}
    return held[::-1]


def _agreed(rows: Sequence[Row], solutions: list[tuple[Cells, list[list[Cells]]]]) -> Ballot:
    """Sums that are the same in all readings, and sides a group takes in all of them."""
    counts = [_only({sums[column] for sums, _ in solutions}) for column in range(3)]
    sides: list[tuple[str, ...]] = [
        tuple(
            dict.fromkeys(
                _canonical(row.name)
                for number, row in enumerate(rows)
                if _is_group(row) and all(cells[column] for _, held in solutions for cells in held[number])
            )
        )
        for column in range(3)
    ]
    outcomes = {_outcome(sums) for sums, _ in solutions}
    against = any(all(sums[1] for sums, _ in solutions) for _ in (0,))
    return Ballot(
        outcomes.pop() if len(outcomes) == 1 else Outcome.UNKNOWN,
        unanimous=False if against else None,
        yes=counts[0], no=counts[1], abstain=counts[2],
        in_favour=sides[0], against=sides[1], abstaining=sides[2],
    )  # fmt: skip


def _only(values: set[int | None]) -> int | None:
    return values.pop() if len(values) == 1 else None


def _outcome(sums: Cells) -> Outcome:
    return Outcome.ACCEPTED if (sums[0] or 0) > (sums[1] or 0) else Outcome.REJECTED


def _is_group(row: Row) -> bool:
    return bool(row.name) and not row.is_person and not _NO_GROUP.search(row.name)


def _canonical(name: str) -> str:
    return canonical(name) or re.sub(r"[-\s]{1,3}(?:Fraktion|Gruppe)$", "", name)
