"""Fill the demo town: what was there some days ago, released by the demonstration; then what came since."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from datetime import datetime, timedelta

from django.contrib.auth.models import User

from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.demo.town import announced
from litfass.flow.approve import approve_all
from litfass.flow.collect import collect
from litfass.flow.deliver import deliver, due
from litfass.flow.prepare import pending, prepare
from litfass.flow.relocate import locate_all
from litfass.flow.setup import DEMO_LOGIN
from litfass.flow.web import web_for
from litfass.flow.who import Who
from litfass.records import municipality
from litfass.records.models import Account, Notice, Post, Source
from litfass.records.notice import NOON

DAYS_AGO = 5  # what was known then is released; the rest is left for the visitor to release
YEAR = timedelta(days=400)
FOR_NETWORKS = (Kind.DECISION, Kind.PRESS_RELEASE, Kind.PARTICIPATION)
AT_ONCE = (Kind.PRESS_RELEASE, Kind.SERVICE)  # so that the column shows all seven kinds from the start

Progress = Callable[[str], None]


def fill(now: datetime, progress: Progress) -> None:
    """Two looks at every source, some days apart, through the real readers."""
    earlier = now - timedelta(days=DAYS_AGO)
    networks = Account.objects.filter(channel="handover")
    networks.update(is_active=False)  # they join in today; what is old stays on the column
    _look(earlier, stage=1, progress=progress)
    _spread(earlier)
    _release_old(earlier, progress)
    networks.update(is_active=True)
    _look(now, stage=2, progress=progress)
    progress("Vorführstadt: Vorschläge werden gemacht …")
    Notice.objects.filter(public_at=None, gone_at=None).update(needs_drafts=True)
    for notice in pending(limit=1000):
        posts = prepare(notice, now=now)
        if notice.kind_word in AT_ONCE and notice.news_at < earlier:
            approve_all(_of_column(posts), who=_press_office(), now=notice.news_at, undo=False)
    _bring_out(now)


def _of_column(posts: list[Post]) -> list[Post]:
    return [post for post in posts if post.account.is_column]


def _press_office() -> Who:
    return Who("Pressestelle", User.objects.filter(username=DEMO_LOGIN[0]).first())


def _look(now: datetime, *, stage: int, progress: Progress) -> None:
    for source in Source.objects.select_related("municipality"):
        progress(f"Vorführstadt: {source.label} wird gelesen …")
        with web_for(source, stage=stage) as web:
            collect(source, web, now=now, since=(now - YEAR).date())
    locate_all(municipality.current())  # which quarters have a committee is known only now


def _spread(now: datetime) -> None:
    """As if somebody had looked every day: each thing was first seen on the day the council published it."""
    town_hall = municipality.current()
    days = announced(town_hall.demo_day or now.date(), stage=1)
    for notice in Notice.objects.filter(key__in=days):
        seen = datetime.combine(days[notice.key], NOON, BERLIN)
        if seen < now:
            Notice.objects.filter(pk=notice.pk).update(first_seen_at=seen, changed_at=seen, news_at=seen)


def _release_old(now: datetime, progress: Progress) -> None:
    """One after another, so that a later paper finds the post it continues."""
    press_office = _press_office()
    old = [notice for notice in pending(limit=1000) if not _waits(notice, now)]
    for number, notice in enumerate(old, start=1):
        progress(f"Vorführstadt: {number} von {len(old)} Meldungen freigegeben …")
        posts = prepare(notice, now=notice.news_at, days=YEAR.days)
        approve_all(posts, who=press_office, now=notice.news_at, undo=False)
        _bring_out(now)


def _waits(notice: Notice, now: datetime) -> bool:
    """A third of the last days' news for the networks is left to the visitor."""
    is_young = notice.news_at > now - timedelta(days=DAYS_AGO)
    return is_young and notice.kind_word in FOR_NETWORKS and notice.pk % 3 == 0


def _bring_out(now: datetime) -> None:
    for one in due(now):
        deliver(one.delivery_id, one.revision, now=now)
