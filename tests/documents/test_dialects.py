"""Plain text of papers and minutes in the manner of five towns, each beside what is read from it."""

# SPDX-License-Identifier: EUPL-1.2

import json
from pathlib import Path
from typing import Any

import pytest

from litfass.core.notice import Notice, as_json
from litfass.documents import plain

HERE = Path(__file__).parent
PAIRS = sorted(HERE.glob("*/*.txt"))


def told(notice: Notice) -> dict[str, Any]:
    """What the document itself says, without what is always empty here."""
    paper, decision = as_json(notice.paper), as_json(notice.decision)
    return {
        "kind": notice.kind.value,
        "on": as_json(notice.on),
        "organization": notice.organization,
        "paper": {name: value for name, value in paper.items() if value} if paper else None,
        "decision": {name: value for name, value in decision.items() if value} if decision else None,
    }


@pytest.mark.parametrize("text", PAIRS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_document_is_read_as_a_clerk_reads_it(text: Path) -> None:
    expected = json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))
    assert [told(notice) for notice in plain.read(text.read_text(encoding="utf-8")).notices] == expected


def test_every_town_has_a_pair() -> None:
    towns = {path.parent.name for path in PAIRS}
    assert towns == {"berlin", "hamburg", "huertgenwald", "karlsruhe", "magdeburg"}
    assert all(path.with_suffix(".json").exists() for path in PAIRS)
