"""What the tests look at in a page: what it asked for, what it complained of, how wide it is, where Tab leads."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Page

# What a person can operate and see. Chromium itself adds scrolling boxes without anything to operate in them.
_OPERABLE = """() => [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
  )].filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true })).filter((one) => {
    // Tab leads to one of a group of radio buttons, the arrow keys to the others.
    if (one.type !== 'radio') return true;
    const group = [...document.getElementsByName(one.name)];
    return one === (group.find((each) => each.checked) || group[0]);
  })"""

# Before each Tab: where the focus is, whether it is marked, and whether something lies over it.
_WATCH = f"""() => {{
  const operable = ({_OPERABLE})();
  window.walk = {{ total: operable.length, order: [], unmarked: [], covered: [] }};
  const said = (one) => `${{one.tagName}} ${{(one.textContent || one.name || one.id).trim().slice(0, 40)}}`;
  document.addEventListener('keydown', (event) => {{
    const one = document.activeElement;
    if (event.key !== 'Tab' || one === document.body) return;
    window.walk.order.push(operable.indexOf(one));
    const style = getComputedStyle(one);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) window.walk.unmarked.push(said(one));
    const box = one.getClientRects()[0];
    const over = document.elementFromPoint(box.x + Math.min(box.width / 2, 20), box.y + Math.min(box.height / 2, 10));
    if (!over || !(one.contains(over) || over.contains(one))) window.walk.covered.push(said(one));
  }}, true);
  return operable.length;
}}"""

_CUT = """() => [...document.querySelectorAll('body *')].filter((one) => {
  const style = getComputedStyle(one);
  return ['hidden', 'clip'].includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1
    && !one.classList.contains('hide') && one.tagName !== 'INPUT' && one.checkVisibility();
}).map((one) => one.outerHTML.slice(0, 120))"""

_MOVING = """() => [...document.querySelectorAll('*')].filter((one) => {
  const style = getComputedStyle(one);
  return [style.transitionDuration, style.animationDuration].some((time) => parseFloat(time) > 0);
}).map((one) => one.outerHTML.slice(0, 120))"""


@dataclass(slots=True)
class Heard:
    """Every request of a profile, and everything its pages complained of."""

    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def forget(self) -> None:
        """Begin anew."""
        self.asked.clear()
        self.said.clear()


def listen(context: BrowserContext) -> Heard:
    """From now on. A breach of the Content-Security-Policy is an error in the console."""
    heard = Heard()
    context.on("request", lambda request: heard.asked.append(request.url))
    context.on("console", lambda message: heard.said.append(message.text) if message.type != "log" else None)
    context.on("weberror", lambda error: heard.said.append(str(error.error)))
    return heard


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk through the page by the Tab key alone."""

    total: int
    reached: int
    in_order: bool
    unmarked: list[str]
    covered: list[str]


def walk(page: Page) -> Walk:
    """From the top until everything was reached once, or must have been."""
    total = page.evaluate(_WATCH)
    # One more than there is, and as many again for what Chromium adds: whoever is trapped never comes round.
    for _ in range(total + 1):
        page.keyboard.press("Tab")
    for _ in range(total):
        if len(set(page.evaluate("window.walk.order")) - {-1}) == total:
            break
        page.keyboard.press("Tab")
    went = page.evaluate("window.walk")
    order = list(dict.fromkeys(one for one in went["order"] if one >= 0))
    begin = order.index(min(order))  # a page may put the focus into its field at once; the walk comes round
    return Walk(
        total,
        len(order),
        order[begin:] + order[:begin] == sorted(order),
        went["unmarked"],
        sorted(set(went["covered"])),
    )


def overhang(page: Page) -> int:
    """How many pixels the document is wider than the window."""
    wide: int = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return max(0, wide)


def cut(page: Page) -> list[str]:
    """What hides a part of its own text."""
    found: list[str] = page.evaluate(_CUT)
    return found


def moving(page: Page) -> list[str]:
    """What changes gradually."""
    found: list[str] = page.evaluate(_MOVING)
    return found


def shown_of(page: Page, selector: str) -> list[str]:
    """What of it can be seen."""
    visible = "(all) => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 120))"
    found: list[str] = page.locator(selector).evaluate_all(visible)
    return found


@contextmanager
def browser_text(page: Page, *, pixels: int) -> Iterator[None]:
    """The size of text that a person sets in the browser, usually 16; sizes in rem and layouts follow it."""
    settings = page.context.new_cdp_session(page)
    settings.send("Page.setFontSizes", {"fontSizes": {"standard": pixels}})
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == f"{pixels}px"
    yield
    settings.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})
    settings.detach()
