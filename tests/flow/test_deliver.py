"""Bringing out: each wish once, the own page first, withdrawals everywhere, hand-over ticked by a person."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

import pytest

from litfass.core.approval import Rule
from litfass.core.kind import Kind
from litfass.flow import handover
from litfass.flow.approve import approve_all
from litfass.flow.deliver import Outcome, deliver, due
from litfass.flow.prepare import prepare
from litfass.flow.rules import set_rule
from litfass.flow.who import SYSTEM
from litfass.flow.withdraw import withdraw
from litfass.records.models import Delivery, DeliveryState, Notice, Post, PostState, Receipt
from tests.town import NOON, Town, motion, town

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(seconds=11)


@pytest.fixture
def here() -> Town:
    return town()


@pytest.fixture
def released(here: Town) -> Notice:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    approve_all(Post.objects.filter(state=PostState.PROPOSED), who=here.clerk, now=NOON)
    return notice


def bring_out(now: object = LATER) -> list[Outcome]:
    return [deliver(one.delivery_id, one.revision, now=LATER) for one in due(LATER)]


def test_the_column_shows_it_and_the_network_waits_for_a_person(released: Notice) -> None:
    assert bring_out() == [Outcome.DONE, Outcome.HANDED]
    released.refresh_from_db()
    assert released.public_at == LATER
    assert released.public_post == Post.objects.get(notice=released, account__slug="column")


def test_before_its_time_nothing_goes_out(released: Notice) -> None:
    row = Delivery.objects.get(account__slug="column")
    assert deliver(row.pk, row.revision, now=NOON) is Outcome.NOT_YET


def test_the_same_wish_twice_is_one_copy(released: Notice) -> None:
    row = Delivery.objects.get(account__slug="column")
    assert [deliver(row.pk, row.revision, now=LATER) for _ in range(2)] == [Outcome.DONE, Outcome.NOTHING]
    assert Receipt.objects.count() == 1


def test_a_job_for_an_older_wish_finds_nothing_to_do(released: Notice) -> None:
    row = Delivery.objects.get(account__slug="column")
    withdraw(released, who=SYSTEM, now=LATER, reason="weg")
    assert deliver(row.pk, row.revision, now=LATER) is Outcome.NOTHING


def test_a_copy_waits_until_the_own_page_is_there(released: Notice) -> None:
    copy = Delivery.objects.get(account__slug="linkedin")
    assert deliver(copy.pk, copy.revision, now=LATER) is Outcome.NOT_YET
    copy.refresh_from_db()
    assert copy.due_at > LATER


def test_a_person_ticks_a_handed_over_post_with_its_address(here: Town, released: Notice) -> None:
    bring_out()
    copy = Delivery.objects.get(account__slug="linkedin")
    with pytest.raises(handover.BadAddress):
        handover.tick(copy, revision=copy.revision, address="https://example.com/x", who=here.clerk, now=LATER)
    address = "https://www.linkedin.com/posts/kranhude-1"
    receipt = handover.tick(copy, revision=copy.revision, address=address, who=here.clerk, now=LATER)
    copy.refresh_from_db()
    assert (receipt.remote_url, receipt.by, copy.state) == (address, "Pressestelle", DeliveryState.DONE)
    with pytest.raises(handover.NotHanded):
        handover.tick(copy, revision=copy.revision, address=address, who=here.clerk, now=LATER)


def test_a_withdrawal_takes_the_page_down_and_asks_a_person_for_the_network(here: Town, released: Notice) -> None:
    bring_out()
    copy = Delivery.objects.get(account__slug="linkedin")
    handover.tick(copy, revision=1, address="https://www.linkedin.com/posts/kranhude-1", who=here.clerk, now=LATER)
    assert withdraw(released, who=SYSTEM, now=LATER, reason="An der Quelle nicht mehr öffentlich.") == 2
    assert bring_out() == [Outcome.DONE, Outcome.HANDED]
    released.refresh_from_db()
    assert (released.public_at, released.public_post, released.withdrawn_at) == (None, None, LATER)
    copy.refresh_from_db()
    assert handover.tick(copy, revision=copy.revision, address="", who=here.clerk, now=LATER).act == "withdrawn"


def test_a_withdrawn_proposal_cannot_be_released_any_more(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    withdraw(notice, who=SYSTEM, now=NOON, reason="weg")
    assert approve_all(Post.objects.filter(notice=notice), who=here.clerk, now=NOON).approvals == []


def test_what_was_taken_down_needs_a_new_release_even_with_the_same_wording(here: Town, released: Notice) -> None:
    bring_out()
    withdraw(released, who=here.clerk, now=LATER, reason="Enthält einen Namen.")
    bring_out()
    set_rule(here.column, Kind.PAPER, rule=Rule.BY_ITSELF, wanted=True, who=here.clerk, now=LATER)
    again = here.keeps(motion(text="Ein anderer Sachverhalt."), now=LATER)
    prepare(again, now=LATER)
    assert set(Post.objects.filter(notice=again, state=PostState.PROPOSED).values_list("account__slug", flat=True)) == {
        "column", "linkedin"
    }  # fmt: skip
    assert due(LATER) == []
