"""A clerk with JavaScript: two clicks to release, some seconds to take it back, then the worker brings it out."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.product import Product

# Counted in the browser itself, so that the test cannot click unseen.
COUNTING = "addEventListener('click', (event) => { window.clicks = (window.clicks || 0) + event.isTrusted; }, true)"
IS_PUBLIC = "async (path) => (await fetch(path)).status === 200"
COMES_TO = """async ([path, status]) => {
  const end = Date.now() + 60_000;
  while ((await fetch(path)).status !== status) {
    if (Date.now() > end) throw new Error(`${path} did not come to ${status}`);
    await new Promise((go) => setTimeout(go, 250));
  }
}"""


@pytest.fixture
def today(desk: Page, litfass: Product) -> Page:
    """The clerk opens the day's page."""
    desk.add_init_script(COUNTING)
    desk.goto(litfass.at("/redaktion/"))
    return desk


def in_queue(page: Page, name: str) -> None:
    page.locator(".queue").get_by_text(f"Neuer Aushang am Spillhaus: {name}", exact=True).click()


def test_a_clean_proposal_takes_two_clicks_and_comes_out_after_the_time_to_undo(today: Page, litfass: Product) -> None:
    in_queue(today, "undo")
    expect(today.get_by_role("heading", level=1)).to_have_text("Neuer Aushang am Spillhaus: undo")
    today.get_by_role("button", name="Alle freigeben").click()
    expect(today.locator(".undo")).to_contain_text("„Neuer Aushang am Spillhaus: undo“ (drei Beiträge)")
    today.get_by_role("button", name="Rückgängig").click()
    expect(today.get_by_role("status").filter(has_text="Zurückgeholt.")).to_be_visible()
    expect(today.get_by_role("heading", level=1)).to_have_text("Neuer Aushang am Spillhaus: undo")

    today.goto(litfass.at("/redaktion/"))
    in_queue(today, "release")
    expect(today.get_by_role("heading", level=1)).to_have_text("Neuer Aushang am Spillhaus: release")
    today.get_by_role("button", name="Alle freigeben").click()
    expect(today.locator(".undo .left")).to_contain_text("Sekunden")
    assert today.evaluate("window.clicks") == 2
    assert not today.evaluate(IS_PUBLIC, litfass.path("/meldung/{release}/"))
    today.evaluate(COMES_TO, [litfass.path("/meldung/{release}/"), 200])
    expect(today.get_by_role("button", name="Rückgängig")).to_be_hidden()  # the offer ended with its seconds
    assert not today.evaluate(IS_PUBLIC, litfass.path("/meldung/{undo}/"))  # its time is over as well


def test_all_clean_ones_at_once_and_back_again(today: Page, litfass: Product) -> None:
    waiting = today.get_by_role("navigation", name="Vorschläge").get_by_role("listitem")
    before = waiting.count()
    today.get_by_role("link", name="Alle ohne Befund freigeben").click()
    expect(today.get_by_role("heading", level=1)).to_have_text("Alle ohne Befund freigeben")
    number = today.locator("ol.list > li").count()
    today.get_by_role("button", name=f"{number} Meldungen freigeben").click()
    today.wait_for_url(litfass.at("/redaktion/"))
    expect(waiting).to_have_count(before - number)
    today.get_by_role("button", name="Rückgängig").click()
    expect(today.get_by_role("status").filter(has_text="Zurückgeholt.")).to_be_visible()
    expect(waiting).to_have_count(before)


def test_a_notice_is_taken_down_in_two_deliberate_steps(
    desk: Page, litfass: Product, objections: Callable[[Page], list[str]]
) -> None:
    page = litfass.path("/meldung/{taken_down}/")
    desk.goto(litfass.at("/redaktion/meldung/{taken_down}/verlauf/"))
    desk.get_by_role("link", name="Überall zurückziehen").click()
    expect(desk.get_by_label("Grund")).to_be_focused()
    desk.get_by_label("Grund").fill("Der Text nennt eine Privatperson.")
    desk.get_by_role("button", name="Weiter").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Wirklich überall zurückziehen?")
    assert desk.evaluate(IS_PUBLIC, page)  # nothing has happened yet
    assert objections(desk) == []
    desk.get_by_role("button", name="Jetzt überall zurückziehen").click()
    expect(desk.get_by_role("status").filter(has_text="Zurückgezogen.")).to_be_visible()
    desk.evaluate(COMES_TO, [page, 410])


def test_the_button_says_how_many_are_ticked(desk: Page, litfass: Product) -> None:
    desk.goto(litfass.at("/redaktion/vorschlag/{read}/"))
    desk.get_by_label("freigeben: XING").uncheck()
    expect(desk.get_by_role("button", name="2 von 3 freigeben")).to_be_enabled()
    desk.get_by_label("freigeben: LinkedIn").uncheck()
    desk.get_by_label("freigeben: Litfaßsäule und Feeds").uncheck()
    expect(desk.get_by_role("button", name="0 von 3 freigeben")).to_be_disabled()


def test_a_text_is_copied_with_one_click(desk: Page, litfass: Product) -> None:
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.goto(litfass.at("/redaktion/uebergabe/"))
    task = desk.locator(litfass.path("#versand-{copy}"))
    task.get_by_role("button", name="Text kopieren", exact=True).click()
    expect(task.get_by_role("button", name="Kopiert")).to_be_visible()
    text = task.get_by_label("Text", exact=True).input_value()
    assert text.startswith("Neuer Aushang am Spillhaus: copy")
    assert desk.evaluate("navigator.clipboard.readText()") == text


def test_the_length_is_counted_while_typing(desk: Page, litfass: Product) -> None:
    desk.goto(litfass.at("/redaktion/beitrag/{limited}/bearbeiten/"))
    said = desk.locator("[data-counts]")
    before = said.text_content()
    desk.get_by_label("Text", exact=True).press_sequentially("Noch ein Satz.")
    expect(said).not_to_have_text(before or "")
    desk.get_by_label("Text", exact=True).fill("x" * 5000)
    expect(said).to_have_class("hint count over")


def test_who_was_signed_out_meanwhile_is_asked_to_sign_in(desk: Page, litfass: Product) -> None:
    desk.goto(litfass.at("/redaktion/"))
    desk.context.clear_cookies()
    desk.get_by_role("link", name="Journal").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Anmelden")
    expect(desk.get_by_role("navigation")).to_have_count(0)


def test_a_fact_lights_up_its_words_in_the_source(desk: Page, litfass: Product) -> None:
    desk.goto(litfass.at("/redaktion/vorschlag/{facts}/"))
    facts, lit = desk.locator("[data-fact]"), desk.locator("mark.lit")
    expect(lit).to_have_count(0)
    for number in range(facts.count()):
        facts.nth(number).focus()  # as with the Tab key
        expect(lit.first).to_be_in_viewport()
        words = lit.first.text_content() or ""
        described = desk.locator(f"#{facts.nth(number).get_attribute('aria-describedby')}").text_content() or ""
        assert words.split()[0] in described
    desk.get_by_role("heading", level=1).click()
    facts.first.evaluate("one => one.blur()")
    desk.mouse.move(1, 1)
    expect(lit).to_have_count(0)
    facts.last.hover()
    expect(lit.first).to_be_visible()


def test_without_script_a_fact_still_leads_to_its_words(desk: Page, litfass: Product) -> None:
    desk.goto(litfass.at("/redaktion/vorschlag/{facts}/"))
    fact = desk.locator("[data-fact]").first
    fact.press("Enter")
    expect(desk.locator("mark:target")).to_be_in_viewport()
    assert desk.url.endswith(fact.get_attribute("href") or "-")
