"""What a draft must know about where it will stand: the limits, the day, our own page, the earlier post."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from litfass.core.post import Limits, Location


@dataclass(frozen=True, slots=True)
class Outlet:
    """One place where the post will stand.

    `own_page` is the address of our own page on the column, empty for the column itself. `continues` is the address
    (or the title or number) of the earlier post about the same paper, `continues_on` its day where known. `quarters`
    are the quarters in which places of the notice lie, by the place's id, `location` the spot it can carry.
    """

    limits: Limits
    today: date
    own_page: str = ""
    continues: str = ""
    continues_on: date | None = None
    municipality: str = ""
    quarters: Mapping[int, str] = field(default_factory=dict)
    location: Location | None = None
