"""Check that a post fits its channel: not too long, not empty."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator

from litfass.core.findings import Circumstances, Finding
from litfass.core.notice import Notice
from litfass.core.post import Limits, Post, length
from litfass.core.trouble import Weight


def check(post: Post, notice: Notice, circumstances: Circumstances) -> Iterator[Finding]:
    """Code points with the link's cost, as `core.post.length` counts them."""
    if not post.text.strip():
        sentence = "Der Beitrag hat keinen Text. Schreiben Sie mindestens einen Satz."
        yield Finding("fits", Weight.BLOCKS, sentence)
    needed = length(post, Limits(characters=circumstances.characters, link_length=circumstances.link_length))
    if circumstances.characters is not None and (over := needed - circumstances.characters) > 0:
        sentence = (
            f"Der Beitrag ist {over} Zeichen zu lang für diesen Kanal: {needed} von höchstens "
            f"{circumstances.characters}. Kürzen Sie den Text."
        )
        yield Finding("fits", Weight.BLOCKS, sentence)
