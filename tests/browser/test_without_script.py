"""Everything works in a browser without JavaScript: reading, searching, and a whole day at the desk."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from litfass.flow.setup import DEMO_LOGIN
from tests.browser.conftest import profile
from tests.browser.product import Product


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A reader's page."""
    made = profile(browser, java_script_enabled=False)
    yield made.new_page()
    made.close()


@pytest.fixture
def plain_desk(browser: Browser, clerk: StorageState) -> Iterator[Page]:
    """The clerk's page."""
    made = profile(browser, java_script_enabled=False, storage_state=clerk)
    yield made.new_page()
    made.close()


def test_a_reader_filters_by_kind_and_committee(plain: Page, litfass: Product) -> None:
    plain.goto(litfass.at("/"))
    plain.get_by_role("navigation", name="Nach Art filtern").get_by_role("link", name="Beschlüsse").click()
    expect(plain).to_have_url(litfass.at("/beschluesse/"))
    plain.get_by_label("Gremium").select_option(label="Hauptausschuss")
    plain.get_by_role("button", name="Suchen").click()
    expect(plain.get_by_role("status")).to_contain_text("Nur Meldungen zu: Hauptausschuss.")
    assert "gremium=hauptausschuss" in plain.url
    plain.get_by_role("link", name="Auswahl aufheben").click()
    expect(plain).to_have_url(litfass.at("/beschluesse/"))


def test_a_reader_searches(plain: Page, litfass: Product) -> None:
    plain.goto(litfass.at("/"))
    plain.get_by_label("Meldungen und Drucksachen durchsuchen").fill("24-0187")
    plain.keyboard.press("Enter")
    expect(plain.get_by_role("status")).to_contain_text("zu „24-0187“")
    plain.get_by_role("heading", name="Sicherer Schulweg in der Tauwerkstraße").last.get_by_role("link").click()
    expect(plain.get_by_role("heading", level=1)).to_contain_text("Sicherer Schulweg in der Tauwerkstraße")


def test_a_reader_turns_the_pages(plain: Page, litfass: Product) -> None:
    plain.goto(litfass.at("/"))
    newest = plain.locator("article h3").all_text_contents()
    plain.get_by_role("link", name="Ältere Meldungen").click()
    expect(plain.get_by_role("link", name="Zurück zu den neuesten Meldungen")).to_be_visible()
    assert not set(newest) & set(plain.locator("article h3").all_text_contents())


def test_a_clerk_signs_in_and_out(plain: Page, litfass: Product) -> None:
    plain.goto(litfass.at("/redaktion/journal/"))
    plain.get_by_label("Name").fill(DEMO_LOGIN[0])
    plain.get_by_label("Passwort").fill("nicht dieses")
    plain.get_by_role("button", name="Anmelden").click()
    expect(plain.get_by_role("alert")).to_contain_text("Name und Passwort passen nicht zusammen.")
    plain.get_by_label("Passwort").fill(DEMO_LOGIN[1])
    plain.get_by_role("button", name="Anmelden").click()
    expect(plain).to_have_url(litfass.at("/redaktion/journal/"))  # where they wanted to go
    plain.get_by_role("button", name="Abmelden").click()
    expect(plain.get_by_role("heading", name="Anmelden")).to_be_visible()


def test_a_clerk_releases_and_takes_it_back(plain_desk: Page, litfass: Product) -> None:
    plain_desk.goto(litfass.at("/redaktion/vorschlag/{plain_release}/"))
    plain_desk.get_by_role("button", name="Alle freigeben").click()
    expect(plain_desk.get_by_text("Freigegeben: „Neuer Aushang am Spillhaus: plain release“")).to_be_visible()
    plain_desk.get_by_role("button", name="Rückgängig").click()
    expect(plain_desk).to_have_url(litfass.at("/redaktion/vorschlag/{plain_release}/"))
    expect(plain_desk.get_by_role("status").filter(has_text="Zurückgeholt.")).to_be_visible()
    expect(plain_desk.get_by_role("button", name="Alle freigeben")).to_be_visible()


def test_a_clerk_releases_some_accounts_only(plain_desk: Page, litfass: Product) -> None:
    plain_desk.goto(litfass.at("/redaktion/vorschlag/{plain_some}/"))
    plain_desk.get_by_label("freigeben: XING").uncheck()
    plain_desk.get_by_role("button", name="freigeben").click()
    expect(plain_desk.locator(".undo")).to_contain_text("(zwei Beiträge)")


def test_a_clerk_edits(plain_desk: Page, litfass: Product) -> None:
    plain_desk.goto(litfass.at("/redaktion/vorschlag/{plain_edit}/"))
    plain_desk.get_by_role("link", name=re.compile("Bearbeiten ?: LinkedIn")).click()
    plain_desk.get_by_label("Text", exact=True).fill("Kurz und gut. Mehr steht auf unserer Seite.")
    plain_desk.get_by_role("button", name="Speichern und prüfen").click()
    expect(plain_desk.get_by_text("LinkedIn: Ihr Text ist gespeichert und neu geprüft.")).to_be_visible()
    expect(plain_desk.locator(".post", has_text="LinkedIn")).to_contain_text("Kurz und gut.")


def test_a_clerk_sends_back_with_a_reason_and_takes_up_again(plain_desk: Page, litfass: Product) -> None:
    plain_desk.goto(litfass.at("/redaktion/vorschlag/{plain_give_back}/"))
    plain_desk.get_by_role("link", name="Zurückgeben mit Grund").click()
    plain_desk.get_by_role("button", name="Zurückgeben").click()
    assert plain_desk.url.endswith("/zurueckgeben/")  # without a reason nothing happens
    plain_desk.get_by_label("Grund").fill("Die Uhrzeit fehlt noch.")
    plain_desk.get_by_role("button", name="Zurückgeben").click()
    expect(plain_desk.get_by_text("Zurückgegeben. Der Vorschlag liegt mit Ihrem Grund")).to_be_visible()
    plain_desk.goto(litfass.at("/redaktion/vorschlag/{plain_give_back}/"))
    expect(plain_desk.get_by_text("Die Uhrzeit fehlt noch.").first).to_be_visible()
    plain_desk.get_by_role("button", name="Wieder aufnehmen").click()
    expect(plain_desk.get_by_role("button", name="Alle freigeben")).to_be_visible()


def test_a_clerk_ticks_off_what_was_done_by_hand(plain_desk: Page, litfass: Product) -> None:
    plain_desk.goto(litfass.at("/redaktion/uebergabe/"))
    task = plain_desk.locator(litfass.path("#versand-{plain_hand}"))
    task.get_by_label("Adresse des Beitrags").fill("keine Adresse")
    task.get_by_role("button", name="Erledigt").click()
    expect(task.locator(".error")).not_to_be_empty()
    expect(task.get_by_label("Adresse des Beitrags")).to_have_value("keine Adresse")
    task.get_by_label("Adresse des Beitrags").fill("https://www.linkedin.com/posts/kranhude-aushang")
    task.get_by_role("button", name="Erledigt").click()
    expect(plain_desk.get_by_text("LinkedIn: erledigt.")).to_be_visible()
    expect(task).to_have_count(0)
