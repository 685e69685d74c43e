"""Every post leads to the original and names the paper."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest

from litfass.checks import source_link
from litfass.core.trouble import Weight
from tests.checks.conformance import conforms, findings
from tests.checks.posts import NOTICE, URL, post


def test_it_conforms() -> None:
    conforms(source_link)


def test_link_and_number_are_enough() -> None:
    assert findings(source_link, post("Zum Nachlesen: Drs. 24-0187")) == []


def test_a_missing_link_blocks() -> None:
    found = findings(source_link, replace(post("Drs. 24-0187"), link=""))
    assert [(each.weight, "Link" in each.sentence) for each in found] == [(Weight.BLOCKS, True)]


def test_the_link_may_stand_in_the_text() -> None:
    assert findings(source_link, replace(post(f"Drs. 24-0187 {URL}"), link="https://kranhude.example/x")) == []


def test_a_link_to_somewhere_else_blocks() -> None:
    assert len(findings(source_link, replace(post("Drs. 24-0187"), link=f"{URL}6"))) == 1


@pytest.mark.parametrize("text", ["Drs. 24-0187.2", "124-0187", "24-01871", "24-0187/2", "Schulweg"])
def test_another_number_is_not_this_number(text: str) -> None:
    found = findings(source_link, post(text))
    assert [each.sentence for each in found] == ["Die Nummer der Drucksache fehlt. Nennen Sie „Drs. 24-0187“ im Text."]


@pytest.mark.parametrize("text", ["Drs. 24-0187.", "(24-0187)", "24-0187.2 und 24-0187", "24-0187: neu"])
def test_the_number_may_stand_anywhere(text: str) -> None:
    assert findings(source_link, post(text)) == []


def test_a_notice_without_number_needs_none() -> None:
    assert findings(source_link, post("Schulweg"), replace(NOTICE, paper=None)) == []


def test_a_long_row_of_numbers_is_read_to_its_end() -> None:
    assert len(findings(source_link, post("24-0187.1" * 50_000))) == 1
