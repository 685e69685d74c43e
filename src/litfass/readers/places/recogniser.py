"""What finds the places of one gazetteer, built once and kept."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from litfass.core.place import Gazetteer, Place, folded
from litfass.readers.places.automaton import Automaton
from litfass.readers.places.names import named


class Recogniser(NamedTuple):
    """What is built from a gazetteer. `offices` are the folded addresses of the administration itself."""

    automaton: Automaton
    places: Mapping[int, Place]
    town: str
    offices: frozenset[tuple[str, str]]
    never: frozenset[tuple[str, int]]

    @property
    def refused(self) -> bool:
        """Whether anything is never a place here."""
        return bool(self.offices or self.never)


def recogniser(gazetteer: Gazetteer) -> Recogniser:
    """The recogniser of a gazetteer, kept by its revision, or with the gazetteer itself where it has none."""
    return _kept(_Same(gazetteer))


class _Same:
    """A gazetteer that is told by its revision: comparing all places would take longer than finding them."""

    __slots__ = ("gazetteer",)

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def __hash__(self) -> int:
        return hash(self.gazetteer.revision) if self.gazetteer.revision else id(self.gazetteer)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Same):
            return False
        mine, its = self.gazetteer, other.gazetteer
        return mine is its or (mine.revision != "" and mine.revision == its.revision)


@lru_cache(maxsize=2)  # the places of today and of a moment ago; of a large town 150 MB each
def _kept(same: _Same) -> Recogniser:
    gazetteer = same.gazetteer
    return Recogniser(
        Automaton(named(gazetteer)),
        {place.id: place for place in gazetteer.places},
        gazetteer.town,
        frozenset((folded(office.street), folded(office.house_number)) for office in gazetteer.offices),
        gazetteer.never,
    )
