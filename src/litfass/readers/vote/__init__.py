"""Read how a vote went: outcome, counts and groups, from a decision's result and record or a paper's own block."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.notice import Notice
from litfass.readers.vote.telling import vote

__all__ = ["read", "vote"]


def read(notice: Notice) -> Notice:
    return notice
