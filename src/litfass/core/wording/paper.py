"""Word a paper: what it is, from whom, what it asks for, and where it will be dealt with."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from litfass.core.council import Consultation, Paper
from litfass.core.facts import PaperSort
from litfass.core.german import day
from litfass.core.notice import Notice
from litfass.core.sentences import plain
from litfass.core.sorts import of_type
from litfass.core.wording.committees import nominative
from litfass.core.wording.outlet import Outlet
from litfass.core.wording.parts import Sentence, Wording, sentence
from litfass.core.wording.resolution import opening, resolution_of
from litfass.core.wording.results import NOT_YET, outcome
from litfass.core.wording.titles import readable
from litfass.core.wording.whose import sort_name, whose

UNDECIDED = "Beschlossen ist damit noch nichts."
INFORMS = "Sie wird zur Kenntnis gegeben."
ANSWERS = "Damit antwortet die Verwaltung."

# What a sort of paper is for, and what its resolution is.
SORTS = {
    PaperSort.INQUIRY: ("Damit wird die Verwaltung um Auskunft gebeten.", "Gefragt wird"),
    PaperSort.MOTION: (UNDECIDED, "Beantragt ist"),
    PaperSort.AMENDMENT: (UNDECIDED, "Beantragt ist"),
    PaperSort.PROPOSAL: (UNDECIDED, "Vorgeschlagen ist"),
    PaperSort.INFORMATION: (INFORMS, "Im Wortlaut"),
    PaperSort.STATEMENT: (ANSWERS, "Im Wortlaut"),
    PaperSort.ANSWER: (ANSWERS, "Im Wortlaut"),
    PaperSort.PETITION: ("Damit haben sich Bürgerinnen oder Bürger an die Politik gewandt.", "Gewünscht ist"),
}
# Printed words that say more than their sort.
PRINTED = {
    "Auskunftsersuchen": ("Damit wird eine Behörde um Auskunft gebeten.", "Gefragt wird"),
    "Beschlussempfehlung": (UNDECIDED, "Empfohlen ist"),
}


def worded(notice: Notice, outlet: Outlet) -> Wording:
    """A paper is told by what it is, whose it is and what happens next; a result is told with its decision."""
    paper = notice.paper or Paper(notice.key, None, notice.title)
    title = readable(paper.title or notice.title)
    sort = title.sort or sort_name(paper.paper_type)
    purpose, about = _purpose(sort, notice)
    items, _ = resolution_of(notice, "paper.resolution")
    next_one = _next(paper.consultations, outlet.today)
    return Wording(
        title=title.words,
        lead=sort or "Drucksache",
        sentences=(*whose(title.origin, notice, rank=3), *_step(paper, next_one, outlet.today), *_why(paper, purpose)),
        on=notice.on or (next_one.on if next_one else None),
        place=next_one.organization if next_one else (notice.organization or ""),
        resolution=items.first or _answer(notice, paper, purpose),
        further=items.others,
        whole=items.whole,
        about_resolution=about,
    )


def _purpose(sort: str, notice: Notice) -> tuple[str, str]:
    """What such a paper is for, and what its resolution is called."""
    if known := next((known for word, known in PRINTED.items() if word in sort), None):
        return known
    printed = of_type(sort)
    found = notice.facts.sort.sort if notice.facts.sort else (printed.sort if printed else None)
    return SORTS[found] if found else ("", "Vorgeschlagen ist")


def _answer(notice: Notice, paper: Paper, purpose: str) -> str:
    """What the administration answers or tells, where there is nothing to resolve."""
    if purpose not in (ANSWERS, INFORMS):
        return ""
    summary = notice.facts.summary
    return "\n".join(summary.three) if summary and summary.three else opening(paper.background)


def _next(consultations: tuple[Consultation, ...], today: date) -> Consultation | None:
    """The next day it is dealt with; without one, where it will be at some time."""
    coming = sorted((each for each in consultations if each.on and each.on >= today), key=lambda each: str(each.on))
    undated = [each for each in consultations if each.on is None]
    return next(iter([*coming, *undated]), None)


def _step(paper: Paper, next_one: Consultation | None, today: date) -> tuple[Sentence, ...]:
    if next_one and next_one.on:
        who, when = nominative(plain(next_one.organization)), day(next_one.on, today=today)
        verb = "entscheidet" if (next_one.role or "").casefold() in ("entscheidung", "beschlussfassung") else "berät"
        return (sentence(f"{who} {verb} darüber am {when}.", 1, shorter=f"Beratung: {when}."),)
    if next_one:
        return (sentence(f"{nominative(plain(next_one.organization))} berät darüber; ein Tag ist nicht genannt.", 1),)
    dealt = sorted((each for each in paper.consultations if each.on), key=lambda each: str(each.on))
    if dealt:
        return (_dealt(dealt[-1]),)
    return (sentence("Ein Tag für die Beratung ist noch nicht veröffentlicht.", 4),)


def _dealt(last: Consultation) -> Sentence:
    """What came of the last day it stood on an agenda; where no result is printed, only that it stood there."""
    who, when, told = nominative(plain(last.organization)), day(last.on) if last.on else "", outcome(last.result or "")
    if told.participle:
        return sentence(f"{who} hat das am {when} {told.participle}.", 1)
    if told.passive:
        return sentence(f"Das wurde am {when} {told.passive}.", 1)
    return sentence(f"{who} hatte das am {when} auf der Tagesordnung.", 1)


def _why(paper: Paper, purpose: str) -> tuple[Sentence, ...]:
    """What such a paper is for; not that nothing is decided where a result is already printed."""
    decided = any(outcome(each.result or "") != NOT_YET for each in paper.consultations)
    return (sentence(purpose, 4),) if purpose and not (decided and purpose == UNDECIDED) else ()
