"""The seven kinds of municipal news, and what they are called on screen."""

# SPDX-License-Identifier: EUPL-1.2

from enum import StrEnum


class Kind(StrEnum):
    """What a notice is about. The value is stored and used in addresses, so it never changes."""

    PAPER = "paper"
    DECISION = "decision"
    MEETING = "meeting"
    PRESS_RELEASE = "press-release"
    PUBLIC_NOTICE = "public-notice"
    PARTICIPATION = "participation"
    SERVICE = "service"

    @property
    def label(self) -> str:
        """The German word for one of them."""
        return _LABELS[self][0]

    @property
    def plural(self) -> str:
        """The German word for many of them."""
        return _LABELS[self][1]

    @property
    def slug(self) -> str:
        """The German word in an address of the column."""
        return _LABELS[self][2]


# A PUBLIC_NOTICE announces the office's own notice; what we publish ourselves is never called Bekanntmachung.
_LABELS = {
    Kind.PAPER: ("Drucksache", "Drucksachen", "drucksachen"),
    Kind.DECISION: ("Beschluss", "Beschlüsse", "beschluesse"),
    Kind.MEETING: ("Sitzung", "Sitzungen", "sitzungen"),
    Kind.PRESS_RELEASE: ("Presse", "Presse", "presse"),
    Kind.PUBLIC_NOTICE: ("Bekanntmachung", "Bekanntmachungen", "bekanntmachungen"),
    Kind.PARTICIPATION: ("Beteiligung", "Beteiligung", "beteiligung"),
    Kind.SERVICE: ("Verwaltung", "Verwaltung", "verwaltung"),
}


def of_slug(slug: str) -> Kind | None:
    """The kind behind a word in an address, or None."""
    return next((kind for kind in Kind if kind.slug == slug), None)
