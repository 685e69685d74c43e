"""Join the lines of an item to running words: words broken at a line's end become whole, soft hyphens vanish."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterable

# „Ost- und Weststraße“ keeps its hyphen although the next line begins in small letters.
_GOES_ON = re.compile(r"(?:und|oder|sowie|bzw\.|beziehungsweise|bis|als|noch)\b")
_BROKEN = re.compile(r"[a-zäöüß]-$")
_BLANKS = re.compile(r"\s+")


def joined(lines: Iterable[str]) -> str:
    """`auf der Wiese bau-` + `en` is `auf der Wiese bauen`; `Haid-` + `Straße` is `Haid-Straße`."""
    pieces: list[str] = []
    for line in lines:
        words = _BLANKS.sub(" ", line.strip())
        if pieces and words:
            pieces[-1], between = seam(pieces[-1], words)
            pieces.append(between)
        if words:
            pieces.append(words)
    return "".join(pieces).replace("\u00ad", "")


def seam(before: str, after: str) -> tuple[str, str]:
    """The end of a line as it stays, and what stands between it and the next line."""
    if before.endswith("\u00ad"):
        return before, ""
    if before.endswith("-") and before[-2:-1].isalnum() and not _GOES_ON.match(after):
        return (before[:-1] if after[0].islower() and _BROKEN.search(before[-2:]) else before), ""
    return before, " "
