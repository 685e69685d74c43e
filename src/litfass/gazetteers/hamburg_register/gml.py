"""Read one answer of the register (GML 3.2): its records as plain values, or what the service complains of."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from litfass.core.place import Point
from litfass.core.registers import cells, opening, utm

_SAFE = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
_METRES = {"25832": 32, "25833": 33}  # EPSG numbers of ETRS89/UTM, and their zones
_EXTENT = "geographicExtent"  # a box around the street, not its course


@dataclass(frozen=True, slots=True)
class Answer:
    """One page. `matched` is how many records there are in all, None where the service does not say."""

    records: tuple["Record", ...]
    matched: int | None


@dataclass(frozen=True, slots=True)
class Record:
    """One street or address: its words by the local names of the elements, its points and lines by their parents."""

    id: str
    words: dict[str, tuple[str, ...]]
    points: dict[str, Point]
    lines: tuple[tuple[Point, ...], ...]

    def one(self, name: str) -> str:
        """The first word of that name, or nothing."""
        return next(iter(self.words.get(name, ())), "")


def read(body: bytes, address: str) -> Answer:
    """The records of a page. Raises Troubled for what is no such page; a point outside Germany is left out."""
    try:
        root = etree.fromstring(body, _SAFE)
    except (etree.XMLSyntaxError, ValueError) as broken:
        raise opening.unreadable(address, "Die Antwort des Straßenregisters ist kein vollständiges XML.") from broken
    name = etree.QName(root).localname
    if name in ("ExceptionReport", "ServiceExceptionReport"):
        said = " ".join(" ".join(map(str, root.itertext())).split())[:300]
        raise opening.unreadable(address, f"Das Straßenregister meldet einen Fehler: {said or 'ohne Erklärung'}")
    if name != "FeatureCollection":
        raise opening.unreadable(address, "Die Antwort ist keine Liste eines Straßenregisters (WFS 2.0.0).")
    matched = root.get("numberMatched", "")
    members = [member[0] for member in root if _local(member) == "member" and len(member)]
    number = int(matched) if matched.isascii() and matched.isdigit() and len(matched) < 10 else None
    return Answer(tuple(map(_record, members)), number)


def _local(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for what is none, such as a reference to an entity."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _record(feature: etree._Element) -> Record:
    words: dict[str, tuple[str, ...]] = {}
    points: dict[str, Point] = {}
    lines: list[tuple[Point, ...]] = []
    for child in feature:
        name = _local(child)
        if len(child) and name != _EXTENT:
            lines += [line for each in child.iter("{*}posList") if len(line := tuple(_points(each))) > 1]
            at = next((point for each in child.iter("{*}pos") for point in _points(each)), None)
            if at:
                points[name] = at
        elif name and child.text and child.text.strip():
            words[name] = (*words.get(name, ()), " ".join(child.text.split()))
    identity = next((value for key, value in feature.attrib.items() if etree.QName(key).localname == "id"), "")
    return Record(str(identity), words, points, tuple(lines))


def _points(position: etree._Element) -> Iterator[Point]:
    numbers = _numbers(position.text or "")
    zone = _zone(position)
    for first, second in zip(numbers[::2], numbers[1::2], strict=False):
        try:
            yield _degrees(first, second, zone)
        except (cells.Unusable, ValueError, OverflowError):  # the series of UTM knows no infinite metres
            continue


def _numbers(text: str) -> Sequence[float]:
    try:
        return [float(word) for word in text.split()]
    except ValueError:
        return []


def _degrees(first: float, second: float, zone: int) -> Point:
    """Says EPSG:4326 and sends longitude first (facts/places.md, section 1); in Germany degrees tell which is which."""
    if zone:
        return cells.in_germany(*utm.point(first, second, zone))
    return cells.in_germany(*((first, second) if first >= cells.SOUTH else (second, first)))


def _zone(position: etree._Element) -> int:
    """The zone of UTM that the nearest element names, 0 for degrees."""
    around: etree._Element | None = position
    while around is not None:
        name = str(around.get("srsName", ""))
        if name:
            return _METRES.get(name[-5:], 0)
        around = around.getparent()
    return 0
