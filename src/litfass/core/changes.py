"""Decide what happened to a notice since the last look: by content, never by date."""

# SPDX-License-Identifier: EUPL-1.2

from enum import StrEnum


class Change(StrEnum):
    """What the last look at a source found for one notice."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    GONE = "gone"
    BACK = "back"


def decide(old: str | None, new: str | None, *, was_gone: bool = False) -> Change:
    """Compare two content digests. `new` is None only when the source itself said that the thing is gone."""
    if new is None:
        return Change.SAME if old is None or was_gone else Change.GONE
    if old is None:
        return Change.NEW
    if was_gone:
        return Change.BACK
    return Change.SAME if old == new else Change.CHANGED
