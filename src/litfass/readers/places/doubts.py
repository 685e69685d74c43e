"""What a name could be besides a place: a family name, an ordinary word, the beginning of another name."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.place import PlaceType
from litfass.readers.places.beside import DEFINITE, NO_SURNAME, PREPOSITIONS
from litfass.readers.places.hit import Doubts


def doubts(name: str, type_: PlaceType, *, is_word: bool, has_head: bool) -> Doubts:
    """The doubts about a name, the same at every spot where it is found."""
    lower = name.lower()
    first, _, rest = lower.partition(" ")
    core = rest.rpartition(" ")[2] if rest and first in PREPOSITIONS else lower
    is_definite = is_word and core in DEFINITE
    surname = not rest and not lower.endswith(NO_SURNAME)
    return Doubts(
        surname, is_word and not is_definite, is_definite, not rest and (not has_head or type_ is PlaceType.QUARTER)
    )
