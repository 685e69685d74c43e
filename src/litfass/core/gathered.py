"""What a notice says of each place it names, in one line: the strongest mention, how often, and where exactly."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from litfass.core.place import MAIN, Grade, Mention, RelationSort
from litfass.core.spot import AREAS

_RANK = {grade: rank for rank, grade in enumerate(Grade)}  # the strongest first


@dataclass(frozen=True, slots=True)
class Gathered:
    """One place of a notice. `mention` is its strongest, with the relation that all its mentions share.

    `is_open`: the name fits several places and nothing decides; each of them has a line then, and none is a main one.
    """

    place: int
    mention: Mention
    count: int
    is_open: bool = False

    @property
    def is_main(self) -> bool:
        """Whether the paper is about this place."""
        return not self.is_open and self.mention.grade in MAIN

    @property
    def number(self) -> str:
        """The house number where it is a spot on the road or stands in the title; elsewhere somebody may live there."""
        said = self.mention
        is_spot = said.relation is not None and said.relation.sort is RelationSort.AT
        return said.house_number if (is_spot or said.part == "title") and said.type not in AREAS else ""


def gathered(mentions: Iterable[Mention]) -> tuple[Gathered, ...]:
    """One line a place, the place that is named first in front. A name that is decided somewhere is open nowhere."""
    named: dict[int, list[Mention]] = {}
    for each in mentions:
        for place in _places(each):
            named.setdefault(place, []).append(each)
    return tuple(_one(place, found) for place, found in named.items())


def main_ones(mentions: Iterable[Mention]) -> list[Gathered]:
    """The places a paper is about, the strongest first."""
    return sorted((each for each in gathered(mentions) if each.is_main), key=lambda each: _RANK[each.mention.grade])


def _places(mention: Mention) -> Iterator[int]:
    if mention.place is None:
        yield from dict.fromkeys(mention.candidates)
    else:
        yield mention.place


def _one(place: int, found: Sequence[Mention]) -> Gathered:
    decided = [each for each in found if each.place is not None]
    strongest = min(decided or found, key=lambda each: _RANK[each.grade])
    return Gathered(place, _with_relation(strongest, decided or found), len(found), is_open=not decided)


def _with_relation(strongest: Mention, found: Sequence[Mention]) -> Mention:
    """A title names the street, the text the stretch of it: where all that say more say the same, that is meant."""
    relations = {each.relation: each for each in found if each.relation}
    if strongest.house_number or strongest.relation or len(relations) != 1:
        return strongest
    (said,) = relations.values()
    number = said.house_number if said.relation and said.relation.sort is RelationSort.AT else ""
    return strongest._replace(house_number=number, relation=said.relation)
