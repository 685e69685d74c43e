"""Fill the demo town: what was there some days ago, released by the demonstration; then what came since."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from datetime import datetime, timedelta

from django.utils import timezone

from litfass.flow.approve import approve_all
from litfass.flow.collect import collect
from litfass.flow.deliver import deliver, due
from litfass.flow.prepare import pending, prepare
from litfass.flow.web import web_for
from litfass.flow.who import Who
from litfass.records.models import Post, PostState, Source

PRESS_OFFICE = Who("Pressestelle (Demonstration)")
DAYS_AGO = 5  # what was known then is released; the rest is left for the visitor to release
YEAR = timedelta(days=400)

Progress = Callable[[str], None]


def fill(now: datetime, progress: Progress) -> None:
    """Two looks at every source, some days apart, through the real readers."""
    earlier = now - timedelta(days=DAYS_AGO)
    for source in Source.objects.select_related("municipality"):
        progress(f"Vorführstadt: {source.label} wird gelesen …")
        with web_for(source, stage=1) as web:
            collect(source, web, now=earlier, since=(earlier - YEAR).date())
    _release_old(earlier, progress)
    for source in Source.objects.select_related("municipality"):
        progress(f"Vorführstadt: {source.label}, Neues seit {DAYS_AGO} Tagen …")
        with web_for(source) as web:
            collect(source, web, now=now, since=(earlier - YEAR).date())
    _bring_out(now)
    _prepare(now, days=0)


def _prepare(now: datetime, *, days: int) -> None:
    for notice in pending(limit=1000):
        prepare(notice, now=now, days=days or YEAR.days)


def _release_old(now: datetime, progress: Progress) -> None:
    """Stage by stage, so that a later paper finds the post it continues."""
    for number, notice in enumerate(pending(limit=1000), start=1):
        progress(f"Vorführstadt: {number} Meldungen vorbereitet …")
        prepare(notice, now=max(notice.news_at, now - YEAR), days=YEAR.days)
        posts = Post.objects.filter(notice=notice, state=PostState.PROPOSED, account__channel="column")
        approve_all(posts, who=PRESS_OFFICE, now=notice.news_at, undo=False)
        _bring_out(now)


def _bring_out(now: datetime) -> None:
    for one in due(now):
        deliver(one.delivery_id, one.revision, now=now)
