"""A reader chooses, searches, follows and opens the original."""

# SPDX-License-Identifier: EUPL-1.2

from playwright.sync_api import Page, expect

from tests.browser.product import Product


def test_a_choice_is_an_address_and_the_way_back_leads_back(page: Page, litfass: Product) -> None:
    page.goto(litfass.at("/"))
    page.get_by_role("navigation", name="Nach Art filtern").get_by_role("link", name="Beschlüsse").click()
    expect(page).to_have_url(litfass.at("/beschluesse/"))
    page.get_by_label("Meldungen und Drucksachen durchsuchen").fill("Schulweg")
    page.get_by_role("button", name="Suchen").click()
    expect(page.get_by_role("status")).to_contain_text("zu „Schulweg“")
    page.reload()
    expect(page.get_by_label("Meldungen und Drucksachen durchsuchen")).to_have_value("Schulweg")
    page.go_back()
    page.go_back()
    expect(page).to_have_url(litfass.at("/"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Neues")


def test_who_follows_a_feed_finds_the_address_to_copy(page: Page, litfass: Product) -> None:
    page.goto(litfass.at("/gremien/{committee}/"))
    page.get_by_role("link", name="Alle Wege").click()
    expect(page.get_by_label("Adresse des Atom-Feeds")).to_have_value(litfass.at("/gremien/{committee}.atom"))


def test_the_original_of_the_demonstration_can_be_opened(page: Page, litfass: Product) -> None:
    page.goto(litfass.at("/meldung/{story}/"))
    page.get_by_role("link", name="Zum Original").click()
    expect(page).to_have_url(litfass.at("/original/sitzungsdienst.kranhude.example/bi/") + page.url.rpartition("/")[2])
    expect(page.get_by_text("24-0187").first).to_be_visible()
