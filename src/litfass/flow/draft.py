"""Draft the wording of a notice for one account."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime

from django.conf import settings
from django.db import transaction

from litfass.core import wording
from litfass.core.german import BERLIN
from litfass.core.post import Post as Wording
from litfass.flow.channel import channel
from litfass.flow.earlier import earlier as earlier_post
from litfass.flow.news import news_of
from litfass.records.models import Account, Delivery, Notice, Post, PostState, Revision


def draft(notice: Notice, account: Account, *, now: datetime) -> Post | None:
    """The open proposal for this account. None where a person sent this very revision's wording back."""
    revision = notice.revisions.get(number=notice.revision_number)
    made = wording_of(revision, account, now=now)
    with transaction.atomic():
        latest = Post.objects.select_for_update().filter(notice=notice, account=account).order_by("-pk").first()
        if latest and latest.state == PostState.RETURNED and latest.digest == made.digest:
            return None
        if latest and latest.state == PostState.PROPOSED:
            if latest.digest == made.digest and latest.revision_id == revision.pk:
                return latest
            _close(latest)
        return new_post(latest, made, notice=notice, account=account, revision=revision, made_at=now)


def wording_of(revision: Revision, account: Account, *, now: datetime) -> Wording:
    """How this account would tell it; nothing is kept."""
    news, notice = news_of(revision), revision.notice
    return wording.draft(news, outlet_of(notice, account, now=now, earlier=earlier_post(notice, news, account)))


def outlet_of(notice: Notice, account: Account, *, now: datetime, earlier: Delivery | None = None) -> wording.Outlet:
    """What the wording must know about the account. `earlier` is the post that this one goes on with."""
    address = earlier.remote_url if earlier else ""
    return wording.Outlet(
        limits=channel(account).limits,
        today=now.astimezone(BERLIN).date(),
        own_page="" if account.is_column else settings.PUBLIC_URL + notice.get_absolute_url(),
        continues=settings.PUBLIC_URL + address if address.startswith("/") else address,
        continues_on=earlier.notice.news_at.astimezone(BERLIN).date() if earlier else None,
        municipality=account.municipality.name,
    )


def new_post(replaces: Post | None, made: Wording, **fields: object) -> Post:
    """Keep one wording as a new row."""
    return Post.objects.create(
        replaces=replaces, title=made.title, text=made.text, quote=made.quote, link=made.link,
        alt_text=made.alt_text, continues=made.continues, digest=made.digest, **fields,
    )  # fmt: skip


def _close(post: Post) -> None:
    post.state = PostState.REPLACED
    post.save(update_fields=["state"])
