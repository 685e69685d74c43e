"""Show what was read where it was read: the source's words with the places of all facts, and the words of each."""

# SPDX-License-Identifier: EUPL-1.2

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from litfass.core.facts import Evidence
from litfass.core.notice import Notice
from litfass.core.parts import Part, part_of
from litfass.core.sentences import plain
from litfass.core.wording.parts import shortened
from litfass.desk import marks, origin
from litfass.desk.marks import Piece, Span, Words
from litfass.desk.places import Row

WIDE = 80  # longer evidence is not underlined before somebody asks for it
LONGEST_QUOTE = 300
REPEATED = 20  # a shorter field, `abgelehnt`, may stand in the main text by chance
LABELS = {
    "title": "Titel",
    "teaser": "Anriss",
    "paper.paper_type": "Art der Drucksache",
    "paper.authors": "Verfasser",
    "paper.lead": "Federführend",
    "paper.background": "Sachverhalt",
    "paper.resolution": "Beschlussvorschlag",
    "decision.title": "Titel",
    "decision.result": "Ergebnis",
    "decision.vote": "Abstimmung",
    "decision.resolution": "Beschluss",
    "organization": "Gremium",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of the source. `label` says which field it is, empty for the main text."""

    label: str
    lines: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One fact: `anchor` is the place of its evidence in the page, `quote` its words; empty where none is shown."""

    label: str
    value: str
    number: int = 0
    anchor: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Evident:
    """The source's words and what was read from them; the places with what else is told of each."""

    passages: tuple[Passage, ...]
    facts: tuple[Shown, ...]
    places: tuple[tuple[Shown, Row], ...] = ()

    @property
    def rows(self) -> list[tuple[str, list[Shown]]]:
        """The facts by label: what has several values is labelled once."""
        return [(label, list(facts)) for label, facts in groupby(self.facts, key=lambda fact: fact.label)]


def evident(news: Notice, objected: Sequence[Words], places: Sequence[Row] = ()) -> Evident:
    """All of it. `objected` are words that a check points at."""
    facts = origin.facts(news)
    read = [*facts, *(origin.Fact("Orte", row.name, row.evidence) for row in places)]
    spans: dict[str, list[Span]] = defaultdict(list)
    texts = {part.name: part.text for part in origin.parts(news)}
    for number, fact in enumerate(read, start=1):
        for each in fact.evidence:
            if place := _place(each, texts, news):
                sort = _sort(place, is_place=number > len(facts))
                spans[place.part].append(Span(place.start, place.end, sort, number))
    anchors: dict[int, str] = {}
    passages = tuple(_passages(news, spans, objected, anchors))
    shown = [_shown(number, fact, anchors) for number, fact in enumerate(read, start=1)]
    return Evident(passages, tuple(shown[: len(facts)]), tuple(zip(shown[len(facts) :], places, strict=True)))


def _sort(found: Evidence, *, is_place: bool) -> str:
    if is_place:
        return "place"
    return "wide" if found.end - found.start > WIDE else "fact"


def _place(evidence: Evidence, texts: dict[str, str], news: Notice) -> Evidence | None:
    """Where the words stand among the shown texts; a part that the main text repeats is shown once, there."""
    text = texts.get(evidence.part, part_of(news, evidence.part).text)
    if not evidence.quote or text[evidence.start : evidence.end] != evidence.quote:
        return None
    if evidence.part not in texts:
        main = next(iter(texts.items()), ("", ""))
        base = main[1].find(text)
        if base >= 0 and len(text) >= REPEATED:
            return Evidence(evidence.quote, base + evidence.start, base + evidence.end, main[0])
    return evidence


def _passages(
    news: Notice, spans: dict[str, list[Span]], objected: Sequence[Words], anchors: dict[int, str]
) -> Iterator[Passage]:
    """The fields that facts were read from, then the main text."""
    main = origin.parts(news)
    shown = {part.name for part in main}
    fields = [part_of(news, name) for name in spans if name not in shown]
    for part in [*sorted(fields, key=_order), *main]:
        every = [*spans[part.name], *marks.found(part.text, objected)]
        label = "" if part.name in shown else _label(part.name)
        if made := tuple(marks.lines(part.text, every, anchors)):
            yield Passage(label, made)


def _label(name: str) -> str:
    return "Beratung" if name.startswith("paper.consultations.") else LABELS.get(name, "Berichtigung")


def _order(part: Part) -> int:
    names = list(LABELS)
    return names.index(part.name) if part.name in names else len(names)


def _shown(number: int, fact: origin.Fact, anchors: dict[int, str]) -> Shown:
    quote = " … ".join(dict.fromkeys(plain(each.quote) for each in fact.evidence))
    anchor = anchors.get(number, "")
    return Shown(fact.label, fact.value, number, anchor, shortened(quote, LONGEST_QUOTE) if anchor else "")
