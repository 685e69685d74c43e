"""Look a place up by a part of its name, however it is written."""

# SPDX-License-Identifier: EUPL-1.2

from django.db.models import Case, Q, Value, When
from django.db.models.functions import Length

from litfass.desk.places import described
from litfass.records.models import Place

MOST = 20
WORDS = 6  # of one question; more narrow nothing down


def found(town_id: int, search: str) -> tuple[list[tuple[Place, str]], bool]:
    """The places whose name holds all words of the question, with what tells them apart, and whether there are more."""
    words = search.replace("-", " ").replace(".", " ").split()[:WORDS]
    if not words:
        return [], False
    asked = Q(gazetteer__municipality=town_id, gone_at=None)
    for word in words:
        asked &= _holds(word)
    first = Case(When(name__istartswith=search, then=Value(0)), default=Value(1))
    rows = Place.objects.filter(asked).select_related("gazetteer").defer("shape", "house_numbers")
    listed = list(rows.order_by(first, Length("name"), "name", "pk")[: MOST + 1])
    return [(place, _told(place)) for place in listed[:MOST]], len(listed) > MOST


def _holds(word: str) -> Q:
    """SQLite knows small and capital letters only without umlauts, and nobody knows which ß a name is written with."""
    low = word.lower()
    spellings = {low, low.replace("ss", "ß"), low.replace("ß", "ss")}
    wanted = Q()
    for each in spellings | {each.capitalize() for each in spellings}:
        wanted |= Q(name__icontains=each)
    return wanted


def _told(place: Place) -> str:
    return ", ".join(part for part in (described(place), place.postcode) if part)
