"""One street, square or quarter: what is coming and what was, the map beside the list, and how it was found."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from litfass.column import (
    around,
    background,
    chart,
    choice,
    contact,
    frame,
    links,
    phrases,
    pins,
    placedates,
    placelist,
    placemap,
    placewords,
    spelling,
)
from litfass.column.around import Found
from litfass.column.choice import RADII, Choice, metres
from litfass.column.frame import Frame, Head
from litfass.column.pages import Made, kept_beyond_looks
from litfass.core import geometry
from litfass.core.german import counted
from litfass.core.place import Point
from litfass.records import atlas
from litfass.records.atlas import Spot

NEIGHBOURS = 6
CLOSE = 400.0  # metres within which another place is near


@dataclass(frozen=True, slots=True)
class Chip:
    """One radius to choose."""

    href: str
    word: str
    count: int
    is_current: bool


@kept_beyond_looks
def place(request: HttpRequest, slug: str) -> Made:
    """One place."""
    at, chosen = frame.frame(), choice.chosen(slug, request.GET)
    found = around.find(chosen)
    page = placelist.page(chosen, found, request.GET.get("seite", ""), at.today)
    drawing = placemap.of_place(chosen, page.pins, picture=background.address(chosen, at.town))
    context = {
        "page": page,
        "chart": chart.draw(drawing) if drawing else "",
        "map_credit": at.town.map_attribution if drawing and drawing.picture else "",
        "ahead": placedates.ahead(found.main, at.today),
        "chips": list(_chips(chosen, found)),
        "reach": metres(chosen.radius) if chosen.radius else "",
        "lead": lead(chosen, found),
    }
    return frame.page("place.html", at, _head(chosen), **context | _about(chosen, at))


def _about(chosen: Choice, at: Frame) -> dict[str, Any]:
    """What does not depend on the notices."""
    row = chosen.place
    quarters = [spot for spot in atlas.quarters(row.quarters) if spot.id != row.pk]
    quarters.sort(key=lambda spot: row.quarters.index(spot.name))  # the one it lies in for the most part first
    return {
        "chosen": chosen,
        "sort": placewords.sort(row.type),
        "title": _title(chosen),
        "note": _note(chosen),
        "quarters": [(links.place(spot.slug), spot.name) for spot in quarters],
        "near": _near(chosen, quarters),
        "spellings": spelling.looked_for(row.name, row.aliases, row.former),
        "credits": frame.credit_lines(),
        "report": contact.report(at.town, f"Meldungen zu: {row.name}", links.whole(links.place(row.slug))),
    }


def lead(chosen: Choice, found: Found) -> str:
    """`Elf Meldungen seit Januar 2025.`"""
    if not found.main and chosen.radius:
        return "Noch keine Meldung in diesem Umkreis. Folgen Sie ihm, dann hören Sie davon."
    if not found.main:
        sort = placewords.sort(chosen.place.type)
        return f"Noch keine Meldung zu {sort.to_this}. Folgen Sie {sort.to_it}, dann hören Sie davon."
    number = counted(len(found.main), "Meldung", "Meldungen", article="eine")
    since = phrases.local_day(min(each.said.news_at for each in found.main))
    return f"{number[:1].upper()}{number[1:]} seit {phrases.month(since)}."


def _title(chosen: Choice) -> str:
    if not chosen.radius:
        return chosen.place.name
    return f"Rund um {chosen.place.name} {chosen.number}".strip()


def _note(chosen: Choice) -> str:
    """What the reader should know before the list."""
    if chosen.place.gone_at:
        return "Das Ortsverzeichnis führt diesen Ort nicht mehr. Was dazu gemeldet wurde, bleibt hier stehen."
    if chosen.number and not chosen.centre:
        return (
            f"Die Hausnummer {chosen.number} steht nicht in unserem Ortsverzeichnis. Gemessen wird deshalb "
            f"von „{chosen.place.name}“ im Ganzen."
        )
    return ""


def _chips(chosen: Choice, found: Found) -> Iterator[Chip]:
    only = f"Nur {placewords.sort(chosen.place.type).this}"
    if chosen.is_area:
        whole = Choice(chosen.place, with_streets=True)
        yield Chip(Choice(chosen.place).page, only, found.counts[0], not chosen.with_streets)
        yield Chip(whole.page, "und alle Orte darin", found.with_streets, chosen.with_streets)
        return
    yield Chip(chosen.at(0).page, only, found.counts[0], not chosen.radius)
    if chosen.point or chosen.shape:
        for radius in RADII:
            word = f"und {metres(radius)} ringsum" if radius == RADII[0] else metres(radius)
            yield Chip(chosen.at(radius).page, word, found.counts[radius], chosen.radius == radius)


def _near(chosen: Choice, quarters: Sequence[Spot]) -> list[tuple[str, str]]:
    """The nearest places and the quarter: address and words."""
    start = chosen.centre or pins.middle(chosen) or chosen.point
    if start is None:
        return []
    spots = [spot for spot in atlas.nearby(geometry.around(start, CLOSE)) if spot.id != chosen.place.pk]
    rated = sorted((geometry.distance(start, Point(spot.lat, spot.lon)), spot.slug, spot)
                   for spot in spots if spot.lat is not None and spot.lon is not None)  # fmt: skip
    nearest = [spot for _, _, spot in rated[:NEIGHBOURS]]
    names = placewords.apart([chosen.place, *nearest])[1:]
    near = [(links.place(spot.slug), name) for spot, name in zip(nearest, names, strict=True)]
    return near + [(links.place(spot.slug), f"{spot.name} (Viertel)") for spot in quarters]


def _head(chosen: Choice) -> Head:
    about = f"Was veröffentlicht wurde zu: {chosen.place.name}. Mit Feed und Kalender zum Abonnieren."
    path = links.place(chosen.place.slug)
    return Head(_title(chosen), path, "places", about, chosen.feeds, is_indexed=not chosen.radius)
