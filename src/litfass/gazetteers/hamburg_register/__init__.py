"""Read Hamburg's official register of streets (WFS HH_WFS_DOG): streets with quarters, districts and house numbers."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import dataclass, replace

from litfass.core.place import Place, PlaceType, Point, ShapeSort
from litfass.core.ports import Credit, PlacesAt, Web
from litfass.core.registers import cells, opening, shapes, words
from litfass.core.trouble import Trouble, Troubled
from litfass.gazetteers.hamburg_register import pages
from litfass.gazetteers.hamburg_register.gml import Record

ADDRESS = "https://geoportal-hamburg.de/geodienste_hamburg_de/HH_WFS_DOG"
# The dataset's record asks for this line; read second-hand on 2026-11-25, not checked with the office.
CREDIT = Credit(
    "Datenlizenz Deutschland – Namensnennung – Version 2.0 (www.govdata.de/dl-de/by-2-0)",
    "Freie und Hansestadt Hamburg, Landesbetrieb Geoinformation und Vermessung",
)
DISTRICTS = ("Hamburg-Mitte", "Altona", "Eimsbüttel", "Hamburg-Nord", "Wandsbek", "Bergedorf", "Harburg")
_NUMBERS = {str(number) for number in range(1, len(DISTRICTS) + 1)}
NAMED = ("dog:strassenname", "dog:hausschluessel", "iso19112:geographicIdentifier", "iso19112:position")
OPTIONS = ("district", "houses", "quarters")


def register(at: PlacesAt) -> "Register":
    """Options: `district` (1 to 7: only this Bezirk), `houses` and `quarters` (`no`: without them)."""
    return Register(at)


@dataclass(frozen=True, slots=True)
class Register:
    """The register at an address, or at its own where none is given."""

    at: PlacesAt
    credit: Credit = CREDIT

    def places(self, web: Web) -> Iterator[Place | Trouble]:
        """Streets, squares and quarters. House numbers that cannot be had are told, the streets come all the same."""
        address = opening.service(self.at.address or ADDRESS)
        town = Town(_district(self.at))
        for record in pages.records(web, pages.Asked(address, "dog:Strassen", 2000)):
            try:
                town.add(record)
            except cells.Unusable as unusable:
                sentence = f"Eintrag {record.id or 'ohne Kennung'}: {unusable}"
                yield Trouble("places-record", address, sentence, "a record of the register was left out")
        if self.at.options.get("houses") != "no" and town.streets:
            try:
                town.add_houses(pages.records(web, pages.Asked(address, "dog:Hauskoordinaten", 5000, NAMED)))
            except Troubled as troubled:
                yield replace(troubled.trouble, sentence=f"Die Hausnummern fehlen. {troubled.trouble.sentence}")
        yield from town.places()
        if self.at.options.get("quarters") != "no":
            yield from town.quarters()


def _district(at: PlacesAt) -> int:
    """The Bezirk that is asked for, 0 for all. Raises Troubled for another number."""
    given = at.options.get("district", "")
    if not given:
        return 0
    if given not in _NUMBERS:
        raise opening.unreadable(
            at.address, "Der Bezirk (district) ist eine Zahl von 1 (Hamburg-Mitte) bis 7 (Harburg)."
        )
    return int(given)


class Town:
    """The streets met so far, by their keys, and in which Bezirk each quarter lies."""

    def __init__(self, district: int) -> None:
        self.streets: dict[str, Place] = {}
        self._district = district
        self._quarters: dict[str, set[int]] = {}
        self._houses: dict[str, dict[str, Point]] = {}

    def add(self, record: Record) -> None:
        """A street may come in several records, one for each quarter: they are one place."""
        keys = [key.split(";") for key in record.words.get("strassenschluessel", ())]
        districts = sorted({int(key[1]) for key in keys if len(key) > 1 and key[1] in _NUMBERS})
        if self._district and self._district not in districts:
            return
        place = _place(record, keys, districts)
        known = self.streets.get(place.key)
        if known and known.name != place.name:
            place = replace(place, key=f"{place.key} {place.name}"[:200])
            known = self.streets.get(place.key)
        self.streets[place.key] = _joined(known, place) if known else place
        for name, district in _with_district(record, districts):
            self._quarters.setdefault(name, set()).add(district)

    def add_houses(self, records: Iterator[Record]) -> None:
        """House numbers, by the street's key and name. All or nothing."""
        found: dict[str, dict[str, Point]] = {}
        for record in records:
            key = record.one("hausschluessel").split(";")
            at, street = record.points.get("position"), self.streets.get(key[5]) if len(key) > 5 else None
            number = _number(record, key[6:])
            if street and at and number and street.name == record.one("strassenname"):
                found.setdefault(street.key, {}).setdefault(number, at)
        self._houses = found

    def places(self) -> Iterator[Place]:
        """Every street."""
        for key, place in self.streets.items():
            yield replace(place, house_numbers=self._houses[key]) if key in self._houses else place

    def quarters(self) -> Iterator[Place]:
        """The quarters the streets lie in; of a single Bezirk only its own."""
        for name, districts in sorted(self._quarters.items()):
            if not self._district or self._district in districts:
                yield Place(name, PlaceType.QUARTER, f"quarter {name}"[:200], bodies=_bodies(sorted(districts)))


def _place(record: Record, keys: list[list[str]], districts: list[int]) -> Place:
    name = cells.name(record.one("strassenname"))
    shape = shapes.shaped(ShapeSort.LINES, record.lines)
    axis = record.points.get("position_strassenachse")
    return Place(
        name=name,
        type=words.type_of_name(name),
        key=next((key[5] for key in keys if len(key) > 5 and key[5]), record.id or name)[:200],
        point=axis or record.points.get("position"),
        shape=shape,
        quarters=_quarters_of(record),
        bodies=_bodies(districts),
        postcode=record.one("postleitzahl")[:10],
    )


def _bodies(districts: list[int]) -> tuple[str, ...]:
    return tuple(f"Bezirk {DISTRICTS[number - 1]}" for number in districts if 1 <= number <= len(DISTRICTS))


def _quarters_of(record: Record) -> tuple[str, ...]:
    """`Barmbek-Nord,OT 0405` as `Barmbek-Nord`; where only the number stands, what the post calls it."""
    named = (word.partition(",")[0].strip() for word in record.words.get("ortsteilname", ()))
    found = [name for name in named if name and not name.startswith("OT ")]
    return tuple(dict.fromkeys(found or record.words.get("postOrtsteil", ())))


def _joined(one: Place, other: Place) -> Place:
    return replace(
        one,
        point=one.point or other.point,
        shape=one.shape or other.shape,
        quarters=tuple(dict.fromkeys(one.quarters + other.quarters)),
        bodies=tuple(dict.fromkeys(one.bodies + other.bodies)),
    )


def _with_district(record: Record, districts: list[int]) -> Iterator[tuple[str, int]]:
    """Each quarter with its Bezirk, the first digit of its Ortsteil (`OT 0405`: 4); else that of the street, if one."""
    told = False
    for word in record.words.get("ortsteilname", ()):
        name, _, part = word.partition(",")
        number = "".join(letter for letter in part if letter.isdigit())
        if name.strip() and len(number) == 4 and not name.startswith("OT "):
            told = True
            yield name.strip(), int(number) // 100
    if not told and len(districts) == 1:
        yield from ((name, districts[0]) for name in _quarters_of(record))


def _number(record: Record, key: list[str]) -> str:
    """`ABC-Straße 12 a, 20354 Hamburg (OT Neustadt)` and its key end in the number and its letter."""
    said = record.one("geographicIdentifier").partition(",")[0]
    name = record.one("strassenname")
    return cells.house_number(said.removeprefix(name) if said.startswith(f"{name} ") else "".join(key))
