"""Post a notice on our own column: the page, the feeds and the calendars show it at once."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote

from litfass.core.ports import AccountSettings, Channel, Receipt
from litfass.core.post import Limits, Post

PAGE = "/meldung/{id}/"


@dataclass(frozen=True, slots=True)
class Column:
    """The town's own site. What is posted here is shown from the tables, so there is nothing to carry anywhere.

    `page` is the path of a notice's page with `{id}` in it. The id is the middle of the key `notice/<id>/<revision>`:
    every wish about a notice is one page.
    """

    page: str = PAGE
    limits: Limits = field(default_factory=lambda: Limits(location=True))

    def send(self, post: Post, *, key: str, now: datetime) -> Receipt:
        """The receipt with the path of the notice's page; the column itself puts the town's host before it."""
        return self._receipt(key.rpartition("/")[0], now)

    def edit(self, remote_id: str, post: Post, *, key: str, now: datetime) -> Receipt:
        """The page stays where it is and shows the new wording."""
        return self._receipt(remote_id, now)

    def withdraw(self, remote_id: str, *, key: str, now: datetime) -> Receipt:
        """The page stays where it is and says that the notice was withdrawn, so that no link leads nowhere."""
        return self._receipt(remote_id, now)

    def _receipt(self, remote_id: str, now: datetime) -> Receipt:
        notice = quote(remote_id.removeprefix("notice/"), safe="")
        return Receipt(remote_id=remote_id, remote_url=self.page.replace("{id}", notice), at=now)


def channel(settings: AccountSettings) -> Channel:
    """The column. Option `page`: the path of a notice's page, `/meldung/{id}/` unless said otherwise."""
    return Column(page=settings.options.get("page", PAGE))
