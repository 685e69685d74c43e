"""The words on a post's card, and the same words for those who hear it."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass

from litfass.core.sentences import ended, plain


@dataclass(frozen=True, slots=True)
class Face:
    """What a card shows: kind and number, title, date, committee or place, municipality. Empty parts are not drawn."""

    kind: str
    title: str
    date: str = ""
    place: str = ""
    municipality: str = ""
    number: str = ""

    @property
    def alt_text(self) -> str:
        """All words of the card, for screen readers."""
        head = f"{self.kind} {self.number}" if self.number else self.kind
        said = (f"Textkarte. {head}", self.title, self.date, self.place, self.municipality)
        return plain(" ".join(ended(part) for part in said if part))
