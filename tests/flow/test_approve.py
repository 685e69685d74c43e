"""Releasing: bound to the wording, refused while something blocks, taken back within its seconds."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from litfass.core.approval import NotReleasable, Rule
from litfass.core.kind import Kind
from litfass.flow import approve as approving
from litfass.flow import handover
from litfass.flow.deliver import Outcome, deliver, due
from litfass.flow.prepare import prepare
from litfass.flow.revise import revise
from litfass.flow.rules import set_rule
from litfass.flow.withdraw import withdraw
from litfass.records.models import Approval, Delivery, DeliveryState, JournalEntry, Notice, Post, PostState, Receipt
from tests.town import NOON, Town, motion, press, town

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(seconds=11)


def proposals(of: Notice) -> dict[str, Post]:
    return {post.account.slug: post for post in Post.objects.filter(notice=of, state=PostState.PROPOSED)}


@pytest.fixture
def here() -> Town:
    return town()


def test_a_new_notice_becomes_one_proposal_per_account(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    assert sorted(proposals(notice)) == ["column", "linkedin"]
    assert not Notice.objects.get(pk=notice.pk).needs_drafts


def test_preparing_twice_changes_nothing(here: Town) -> None:
    notice = here.keeps(motion())
    first = prepare(notice, now=NOON)
    assert prepare(notice, now=LATER) == first


def test_a_release_is_bound_to_the_digest_of_the_wording(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    post = proposals(notice)["column"]
    given = approving.approve(post, who=here.clerk, now=NOON)
    assert (given.digest, given.by, given.user) == (post.wording.digest, "Pressestelle", here.clerk.user)
    assert Delivery.objects.get(notice=notice).due_at == NOON + timedelta(seconds=10)


def test_an_edit_after_the_release_needs_a_new_one(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    approving.approve(proposals(notice)["column"], who=here.clerk, now=NOON)
    released = Post.objects.get(notice=notice, state=PostState.RELEASED)
    edited = revise(released, replace(released.wording, text="Anders."), who=here.clerk, now=NOON)
    assert edited.state == PostState.PROPOSED
    assert not Approval.objects.filter(digest=edited.digest).exists()
    assert Delivery.objects.get(notice=notice).wanted_post == released


def test_a_copy_is_refused_until_the_own_page_is_released(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    with pytest.raises(NotReleasable) as refusal:
        approving.approve(proposals(notice)["linkedin"], who=here.clerk, now=NOON)
    assert [finding.check for finding in refusal.value.findings] == ["own_page"]


def test_releasing_all_takes_the_own_page_first(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    done = approving.approve_all(proposals(notice).values(), who=here.clerk, now=NOON)
    assert [one.post.account.slug for one in done.approvals] == ["column", "linkedin"]
    assert done.refused == []


def test_the_name_of_a_private_person_stops_the_release(here: Town) -> None:
    notice = here.keeps(press("Der Weg ist frei. Das dankt die Stadt Herrn Beispielmann aus der Tauwerkstraße."))
    prepare(notice, now=NOON)
    done = approving.approve_all(proposals(notice).values(), who=here.clerk, now=NOON)
    assert done.approvals == []
    assert {finding.check for _, findings in done.refused for finding in findings} >= {"personal_data"}


def test_a_release_can_be_taken_back_before_it_goes_out(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    given = approving.approve(proposals(notice)["column"], who=here.clerk, now=NOON)
    approving.take_back(given, who=here.clerk, now=NOON + timedelta(seconds=9))
    assert due(LATER) == []
    assert sorted(proposals(notice)) == ["column", "linkedin"]
    assert Notice.objects.get(pk=notice.pk).public_at is None


def test_taking_back_comes_too_late_once_it_is_due(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    given = approving.approve(proposals(notice)["column"], who=here.clerk, now=NOON)
    with pytest.raises(approving.TooLate):
        approving.take_back(given, who=here.clerk, now=LATER)


def test_the_second_of_two_people_is_told_that_it_is_done(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    post = proposals(notice)["column"]
    approving.approve(post, who=here.clerk, now=NOON)
    with pytest.raises(approving.NotOpen) as refusal:
        approving.approve(post, who=here.clerk, now=NOON)
    assert refusal.value.sentence == "Dieser Beitrag ist nicht mehr offen: freigegeben."


def test_what_is_sent_back_with_a_reason_can_be_taken_up_again(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    post = approving.send_back(proposals(notice)["column"], reason="Zu früh.", who=here.clerk, now=NOON)
    assert (post.state, post.reason) == (PostState.RETURNED, "Zu früh.")
    prepare(notice, now=LATER)
    assert "column" not in proposals(notice)
    assert approving.take_up(post, who=here.clerk, now=LATER).state == PostState.PROPOSED


def test_a_rule_releases_by_itself_only_what_nothing_blocks(here: Town) -> None:
    set_rule(here.column, Kind.PRESS_RELEASE, rule=Rule.BY_ITSELF, wanted=True, who=here.clerk, now=NOON)
    clean, dirty = here.keeps(press()), here.keeps(press("Rufen Sie 040 123456789 an.", key="guid-2"))
    prepare(clean, now=NOON)
    prepare(dirty, now=NOON)
    assert Approval.objects.get().post.notice == clean
    assert "column" in proposals(dirty)


def test_an_account_that_does_not_want_a_kind_gets_no_proposal(here: Town) -> None:
    set_rule(here.linkedin, Kind.PAPER, rule=Rule.PERSON, wanted=False, who=here.clerk, now=NOON)
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    assert sorted(proposals(notice)) == ["column"]


def test_the_same_wording_after_a_change_at_the_source_needs_no_second_release(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    approving.approve_all(proposals(notice).values(), who=here.clerk, now=NOON)
    again = here.keeps(motion(text="Ein Satz mehr im Sachverhalt, der im Beitrag nicht vorkommt."), now=LATER)
    prepare(again, now=LATER)
    assert proposals(again) == {}
    assert Delivery.objects.get(account=here.column).wanted_post.revision.number == 2  # type: ignore[union-attr]


def test_every_act_stands_in_the_journal(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    approving.approve(proposals(notice)["column"], who=here.clerk, now=NOON)
    assert list(JournalEntry.objects.values_list("verb", "who")) == [("approved", "Pressestelle")]


def test_nothing_goes_out_without_a_release_of_that_very_wording(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    given = approving.approve(proposals(notice)["column"], who=here.clerk, now=NOON)
    Approval.objects.filter(pk=given.pk).update(revoked_at=NOON)
    row = Delivery.objects.get(notice=notice)
    assert deliver(row.pk, row.revision, now=LATER) is Outcome.FAILED
    row.refresh_from_db()
    assert (row.state, Receipt.objects.count()) == (DeliveryState.FAILED, 0)


def test_a_correction_by_hand_is_never_replaced_by_the_wording_it_corrected(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    drafted = proposals(notice)["column"]
    approving.approve(drafted, who=here.clerk, now=NOON, undo=False)
    corrected = revise(drafted, replace(drafted.wording, text="Berichtigt. Drs. 24-0187"), who=here.clerk, now=NOON)
    approving.approve(corrected, who=here.clerk, now=NOON, undo=False)
    again = here.keeps(motion(text="Ein Satz mehr im Sachverhalt, der im Beitrag nicht vorkommt."), now=LATER)
    prepare(again, now=LATER)
    assert Delivery.objects.get(account=here.column).wanted_post == corrected
    assert proposals(again)["column"].digest == drafted.digest


def test_what_the_source_changed_meanwhile_is_not_released_before_its_new_draft(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    seen_by_the_clerk = proposals(notice)["column"]
    changed = here.keeps(motion(title="Kein Schulweg in der Tauwerkstraße"), now=LATER)
    with pytest.raises(approving.Outdated, match="is proposed"):
        approving.approve(seen_by_the_clerk, who=here.clerk, now=LATER)
    prepare(changed, now=LATER)
    assert approving.approve(proposals(changed)["column"], who=here.clerk, now=LATER)


def test_what_is_gone_at_the_source_is_neither_proposed_nor_released(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    post = proposals(notice)["column"]
    Notice.objects.filter(pk=notice.pk).update(gone_at=LATER)
    with pytest.raises(approving.Outdated):
        approving.approve(post, who=here.clerk, now=LATER)
    assert prepare(notice, now=LATER) == []  # the row in hand does not know it yet


def test_taking_a_release_back_leaves_a_withdrawal_in_force(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    approving.approve_all(proposals(notice).values(), who=here.clerk, now=NOON, undo=False)
    bring_out(NOON)
    copy = Delivery.objects.get(account=here.linkedin)
    handover.tick(copy, revision=1, address="https://www.linkedin.com/posts/kranhude-1", who=here.clerk, now=NOON)
    withdraw(notice, who=here.clerk, now=NOON, reason="Enthält einen Namen.")
    bring_out(NOON)
    again = here.keeps(motion(title="Sicherer Weg zur Schule"), now=NOON)
    prepare(again, now=NOON)
    given = approving.approve_all(proposals(again).values(), who=here.clerk, now=NOON).approvals
    for one in reversed(given):
        approving.take_back(one, who=here.clerk, now=NOON)
    bring_out(NOON)
    copy.refresh_from_db()
    assert (copy.state, copy.wanted_post, copy.seen_post is None) == (DeliveryState.HANDED, None, False)


def test_taking_a_release_back_hands_over_again_what_waited_for_a_hand(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    approving.approve_all(proposals(notice).values(), who=here.clerk, now=NOON, undo=False)
    bring_out(NOON)
    handed = Delivery.objects.get(account=here.linkedin).wanted_post
    assert handed
    edited = revise(handed, replace(handed.wording, text=f"{handed.text} Neu."), who=here.clerk, now=NOON)
    given = approving.approve(edited, who=here.clerk, now=NOON)
    approving.take_back(given, who=here.clerk, now=NOON)
    bring_out(NOON)
    copy = Delivery.objects.get(account=here.linkedin)
    assert (copy.state, copy.wanted_post) == (DeliveryState.HANDED, handed)
    assert Post.objects.get(pk=handed.pk).state == PostState.RELEASED


def bring_out(now: datetime) -> None:
    for one in due(now):
        deliver(one.delivery_id, one.revision, now=now)
