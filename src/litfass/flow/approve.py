"""Release a post, take the release back within its seconds, or send the post back with a reason."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from litfass.core import approval as rules
from litfass.core.findings import Finding
from litfass.flow.check import check
from litfass.flow.publish import publish
from litfass.flow.who import Who
from litfass.records import journal
from litfass.records.models import Approval, Delivery, DeliveryState, Post, PostState


class NotOpen(Exception):
    """The post is no open proposal any more; `sentence` says in German what became of it."""

    def __init__(self, post: Post) -> None:
        self.post = post
        self.sentence = f"Dieser Beitrag ist nicht mehr offen: {PostState(post.state).label}."
        super().__init__(f"post {post.pk} is {post.state}")


class TooLate(Exception):
    """The copy has gone out or is on its way."""

    sentence = "Der Beitrag ist schon unterwegs. Sie können ihn bearbeiten und neu freigeben."


@dataclass(slots=True)
class Released:
    """What became of a release of several posts."""

    approvals: list[Approval] = field(default_factory=list)
    refused: list[tuple[Post, Sequence[Finding]]] = field(default_factory=list)


def _open(post: Post) -> Post:
    """The row as it is now, locked; raises NotOpen when somebody was faster."""
    row = Post.objects.select_for_update().get(pk=post.pk)
    if row.state != PostState.PROPOSED:
        raise NotOpen(row)
    return row


@transaction.atomic
def approve(post: Post, *, who: Who, now: datetime, undo: bool = True) -> Approval:
    """Release the exact wording. Raises NotReleasable while a finding blocks, NotOpen when it is no proposal."""
    row = _open(post)
    given = rules.approve(row.wording, by=who.name, findings=check(row, at_release=True), now=now)
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
    _want_what_is_seen(delivery)
    journal.write("taken_back", post, who=who.name, now=now, notice=post.notice_id, account=post.account.slug)
    return post


def _want_what_is_seen(delivery: Delivery) -> None:
    """Back to what stands there now; the former post is the released one again."""
    delivery.wanted_post_id = delivery.seen_post_id
    delivery.revision += 1
    delivery.seen_revision = delivery.revision
    delivery.state = DeliveryState.DONE
    delivery.save()
    if delivery.seen_post_id:
        Post.objects.filter(pk=delivery.seen_post_id).update(state=PostState.RELEASED)


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
