"""Read places from a table (CSV): one place a line, or one house number a line. Only a column with names is needed."""

# SPDX-License-Identifier: EUPL-1.2

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from litfass.core.place import Place, PlaceType, Point
from litfass.core.ports import Credit, PlacesAt, Web
from litfass.core.registers import cells, doubled, houses, opening, words
from litfass.core.trouble import Trouble

_DELIMITERS = ",;\t|"
_NONE: dict[str, Point] = {}  # shared: four hundred thousand places without house numbers need one
_MOST = 1000  # wrong lines that are remembered; after that the file is plainly another one
OPTIONS = ("encoding", "delimiter", "crs", "skip")


def register(at: PlacesAt) -> "Table":
    """Options: `encoding`, `delimiter`, `crs` (25832, 25833: metres), `skip` (`yes` leaves unusable lines out)."""
    return Table(at)


class Columns(NamedTuple):
    """Where each field stands in a line; -1: nowhere."""

    name: int
    type: int = -1
    lat: int = -1
    lon: int = -1
    quarter: int = -1
    body: int = -1
    alias: int = -1
    former: int = -1
    postcode: int = -1
    key: int = -1
    house_number: int = -1


@dataclass(frozen=True, slots=True)
class Table:
    """A table at an address."""

    at: PlacesAt
    credit: Credit = field(default_factory=lambda: Credit("", ""))

    def places(self, web: Web) -> Iterator[Place | Trouble]:
        """Every line as a place. Raises Troubled with all unusable lines, so that nothing of a wrong file is taken."""
        address = self.at.address
        body = opening.fetched(web, address)
        lines = Lines(opening.text(body, address, encoding=self.at.options.get("encoding", "")), self.at)
        wrong: list[str] = []
        yield from lines.houses(wrong) if lines.columns.house_number >= 0 else lines.places(wrong)
        if wrong and self.at.options.get("skip") != "yes":
            raise opening.wrong_records(address, wrong)
        yield from (Trouble("places-record", address, each, "a line was left out") for each in wrong)


class Lines:
    """The lines of one table, to be walked through several times."""

    def __init__(self, text: str, at: PlacesAt) -> None:
        self.at = at
        self._text, self._begins = _without_hint(text)
        self._delimiter = _asked(at) or _delimiter(self._text.partition("\n")[0])
        header: list[str] = next(self._reader(), [])
        self._width = len(header)
        self.columns = _columns(header, at.address)
        self._zone = cells.zone(at.options.get("crs", ""))
        self._type = at.type or _type_of_column(header[self.columns.name])

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Every line that is not empty, with its number; the first line of the file is number 1."""
        reader = self._reader()
        next(reader, None)
        line = reader.line_num
        try:
            for row in reader:
                if row and (row[0] or any(row)):
                    yield line + 1 + self._begins, row
                line = reader.line_num
        except csv.Error as broken:
            why = f"Zeile {line + 1 + self._begins}: Ein Feld ist zu lang. Fehlt ein schließendes Anführungszeichen?"
            raise opening.wrong_records(self.at.address, [why]) from broken

    def places(self, wrong: list[str]) -> Iterator[Place]:
        """One place a line. What is wrong is added to `wrong`."""
        twice = self._twice()
        seen = doubled.Seen()
        for line, row in self.rows():
            try:
                place = self._place(row)
                if place.name in twice:
                    place = seen.told_apart(place, line)
            except cells.Unusable as unusable:
                wrong.append(f"Zeile {line}: {unusable}")
                if len(wrong) == _MOST:
                    return
                continue
            yield place

    def houses(self, wrong: list[str]) -> Iterator[Place]:
        """One house number a line; all of a street become one place."""
        streets = houses.Streets()
        for line, row in self.rows():
            try:
                number = row[self.columns.house_number] if self.columns.house_number < len(row) else ""
                streets.add(self._place(row), cells.house_number(number))
            except cells.Unusable as unusable:
                wrong.append(f"Zeile {line}: {unusable}")
                if len(wrong) == _MOST:
                    return
        yield from streets.places()

    def _twice(self) -> frozenset[str]:
        """Names that stand on several lines."""
        at = self.columns.name
        try:
            names = [" ".join(row[at].split()) for row in self._reader() if at < len(row)]
        except csv.Error:
            return frozenset()  # the walk through the rows says where
        if len(set(names)) == len(names):
            return frozenset()
        return frozenset(name for name, count in Counter(names).items() if count > 1)

    def _reader(self) -> Any:
        return csv.reader(io.StringIO(self._text, newline=""), delimiter=self._delimiter)

    def _place(self, row: Sequence[str]) -> Place:
        columns = self.columns
        if len(row) != self._width:
            row = self._filled(row)
        name = cells.name(row[columns.name])
        sort = words.type_of_word(row[columns.type]) if columns.type >= 0 else None
        return Place(
            name,
            sort or self._type or words.type_of_name(name),
            row[columns.key].strip()[:200] or name if columns.key >= 0 else name,
            0,
            cells.point(row[columns.lat], row[columns.lon], self._zone) if columns.lat >= 0 else None,
            None,
            cells.several(row[columns.quarter]) if columns.quarter >= 0 else (),
            cells.several(row[columns.body]) if columns.body >= 0 else (),
            cells.several(row[columns.alias]) if columns.alias >= 0 else (),
            cells.several(row[columns.former]) if columns.former >= 0 else (),
            row[columns.postcode].strip()[:10] if columns.postcode >= 0 else "",
            _NONE,
        )

    def _filled(self, row: Sequence[str]) -> Sequence[str]:
        """A line with fewer fields than the header ends in empty ones; more are an unquoted mark in a name."""
        if len(row) > self._width and any(row[self._width :]):
            raise cells.Unusable(f"{len(row)} Felder, die Kopfzeile hat {self._width}. Fehlen Anführungszeichen?")
        return [*row, *[""] * (self._width - len(row))]


def _without_hint(text: str) -> tuple[str, int]:
    """Without the line `sep=;` that some programs write first, and how many lines that took."""
    first, _, rest = text.partition("\n")
    return (rest, 1) if first.startswith("sep=") and len(first.strip()) == 5 else (text, 0)


def _asked(at: PlacesAt) -> str:
    """The mark the operator names, if any; `tab` is one. Raises Troubled for what is no mark."""
    given = {"tab": "\t", "\\t": "\t"}.get(at.options.get("delimiter", ""), at.options.get("delimiter", ""))
    if given and (len(given) != 1 or given in '"\r\n'):
        raise opening.unreadable(at.address, "Die Option delimiter ist ein einzelnes Zeichen, etwa ;.")
    return given


def _delimiter(header: str) -> str:
    """The mark that stands most often in the first line; one that no file holds where it has a single column."""
    best = max(_DELIMITERS, key=header.count)
    return best if best in header else "\x1f"


def _columns(header: Sequence[str], address: str) -> Columns:
    found = words.columns(header)
    shown = ", ".join(f"„{name.strip()[:30]}“" for name in header[:12]) or "nichts"
    if "name" not in found:
        why = (
            f"Zeile 1: Keine Spalte mit Namen. Gesucht wird „name“, „strassenname“ oder „bezeichnung“, da ist {shown}."
        )
        raise opening.wrong_columns(address, why)
    if ("lat" in found) != ("lon" in found):
        there, missing = ("Breite", "Länge") if "lat" in found else ("Länge", "Breite")
        raise opening.wrong_columns(
            address, f"Zeile 1: Es gibt eine Spalte für die {there}, aber keine für die {missing}."
        )
    return Columns(**found)


def _type_of_column(header: str) -> PlaceType | None:
    """`stadtteil` says quarter of every line; a column of streets holds squares too, so it says nothing."""
    sort = words.type_of_word(header.strip().lower().removesuffix("name"))
    return None if sort is PlaceType.STREET else sort
