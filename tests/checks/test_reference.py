"""The reference page names every check, with the weights it really uses."""

# SPDX-License-Identifier: EUPL-1.2

import re
from pathlib import Path

from litfass.core.shelf import modules
from litfass.core.trouble import Weight

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "checks.md"
SHELF = Path(__file__).resolve().parents[2] / "src" / "litfass" / "checks"


def source(name: str) -> str:
    """The text of a check's own file."""
    file = SHELF / f"{name}.py"
    return (file if file.exists() else SHELF / name / "__init__.py").read_text(encoding="utf-8")


def test_the_page_has_one_line_for_each_check() -> None:
    lines = dict(re.findall(r"^\| `(\w+)` \| ([a-z, ]+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    used = {name: {each for each in Weight if f"Weight.{each.name}" in source(name)} for name in modules("checks")}
    assert {name: set(weights.split(", ")) for name, weights in lines.items()} == used


def test_every_check_offers_its_rule() -> None:
    assert all(callable(module.check) for module in modules("checks").values())
