"""The box of degrees that an operator may ask for (option `bbox`), and what lies in it."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.geometry import Box
from litfass.core.place import Point
from litfass.core.ports import PlacesAt
from litfass.core.registers import opening
from litfass.core.trouble import Troubled


def asked(at: PlacesAt) -> Box | None:
    """The box, None where none is asked for. Raises Troubled for words that are none."""
    given = at.options.get("bbox", "")
    if not given:
        return None
    try:
        south, west, north, east = map(float, given.split(","))
    except ValueError:
        raise wrong(at) from None
    return Box(south, west, north, east)


def wrong(at: PlacesAt) -> Troubled:
    """What was said is no box."""
    return opening.unreadable(at.address, "Die Option bbox hat die Form Süd,West,Nord,Ost in Grad.")


def has(box: Box, point: Point) -> bool:
    """Whether the point lies in the box."""
    return box.south <= point.lat <= box.north and box.west <= point.lon <= box.east
