"""What a check objects to: it blocks the release or warns."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable
from dataclasses import dataclass, field

from litfass.core.trouble import Weight


@dataclass(frozen=True, slots=True)
class Finding:
    """One objection. `sentence` is whole German with numbers; `start` and `end` are offsets into `Post.words`.

    `for_a_person`: even if it only warns, no rule may release the post; a person may, after looking.
    """

    check: str
    weight: Weight
    sentence: str
    start: int | None = None
    end: int | None = None
    for_a_person: bool = False


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a check may know beside the post: the account's limits and the municipality's public facts."""

    characters: int | None = None
    link_length: int | None = None
    has_card: bool = False
    is_own_page: bool = False
    own_page_is_public: bool = True
    office_holders: frozenset[str] = field(default_factory=frozenset)
    own_contacts: frozenset[str] = field(default_factory=frozenset)  # the office's own mail addresses and numbers


def blocking(findings: Iterable[Finding]) -> list[Finding]:
    """Those that stop a release."""
    return [finding for finding in findings if finding.weight is Weight.BLOCKS]


def stopping_rules(findings: Iterable[Finding]) -> list[Finding]:
    """Those that leave the release to a person."""
    return [finding for finding in findings if finding.weight is Weight.BLOCKS or finding.for_a_person]
