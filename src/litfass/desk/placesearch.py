"""Look a place up by a part of its name, its other names or its former one, however they are written."""

# SPDX-License-Identifier: EUPL-1.2

from functools import lru_cache
from heapq import nsmallest

from litfass.core.place import folded
from litfass.desk.places import described
from litfass.flow.gazetteer import gazetteer_of
from litfass.records.models import Municipality, Place

MOST = 20
WORDS = 6  # of one question; more narrow nothing down


def found(town: Municipality, search: str) -> tuple[list[tuple[Place, str]], bool]:
    """The places whose name holds all words of the question, with what tells them apart, and whether there are more."""
    words = [folded(word) for word in search.replace("-", " ").split()[:WORDS]]
    words = [word for word in words if word]
    if not words:
        return [], False
    whole = folded(search)
    names = _names(town.pk, town.places_revision)
    fitting = ((name, place) for name, place in names if all(word in name for word in words))
    hits = ((not name.startswith(whole), len(name), name, place) for name, place in fitting)
    # A place may be hit by several of its names.
    best = list(dict.fromkeys(place for *_, place in nsmallest(4 * MOST, hits)))
    rows = Place.objects.select_related("gazetteer").defer("shape", "house_numbers").in_bulk(best[:MOST])
    listed = [rows[place] for place in best[:MOST] if place in rows]
    return [(place, _told(place)) for place in listed], len(best) > MOST


@lru_cache(maxsize=2)
def _names(town_id: int, revision: int) -> tuple[tuple[str, int], ...]:
    """Every name in one spelling with the place it names; `revision` only says when they have to be made anew."""
    gazetteer = gazetteer_of(Municipality.objects.get(pk=town_id))
    places = gazetteer.places if gazetteer else ()
    return tuple(
        (folded(name), place.id) for place in places for name in (place.name, *place.aliases, *place.former)
    )  # fmt: skip


def _told(place: Place) -> str:
    names = [f"auch {name}" for name in (*place.aliases, *place.former)][:3]
    return ", ".join(part for part in (described(place), place.postcode, *names) if part)
