"""Feeds and the calendar of a place: the notices about it, or within a radius, with where they are on the map."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable

from django.http import HttpRequest

from litfass.column import around, choice, entries, feeds, frame, pins, placedates
from litfass.column.around import Found
from litfass.column.choice import Choice
from litfass.column.entries import IN_A_FEED, Told
from litfass.column.ics import Dates
from litfass.column.pages import Made, kept_beyond_looks
from litfass.core.place import Point
from litfass.records import located, public, sitting
from litfass.records.public import Shown


@kept_beyond_looks
def place_feed(request: HttpRequest, slug: str, form: str) -> Made:
    """The newest notices about a place. What only mentions it is not in it."""
    chosen = choice.chosen(slug, request.GET)
    found = around.find(chosen)
    ids = [each.said.notice for each in found.main[:IN_A_FEED]]
    rows = public.with_ids(ids, public.Scope())
    places = {each.said.place for each in (*found.main, *found.minor)} | {chosen.place.pk}
    tell = Told(chosen.name, chosen.page, rows, located.withdrawn(places), _spots(rows, found, chosen))
    return feeds.written(entries.told(tell, frame.frame()), form, chosen.feed(form))


@kept_beyond_looks
def place_calendar(request: HttpRequest, slug: str) -> Made:
    """The meetings that deal with a place's papers, and the ends of periods."""
    at, chosen = frame.frame(), choice.chosen(slug, request.GET)
    found = around.find(chosen)
    meetings, deadlines = placedates.of_place(found.main)
    meetings = [each for each in meetings if each.on >= at.today - feeds.KEPT]
    items = sitting.items([each.id for each in meetings[-feeds.WITH_AGENDA :]])
    return feeds.made(Dates(chosen.name, meetings, items, deadlines, _spots(deadlines, found, chosen)))


def _spots(rows: Iterable[Shown], found: Found, chosen: Choice) -> dict[int, Point]:
    """Where each notice is, as its pin on the map of the place."""
    near = {each.said.notice: each for each in found.main}
    spots = ((row.id, pins.point(near[row.id], row, chosen, found)) for row in rows if row.id in near)
    return {pk: spot for pk, spot in spots if spot}
