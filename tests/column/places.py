"""Places for the tests of the column: a small town by the water, with streets, quarters, houses and mentions."""

# SPDX-License-Identifier: EUPL-1.2

from typing import Any

from litfass.core.facts import Grade, PlaceType
from litfass.core.place import Point
from litfass.records.models import Gazetteer, Mention, Notice, Place
from tests.column.rows import Rows

CREDIT = "Ortsverzeichnis Kranhude, CC0"
SOUTH, WEST = 53.5, 10.0  # nobody lives there by these names
UP, ASIDE = 1 / 111_195, 1 / (111_195 * 0.594822786751341)  # degrees of a metre at this latitude


def spot(east: float, north: float) -> list[float]:
    """So many metres east and north of the corner of the town, as a row keeps it."""
    return [SOUTH + north * UP, WEST + east * ASIDE]


def point(east: float, north: float) -> Point:
    """The same as a point."""
    return Point(*spot(east, north))


def gazetteer(town: Rows) -> Gazetteer:
    """The one gazetteer of the town."""
    return Gazetteer.objects.get_or_create(
        municipality=town.town, name="ortsverzeichnis", defaults={"plugin": "csv", "attribution": CREDIT}
    )[0]


def place(
    town: Rows, name: str, *corners: list[float], sort: PlaceType = PlaceType.STREET, slug: str = "", **values: Any
) -> Place:
    """One place: corners make a line, or a ring for a quarter and a park; one corner is a point; none is no spot."""
    is_area = sort in (PlaceType.QUARTER, PlaceType.PARK)
    part = [*corners, corners[0]] if is_area and corners else list(corners)
    shape = {"sort": "areas" if is_area else "lines", "parts": [part]} if len(part) > 1 else None
    middle = [sum(each[at] for each in corners) / len(corners) for at in (0, 1)] if corners else [None, None]
    lats, lons = [each[0] for each in corners], [each[1] for each in corners]
    box = {"south": min(lats), "north": max(lats), "west": min(lons), "east": max(lons)} if corners else {}
    slug = slug or name.lower().replace("ß", "ss").replace("ü", "ue").replace("ä", "ae").replace(" ", "-")
    return Place.objects.create(
        gazetteer=gazetteer(town), key=slug, slug=slug, name=name, type=sort.value, lat=middle[0], lon=middle[1],
        shape=shape, digest="0" * 64, **box | values,
    )  # fmt: skip


def street(town: Rows) -> Place:
    """600 m from west to east, with two houses."""
    houses = {"2": spot(100, 110), "12": spot(500, 110)}
    return place(town, "Tauwerkstraße", spot(100, 100), spot(700, 100), quarters=["Seilerviertel"],
                 house_numbers=houses, former=["Reeperbahn"])  # fmt: skip


def quarter(town: Rows) -> Place:
    """A square kilometre around it."""
    return place(town, "Seilerviertel", spot(0, 0), spot(1000, 0), spot(1000, 1000), spot(0, 1000),
                 sort=PlaceType.QUARTER)  # fmt: skip


def mention(notice: Notice, named: Place, grade: Grade = Grade.TITLE, **values: Any) -> Mention:
    """A notice names a place."""
    is_main = grade not in (Grade.SINGLE, Grade.ENUMERATION) and not values.get("is_open")
    part = "title" if grade is Grade.TITLE else "text"
    given = {"is_main": is_main, "part": part, "quote": named.name, "start": 0, "end": len(named.name)} | values
    return Mention.objects.create(notice=notice, place=named, order=notice.mentions.count(), grade=grade.value, **given)
