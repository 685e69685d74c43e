"""Set up the demo town with a day's work at the desk, for the tests in a real browser. Run as a process of its own."""

# SPDX-License-Identifier: EUPL-1.2

import json
import os
import sys
from datetime import datetime, timedelta

os.environ["DJANGO_SETTINGS_MODULE"] = "litfass.config.settings"

import django

django.setup()  # before the tables can be imported

from django.contrib.auth.models import User  # noqa: E402 - after django.setup
from django.core.management import call_command  # noqa: E402
from django.utils import timezone  # noqa: E402

from litfass.core.german import BERLIN  # noqa: E402
from litfass.core.kind import Kind  # noqa: E402
from litfass.core.notice import Notice as News  # noqa: E402
from litfass.core.ports import Reading  # noqa: E402
from litfass.flow import demonstrate, setup  # noqa: E402
from litfass.flow.approve import approve_all, send_back  # noqa: E402
from litfass.flow.deliver import deliver, due  # noqa: E402
from litfass.flow.keep import Keeper  # noqa: E402
from litfass.flow.prepare import prepare  # noqa: E402
from litfass.flow.who import Who, of  # noqa: E402
from litfass.flow.withdraw import withdraw  # noqa: E402
from litfass.records.models import Delivery, Meeting, Mention, Notice, Place, Post, PostState, Source  # noqa: E402

LONG_WORD = ("Bezirksversammlungsgeschäftsordnungsänderungsantrag" * 6)[:300]
LONG_TITLE = f"{LONG_WORD} und was daraus wird: {'Der Hudekai bleibt für alle offen. ' * 60}"[:2000]

# One proposal for each test that settles one, so that no test waits for another.
WORK = (
    "read", "release", "undo", "keys", "typing", "plain_release", "plain_some", "plain_edit", "plain_give_back",
    "places", "plain_places",
)  # fmt: skip
BY_HAND = ("hand", "copy", "plain_hand")


def main() -> dict[str, int | str]:
    """The town as the visitor of the demonstration finds it, and more; gives what the tests need by name."""
    now = timezone.now()
    call_command("migrate", verbosity=0, interactive=False)
    setup.demo(today=now.astimezone(BERLIN).date(), now=now)
    demonstrate.fill(now, lambda sentence: None)
    made: dict[str, int | str] = {name: _proposal(name, now).pk for name in WORK}
    made |= {name: _by_hand(name, now) for name in BY_HAND}
    return made | _public(now) | _waiting(now)


def _public(now: datetime) -> dict[str, int | str]:
    """Pages of the column that need something to have happened."""
    changed = Notice.objects.get(number="24-0187.2", kind=Kind.PAPER)
    _release(changed, now)
    withdrawn = _release(_press("withdrawn", "Dieser Text war ein Versehen", now), now)
    withdraw(withdrawn, who=_clerk(), now=now, reason="Versehen")
    _bring_out(now)
    cancelled = Meeting.objects.filter(is_cancelled=True).order_by("pk")[0]
    coming = Meeting.objects.filter(on__gte=now.date(), is_cancelled=False, items__isnull=False).order_by("on")[0]
    return {
        "story": Notice.objects.get(number="24-0187", kind=Kind.PAPER).pk,
        "changed": changed.pk,
        "withdrawn": withdrawn.pk,
        "cancelled": cancelled.pk,
        "cancelled_notice": cancelled.notices.get().pk,
        "meeting": coming.pk,
        "committee": coming.organization.slug if coming.organization else "",
        "place": Mention.objects.filter(place__name="Tauwerkstraße", is_main=True)[0].place.slug,
        "quarter": Place.objects.get(name="Seilerviertel").slug,
        "older": f"{int((now - timedelta(days=60)).timestamp()) * 1_000_000}-1",
        "taken_down": _release(_press("taken-down", "Hier steht ein Name zu viel", now), now).pk,
        "long": _release(_press("long", LONG_TITLE, now, f"{LONG_WORD} {LONG_TITLE}"), now).pk,
    }


def _waiting(now: datetime) -> dict[str, int | str]:
    """Pages of the desk that need something to be wrong."""
    held = Post.objects.filter(state=PostState.PROPOSED, account__channel="column", findings__weight="blocks")
    returned, edited = _proposal("returned", now), _proposal("edited", now)
    for post in returned.posts.filter(state=PostState.PROPOSED):
        send_back(post, reason="Der Termin ist noch nicht bestätigt.", who=_clerk(), now=now)
    return {
        "finding": held.order_by("pk")[0].notice_id,
        "facts": _proposed(Kind.DECISION).pk,
        "edited": _posts(edited)[0].pk,
        "limited": _posts(edited)[1].pk,
        "returned": returned.pk,
        "long_proposal": _proposal("long_proposal", now, LONG_TITLE).pk,
        "spillhaus": Place.objects.get(name="Spillhaus").pk,
        "source": Source.objects.order_by("pk")[0].pk,
    }


def _proposed(kind: Kind) -> Notice:
    """The newest notice of a kind that waits for a decision at the desk."""
    return Notice.objects.filter(posts__state=PostState.PROPOSED, kind=kind).distinct().order_by("-news_at", "-pk")[0]


def _clerk() -> Who:
    return of(User.objects.get(username=setup.DEMO_LOGIN[0]))


def _proposal(name: str, now: datetime, title: str = "") -> Notice:
    return _press(f"proposal-{name}", title or f"Neuer Aushang am Spillhaus: {name.replace('_', ' ')}", now)


def _press(key: str, title: str, now: datetime, text: str = "") -> Notice:
    """A press release as collecting would keep it, with its proposals."""
    source = Source.objects.get(kind=Kind.PRESS_RELEASE)
    words = text or f"{title}. Er hängt bis zum Ende des Monats im Spillhaus aus und ist für alle zu lesen."
    url = f"https://www.kranhude.example/presse/{key}"
    news = News(key=key, kind=Kind.PRESS_RELEASE, title=title, text=words, teaser=words, url=url, published_at=now)
    keeper = Keeper(source, [Reading(notices=(news,))], now=now)
    _, notice = keeper.notice(news)
    keeper.finish()
    prepare(notice, now=now)
    return notice


def _by_hand(name: str, now: datetime) -> int:
    """A post that waits for a person to bring it to LinkedIn."""
    notice = _release(_proposal(name, now), now)
    return Delivery.objects.get(notice=notice, account__slug="linkedin").pk


def _release(notice: Notice, now: datetime) -> Notice:
    done = approve_all(_posts(notice), who=_clerk(), now=now, undo=False)
    assert not done.refused, [finding.sentence for _, findings in done.refused for finding in findings]
    _bring_out(now)
    return Notice.objects.get(pk=notice.pk)


def _posts(notice: Notice) -> list[Post]:
    return list(Post.objects.filter(notice=notice, state=PostState.PROPOSED).order_by("account"))


def _bring_out(now: datetime) -> None:
    for one in due(now):
        deliver(one.delivery_id, one.revision, now=now)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main()))
