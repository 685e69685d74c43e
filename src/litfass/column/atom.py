"""Write a feed as Atom (RFC 4287), withdrawn notices as tombstones (RFC 6721)."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from litfass.column import links
from litfass.column.entries import Contents, Entry

TYPE = "application/atom+xml; charset=utf-8"
ATOM = "http://www.w3.org/2005/Atom"
TOMB = "http://purl.org/atompub/tombstones/1.0"
GEORSS = "http://www.georss.org/georss"  # OGC 17-002r1, GeoRSS Simple: latitude, blank, longitude
ET.register_namespace("", ATOM)
ET.register_namespace("georss", GEORSS)
ET.register_namespace("at", TOMB)


def write(contents: Contents, address: str) -> bytes:
    """The whole feed. `address` is its own."""
    root = ET.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "de"})
    _add(root, "id", address)
    _add(root, "title", contents.title)
    _add(root, "updated", _time(contents.updated))
    _add(ET.SubElement(root, f"{{{ATOM}}}author"), "name", contents.author)
    _add(root, "link", rel="self", type="application/atom+xml", href=address)
    _add(root, "link", rel="alternate", type="text/html", href=contents.page)
    _add(root, "generator", "Litfass")
    for entry in contents.entries:
        _entry(root, entry)
    for gone in contents.withdrawn:
        ref = links.whole(links.notice(gone.id))
        ET.SubElement(root, f"{{{TOMB}}}deleted-entry", ref=ref, when=_time(gone.at))
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _entry(root: ET.Element, entry: Entry) -> None:
    node = ET.SubElement(root, f"{{{ATOM}}}entry")
    _add(node, "id", entry.id)
    _add(node, "title", entry.title)
    _add(node, "published", _time(entry.published))
    _add(node, "updated", _time(entry.updated))
    _add(node, "link", rel="alternate", type="text/html", href=entry.id)
    if entry.original:
        _add(node, "link", rel="via", href=entry.original)
    for word in filter(None, (entry.kind, entry.organization)):
        _add(node, "category", term=word)
    if entry.spot:
        ET.SubElement(node, f"{{{GEORSS}}}point").text = f"{entry.spot.lat:.6f} {entry.spot.lon:.6f}"
    _add(node, "summary", entry.text)
    _add(node, "content", entry.html, type="html")


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}{name}", attributes).text = text


def _time(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
