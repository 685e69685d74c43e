"""Pack an entry and its linked page into one raw page, so that reading them needs no network.

The body is JSON: `{"entry": {...}, "page": {"url", "status", "content_type", "body"}}`, `body` in Base64, `page` null
where none could be fetched. It holds no time of fetching: equal bytes mean that neither entry nor page changed."""

# SPDX-License-Identifier: EUPL-1.2

import base64
import json
from datetime import datetime
from typing import Any

from litfass.core.council import Document
from litfass.core.notice import canonical
from litfass.core.ports import Page
from litfass.sources.feed.entries import Entry

CONTENT_TYPE = "application/vnd.litfass.entry+json"


class NotABundle(Exception):
    """These bytes were not packed by `pack`."""


def pack(entry: Entry, page: Page | None, feed: Page) -> Page:
    """One raw page of an entry and the page it links to. Without page it carries the feed's address and time."""
    packed = {"entry": json.loads(canonical(entry)), "page": page and _page(page)}
    body = json.dumps(packed, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    return Page((page or feed).url, 200, CONTENT_TYPE, body, (page or feed).fetched_at)


def unpack(raw: Page) -> tuple[Entry, Page | None]:
    """The entry and its page. Raises NotABundle on any other bytes."""
    try:
        packed = json.loads(raw.body)
        page = packed["page"]
        return _entry(packed["entry"]), page and _unpacked_page(page, raw)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as failed:
        raise NotABundle(type(failed).__name__) from failed


def _page(page: Page) -> dict[str, Any]:
    body = base64.b64encode(page.body).decode()
    return {"url": page.url, "status": page.status, "content_type": page.content_type, "body": body}


def _unpacked_page(packed: dict[str, Any], raw: Page) -> Page:
    body = base64.b64decode(packed["body"], validate=True)
    return Page(str(packed["url"]), int(packed["status"]), str(packed["content_type"]), body, raw.fetched_at)


def _entry(packed: dict[str, Any]) -> Entry:
    at = packed["published_at"]
    documents = tuple(Document(str(one["name"]), str(one["url"])) for one in packed["documents"])
    words = {name: str(packed[name]) for name in ("key", "title", "teaser", "text", "place")}
    link, organization = packed["link"], packed["organization"]
    return Entry(
        **words,
        link=None if link is None else str(link),
        published_at=None if at is None else datetime.fromisoformat(at),
        organization=None if organization is None else str(organization),
        documents=documents,
    )
