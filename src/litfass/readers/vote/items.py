"""Tell where one vote of a text ends and the next begins, and what each was about (`a)`, `Ziffer 2`, `Antrag CDU`)."""

# SPDX-License-Identifier: EUPL-1.2

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from litfass.readers.vote import labels
from litfass.readers.vote.events import Event
from litfass.readers.vote.figures import Count
from litfass.readers.vote.lexicon import forms
from litfass.readers.vote.tokens import Token

REACH = 60  # tokens that a clause is looked through
_OTHER = {"unanimous": "majority", "majority": "unanimous"}  # what is said of one vote only once
_ARTICLES = frozenset({"der", "die", "das", "dem", "den", "es", "über"})
_OWNERS = frozenset(
    (
        "der",
        "des",
        "von",
        "aus",
        "und",
        "-",
        "/",
        ",",
        ".",
        "fraktion",
        "fraktionen",
        "gruppe",
        "nr",
        "zu",
        "ziffer",
        "top",
    )
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The tokens of one vote, `first` up to before `end`, and its label as printed."""

    first: int
    end: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that tells part of a result. `key` says which part: the same twice belongs to two votes."""

    at: int
    last: int
    key: str
    value: str = ""


def hits(tokens: Sequence[Token], counts: Sequence[Count], events: Sequence[Event]) -> list[Hit]:
    """All results in order."""
    found = [
        Hit(count.first, count.last, count.side, "" if count.number is None else str(count.number)) for count in counts
    ]
    found += [
        Hit(event.first, event.last, "vote" if event.is_vote else event.sort, event.sort)
        for event in events
        if event.sort not in ("changed", "unchanged", "overall", "agreed", "unknown")
    ]
    found += [Hit(at, at, "table") for at, token in enumerate(tokens) if token.sort == "table"]
    return sorted(found, key=lambda hit: (hit.at, hit.last))


def stretches(text: str, tokens: Sequence[Token], found: Sequence[Hit], linked: frozenset[int]) -> list[Stretch]:
    """The votes of a text. `linked` are tokens of counts that name their group, so that two of a side add up."""
    starts = _starts(tokens, found)
    cuts, has, since = [0], False, 0
    begun: dict[str, Hit] = {}
    for hit in found:
        place = bisect_right(starts, since)
        if has and place < len(starts) and starts[place] <= hit.at:
            cuts.append(starts[place])
            begun = {}
        elif has and (start := _new_vote(tokens, begun, hit, linked)) is not None and start > cuts[-1]:
            cuts.append(start)
            begun = {}
        if hit.value or hit.key not in begun:
            begun[hit.key] = hit
        has, since = True, hit.at
    ends = [*cuts[1:], len(tokens)]
    return [_stretch(text, tokens, (first, end), (found, starts)) for first, end in zip(cuts, ends, strict=True)]


def _starts(tokens: Sequence[Token], found: Sequence[Hit]) -> list[int]:
    """Where labels begin."""
    places = [hit.at for hit in found]
    starts = []
    for at in range(len(tokens)):
        following = bisect_left(places, at)
        hit = found[following] if following < len(found) else None
        if labels.begins(tokens, at, hit.at if hit else None, hit.key if hit else ""):
            starts.append(at)
    return starts


def _stretch(
    text: str, tokens: Sequence[Token], span: tuple[int, int], around: tuple[Sequence[Hit], Sequence[int]]
) -> Stretch:
    """The vote between two cuts, its label being the words up to its first result."""
    (first, end), (found, starts) = span, around
    hit = next((hit for hit in found if first <= hit.at < end), None)
    if hit is None or hit.at <= first:
        return Stretch(first, end, _motion(text, tokens, first, end) if first else "")
    begin = first
    if not _holds(starts, first) and tokens[first].sentence != tokens[hit.at].sentence:
        place = bisect_right(starts, first)  # behind what was said before
        begin = starts[place] if place < len(starts) and starts[place] < hit.at else first
    parts = [text[tokens[at].start : tokens[at + 1].start] for at in range(begin, hit.at)]
    for at in range(begin, hit.at - 1):
        if not tokens[at + 1].gap and tokens[at].sort == tokens[at + 1].sort == "word":
            parts[at - begin] += " "  # `Fraktiona)` was glued
    label = _trimmed("".join(parts))
    return Stretch(first, end, label if not _is_prose(tokens[begin : hit.at]) else _motion(text, tokens, first, end))


def _holds(starts: Sequence[int], at: int) -> bool:
    place = bisect_left(starts, at)
    return place < len(starts) and starts[place] == at


def _trimmed(label: str) -> str:
    """The label without the signs and small words that lead over to the result (`Ziffer 2 bei`)."""
    while True:
        bare = label.rstrip(" \t\n:;,(-–•")
        if bare.endswith(".") and not bare[-2:-1].isdigit():
            bare = bare[:-1]
        word = bare.rpartition(" ")[2]
        if word.lower() in forms("leading_over") and word != bare:
            bare = bare[: -len(word)]
        if bare == label:
            return _without_lead(label.lstrip(" -–•\n\t;,"))
        label = bare


def _without_lead(label: str) -> str:
    """`TOP 23.1: Ziffer 1` is item `Ziffer 1`, `Auf den Vorschlag 2` is `Vorschlag 2`."""
    outer, colon, inner = label.partition(": ")
    if colon and inner.strip() and outer.lower().startswith(("top ", "punkt ", "tagesordnungspunkt ")):
        return inner.strip()
    for lead in ("Auf den ", "Auf dem ", "Auf die "):
        label = label.removeprefix(lead)
    return label


def _is_prose(words: Sequence[Token]) -> bool:
    if words[-1].text == ":" and len(words) < 5 and words[0].low not in _ARTICLES:
        return False  # `Rat: …` is the label of a body's own vote
    return words[0].low in _ARTICLES or any(
        word.low in labels.words_of("body") or word.has("overall") for word in words
    )


def _is_keyed(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].low in labels.words_of("keyword") and labels.designated(tokens, at)


def _motion(text: str, tokens: Sequence[Token], first: int, end: int) -> str:
    """`Änderungsantrag der CDU` out of a sentence: the noun and whose it is."""
    at = next((at for at in range(first, end) if tokens[at].has("motion") or _is_keyed(tokens, at)), None)
    if at is None:
        return ""
    last = at
    while last + 1 < end and (tokens[last + 1].sort in ("group", "number") or tokens[last + 1].low in _OWNERS):
        last += 1
    while last > at and tokens[last].low in _OWNERS and tokens[last].low not in ("fraktion", "gruppe"):
        last -= 1
    return text[tokens[at].start : tokens[last].end]


# --- votes without labels --------------------------------------------------------------------------------


def _new_vote(tokens: Sequence[Token], begun: dict[str, Hit], hit: Hit, linked: frozenset[int]) -> int | None:
    """Where a second vote begins that has no label: another outcome, or the same side counted again."""
    other = begun.get(_OTHER.get(hit.key, ""))
    if other is not None and (start := _clause(tokens, hit.at)) > other.at and not _is_overall(tokens, hit.at):
        return start
    earlier = begun.get(hit.key)
    if earlier is None or not earlier.value or _is_overall(tokens, hit.at):
        return None
    clause = _clause(tokens, hit.at)
    if hit.key == "vote" and earlier.value == hit.value and _of_another(tokens, earlier.at, hit.at):
        return clause
    if hit.key == "vote" and earlier.value != hit.value:
        return clause if clause > min(one.at for one in begun.values()) else hit.at
    if hit.key in ("yes", "no", "abstain") and hit.value and hit.at not in linked:
        again = earlier.value != hit.value or tokens[hit.at].sentence != tokens[earlier.at].sentence
        return clause if again and clause > earlier.at else None
    return None


def _of_another(tokens: Sequence[Token], earlier: int, at: int) -> bool:
    """Two sentences of two motions or numbers: `… der Ziffer 1 … zu. … der Ziffer 2 … zu`."""
    if tokens[earlier].sentence == tokens[at].sentence:
        return False
    one, other = _subject(tokens, earlier), _subject(tokens, at)
    return bool(one and other and one != other)


def _subject(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The motion or number that the sentence around this token names first."""
    near = range(max(0, at - REACH), min(len(tokens), at + REACH))
    for step in near:
        if tokens[step].sentence != tokens[at].sentence:
            continue
        if _is_keyed(tokens, step):
            return (tokens[step].low, tokens[step + 1].low)
        if tokens[step].has("motion"):
            return (tokens[step].low,)
    return ()


def _is_overall(tokens: Sequence[Token], at: int) -> bool:
    """`Damit ist der Antrag abgelehnt` speaks of the vote before."""
    sentence = tokens[at].sentence
    for step in range(at, max(-1, at - REACH), -1):
        if tokens[step].sentence != sentence:
            break
        if tokens[step].has("overall") or (tokens[step].low == "diesem" and step and tokens[step - 1].low == "mit"):
            return True
    return any(token.has("overall") and token.sentence == sentence for token in tokens[at : at + 12])


def _clause(tokens: Sequence[Token], at: int) -> int:
    """The first token of the clause that a token stands in."""
    for step in range(at, max(0, at - REACH), -1):
        if tokens[step].begins or tokens[step - 1].text in (";", "–") or tokens[step - 1].low == "und":
            return step
        if tokens[step - 1].text == ",":
            return step
    return 0
