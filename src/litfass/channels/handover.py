"""Hand a post to a person who publishes it on a network by hand and ticks it done with its address."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass, replace
from datetime import date, datetime
from urllib.parse import SplitResult, urlsplit

from litfass.core.ports import AccountSettings, Channel, Receipt
from litfass.core.post import Limits, Post, length
from litfass.core.trouble import Refused, Trouble

# --- what is known about the networks ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Network:
    """One network served by hand. No `hosts` means that a post may stand at any host.

    `limits.location`: the form for a post has a field for the place, which the person fills in.
    `compose` is the page to write a post on, empty where there is none or it differs from account to account.
    `source` says where the limit comes from, `checked` on which day.
    """

    name: str
    limits: Limits
    hosts: tuple[str, ...] = ()
    compose: str = ""
    source: str = ""
    checked: date | None = None


_DAY = date(2026, 11, 23)


def _limits(characters: int | None, link_length: int | None = None, *, location: bool = False) -> Limits:
    return Limits(characters=characters, link_length=link_length, card=True, title=False, location=location)


NETWORKS = (
    Network(
        "Bluesky",
        # 300 graphemes; code points are never fewer. A link counts as long as it is shown.
        _limits(300),
        hosts=("bsky.app",),
        compose="https://bsky.app/intent/compose",  # docs.bsky.app, "Action Intent Links"
        source="lexicon app/bsky/feed/post.json, maxGraphemes",
        checked=_DAY,
    ),
    Network(
        "Facebook",
        _limits(63206, location=True),
        hosts=("facebook.com", "fb.com"),
        source="third parties; Meta documents no figure",
        checked=_DAY,
    ),
    Network(
        "Instagram",
        _limits(2200, location=True),
        hosts=("instagram.com",),
        source="third parties; Meta documents no figure",
        checked=_DAY,
    ),
    Network(
        "LinkedIn",
        _limits(3000),
        hosts=("linkedin.com",),
        source="learn.microsoft.com, Posts API li-lms-2026-01",
        checked=_DAY,
    ),
    Network(
        "Mastodon",
        # The default of the software; a server may allow more. Accounts live on any host.
        _limits(500, link_length=23),
        source="docs.joinmastodon.org, configuration.statuses",
        checked=_DAY,
    ),
    Network(
        "Telegram",
        # A text alone may have 4096; ours goes with the card, so it is a caption.
        _limits(1024),
        hosts=("t.me", "telegram.me"),
        source="third parties, caption of a picture",
        checked=_DAY,
    ),
    Network(
        "Threads",
        _limits(500, location=True),
        hosts=("threads.com", "threads.net"),
        compose="https://www.threads.com/intent/post",
        source="developers.facebook.com, Threads posts",
        checked=_DAY,
    ),
    Network(
        "WhatsApp-Kanal",
        # No interface and no documented length for channels.
        _limits(None),
        hosts=("whatsapp.com",),
        source="not documented",
        checked=_DAY,
    ),
    Network(
        "X",
        # Weighted: `…`, `€` and emoji cost two there; counted exactly once X has a channel of its own.
        _limits(280, link_length=23),
        hosts=("x.com", "twitter.com"),
        compose="https://x.com/intent/post",
        source="twitter-text config v3",
        checked=_DAY,
    ),
    Network(
        "XING",
        # The interface was closed on 1 April 2019; no current document names a length.
        _limits(None),
        hosts=("xing.com",),
        source="not documented",
        checked=_DAY,
    ),
)


def network(name: str) -> Network:
    """What is known about a network, by its name in any case. An unknown one has no limits and any host."""
    known = {each.name.casefold(): each for each in NETWORKS}
    return known.get(name.strip().casefold()) or Network(name.strip() or "Netzwerk", _limits(None))


# --- the channel ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Handover:
    """A network without a channel of its own: every step is a task for a person, so no receipt is done."""

    network: Network

    @property
    def limits(self) -> Limits:
        """What the network takes."""
        return self.network.limits

    def send(self, post: Post, *, key: str, now: datetime) -> Receipt:
        """Ask a person to publish it. Raises Refused where the text is longer than the network takes."""
        self._fits(post)
        return Receipt(remote_id=key, remote_url="", at=now, done=False)

    def edit(self, remote_id: str, post: Post, *, key: str, now: datetime) -> Receipt:
        """Ask a person to change the published post. Raises Refused as `send` does."""
        self._fits(post)
        return Receipt(remote_id=remote_id, remote_url="", at=now, done=False)

    def withdraw(self, remote_id: str, *, key: str, now: datetime) -> Receipt:
        """Ask a person to take the published post down."""
        return Receipt(remote_id=remote_id, remote_url="", at=now, done=False)

    def _fits(self, post: Post) -> None:
        needs, takes = length(post, self.limits), self.limits.characters
        if takes is None or needs <= takes:
            return
        sentence = f"Der Text hat {needs} Zeichen, {self.network.name} nimmt {takes}. Bitte kürzen Sie ihn."
        log = f"{self.network.name} takes {takes} characters, the post has {needs}"
        raise Refused(Trouble("too-long", post.link, sentence, log))


def channel(settings: AccountSettings) -> Channel:
    """Hand-over to `settings.network`. Option `characters`: another limit, where the town's server allows more."""
    known = network(settings.network)
    if own := settings.options.get("characters"):
        known = replace(known, limits=replace(known.limits, characters=int(own)))
    return Handover(known)


def compose_page(settings: AccountSettings) -> str:
    """The page to write a post on, or empty. Option `compose` (an https address) names the account's own."""
    own = settings.options.get("compose", "")
    return own if own.startswith("https://") else network(settings.network).compose


# --- the address a person types --------------------------------------------------------------------------


class NotThePost(ValueError):
    """The address cannot be that of the post; the message is a German sentence for the person who typed it."""


def post_address(typed: str, *, on: str) -> str:
    """The address of the published post on network `on`, cleaned. Raises NotThePost with what to do."""
    known, text = network(on), typed.strip()
    parts = _parts(text)
    if parts.scheme != "https" or not parts.hostname:
        raise NotThePost("Die Adresse beginnt nicht mit https://. Bitte kopieren Sie sie aus der Adresszeile.")
    if parts.username is not None or parts.password is not None:
        raise NotThePost("Die Adresse enthält ein @ vor dem Servernamen. Bitte kopieren Sie die Adresse des Beitrags.")
    if known.hosts and not _belongs(parts.hostname, known.hosts):
        raise NotThePost(f"Die Adresse führt zu {parts.hostname}, nicht zu {known.name} ({known.hosts[0]}).")
    if parts.path.strip("/") == "" and not parts.query:
        raise NotThePost(f"Das ist die Startseite von {parts.hostname}. Bitte geben Sie die Adresse des Beitrags an.")
    return text


def _parts(text: str) -> SplitResult:
    if not text:
        raise NotThePost("Bitte geben Sie die Adresse des veröffentlichten Beitrags an.")
    if len(text) > 2000 or any(sign.isspace() or not sign.isprintable() for sign in text) or "\\" in text:
        raise NotThePost("Die Adresse enthält Leerzeichen oder ist zu lang. Bitte kopieren Sie nur die Adresse.")
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        raise NotThePost("Die Adresse ist nicht lesbar. Bitte kopieren Sie sie aus der Adresszeile.") from None
    if "." not in (parts.hostname or "."):
        raise NotThePost(f"„{parts.hostname}“ ist kein Servername im Internet. Bitte prüfen Sie die Adresse.")
    return parts


def _belongs(host: str, hosts: tuple[str, ...]) -> bool:
    return any(host == each or host.endswith(f".{each}") for each in hosts)
