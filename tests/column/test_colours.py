"""Every pair of colours that carries text is readable, in both themes."""

# SPDX-License-Identifier: EUPL-1.2

import re
from importlib.resources import files

import pytest

PAIRS = (
    ("ink", "ground"), ("ink", "wash"), ("ink", "sunk"), ("ink", "sheet"), ("ink-2", "ground"), ("ink-2", "wash"),
    ("good", "good-tint"), ("warn", "warn-tint"), ("bad", "bad-tint"), ("ink", "warn-tint"), ("ink", "bad-tint"),
    ("demo-on", "demo"), ("good", "ground"), ("bad", "ground"), ("ink", "mark-fact"), ("ink", "mark-place"),
    ("ink", "mark-person"),
)  # fmt: skip
TOWN = (("town-on", "town"), ("town-dark-on", "town-dark"))
SHEET = (files("litfass.column") / "static/litfass/tokens.css").read_text(encoding="utf-8")


def _theme(dark: bool) -> dict[str, str]:
    """The colours of one theme; the dark one overrides the light one."""
    blocks = re.findall(r"(?m)^:root(\[[^\]]*\])?\s*\{(.*?)^\}", SHEET, re.DOTALL)
    light = {name: value for mark, body in blocks if not mark for name, value in _colours(body)}
    if not dark:
        return light | {"accent": light["town"], "tint": light["town-tint"]}
    over = {name: value for mark, body in blocks if "dark" in mark for name, value in _colours(body)}
    return light | over | {"accent": light["town-dark"], "tint": light["town-tint-dark"]}


def _colours(body: str) -> list[tuple[str, str]]:
    return re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", body)


def _light(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_text_has_a_contrast_of_four_and_a_half(dark: bool) -> None:
    theme = _theme(dark)
    pairs = (*PAIRS, ("accent", "ground"), ("accent", "wash"), ("accent", "tint"), ("ink", "tint"), TOWN[dark])
    weak = {pair: round(_contrast(theme[pair[0]], theme[pair[1]]), 2) for pair in pairs}
    assert {pair: value for pair, value in weak.items() if value < 4.5} == {}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_edges_and_focus_have_a_contrast_of_three(dark: bool) -> None:
    theme = _theme(dark)
    pairs = (("edge", "ground"), ("focus", "ground"), ("focus", "wash"), ("edge", "wash"))
    assert {pair: v for pair in pairs if (v := round(_contrast(theme[pair[0]], theme[pair[1]]), 2)) < 3} == {}
