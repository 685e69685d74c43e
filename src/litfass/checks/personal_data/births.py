"""Find dates of birth: `geb. 01.02.1980`, `geboren am 1. Februar 1980`, `am 1. Februar 1980 geboren`."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator

from litfass.checks.personal_data.hit import Hit
from litfass.core.german import MONTHS

OLDEST_YEAR = 1900  # streets are named after people born earlier; they have no data to protect
_MONTH = "|".join(MONTHS)
_DATE = (
    rf"(?:\d{{1,2}}[./][ ]?(?:\d{{1,2}}[./]|{_MONTH})[ ]?(?P<year>(?:1[5-9]|20)\d{{2}}|\d{{2}})"
    r"|(?P<iso>\d{4})-\d{2}-\d{2})(?!\d)"
)
_PLACE = r"in [^\d\n.]{1,40}?"
_BEFORE = re.compile(
    r"(?:\bgeb(?:oren|orene[nrs]?)?\b\.?|(?<![\w*])\*|\bGeburts(?:datum|tag)\b)"
    rf"(?:[ :,]{{1,2}}(?:ist|war|der|{_PLACE}))?[ :]{{0,2}}(?:am|den)?[ :]{{0,2}}{_DATE}",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"(?<!\d){_DATE}(?: {_PLACE})? gebor", re.IGNORECASE)


def births(text: str) -> Iterator[Hit]:
    """Every date of birth of somebody who may be alive."""
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(text):
            year = match["year"] or match["iso"][:4]
            if len(year) == 2 or int(year) >= OLDEST_YEAR:
                yield Hit("Ein Geburtsdatum", match.start(), match.end())
