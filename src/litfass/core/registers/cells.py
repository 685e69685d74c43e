"""What a cell of a table or a property says: a point in degrees, several names, a house number."""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata
from functools import lru_cache

from litfass.core.place import Point
from litfass.core.registers import utm

_NORTHING, _EASTING = (5_200_000, 6_150_000), (200_000, 950_000)  # metres of Germany in either zone
SOUTH, NORTH, WEST, EAST = 47.0, 55.1, 5.8, 15.1  # Germany; its latitudes and longitudes do not overlap
_QUOTED = re.compile(r"'([^'\[\]]{1,200})'|\"([^\"\[\]]{1,200})\"")
_LONGEST = 200  # characters of a name: the width of its column


class Unusable(ValueError):
    """A cell that cannot be meant like this; the words are German and go behind the number of the line."""


def name(cell: str) -> str:
    """A name with single blanks, its letters composed. Raises Unusable where there is none, or what is no name."""
    words = " ".join(cell.split())
    if not words.isascii():
        words = unicodedata.normalize("NFC", words)
    if words[:1].isalpha() and len(words) <= _LONGEST and "\n" not in cell:
        return words
    if "\n" in cell or "\r" in cell:
        raise Unusable(f"ein Name über mehrere Zeilen („{words[:40]} …“). Fehlt ein schließendes Anführungszeichen?")
    if not any(letter.isalpha() for letter in words):
        raise Unusable(f"„{words}“ ist kein Name." if words else "Der Name fehlt.")
    if len(words) > _LONGEST:
        raise Unusable(f"Der Name „{words[:40]} …“ hat mehr als {_LONGEST} Zeichen.")
    return words


def point(lat: str, lon: str, zone: int = 0) -> Point | None:
    """A point in Germany, None where both cells are empty. Raises Unusable for words, half a point, swapped degrees.

    `zone`: that of UTM where the cells hold metres.
    """
    try:
        north, east = float(lat), float(lon)
    except ValueError:
        return _point(lat, lon, zone)
    if SOUTH <= north <= NORTH and WEST <= east <= EAST:
        return Point(north, east)
    return in_germany(north, east, zone)


def _point(lat: str, lon: str, zone: int) -> Point | None:
    """The same for cells that are not plain numbers."""
    if not lat.strip() and not lon.strip():
        return None
    if not lat.strip() or not lon.strip():
        raise Unusable("Zu einem Punkt gehören Breite und Länge; eine von beiden fehlt.")
    return in_germany(_number(lat), _number(lon), zone)


def in_germany(lat: float, lon: float, zone: int = 0) -> Point:
    """The point, if it lies there. Raises Unusable where latitude and longitude are swapped, or it lies elsewhere.

    Metres (north, east) are known by their size; which zone they count from, by its number in front or by `zone`.
    """
    if _NORTHING[0] <= lat <= _NORTHING[1] and _EASTING[0] <= lon % 1_000_000 <= _EASTING[1]:
        if not zone and lon // 1_000_000 not in (32, 33):
            raise Unusable("Das sind Meter (UTM). Bitte sagen Sie, in welcher Zone: --option crs=25832 oder crs=25833.")
        return in_germany(*utm.point(lon, lat, zone))
    if SOUTH <= lat <= NORTH and WEST <= lon <= EAST:
        return Point(lat, lon)
    if SOUTH <= lon <= NORTH and WEST <= lat <= EAST:
        raise Unusable(f"Breite und Länge sind vertauscht (Breite {_shown(lat)}, Länge {_shown(lon)}).")
    where = f"Breite {_shown(lat)}, Länge {_shown(lon)}"
    raise Unusable(f"{where} liegt nicht in Deutschland. Erwartet werden Grad (WGS 84), etwa 53,55 und 9,99.")


def _shown(degrees: float) -> str:
    return f"{degrees:.6g}".replace(".", ",")


def _number(cell: str) -> float:
    words = cell.strip().rstrip("°").strip()
    if words.count(",") == 1 and "." not in words:
        words = words.replace(",", ".")
    try:
        return float(words)
    except ValueError:
        raise Unusable(f"„{cell.strip()[:40]}“ ist keine Zahl in Grad.") from None


def zone(crs: str) -> int:
    """The zone of UTM that a coordinate system names (`25832`, `urn:ogc:def:crs:EPSG::25833`), 0 for degrees."""
    return {"25832": 32, "25833": 33}.get(crs.strip()[-5:], 0)


@lru_cache(maxsize=4096)  # a town has some hundred quarters, and each stands on hundreds of lines
def several(cell: str) -> tuple[str, ...]:
    """The names in one cell: parted by `;`, `|` or commas, or a list as programs write it (`[1914, 'Pfinzstraße']`)."""
    if not cell or cell.isspace():
        return ()
    if cell.lstrip().startswith("["):
        words = [one or other for one, other in _QUOTED.findall(cell)]
    else:
        mark = next((mark for mark in ";|\n" if mark in cell), ",")
        words = cell.split(mark)
    clean = (unicodedata.normalize("NFC", " ".join(word.split())) for word in words)
    return tuple(dict.fromkeys(word for word in clean if word and len(word) <= _LONGEST))


def house_number(cell: str) -> str:
    """A house number as places keep it: `12 A` as `12a`."""
    return "".join(cell.split()).lower()[:20]
