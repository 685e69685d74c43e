"""The desk in tests: a small town with proposals, and a clerk who is signed in."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest
from django.test import Client
from django.utils import timezone

from litfass.core.facts import PlaceType
from litfass.core.notice import Notice as News
from litfass.flow.approve import approve_all
from litfass.flow.deliver import deliver, due
from litfass.flow.prepare import prepare
from litfass.records.models import Notice, Place, Post, PostState
from tests.town import NOON, Town, place, press, town

Proposes = Callable[[News], Notice]
Places = Callable[..., Place]
PLACES = "In der Tauwerkstraße 12 wird gebaut, zwischen Trossenplatz und Hudekai. Am Hudekai ist Markt."


@pytest.fixture
def here(db: None) -> Town:
    """A municipality, one source, the column and one network by hand."""
    return town()


@pytest.fixture
def desk(here: Town) -> Client:
    """A browser in which the clerk is signed in."""
    client = Client()
    assert here.clerk.user
    client.force_login(here.clerk.user)
    return client


@pytest.fixture
def proposes(here: Town) -> Proposes:
    """Keep a notice and prepare its proposals."""

    def kept(news: News) -> Notice:
        notice = here.keeps(news)
        prepare(notice, now=NOON)
        return notice

    return kept


@pytest.fixture
def publishes(here: Town, proposes: Proposes) -> Proposes:
    """Keep a notice, release all its proposals and bring them out."""

    def out(news: News) -> Notice:
        notice = proposes(news)
        approve_all(open_posts(notice), who=here.clerk, now=timezone.now(), undo=False)
        bring_out()
        return Notice.objects.get(pk=notice.pk)

    return out


@pytest.fixture
def places(here: Town) -> Places:
    """Put a place into the gazetteer."""
    return partial(place, here.municipality)


@pytest.fixture
def kept(here: Town, places: Places, proposes: Proposes) -> Notice:
    """A notice about places that the gazetteer knows."""
    places("Tauwerkstraße", quarters=["Seilerviertel", "Ostkai"])
    places("Trossenplatz", PlaceType.SQUARE)
    places("Hudekai")
    return proposes(press(PLACES))


def bring_out() -> None:
    """What the worker does, some seconds later."""
    later = timezone.now() + timedelta(seconds=30)
    for one in due(later):
        deliver(one.delivery_id, one.revision, now=later)


def open_posts(notice: Notice) -> list[Post]:
    """Its proposals, the column first."""
    return list(Post.objects.filter(notice=notice, state=PostState.PROPOSED).order_by("account"))


def text_of(page: object) -> str:
    """The answer as text."""
    return str(page.content.decode())  # type: ignore[attr-defined]
