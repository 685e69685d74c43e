"""The ways to follow: feed and calendar for everything, a kind, a committee or a place, and what each knows of one."""

# SPDX-License-Identifier: EUPL-1.2

from django.http import HttpRequest

from litfass.column import choice, frame, links
from litfass.column.frame import Head
from litfass.column.pages import Made, kept_beyond_looks
from litfass.column.scope import Chosen
from litfass.core.kind import Kind, of_slug
from litfass.records import sitting


@kept_beyond_looks
def subscribe(request: HttpRequest) -> Made:
    """The ways for one choice."""
    at, committees = frame.frame(), sitting.committees()
    kind = of_slug(request.GET.get("art", ""))
    committee = next((each for each in committees if each.slug == request.GET.get("gremium", "")), None)
    place = choice.of_slug(request.GET.get("platz", ""), request.GET)
    chosen = place or (Chosen(committee=committee) if committee else Chosen(kind=kind))
    calendar = links.whole(chosen.calendar)
    context = {
        "chosen": chosen,
        "kinds": list(Kind),
        "committees": committees,
        "atom": links.whole(chosen.feed("atom")),
        "json": links.whole(chosen.feed("json")),
        "calendar": calendar,
        "webcal": "webcal:" + calendar.split(":", 1)[1],
        "calendar_of_all": isinstance(chosen, Chosen) and chosen.kind is not None,
        "place": place,
        "has_places": frame.has_places(),
    }
    about = "Meldungen als Feed oder im Kalender abonnieren, ohne Anmeldung."
    head = Head("Abonnieren", links.to("subscribe"), "subscribe", about, chosen.feeds)
    return frame.page("subscribe.html", at, head, **context)
