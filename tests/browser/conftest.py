"""A real browser for the tests: Debian's Chromium, one fresh profile per test, axe-core at hand."""

# SPDX-License-Identifier: EUPL-1.2

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.resources import files

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

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

# Playwright keeps an event loop in the test's thread, where Django otherwise refuses every query.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for all tests of a process."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        pytest.skip("Chromium is not installed.")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, headless=True, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile: no cookies, German, desktop size."""
    fresh = browser.new_context(locale="de-DE", timezone_id="Europe/Berlin", viewport={"width": 1280, "height": 900})
    fresh.set_default_timeout(10_000)
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """One empty page."""
    return context.new_page()


@pytest.fixture
def requested(context: BrowserContext) -> list[str]:
    """The address of every request that pages of this test make, in order."""
    addresses: list[str] = []
    context.on("request", lambda request: addresses.append(request.url))
    return addresses


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """The address of a running Litfass on this test's database."""
    return str(live_server.url)


@pytest.fixture(scope="session")
def objections() -> Callable[[Page], list[str]]:
    """What axe-core has to say against a page (WCAG 2.2 AA and good practice): nothing is `[]`."""
    script = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

    def against(page: Page) -> list[str]:
        page.evaluate(f"() => {{ {script}\n }}")  # not as a script tag, which the page's own policy forbids
        found = page.evaluate("async () => (await axe.run(document)).violations")
        return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]

    return against
