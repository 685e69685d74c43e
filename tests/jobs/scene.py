"""Set a scene in the data folder of this process and say in JSON what came: `python -m tests.jobs.scene VERB …`."""

# SPDX-License-Identifier: EUPL-1.2

import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "litfass.config.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 - after Django is ready
from django.utils import timezone  # noqa: E402

from litfass.flow import setup  # noqa: E402
from litfass.flow.approve import approve_all  # noqa: E402
from litfass.flow.collect import collect  # noqa: E402
from litfass.flow.prepare import prepare  # noqa: E402
from litfass.flow.revise import revise  # noqa: E402
from litfass.flow.web import web_for  # noqa: E402
from litfass.flow.who import Who  # noqa: E402
from litfass.flow.withdraw import withdraw  # noqa: E402
from litfass.records.models import (  # noqa: E402
    Account,
    Delivery,
    Municipality,
    Notice,
    Post,
    PostState,
    Source,
)
from tests.town import press, town  # noqa: E402

CLERK = Who("Pressestelle")


def empty() -> None:
    """The tables and nothing in them."""
    call_command("migrate", verbosity=0)


def wishes(folder: str, count: str) -> int:
    """Notices released for the column and for a strict network in this folder; all wishes are due at once."""
    empty()
    here, now = town(), timezone.now()
    Source.objects.update(is_active=False)
    Account.objects.filter(pk=here.linkedin.pk).update(
        slug="strict", channel="strict", network="", options={"folder": folder}
    )
    for number in range(int(count)):
        notice = here.keeps(press(f"Der Weg {number} ist wieder frei.", key=f"guid-{number}"), now=now)
        prepare(notice, now=now)
    return _release_all()


def looks() -> int:
    """The demo town beside what is there: five sources that were never looked at."""
    empty()
    Municipality.objects.update(slug="beside")
    now = timezone.now()
    setup.demo(today=now.date(), now=now)
    return Source.objects.filter(is_active=True).count()


def look_again() -> dict[str, int]:
    """Collect every source once more and say how many notices that touched."""
    touched = {}
    for source in Source.objects.filter(is_active=True).select_related("municipality"):
        with web_for(source) as web:
            touched[source.slug] = len(collect(source, web, now=timezone.now()).touched)
    return touched


def withdraw_all() -> int:
    """Want every copy gone."""
    notices = Notice.objects.all()
    return sum(withdraw(notice, who=CLERK, now=timezone.now(), reason="weg") for notice in notices)


def reword_all() -> int:
    """Release another wording of all that the strict network should show."""
    for row in Delivery.objects.filter(account__slug="strict").select_related("wanted_post"):
        post = row.wanted_post
        assert post is not None
        revise(post, replace(post.wording, text=f"{post.text} Danke."), who=CLERK, now=timezone.now())
    return _release_all()


def _release_all() -> int:
    proposed = Post.objects.filter(state=PostState.PROPOSED)
    return len(approve_all(proposed, who=CLERK, now=timezone.now(), undo=False).approvals)


VERBS: dict[str, Callable[..., object]] = {
    verb.__name__: verb for verb in (empty, wishes, looks, look_again, withdraw_all, reword_all)
}

if __name__ == "__main__":
    print(json.dumps(VERBS[sys.argv[1]](*sys.argv[2:])))
