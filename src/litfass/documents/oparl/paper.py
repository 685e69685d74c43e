"""Read an OParl Paper, Consultation or File."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from litfass.core.council import Consultation, Paper
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Reading
from litfass.documents import plain
from litfass.documents.oparl import values


def read(found: dict[str, Any]) -> Reading:
    """The paper; what its fields do not say is looked for in the text of its file."""
    key, rows = values.key(found, "Paper"), tuple(_rows(found))
    # Some servers know no main file and send the paper itself among the others.
    files = values.objects(found.get("mainFile")) or values.objects(found.get("auxiliaryFile"))
    text = next((said for one in files if (said := values.lines(one.get("text")))), "")
    authors = ", ".join(name for name in values.names(found.get("originatorOrganization")) if "://" not in name)
    lead = ", ".join(name for name in values.names(found.get("underDirectionOf")) if "://" not in name)
    paper = Paper(
        key=key,
        number=values.line(found.get("reference")) or None,
        title=values.line(found.get("name")),
        paper_type=values.line(found.get("paperType")) or None,
        lead=lead or None,
        authors=authors or None,
        consultations=rows,
        documents=values.documents(found.get("mainFile"), found.get("auxiliaryFile")),
    )
    return Reading(notices=(_notice(_with_text(paper, text), text, found),))


def _with_text(paper: Paper, text: str) -> Paper:
    """The paper with what its own file says beyond the fields."""
    said = plain.paper_of(text) if text else None
    if said is None:
        return paper
    return replace(
        paper,
        number=paper.number or said.number,
        title=paper.title or said.title,
        paper_type=paper.paper_type or said.paper_type,
        lead=paper.lead or said.lead,
        authors=paper.authors or said.authors,
        background=said.background,
        resolution=said.resolution,
        consultations=paper.consultations or said.consultations,
    )


def _notice(paper: Paper, text: str, found: dict[str, Any]) -> Notice:
    last = plain.last(paper.consultations)
    return Notice(
        key=paper.key,
        kind=Kind.PAPER,
        title=paper.title or " ".join(filter(None, (paper.paper_type or "Drucksache", paper.number))),
        url=values.address(found),
        text=text,
        on=(last.on if last else None) or values.day(found.get("date")),
        organization=last.organization if last else None,
        paper=paper,
        documents=paper.documents,
    )


def _rows(found: dict[str, Any]) -> Iterator[Consultation]:
    for one in values.objects(found.get("consultation")):
        if one.get("deleted") is not True:
            yield from rows(one)


def rows(found: dict[str, Any]) -> Iterator[Consultation]:
    """The consultation, once for each organization it names."""
    meetings, items = values.objects(found.get("meeting")), values.objects(found.get("agendaItem"))
    meeting, item = next(iter(meetings), {}), next(iter(items), {})
    role = values.line(found.get("role"))
    row = Consultation(
        organization="",
        on=values.day(meeting.get("start")),
        meeting_key=_key(found.get("meeting"), "Meeting"),
        item_key=_key(found.get("agendaItem"), "AgendaItem"),
        item_number=values.line(item.get("number")) or None,
        role=None if role.casefold() == "unbekannt" else role or None,
        result=values.line(item.get("result")) or None,
    )
    for name in (
        list(values.names(found.get("organization"))) or list(values.names(meeting.get("organization"))) or [""]
    ):
        yield replace(row, organization=name)


def _key(value: Any, sort: str) -> str | None:
    found = values.reference(value)
    return values.key(found, sort) if found else None


def read_consultation(found: dict[str, Any]) -> Reading:
    """A consultation by itself: the paper it is about, as far as it says so."""
    papers = values.objects(found.get("paper"))
    about = papers[0] if papers else {"id": values.reference(found.get("paper")) or values.code(found.get("id"))}
    own = read({**about, "consultation": [found]})
    return Reading(notices=tuple(replace(notice, url=values.address(found)) for notice in own.notices))


def read_file(found: dict[str, Any]) -> Reading:
    """A file: what its text says where it is sent along, else its name."""
    text, key, url = values.lines(found.get("text")), values.key(found, "File"), values.address(found)
    documents = values.documents(found)
    name = values.line(found.get("name")) or values.line(found.get("fileName"))
    if text:
        read_text = plain.read(text, key=key, url=url)
        return Reading(notices=tuple(replace(n, title=n.title or name, documents=documents) for n in read_text.notices))
    paper = Paper(key=key, number=None, title=name, documents=documents)
    return Reading(notices=(Notice(key, Kind.PAPER, name or "Dokument", url, paper=paper, documents=documents),))
