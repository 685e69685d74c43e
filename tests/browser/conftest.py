"""A real browser for the tests: Debian's Chromium, fresh profiles, axe-core at hand, and Litfass running."""

# SPDX-License-Identifier: EUPL-1.2

import shutil
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect, sync_playwright

from litfass.flow.setup import DEMO_LOGIN
from tests.browser.product import Product, product

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",  # the tests also run as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PATIENCE = 30_000  # milliseconds; the machine may be busy with other tests

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def litfass(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """The demo town, running."""
    with product(tmp_path_factory.mktemp("product")) as running:
        yield running


# By file, not for the whole session: Playwright keeps an event loop in the thread, where Django refuses every query.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One headless Chromium for all tests of a file."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        pytest.skip("Chromium is not installed.")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, headless=True, args=list(FLAGS))
        yield chromium
        chromium.close()


def profile(browser: Browser, **wishes: Any) -> BrowserContext:
    """A fresh profile: no cookies, German, desktop size unless wished otherwise."""
    usual = {"locale": "de-DE", "timezone_id": "Europe/Berlin", "viewport": {"width": 1280, "height": 900}}
    made = browser.new_context(**(usual | wishes))
    made.set_default_timeout(PATIENCE)
    return made


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """One empty page of a reader."""
    made = profile(browser)
    yield made.new_page()
    made.close()


@pytest.fixture(scope="session")
def _cookies() -> list[StorageState]:
    return []


@pytest.fixture(scope="module")
def clerk(browser: Browser, litfass: Product, _cookies: list[StorageState]) -> StorageState:
    """The cookies of the clerk, signed in once as a person does it."""
    if not _cookies:
        made = profile(browser)
        sign_in(made.new_page(), litfass)
        _cookies.append(made.storage_state())
        made.close()
    return _cookies[0]


def sign_in(page: Page, litfass: Product) -> None:
    """Name and password, and the desk."""
    page.goto(litfass.at("/redaktion/"))
    page.get_by_label("Name").fill(DEMO_LOGIN[0])
    page.get_by_label("Passwort").fill(DEMO_LOGIN[1])
    page.get_by_role("button", name="Anmelden").click()
    page.wait_for_url(litfass.at("/redaktion/"))


@pytest.fixture
def desk(browser: Browser, clerk: StorageState) -> Iterator[Page]:
    """One empty page of the clerk."""
    made = profile(browser, storage_state=clerk)
    yield made.new_page()
    made.close()


@pytest.fixture(scope="session")
def objections() -> Callable[..., list[str]]:
    """What axe-core has to say against a page (WCAG 2.2 AA and good practice): nothing is `[]`."""
    script = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

    def against(page: Page, *only: str) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(f"() => {{ {script}\n }}")  # not as a script tag, which the page's own policy forbids
        tags = {"type": "rule", "values": only} if only else {"type": "tag", "values": RULES}
        wish = {"runOnly": tags, "resultTypes": ["violations"], "preload": False, "iframes": False}
        found = page.evaluate("async (wish) => (await axe.run(document, wish)).violations", wish)
        return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]

    return against
