"""Run every check over a post and keep what they object to."""

# SPDX-License-Identifier: EUPL-1.2

from django.db import transaction

from litfass.core import findings, shelf
from litfass.flow.channel import channel
from litfass.flow.news import news_of
from litfass.records.models import Delivery, Finding, Organization, Post, PostState


def circumstances(post: Post, *, at_release: bool) -> findings.Circumstances:
    """What the checks may know beside the post."""
    limits, town_hall = channel(post.account).limits, post.account.municipality
    names = Organization.objects.filter(source__municipality=town_hall).values_list("office_holders", flat=True)
    return findings.Circumstances(
        characters=limits.characters,
        link_length=limits.link_length,
        has_card=limits.card,
        is_own_page=post.account.is_column,
        own_page_is_public=_has_own_page(post, at_release=at_release),
        office_holders=frozenset([*town_hall.office_holders, *(name for body in names for name in body)]),
        own_contacts=frozenset(town_hall.own_contacts),
    )


def _has_own_page(post: Post, *, at_release: bool) -> bool:
    """Whether the column shows it or was told to. Before the release an open proposal for it counts as well:

    both are usually released in one act, the column first.
    """
    told = Delivery.objects.filter(
        notice_id=post.notice_id, account__channel="column", wanted_post__isnull=False
    ).exists()
    if told or at_release:
        return told
    return Post.objects.filter(notice_id=post.notice_id, account__channel="column", state=PostState.PROPOSED).exists()


def check(post: Post, *, at_release: bool = False) -> list[findings.Finding]:
    """Every finding of every check, now. The kept ones are replaced by these."""
    news, around = news_of(post.revision), circumstances(post, at_release=at_release)
    found = [
        finding for module in shelf.modules("checks").values() for finding in module.check(post.wording, news, around)
    ]
    with transaction.atomic():
        post.findings.all().delete()
        Finding.objects.bulk_create(
            Finding(post=post, check_name=one.check, weight=one.weight.value, sentence=one.sentence,
                    start=one.start, end=one.end)
            for one in found
        )  # fmt: skip
    return found
