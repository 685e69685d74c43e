"""Read places from OpenStreetMap through an Overpass service: streets, squares, quarters, parks, stops, buildings."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from litfass.core.place import Place, Point
from litfass.core.ports import Credit, PlacesAt, Web
from litfass.core.registers import boxed, opening, osm
from litfass.core.registers.chained import chained
from litfass.core.registers.osm import Element
from litfass.core.registers.osm_places import collected
from litfass.core.trouble import Trouble

_SECONDS = 240  # that the service may take over one query
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{1,8})?")
_AREA = 3_600_000_000  # what Overpass adds to the number of a relation to name its area
OPTIONS = ("area", "level", "relation", "bbox", "houses")


def register(at: PlacesAt) -> "Overpass":
    """Options: one of `area` (name of the municipality), `relation` (its number in OpenStreetMap) and `bbox`
    (`south,west,north,east`); `level` (admin_level of `area`, where several have its name), `houses` (`no`: without).
    """
    return Overpass(at)


@dataclass(frozen=True, slots=True)
class Overpass:
    """An Overpass interpreter, such as `https://overpass-api.de/api/interpreter`."""

    at: PlacesAt
    credit: Credit = osm.CREDIT

    def places(self, web: Web) -> Iterator[Place | Trouble]:
        """Every named place in the area. House numbers that cannot be had are told, the places come all the same."""
        opening.service(self.at.address)
        where = _where(self.at)
        found = collected(self._elements(web, query(where)))
        if not found.named:
            why = "OpenStreetMap kennt in diesem Gebiet keinen Ort. Stimmt der Name, die Nummer oder der Ausschnitt?"
            raise opening.unreadable(self.at.address, why)
        if self.at.options.get("houses") != "no":
            for element in self._elements(web, house_query(where)):
                found.add(element)
        yield from found.places()

    def _elements(self, web: Web, wanted: str) -> Iterator[Element]:
        mark = "&" if "?" in self.at.address else "?"
        page = web.get(f"{self.at.address}{mark}{urlencode({'data': wanted})}")
        for given in _answer(page.body, page.status, self.at.address):
            element = _element(given)
            if element:
                yield element


def query(where: str) -> str:
    """What has a name and may be a place, with its course."""
    parts = [f'nwr["name"]["{key}"~"^({"|".join(values)})$"]{_IN};' for key, values in osm.overpass_tags().items()]
    levels = "|".join(osm.QUARTER_LEVELS)
    parts.append(f'relation["name"]["boundary"="administrative"]["admin_level"~"^({levels})$"]{_IN};')
    return _whole(where, "".join(parts), "geom")


def house_query(where: str) -> str:
    """Every house number, with the middle of its building."""
    return _whole(where, f'nwr["addr:housenumber"]["addr:street"]{_IN};', "center")


_IN = "(IN)"


def _whole(where: str, parts: str, out: str) -> str:
    area, inside = (where, "(area.a)") if where.endswith("->.a;") else ("", where)
    return f"[out:json][timeout:{_SECONDS}];{area}({parts.replace(_IN, inside)});out {out} qt;"


def _where(at: PlacesAt) -> str:
    """The area as Overpass says it. Raises Troubled where it is not said or not said well."""
    if relation := at.options.get("relation", ""):
        if relation.isascii() and relation.isdigit() and len(relation) < 12:
            return f"area({_AREA + int(relation)})->.a;"
        raise opening.unreadable(at.address, "Die Option relation ist die Nummer der Gemeinde in OpenStreetMap.")
    if box := at.options.get("bbox", ""):
        sides = [side.strip() for side in box.split(",")]
        if len(sides) == 4 and all(map(_NUMBER.fullmatch, sides)):
            return f"({','.join(sides)})"
        raise boxed.wrong(at)
    if area := at.options.get("area", "").strip():
        level = at.options.get("level", "")
        levels = level if level.isascii() and level.isdigit() else "[4-9]"
        name = area.replace("\\", "\\\\").replace('"', '\\"')
        return f'area["name"="{name}"]["boundary"="administrative"]["admin_level"~"^{levels}$"]->.a;'
    raise opening.unreadable(at.address, "Bitte nennen Sie das Gebiet, etwa mit „--option area=Karlsruhe“.")


def _answer(body: bytes, status: int, address: str) -> Sequence[Any]:
    """The elements. A service that gave up says so in a remark beside half of them, with status 200."""
    try:
        found = opening.parsed(body)
    except (ValueError, RecursionError) as broken:
        why = "Die Antwort ist keine von Overpass. Ist die Adresse vollständig (…/api/interpreter)?"
        raise opening.unreadable(address, why) from broken
    elements = found.get("elements") if isinstance(found, dict) else None
    remark = str(found.get("remark") or "") if isinstance(found, dict) else ""
    if "error" in remark.lower():
        raise opening.unreadable(address, f"Der Dienst hat abgebrochen: {remark[:200]}. Bitte versuchen Sie es später.")
    if status != 200 or not isinstance(elements, list):
        raise opening.unreadable(address, "Unter dieser Adresse antwortet kein Overpass-Dienst.")
    return elements


def _element(given: Any) -> Element | None:
    if not isinstance(given, dict) or given.get("type") not in ("node", "way", "relation"):
        return None
    tags = given.get("tags")
    words = {str(key): str(value) for key, value in tags.items()} if isinstance(tags, dict) else {}
    lines = _lines(given)
    is_area = given["type"] == "relation" and bool(lines) and lines[0][0] == lines[0][-1] and len(lines[0]) > 3
    return Element(f"{given['type']}/{given.get('id')}", words, lines, is_area) if lines else None


def _lines(given: Mapping[str, Any]) -> tuple[list[Point], ...]:
    """The point of a node, the course of a way, the outer rings of a relation, else its middle."""
    middle = _point(given) or _point(given.get("center"))
    if middle:
        return ([middle],)
    if given["type"] == "way":
        line = _course(given)
        return (line,) if line else ()
    members = given.get("members")
    listed = members if isinstance(members, list) else []
    parts = [_course(each) for each in listed if isinstance(each, dict) and each.get("role") in ("outer", "")]
    rings = [line for line in chained([part for part in parts if part]) if len(line) > 3 and line[0] == line[-1]]
    return tuple(rings)


def _course(given: Mapping[str, Any]) -> list[Point]:
    geometry = given.get("geometry")
    return [point for each in geometry if (point := _point(each))] if isinstance(geometry, list) else []


def _point(given: Any) -> Point | None:
    if not isinstance(given, dict):
        return None
    lat, lon = given.get("lat"), given.get("lon")
    if not isinstance(lat, int | float) or not isinstance(lon, int | float):
        return None
    return Point(float(lat), float(lon)) if abs(lat) <= 90 and abs(lon) <= 180 else None
