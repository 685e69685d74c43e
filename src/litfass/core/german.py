"""German for people: days, times, periods, lists and numbers as the pages and posts write them."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata
from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")

WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
          "November", "Dezember")  # fmt: skip


def day(value: date, *, today: date | None = None, weekday: bool = False) -> str:
    """`1. Dezember 2026`; without the year in today's year; with `weekday` also `Di, 1. Dezember`."""
    year = "" if today and today.year == value.year else f" {value.year}"
    lead = f"{WEEKDAYS[value.weekday()][:2]}, " if weekday else ""
    return f"{lead}{value.day}. {MONTHS[value.month - 1]}{year}"


def clock(value: time | datetime) -> str:
    """`18 Uhr` or `17:30 Uhr`, local time in Germany."""
    if isinstance(value, datetime):
        value = value.astimezone(BERLIN).time()
    return f"{value.hour} Uhr" if value.minute == 0 else f"{value.hour}:{value.minute:02d} Uhr"


_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


def spelled_out(words: str) -> str:
    """`Ausschuss für Grün` as `Ausschuss fuer Gruen`, for words in addresses."""
    return unicodedata.normalize("NFC", words).translate(_SPELLED)


def and_list(words: Sequence[str], word: str = "und") -> str:
    """`a, b und c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {word} {words[-1]}"


def counted(number: int, one: str, many: str, *, article: str = "ein") -> str:
    """`ein Punkt`, `sieben Punkte`, `14 Punkte`: words up to twelve, then figures with a point for thousands.

    `article` is `eine` for words like `Meldung`.
    """
    small = (
        "keine",
        article,
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
    )
    spelled = small[number] if 0 <= number < len(small) else f"{number:,}".replace(",", ".")
    return f"{spelled} {one if number == 1 else many}"
