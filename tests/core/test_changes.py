"""What happened since the last look is decided by content, never by date."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.core.changes import Change, decide


@pytest.mark.parametrize(
    ("old", "new", "was_gone", "change"),
    [
        (None, "a", False, Change.NEW),
        ("a", "a", False, Change.SAME),
        ("a", "b", False, Change.CHANGED),
        ("a", None, False, Change.GONE),
        ("a", None, True, Change.SAME),
        (None, None, False, Change.SAME),
        ("a", "a", True, Change.BACK),
        ("a", "b", True, Change.BACK),
    ],
)
def test_two_digests_tell_what_happened(old: str | None, new: str | None, was_gone: bool, change: Change) -> None:
    assert decide(old, new, was_gone=was_gone) is change
