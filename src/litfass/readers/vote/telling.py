"""Read the vote that a short text tells: the words after „Abstimmungsergebnis“, a result, a sentence of minutes."""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import fields, replace
from functools import lru_cache
from itertools import pairwise

from litfass.core.facts import Ballot, Evidence, Outcome, Vote
from litfass.readers.vote import counts as counting
from litfass.readers.vote import items, outcomes, prose, sides, tables
from litfass.readers.vote.ballots import Found, ballot
from litfass.readers.vote.events import Event
from litfass.readers.vote.figures import Count
from litfass.readers.vote.lexicon import lists
from litfass.readers.vote.sides import Voter
from litfass.readers.vote.tokens import Token, tokens

LONGEST = 12_000  # characters; a vote is told in far fewer, what follows is not read
_SHORT = 400  # characters of a result that is remembered
_REMARK = re.compile(
    r"(?:Anmerkungen?(?: der Verwaltung)?|Hinweise?|Nachtrag[^:.]{0,30}|Begründung|Protokollnotiz"
    r"|Protokollerklärung)\s?:"
)
_SIGNS = re.compile(r"[\s.,;:/\\|*_()–—-]{1,20}")
_DASHES = re.compile(r"[-–—/]")
# `Beratung im Planungsausschuss am 12.03.2026, öffentlich` and nothing else: there it goes on.
_GOES_ON = re.compile(
    r"\s{0,9}(?:(?:Weitere|Erneute|weitere|erneute) )?Beratung i[mn] (?:der |den )?[^\W\d_][^.:;]{2,80}"
)


def vote(text: str) -> Vote:
    """The vote that this text tells; what it does not say is None, empty or unknown."""
    text = unicodedata.normalize("NFC", text[:LONGEST])
    return _short(text) if len(text) < _SHORT else _read(text)


def _read(text: str) -> Vote:
    told = alone(text) or _told(_without_remark(text))
    goes_on = told.outcome in (Outcome.UNKNOWN, Outcome.NO_VOTE) and not told.items and _GOES_ON.match(text)
    return replace(told, outcome=Outcome.REFERRED, evidence=(_found(text, goes_on),)) if goes_on else told


def _found(text: str, match: re.Match[str]) -> Evidence:
    start = match.end() - len(match[0].lstrip())
    return Evidence(text[start : match.end()], start, match.end())


# A decision's result is looked at alone and with its record, and councils print the same few results all year.
_short = lru_cache(maxsize=256)(_read)


def alone(text: str) -> Vote | None:
    """Texts of one or two words that mean something only alone: `ohne`, `-.-`, `keine`, `(offen)`."""
    if _SIGNS.fullmatch(text):
        return Vote(Outcome.NO_VOTE if _DASHES.search(text) else Outcome.UNKNOWN, evidence=_whole(text))
    bare = " ".join(text.strip(" \t\n.,;:!()[]-–").lower().split())
    for outcome, words in lists()["alone"].items():
        if bare in words:
            return Vote(Outcome(outcome), evidence=_whole(text) if outcome != Outcome.UNKNOWN else ())
    return None


def _whole(text: str) -> tuple[Evidence, ...]:
    stripped = text.strip()
    start = text.find(stripped)
    return (Evidence(stripped, start, start + len(stripped)),) if stripped else ()


def _without_remark(text: str) -> str:
    """A remark behind the result belongs to no vote."""
    remark = _REMARK.search(text, 1)
    return text[: remark.start()] if remark and text[: remark.start()].strip(" (\n") else text


def _told(text: str) -> Vote:
    words = tokens(text, tables.find(text))
    counts, events, voters = _everything(words)
    if _is_form(counts, events):
        return Vote(Outcome.UNKNOWN)
    linked = _linked(counts, voters)
    found = items.hits(words, counts, events)
    single = [
        ballot(_part(text, words, stretch, (counts, events, voters)))
        for stretch in items.stretches(text, words, found, linked)
    ]
    told = [one for one in single if one.outcome is not Outcome.UNKNOWN or _counted(one)]
    head = [one for one in told[:1] if len(told) > 2 and not one.label and not _counted(one) and told[1].label]
    if len(told) > 1:
        return _itemised(told[len(head) :], head)
    return _as_vote(_one(told, single))


def _is_form(counts: Sequence[Count], events: Sequence[Event]) -> bool:
    """`Einstimmig / Mit Mehrheit / Ja / Nein / Enthaltung`: a form with nothing filled in."""
    sorts = {event.sort for event in events}
    named = {count.side for count in counts if count.number is None}
    return {"unanimous", "majority"} <= sorts and {"yes", "no"} <= named and all(one.number is None for one in counts)


def _everything(words: Sequence[Token]) -> tuple[Sequence[Count], Sequence[Event], Sequence[Voter]]:
    counts = counting.find(words)
    used = [count for count in counts if count.number is not None or counting.is_heading(words, count.first)]
    taken = frozenset(at for count in used for at in range(count.first, count.last + 1))
    events = outcomes.find(words, taken)
    dropped = prose.sentences(words, counts, events)
    counts = tuple(count for count in counts if words[count.first].sentence not in dropped)
    events = tuple(event for event in events if words[event.first].sentence not in dropped)
    voters = tuple(voter for voter in sides.find(words, counts, events) if words[voter.at].sentence not in dropped)
    return _totals(words, counts, events), _without_subjects(words, events, counts, voters), voters


def _totals(words: Sequence[Token], counts: Sequence[Count], events: Sequence[Event]) -> Sequence[Count]:
    """`bei einer Enthaltung der SPD angenommen. 27 Ja, 14 Nein, 3 Enthaltungen`: the second sentence counts all.

    Of the first only the groups are kept. A sentence that counts all tells more sides, and no fewer votes of any.
    """
    told: dict[int, dict[str, int]] = {}
    for count in counts:
        if count.number is not None:
            of_sentence = told.setdefault(words[count.first].sentence, {})
            of_sentence[count.side] = of_sentence.get(count.side, 0) + count.number
    results = {words[event.first].sentence for event in events}
    partial = {
        before
        for before, after in pairwise(told)
        if before in results and after not in results and told[before].keys() < told[after].keys()
        if all(number <= told[after][side] for side, number in told[before].items())
    }
    return tuple(replace(count, number=None) if words[count.first].sentence in partial else count for count in counts)


def _without_subjects(
    words: Sequence[Token], events: Sequence[Event], counts: Sequence[Count], voters: Sequence[Voter]
) -> tuple[Event, ...]:
    """`Die CDU lehnt ab` is the group's vote, not the outcome; so is `bei Zustimmung der SPD`."""
    behind = {voter.at for voter in voters}
    kept = []
    for event in events:
        by_group = (
            event.last > event.first and words[event.first].has("separable") and _has_subject(words, event, behind)
        )
        is_side = (
            event.first == event.last
            and words[event.first].low != "mehrheit"
            and sides.is_of_groups(words, event.first)
        )
        if not by_group and not is_side:
            kept.append(event)
    return tuple(kept)


def _has_subject(words: Sequence[Token], event: Event, voters: set[int]) -> bool:
    step = event.first - 1
    while step >= 0 and words[step].low in ("-", "fraktion", "fraktionen", "gruppe"):
        step -= 1
    return step in voters


def _linked(counts: Sequence[Count], voters: Sequence[Voter]) -> frozenset[int]:
    """Counts that name their group right behind: these of one side add up."""
    places = [voter.at for voter in voters]
    ends = [*(count.first for count in counts[1:]), 1 << 30]
    return frozenset(
        count.first
        for count, end in zip(counts, ends, strict=False)
        if bisect_right(places, count.last) < bisect_left(places, end)
    )


Everything = tuple[Sequence[Count], Sequence[Event], Sequence[Voter]]


def _part(text: str, words: Sequence[Token], stretch: items.Stretch, everything: Everything) -> Found:
    counts, events, voters = everything
    first, end = stretch.first, stretch.end
    return Found(
        text, words, first, end,
        [count for count in counts if first <= count.first < end],
        [event for event in events if first <= event.first < end],
        [voter for voter in voters if first <= voter.at < end],
        stretch.label,
    )  # fmt: skip


# --- one vote or several ----------------------------------------------------------------------------------


def _counted(one: Ballot) -> bool:
    return any(number is not None for number in (one.yes, one.no, one.abstain))


def _as_vote(one: Ballot) -> Vote:
    """The one vote of a text needs no label."""
    values = {field.name: getattr(one, field.name) for field in fields(Ballot)}
    return Vote(**values | {"label": ""})


def _one(told: Sequence[Ballot], single: Sequence[Ballot]) -> Ballot:
    """The vote there is; what is told beside it without a result of its own is not lost (`geändert`)."""
    return told[0] if told else single[0] if single else Ballot(Outcome.UNKNOWN)


def _itemised(told: Sequence[Ballot], head: Sequence[Ballot]) -> Vote:
    """`head` is what was said of all items before the first (`einstimmig: a) … b) …`)."""
    if any(one.unanimous for one in head):
        told = [replace(one, unanimous=True) if one.unanimous is None else one for one in told]
    results = {one.outcome for one in told}
    manners = [one.unanimous for one in told]
    unanimous = False if False in manners else True if all(manners) else None
    return Vote(
        results.pop() if len(results) == 1 else Outcome.UNKNOWN,
        changed=any(one.changed for one in told),
        unanimous=unanimous,
        contradiction=any(one.contradiction for one in told),
        evidence=tuple(evidence for one in (*head, *told) for evidence in one.evidence),
        items=tuple(told),
    )
