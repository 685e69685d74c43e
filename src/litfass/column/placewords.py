"""German words for places: what sort it is, how one follows it, how a notice names it."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from litfass.core.facts import Grade, PlaceType, RelationSort
from litfass.core.german import and_list
from litfass.records.located import Named
from litfass.records.public import Shown

MOST_OTHERS = 3


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of place: `Straße`, `diese Straße`, `dieser Straße`, `ihr`."""

    word: str
    this: str
    to_this: str
    to_it: str


SORTS = {
    PlaceType.STREET: Sort("Straße", "diese Straße", "dieser Straße", "ihr"),
    PlaceType.SQUARE: Sort("Platz", "dieser Platz", "diesem Platz", "ihm"),
    PlaceType.QUARTER: Sort("Viertel", "dieses Viertel", "diesem Viertel", "ihm"),
    PlaceType.PARK: Sort("Park", "dieser Park", "diesem Park", "ihm"),
    PlaceType.STOP: Sort("Haltestelle", "diese Haltestelle", "dieser Haltestelle", "ihr"),
    PlaceType.BUILDING: Sort("Gebäude", "dieses Gebäude", "diesem Gebäude", "ihm"),
}
_GRADES = {
    Grade.PERSON.value: "Von der Redaktion zugeordnet.",
    Grade.COMMITTEE.value: "Das dafür zuständige Gremium befasst sich damit.",
    Grade.OPENING.value: "Am Anfang des Textes genannt.",
    Grade.SINGLE.value: "Einmal im Text genannt.",
}
_RESOLVED = ("paper.resolution", "decision.resolution")
_PARTS = {"title": "der Titel", "teaser": "die Zusammenfassung", "text": "der Text", "resolution": "der Beschluss"}


def sentence(said: Named, name: str, words: str, enumerated: tuple[int, bool] | None = None) -> str:
    """How a notice names a place: `Höhe Hausnummer 12. Im Titel genannt.` `words` is what was released of it."""
    if said.is_open:
        return f"Welcher Ort „{name}“ gemeint ist, sagt der Text nicht."
    where = _end(said, name) or spot(said, name, words)
    return f"{where}. {_grade(said, enumerated)}" if where else _grade(said, enumerated)


def spot(said: Named, name: str, words: str) -> str:
    """Where on the place, as far as it may be said: `zwischen A und B`, `Ecke A/B`, `Hausnummer 12`; or empty."""
    number = said.house_number if is_number_public(said, name, words) else ""
    relation = said.relation or {}
    others = [str(other) for other in relation.get("others", ())][:MOST_OTHERS]
    tied = _tied(relation.get("sort", ""), name, others)
    if not number:
        return tied
    at = f"Höhe Hausnummer {number}" if relation.get("sort") == RelationSort.AT else f"Hausnummer {number}"
    return f"{at}, {small(tied)}" if tied and not tied.startswith("Ecke") else at


_SMALL = ("Zwischen", "Von", "Bis", "Im")  # not names, so they are written small inside a sentence


def small(where: str) -> str:
    """`zwischen A und B` for the middle of a sentence."""
    return f"{where[:1].lower()}{where[1:]}" if where.startswith(_SMALL) else where


def is_number_public(said: Named, name: str, words: str) -> bool:
    """Whether a house number may be shown. It can be where a private person lives, so it is only where the released
    wording has it, or where the text says `Höhe Hausnummer 12`: so one speaks of roads, not of people."""
    if not said.house_number:
        return False
    at_a_road = (said.relation or {}).get("sort") == RelationSort.AT
    return at_a_road or any(_is_said(f"{before} {said.house_number}", words) for before in (name, said.quote) if before)


def released(row: Shown) -> str:
    """The whole released wording of a notice."""
    return f"{row.title}\n{row.text}\n{row.quote}"


def _is_said(address: str, words: str) -> bool:
    """Whether the words have it, and not only the beginning of another: `Tauwerkstraße 1` is not in `… 12`."""
    return any(not after[:1].isalnum() for after in words.split(address)[1:])


def is_spot_public(said: Named, name: str, words: str) -> bool:
    """Whether the exact spot may be shown: always, unless it is that of a house that may not be named."""
    return not said.house_number or is_number_public(said, name, words)


def beside(said: Named, name: str, words: str) -> str:
    """The same behind the name itself: `Ecke Trossenplatz` for `Ecke Tauwerkstraße/Trossenplatz`."""
    return small(spot(said, name, words).replace(f"Ecke {name}/", "Ecke "))


def _end(said: Named, name: str) -> str:
    """A place that is one end of a stretch: `Zwischen Trossenplatz und Zimtspeicherweg`."""
    relation = said.relation or {}
    others = list(relation.get("others", ()))
    is_stretch = relation.get("sort") in (RelationSort.BETWEEN, RelationSort.FROM_TO)
    return f"Zwischen {name} und {others[0]}" if is_stretch and len(others) == 1 else ""


def _tied(sort: str, name: str, others: list[str]) -> str:
    if not others:
        return ""
    if sort in (RelationSort.BETWEEN, RelationSort.FROM_TO) and len(others) < 2:
        return ""  # one end of a stretch of another street
    if sort == RelationSort.BETWEEN:
        return f"Zwischen {and_list(others[:2])}"
    if sort == RelationSort.CORNER:
        return f"Ecke {'/'.join([name, others[0]])}"
    if sort == RelationSort.FROM_TO:
        return f"Von {others[0]} bis {others[1]}"
    return f"Im Bereich {and_list(others)}" if sort == RelationSort.AREA else f"Höhe {others[0]}"


def _grade(said: Named, enumerated: tuple[int, bool] | None) -> str:
    if said.grade == Grade.TITLE:
        return "Im Beschluss genannt." if said.part in _RESOLVED else "Im Titel genannt."
    if said.grade == Grade.REPEATED:
        return f"{said.times}-mal im Text genannt."
    if said.grade == Grade.ENUMERATION:
        return _enumerated(*(enumerated or (1, False)))
    return _GRADES.get(said.grade, "Im Text genannt.")


def _enumerated(number: int, is_streets: bool) -> str:
    if number < 2:
        return "In einer Aufzählung genannt."
    return "Eine von mehreren aufgezählten Straßen." if is_streets else "Einer von mehreren aufgezählten Orten."


def within(quarters: Collection[str]) -> str:
    """`Seilerviertel, Ostkai`: the quarters a place lies in."""
    return ", ".join(quarters)


class Called(Protocol):
    """A place in a list."""

    @property
    def name(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def quarters(self) -> list[str]: ...


def apart(places: Sequence[Called]) -> list[str]:
    """The names in a list, each with what tells it from others of that name there: `Bergstraße (Ostkai)`, within one
    quarter `Marktplatz (Haltestelle)`. A link has to make sense alone."""
    same: dict[str, list[Called]] = {}
    for each in places:
        same.setdefault(each.name, []).append(each)
    return [f"{each.name}{_mark(each, same[each.name])}" for each in places]


def _mark(place: Called, same: Sequence[Called]) -> str:
    if len(same) < 2:
        return ""
    quarters = [within(each.quarters) for each in same]
    sorts = {each.type for each in same}
    tell = len(set(quarters)) == len(quarters) and (all(quarters) or len(sorts) < len(same))
    return f" ({within(place.quarters) if tell and place.quarters else sort(place.type).word})"


def parts_read(names: Collection[str]) -> str:
    """`der Titel, der Text und der Beschluss`."""
    return and_list([_PARTS[name] for name in names])


def sort(kept: str) -> Sort:
    """The words for a type as it is kept."""
    return SORTS[PlaceType(kept)]
