"""What can be read from a notice's own words, each fact with the words it was read from."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a fact was read from. `part` names the text they stand in, `start` and `end` are code points in it.

    Parts are the fields of a notice: `title`, `teaser`, `text`, `paper.paper_type`, `paper.authors`, `paper.lead`,
    `paper.background`, `paper.resolution`, `decision.title`, `decision.result`, `decision.vote`, `decision.resolution`,
    `decision.corrections.0.words`.
    """

    quote: str
    start: int
    end: int
    part: str = "text"


class PaperSort(StrEnum):
    """What a paper is to a citizen."""

    MOTION = "motion"
    AMENDMENT = "amendment"
    INQUIRY = "inquiry"
    ANSWER = "answer"
    STATEMENT = "statement"
    PROPOSAL = "proposal"
    INFORMATION = "information"
    PETITION = "petition"


@dataclass(frozen=True, slots=True)
class Sort:
    """What sort of paper it is, and by which words."""

    sort: PaperSort
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Reference:
    """The number of another paper, as printed without `Drs.`."""

    number: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Author:
    """One group behind a paper, in its canonical spelling; `joined` where it joined later, in the meeting."""

    group: str
    evidence: Evidence
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Authors:
    """Whose paper it is. No groups: the administration, an office holder, a councillor without group, or nobody read.

    `administration` is None where neither is said. `offices` are persons as office holders only (`Oberbürgermeister`).
    """

    groups: tuple[Author, ...] = ()
    administration: bool | None = None
    offices: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Stage(StrEnum):
    """What a consultation is on a paper's way."""

    REFERRAL = "referral"
    RECOMMENDATION = "recommendation"
    DECISION = "decision"
    DECISION_IN_PLACE = "decision_in_place"  # a committee decides in place of the assembly
    INFORMATION = "information"
    CONSULTATION = "consultation"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Step:
    """One step on a paper's way, from its table or from its words. Unknown is None."""

    stage: Stage
    organization: str | None = None
    on: date | None = None
    item: str | None = None
    role: str | None = None
    evidence: Evidence | None = None  # None: a row of the paper's own table


@dataclass(frozen=True, slots=True)
class ResolutionItem:
    """One item of a Petitum or Beschluss, its label as printed (`1.`, `a)`, empty where there is none)."""

    label: str
    text: str
    evidence: Evidence


class Outcome(StrEnum):
    """What became of the motion."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NOTED = "noted"
    DEFERRED = "deferred"
    REFERRED = "referred"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"
    DONE = "done"
    NO_VOTE = "no_vote"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Ballot:
    """How one vote went, as the record words it. Counts are None where not stated; groups in the record's order.

    `unanimous` is None where nothing is said. `contradiction`: label and numbers disagree.
    """

    outcome: Outcome
    changed: bool = False
    unanimous: bool | None = None
    yes: int | None = None
    no: int | None = None
    abstain: int | None = None
    in_favour: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstaining: tuple[str, ...] = ()
    contradiction: bool = False
    label: str = ""  # of an itemised vote: which item, as printed (`a)`, `Ziffer 2`, `Änderungsantrag SPD`)
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Vote(Ballot):
    """The vote a text tells. `items` holds the single votes where it was split, at least two, else it is empty."""

    items: tuple[Ballot, ...] = ()


class DeadlineSort(StrEnum):
    """What ends with a deadline."""

    DISPLAY = "display"  # plans can be looked at (Auslegung)
    PARTICIPATION = "participation"
    OBJECTION = "objection"  # Einwendung
    APPLICATION = "application"  # Bewerbung, Anmeldung
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A period or its end; both days count. `begins` is None where only the end is named."""

    sort: DeadlineSort
    begins: date | None
    ends: date
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in euro cents. Rounded figures (`2,3 Millionen Euro`) stand as printed in the evidence."""

    cents: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A paragraph of a law in one spelling: `§ 24 Abs. 1` of `BezVG`. `law` is empty where none is named."""

    paragraph: str
    law: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Event:
    """When something takes place, with time zone Europe/Berlin. `ends_at` is None where no end is named."""

    starts_at: datetime
    ends_at: datetime | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Correction:
    """Later minutes correct an earlier item: of which meeting (None: the one before), which item, in which words."""

    meeting_on: date | None
    item: str
    words: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Summary:
    """The paper's own sentences: one that says it all, and up to three in the paper's order. Nothing is reworded."""

    one: str
    three: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


class PlaceType(StrEnum):
    """What sort of place it is."""

    STREET = "street"
    SQUARE = "square"
    QUARTER = "quarter"
    PARK = "park"
    STOP = "stop"
    BUILDING = "building"  # public buildings: schools, halls, libraries


class Grade(StrEnum):
    """How much a mention says about what a paper is about, the strongest first (facts/places.md, section 6)."""

    PERSON = "person"  # a person at the desk added it
    TITLE = "title"  # title or resolution
    COMMITTEE = "committee"  # the body that deals with the paper is responsible for this place
    OPENING = "opening"  # the first paragraphs
    REPEATED = "repeated"
    SINGLE = "single"
    ENUMERATION = "enumeration"  # one of many in a list


class RelationSort(StrEnum):
    """How a text ties a place to others."""

    BETWEEN = "between"  # zwischen A und B: the stretch of road between
    CORNER = "corner"  # Ecke A/B: the crossing
    FROM_TO = "from_to"  # A bis B
    AT = "at"  # Höhe Hausnummer 12
    AREA = "area"  # im Bereich


class Relation(NamedTuple):
    """What the words around a name say of it: `others` are the other places by name, `words` as written."""

    sort: RelationSort
    words: str
    others: tuple[str, ...] = ()


class Mention(NamedTuple):
    """The words of a text that name a place (offsets in code points). A tuple: papers have thousands of them.

    `place` is the id of the place in its gazetteer; None where the name fits several and nothing decides: then
    `candidates` are their ids. `house_number` as printed (`12`, `12 a-c`), empty where there is none.
    """

    place: int | None
    name: str
    type: PlaceType
    quote: str
    start: int
    end: int
    part: str = "text"
    house_number: str = ""
    grade: Grade = Grade.SINGLE
    relation: Relation | None = None
    candidates: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything the readers found. None and empty alike mean: not read; what is not there is never guessed."""

    sort: Sort | None = None
    references: tuple[Reference, ...] = ()
    authors: Authors = Authors()
    steps: tuple[Step, ...] = ()
    resolution: tuple[ResolutionItem, ...] = ()
    vote: Vote | None = None
    deadlines: tuple[Deadline, ...] = ()
    money: tuple[Money, ...] = ()
    legal_basis: tuple[LegalBasis, ...] = ()
    events: tuple[Event, ...] = ()
    corrections: tuple[Correction, ...] = ()
    summary: Summary | None = None
    places: tuple[Mention, ...] | None = None  # None: no gazetteer was at hand
