"""The gazetteers with their credits, and everything persons said of places, the newest first."""

# SPDX-License-Identifier: EUPL-1.2

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from litfass.desk import frame
from litfass.desk.gate import staff
from litfass.flow.relocate import behind
from litfass.records import municipality
from litfass.records.models import Gazetteer, PlaceOverride

PER_PAGE = 50


@staff
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """What the recogniser knows, and where persons corrected it."""
    town = municipality.current()
    listed = Gazetteer.objects.filter(municipality=town).annotate(
        living=Count("places", filter=Q(places__gone_at=None)),
        departed=Count("places", filter=Q(places__gone_at__isnull=False)),
    )
    gazetteers = list(listed)
    said = PlaceOverride.objects.filter(municipality=town).select_related("place", "notice", "by", "undone_by")
    context = {
        "gazetteers": gazetteers,
        "is_behind": any(one.pk == town.pk for one in behind()),
        "total": sum(one.living for one in gazetteers),
        "page": Paginator(said.order_by("-pk"), PER_PAGE).get_page(request.GET.get("seite")),
    }
    return frame.page(request, "desk/places.html", context)
