"""Which colour of writing can be read on the town's colour."""

# SPDX-License-Identifier: EUPL-1.2

import re
from dataclasses import dataclass

READABLE = 4.5  # WCAG 2.2, 1.4.3: contrast of text, any size
WHITE, INK, BLACK = "#ffffff", "#171c1e", "#000000"


@dataclass(frozen=True, slots=True)
class Colours:
    """The town's colour and the writing on it, as `#rrggbb`. Raises ValueError on anything else."""

    town: str = "#0b5a64"
    on: str = WHITE

    def __post_init__(self) -> None:
        for value in (self.town, self.on):
            if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
                raise ValueError(f"{value!r} is no colour. Write it as #rrggbb.")

    @property
    def writing(self) -> str:
        """The wished colour where it can be read, else the first of white, ink and black that can.

        White or black always can: no colour has less than 4.5 against both.
        """
        return next(each for each in (self.on, WHITE, INK, BLACK) if contrast(each, self.town) >= READABLE)


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21, by WCAG 2.2 (definition of contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
