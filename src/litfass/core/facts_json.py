"""Facts as plain values for other programs: the same keys in the same order wherever they are printed."""

# SPDX-License-Identifier: EUPL-1.2

from typing import Any

from litfass.core.facts import Ballot, Evidence, Facts, Mention, Vote
from litfass.core.notice import as_json
from litfass.core.place import evidence

# In this order in every object; other programs may rely on it (docs/reference/reading.md).
_BALLOT = ("outcome", "changed", "unanimous", "yes", "no", "abstain", "in_favour", "against", "abstaining")


def vote_json(vote: Vote) -> dict[str, Any]:
    """A vote: outcome, changed, unanimous, yes, no, abstain, in_favour, against, abstaining, items, contradiction."""
    items = [{"label": item.label, **_ballot(item), "contradiction": item.contradiction} for item in vote.items]
    return {**_ballot(vote), "items": items, "contradiction": vote.contradiction}


def _ballot(ballot: Ballot) -> dict[str, Any]:
    values = {name: getattr(ballot, name) for name in _BALLOT}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()} | {
        "outcome": ballot.outcome.value
    }


def wanted_json(facts: Facts) -> dict[str, Any]:
    """What the command promises first: groups, administration, resolution, references, vote, deadlines, places."""
    return {
        "groups": list(dict.fromkeys(author.group for author in facts.authors.groups)),
        "administration": facts.authors.administration,
        "resolution": [{"label": item.label, "text": item.text} for item in facts.resolution],
        "references": list(dict.fromkeys(reference.number for reference in facts.references)),
        "vote": vote_json(facts.vote) if facts.vote else None,
        "deadlines": [
            {"sort": one.sort.value, "begins": as_json(one.begins), "ends": as_json(one.ends)}
            for one in facts.deadlines
        ],
        "places": None if facts.places is None else [_place(one) for one in facts.places],
    }


def mention_json(mention: Mention) -> dict[str, Any]:
    """A place named in a text: name, type, quote, start, end, house_number, grade, relation."""
    relation = mention.relation
    return {
        "name": mention.name, "type": mention.type.value, "quote": mention.quote, "start": mention.start,
        "end": mention.end, "house_number": mention.house_number or None, "grade": mention.grade.value,
        "relation": relation and {"type": relation.sort.value, "words": relation.words, "with": list(relation.others)},
    }  # fmt: skip


def _place(mention: Mention) -> dict[str, Any]:
    """The same with the part of the paper behind the offsets, which count in it."""
    made = mention_json(mention)
    first = {name: made.pop(name) for name in ("name", "type", "quote", "start", "end")}
    return {**first, "part": mention.part, **made}


def further_json(facts: Facts) -> dict[str, Any]:
    """What else was found: summary, money in cents, legal basis, events, steps, corrections, office holders."""
    summary = facts.summary
    return {
        "summary": {"one": summary.one, "three": list(summary.three)} if summary else None,
        "money": [{"cents": one.cents, "words": one.evidence.quote} for one in facts.money],
        "legal_basis": [{"paragraph": one.paragraph, "law": one.law} for one in facts.legal_basis],
        "events": [{"starts_at": as_json(one.starts_at), "ends_at": as_json(one.ends_at)} for one in facts.events],
        "steps": [
            {"stage": one.stage.value, "organization": one.organization, "date": as_json(one.on), "item": one.item,
             "role": one.role}
            for one in facts.steps
        ],
        "corrections": [
            {"meeting": as_json(one.meeting_on), "item": one.item, "words": one.words} for one in facts.corrections
        ],
        "offices": list(facts.authors.offices),
        "evidence": evidence_json(facts),
    }  # fmt: skip


def evidence_json(facts: Facts) -> dict[str, list[dict[str, Any]]]:
    """For each field the words it was read from: quote, start, end (code points) and the part they stand in."""
    found: dict[str, list[Evidence]] = {
        "kind": [facts.sort.evidence] if facts.sort else [],
        "groups": [*(author.evidence for author in facts.authors.groups), *facts.authors.evidence],
        "steps": [one.evidence for one in facts.steps if one.evidence],
        "resolution": [item.evidence for item in facts.resolution],
        "references": [reference.evidence for reference in facts.references],
        "vote": [said for one in ((facts.vote, *facts.vote.items) if facts.vote else ()) for said in one.evidence],
        "deadlines": [one.evidence for one in facts.deadlines],
        "summary": list(facts.summary.evidence) if facts.summary else [],
        "money": [one.evidence for one in facts.money],
        "legal_basis": [one.evidence for one in facts.legal_basis],
        "events": [one.evidence for one in facts.events],
        "corrections": [one.evidence for one in facts.corrections],
        "places": [evidence(one) for one in facts.places or ()],
    }
    return {name: [as_json(one) for one in dict.fromkeys(said)] for name, said in found.items() if said}
