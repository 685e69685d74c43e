"""Find the post that a notice goes on with: about the nearest earlier stage of the same matter, on the same account."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from django.db.models import Q

from litfass.core.facts import Stage
from litfass.core.kind import Kind
from litfass.core.notice import Notice as News
from litfass.core.number import stem
from litfass.core.story import continues
from litfass.flow.news import news_of
from litfass.records.models import Account, Delivery, Notice, Revision

MOST = 20  # stages of one matter that are looked at, the newest first
_NAMED = 12  # papers and days a notice may name; one that names more is a list


def earlier(notice: Notice, news: News, account: Account) -> Delivery | None:
    """What is out on this account and earlier. One query, a second where a decision is named by its day."""
    matter = Q(notice__paper__stem__in=stems) if (stems := _stems(notice, news)) else Q()
    decided = _decided(notice, _days(news))
    if decided:
        matter |= Q(notice__in=decided)
    if not matter:
        return None
    rows = (
        Delivery.objects.filter(
            matter, account=account, seen_post__isnull=False, notice__source=notice.source_id,
            notice__news_at__lte=notice.news_at, notice__withdrawn_at=None,
        )
        .exclude(notice=notice).exclude(remote_url="").select_related("notice", "seen_post__revision")
        .order_by("-notice__news_at", "-pk")[:MOST]
    )  # fmt: skip
    by_key = {row.notice.key: row for row in reversed(rows)}
    found = continues(news, [_read(row.seen_post.revision) for row in by_key.values() if row.seen_post])
    return by_key[found.key] if found else None


def _stems(notice: Notice, news: News) -> list[str]:
    """The matter of its own number, then those of the papers it names."""
    own = notice.paper.stem if notice.paper else stem(notice.number)
    named = (stem(each.number) for each in news.facts.references[:_NAMED])
    return [each for each in dict.fromkeys([own, *named]) if each]


def _days(news: News) -> list[date]:
    """The days of decisions that its words name: „Beschluss der Bezirksversammlung vom …“."""
    steps = news.facts.steps[:_NAMED]
    return [step.on for step in steps if step.on and step.evidence and step.stage is Stage.DECISION]


def _decided(notice: Notice, days: Iterable[date]) -> list[int]:
    wanted = set(days)
    if not wanted:
        return []
    found = Notice.objects.filter(
        source=notice.source_id, kind=Kind.DECISION, meeting__source=notice.source_id, meeting__on__in=wanted
    )
    return list(found.values_list("pk", flat=True)[: 10 * MOST])


def _read(revision: Revision) -> News:
    return _read_once(revision.digest, revision)


@lru_cache(maxsize=256)  # several accounts ask for the same stages one after the other
def _read_once(digest: str, revision: Revision) -> News:
    return news_of(revision)
