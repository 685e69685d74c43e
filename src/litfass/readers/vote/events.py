"""A place in a text that says what became of a motion, and what `nicht` makes of it."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from dataclasses import dataclass, replace

from litfass.core.facts import Outcome
from litfass.readers.vote.tokens import Token

_VOTES = (Outcome.ACCEPTED, Outcome.REJECTED)


@dataclass(frozen=True, slots=True)
class Event:
    """One place that says what became of it. `sort` is an outcome, `unanimous`, `majority`, `tie`, `changed`, …

    `weak` says that another word of the same sentence may say it better (`empfiehlt, … abzulehnen`).
    """

    sort: str
    first: int
    last: int
    weak: bool = False

    @property
    def is_vote(self) -> bool:
        """Accepted or rejected by a word that leaves no doubt."""
        return self.sort in _VOTES and not self.weak


def with_negation(tokens: Sequence[Token], event: Event, at: int) -> Event:
    """`nicht zugestimmt` is rejected, `nicht abgelehnt` says nothing certain."""
    until = event.last if event.last > event.first else at
    if not negated(tokens, until, max(0, event.first if event.last > event.first else at - 5)):
        return event
    if event.sort == Outcome.ACCEPTED:
        return replace(event, sort=Outcome.REJECTED, weak=False)
    return replace(event, sort=Outcome.UNKNOWN, weak=True)


def negated(tokens: Sequence[Token], until: int, since: int) -> bool:
    for step in range(until - 1, since - 1, -1):
        token = tokens[step]
        if token.text in (",", ";", ".", ":", ")") or token.sentence != tokens[until].sentence:
            return False
        if token.low == "nicht" or (step == until - 1 and token.has("not")):
            return True
    return False
