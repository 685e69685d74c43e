"""Check that a card can also be heard: its alternative text is there and says what the card says."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from unicodedata import normalize

from litfass.core.findings import Circumstances, Finding
from litfass.core.notice import Notice
from litfass.core.post import Post
from litfass.core.trouble import Weight

# Words that name a picture and say nothing of what is in it.
EMPTY_WORDS = frozenset({"bild", "foto", "grafik", "karte", "textkarte", "image", "picture", "card", "alternativtext"})


def check(post: Post, notice: Notice, circumstances: Circumstances) -> Iterator[Finding]:
    """WCAG 2.2, 1.1.1: text for every picture. Only where a card goes with the post."""
    if not circumstances.has_card:
        return
    words = _bare(post.alt_text)
    if not words or words in EMPTY_WORDS:
        sentence = "Der Alternativtext der Karte fehlt. Schreiben Sie, was auf der Karte steht."
        yield Finding("alt_text", Weight.BLOCKS, sentence)
    elif _bare(post.title) not in words:
        sentence = "Der Alternativtext nennt die Überschrift der Karte nicht. Nehmen Sie sie auf."
        yield Finding("alt_text", Weight.WARNS, sentence)


def _bare(text: str) -> str:
    """Words only, to compare: no case, no blanks or points at the ends."""
    return " ".join(normalize("NFC", text).casefold().split()).strip(" .:,…-–")
