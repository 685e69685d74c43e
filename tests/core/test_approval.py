"""A release covers one exact wording and nothing else."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from litfass.core.approval import Approval, NotReleasable, approve, holds
from litfass.core.findings import Finding
from litfass.core.post import Limits, Location, Post, length
from litfass.core.trouble import Weight

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
POST = Post(
    "Schulweg", "Die Querung kommt.", "https://kranhude.example/1", "Wortlaut", "Karte", "https://kranhude.example/0"
)


def test_an_edit_after_approval_voids_it() -> None:
    approved = approve(POST, by="Pressestelle", findings=[], now=NOON)
    assert approved == Approval(POST.digest, "Pressestelle", NOON)
    assert holds(approved, POST)
    assert not holds(approved, replace(POST, text="Die Querung kommt nicht."))
    assert not holds(None, POST)


@pytest.mark.parametrize("name", [field.name for field in fields(Post)])
def test_every_word_that_goes_out_is_part_of_the_digest(name: str) -> None:
    changed: dict[str, Any] = {name: Location("anders", 54.3, 7.2) if name == "location" else "anders"}
    assert replace(POST, **changed).digest != POST.digest


def test_words_do_not_slip_from_one_field_to_the_next() -> None:
    assert Post("ab", "c", "").digest != Post("a", "bc", "").digest


def test_a_blocking_finding_refuses_and_a_warning_does_not() -> None:
    blocks, warns = (Finding("fits", weight, "zu lang") for weight in (Weight.BLOCKS, Weight.WARNS))
    assert approve(POST, by="x", findings=[warns], now=NOON).digest == POST.digest
    with pytest.raises(NotReleasable) as refusal:
        approve(POST, by="x", findings=[warns, blocks], now=NOON)
    assert refusal.value.findings == (blocks,)


def test_a_link_costs_what_the_network_says() -> None:
    assert POST.message == "Die Querung kommt.\n\nhttps://kranhude.example/1"
    assert length(POST, Limits(280, link_length=23)) == len("Die Querung kommt.") + 2 + 23
    assert length(POST, Limits(280)) == len(POST.message)
