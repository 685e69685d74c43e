"""Keep fetched pages in the database, so that the next look can ask whether they changed."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.fetching.policy import StoredPage
from litfass.records.models import Page
from litfass.records.page import pack


class DatabasePages:
    """The page store of a running Litfass. An address too long for a row is fetched anew each time."""

    def load(self, url: str) -> StoredPage | None:
        """What came last time, or None."""
        row = Page.objects.filter(url=url).first()
        if row is None:
            return None
        return StoredPage(
            row.url, row.content_type, row.body, row.etag or None, row.last_modified or None, row.fetched_at
        )

    def keep(self, page: StoredPage) -> None:
        """Keep it for the next time."""
        etag, last_modified = page.etag or "", page.last_modified or ""
        if len(page.url) > 1000 or len(etag) > 300 or len(last_modified) > 100:
            return
        fields = {"content_type": page.content_type[:200], "etag": etag, "last_modified": last_modified}
        Page.objects.update_or_create(
            url=page.url, defaults={**fields, "packed": pack(page.body), "fetched_at": page.fetched_at}
        )
