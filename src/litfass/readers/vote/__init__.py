"""Read how a vote went: outcome, counts and groups, from a decision's result and record or a paper's own block."""

# SPDX-License-Identifier: EUPL-1.2

import re
from dataclasses import replace

from litfass.core.corrected import corrected
from litfass.core.facts import Evidence, Outcome, Vote
from litfass.core.kind import Kind
from litfass.core.notice import Notice, with_facts
from litfass.core.parts import part_of
from litfass.readers.vote import running
from litfass.readers.vote.telling import vote

__all__ = ["read", "vote"]

_OPEN = ("(offen)", "offen", "")
_COUNCIL = (Kind.PAPER, Kind.DECISION)
_NO_BALLOT = (Outcome.NOTED, Outcome.REFERRED, Outcome.DEFERRED, Outcome.DONE, Outcome.WITHDRAWN)
_SENTENCE = re.compile(r"[^.!]{1,400}(?:[.!]|$)")
_VOTES = (Outcome.ACCEPTED, Outcome.REJECTED)
_UNDECIDED = (Outcome.REFERRED, Outcome.DEFERRED, Outcome.REMOVED, Outcome.DONE)
_NEVER_VOTED = (Outcome.WITHDRAWN, Outcome.REMOVED, Outcome.DEFERRED)


def read(notice: Notice) -> Notice:
    """The notice with `facts.vote`, where its decision or a block of its text states one."""
    told = _corrected(_decided(notice), notice) if notice.decision else _stated(notice)
    return with_facts(notice, vote=told) if told else notice


def _decided(notice: Notice) -> Vote | None:
    """The source's own word for the result together with the record."""
    record = _part(notice, "decision.vote") or _stated(notice) or _minutes(notice)
    label = _part(notice, "decision.result") or _without_vote(notice, record)
    if label is None or record is None:
        return label or record
    return joined(label, record, bare=_is_bare(notice))


def _without_vote(notice: Notice, record: Vote | None) -> Vote | None:
    """What the resolution says became of it where nothing was put to the vote: „Der Ausschuss nimmt Kenntnis.“"""
    part = part_of(notice, "decision.resolution")
    if record is None or record.outcome is not Outcome.NO_VOTE or not part.text:
        return None
    first = _SENTENCE.match(part.text)
    told = vote(first[0] if first else "")
    return _placed(told, 0, part.name) if told.outcome in _NO_BALLOT and not told.items else None


def _is_bare(notice: Notice) -> bool:
    """Whether the record tells only how it was voted: behind the source's word for the result it says nothing else."""
    label, record = part_of(notice, "decision.result").text, part_of(notice, "decision.vote").text
    if not record and vote(label).outcome is Outcome.NOTED:
        return True  # what is said at the end of a debate is no ballot about what was noted
    told = vote(record)
    if not record or "beschl" in record.lower() or told.yes is not None or told.items:
        return False
    if told.outcome not in (Outcome.ACCEPTED, Outcome.UNKNOWN):
        return False  # where only the manner is told it is read as accepted
    both = vote(f"{label.strip(' .')}, {record}")
    return both.outcome == vote(label).outcome and not both.items and not both.contradiction


def _corrected(told: Vote | None, notice: Notice) -> Vote | None:
    """What later minutes say counts before what was printed then."""
    for number, each in enumerate(notice.decision.corrections if notice.decision else ()):
        told = corrected(told, each.words, f"decision.corrections.{number}.words", vote)
    return told


def _part(notice: Notice, name: str) -> Vote | None:
    part = part_of(notice, name)
    if part.text.strip().lower() in _OPEN:
        return None
    told = vote(part.text)
    return _placed(told, 0, name) if told.outcome is not Outcome.UNKNOWN or told.items or _tells(told) else None


def _tells(told: Vote) -> bool:
    return bool(told.in_favour or told.against or told.abstaining) or told.unanimous is not None or told.changed


def joined(label: Vote, record: Vote, *, bare: bool = False) -> Vote:
    """One vote of both: the label says what became of it, the record how. They disagree where one rejects.

    A `bare` record (`mehrheitlich gegen die Stimmen der SPD`) says nothing about what became of it.
    """
    disagree = _disagree(label.outcome, record.outcome) and not bare
    voted = label.outcome is Outcome.NOTED and record.outcome in _VOTES and not bare  # a real vote goes before
    outcome = record.outcome if voted or label.outcome in (Outcome.UNKNOWN, Outcome.NO_VOTE) else label.outcome
    return replace(
        record,
        outcome=outcome,
        changed=label.changed or record.changed,
        unanimous=record.unanimous if record.unanimous is not None else label.unanimous,
        contradiction=label.contradiction or record.contradiction or disagree,
        evidence=label.evidence + record.evidence,
    )


def _disagree(label: Outcome, record: Outcome) -> bool:
    """`überwiesen` fits `einstimmig angenommen`, but no refusal; what was withdrawn was not voted on."""
    if label in _VOTES:
        return (record in _VOTES and record is not label) or record in _NEVER_VOTED
    return label in _UNDECIDED and record is Outcome.REJECTED


def _stated(notice: Notice) -> Vote | None:
    """What a block „Abstimmungsergebnis:“ of the text says. Press and public notices have none."""
    found = running.block(notice.text) if notice.kind in _COUNCIL else None
    return _placed(found[1], found[0], "text") if found else None


def _minutes(notice: Notice) -> Vote | None:
    """ALLRIS often leaves the field empty and tells the vote at the end of what was said."""
    decision = notice.decision
    skipped = len(decision.resolution) if decision and notice.text.startswith(decision.resolution) else 0
    found = running.last_sentence(notice.text[skipped:])
    return _placed(found[1], found[0] + skipped, "text") if found else None


def _placed(told: Vote, offset: int, part: str) -> Vote:
    """The same vote with its evidence at its place in the notice."""
    items = tuple(replace(item, evidence=_moved(item.evidence, offset, part)) for item in told.items)
    return replace(told, evidence=_moved(told.evidence, offset, part), items=items)


def _moved(evidence: tuple[Evidence, ...], offset: int, part: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(one.quote, one.start + offset, one.end + offset, part) for one in evidence)
