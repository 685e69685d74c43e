"""The spot a post carries is shown where it is released and handed over, and a person can leave it out."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.test import Client

from litfass.core.place import PlaceType
from litfass.core.post import Location
from litfass.records.models import Account, Notice, Post
from tests.desk.conftest import Proposes, open_posts, text_of
from tests.desk.test_edit import save
from tests.town import Town, motion, place

TEXT = "In der Tauwerkstraße queren viele Kinder. Die Tauwerkstraße ist breit."


@pytest.fixture
def proposed(here: Town, proposes: Proposes) -> Notice:
    """A motion about one street, for the column and for Facebook by hand."""
    Account.objects.filter(pk=here.linkedin.pk).update(network="Facebook", label="Facebook")
    place(here.municipality, "Tauwerkstraße", PlaceType.STREET, lat=53.5, lon=9.9)
    return proposes(motion(text=TEXT))


def test_the_proposal_says_which_spot_the_post_carries(desk: Client, proposed: Notice) -> None:
    page = text_of(desk.get(f"/redaktion/vorschlag/{proposed.pk}/"))
    assert page.count("Standort: Tauwerkstraße") == 2


def test_a_person_can_leave_it_out_and_keeps_it_otherwise(desk: Client, proposed: Notice) -> None:
    column, facebook = open_posts(proposed)
    form = text_of(desk.get(f"/redaktion/beitrag/{facebook.pk}/bearbeiten/"))
    assert "Sonst trägt der Beitrag den Standort „Tauwerkstraße“." in form
    save(desk, column, title="Ein anderer Titel")
    save(desk, facebook, without_location="on")
    column, facebook = open_posts(proposed)
    assert column.wording.location == Location("Tauwerkstraße", 53.5, 9.9)
    assert facebook.wording.location is None


def test_without_a_spot_there_is_nothing_to_leave_out(desk: Client, here: Town, proposes: Proposes) -> None:
    column = open_posts(proposes(motion()))[0]
    assert "Ohne Standort" not in text_of(desk.get(f"/redaktion/beitrag/{column.pk}/bearbeiten/"))


def test_the_hand_over_names_it(desk: Client, here: Town, publishes: Proposes) -> None:
    Account.objects.filter(pk=here.linkedin.pk).update(network="Facebook", label="Facebook")
    place(here.municipality, "Tauwerkstraße", PlaceType.STREET, lat=53.5, lon=9.9)
    publishes(motion(text=TEXT))
    assert Post.objects.filter(account=here.linkedin, location__isnull=False).exists()
    page = text_of(desk.get("/redaktion/uebergabe/"))
    assert "Standort, falls Facebook einen nimmt: <b>Tauwerkstraße</b>" in page
