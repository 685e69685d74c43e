"""Keep finished pages until something they show changes, and answer conditional requests without a body."""

# SPDX-License-Identifier: EUPL-1.2

import gzip
import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from functools import wraps
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar

from csp.constants import NONE
from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from litfass.records import public
from litfass.records.models import Municipality

P = ParamSpec("P")
T = TypeVar("T")

HTML = "text/html; charset=utf-8"
BYTES = 24 * 1024 * 1024  # of finished pages kept in memory at most
SECONDS = 60  # a page says "heute, 9:30 Uhr" and warns of silent sources, so the clock outdates it too
NO_SCRIPT = {"script-src": [NONE], "connect-src": [NONE]}  # docs/decisions/0006
# A withdrawn notice must vanish at once from every copy that listens: keep, but ask before each use.
REVALIDATE = "public, max-age=0, must-revalidate"
# An address that a reader typed is answered and forgotten: neither the shelf nor a proxy nor the browser keeps it.
TYPED = {"ort", "nr"}


@dataclass(frozen=True, slots=True)
class Made:
    """A finished answer. `modified` is the time of the data, where it has one."""

    body: bytes
    content_type: str = HTML
    status: int = 200
    modified: datetime | None = None
    headers: tuple[tuple[str, str], ...] = ()
    etag: str = field(init=False)
    packed: bytes = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "etag", hashlib.sha256(self.body).hexdigest()[:24])
        # mtime 0: the same page gives the same bytes.
        object.__setattr__(self, "packed", gzip.compress(self.body, compresslevel=4, mtime=0))


@dataclass(slots=True)
class _Held:
    stamp: object
    until: float
    made: Made


class Shelf:
    """Finished pages by address, the longest unused go first when the room is used up. Safe for threads."""

    def __init__(self, room: int = BYTES) -> None:
        self._room = room
        self._used = 0
        self._pages: OrderedDict[str, _Held] = OrderedDict()
        self._lock = Lock()

    def get(self, key: str, stamp: object) -> Made | None:
        """The page, if nothing changed since it was made."""
        with self._lock:
            kept = self._pages.get(key)
            if kept is None or kept.stamp != stamp or kept.until < time.monotonic():
                return None
            self._pages.move_to_end(key)
            return kept.made

    def put(self, key: str, stamp: object, made: Made) -> None:
        """Keep a page and make room for it."""
        with self._lock:
            self._drop(key)
            self._pages[key] = _Held(stamp, time.monotonic() + SECONDS, made)
            self._used += _size(key, made)
            while self._used > self._room and self._pages:
                self._drop(next(iter(self._pages)))

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._pages.clear()
            self._used = 0

    @property
    def used(self) -> int:
        """Bytes in use."""
        return self._used

    def _drop(self, key: str) -> None:
        if kept := self._pages.pop(key, None):
            self._used -= _size(key, kept.made)


def _size(key: str, made: Made) -> int:
    return len(key) + len(made.body) + len(made.packed) + 1000  # anybody may ask for addresses of 64 kB


shelf = Shelf()
# The stamp of the page that is being made: all its figures are asked for with the same one.
_seen: ContextVar[tuple[object, ...] | None] = ContextVar("seen", default=None)


def html(template: str, context: dict[str, Any], *, status: int = 200) -> Made:
    """A page from a template. Without the request, so nothing of a session can get into it."""
    return Made(loader.get_template(template).render(context).encode(), status=status)


View = Callable[Concatenate[HttpRequest, P], Made]
Answered = Callable[Concatenate[HttpRequest, P], HttpResponse]


def kept(view: View[P]) -> Answered[P]:
    """Make a view that builds a page into one that answers from the shelf where it can."""
    return _kept(view, lambda stamp: stamp)


def kept_beyond_looks(view: View[P]) -> Answered[P]:
    """The same for pages that say nothing of when a source was last looked at: a mere look does not outdate them."""
    return _kept(view, public.without_looks)


def _kept(view: View[P], told: Callable[[tuple[object, ...]], tuple[object, ...]]) -> Answered[P]:
    @wraps(view)
    @require_safe
    def answered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        key, stamp, is_typed = request.get_full_path(), public.stamp(), not TYPED.isdisjoint(request.GET)
        made = None if is_typed else shelf.get(key, told(stamp))
        if made is None:
            token = _seen.set(stamp)
            try:
                made = view(request, *args, **kwargs)
            except Municipality.DoesNotExist:
                return answer(request, html("503.html", {}, status=503))
            finally:
                _seen.reset(token)
            if is_typed:
                return _forgotten(answer(request, made))
            shelf.put(key, told(stamp), made)
        return answer(request, made)

    return answered


def _forgotten(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    return response


def sent_on(path: str) -> Made:
    """Send the browser on to another of our pages."""
    return Made(b"", status=302, headers=(("Location", path),))


def answer(request: HttpRequest, made: Made) -> HttpResponse:
    """The response: whole, packed, or only "not modified"."""
    packed = "gzip" in request.headers.get("Accept-Encoding", "") and len(made.packed) < len(made.body)
    etag = f'"{made.etag}-gz"' if packed else f'"{made.etag}"'
    response = HttpResponse(made.packed if packed else made.body, content_type=made.content_type, status=made.status)
    response["ETag"] = etag
    response["Cache-Control"] = REVALIDATE
    response["Vary"] = "Accept-Encoding"
    if packed:
        response["Content-Encoding"] = "gzip"
    if made.modified:
        response["Last-Modified"] = http_date(made.modified.timestamp())
    for name, value in made.headers:
        response[name] = value
    setattr(response, "_csp_replace", NO_SCRIPT)  # noqa: B010 - how django-csp is told, and its name is not typed
    if made.status != 200:
        return response
    modified = int(made.modified.timestamp()) if made.modified else None
    conditional = get_conditional_response(request, etag=etag, last_modified=modified, response=response)
    assert isinstance(conditional, HttpResponse)
    return conditional


# --- figures that cost a look at every row --------------------------------------------------------------

CHEAP = 0.02  # seconds: what takes no longer is made anew at every change
WORTH = 200  # at most one 200th of the time goes into making a figure anew, so it may lag behind for a moment


@dataclass(slots=True)
class _Figure:
    stamp: object
    made_at: float
    cost: float
    value: Any


_figures: dict[str, _Figure] = {}


def figure(name: str, make: Callable[[], T]) -> T:
    """A costly value, made anew when the data changed and the last making has paid off."""
    now, stamp = time.monotonic(), _seen.get() or public.stamp()
    known = _figures.get(name)
    age = now - known.made_at if known else 0.0
    if known and ((known.stamp == stamp and age < SECONDS) or CHEAP < known.cost > age / WORTH):
        value: T = known.value
        return value
    value = make()
    if len(_figures) > 500:  # one for each committee and a few more: this many means someone plays with addresses
        _figures.clear()
    _figures[name] = _Figure(stamp, now, time.monotonic() - now, value)
    return value


def forget() -> None:
    """Forget all pages and figures, as after a start."""
    shelf.clear()
    _figures.clear()
