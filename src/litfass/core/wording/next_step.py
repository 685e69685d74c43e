"""Say what comes next after a decision, only where the source itself says it."""

# SPDX-License-Identifier: EUPL-1.2

import re
from datetime import date

from litfass.core.facts import Outcome, Stage, Step
from litfass.core.german import day
from litfass.core.notice import Notice
from litfass.core.sentences import plain
from litfass.core.wording.committees import accusative, nominative
from litfass.core.wording.outlet import Outlet
from litfass.core.wording.parts import Sentence, sentence

MOST = 2
LONGEST_NAME = 120
# A statement that is told already is none that will come.
_GIVEN = re.compile(r"wie folgt|folgende|hat .{0,60}Stellung genommen|informiert|liegt vor")
_FURTHER = (Stage.REFERRAL, Stage.CONSULTATION, Stage.DECISION, Stage.INFORMATION)


def next_steps(notice: Notice, outlet: Outlet, rank: int) -> tuple[Sentence, ...]:
    """Where it goes on: in which committee, at whose decision, with whose statement. At most two sentences."""
    on = notice.decision.on if notice.decision else notice.on
    told = dict.fromkeys(words for step in notice.facts.steps if (words := _told(step, notice, outlet, on)))
    return tuple(sentence(words, rank) for words in list(told)[:MOST])


def _told(step: Step, notice: Notice, outlet: Outlet, on: date | None) -> str:
    name = plain(step.organization or "")
    if len(name) > LONGEST_NAME or name == _own(notice) or (step.on and on and step.on <= on):
        return ""
    if step.stage is Stage.RECOMMENDATION:
        return f"Das ist eine Empfehlung{f' an {accusative(name)}' if name else ''}." if step.evidence else ""
    if step.stage is Stage.STATEMENT:
        return _statement(step, outlet)
    if not name or step.stage not in _FURTHER or not (step.on or _is_referred(step, notice)):
        return ""
    verb = "entscheidet" if step.stage is Stage.DECISION else "berät"
    return f"Als Nächstes {verb} {_inside(name)} darüber{f' am {day(step.on, today=outlet.today)}' if step.on else ''}."


def _is_referred(step: Step, notice: Notice) -> bool:
    """Whether the words of the decision send it on, and the vote was not against doing so."""
    vote = notice.facts.vote
    return (
        step.stage is Stage.REFERRAL and step.evidence is not None and not (vote and vote.outcome is Outcome.REJECTED)
    )


def _statement(step: Step, outlet: Outlet) -> str:
    if step.on and step.on >= outlet.today:
        return f"Die Verwaltung nimmt dazu bis {day(step.on, today=outlet.today)} Stellung."
    said = step.evidence.quote if step.evidence else ""
    return "Die Verwaltung soll dazu Stellung nehmen." if said and not _GIVEN.search(said) and not step.on else ""


def _inside(name: str) -> str:
    """The committee inside a sentence: `der Hauptausschuss`, or its bare name."""
    subject = nominative(name)
    return subject if subject == name else subject[0].lower() + subject[1:]


def _own(notice: Notice) -> str:
    return plain((notice.decision.organization if notice.decision else notice.organization) or "")
