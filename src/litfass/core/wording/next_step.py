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
_TO_WHOM = re.compile(r"\bempf(?:iehlt|ehlen|ahl) de[rm] ([A-ZÄÖÜ][\w-]{2,40}(?: [A-ZÄÖÜ][\w-]{2,40})?)")
_FROM = re.compile(r"\baus (?:der|dem|einer)\b|\b[Vv]ertagt\b")  # where it came from, not where it goes
_FURTHER = (Stage.REFERRAL, Stage.CONSULTATION, Stage.DECISION, Stage.INFORMATION)


def next_steps(notice: Notice, outlet: Outlet, rank: int) -> tuple[Sentence, ...]:
    """Where it goes on: in which committee, or at whose decision. At most two sentences."""
    on = notice.decision.on if notice.decision else notice.on
    told = dict.fromkeys(words for step in notice.facts.steps if (words := _told(step, notice, outlet, on)))
    return tuple(sentence(words, rank) for words in list(told)[:MOST])


def _told(step: Step, notice: Notice, outlet: Outlet, on: date | None) -> str:
    name, said = plain(step.organization or ""), step.evidence.quote if step.evidence else ""
    if len(name) > LONGEST_NAME or (step.on and on and step.on <= on) or _FROM.search(said):
        return ""
    if step.stage is Stage.RECOMMENDATION:
        return _recommended(said) if said and name in _own(notice) else ""
    if not name or name == _own(notice) or step.stage not in _FURTHER or not (step.on or _is_referred(step, notice)):
        return ""
    verb = "entscheidet" if step.stage is Stage.DECISION else "berät"
    return f"Als Nächstes {verb} {_inside(name)} darüber{f' am {day(step.on, today=outlet.today)}' if step.on else ''}."


def _recommended(said: str) -> str:
    """`Das ist eine Empfehlung an die Bezirksversammlung.`: the step names who recommends, its words to whom."""
    to = _TO_WHOM.search(said)
    return f"Das ist eine Empfehlung{f' an {accusative(to[1].strip())}' if to else ''}."


def _is_referred(step: Step, notice: Notice) -> bool:
    """Whether the words of the decision send it on, and the vote was not against doing so."""
    vote = notice.facts.vote
    return (
        step.stage is Stage.REFERRAL and step.evidence is not None and not (vote and vote.outcome is Outcome.REJECTED)
    )


def _inside(name: str) -> str:
    """The committee inside a sentence: `der Hauptausschuss`, or its bare name."""
    subject = nominative(name)
    return subject if subject == name else subject[0].lower() + subject[1:]


def _own(notice: Notice) -> str:
    return plain((notice.decision.organization if notice.decision else notice.organization) or "")
