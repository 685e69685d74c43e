"""Read the date of a feed entry. Feeds write it in many ways, and sometimes a day that does not exist."""

# SPDX-License-Identifier: EUPL-1.2

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from litfass.core.german import BERLIN, MONTHS

_GERMAN = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::\d{2})?(?:\s+Uhr)?)?")
_GERMAN_MONTHS = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_NAMES = {name: number for number, name in enumerate(_GERMAN_MONTHS, start=1)}
_NAMES |= {"mrz": 3, "mar": 3, "maerz": 3} | {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
_ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LEADING_DAY = re.compile(r"^[^\W\d]{2,10}\.?,\s*")


def moment(text: str) -> datetime | None:
    """When it was published, with zone; in German time where the feed names none. None if there is no such day."""
    text = text.strip()[:100]
    for read in (_german, _iso, _mail):
        try:
            found = read(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        if found and 1990 <= found.year <= 2100:
            return found if found.tzinfo else found.replace(tzinfo=BERLIN)
    return None


def _german(text: str) -> datetime | None:
    if not (found := _GERMAN.fullmatch(text)):
        return None
    day, month, year, hour, minute = (int(part or 0) for part in found.groups())
    return datetime(year, month, day, hour, minute, tzinfo=BERLIN)


def _iso(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _mail(text: str) -> datetime:
    """RFC 5322, as RSS asks for, also with German names of days and months (`Di, 01 Dez 2026 10:00:00 +0100`)."""
    words = [_english(word) for word in _LEADING_DAY.sub("", text).split()]
    found = parsedate_to_datetime(" ".join(words))
    return found.replace(tzinfo=UTC) if words[-1] == "-0000" else found


def _english(word: str) -> str:
    number = _NAMES.get(word.rstrip(".").lower())
    return _ENGLISH[number - 1] if number else word
