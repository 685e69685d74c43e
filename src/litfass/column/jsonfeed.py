"""Write a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

# SPDX-License-Identifier: EUPL-1.2

import json
from typing import Any

from litfass.column.entries import Contents, Entry

TYPE = "application/feed+json"
VERSION = "https://jsonfeed.org/version/1.1"


def write(contents: Contents, address: str) -> bytes:
    """The whole feed. `address` is its own."""
    feed = {
        "version": VERSION,
        "title": contents.title,
        "home_page_url": contents.page,
        "feed_url": address,
        "language": "de",
        "authors": [{"name": contents.author}],
        "items": [_item(entry) for entry in contents.entries],
    }
    return json.dumps(feed, ensure_ascii=False).encode()


def _item(entry: Entry) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.id,
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.text,
        "date_published": entry.published.isoformat(timespec="seconds"),
        "date_modified": entry.updated.isoformat(timespec="seconds"),
        "tags": [word for word in (entry.kind, entry.organization) if word],
    }
    if entry.original:
        item["external_url"] = entry.original
    if entry.spot:  # an extension as the format allows it: its name begins with an underscore; RFC 7946 in it
        point = [round(entry.spot.lon, 6), round(entry.spot.lat, 6)]
        item["_geo"] = {"geometry": {"type": "Point", "coordinates": point}}
    return item
