"""Choose the way to a source: the network, or the pages of the demo town."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

from litfass.core.ports import Web
from litfass.demo.town import town
from litfass.fetching.policy import Policy
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
