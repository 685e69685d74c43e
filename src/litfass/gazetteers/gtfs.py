"""Read the stops of a timetable (GTFS, zip or folder): all platforms of one name in one neighbourhood are one stop."""

# SPDX-License-Identifier: EUPL-1.2

import csv
import io
import lzma
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from litfass.core.place import Place, PlaceType, Point
from litfass.core.ports import Credit, PlacesAt, Web
from litfass.core.registers import boxed, cells, opening
from litfass.core.registers.together import together
from litfass.core.trouble import Trouble

_LARGEST = 200 * 1024 * 1024  # bytes of stops.txt
_NO_STOPS = frozenset({"2", "3", "4"})  # location_type: entrances, nodes of paths, boarding areas
_NEEDED = ("stop_id", "stop_name")
OPTIONS = ("town", "bbox")


def register(at: PlacesAt) -> "Stops":
    """Options: `town` (a prefix that names leave out, `Karlsruhe, Durlacher Tor`; found by itself where most have it),
    `bbox` (`south,west,north,east`: only the stops in it).
    """
    return Stops(at)


class _Stop(NamedTuple):
    """One line: a station, or a platform of the station `parent`."""

    id: str
    name: str
    point: Point | None
    parent: str
    is_station: bool


@dataclass(frozen=True, slots=True)
class Stops:
    """The stops of a timetable. Its licence is the operator's to say: GTFS has no field for it that is kept."""

    at: PlacesAt
    credit: Credit = field(default_factory=lambda: Credit("", ""))

    def places(self, web: Web) -> Iterator[Place | Trouble]:
        """Every stop. A line without usable coordinates is told and left out."""
        box = boxed.asked(self.at)
        read: list[_Stop] = []
        for each in _lines(_stops(self.at.address, web), self.at.address):
            if isinstance(each, Trouble):
                yield each
            elif box is None or (each.point and boxed.has(box, each.point)):
                read.append(each)
        if not read:
            raise opening.unreadable(self.at.address, "In stops.txt steht für dieses Gebiet keine Haltestelle.")
        yield from _places(read, self.at.options.get("town", "") or _town(read))


def _stops(address: str, web: Web) -> str:
    """The text of stops.txt. Raises Troubled where there is none."""
    if Path(address).is_dir():
        return opening.text(opening.fetched(web, str(Path(address) / "stops.txt")), address)
    body = opening.fetched(web, address)
    if not body.startswith(b"PK"):
        return opening.text(body, address)
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            inside = next((each for each in archive.infolist() if Path(each.filename).name == "stops.txt"), None)
            if inside is None or inside.file_size > _LARGEST:
                raise opening.unreadable(address, "In der Datei ist keine stops.txt, die sich lesen lässt.")
            with archive.open(inside) as opened:
                return opening.text(opened.read(_LARGEST), address)
    except (zipfile.BadZipFile, RuntimeError, EOFError, OSError, zlib.error, lzma.LZMAError) as broken:
        raise opening.unreadable(address, "Die zip-Datei ist beschädigt.") from broken


def _lines(text: str, address: str) -> Iterator[_Stop | Trouble]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    names = [name.strip() for name in reader.fieldnames or ()]
    reader.fieldnames = names
    missing = [name for name in _NEEDED if name not in names]
    if missing:
        raise opening.wrong_columns(address, f"Zeile 1: In stops.txt fehlt die Spalte „{missing[0]}“.")
    try:
        for row in reader:
            if row.get("location_type") in _NO_STOPS:
                continue
            try:
                yield _stop(row)
            except cells.Unusable as unusable:
                sentence = f"Zeile {reader.line_num}: {unusable}"
                yield Trouble("places-record", address, sentence, "a stop was left out")
    except csv.Error as broken:
        why = f"Zeile {reader.line_num}: Ein Feld ist zu lang. Fehlt ein schließendes Anführungszeichen?"
        raise opening.wrong_records(address, [why]) from broken


def _stop(row: dict[str, str]) -> _Stop:
    parent = (row.get("parent_station") or "").strip()
    return _Stop(
        (row["stop_id"] or "").strip(),
        cells.name(row["stop_name"] or ""),
        cells.point(row.get("stop_lat") or "", row.get("stop_lon") or ""),
        parent,
        row.get("location_type") == "1",
    )


def _places(stops: Sequence[_Stop], town: str) -> Iterator[Place]:
    """A platform is called as its station; of one name, those far apart are different stops."""
    stations = {stop.id: stop for stop in stops}
    named: dict[str, list[_Stop]] = {}
    for stop in stops:
        station = stations.get(stop.parent, stop)
        named.setdefault(station.name, []).append(stop)
    for name, these in named.items():
        placed = [stop for stop in these if stop.point] or these[:1]
        groups = together([[stop.point] if stop.point else [] for stop in placed])
        for group in groups:
            yield _place(name, [placed[at] for at in group], town, is_only=len(groups) == 1)


def _place(name: str, stops: Sequence[_Stop], town: str, *, is_only: bool) -> Place:
    station = next((stop for stop in stops if stop.is_station), stops[0])
    points = [stop.point for stop in stops if stop.point]
    middle = Point(
        round(sum(point.lat for point in points) / len(points), 6),
        round(sum(point.lon for point in points) / len(points), 6),
    ) if points else None  # fmt: skip
    point = station.point if station.is_station else middle
    short = _without(name, town)
    where = "" if is_only or not point else f" {point.lat:.3f} {point.lon:.3f}"
    aliases = (name,) if short != name else ()
    return Place(short, PlaceType.STOP, f"{name}{where}"[:200], point=point, aliases=aliases)


def _without(name: str, town: str) -> str:
    """`Karlsruhe, Durlacher Tor` and `Karlsruhe Durlacher Tor` without the town; a stop called as the town keeps it."""
    rest = name.removeprefix(town) if town else name
    short = rest.lstrip(" ,-:") if rest[:1] in (" ", ",", "-", ":") else name
    return short if len(short) > 1 and short[0].isalpha() and short[0].isupper() else name


def _town(stops: Sequence[_Stop]) -> str:
    """What stands before the comma in more than half of the names."""
    names = {stop.name for stop in stops}
    prefixes = Counter(name.partition(", ")[0] for name in names if ", " in name)
    best, count = prefixes.most_common(1)[0] if prefixes else ("", 0)
    return best if count * 2 > len(names) else ""
