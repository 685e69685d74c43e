"""What every page of the column has around it: the town, the state of its sources, the menu."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.template import loader
from django.utils import timezone

from litfass.column import links, phrases
from litfass.column.pages import Made, figure, html
from litfass.core.german import BERLIN
from litfass.records import atlas, municipality
from litfass.records.models import Municipality, Source


@dataclass(frozen=True, slots=True)
class Warned:
    """One silent source, told to citizens."""

    sentence: str
    href: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed or calendar that belongs to a page."""

    href: str
    title: str
    type: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The town and the moment of one page."""

    town: Municipality
    now: datetime

    @property
    def today(self) -> date:
        """The day in Germany."""
        return self.now.astimezone(BERLIN).date()


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself. `path` is its canonical address without parameters, `feeds` belong to it."""

    title: str
    path: str
    section: str = ""
    description: str = ""
    feeds: Sequence[Feed] = ()
    is_indexed: bool = True


def frame() -> Frame:
    """The frame of the page to be made now."""
    return Frame(figure("town", municipality.current), timezone.now())


def has_places() -> bool:
    """Whether this municipality has a gazetteer."""
    return figure("has places", atlas.is_there)


def credit_lines() -> list[str]:
    """What must stand wherever places or maps are shown."""
    return figure("credits", atlas.credit_lines)


def page(template: str, at: Frame, head: Head, **context: Any) -> Made:
    """A whole page."""
    status = context.pop("status", 200)
    framed = {
        "town": at.town,
        "head": head,
        "site": f"Litfaßsäule {at.town.name}",
        "canonical": links.whole(head.path),
        "now": at.now,
    }
    return html(f"column/{template}", framed | _around(at, head) | context, status=status)


def _around(at: Frame, head: Head) -> dict[str, str]:
    """What stands on nearly every page alike, drawn once."""
    theme, place = f"{at.town.changed_at.timestamp():.0f}", f"{head.section} {head.path in ('/', '/orte/')}"
    return {
        "styles": _drawn("styles", theme, {"theme": theme}),
        "cap": _drawn("cap", f"{theme} {place}", {"town": at.town, "head": head}),
        "plinth": figure(f"plinth {theme}", lambda: _plinth(at)),
    }


def _plinth(at: Frame) -> str:
    """The foot of every page. Places stand on most of them, so the credit for them stands here."""
    return loader.render_to_string("column/plinth.html", {"town": at.town, "credits": credit_lines()})


def _drawn(part: str, name: str, context: dict[str, Any]) -> str:
    return figure(f"{part} {name}", lambda: loader.render_to_string(f"column/{part}.html", context))


def state(sources: Sequence[Source], at: Frame) -> dict[str, Any]:
    """The line about the sources, and a warning for each silent one."""
    silent = [source for source in sources if source.is_silent(at.now)]
    asked = [source.succeeded_at for source in sources if source.succeeded_at]
    return {
        "stand": f"Stand: {phrases.moment(max(asked), at.now)}." if asked else "Noch wurde keine Quelle gelesen.",
        "answering": phrases.sources(len(sources) - len(silent), len(sources)),
        "warnings": [warned(source, at) for source in silent],
    }


def warned(source: Source, at: Frame) -> Warned:
    """The public words about a silent source."""
    since = (
        f"antwortet seit {phrases.moment(source.succeeded_at, at.now)}, nicht"
        if source.succeeded_at
        else ("hat noch nie geantwortet")
    )
    return Warned(
        f"Die Quelle „{source.label}“ {since}. Neue Meldungen von dort können hier fehlen.",
        links.original(source.url, at.town),
    )
