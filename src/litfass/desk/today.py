"""Today's page: the queue at the left, one open case at the right."""

# SPDX-License-Identifier: EUPL-1.2

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from litfass.desk import case, frame, queue
from litfass.desk.gate import staff
from litfass.records.models import Notice


@staff
@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """The queue with its first case open."""
    waiting = queue.read()
    first = waiting.first()
    return show(request, waiting, _notice(first) if first else None, is_overview=True)


@staff
@require_safe
def proposal(request: HttpRequest, notice_id: int) -> HttpResponse:
    """One case open."""
    return show(request, queue.read(), _notice(notice_id))


def show(
    request: HttpRequest,
    waiting: queue.Queue,
    notice: Notice | None,
    *,
    is_overview: bool = False,
    status: int = 200,
) -> HttpResponse:
    """Render the bench. `is_overview` says that no case was asked for by name."""
    before, after = waiting.around(notice.pk) if notice else (None, None)
    context = {
        "queue": waiting,
        "counts": waiting.counts,
        "notice": notice,
        "case": case.read(notice) if notice else None,
        "before": before,
        "after": after,
        "is_overview": is_overview,
    }
    return frame.page(request, "desk/today.html", context, status=status)


def _notice(notice_id: int) -> Notice:
    found = Notice.objects.select_related("source", "organization", "paper", "meeting", "public_post")
    return get_object_or_404(found, pk=notice_id)
