"""Show the original of a demo notice: its server does not exist, so its pages are shown from the package."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.ports import Page
from litfass.demo.town import town
from litfass.records import municipality


def page(url: str) -> Page | None:
    """The page behind an address of the demo town; None in a real municipality or for anything else."""
    town_hall = municipality.current()
    if not town_hall.is_demo or town_hall.demo_day is None:
        return None
    answer = town(town_hall.demo_day).get(url)
    return answer if answer.status in (200, 410) else None
