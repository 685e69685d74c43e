"""A clerk says which places belong to a notice, with keys and mouse and without JavaScript; the way leads back."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from tests.browser.conftest import profile
from tests.browser.product import Product


@pytest.fixture
def plain_desk(browser: Browser, clerk: StorageState) -> Iterator[Page]:
    """The clerk's page without JavaScript."""
    made = profile(browser, java_script_enabled=False, storage_state=clerk)
    yield made.new_page()
    made.close()


def test_a_place_is_found_while_typing_added_and_taken_away_again(desk: Page, litfass: Product) -> None:
    desk.goto(litfass.at("/redaktion/vorschlag/{places}/"))
    desk.keyboard.press("o")
    search = desk.get_by_label("Name des Ortes")
    expect(search).to_be_focused()
    search.press_sequentially("tauwerk")
    desk.get_by_role("radio", name=re.compile("Tauwerkstraße")).check()
    expect(search).to_have_value("tauwerk")
    desk.get_by_label("Grund").fill("fehlt")
    desk.get_by_role("button", name="Ort ergänzen").click()
    expect(desk).to_have_url(litfass.at("/redaktion/vorschlag/{places}/"))
    place = desk.locator(".places > ul > li", has_text="Tauwerkstraße")
    expect(place.first).to_contain_text("von Hand ergänzt")
    expect(desk.locator("#orte")).to_be_focused()

    desk.get_by_role("link", name=re.compile("gehört nicht hierher ?: Tauwerkstraße")).click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Tauwerkstraße gehört nicht hierher")
    desk.get_by_label("Grund").fill("nur nebenbei")
    desk.get_by_role("button", name="Gehört nicht hierher").click()
    expect(desk.locator(".places .said")).to_contain_text("gehört nicht hierher.")
    expect(desk.locator("#orte")).to_be_focused()


def test_the_words_of_a_place_light_up(desk: Page, litfass: Product) -> None:
    desk.goto(litfass.at("/redaktion/vorschlag/{read}/"))
    desk.locator(".places").get_by_role("link", name="Spillhaus", exact=True).hover()
    expect(desk.locator("mark.place.lit").first).to_have_text("Spillhaus")


def test_all_of_it_without_javascript(plain_desk: Page, litfass: Product) -> None:
    plain_desk.goto(litfass.at("/redaktion/vorschlag/{plain_places}/"))
    plain_desk.get_by_role("link", name=re.compile("gehört nicht hierher ?: Spillhaus")).click()
    plain_desk.get_by_label("Grund").fill("nur nebenbei")
    plain_desk.get_by_role("button", name="Gehört nicht hierher").click()
    expect(plain_desk.locator("mark.place")).to_have_count(0)
    plain_desk.get_by_role("link", name="Ort ergänzen").click()
    plain_desk.get_by_label("Name des Ortes").fill("hudekai")
    plain_desk.get_by_role("button", name="Suchen").click()
    plain_desk.get_by_role("radio", name=re.compile("Hudekai")).first.check()
    plain_desk.get_by_label("Worte der Meldung, die ihn nennen").fill("Spillhaus")
    plain_desk.get_by_label("Grund").fill("zum Versuch")
    plain_desk.get_by_role("button", name="Ort ergänzen").click()
    expect(plain_desk.locator("mark.place").first).to_have_text("Spillhaus")
    plain_desk.locator(".said").get_by_role("button", name=re.compile("Zurücknehmen ?: Hudekai")).click()
    expect(plain_desk.get_by_text("Zurückgenommen. Über „Hudekai“ entscheidet wieder Litfass.")).to_be_visible()
    expect(plain_desk.locator("mark.place")).to_have_count(0)
