"""The places of one notice: in words with links, on a small map, or what was looked at where none was found."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from litfass.column import chart, contact, links, pins, placemap, placewords
from litfass.column.chart import Pin
from litfass.column.frame import Frame, has_places
from litfass.column.placemap import Spots
from litfass.core.german import counted
from litfass.core.place import Shape
from litfass.core.spot import AREAS
from litfass.flow.gazetteer import shape_of
from litfass.records import atlas, located
from litfass.records.atlas import Spot
from litfass.records.located import Told
from litfass.records.public import Shown

ON_THE_MAP = 9


@dataclass(frozen=True, slots=True)
class Named:
    """One place of the notice. `number` is that of its pin, 0 without one; `others` are what an open name may mean."""

    href: str
    name: str
    words: str
    number: int = 0
    others: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """All that the page of a notice says of its places. `looked` where none was found."""

    main: tuple[Named, ...] = ()
    minor: tuple[Named, ...] = ()
    chart: str = ""
    looked: str = ""
    report: str = ""


def of_notice(row: Shown, at: Frame) -> Places | None:
    """The places of a public notice; None where this municipality has no gazetteer."""
    if not has_places():
        return None
    report = contact.report(at.town, "Orte einer Meldung", links.whole(links.notice(row.id)))
    told = located.of_notice(row.id)
    if not told:
        return Places(looked=_looked(row.id), report=report)
    sure = [each for each in told if each.said.is_main]
    rest = [each for each in told if not each.said.is_main and not each.said.is_open]
    marks, drawing = _map(sure or rest, row)
    return Places(
        main=tuple(_named(each, row, marks) for each in sure),
        minor=(*(_named(each, row, {} if sure else marks) for each in rest), *_open(told)),
        chart=drawing,
        report=report,
    )


def _named(each: Told, row: Shown, marks: Mapping[int, Pin]) -> Named:
    words = placewords.beside(each.said, each.name, placewords.released(row))
    mark = marks.get(each.said.place)
    return Named(links.place(each.slug), each.name, words, mark.number if mark else 0)


def _open(found: Iterable[Told]) -> Iterator[Named]:
    """Names that stay open, each once, with all the places that carry it."""
    by_name: dict[str, list[Told]] = {}
    for each in found:
        if each.said.is_open:
            by_name.setdefault(each.name, []).append(each)
    for name, several in by_name.items():
        names = placewords.apart(several)
        others = tuple((links.place(each.slug), told) for each, told in zip(several, names, strict=True))
        yield Named("", name, "welcher dieser Orte gemeint ist, sagt der Text nicht", others=others)


def _map(told: Sequence[Told], row: Shown) -> tuple[dict[int, Pin], str]:
    """The pins by place, and the drawing; a place without a spot has no pin."""
    spots = {spot.id: spot for spot in atlas.with_ids([each.said.place for each in told[:ON_THE_MAP]])}
    marks: dict[int, Pin] = {}
    shapes: list[Shape] = []
    for each in told[:ON_THE_MAP]:
        spot = spots[each.said.place]
        if point := pins.of_spot(each.said, spot, row):
            marks[spot.id] = Pin(len(marks) + 1, point)
        if shape := _shape(each, spot):
            shapes.append(shape)
    areas = [spot.id for spot in spots.values() if spot.type in AREAS]
    names = [spot.name for spot in spots.values()]
    lit = [shape for spot in spots.values() if spot.type in AREAS and (shape := shape_of(spot.shape))]
    drawing = placemap.of_spots(Spots(names, list(marks.values()), shapes, lit, areas))
    return marks, chart.draw(drawing) if drawing else ""


def _shape(each: Told, spot: Spot) -> Shape | None:
    """The stretch of road that is meant, else the whole street."""
    return None if spot.type in AREAS else shape_of(each.said.shape) or shape_of(spot.shape)


def _looked(notice_id: int) -> str:
    """`Gelesen wurden der Titel und der Text, zusammen 212 Wörter.`"""
    looked = located.looked_at(notice_id)
    if not looked.words:
        return "Zu dieser Meldung gibt es keinen Text, der gelesen werden konnte."
    number = counted(looked.words, "Wort", "Wörter")
    one = len(looked.parts) == 1
    return f"Gelesen {'wurde' if one else 'wurden'} {placewords.parts_read(looked.parts)}, zusammen {number}."
