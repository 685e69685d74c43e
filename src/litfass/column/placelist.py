"""The numbered list of a place: each notice with how it names the place, ten on a page, the same numbers on the map."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from litfass.column import lines, pins, placewords
from litfass.column.around import Found, Near
from litfass.column.chart import Pin
from litfass.column.choice import Choice, metres
from litfass.column.lines import Line
from litfass.records import located, public
from litfass.records.atlas import Spot
from litfass.records.located import Named
from litfass.records.public import Shown

ON_A_PAGE = 10
MINOR = 10


@dataclass(frozen=True, slots=True)
class Entry:
    """One notice in the list of a place. `number` is that of its pin; 0 for what only names the place. In a list of
    several places it links to its own, with `how` behind the name."""

    number: int
    line: Line
    how: str
    name: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Pager:
    """Where in the list one is, and the way on; empty where there is none."""

    words: str
    newer: str
    older: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the list."""

    entries: tuple[Entry, ...]
    minor: tuple[Entry, ...]
    left_out: int
    pins: tuple[Pin, ...]
    pager: Pager


def page(chosen: Choice, found: Found, asked: str, today: date) -> Page:
    """The page that was asked for, the nearest there is."""
    last = max(1, -(-len(found.main) // ON_A_PAGE))
    number = min(max(int(asked), 1), last) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 1
    start = (number - 1) * ON_A_PAGE
    main = found.main[start : start + ON_A_PAGE]
    minor = found.minor[:MINOR] if number == 1 else ()
    ids = [each.said.notice for each in (*main, *minor)]
    rows = {row.id: row for row in public.with_ids(ids, public.Scope())}
    enumerated = located.enumerated(ids)
    told = {pk: _Told(row, enumerated.get(pk), today) for pk, row in rows.items()}
    return Page(
        entries=tuple(_entries(main, told, chosen, found, start=start + 1)),
        minor=tuple(_entries(minor, told, chosen, found)),
        left_out=max(0, len(found.minor) - MINOR) if number == 1 else 0,
        pins=tuple(_pins(main, rows, chosen, found, start=start + 1)),
        pager=_pager(chosen, number, len(found.main)),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    row: Shown
    enumerated: tuple[int, bool] | None
    today: date


def _entries(
    near: Sequence[Near], told: dict[int, _Told], chosen: Choice, found: Found, *, start: int = 0
) -> Iterator[Entry]:
    for position, each in enumerate(near):
        known = told.get(each.said.notice)
        if known:
            how = _how(each, known, chosen, found)
            yield Entry(start + position if start else 0, lines.line(known.row, known.today), how)


def _how(each: Near, known: _Told, chosen: Choice, found: Found) -> str:
    """`Trossenplatz, 120 m entfernt. Im Titel genannt.`"""
    other = found.places.get(each.said.place)
    name = other.name if other else chosen.place.name
    how = placewords.sentence(each.said, name, placewords.released(known.row), known.enumerated)
    if other is None:
        return how
    away = f", {metres(max(10, round(each.metres / 10) * 10))} entfernt" if each.metres > 1 else ""
    return f"{name}{away}. {how}"


def pin(number: int, said: Named, spot: Spot, row: Shown) -> list[Pin]:
    """The pin of a notice on a map of the whole town; none for a quarter."""
    found = pins.of_spot(said, spot, row)
    return [Pin(number, found)] if found else []


def _pins(near: Sequence[Near], rows: dict[int, Shown], chosen: Choice, found: Found, *, start: int) -> Iterator[Pin]:
    for number, each in enumerate(near, start=start):
        row = rows.get(each.said.notice)
        if row and (point := pins.within(each, row, chosen, found)):
            yield Pin(number, point)


def _pager(chosen: Choice, number: int, every: int) -> Pager:
    first, last = (number - 1) * ON_A_PAGE + 1, min(number * ON_A_PAGE, every)
    mark = "&" if "?" in chosen.page else "?"
    newer = chosen.page if number == 2 else f"{chosen.page}{mark}seite={number - 1}"
    return Pager(
        f"{first} bis {last} von {every}" if every > ON_A_PAGE else "",
        newer if number > 1 else "",
        f"{chosen.page}{mark}seite={number + 1}" if last < every else "",
    )
