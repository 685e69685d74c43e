"""The council's own things in OParl's words: organizations, meetings, agenda items, papers, consultations."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Classification(StrEnum):
    """What sort of organization it is."""

    ASSEMBLY = "assembly"
    COMMITTEE = "committee"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Organization:
    """A body of the council. `key` is its id at the source, for example `au/45`."""

    key: str
    name: str
    classification: Classification
    url: str = ""
    office_holders: tuple[str, ...] = ()  # names printed on its public page; used to tell officials from private people


@dataclass(frozen=True, slots=True)
class Document:
    """A file that belongs to a page. `url` may be empty where the source hands files out by form only."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Consultation:
    """A paper being dealt with in one meeting. Unknown is None."""

    organization: str
    on: date | None = None
    meeting_key: str | None = None
    item_key: str | None = None
    item_number: str | None = None
    role: str | None = None
    result: str | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One public item of an agenda, in the order of the page. `result` is None while it says `(offen)`."""

    number: str
    title: str
    key: str | None = None
    paper_key: str | None = None
    paper_number: str | None = None
    result: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting. `starts_at` is None where the source gives only the day; times carry Europe/Berlin."""

    key: str
    name: str
    organization: str
    organization_key: str | None
    on: date
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    room: str = ""
    address: str = ""
    remark: str = ""
    cancelled: bool = False
    items: tuple[AgendaItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper. `background` is its Sachverhalt, `resolution` its Petitum or Beschluss, both in the source's words."""

    key: str
    number: str | None
    title: str
    paper_type: str | None = None
    lead: str | None = None
    authors: str | None = None
    background: str = ""
    resolution: str = ""
    consultations: tuple[Consultation, ...] = ()
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Rectification:
    """What later minutes say of a decision: `words` as they stand there, at `url`, in the minutes of the day `on`.

    `instead_of` is the result printed before, where the words give another one.
    """

    words: str
    url: str
    on: date | None = None
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a meeting resolved under one item. `result` is the source's own word (`geändert beschlossen`)."""

    key: str
    title: str
    organization: str
    organization_key: str | None
    on: date | None  # None: minutes that do not name their day
    result: str
    meeting_key: str
    item_number: str = ""
    paper_key: str | None = None
    paper_number: str | None = None
    resolution: str = ""
    vote: str = ""
    # By later minutes, in their order; their words count before `vote`. Left out of the digest while there are none.
    corrections: tuple[Rectification, ...] = field(default=(), metadata={"left_out_while_empty": True})
