"""Every page type in a real browser: accessible, to itself, at every size, by keyboard, on paper."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, ViewportSize

from litfass.column import urls as column
from litfass.desk import urls as desk
from tests.browser.conftest import profile
from tests.browser.every import NOT_PAGES, PAGES, PageType
from tests.browser.product import Product
from tests.browser.reading import Heard, Walk, browser_text, cut, listen, moving, overhang, shown_of, walk

NARROW = ViewportSize(width=320, height=640)
PHONE = ViewportSize(width=390, height=844)
TABLE = ViewportSize(width=1440, height=900)


@dataclass(frozen=True, slots=True)
class Shown:
    """One page type, open, and what it asked and said."""

    kind: PageType
    page: Page
    heard: Heard


Profiles = dict[bool, tuple[BrowserContext, Heard]]


@pytest.fixture(scope="module")
def profiles(browser: Browser, clerk: StorageState) -> Iterator[Profiles]:
    """A reader without cookies, and the clerk."""
    opened = {is_desk: profile(browser, storage_state=clerk if is_desk else None) for is_desk in (False, True)}
    yield {is_desk: (context, listen(context)) for is_desk, context in opened.items()}
    for context in opened.values():
        context.close()


# All tests of one page run one after the other, so that it is loaded once.
@pytest.fixture(scope="module", params=PAGES, ids=lambda kind: kind.name)
def shown(request: pytest.FixtureRequest, profiles: Profiles, litfass: Product) -> Iterator[Shown]:
    """One page type, opened as its reader would."""
    kind: PageType = request.param
    context, heard = profiles[kind.is_desk]
    heard.forget()
    page = context.new_page()
    answer = page.goto(litfass.at(kind.path))
    assert answer
    assert (answer.status, page.url) == (kind.status, litfass.at(kind.path))
    yield Shown(kind, page, heard)
    page.close()


@pytest.fixture
def page(shown: Shown) -> Page:
    """The page as it is at first, whatever the test before did to it."""
    shown.page.set_viewport_size(TABLE)
    shown.page.emulate_media(media="screen", color_scheme="light", reduced_motion="no-preference")
    return shown.page


def test_every_address_with_a_page_is_in_the_table() -> None:
    named = {f"{one.app_name}:{each.name}" for one in (column, desk) for each in one.urlpatterns}
    assert {kind.url for kind in PAGES if kind.url} == named - NOT_PAGES


def test_the_tab_key_reaches_everything_in_order_and_shows_where_it_is(page: Page) -> None:
    went = walk(page)
    assert went == Walk(went.total, reached=went.total, in_order=True, unmarked=[], covered=[])


def test_the_skip_link_leads_to_the_content(page: Page, shown: Shown) -> None:
    if shown.kind.url == "desk:sign_in":
        assert page.locator("nav, header").count() == 0  # nothing stands before the content
        return
    page.get_by_role("link", name="Zum Inhalt springen").press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#inhalt') || !document.querySelector('#inhalt a')")


def test_axe_finds_nothing(page: Page, objections: Callable[..., list[str]]) -> None:
    page.emulate_media(reduced_motion="reduce")  # a button half-way between two colours would count as unreadable
    found = {}
    for size in (PHONE, TABLE):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme="light")
        found[f"{size['width']} px, light"] = objections(page)
        page.emulate_media(color_scheme="dark")  # a colour scheme changes nothing but contrast
        found[f"{size['width']} px, dark"] = objections(page, "color-contrast", "link-in-text-block")
    assert {where: said for where, said in found.items() if said} == {}


def test_nothing_scrolls_sideways_at_320_pixels(page: Page) -> None:
    page.set_viewport_size(NARROW)
    assert (overhang(page), cut(page)) == (0, [])


def test_text_of_twice_the_size_fits(page: Page) -> None:
    with browser_text(page, pixels=32):
        assert (overhang(page), cut(page)) == (0, [])


def test_paper_shows_no_navigation(page: Page) -> None:
    page.emulate_media(media="print")
    assert shown_of(page, "nav, form, .button, .skip, .release, .undo") == []
    assert shown_of(page, "main") != []


def test_nothing_moves_for_who_wants_no_motion(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    assert moving(page) == []


def test_no_request_leaves_the_own_host_and_nothing_goes_wrong(page: Page, shown: Shown, litfass: Product) -> None:
    """After all the above; also pictures that come late have been asked for."""
    assert {urlsplit(address).netloc for address in shown.heard.asked} == {urlsplit(litfass.address).netloc}
    own_status = f"the server responded with a status of {shown.kind.status}"
    assert [words for words in shown.heard.said if own_status not in words] == []
