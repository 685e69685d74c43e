"""Move the demo town's dates by whole weeks, so that it always lives in the week it is looked at."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Callable
from datetime import date, timedelta

from litfass.core.german import MONTHS, WEEKDAYS, day

# The content is written for the week of this Monday. Whole weeks keep every weekday right.
WRITTEN_FOR = date(2026, 11, 23)

# `{{2026-12-01}}` or `{{2026-12-01 long}}` in any text of the content files.
PLACEHOLDER = re.compile(r"\{\{(\d{4}-\d\d-\d\d)(?: ([a-z]{1,10}))?\}\}")


def shift_for(today: date) -> timedelta:
    """The whole weeks between the week the content is written for and the week of `today`."""
    monday = today - timedelta(days=today.weekday())
    return monday - WRITTEN_FOR


def fill(text: str, shift: timedelta) -> str:
    """Put the moved dates in place of the placeholders. An unknown form raises KeyError: the content is wrong."""

    def written(match: re.Match[str]) -> str:
        moved = date.fromisoformat(match[1]) + shift
        return FORMS[match[2] or "short"](moved)

    return PLACEHOLDER.sub(written, text)


def short(value: date) -> str:
    """`01.12.2026`."""
    return f"{value:%d.%m.%Y}"


def _season(value: date) -> str:
    if value.month == 12:
        return f"Winter {value.year}/{value.year + 1}"
    if value.month < 3:
        return f"Winter {value.year - 1}/{value.year}"
    return f"{('Frühjahr', 'Sommer', 'Herbst')[value.month // 3 - 1]} {value.year}"


FORMS: dict[str, Callable[[date], str]] = {
    "short": short,
    "long": day,
    "day": lambda value: f"{value.day}. {MONTHS[value.month - 1]}",
    "weekday": lambda value: f"{WEEKDAYS[value.weekday()]}, {day(value)}",
    "month": lambda value: f"{MONTHS[value.month - 1]} {value.year}",
    "season": _season,
    "year": lambda value: str(value.year),
}
