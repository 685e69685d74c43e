"""What stays in the browser, and what a visitor who is not signed in sees of the desk: nothing."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import sign_in
from tests.browser.every import COLUMN, DESK, PageType
from tests.browser.product import Product

CLOSED = [kind for kind in DESK if kind.is_desk]


def test_the_column_keeps_nothing_in_the_browser(page: Page, litfass: Product) -> None:
    for kind in COLUMN:
        page.goto(litfass.at(kind.path))
    assert page.context.cookies() == []
    kept = "async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]"
    assert page.evaluate(kept) == [0, 0, 0]


def test_the_cookies_of_the_desk_are_closed_to_scripts_and_to_other_sites(page: Page, litfass: Product) -> None:
    sign_in(page, litfass)
    flags = {one["name"]: (one["httpOnly"], one["sameSite"]) for one in page.context.cookies()}
    assert flags == {"sessionid": (True, "Lax"), "csrftoken": (True, "Lax")}


@pytest.mark.parametrize("kind", CLOSED, ids=lambda kind: kind.name)
def test_a_visitor_sees_nothing_of_the_desk(kind: PageType, page: Page, litfass: Product) -> None:
    answer = page.request.get(litfass.at(kind.path), max_redirects=0)
    assert (answer.status, answer.body()) == (302, b"")
    assert answer.headers["location"].startswith("/redaktion/anmelden/?next=/redaktion/")


def test_the_address_of_a_card_is_closed_too(page: Page, litfass: Product) -> None:
    assert page.request.get(litfass.at("/redaktion/karte/{limited}.png"), max_redirects=0).status == 302
