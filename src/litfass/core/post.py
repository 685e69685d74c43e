"""A post: the exact wording for one account, and the digest that a release binds to."""

# SPDX-License-Identifier: EUPL-1.2

import hashlib
import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a channel can take. `characters` None means no limit; `link_length` is what a link costs there."""

    characters: int | None = None
    link_length: int | None = None  # None: as long as it is written
    card: bool = False  # a picture of our own text goes with it
    title: bool = True  # the channel shows a heading of its own
    location: bool = False  # a spot on the map goes with it


@dataclass(frozen=True, slots=True)
class Location:
    """Where it is, for channels that show that. Degrees, WGS 84."""

    name: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Post:
    """Wording for one account. `text` is ours, `quote` the source's own words, `link` leads to the original."""

    title: str
    text: str
    link: str
    quote: str = ""
    alt_text: str = ""
    continues: str = ""  # address of the post about the earlier stage of the same paper
    location: Location | None = None

    @property
    def digest(self) -> str:
        """SHA-256 over every word that goes out. Any edit gives another digest, so a release lapses by itself."""
        values = asdict(self)
        if self.location is None:  # releases from before posts had a location stand
            del values["location"]
        return hashlib.sha256(json.dumps(values, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

    @property
    def message(self) -> str:
        """The text as a network shows it: wording, then links, each on a line of its own."""
        return "\n\n".join(part for part in (self.text, self.link) if part)

    @property
    def words(self) -> str:
        """Everything a reader will see or hear, for the checks."""
        where = self.location.name if self.location else ""
        return "\n".join(part for part in (self.title, self.text, self.quote, self.alt_text, where) if part)


def length(post: Post, limits: Limits) -> int:
    """Characters (code points) the message needs on a channel."""
    links = post.link if limits.link_length is None else "x" * limits.link_length
    return len("\n\n".join(part for part in (post.text, links) if part))
