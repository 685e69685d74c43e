"""Prepare a notice: draft it for every account that wants it, check, and release where a rule says so."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta

from litfass.core.approval import NotReleasable, Rule
from litfass.flow.approve import NotOpen, approve
from litfass.flow.check import check
from litfass.flow.draft import draft
from litfass.flow.twins import is_second
from litfass.flow.who import RULE
from litfass.records.models import Account, Approval, Delivery, Notice, Post, ReleaseRule

DRAFT_DAYS = 30  # older news is kept and shown in threads, but not proposed by itself


def pending(limit: int = 200, *, without: Collection[int] = ()) -> list[Notice]:
    """Notices with a revision that no draft was made from yet, oldest first; `without` those that failed just now."""
    waiting = Notice.objects.filter(needs_drafts=True).exclude(pk__in=without)
    return list(waiting.select_related("paper", "source").order_by("news_at", "pk")[:limit])


def prepare(notice: Notice, *, now: datetime, days: int = DRAFT_DAYS) -> list[Post]:
    """Open proposals by account. Old news is passed over unless it is public already."""
    notice.refresh_from_db()  # it may have waited in a long list, and another look may have found it gone
    posts = []
    if notice.gone_at is None and _is_wanted(notice, now - timedelta(days=days)):
        for post, rule in proposals(notice, now=now):
            if (rule is Rule.BY_ITSELF and not _was_stopped(notice)) or _was_released(post):
                _release(post, now)
            posts.append(post)
    Notice.objects.filter(pk=notice.pk, revision_number=notice.revision_number).update(needs_drafts=False)
    return posts


def proposals(notice: Notice, *, now: datetime) -> Iterator[tuple[Post, Rule]]:
    """One checked proposal for each account that wants this kind, with its rule; the own page first. Releases none."""
    for account, rule in _wanting(notice):
        post = draft(notice, account, now=now)
        if post is not None:
            check(post)
            yield post, rule


def _is_wanted(notice: Notice, since: datetime) -> bool:
    """What is public is kept up to date; else only what is young and not there already under another id."""
    return bool(notice.public_at) or (notice.news_at >= since and not is_second(notice))


def _wanting(notice: Notice) -> list[tuple[Account, Rule]]:
    """The accounts this kind goes to with their rules, the own page first."""
    accounts = Account.objects.filter(municipality=notice.source.municipality_id, is_active=True)
    rules = {rule.account_id: rule for rule in ReleaseRule.objects.filter(account__in=accounts, kind=notice.kind)}
    found = []
    for account in sorted(accounts.select_related("municipality"), key=lambda one: (not one.is_column, one.pk)):
        rule = rules.get(account.pk)
        if rule is None or rule.is_wanted:
            found.append((account, Rule(rule.rule) if rule else Rule.PERSON))
    return found


def _was_stopped(notice: Notice) -> bool:
    """Somebody took it down, or back before it went out: from now on a person decides, not a rule."""
    return notice.withdrawn_at is not None or Delivery.objects.filter(notice=notice, wanted_post=None).exists()


def _was_released(post: Post) -> bool:
    """Whether the account shows this very wording now, or is told to, by a release that stands.

    An earlier release is not enough: a person may have put another wording in its place because it was wrong.
    """
    wanted = Delivery.objects.filter(
        notice=post.notice_id, account=post.account_id, wanted_post__digest=post.digest
    ).values("wanted_post")
    return Approval.objects.filter(post__in=wanted, digest=post.digest, revoked_at=None).exists()


def _release(post: Post, now: datetime) -> None:
    try:
        approve(post, who=RULE, now=now)
    except (NotReleasable, NotOpen):
        return  # it stays a proposal with its findings; a person decides
