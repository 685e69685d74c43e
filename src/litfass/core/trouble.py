"""What can go wrong with a source: one clear German sentence for the desk, one English line for the log."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How much an objection weighs: BLOCKS stops the release, WARNS asks for a look."""

    BLOCKS = "blocks"
    WARNS = "warns"


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that went wrong at one address. `code` is stable and English; `sentence` is German, for the desk."""

    code: str
    url: str
    sentence: str
    log: str


class Troubled(Exception):
    """Raised where the work on one address must stop; carries the trouble to tell."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.log)
        self.trouble = trouble


class Refused(Troubled):
    """The other side said no, so surely nothing happened there. A plain Troubled leaves that open."""
