"""What a reader chose of a place: it alone, a radius around it or around one house, a quarter with its streets."""

# SPDX-License-Identifier: EUPL-1.2

import re
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import Http404, QueryDict

from litfass.column import links
from litfass.column.frame import Feed
from litfass.column.scope import ATOM, CALENDAR, JSON
from litfass.core.facts import PlaceType
from litfass.core.place import Point, Shape
from litfass.core.spot import house
from litfass.flow.gazetteer import shape_of
from litfass.records import atlas
from litfass.records.models import Place

RADII = (250, 500, 1000)
DEFAULT = 500  # metres around a house, where none are given
_NUMBER = re.compile(r"\d{1,4} ?[a-zA-Z]?")


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice. `number` is a house number as typed, `centre` where it stands, None where that is not known."""

    place: Place
    radius: int = 0
    number: str = ""
    centre: Point | None = None
    with_streets: bool = False

    @property
    def type(self) -> PlaceType:
        """What sort of place."""
        return PlaceType(self.place.type)

    @property
    def is_area(self) -> bool:
        """A quarter: a whole surface, so nothing is measured from it."""
        return self.type is PlaceType.QUARTER

    @property
    def shape(self) -> Shape | None:
        """Course or outline of the place."""
        return shape_of(self.place.shape)

    @property
    def point(self) -> Point | None:
        """The spot of the place where it is no area."""
        lat, lon = self.place.lat, self.place.lon
        return Point(lat, lon) if lat is not None and lon is not None and not self.is_area else None

    @property
    def name(self) -> str:
        """What it is called: `Tauwerkstraße 12 und 500 m ringsum`."""
        name = f"{self.place.name} {self.number}".strip() if self.radius else self.place.name
        if self.radius:
            return f"{name} und {metres(self.radius)} ringsum"
        return f"{name} mit allen Straßen" if self.with_streets else name

    @property
    def page(self) -> str:
        """The path of its page."""
        return f"{links.to('place', self.place.slug)}{self._query()}"

    def feed(self, form: str) -> str:
        """The path of its feed, `form` is `atom` or `json`."""
        return f"{links.to('place_feed', self.place.slug, form)}{self._query()}"

    @property
    def calendar(self) -> str:
        """The path of its calendar."""
        return f"{links.to('place_calendar', self.place.slug)}{self._query()}"

    @property
    def feeds(self) -> tuple[Feed, ...]:
        """For the head of its page."""
        return (
            Feed(self.feed("atom"), f"{self.name} (Atom)", ATOM),
            Feed(self.feed("json"), f"{self.name} (JSON Feed)", JSON),
            Feed(self.calendar, f"{self.name}: Sitzungen und Fristen (Kalender)", CALENDAR),
        )

    @property
    def ways(self) -> str:
        """The page with all ways to follow it."""
        query = self._query()
        return f"{links.to('subscribe')}?platz={self.place.slug}{'&' + query[1:] if query else ''}#wege"

    def at(self, radius: int) -> "Choice":
        """The same with another radius."""
        return replace(self, radius=radius) if radius else replace(self, radius=0, number="", centre=None)

    def _query(self) -> str:
        given = {
            "nr": self.number if self.radius else "",
            "umkreis": self.radius or "",
            "strassen": 1 if self.with_streets else "",
        }
        query = urlencode({name: value for name, value in given.items() if value})
        return f"?{query}" if query else ""


def chosen(slug: str, given: QueryDict) -> Choice:
    """The choice of an address. What makes no sense in it is left out. Raises Http404 for an unknown place."""
    place = atlas.place(slug)
    if place is None:
        raise Http404
    plain = Choice(place)
    if plain.is_area:
        return replace(plain, with_streets=given.get("strassen") == "1")
    asked = " ".join(given.get("nr", "").split())
    number = asked if _NUMBER.fullmatch(asked) else ""
    wanted = given.get("umkreis", "")
    radius = int(wanted) if wanted in map(str, RADII) else (DEFAULT if number else 0)
    if plain.point is None and plain.shape is None:
        return plain
    known = {each: Point(*at) for each, at in place.house_numbers.items()}
    return replace(plain, radius=radius, number=number, centre=house(known, number) if number else None)


def of_slug(slug: str, given: QueryDict) -> Choice | None:
    """The choice of a place by its word, None where there is none of it."""
    try:
        return chosen(slug, given) if slug.isprintable() and slug else None
    except Http404:
        return None


def metres(radius: int) -> str:
    """`250 m`, `1.000 m`, not broken between two lines."""
    return f"{radius:,}".replace(",", ".") + "\u00a0m"
