"""Read the page of one paper (`vo020.asp`): what is asked for, by whom, and where it is dealt with."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from litfass.core.council import Consultation, Paper
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Reading
from litfass.sources.allris import links, markup, troubles, words
from litfass.sources.allris.addresses import address
from litfass.sources.allris.sheet import Sheet

LABELS = ("Betreff", "Status")
_TOP_SELECTED = re.compile(r"topSelected=(\d{1,12})")
_ITEM_NUMBER = re.compile(r"^Ö\s?\d[\d.]{0,20}$")
_AUTHOR_LABELS = (
    "Verfasserin",
    "Verfasser",
    "Verfasser/in",
    "Verfasser(in)",
    "Verfasser:in",
    "Verfasser*in",
    "Initiator",
)


def read(sheet: Sheet, key: str, base: str) -> Reading:
    """The paper as a notice, and what is odd about it."""
    paper, text = _paper(sheet, key, base)
    url = address(base, key)
    last = _last(paper.consultations)
    notice = Notice(
        key=key,
        kind=Kind.PAPER,
        title=paper.title,
        url=url,
        text=text,
        on=last.on if last else None,
        organization=last.organization if last else None,
        paper=paper,
        documents=paper.documents,
    )
    odd = [
        troubles.impossible_day(url, bad) for row in _rows(sheet) if (bad := words.impossible_day(markup.one_line(row)))
    ]
    if paper.number is None:
        odd.append(troubles.no_number(url))
    return Reading(notices=(notice,), troubles=tuple(odd))


def _paper(sheet: Sheet, key: str, base: str) -> tuple[Paper, str]:
    """The paper, and all its words: the background, then the petition."""
    number = markup.clean(words.heading(sheet.heading)) or None
    subject = markup.printed_lines(sheet.cell("Betreff"))
    sort = sheet.value("Drucksache-Art") or sheet.value("Vorlage-Art") or None
    background, petition = words.parted(sheet.part("SV"), sheet.part("BV"))
    paper = Paper(
        key=key,
        number=number,
        title=words.title(subject) or " ".join(filter(None, (sort or "Drucksache", number))),
        paper_type=sort,
        lead=sheet.value("Federführend") or None,
        authors=_authors(sheet, subject),
        background=words.body(background),
        resolution=words.without_request(words.body(petition)),
        consultations=tuple(_consultations(sheet)),
        documents=links.documents(sheet.root, base),
    )
    return paper, "\n\n".join(filter(None, (words.body(background), words.body(petition))))


def _authors(sheet: Sheet, subject: Sequence[str]) -> str | None:
    for label in _AUTHOR_LABELS:
        if printed := markup.printed_lines(sheet.cell(label)):
            return ", ".join(printed)
    return words.authors(subject)


def _rows(sheet: Sheet) -> Iterator[etree._Element]:
    """The rows of the Beratungsfolge: a table in the row below its label."""
    for cell in sheet.root.iter("td"):
        if (cell.text or "").strip() == "Beratungsfolge:":
            row = cell.getparent()
            below = row.getnext() if row is not None else None
            if below is not None:
                yield from (inner for inner in below.iter("tr") if inner.find(".//table") is None)


def _consultations(sheet: Sheet) -> Iterator[Consultation]:
    """A row names a committee, the rows below it the meetings; a committee without a meeting is still to come."""
    committee: Consultation | None = None
    told = True
    for row in _rows(sheet):
        printed = [line for cell in row.iter("td") if (line := markup.one_line(cell))]
        if not printed:
            continue
        meeting = links.first_key(row, "meeting") or links.form_key(row, "meeting")
        if meeting is None and words.day(printed[0]) is None:
            if committee and not told:
                yield committee
            committee, told = Consultation(organization=printed[0], role=printed[1] if printed[1:] else None), False
        else:
            told = True
            yield _meeting(row, printed, committee or Consultation(words.committee(printed[-1])))
    if committee and not told:
        yield committee


def _meeting(row: etree._Element, printed: Sequence[str], committee: Consultation) -> Consultation:
    selected = _TOP_SELECTED.search(" ".join(form.get("action") or "" for form in row.iter("form")))
    number = next((line for line in printed if _ITEM_NUMBER.match(line)), None)
    after = [line for line in _after_link(row) if line != number]
    return replace(
        committee,
        on=next((on for line in printed if (on := words.day(line))), None),
        meeting_key=links.first_key(row, "meeting") or links.form_key(row, "meeting"),
        item_key=f"item/{selected[1]}" if selected else links.form_key(row, "item") or links.first_key(row, "item"),
        item_number=number,
        result=words.result(after[0]) if after else None,
    )


def _after_link(row: etree._Element) -> list[str]:
    """What the cells behind the name of the meeting say: first the result."""
    cells = list(row.iter("td"))
    named = [place for place, cell in enumerate(cells) if links.first_key(cell, "meeting")]
    return [line for cell in cells[named[0] + 1 :] if (line := markup.one_line(cell))] if named else []


def _last(consultations: Sequence[Consultation]) -> Consultation | None:
    """The one with the latest day; where no day is known, the first."""
    dated = [(c.on, place) for place, c in enumerate(consultations) if c.on]
    return consultations[max(dated)[1]] if dated else next(iter(consultations), None)
