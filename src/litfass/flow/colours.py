"""Refuse colours of a municipality that cannot be read on its pages."""

# SPDX-License-Identifier: EUPL-1.2

import re

from litfass.cards.colours import READABLE, contrast
from litfass.records.models import Municipality

# What the colour stands on: --wash, the dimmest plain ground of both themes (static/litfass/tokens.css), and a tint of
# itself, mixed as column/machines.py tells browsers to.
WASH = {"light": "#f5f5f1", "dark": "#1b2022"}
TINTED = {"light": ("#ffffff", 0.11), "dark": ("#14181a", 0.22)}


class NotReadable(Exception):
    """One of the colours is none, or too weak; the message is German."""


def refuse_unreadable(town: Municipality) -> None:
    """Raise NotReadable unless all four colours have a contrast of 4.5 to what they stand on (WCAG 2.2, 1.4.3)."""
    for value in (town.colour, town.colour_on, town.colour_dark, town.colour_dark_on):
        _refuse_no_colour(value)
    pairs = (
        (town.colour, WASH["light"], "Die Farbe {} ist auf hellem Grund"),
        (town.colour, _tint(town.colour, "light"), "Die Farbe {} ist auf ihrem hellen Ton {}"),
        (town.colour_on, town.colour, "Die Schrift {} ist auf der Farbe {}"),
        (town.colour_dark, WASH["dark"], "Die Farbe {} ist auf dunklem Grund"),
        (town.colour_dark, _tint(town.colour_dark, "dark"), "Die Farbe {} ist auf ihrem dunklen Ton {}"),
        (town.colour_dark_on, town.colour_dark, "Die Schrift {} ist auf der dunklen Farbe {}"),
    )
    for one, other, words in pairs:
        if (found := contrast(one, other)) < READABLE:
            raise NotReadable(
                f"{words.format(one, other)} nicht gut lesbar: Der Kontrast ist {_german(found)} zu 1, nötig sind "
                f"{_german(READABLE)} zu 1. Bitte wählen Sie eine Farbe, die sich stärker abhebt."
            )


def _refuse_no_colour(value: str) -> None:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise NotReadable(f"„{value}“ ist keine Farbe. Bitte schreiben Sie sie wie #0b5a64.")


def _tint(colour: str, theme: str) -> str:
    ground, share = TINTED[theme]
    mixed = [share * int(colour[at : at + 2], 16) + (1 - share) * int(ground[at : at + 2], 16) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(each):02x}" for each in mixed)


def _german(value: float) -> str:
    """Cut, not rounded: 4.49 is not 4.5."""
    return f"{int(value * 10) / 10:.1f}".replace(".", ",")
