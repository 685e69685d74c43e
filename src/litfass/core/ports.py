"""The sockets: everything a plug-in must be, on one page."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol, runtime_checkable

from litfass.core.council import Organization
from litfass.core.findings import Circumstances, Finding
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.place import Gazetteer, Place, PlaceType
from litfass.core.post import Limits, Post
from litfass.core.trouble import Trouble

# --- the way in: Web, Source, Reader -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Page:
    """What one address answered. `body` is kept whole; `url` is the final address after redirects."""

    url: str
    status: int
    content_type: str
    body: bytes
    fetched_at: datetime


class Web(Protocol):
    """The polite and safe way to the network. Raises Troubled with a German sentence when nothing usable came."""

    def get(self, url: str) -> Page:
        """Fetch one address. 404 and 410 are answers (`Page.status`), everything else unusable raises Troubled."""
        ...


@dataclass(frozen=True, slots=True)
class Raw:
    """One page as fetched, before reading. `key` names the thing (`paper/1020365`), `page` what was answered."""

    key: str
    page: Page


@dataclass(frozen=True, slots=True)
class Known:
    """A thing already kept from this source: look whether it is still there and still the same."""

    key: str
    url: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one raw page says. `gone` holds keys of which the source itself says that they are not public any more."""

    notices: tuple[Notice, ...] = ()
    organizations: tuple[Organization, ...] = ()
    gone: tuple[str, ...] = ()
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """How a source is set up. `kind` says what the items of a feed are; None where the source itself tells."""

    name: str
    url: str
    kind: Kind | None = None
    options: dict[str, str] = field(default_factory=dict)


class Source(Protocol):
    """Where news comes from. A module in `sources/` offers `source(settings) -> Source`."""

    def fetch(self, web: Web, known: Sequence[Known], today: date, since: date | None) -> Iterator[Raw | Trouble]:
        """Network only: yield raw pages as they come; one failed page is a Trouble, the others go on."""
        ...

    def read(self, raw: Raw) -> Reading:
        """Pure: what the page says. Never raises on any bytes."""
        ...


class Reader(Protocol):
    """Adds what can be read from the text. A module in `readers/` offers `read(notice) -> Notice`."""

    def __call__(self, notice: Notice) -> Notice: ...


class PlaceReader(Protocol):
    """A reader that needs to know the town. A module in `readers/` offers `read_in(notice, gazetteer) -> Notice`."""

    def __call__(self, notice: Notice, gazetteer: Gazetteer) -> Notice: ...


@dataclass(frozen=True, slots=True)
class PlacesAt:
    """Where places come from: a web address or a file, and what its own records do not say.

    `options` are the plug-in's own (docs/reference).
    """

    address: str
    type: PlaceType | None = None  # of places whose source does not tell
    options: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Credit:
    """Under which licence places may be shown, and the line that must stand beside them."""

    licence: str
    attribution: str


class Register(Protocol):
    """A source of places. A module in `gazetteers/` offers `register(at) -> Register`."""

    @property
    def credit(self) -> Credit: ...

    def places(self, web: Web) -> Iterator[Place | Trouble]:
        """Every place, each with a key that stays the same. Raises Troubled where nothing usable came.

        A Trouble is one record that could not be used; its sentence names the line or record.
        """
        ...


@dataclass(frozen=True, slots=True)
class LanguageSettings:
    """Which language model is asked, and where. `key` is a secret."""

    url: str = ""
    model: str = ""
    key: str = field(default="", repr=False)


class LanguageModel(Protocol):
    """Offers a plainer wording of public text; optional, never decides.

    A module in `language/` offers `model(settings) -> LanguageModel`.
    """

    def plainer(self, text: str) -> str | None:
        """The same in plainer German, or None where nothing is offered. Raises Troubled with a German sentence."""
        ...


# --- the gate ----------------------------------------------------------------------------------------


class Check(Protocol):
    """One rule. A module in `checks/` offers `check(post, notice, circumstances)`."""

    def __call__(self, post: Post, notice: Notice, circumstances: Circumstances) -> Iterable[Finding]: ...


# --- the way out: Channel and its optional abilities ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class AccountSettings:
    """One municipality's presence on a channel, without its secret."""

    name: str
    network: str = ""
    options: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof that the channel took it. `done` False: handed to a person, whose tick completes it."""

    remote_id: str
    remote_url: str
    at: datetime
    done: bool = True


class Channel(Protocol):
    """A kind of outlet. A module in `channels/` offers `channel(settings) -> Channel`."""

    @property
    def limits(self) -> Limits: ...

    def send(self, post: Post, *, key: str, now: datetime) -> Receipt:
        """Bring the post out once per `key`: the same key twice is one post."""
        ...


@runtime_checkable
class Edits(Protocol):
    """The channel can change a post in place."""

    def edit(self, remote_id: str, post: Post, *, key: str, now: datetime) -> Receipt: ...


@runtime_checkable
class Withdraws(Protocol):
    """The channel can take a post down."""

    def withdraw(self, remote_id: str, *, key: str, now: datetime) -> Receipt: ...
