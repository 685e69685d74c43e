"""Release a post: bound to the digest of its exact wording, refused while a finding blocks."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from litfass.core.findings import Finding, blocking
from litfass.core.post import Post


class Rule(StrEnum):
    """Who releases: a person (default), or the rule itself when no finding blocks."""

    PERSON = "person"
    BY_ITSELF = "by-itself"


@dataclass(frozen=True, slots=True)
class Approval:
    """Who released which exact wording, when."""

    digest: str
    by: str
    at: datetime


class NotReleasable(Exception):
    """The post must not go out yet; `findings` say why."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("; ".join(finding.check for finding in findings))
        self.findings = tuple(findings)


def approve(post: Post, *, by: str, findings: Sequence[Finding], now: datetime) -> Approval:
    """Release the wording as it stands. Raises NotReleasable while a finding blocks."""
    if objections := blocking(findings):
        raise NotReleasable(objections)
    return Approval(digest=post.digest, by=by, at=now)


def holds(approval: Approval | None, post: Post) -> bool:
    """Whether the release still covers this wording."""
    return approval is not None and approval.digest == post.digest
