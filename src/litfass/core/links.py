"""Addresses of pages: make a link whole, and show an address without its secrets."""

# SPDX-License-Identifier: EUPL-1.2

import re
from urllib.parse import SplitResult, parse_qsl, quote, urljoin, urlsplit, urlunsplit

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_PLAIN_VALUE = re.compile(r"[0-9][0-9.\-]{0,9}")
_SECRET_NAME = re.compile(r"pin|pass|pwd|token|key|secret|auth|sig", re.IGNORECASE)


def absolute(href: str, base: str = "") -> str | None:
    """The link as a whole http or https address, or None where it is none (`javascript:`, `mailto:`, user info)."""
    try:
        parts = urlsplit(urljoin(base, _CONTROL.sub("", href).strip()))
        usable = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc and parts.port != 0
        return urlunsplit(parts).replace(" ", "%20") if usable else None
    except ValueError:
        return None


def shown(url: str) -> str:
    """The address for the desk and the log: without user info and fragment, and of the query only plain numbers."""
    try:
        parts = urlsplit(_CONTROL.sub("", url))
        return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, _query(parts), ""))
    except ValueError:
        return "…"


def _query(parts: SplitResult) -> str:
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    return "&".join(f"{quote(name)}={value if _plain(name, value) else '…'}" for name, value in pairs)


def _plain(name: str, value: str) -> bool:
    return not value or (_PLAIN_VALUE.fullmatch(value) is not None and not _SECRET_NAME.search(name))
