"""What was read from one document, as one flat object for programs and as a page of words for people."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from datetime import date
from typing import Any

from litfass.core.council import AgendaItem, Consultation, Organization
from litfass.core.facts import Ballot, Outcome, PaperSort, Vote
from litfass.core.facts_json import further_json, vote_json, wanted_json
from litfass.core.gathered import Gathered, gathered
from litfass.core.german import clock
from litfass.core.kind import Kind
from litfass.core.notice import Notice, as_json
from litfass.core.wording.places import told
from litfass.flow.read import vote

WIDTH = 400  # characters of a text shown to a person
UNKNOWN = "nicht ermittelt"

SORTS = {
    PaperSort.MOTION: "Antrag",
    PaperSort.AMENDMENT: "Änderungs- oder Ergänzungsantrag",
    PaperSort.INQUIRY: "Anfrage",
    PaperSort.ANSWER: "Antwort auf eine Anfrage",
    PaperSort.STATEMENT: "Stellungnahme der Verwaltung",
    PaperSort.PROPOSAL: "Beschlussvorlage",
    PaperSort.INFORMATION: "Information",
    PaperSort.PETITION: "Eingabe",
}
OUTCOMES = {
    Outcome.ACCEPTED: "angenommen",
    Outcome.REJECTED: "abgelehnt",
    Outcome.NOTED: "zur Kenntnis genommen",
    Outcome.DEFERRED: "vertagt",
    Outcome.REFERRED: "überwiesen",
    Outcome.WITHDRAWN: "zurückgezogen",
    Outcome.REMOVED: "abgesetzt",
    Outcome.DONE: "erledigt",
    Outcome.NO_VOTE: "keine Abstimmung",
    Outcome.UNKNOWN: UNKNOWN,
}


# --- for programs ------------------------------------------------------------------------------------


def as_object(notice: Notice) -> dict[str, Any]:
    """One flat object, the promised keys first and in their order; unknown is null."""
    facts, wanted = notice.facts, wanted_json(notice.facts)
    paper, decision, meeting = notice.paper, notice.decision, notice.meeting
    sort = facts.sort.sort.value if facts.sort else None
    first = {
        "number": notice.number,
        "title": notice.title or None,
        "paper_type": paper.paper_type if paper else None,
        "kind": sort if notice.kind is Kind.PAPER else notice.kind.value,
        "groups": wanted["groups"],
        "administration": wanted["administration"],
        "consultations": [_row(row) for row in (paper.consultations if paper else ())],
    }
    further = {
        "key": notice.key, "url": notice.url, "organization": notice.organization, "on": notice.on,
        "until": notice.until, "published_at": notice.published_at,
        "result": (decision.result or None) if decision else None,
        "starts_at": meeting.starts_at if meeting else None, "cancelled": meeting.cancelled if meeting else None,
        "items": [_item(item) for item in meeting.items] if meeting else [],
        "documents": notice.documents or (paper.documents if paper else ()), "text_length": len(notice.text),
    }  # fmt: skip
    made: dict[str, Any] = first | wanted | as_json(further) | further_json(facts)
    return made


def _row(row: Consultation) -> dict[str, Any]:
    return {
        "organization": row.organization or None,
        "date": as_json(row.on),
        "item": row.item_number,
        "role": row.role,
    }


def _item(item: AgendaItem) -> dict[str, Any]:
    made: dict[str, Any] = as_json(item)
    return made | {"vote": vote_json(vote(item.result)) if item.result else None}


def body_object(body: Organization) -> dict[str, Any]:
    """A body of the council."""
    made = {"key": body.key, "kind": "organization", "title": body.name, "classification": body.classification.value}
    return made | {"url": body.url, "office_holders": len(body.office_holders)}


# --- for people --------------------------------------------------------------------------------------


def body_words(body: Organization) -> str:
    """A body of the council in one line."""
    return f"Gremium  {body.name} ({len(body.office_holders)} öffentlich genannte Personen)\n"


def in_words(notice: Notice) -> str:
    """Everything that was read, one line each; what should be known and is not is said so."""
    head = "  ".join(part for part in (notice.kind.label, notice.number or "", notice.title or UNKNOWN) if part)
    lines = [head, *(f"  {line}" for line in _lines(notice))]
    text = " ".join(notice.text.split())
    return "\n".join([*lines, *([f"  {text[:WIDTH]}{' …' if len(text) > WIDTH else ''}"] if text else []), ""])


def _lines(notice: Notice) -> Iterator[str]:
    if notice.facts.summary:
        yield f"In einem Satz: {notice.facts.summary.one}"
    yield f"Schlüssel: {notice.key}"
    if notice.paper:
        yield from _paper(notice)
    for name, value in (
        ("Gremium", notice.organization),
        ("Tag", _day(notice.on)),
        ("Bis", _day(notice.until)),
        ("Ergebnis", notice.decision.result if notice.decision else None),
        ("Adresse", notice.url),
    ):
        if value:
            yield f"{name}: {value}"
    if notice.decision or notice.facts.vote:
        yield from _vote(notice.facts.vote)
    yield from _found(notice)
    yield from _places(notice)
    for item in notice.meeting.items if notice.meeting else ():
        yield f"TOP {item.number}: {item.title}{f' ({item.result})' if item.result else ''}"


def _paper(notice: Notice) -> Iterator[str]:
    paper, facts = notice.paper, notice.facts
    assert paper is not None
    groups = ", ".join(dict.fromkeys(author.group for author in facts.authors.groups))
    by = groups or ("Verwaltung" if facts.authors.administration else ", ".join(facts.authors.offices))
    yield f"Nummer: {paper.number or UNKNOWN}"
    yield f"Vom Typ: {paper.paper_type or UNKNOWN}"
    yield f"Das ist: {SORTS[facts.sort.sort] if facts.sort else UNKNOWN}"
    yield f"Von: {by or UNKNOWN}"
    for row in paper.consultations:
        cells = (_day(row.on) or "offen", row.organization or UNKNOWN, row.item_number and f"TOP {row.item_number}",
                 row.role, row.result)  # fmt: skip
        yield f"Beratung: {'  '.join(filter(None, cells))}"


def _vote(found: Vote | None) -> Iterator[str]:
    if found is None:
        yield f"Abstimmung: {UNKNOWN}"
        return
    yield f"Abstimmung: {_ballot(found)}"
    for item in found.items:
        yield f"  {item.label}: {_ballot(item)}"
    if found.contradiction:
        yield "Wortlaut und Zahlen der Abstimmung widersprechen einander."


def _ballot(one: Ballot) -> str:
    counts = (("Ja", one.yes), ("Nein", one.no), ("Enthaltungen", one.abstain))
    sides = (("dafür", one.in_favour), ("dagegen", one.against), ("enthalten", one.abstaining))
    said = [OUTCOMES[one.outcome] + (" mit Änderungen" if one.changed else "")]
    said += ["einstimmig" if one.unanimous else "nicht einstimmig"] if one.unanimous is not None else []
    said += [f"{name} {number}" for name, number in counts if number is not None]
    said += [f"{side}: {', '.join(groups)}" for side, groups in sides if groups]
    return "; ".join(said)


def _found(notice: Notice) -> Iterator[str]:
    facts = notice.facts
    for item in facts.resolution:
        yield f"Beschlusspunkt: {' '.join(filter(None, (item.label, item.text)))}"
    if notice.paper and not facts.resolution:
        yield f"Beschlusspunkte: {UNKNOWN}"
    for deadline in facts.deadlines:
        since = f"{_day(deadline.begins)} bis " if deadline.begins else "bis "
        yield f"Frist: {since}{_day(deadline.ends)}"
    for event in facts.events:
        yield f"Termin: {_day(event.starts_at.date())}, {clock(event.starts_at)}"
    for name, quotes in (
        ("Beträge", [money.evidence.quote for money in facts.money]),
        ("Rechtsgrundlage", [f"{one.paragraph} {one.law}".strip() for one in facts.legal_basis]),
        ("Verweist auf", [reference.number for reference in facts.references]),
    ):
        if quotes:
            yield f"{name}: {', '.join(dict.fromkeys(quotes))}"


def _places(notice: Notice) -> Iterator[str]:
    """The places the paper is about as posts would tell them, then those it only names."""
    if notice.facts.places is None:
        return
    main = told(notice.facts.places)
    known = {name for each in main for name in each.names}
    others = [_named(each) for each in gathered(notice.facts.places) if each.mention.name not in known]
    for name, words in (("Orte", [each.words for each in main]), ("Auch genannt", others)):
        if words:
            yield f"{name}: {', '.join(dict.fromkeys(words))}"
    if not main and not others:
        yield "Orte: keine erkannt"


def _named(one: Gathered) -> str:
    return f"{one.mention.name} (mehrere dieses Namens)" if one.is_open else one.mention.name


def _day(on: date | None) -> str:
    return f"{on:%d.%m.%Y}" if on else ""
