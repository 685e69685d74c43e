"""One piece of personal data found in a text."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """Where it stands (offsets in code points) and what it is called in a sentence (`Eine Telefonnummer`)."""

    what: str
    start: int
    end: int

    def overlaps(self, start: int, end: int) -> bool:
        """Whether the two spans share a character."""
        return self.start < end and start < self.end
