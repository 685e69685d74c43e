"""Addresses on the column: whole ones for feeds, and the way to the original."""

# SPDX-License-Identifier: EUPL-1.2

from functools import cache, lru_cache
from urllib.parse import quote, urlsplit

from django.conf import settings
from django.urls import reverse

from litfass.core import links
from litfass.records.models import Municipality

DEMO_HOSTS = ".kranhude.example"
_PLACE = 7_140_000_000  # stands for any number while a path is built


_WORD = "wort-in-der-adresse"  # the same for any word


def to(name: str, *args: object) -> str:
    """The path of a page of the column. Django needs 0.1 ms for it, and a list has fifty."""
    if len(args) == 1 and isinstance(args[0], int):
        head, tail = _around(name)
        return f"{head}{args[0]}{tail}"
    return _to(name, *args)


def place(slug: str) -> str:
    """The path of a place: an index has thousands."""
    head, tail = _around_word("place")
    return f"{head}{slug}{tail}"


@cache
def _around_word(name: str) -> tuple[str, str]:
    """What stands before and behind the word in the path of a page."""
    head, _, tail = reverse(f"column:{name}", args=[_WORD]).partition(_WORD)
    return head, tail


@lru_cache(maxsize=4096)
def _to(name: str, *args: object) -> str:
    return reverse(f"column:{name}", args=args)


@cache
def _around(name: str) -> tuple[str, str]:
    """What stands before and behind the number in the path of a numbered page."""
    head, _, tail = reverse(f"column:{name}", args=[_PLACE]).partition(str(_PLACE))
    return head, tail


def whole(path: str) -> str:
    """The public address of a page of ours."""
    return f"{settings.PUBLIC_URL}{path}"


def notice(notice_id: int) -> str:
    """The path of a notice."""
    return to("notice", notice_id)


def original(url: str, town: Municipality) -> str:
    """Where the original stands. The demo town's servers do not exist, so we show its pages ourselves.

    Empty where the address is none that a browser should follow (`javascript:`).
    """
    safe = links.absolute(url) or ""
    parts = urlsplit(safe)
    if not (town.is_demo and (parts.hostname or "").endswith(DEMO_HOSTS)):
        return safe
    path = to("original", f"{parts.hostname}{parts.path or '/'}")
    return f"{path}?{quote(parts.query, safe='=&;%+-_.~')}" if parts.query else path
