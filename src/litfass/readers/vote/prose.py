"""Tell sentences that only speak of a vote (wishes, reports, conditions) from those that tell one."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence

from litfass.core.facts import Outcome
from litfass.readers.vote.events import Event
from litfass.readers.vote.figures import Count
from litfass.readers.vote.lexicon import forms, lists
from litfass.readers.vote.tokens import Token

_OUTCOMES = frozenset(outcome.value for outcome in Outcome)
_MANNER = ("unanimous", "majority", "tie")


def sentences(words: Sequence[Token], counts: Sequence[Count], events: Sequence[Event]) -> frozenset[int]:
    """The numbers of all sentences whose words tell no vote of this text."""
    said: dict[int, list[Token]] = {}
    for word in words:
        said.setdefault(word.sentence, []).append(word)
    numbered = {words[count.first].sentence for count in counts if count.number is not None}
    spoken = {number for number, sentence in said.items() if _only_speaks(sentence, counted=number in numbered)}
    telling = {words[count.first].sentence for count in counts}
    telling |= {words[event.first].sentence for event in events if event.sort != "overall"}
    first = min(telling - spoken, default=None)
    if first is None or any(word.has("sentence") for word in said[first]):
        return frozenset(spoken)
    sure = {words[event.first].sentence for event in events if not event.weak and event.sort in _OUTCOMES}
    return frozenset(spoken) | {
        number
        for number, sentence in said.items()
        if number > first
        and any(word.has("sentence") for word in sentence)
        and not _continues(sentence, sure=number in sure)
    }


def _only_speaks(sentence: Sequence[Token], *, counted: bool) -> bool:
    """`Wenn …`, `hatte zugestimmt`, `werde abgelehnt`, `bittet um Zustimmung`, `beantragt die Überweisung`."""
    lows = {word.low for word in sentence}
    if sentence[0].low in forms("conditions") or lows & forms("reported"):
        return True
    is_told = counted or any(word.has(*_MANNER) for word in sentence)
    if is_told or not lows & forms("wishing") or "wie" in lows:
        return False
    subject = {word.low for word in sentence[:6]}
    return subject.isdisjoint(lists()["labels"]["body"])  # `Der Ausschuss schlägt vor, … zuzustimmen` recommends it


def _continues(sentence: Sequence[Token], *, sure: bool) -> bool:
    """`Damit ist der Antrag abgelehnt`, `Die AfD enthält sich`, `Der Ausschuss stimmt zu` belong to the vote."""
    if any(word.has("overall", "abstains", "opposed", "in_favour", "tie") or word.low == "diesem" for word in sentence):
        return True
    body = any(word.has("motion") or word.low in lists()["labels"]["body"] for word in sentence)
    return sure and body and not any(word.has("person") for word in sentence)
