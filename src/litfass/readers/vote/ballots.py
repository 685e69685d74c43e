"""Put together what the words of one vote say: outcome, counts, sides, and whether label and numbers agree."""

# SPDX-License-Identifier: EUPL-1.2

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from litfass.core.facts import Ballot, Evidence, Outcome
from litfass.readers.vote.events import Event
from litfass.readers.vote.figures import Count
from litfass.readers.vote.sides import Voter
from litfass.readers.vote.tokens import Token

SIDES = ("yes", "no", "abstain")
# What became of a motion besides a vote, the first that is said counts.
_BEFORE = (Outcome.WITHDRAWN, Outcome.REMOVED, Outcome.DEFERRED, Outcome.REFERRED)


@dataclass(frozen=True, slots=True)
class Found:
    """Everything found in the tokens of one vote."""

    text: str
    tokens: Sequence[Token]  # of the whole text, which the numbers below count in
    first: int
    end: int
    counts: Sequence[Count]
    events: Sequence[Event]
    voters: Sequence[Voter]
    label: str = ""
    prior: frozenset[str] = frozenset()  # sorts of events in the label: `Geänderte Beschlussvorlage:`

    def own(self) -> Sequence[Token]:
        """The tokens of this vote."""
        return self.tokens[self.first : self.end]

    def sorts(self) -> set[str]:
        """What its words tell, by name."""
        return {event.sort for event in self.events}


def ballot(found: Found) -> Ballot:
    """The vote that these words tell."""
    table = next((token.table for token in found.own() if token.table), None)
    numbers = {side: _number(found, side) for side in SIDES}
    groups = {side: _groups(found, side) for side in SIDES}
    if table:
        numbers = {"yes": table.yes, "no": table.no, "abstain": table.abstain}
        groups = {"yes": table.in_favour, "no": table.against, "abstain": table.abstaining}
    label = _label(found)
    counted = table.outcome if table else _by_numbers(found, numbers)
    outcome = label or counted or _by_manner(found)
    return Ballot(
        outcome or Outcome.UNKNOWN,
        changed=_changed(found),
        unanimous=_unanimous(found, numbers, groups, table),
        yes=numbers["yes"], no=numbers["no"], abstain=numbers["abstain"],
        in_favour=groups["yes"], against=groups["no"], abstaining=groups["abstain"],
        contradiction=_contradicts(found, label, numbers),
        label=found.label,
        evidence=_evidence(found),
    )  # fmt: skip


def _number(found: Found, side: str) -> int | None:
    """Counts of the same side in several places add up; a breakdown by groups adds nothing."""
    numbers: list[int] = []
    for count in found.counts:
        if count.side == side and count.number is not None:
            own = _own(found, count)
            numbers.append(count.number * max(1, len(own)) if count.each else count.number)
    if numbers:
        return sum(numbers) if len(set(numbers)) > 1 or _is_linked(found, side) else numbers[0]
    beside = [voter.number for voter in found.voters if voter.side == side]
    if beside and all(number is not None for number in beside):
        return sum(number or 0 for number in beside)
    return None


def _own(found: Found, count: Count) -> Sequence[Voter]:
    """The groups named between this count and the next."""
    after = bisect_right(found.counts, count.last, key=lambda other: other.first)
    limit = found.counts[after].first if after < len(found.counts) else found.end
    voters = found.voters
    return voters[bisect_right(voters, count.last, key=_place) : bisect_left(voters, limit, key=_place)]


def _place(voter: Voter) -> int:
    return voter.at


def _is_linked(found: Found, side: str) -> bool:
    return (
        sum(bool(_own(found, count)) for count in found.counts if count.side == side and count.number is not None) > 1
    )


def _groups(found: Found, side: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(voter.group for voter in found.voters if voter.side == side))


def _label(found: Found) -> Outcome | None:
    """What the words say became of it, without looking at numbers."""
    strong = [event.sort for event in found.events if not event.weak]
    sorts = set(strong)
    weak = any(event.weak and event.sort == Outcome.ACCEPTED for event in found.events)
    if Outcome.REJECTED in sorts and (
        Outcome.ACCEPTED not in sorts or strong.index(Outcome.REJECTED) > strong.index(Outcome.ACCEPTED)
    ):
        return Outcome.REJECTED
    for outcome in _BEFORE:
        if outcome in sorts:
            return outcome
    if Outcome.DONE in sorts and not (Outcome.ACCEPTED in sorts and found.counts):
        return Outcome.DONE
    if Outcome.ACCEPTED in sorts:
        return Outcome.ACCEPTED
    if Outcome.NOTED in sorts:
        return Outcome.ACCEPTED if weak and not _is_infinitive(found) else Outcome.NOTED
    if weak:
        return Outcome.ACCEPTED
    return Outcome.NO_VOTE if Outcome.NO_VOTE in sorts else None


def _is_infinitive(found: Found) -> bool:
    """`beschließt, … zur Kenntnis zu nehmen`."""
    return any(token.low == "nehmen" for token in found.own())


def _by_numbers(found: Found, numbers: dict[str, int | None]) -> Outcome | None:
    yes, no, sorts = numbers["yes"], numbers["no"], found.sorts()
    if "rest_yes" in sorts or "rest_no" in sorts:
        return Outcome.ACCEPTED if "rest_yes" in sorts else Outcome.REJECTED
    if yes is not None and no is not None:
        return Outcome.ACCEPTED if yes > no else Outcome.REJECTED
    if "tie" in sorts:
        return Outcome.REJECTED
    if yes is not None and not _is_broken_off(found):
        return Outcome.ACCEPTED
    if no == 0 and yes is None:
        return Outcome.ACCEPTED  # `ohne Gegenstimmen`
    return None


def _is_broken_off(found: Found) -> bool:
    """`Bei 12 Ja-Stimmen und 33`: the next number has lost its word."""
    own = found.own()
    return bool(own) and own[-1].sort == "number" and own[-1].value is not None


def _by_manner(found: Found) -> Outcome | None:
    """A bare `einstimmig` is accepted, `einstimmig dagegen` is not."""
    if "agreed" in found.sorts() and not found.sorts() & {"unanimous", "majority"}:
        return Outcome.ACCEPTED
    if not found.sorts() & {"unanimous", "majority"}:
        return None
    refused = any(count.side == "no" and count.number is None and _answers(found, count) for count in found.counts)
    return Outcome.REJECTED if refused and not _groups(found, "no") else Outcome.ACCEPTED


def _answers(found: Found, count: Count) -> bool:
    return found.tokens[count.first].has("opposed") or found.tokens[count.first].low == "nein"


def _changed(found: Found) -> bool:
    sorts = found.sorts() | set(found.prior)
    return "changed" in sorts


def _unanimous(
    found: Found, numbers: dict[str, int | None], groups: dict[str, tuple[str, ...]], table: Ballot | None
) -> bool | None:
    sorts = found.sorts()
    if "unanimous" in sorts:
        return True
    if sorts & {"majority", "tie", "rest_no"} or numbers["no"] or groups["no"] or (table and table.unanimous is False):
        return False
    if any(count.side == "no" and count.number is None for count in found.counts) and _label(found):
        return False
    if _goes_against(found):
        return False
    tied = numbers["yes"] is not None and numbers["yes"] == numbers["no"]
    return False if tied else None


def _goes_against(found: Found) -> bool:
    """`gegen die Stimme des Stadtrats`: somebody voted against it, though no group is named."""
    own = found.own()
    return any(
        token.low == "gegen" and any(other.has("stimme") for other in own[at + 1 : at + 4])
        for at, token in enumerate(own)
    )


def _contradicts(found: Found, label: Outcome | None, numbers: dict[str, int | None]) -> bool:
    yes, no, sorts = numbers["yes"], numbers["no"], found.sorts()
    is_accepted = label is Outcome.ACCEPTED or (label is None and "unanimous" in sorts)
    if yes is not None and no is not None:
        if is_accepted and yes <= no and (yes or no):
            return True
        if label is Outcome.REJECTED and yes > no:
            return True
    if "unanimous" in sorts:
        return bool(is_accepted and no) or bool(label is Outcome.REJECTED and yes)
    return False


def _evidence(found: Found) -> tuple[Evidence, ...]:
    """The words for outcome, counts and each side, in the order of the text."""
    places = [(count.first, count.last) for count in found.counts]
    places += [(event.first, event.last) for event in found.events]
    places += [(voter.at, voter.at) for voter in found.voters]
    spans = {(found.tokens[first].start, found.tokens[last].end) for first, last in places}
    spans |= {(token.start, token.end) for token in found.own() if token.table}
    return tuple(Evidence(found.text[start:end], start, end) for start, end in sorted(spans))
