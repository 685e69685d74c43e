"""All places: search by street and house number, quarters, what is going on on a map, places with news from A to Z."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from litfass.column import address, chart, contact, frame, lines, links, phrases, placelist, placemap, placewords
from litfass.column.choice import DEFAULT, RADII, metres
from litfass.column.frame import Frame, Head
from litfass.column.pages import Made, figure, kept_beyond_looks, sent_on
from litfass.column.placelist import Entry
from litfass.core.facts import PlaceType
from litfass.core.german import day, spelled_out
from litfass.records import atlas, located, public
from litfass.records.located import Tally

RECENT = timedelta(days=60)
ON_THE_MAP = 12
LATEST = 12
AT_ONCE = 150  # places listed together; more of them are shown letter by letter


@dataclass(frozen=True, slots=True)
class Linked:
    """One place in a list."""

    href: str
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to choose."""

    word: str
    href: str
    is_current: bool


@kept_beyond_looks
def places(request: HttpRequest) -> Made:
    """The index, or the place that was typed."""
    typed = address.clean(request.GET.get("ort", ""))
    if typed:
        return _search(typed, request.GET.get("umkreis", ""))
    return _index(frame.frame(), request.GET.get("anfang", ""))


def _search(typed: str, radius: str) -> Made:
    index = address.index()
    found, number = address.found(typed, index)
    if len(found) == 1:
        return sent_on(_there(found[0], number, radius))
    at = frame.frame()
    offered = found or address.similar(typed, index)
    context = {
        "typed": typed,
        "chosen_radius": radius if radius in map(str, RADII) else "",
        "is_several": bool(found),
        "offered": [Linked(_there(each, number, radius), name, _about(each.type, each.quarters))
                    for each, name in zip(offered, placewords.apart(offered), strict=True)],
        "asked": found[0].name if found else typed,
        "report": contact.report(at.town, "Ein Ort fehlt im Verzeichnis", links.whole(links.to("places"))),
        "radii": [(each, metres(each)) for each in RADII],
    }  # fmt: skip
    head = Head("Ort suchen", links.to("places"), "places", is_indexed=False)
    return frame.page("place_search.html", at, head, **context)


def _there(found: atlas.Named, number: str, radius: str) -> str:
    """The page of a place, with what was typed where it makes sense."""
    path = links.place(found.slug)
    if found.type == PlaceType.QUARTER:
        return path
    wanted = radius if radius in map(str, RADII) else (str(DEFAULT) if number else "")
    given = {name: value for name, value in (("nr", number), ("umkreis", wanted)) if value}
    return f"{path}?{urlencode(given)}" if given else path


def _about(sort: str, quarters: Sequence[str]) -> str:
    return ", ".join([placewords.sort(sort).word, *quarters])


def _index(at: Frame, letter: str) -> Made:
    tallies = figure("places with news", located.tallies)
    entries, drawing = _going_on(at)
    context = {
        "has_places": frame.has_places(),
        "entries": entries,
        "chart": drawing,
        "quarters": figure("notices of quarters", lambda: _quarters(tallies)),
        "latest": _latest(tallies, at),
        "credits": frame.credit_lines(),
        "radii": [(each, metres(each)) for each in RADII],
        "chosen_radius": str(DEFAULT),
        **_alphabet(tallies, letter),
    }
    about = "Alle Straßen, Plätze und Viertel, zu denen es Meldungen gibt. Mit Suche und Karte."
    return frame.page("places.html", at, Head("Orte", links.to("places"), "places", about), **context)


def _going_on(at: Frame) -> tuple[list[Entry], str]:
    """The newest notices with a place, and the map with the same numbers."""
    newest = located.newest(at.now - RECENT, limit=ON_THE_MAP)
    rows = {row.id: row for row in public.with_ids([each.notice for each in newest], public.Scope())}
    spots = {spot.id: spot for spot in atlas.with_ids({each.place for each in newest})}
    shown = [each for each in newest if each.notice in rows and each.place in spots]
    names = dict(zip(spots, placewords.apart(list(spots.values())), strict=True))
    entries, marks, on = [], [], dict[int, tuple[int, ...]]()
    for number, each in enumerate(shown, start=1):
        spot, row = spots[each.place], rows[each.notice]
        where = placewords.beside(each, spot.name, placewords.released(row))
        entries.append(Entry(number, lines.line(row, at.today), where, names[spot.id], links.place(spot.slug)))
        marks += placelist.pin(number, each, spot, row)
        if spot.type == PlaceType.QUARTER:
            on[spot.id] = (*on.get(spot.id, ()), number)
    drawing = placemap.of_town(marks, on)
    return entries, chart.draw(drawing) if drawing else ""


def _quarters(tallies: Iterable[Tally]) -> list[Linked]:
    """Every quarter with the number of notices about it or about a place in it."""
    within = {each.place: [each.name] if each.type == PlaceType.QUARTER else each.quarters for each in tallies}
    notices: dict[str, set[int]] = {}
    for place, notice in located.pairs():
        for name in within.get(place, ()):
            notices.setdefault(name, set()).add(notice)
    return [Linked(f"{links.place(spot.slug)}?strassen=1", spot.name, str(len(notices.get(spot.name, ()))))
            for spot in atlas.quarters()]  # fmt: skip


def _latest(tallies: Iterable[Tally], at: Frame) -> list[Linked]:
    """The places of the newest notices."""
    others = [each for each in tallies if each.type != PlaceType.QUARTER]
    newest = sorted(others, key=lambda each: each.newest, reverse=True)[:LATEST]
    named = zip(newest, placewords.apart(newest), strict=True)
    return [Linked(links.place(each.slug), name, _when(each.newest, at)) for each, name in named]


def _when(moment: datetime, at: Frame) -> str:
    return day(phrases.local_day(moment), today=at.today)


def _alphabet(tallies: Sequence[Tally], letter: str) -> dict[str, Any]:
    """The places with news by name: all at once, or letter by letter where there are many."""
    by_letter: dict[str, list[Tally]] = {}
    for each in tallies:
        by_letter.setdefault(_first(each.name), []).append(each)
    known = sorted(by_letter)
    if len(tallies) <= AT_ONCE:
        return {"letters": [], "listed": [(word, _rows(by_letter[word])) for word in known]}
    current = letter if letter in by_letter else known[0]
    letters = [Letter(word, f"?{urlencode({'anfang': word})}#verzeichnis", word == current) for word in known]
    return {"letters": letters, "listed": [(current, _rows(by_letter[current]))]}


def _rows(tallies: Sequence[Tally]) -> list[Linked]:
    named = zip(tallies, placewords.apart(tallies), strict=True)
    return [Linked(links.place(each.slug), name, str(each.notices)) for each, name in named]


def _first(name: str) -> str:
    letter = spelled_out(name)[:1].upper()
    return letter if letter.isalpha() else "0–9"
