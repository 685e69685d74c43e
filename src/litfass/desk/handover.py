"""Hand over: what a person publishes, changes or takes down by hand, and ticks off."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from litfass.channels.handover import compose_page
from litfass.core import diff
from litfass.desk import frame
from litfass.desk.gate import person, staff
from litfass.flow import card
from litfass.flow import handover as hand
from litfass.flow.channel import channel
from litfass.records import delivery as deliveries
from litfass.records.models import Delivery, Post

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do by hand: bring out, change or take down. `typed` and `error` keep a failed try."""

    delivery: Delivery
    act: str
    compose: str = ""
    has_card: bool = False
    changes: tuple[diff.Part, ...] = ()
    typed: str = ""
    error: str = ""


@staff
@require_safe
def tasks(request: HttpRequest) -> HttpResponse:
    """Everything that waits for a hand."""
    return _show(request)


@staff
@require_POST
def tick(request: HttpRequest, delivery_id: int) -> HttpResponse:
    """Keep the address of the post and close the task. What was typed stays when it cannot be right."""
    delivery = get_object_or_404(Delivery.objects.select_related("account"), pk=delivery_id)
    revision, typed = request.POST.get("revision", ""), request.POST.get("address", "")
    try:
        hand.tick(
            delivery,
            revision=int(revision) if revision.isdecimal() and len(revision) < 19 else 0,
            address=typed,
            who=person(request),
            now=timezone.now(),
        )
    except hand.BadAddress as refusal:
        return _show(request, failed=delivery.pk, typed=typed, error=refusal.sentence)
    except hand.NotHanded as lost:
        messages.warning(request, lost.sentence)
    else:
        messages.success(request, f"{delivery.account.label}: erledigt.")
    return redirect("desk:handover")


def _show(request: HttpRequest, *, failed: int = 0, typed: str = "", error: str = "") -> HttpResponse:
    waiting = deliveries.handed()
    listed = list(waiting[:SHOWN])
    if failed and all(one.pk != failed for one in listed):
        listed += list(waiting.filter(pk=failed))
    shown = [_task(one, *((typed, error) if one.pk == failed else ("", ""))) for one in listed]
    context = {"tasks": shown, "count": waiting.count(), "more": max(0, waiting.count() - len(shown))}
    return frame.page(request, "desk/handover.html", context, status=422 if error else 200)


def _task(one: Delivery, typed: str, error: str) -> Task:
    if one.wanted_post is None:
        return Task(one, "withdrawn", typed=typed, error=error)
    limits = channel(one.account).limits
    return Task(
        delivery=one,
        act="edited" if one.seen_post else "sent",
        compose=compose_page(one.account.settings),
        has_card=limits.card,
        changes=_changes(one.seen_post, one.wanted_post),
        typed=typed or one.remote_url,
        error=error,
    )


def _changes(before: Post | None, after: Post) -> tuple[diff.Part, ...]:
    if before is None:
        return ()
    return tuple(diff.parts(before.wording.message, after.wording.message))


@staff
@require_safe
def picture(request: HttpRequest, post_id: int) -> HttpResponse:
    """The card of a post as PNG; with `?herunterladen` as a file."""
    post = get_object_or_404(
        Post.objects.select_related("account__municipality", "notice__meeting", "notice__organization"), pk=post_id
    )
    if not channel(post.account).limits.card:
        return HttpResponse(status=404)
    headers = {"Cache-Control": "private, max-age=300"}
    if "herunterladen" in request.GET:
        headers["Content-Disposition"] = f'attachment; filename="karte-{post.pk}.png"'
    return HttpResponse(card.png(post), content_type="image/png", headers=headers)
