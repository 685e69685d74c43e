"""Find bank accounts: IBANs whose length and check digits are right (ISO 13616)."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator

from litfass.checks.personal_data.hit import Hit

# Length by country for the SEPA area, from the SWIFT IBAN registry.
_REGISTRY = """
    AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 IT27
    LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 TR26 UA29 VA22
    XK20"""
LENGTHS = {entry[:2]: int(entry[2:]) for entry in _REGISTRY.split()}
_START = re.compile(r"(?<![^\W_])([A-Za-z]{2})\d{2}(?=[ \u00a0-]?[A-Za-z0-9])")
_BLANKS = " \u00a0-"


def ibans(text: str) -> Iterator[Hit]:
    """Every account number that is one by its check digits."""
    for match in _START.finditer(text):
        length = LENGTHS.get(match[1].upper(), 0)
        end, compact = _read(text, match.start(), length)
        if len(compact) == length and not text[end : end + 1].isalnum() and _is_right(compact):
            yield Hit("Eine Bankverbindung", match.start(), end)


def _read(text: str, start: int, length: int) -> tuple[int, str]:
    """So many letters and figures from `start`, with single blanks between them; and where they end."""
    compact, at = "", start
    while len(compact) < length and at < len(text):
        if text[at].isascii() and text[at].isalnum():
            compact += text[at].upper()
        elif text[at] not in _BLANKS or text[at - 1] in _BLANKS:
            break
        at += 1
    return at, compact


def _is_right(compact: str) -> bool:
    """Check digits: the number with letters as 10 to 35 leaves 1 when divided by 97."""
    return int("".join(str(int(char, 36)) for char in compact[4:] + compact[:4])) % 97 == 1
