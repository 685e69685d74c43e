"""Choose the way to a source: the network, the pages of the demo town, or a file of this machine."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

from litfass.core.ports import Web
from litfass.demo.town import town
from litfass.fetching.files import Disk
from litfass.fetching.policy import Policy, StoredPage
from litfass.fetching.polite import PoliteWeb
from litfass.flow.pages import DatabasePages
from litfass.records.models import Source


@contextmanager
def web_for(source: Source, *, stage: int = 2) -> Iterator[Web]:
    """The web that this source is fetched from. The demonstration never leaves the machine."""
    day = source.municipality.demo_day
    if source.municipality.is_demo and day:
        yield town(day, stage)
        return
    policy = Policy(contact=settings.CONTACT, allow_private=settings.ALLOW_PRIVATE_ADDRESSES)
    with PoliteWeb(policy, DatabasePages()) as web:
        yield web


@contextmanager
def web_for_places(address: str) -> Iterator[Web]:
    """The web that places are imported from: a service or file in the network, else files of this machine.

    Without an address it is a service that its plug-in knows by itself.
    Whole registers come in one answer and services take their time over it, so both limits are wider than for pages.
    """
    if address and not address.lower().startswith(("http://", "https://")):
        yield Disk()
        return
    policy = Policy(
        contact=settings.CONTACT,
        allow_private=settings.ALLOW_PRIVATE_ADDRESSES,
        robots=False,
        read=300.0,
        total=900.0,
        largest=500 * 1024 * 1024,
    )
    with PoliteWeb(policy, _NoPages()) as web:
        yield web


@contextmanager
def web_for_maps() -> Iterator[Web]:
    """The web that a map service is asked through while a reader waits: quick or not at all, 2 MB at most."""
    policy = Policy(
        contact=settings.CONTACT,
        allow_private=settings.ALLOW_PRIVATE_ADDRESSES,
        robots=False,
        pause=0.2,
        connect=3.0,
        read=5.0,
        total=8.0,
        largest=2 * 1024 * 1024,
        redirects=2,
        tries=1,
        longest_wait=0.0,
    )
    with PoliteWeb(policy, _NoPages()) as web:
        yield web


class _NoPages:
    """Read whole, and nothing is kept for a next look: an import, the picture of a map."""

    def load(self, url: str) -> StoredPage | None:
        return None

    def keep(self, page: StoredPage) -> None:
        return None
