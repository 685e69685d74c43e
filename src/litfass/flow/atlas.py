"""The places of a municipality by their id and by their names, kept until something changes."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Sequence
from functools import lru_cache

from litfass.core.place import Place, folded
from litfass.flow.gazetteer import gazetteer_of
from litfass.records.models import Municipality


class Atlas(dict[int, Place]):
    """Places by id."""

    def __init__(self, every: Iterable[Place] = ()) -> None:
        super().__init__({place.id: place for place in every})
        self._named: dict[str, list[Place]] = {}
        for place in self.values():
            for name in dict.fromkeys(folded(each) for each in (place.name, *place.aliases)):
                self._named.setdefault(name, []).append(place)

    def named(self, name: str) -> Sequence[Place]:
        """The places that carry a name, in any spelling."""
        return self._named.get(folded(name), ())


def atlas_of(town: Municipality) -> Atlas:
    """All places of the town; empty where none were imported. The same one until its revision changes."""
    return _drawn(town.pk, town.places_revision, town.name)


@lru_cache(maxsize=2)
def _drawn(town_id: int, revision: int, name: str) -> Atlas:
    # Only what `gazetteer_of` asks of a town: hashing the gazetteer itself would go through all its places.
    found = gazetteer_of(Municipality(pk=town_id, places_revision=revision, name=name))
    return Atlas(found.places) if found else Atlas()
