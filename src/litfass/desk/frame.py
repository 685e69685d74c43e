"""The frame of every page of the desk: head, navigation with its counts, the seconds of undo."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from litfass.records import delivery, municipality, post
from litfass.records.models import Approval

KEPT = "released"
PLACES = "to_places"
GRACE_SECONDS = 60  # how long the way back is still offered, so that a late click gets an answer


@dataclass(frozen=True, slots=True)
class Undo:
    """The last release of this person, while it may still be taken back."""

    approvals: str
    said: str
    seconds: int


def remember(request: HttpRequest, approvals: Sequence[Approval], said: str) -> None:
    """Offer the way back on the next pages."""
    at = max(approval.at for approval in approvals)
    request.session[KEPT] = {
        "approvals": ",".join(str(approval.pk) for approval in approvals),
        "said": said,
        "at": at.isoformat(),
    }


def forget(request: HttpRequest) -> None:
    """No way back is offered any more."""
    request.session.pop(KEPT, None)


def undo(request: HttpRequest, now: datetime) -> Undo | None:
    """What can be taken back, with the seconds left. None after a while."""
    kept = request.session.get(KEPT)
    if kept is None:
        return None
    passed = (now - datetime.fromisoformat(kept["at"])).total_seconds()
    if passed > settings.UNDO_SECONDS + GRACE_SECONDS:
        forget(request)
        return None
    return Undo(kept["approvals"], kept["said"], max(0, int(settings.UNDO_SECONDS - passed)))


def to_places(request: HttpRequest) -> None:
    """The next page begins at its list of places: there the person was at work."""
    request.session[PLACES] = True


def page(request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """Render a page of the desk within its frame. `counts` of the cases are taken where the page has them already."""
    counts: dict[str, int] = context.pop("counts", None) or post.case_counts()
    framed = {
        "municipality": municipality.current(),
        "counts": counts | {"open": sum(counts.values()), "handed": delivery.handed().count()},
        "undo": undo(request, timezone.now()),
        "focus_places": request.session.pop(PLACES, False),
        "undo_seconds": settings.UNDO_SECONDS,
        "section": request.resolver_match.url_name if request.resolver_match else "",
    }
    return render(request, template, framed | context, status=status)
