"""What a reader chose: everything, one kind, one committee; with its addresses for pages, feeds and calendars."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass

from django.http import Http404
from django.urls.converters import StringConverter

from litfass.column import links
from litfass.column.frame import Feed
from litfass.core.kind import Kind
from litfass.records import public, sitting
from litfass.records.models import Organization

ATOM = "application/atom+xml"
JSON = "application/feed+json"
CALENDAR = "text/calendar"


class KindConverter:
    """The German word for a kind in an address."""

    regex = "|".join(kind.slug for kind in Kind)

    def to_python(self, value: str) -> Kind:
        """The kind of a word."""
        return next(kind for kind in Kind if kind.slug == value)

    def to_url(self, value: Kind) -> str:
        """The word of a kind."""
        return value.slug


class FormConverter(StringConverter):
    """The form of a feed in an address."""

    regex = "atom|json"


@dataclass(frozen=True, slots=True)
class Chosen:
    """One choice. At most one of both is set where feeds are concerned."""

    kind: Kind | None = None
    committee: Organization | None = None

    @property
    def scope(self) -> public.Scope:
        """The same for a query."""
        return public.Scope(self.kind, self.committee.pk if self.committee else None)

    @property
    def page(self) -> str:
        """The path of its page."""
        if self.committee:
            return links.to("committee", self.committee.slug)
        return links.to("kind", self.kind) if self.kind else links.to("news")

    @property
    def name(self) -> str:
        """What it is called."""
        if self.committee:
            return self.committee.name
        return self.kind.plural if self.kind else "Alle Meldungen"

    def feed(self, form: str) -> str:
        """The path of its feed, `form` is `atom` or `json`."""
        if self.committee:
            return links.to("committee_feed", self.committee.slug, form)
        if self.kind:
            return links.to("kind_feed", self.kind, form)
        return links.to("feed", form)

    @property
    def calendar(self) -> str:
        """The path of its calendar; a kind has the one of all."""
        if self.committee:
            return links.to("committee_calendar", self.committee.slug)
        return links.to("calendar")

    @property
    def feeds(self) -> tuple[Feed, ...]:
        """For the head of its page."""
        return (
            Feed(self.feed("atom"), f"{self.name} (Atom)", ATOM),
            Feed(self.feed("json"), f"{self.name} (JSON Feed)", JSON),
            Feed(self.calendar, "Sitzungen und Fristen (Kalender)", CALENDAR),
        )


def of_committee(slug: str) -> Chosen:
    """The choice of one committee. Raises Http404 for an unknown one."""
    found = sitting.committee(slug)
    if found is None:
        raise Http404
    return Chosen(committee=found)
