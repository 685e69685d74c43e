"""Hold back short source texts that pages show without a release of their own: they may name a private person."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable

from litfass.checks import personal_data
from litfass.core.findings import Circumstances
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.post import Post
from litfass.records.models import Municipality


def circumstances(town_hall: Municipality, office_holders: Iterable[str]) -> Circumstances:
    """Who and what is known as official."""
    return Circumstances(
        office_holders=frozenset([*town_hall.office_holders, *office_holders]),
        own_contacts=frozenset(town_hall.own_contacts),
    )


def is_private(text: str, around: Circumstances) -> bool:
    """Whether the check for personal data would object to these words."""
    if not text:
        return False
    line = Post(title="", text=text, link="")
    return any(personal_data.check(line, Notice("", Kind.MEETING, text, ""), around))


def kept(words: str, around: Circumstances, *, instead: str = "") -> str:
    """The words as pages may show them without a release; what stands in their place where they may name somebody."""
    return instead if is_private(words, around) else words
