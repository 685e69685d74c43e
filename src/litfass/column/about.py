"""Who answers for this: imprint, privacy, accessibility, the sources and how they stand."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from litfass.column import frame, links, phrases, plain
from litfass.column.frame import Frame, Head
from litfass.column.pages import Made, kept
from litfass.column.phrases import Tag
from litfass.core.german import counted
from litfass.core.kind import Kind
from litfass.records import source
from litfass.records.models import Source

TEXTS = {
    "impressum": ("Impressum", "imprint"),
    "datenschutz": ("Datenschutz", "privacy"),
    "barrierefreiheit": ("Barrierefreiheit", "accessibility"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """One source as citizens see it."""

    name: str
    about: str
    href: str
    tag: Tag
    looked: str
    rhythm: str
    trouble: str


@kept
def text(request: HttpRequest, word: str) -> Made:
    """One of the texts that the municipality sets."""
    at = frame.frame()
    title, name = TEXTS[word]
    written = plain.blocks(getattr(at.town, name))
    head = Head(title, links.to("text", word), description=f"{title}: {at.town.office}.")
    return frame.page("text.html", at, head, title=title, blocks=written, is_privacy=word == "datenschutz")


@kept
def sources(request: HttpRequest) -> Made:
    """Every source with its last look."""
    at, found = frame.frame(), source.active()
    troubles = source.open_troubles()
    places = [_place(each, troubles.get(each.pk), at) for each in found]
    head = Head("Quellen und Stand", links.to("sources"), description="Woher die Meldungen kommen.")
    return frame.page("sources.html", at, head, places=places, **frame.state(found, at))


def _place(each: Source, trouble: tuple[int, datetime] | None, at: Frame) -> Place:
    return Place(
        name=each.label,
        about=Kind(each.kind).plural if each.kind else "Sitzungen, Drucksachen und Beschlüsse",
        href=links.original(each.url, at.town),
        tag=_state(each, at),
        looked=phrases.moment(each.succeeded_at, at.now) if each.succeeded_at else "noch nie",
        rhythm=f"alle {each.rhythm_minutes} Minuten" if each.rhythm_minutes != 60 else "jede Stunde",
        trouble=_trouble(trouble, at) if trouble else "",
    )


def _state(each: Source, at: Frame) -> Tag:
    if each.is_silent(at.now):
        return Tag("Antwortet nicht", "warn", "warn")
    if each.succeeded_at is None:
        return Tag("Noch nicht gelesen", "clock")
    return Tag("Antwortet", "check", "good")


def _trouble(known: tuple[int, datetime], at: Frame) -> str:
    number, since = known
    pages = counted(number, "Seite", "Seiten").replace("ein Seite", "einer Seite")
    when = phrases.near_day(phrases.local_day(since), at.today)
    return f"Bei {pages} gibt es seit {when} Schwierigkeiten. Wir versuchen es weiter und holen Fehlendes nach."
