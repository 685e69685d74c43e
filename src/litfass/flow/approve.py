"""Release a post, take the release back within its seconds, or send the post back with a reason."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from litfass.core import approval as rules
from litfass.core.findings import Finding, stopping_rules
from litfass.flow.check import check
from litfass.flow.publish import publish
from litfass.flow.who import RULE, Who
from litfass.records import journal
from litfass.records.models import Approval, Delivery, DeliveryState, Notice, Post, PostState


class NotOpen(Exception):
    """The post is no open proposal any more; `sentence` says in German what became of it."""

    def __init__(self, post: Post) -> None:
        self.post = post
        self.sentence = f"Dieser Beitrag ist nicht mehr offen: {PostState(post.state).label}."
        super().__init__(f"post {post.pk} is {post.state}")


class Outdated(NotOpen):
    """The source changed or took back what this proposal was made from, so a release would be behind the times."""

    def __init__(self, post: Post) -> None:
        super().__init__(post)
        self.sentence = "An der Quelle hat sich gerade etwas geändert. Der neue Vorschlag kommt gleich."


class TooLate(Exception):
    """The copy has gone out or is on its way."""

    sentence = "Der Beitrag ist schon unterwegs. Sie können ihn bearbeiten und neu freigeben."


@dataclass(slots=True)
class Released:
    """What became of a release of several posts."""

    approvals: list[Approval] = field(default_factory=list)
    refused: list[tuple[Post, Sequence[Finding]]] = field(default_factory=list)


def _refuse_outdated(row: Post) -> None:
    """Where a newer state waits for its draft, that draft is what a person should see."""
    notice = Notice.objects.get(pk=row.notice_id)
    if notice.gone_at or (notice.needs_drafts and row.revision.number < notice.revision_number):
        raise Outdated(row)


def _open(post: Post) -> Post:
    """The row as it is now, locked; raises NotOpen when somebody was faster."""
    row = Post.objects.select_for_update().get(pk=post.pk)
    if row.state != PostState.PROPOSED:
        raise NotOpen(row)
    return row


@transaction.atomic
def approve(post: Post, *, who: Who, now: datetime, undo: bool = True) -> Approval:
    """Release the exact wording. Raises NotReleasable while a finding blocks, NotOpen when it is no proposal.

    A rule is stopped also by what only a person may release after looking.
    """
    row = _open(post)
    _refuse_outdated(row)
    findings = check(row, at_release=True)
    if who == RULE and (objections := stopping_rules(findings)):
        raise rules.NotReleasable(objections)
    given = rules.approve(row.wording, by=who.name, findings=findings, now=now)
    Post.objects.filter(notice_id=row.notice_id, account_id=row.account_id, state=PostState.RELEASED).update(
        state=PostState.REPLACED
    )
    row.state = PostState.RELEASED
    row.save(update_fields=["state"])
    kept = Approval.objects.create(post=row, digest=given.digest, by=given.by, user=who.user, at=now)
    publish(row, due_at=now + timedelta(seconds=settings.UNDO_SECONDS if undo else 0))
    journal.write("approved", row, who=who.name, now=now, notice=row.notice_id, account=row.account.slug)
    return kept


def approve_all(posts: Iterable[Post], *, who: Who, now: datetime, undo: bool = True) -> Released:
    """Release several, the own page first, so that it exists before any copy of it."""
    done = Released()
    for post in sorted(posts, key=lambda one: (one.notice_id, not one.account.is_column, one.pk)):
        try:
            done.approvals.append(approve(post, who=who, now=now, undo=undo))
        except rules.NotReleasable as refusal:
            done.refused.append((post, refusal.findings))
        except NotOpen:
            continue
    return done


@transaction.atomic
def take_back(approval: Approval, *, who: Who, now: datetime) -> Post:
    """Undo a release before its copy goes out. Raises TooLate afterwards."""
    post = Post.objects.select_for_update().get(pk=approval.post_id)
    delivery = Delivery.objects.select_for_update().get(notice_id=post.notice_id, account_id=post.account_id)
    if post.state != PostState.RELEASED or delivery.wanted_post_id != post.pk or delivery.due_at <= now:
        raise TooLate
    if delivery.state != DeliveryState.WAITING or delivery.begun_revision:
        raise TooLate
    Approval.objects.filter(pk=approval.pk).update(revoked_at=now)
    Post.objects.filter(notice=post.notice_id, account=post.account_id, state=PostState.PROPOSED).update(
        state=PostState.REPLACED
    )
    post.state = PostState.PROPOSED
    post.save(update_fields=["state"])
    _want_what_was_wanted(delivery, now)
    journal.write("taken_back", post, who=who.name, now=now, notice=post.notice_id, account=post.account.slug)
    return post


def _want_what_was_wanted(delivery: Delivery, now: datetime) -> None:
    """The wish before this release stands again: the former wording, or that nothing be there.

    What is seen there may differ from it: a person has not yet brought out, changed or taken down what was handed over.
    """
    former = Approval.objects.filter(
        post__notice=delivery.notice_id, post__account=delivery.account_id, revoked_at=None
    ).order_by("-pk").first()  # fmt: skip
    delivery.wanted_post_id = former.post_id if former else None
    delivery.revision += 1
    if delivery.wanted_post_id == delivery.seen_post_id:
        delivery.seen_revision, delivery.state = delivery.revision, DeliveryState.DONE
    else:
        delivery.state, delivery.due_at = DeliveryState.WAITING, now
    delivery.save()
    if former:
        Post.objects.filter(pk=former.post_id).update(state=PostState.RELEASED)


@transaction.atomic
def send_back(post: Post, *, reason: str, who: Who, now: datetime) -> Post:
    """Give a proposal back with a reason; it stays kept and can be taken up again."""
    row = _open(post)
    row.state, row.reason = PostState.RETURNED, reason
    row.save(update_fields=["state", "reason"])
    journal.write("sent_back", row, who=who.name, now=now, notice=row.notice_id, account=row.account.slug)
    return row


@transaction.atomic
def take_up(post: Post, *, who: Who, now: datetime) -> Post:
    """Make a returned post a proposal again. Raises NotOpen where a newer proposal exists."""
    row = Post.objects.select_for_update().get(pk=post.pk)
    siblings = Post.objects.filter(notice_id=row.notice_id, account_id=row.account_id, pk__gt=row.pk)
    if row.state != PostState.RETURNED or siblings.exists():
        raise NotOpen(row)
    row.state = PostState.PROPOSED
    row.save(update_fields=["state"])
    check(row)
    journal.write("taken_up", row, who=who.name, now=now, notice=row.notice_id, account=row.account.slug)
    return row
