"""How to reach the office from a page: a mail with a prepared subject where it has an address, else what it says."""

# SPDX-License-Identifier: EUPL-1.2

from urllib.parse import quote

from litfass.core import links
from litfass.records.models import Municipality


def report(town: Municipality, subject: str, page: str) -> str:
    """A link that begins a mail about a page, or leads to the office's page; empty where the office names neither."""
    words = town.contact.replace(",", " ").replace(";", " ").split()
    mail = next((word.strip("<>().") for word in words if _is_mail(word.strip("<>()."))), "")
    if mail:
        return f"mailto:{quote(mail, safe='@')}?subject={quote(subject)}&body={quote(f'Zur Seite {page}')}"
    return next((found for word in words if (found := links.absolute(word))), "")


def _is_mail(word: str) -> bool:
    name, at, host = word.partition("@")
    return bool(name and at and "." in host and "@" not in host and "/" not in word)
