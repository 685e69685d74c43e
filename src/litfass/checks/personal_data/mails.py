"""Find e-mail addresses, also those written with (at)."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator

from litfass.checks.personal_data.hit import Hit

# Bounds as in RFC 5321: 64 for the local part, 63 for a label; they also keep the search linear.
_MAIL = re.compile(
    r"(?<![\w.+%@-])[\w.+%-]{1,64}[ ]?(?:@|\(at\)|\[at\]|\{at\})[ ]?"
    r"[\w-]{1,63}(?:(?:\.|[ ]?[(\[](?:dot|punkt)[)\]][ ]?)[\w-]{1,63}){1,6}",
    re.IGNORECASE,
)
_SPELLED_AT = re.compile(r"[ ]?[(\[{]at[)\]}][ ]?", re.IGNORECASE)
_SPELLED_DOT = re.compile(r"[ ]?[(\[](?:dot|punkt)[)\]][ ]?", re.IGNORECASE)


def mails(text: str, own: frozenset[str]) -> Iterator[Hit]:
    """Every address that is not one of the office's own."""
    known = {_address(contact) for contact in own}
    for match in _MAIL.finditer(text):
        if _address(match[0]) not in known:
            yield Hit("Eine E-Mail-Adresse", match.start(), match.end())


def _address(written: str) -> str:
    return _SPELLED_DOT.sub(".", _SPELLED_AT.sub("@", written)).replace(" ", "").casefold()
