"""The background of a place's map, where the municipality set an official map service; off by default."""

# SPDX-License-Identifier: EUPL-1.2

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from litfass.column import choice, frame, links, placemap
from litfass.column.choice import Choice
from litfass.flow import map_picture
from litfass.records.models import Municipality

KEPT = "public, max-age=86400"


@require_safe
def background(request: HttpRequest, slug: str) -> HttpResponse:
    """The picture for one place and radius. The box comes from the gazetteer alone, so nobody else can order one."""
    chosen = choice.chosen(slug, request.GET)
    town = frame.frame().town
    box = placemap.box(chosen)
    if not is_shown(chosen, town) or box is None:
        raise Http404
    found = map_picture.pictures.get(map_picture.asked(town.map_address, box, placemap.LARGE), timezone.now())
    if found is None:
        raise Http404
    response = HttpResponse(found.body, content_type=found.content_type)
    response["Cache-Control"] = KEPT
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def is_shown(chosen: Choice, town: Municipality) -> bool:
    """Not around a house that somebody typed: its place would reach the service."""
    return bool(town.map_address) and not chosen.number


def address(chosen: Choice, town: Municipality) -> str:
    """Where the picture of a choice is; empty where there is none."""
    if not is_shown(chosen, town):
        return ""
    path = links.to("place_background", chosen.place.slug)
    return f"{path}?umkreis={chosen.radius}" if chosen.radius else path
