"""Fill the page shapes of the demo town (`pages/`), which follow the real systems' pages tag by tag."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from litfass.core.german import WEEKDAYS
from litfass.demo.content import Body, Sitting
from litfass.demo.dates import short

BODY_PAGES = {"assembly": ("pa020", "PALFDNR"), "committee": ("au020", "AULFDNR"), "group": ("fr020", "FRLFDNR")}


@cache
def template(name: str) -> Template:
    """One page shape. Read once."""
    return Template((files("litfass.demo") / "pages" / name).read_text("utf-8"))


def shape(name: str, /, **values: object) -> str:
    """A page shape with markup that is ready as it is: nothing is escaped here."""
    return template(name).substitute(values)


def plain(name: str, /, **values: object) -> str:
    """A page shape with plain words, all of them escaped."""
    return template(name).substitute({key: escape(str(value)) for key, value in values.items()})


def framed(page: str, window: str, heading: str, address: str, main: str) -> str:
    """A whole page of the council system around its middle part."""
    return shape(
        "frame.html",
        page=page,
        window=window,
        id=address.rpartition("=")[2],
        address=escape(address),
        heading=escape(heading),
        main=main,
    )


def stripe(place: int) -> str:
    """The class of a row: every other one is darker."""
    return "zl11" if place % 2 else "zl12"


def body_link(body: Body, on: date) -> str:
    """The link to a body as agendas carry it: as it was composed on that day."""
    page, field = BODY_PAGES[body.sort]
    title = "T1=Ausschuss&amp;" if page == "au020" else ""
    day = f"tsDD={on.day}&amp;tsMM={on.month}&amp;tsYYYY={on.year}"
    option = "&amp;altoption=Gremium" if page == "au020" else ""
    return f'<a href="{page}.asp?{title}history=switch&amp;{day}&amp;{field}={body.id}{option}">{escape(body.name)}</a>'


def when(sitting: Sitting) -> str:
    """Day, time, room and place of a meeting as the head of a page."""
    times = f"{sitting.begins} - {sitting.ends}" if sitting.ends else sitting.begins
    head = plain(
        "when.html",
        weekday=WEEKDAYS[sitting.on.weekday()][:2],
        on=short(sitting.on),
        time=times,
        room=sitting.room,
        place=sitting.place,
    )
    return head + (plain("remark.html", remark=sitting.remark) if sitting.remark else "")
