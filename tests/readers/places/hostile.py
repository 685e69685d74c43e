"""Texts that try to keep the recogniser busy for hours. Run in a child process."""

# SPDX-License-Identifier: EUPL-1.2

import random

from litfass.readers.places.find import find
from tests.readers.places.town import KRANHUDE, NAMES

PIECES = (
    *NAMES, "Kaiser-", "straße", "Straße", "str.", "-\n", " - ", "\n", " ", "Ecke ", "zwischen ", " und ", "/", "12",
    " a", " bis ", "<b>", "</b>", "<br>", "&szlig;", "\u00ad", "u\u0308", "\u0308", "Frau ", "Dr. ", "Markt", "Tel. ",
    ", ", "(", "76131 ", "der ", "Lange", "Reihe", "Neue ", "Große ", "\r\n", "\u2011", "ẞ", "ß", "STRASSE", "BERG",
    "s", "es", "x",
)  # fmt: skip
# What is repeated to a million characters; alone, each is the beginning of something the recogniser looks for.
REPEATED = (
    "Straße", "-\n", "Bür-\n", "Bürger-\n", "Bürger-\nweide ", "Bergstr", "Bergstraßx ", "Bergstraße ", "Bergstraße/",
    "ße", "Straß", "Lange ", "Lange\n", "Neue Große ", "Simon-von-", "Am ", "<b>", "<b ", "a<b>", "\u00ad", "u\u0308",
    "\u0308", "&szlig;", "\r", "Carl-Peterson-Straße ", "Kaiser-, ", "Ost- und ", "zwischen ", "Ecke ", "1", "a-",
    "\n", "Jungfernstieg-",
)  # fmt: skip
MIXES = 3


def read(piece: str) -> None:
    """A million characters of this piece, or the mix of this number."""
    line = (piece * (1_000_000 // len(piece) + 1))[:1_000_000] + "x"
    if piece.isdigit() and int(piece) < MIXES:
        line = "".join(random.Random(int(piece)).choices(PIECES, k=150_000))
    find(line, KRANHUDE)
