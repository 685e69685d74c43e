"""Feeds and calendars: for everything, a kind, a committee, a meeting, a deadline."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

from django.http import Http404, HttpRequest

from litfass.column import atom, entries, frame, ics, jsonfeed, links, pins, scope
from litfass.column.entries import Contents
from litfass.column.ics import Dates
from litfass.column.pages import Made, kept_beyond_looks
from litfass.column.scope import Chosen
from litfass.core.kind import Kind
from litfass.records import public, sitting

WRITERS = {"atom": (atom.write, atom.TYPE), "json": (jsonfeed.write, jsonfeed.TYPE)}
KEPT = timedelta(days=180)  # how far a calendar reaches back
WITH_AGENDA = 60  # only the latest meetings carry their agenda, so that a calendar stays small


@kept_beyond_looks
def feed(request: HttpRequest, form: str, kind: Kind | None = None) -> Made:
    """Everything, or one kind."""
    return _feed(Chosen(kind=kind), form)


@kept_beyond_looks
def committee_feed(request: HttpRequest, slug: str, form: str) -> Made:
    """One committee."""
    return _feed(scope.of_committee(slug), form)


@kept_beyond_looks
def calendar(request: HttpRequest) -> Made:
    """All meetings, and the ends of participations."""
    at = frame.frame()
    deadlines = public.deadlines(at.today - KEPT, limit=100)
    return _calendar(f"Sitzungen und Fristen {at.town.name}", Chosen(), deadlines)


@kept_beyond_looks
def committee_calendar(request: HttpRequest, slug: str) -> Made:
    """The meetings of one committee."""
    chosen = scope.of_committee(slug)
    return _calendar(chosen.name, chosen, [])


@kept_beyond_looks
def meeting_calendar(request: HttpRequest, meeting_id: int) -> Made:
    """One meeting."""
    found = sitting.one(meeting_id)
    if found is None:
        raise Http404
    return made(Dates(found.organization or found.name, [found], sitting.items([meeting_id])))


@kept_beyond_looks
def notice_calendar(request: HttpRequest, notice_id: int) -> Made:
    """The end of one participation."""
    found = public.one(notice_id)
    if found is None or found.until is None:
        raise Http404
    return made(Dates(found.title, deadlines=[found], spots=pins.of_rows([found])))


def _feed(chosen: Chosen, form: str) -> Made:
    return written(entries.contents(chosen, frame.frame()), form, chosen.feed(form))


def written(contents: Contents, form: str, path: str) -> Made:
    """A feed in one of its forms; `path` is its own."""
    write, content_type = WRITERS[form]
    return Made(write(contents, links.whole(path)), content_type, modified=contents.updated, headers=ANYWHERE)


def _calendar(title: str, chosen: Chosen, deadlines: list[public.Shown]) -> Made:
    at = frame.frame()
    found = sitting.between(at.today - KEPT, chosen.scope.organization)
    items = sitting.items([each.id for each in found[-WITH_AGENDA:]])
    return made(Dates(title, found, items, deadlines, pins.of_rows(deadlines)))


def made(dates: Dates) -> Made:
    """A calendar."""
    return Made(ics.write(dates), ics.TYPE, modified=ics.modified(dates), headers=ANYWHERE)


# Feeds are public and hold no person's session: pages of others may read them.
ANYWHERE = (("Access-Control-Allow-Origin", "*"),)
