"""A name as it stands in the gazetteer, and one spot of a text where it was found."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass
from typing import NamedTuple

from litfass.core.place import Place, PlaceType

# What a mark says: the name or its number may need a look; words may tie it to others; it may share its end with them;
# it could be a family name; it is a former name; words before it may tell that it is no place.
LOOK, TIED, SHARED, NAMED, FORMER, TOLD = 1, 2, 4, 8, 16, 32


class Doubts(NamedTuple):
    """What a name could be besides a place."""

    surname: bool  # of one word that could be a family name
    word: bool  # an ordinary word that needs proof: Markt, Am Wall
    definite: bool  # an ordinary word of which a town has one: Marktplatz
    open: bool  # words behind can make it another name: Durlach Allee


@dataclass(frozen=True, slots=True)
class Entry:
    """All places that carry one name. `is_word`: the name is an ordinary word too, so it needs more than its letters.

    `has_head`: it ends in `straße`, `platz`, `weg` and the like, or such a word stands in it. `doubts`: what else the
    name could be (doubts.py), None where that was not asked. `mark` says which looks it needs wherever it stands:
    LOOK an ordinary word, SHARED what may share its end (`Rüppurrer und Ettlinger Straße`), NAMED what could be a
    family name, FORMER a former name.
    """

    name: str
    type: PlaceType
    places: tuple[Place, ...]
    has_head: bool = True
    is_word: bool = False
    doubts: Doubts | None = None
    mark: int = 0


class Hit(NamedTuple):
    """The words from `start` to `end` (code points) are a spelling of the entry's name."""

    start: int
    end: int
    entry: Entry
