"""Tell places of one name apart by what their source says of them; refuse a name that stands there twice."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

from litfass.core import geometry
from litfass.core.place import Place, PlaceType, Point
from litfass.core.registers.cells import Unusable

APART = 800.0  # metres between two places of one name that are not the same one
_CELL = 0.008  # degrees of latitude, a little more than that; of longitude in Germany at least 500 m

_Cell = tuple[int, int]


class Seen:
    """The places of doubled names seen so far. Looks only at neighbours, so a million of one name are no slower."""

    def __init__(self, record: str = "Zeile") -> None:
        self._record = record  # what a record of this file is called
        self._known: dict[tuple[str, ...], dict[_Cell | None, tuple[int, Point | None]]] = {}

    def told_apart(self, place: Place, line: int) -> Place:
        """The place with a key of its own. Raises Unusable where it stands on an earlier record already."""
        own = place.key if place.key != place.name else ""
        known = self._known.setdefault((place.name, place.type, *place.quarters, place.postcode, own), {})
        earlier = _same(known, place.point)
        if earlier is not None:
            raise Unusable(f"„{place.name}“ steht schon in {self._record} {earlier}.")
        known[_cell(place.point)] = (line, place.point)
        return place if own else replace(place, key=_key_apart(place))


def _key_apart(place: Place) -> str:
    """A key from what tells a place from others of its name: quarter, postcode, about where it is."""
    spot = f"{place.point.lat:.3f} {place.point.lon:.3f}" if place.point else ""
    sort = "" if place.type is PlaceType.STREET else place.type.value
    return "|".join(filter(None, (place.name, sort, *place.quarters[:2], place.postcode, spot)))[:200]


def _cell(point: Point | None) -> _Cell | None:
    return (int(point.lat / _CELL), int(point.lon / _CELL)) if point else None


def _same(known: dict[_Cell | None, tuple[int, Point | None]], point: Point | None) -> int | None:
    """The line of the same place: without coordinates on either side nothing tells them apart."""
    if None in known:
        return known[None][0]
    if point is None:
        return next((line for line, _ in known.values()), None)
    here = _cell(point)
    assert here is not None
    for up in (-1, 0, 1):
        for aside in (-2, -1, 0, 1, 2):
            line, other = known.get((here[0] + up, here[1] + aside), (0, None))
            if other is not None and geometry.distance(other, point) < APART:
                return line
    return None
