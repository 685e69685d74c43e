"""A draft names the places of its notice with their quarter, and carries the spot where the channel takes one."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest

from litfass.core.post import Location
from litfass.flow.draft import draft
from litfass.flow.override import Word, drop
from litfass.records.models import Account, Place, Post
from tests.town import NOON, Town, meeting, motion, place, town

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Town:
    return town()


@pytest.fixture
def road(here: Town) -> Place:
    return place(here.municipality, "Tauwerkstraße", lat=53.5, lon=9.9, quarters=["Seilerviertel"])


def drafted(here: Town, account: Account, title: str = "Sicherer Schulweg") -> Post:
    text = "In der Tauwerkstraße queren viele Kinder. Die Tauwerkstraße ist breit."
    made = draft(here.keeps(motion(title=title, text=text)), account, now=NOON)
    assert made
    return made


def test_the_places_stand_in_the_text_with_their_quarter(here: Town, road: Place) -> None:
    assert "Ort: Tauwerkstraße (Seilerviertel)." in drafted(here, here.column).text
    assert "Ort: Tauwerkstraße (Seilerviertel)." in drafted(here, here.linkedin).text


def test_the_title_is_not_said_again(here: Town, road: Place) -> None:
    assert "Ort:" not in drafted(here, here.column, "Sicherer Schulweg in der Tauwerkstraße").text


def test_a_quarter_that_carries_the_towns_name_tells_nothing(here: Town) -> None:
    place(here.municipality, "Tauwerkstraße", quarters=["Kranhude"])
    assert "Ort: Tauwerkstraße." in drafted(here, here.column).text


def test_only_a_channel_that_takes_a_spot_gets_it_and_it_is_kept(here: Town, road: Place) -> None:
    spot = Location("Tauwerkstraße", 53.5, 9.9)
    made = drafted(here, here.column)
    kept = Post.objects.get(pk=made.pk)
    assert (kept.wording.location, kept.wording.digest) == (spot, kept.digest)
    assert replace(kept.wording, location=None).digest != kept.digest
    assert drafted(here, here.linkedin).location is None


def test_a_meeting_carries_no_spot(here: Town, road: Place) -> None:
    news = replace(meeting(), text="Auf der Tagesordnung steht die Tauwerkstraße.")
    made = draft(here.keeps(news), here.column, now=NOON)
    assert made
    assert made.location is None


def test_a_place_that_a_person_dropped_is_in_no_post(here: Town, road: Place) -> None:
    made = drafted(here, here.column)
    drop(made.notice, road, Word("Es geht um eine andere."), who=here.clerk, now=NOON)
    again = Post.objects.filter(notice=made.notice, account=here.column).latest("pk")
    assert again.pk != made.pk
    assert ("Tauwerkstraße (" in again.text, again.location) == (False, None)


def test_without_places_a_draft_is_as_it_was(here: Town) -> None:
    made = drafted(here, here.column)
    assert ("Ort:" in made.text, made.location) == (False, None)
