"""The keys of the desk: each does what its button does, and none of them while somebody types."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from playwright.sync_api import Page, expect

from tests.browser.product import Product


@pytest.fixture
def case(desk: Page, litfass: Product) -> Page:
    """One proposal, open at the desk."""
    desk.goto(litfass.at("/redaktion/vorschlag/{keys}/"))
    expect(desk.locator("html")).to_be_visible()
    return desk


def test_j_and_k_step_through_the_proposals(case: Page, litfass: Product) -> None:
    case.keyboard.press("j")
    expect(case).not_to_have_url(litfass.at("/redaktion/vorschlag/{keys}/"))
    expect(case.locator("main#inhalt")).to_be_focused()
    case.keyboard.press("k")
    expect(case).to_have_url(litfass.at("/redaktion/vorschlag/{keys}/"))


def test_e_releases_and_u_takes_it_back(case: Page, litfass: Product) -> None:
    case.keyboard.press("e")
    expect(case.locator(".undo")).to_contain_text("„Neuer Aushang am Spillhaus: keys“")
    case.keyboard.press("u")
    expect(case.get_by_role("status").filter(has_text="Zurückgeholt.")).to_be_visible()
    expect(case).to_have_url(litfass.at("/redaktion/vorschlag/{keys}/"))


def test_r_edits(case: Page) -> None:
    case.keyboard.press("r")
    expect(case.get_by_role("heading", level=1)).to_contain_text("Text bearbeiten: Litfaßsäule")


def test_o_adds_a_place(case: Page, litfass: Product) -> None:
    case.keyboard.press("o")
    expect(case.get_by_label("Name des Ortes")).to_be_focused()


def test_z_asks_for_the_reason(case: Page, litfass: Product) -> None:
    case.keyboard.press("z")
    expect(case).to_have_url(litfass.at("/redaktion/vorschlag/{keys}/zurueckgeben/"))


def test_the_question_mark_shows_every_key_and_escape_closes(case: Page) -> None:
    case.keyboard.press("?")
    expect(case.get_by_role("dialog", name="Tasten")).to_be_visible()
    listed = case.get_by_role("dialog").locator("dt").all_text_contents()
    assert listed == ["j", "k", "e", "r", "o", "z", "u", "?"]
    case.keyboard.press("Escape")
    expect(case.get_by_role("dialog", name="Tasten")).to_be_hidden()


def test_every_key_is_also_a_button_that_can_be_seen(case: Page) -> None:
    case.keyboard.press("j")
    shown = case.locator("[data-key]:visible").evaluate_all("(all) => all.map((one) => one.dataset.key).sort()")
    assert shown == ["e", "j", "k", "o", "r", "z"]
    expect(case.get_by_role("button", name="Tasten")).to_be_visible()


@pytest.mark.parametrize(
    "path", ["/redaktion/beitrag/{edited}/bearbeiten/", "/redaktion/vorschlag/{typing}/zurueckgeben/"]
)
def test_no_key_fires_while_somebody_types(desk: Page, litfass: Product, path: str) -> None:
    desk.goto(litfass.at(path))
    field = desk.locator("textarea").first
    field.fill("")
    field.press_sequentially("jkerozu?")
    expect(field).to_have_value("jkerozu?")
    expect(desk).to_have_url(litfass.at(path))
    expect(desk.get_by_role("dialog")).to_be_hidden()


def test_keys_with_ctrl_belong_to_the_browser(case: Page, litfass: Product) -> None:
    case.keyboard.press("Control+e")
    case.keyboard.press("Alt+z")
    expect(case).to_have_url(litfass.at("/redaktion/vorschlag/{keys}/"))


def test_keys_can_be_switched_off_and_stay_off(case: Page, litfass: Product) -> None:
    case.get_by_role("button", name="Tasten").click()
    case.get_by_label("Tasten benutzen").uncheck()
    case.get_by_role("button", name="Schließen").click()
    case.reload()
    case.keyboard.press("r")
    case.keyboard.press("?")
    expect(case.get_by_role("dialog")).to_be_hidden()
    expect(case).to_have_url(litfass.at("/redaktion/vorschlag/{keys}/"))
