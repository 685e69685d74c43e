"""The places of a notice as the desk tells them: each place once, with its sort, quarter, house numbers and weight."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from litfass.core.facts import Evidence, Grade, Mention, PlaceType
from litfass.core.german import and_list
from litfass.core.place import MAIN, evidence
from litfass.records.models import Place

SORTS = {
    PlaceType.STREET: "Straße",
    PlaceType.SQUARE: "Platz",
    PlaceType.QUARTER: "Viertel",
    PlaceType.PARK: "Park",
    PlaceType.STOP: "Haltestelle",
    PlaceType.BUILDING: "öffentliches Gebäude",
}
GRADES = {
    Grade.PERSON: "von Hand ergänzt",
    Grade.TITLE: "im Beschluss",
    Grade.COMMITTEE: "das Gremium ist dafür zuständig",
    Grade.OPENING: "am Anfang",
    Grade.REPEATED: "mehrfach",
    Grade.SINGLE: "einmal erwähnt",
    Grade.ENUMERATION: "in einer Aufzählung",
}
STRENGTH = list(Grade)
MOST = 8  # house numbers and turns of phrase that are told of one place


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several places that share a name."""

    place: int
    said: str


@dataclass(frozen=True, slots=True)
class Row:
    """One place with everything that names it. `place` is None where its name fits several: then `choices` are they."""

    name: str
    place: int | None
    told: tuple[str, ...]
    grade: str
    is_main: bool
    words: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    choices: tuple[Choice, ...] = ()


def rows(mentions: Iterable[Mention], places: Mapping[int, Place]) -> tuple[Row, ...]:
    """What a person is asked first, then what the notice is about, then the rest; each in the order of the text.

    `places` are the kept ones by id.
    """
    found: dict[tuple[int, ...], list[Mention]] = {}
    for each in mentions:
        key = (each.place,) if each.place is not None else each.candidates
        found.setdefault(key, []).append(each)
    made = [_row(same, places) for same in found.values()]
    return tuple(sorted(made, key=lambda row: (row.place is not None, not row.is_main)))


def ids(mentions: Iterable[Mention]) -> set[int]:
    """The places that are named, and those that may be."""
    listed = list(mentions)
    named = {each.place for each in listed if each.place is not None}
    return named.union(*(each.candidates for each in listed))


def _row(same: Sequence[Mention], places: Mapping[int, Place]) -> Row:
    first = same[0]
    best = min(same, key=lambda each: STRENGTH.index(each.grade))
    place = places.get(first.place) if first.place is not None else None
    sort = (described(place),) if place else (SORTS[first.type],) if first.place is not None else ()
    return Row(
        name=place.name if place else first.name,
        place=first.place,
        told=(*sort, *_numbers(same), *_relations(same)),
        grade="im Titel" if best.grade is Grade.TITLE and best.part == "title" else GRADES[best.grade],
        is_main=best.grade in MAIN,
        words=tuple(dict.fromkeys(" ".join(each.quote.split()) for each in same if each.quote)),
        evidence=tuple(evidence(each) for each in same if each.quote),
        choices=_choices(first.candidates, places) if first.place is None else (),
    )


def described(place: Place) -> str:
    """`Straße, Seilerviertel und Ostkai`."""
    return ", ".join(part for part in (SORTS[PlaceType(place.type)], and_list(place.quarters)) if part)


def _numbers(same: Iterable[Mention]) -> Iterator[str]:
    numbers = list(dict.fromkeys(each.house_number for each in same if each.house_number))
    if numbers:
        several = len(numbers) > 1 or len(re.findall(r"\d+", numbers[0])) > 1
        yield f"{'Hausnummern' if several else 'Hausnummer'} {and_list(numbers[:MOST])}"


def _relations(same: Iterable[Mention]) -> Iterator[str]:
    said = dict.fromkeys(" ".join(each.relation.words.split()) for each in same if each.relation)
    yield from (f"„{words}“" for words in list(said)[:MOST] if words)


def _choices(candidates: Iterable[int], places: Mapping[int, Place]) -> tuple[Choice, ...]:
    """What tells them apart: sort and quarter, else the postcode, else only their order."""
    rows = [places[each] for each in candidates if each in places]
    said = [described(row) for row in rows]
    named = [
        f"{words}, {row.postcode or f'Eintrag {row.key}'}" if said.count(words) > 1 else words
        for row, words in zip(rows, said, strict=True)
    ]
    return tuple(Choice(row.pk, words) for row, words in zip(rows, named, strict=True))
