"""What a draft must know about where it will stand: the limits, the day, our own page, the earlier post."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass
from datetime import date

from litfass.core.post import Limits


@dataclass(frozen=True, slots=True)
class Outlet:
    """One place where the post will stand.

    `own_page` is the address of our own page on the column, empty for the column itself. `continues` is the address
    (or the title or number) of the earlier post about the same paper, `continues_on` its day where known.
    """

    limits: Limits
    today: date
    own_page: str = ""
    continues: str = ""
    continues_on: date | None = None
    municipality: str = ""
