"""Check that our own page is public before a network gets the post."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator

from litfass.core.findings import Circumstances, Finding
from litfass.core.notice import Notice
from litfass.core.post import Post
from litfass.core.trouble import Weight


def check(post: Post, notice: Notice, circumstances: Circumstances) -> Iterator[Finding]:
    """Own channel first: nothing stands only in a network."""
    if circumstances.is_own_page or circumstances.own_page_is_public:
        return
    sentence = (
        "Diese Meldung steht noch nicht auf der Litfaßsäule. Geben Sie zuerst den Beitrag für die Litfaßsäule frei."
    )
    yield Finding("own_page", Weight.BLOCKS, sentence)
