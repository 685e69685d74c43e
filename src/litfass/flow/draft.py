"""Draft the wording of a notice for one account."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime

from django.conf import settings
from django.db import transaction

from litfass.core import wording
from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.core.pinned import location
from litfass.core.place import Mention, folded
from litfass.core.post import Post as Wording
from litfass.flow.atlas import atlas_of
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
    outlet = outlet_of(notice, account, now=now, earlier=earlier_post(notice, news, account))
    # A meeting is held in a room; the places of its agenda are those of other news.
    mentions = () if notice.kind_word is Kind.MEETING else news.facts.places
    return wording.draft(news, _on_the_map(outlet, account, mentions or ()))


def _on_the_map(outlet: wording.Outlet, account: Account, mentions: Sequence[Mention]) -> wording.Outlet:
    """The outlet with what only the gazetteer knows of these places: the quarter, the spot."""
    if not mentions:
        return outlet
    atlas, town = atlas_of(account.municipality), folded(account.municipality.name)
    around = {place.id: place.quarters for each in mentions if (place := atlas.get(each.place or 0))}
    quarters = {pk: names[0] for pk, names in around.items() if len(names) == 1 and folded(names[0]) not in town}
    spot = location(mentions, atlas, atlas.named) if outlet.limits.location else None
    return replace(outlet, quarters=quarters, location=spot)


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
        alt_text=made.alt_text, continues=made.continues, digest=made.digest,
        location=asdict(made.location) if made.location else None, **fields,
    )  # fmt: skip


def _close(post: Post) -> None:
    post.state = PostState.REPLACED
    post.save(update_fields=["state"])
