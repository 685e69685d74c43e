"""The handbook of the press office tells what the pages really say."""

# SPDX-License-Identifier: EUPL-1.2

import re
from pathlib import Path

from litfass.desk import release, rules
from litfass.desk.queue import SHOWN

CHECKOUT = Path(__file__).resolve().parents[2]
TEMPLATES = CHECKOUT / "src/litfass/desk/templates/desk"
HANDBOOK = (CHECKOUT / "docs/handbuch/redaktion.md").read_text(encoding="utf-8")


def test_every_key_stands_in_the_handbook_and_the_other_way_round() -> None:
    keys = re.findall(r"<kbd>(.)</kbd></dt><dd>([^<]+)<", (TEMPLATES / "_keys.html").read_text(encoding="utf-8"))
    told = dict(re.findall(r"^\| `(.)` \| (.+) \|$", HANDBOOK, re.MULTILINE))
    assert dict(keys) | {"?": "Übersicht der Tasten"} == told


def test_every_page_of_the_navigation_has_its_chapter() -> None:
    base = (TEMPLATES / "base.html").read_text(encoding="utf-8")
    pages = re.findall(r"aria-current=\"page\"\{% endif %\}>([^<{]+)", base)
    chapters = re.findall(r"^## (.+)$", HANDBOOK, re.MULTILINE)
    assert [page for page in pages if page.removeprefix("Zur ") not in chapters] == []


def test_every_rule_is_told_in_its_own_words() -> None:
    assert [said for _, said in rules.CHOICES if f"| {said} |" not in HANDBOOK] == []


def test_the_numbers_are_those_of_the_program() -> None:
    assert f"höchstens {SHOWN} Einträge" in HANDBOOK
    assert f"bis zu {release.AT_ONCE} Meldungen" in HANDBOOK
