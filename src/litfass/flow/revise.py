"""Change the wording of a proposal: a new row with a new digest, so an older release does not cover it."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime

from django.db import transaction

from litfass.core.post import Post as Wording
from litfass.flow.approve import NotOpen
from litfass.flow.check import check
from litfass.flow.draft import new_post
from litfass.flow.who import Who
from litfass.records import journal
from litfass.records.models import Post, PostState


@transaction.atomic
def revise(post: Post, wording: Wording, *, who: Who, now: datetime, offered_by: str = "") -> Post:
    """The new proposal. A released post can be revised too: its copies stay until the new wording is released.

    `offered_by` names the language model whose words the person started from; the journal keeps it.
    """
    row = Post.objects.select_for_update().get(pk=post.pk)
    newer = Post.objects.filter(notice_id=row.notice_id, account_id=row.account_id, state=PostState.PROPOSED)
    if row.state in (PostState.REPLACED, PostState.DROPPED) or newer.exclude(pk=row.pk).exists():
        raise NotOpen(row)
    if row.digest == wording.digest:
        return row
    if row.state != PostState.RELEASED:
        row.state = PostState.REPLACED
        row.save(update_fields=["state"])
    made = new_post(
        row, wording, notice=row.notice, account=row.account, revision=row.revision, made_at=now, made_by=who.user
    )
    check(made)
    offer = {"model": offered_by} if offered_by else {}
    journal.write("revised", made, who=who.name, now=now, notice=made.notice_id, account=made.account.slug, **offer)
    return made
