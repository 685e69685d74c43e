"""Tell where one vote of a text ends and the next begins, and what each was about (`a)`, `Ziffer 2`, `Antrag CDU`)."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from litfass.readers.vote.counts import Count
from litfass.readers.vote.lexicon import forms, lists
from litfass.readers.vote.outcomes import Event
from litfass.readers.vote.tokens import Token

LABEL = 26  # tokens a label may take
_ARTICLES = frozenset({"der", "die", "das", "dem", "den", "es", "über"})
_OWNERS = frozenset(
    {
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
    }
)
_LETTER = re.compile(r"[a-z]$|[ivx]{1,4}$")
_JOINS = frozenset({",", "und", "–", "-", "bis", "&", "+", "/", ".", "u", "sowie"})
_TRIMMED = re.compile(
    r"(?:[\s:;,(–-]|(?<!\d)\.)*(?:\b(?:bei|mit|wird|werden|wurde|wurden|je|jeweils|dem|der|den|die|ist|sind|in|von|auf|entfallen|im)\b(?:[\s:;,(–-]|(?<!\d)\.)*)*$",
    re.IGNORECASE,
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
        if event.sort not in ("changed", "unchanged", "overall", "unknown")
    ]
    found += [Hit(at, at, "table") for at, token in enumerate(tokens) if token.sort == "table"]
    return sorted(found, key=lambda hit: (hit.at, hit.last))


def stretches(text: str, tokens: Sequence[Token], found: Sequence[Hit], linked: frozenset[int]) -> list[Stretch]:
    """The votes of a text. `linked` are tokens of counts that name their group, so that two of a side add up."""
    starts = {at for at in range(len(tokens)) if _is_marker(tokens, at, found)}
    cuts, has, since = [0], False, 0
    begun: list[Hit] = []
    for hit in found:
        marker = min((at for at in starts if since < at <= hit.at), default=None)
        if has and marker is not None:
            cuts.append(marker)
            begun = []
        elif has and (start := _new_vote(tokens, begun, hit, linked)) is not None and start > cuts[-1]:
            cuts.append(start)
            begun = []
        begun.append(hit)
        has, since = True, hit.at
    ends = [*cuts[1:], len(tokens)]
    return [_stretch(text, tokens, first, end, found) for first, end in zip(cuts, ends, strict=True)]


def _stretch(text: str, tokens: Sequence[Token], first: int, end: int, found: Sequence[Hit]) -> Stretch:
    hit = next((hit for hit in found if first <= hit.at < end), None)
    if hit is None or hit.at <= first:
        return Stretch(first, end, _motion(text, tokens, first, end) if first else "")
    parts = [text[tokens[at].start : tokens[at + 1].start] for at in range(first, hit.at)]
    for at in range(first, hit.at - 1):
        if not tokens[at + 1].gap and tokens[at].sort == tokens[at + 1].sort == "word":
            parts[at - first] += " "  # `Fraktiona)` was glued
    label = _TRIMMED.sub("", "".join(parts)).strip(" -–•")
    return Stretch(first, end, label if not _is_prose(tokens[first : hit.at]) else _motion(text, tokens, first, end))


def _is_prose(words: Sequence[Token]) -> bool:
    return words[0].low in _ARTICLES or any(word.low in _set("body") or word.has("overall") for word in words)


def _motion(text: str, tokens: Sequence[Token], first: int, end: int) -> str:
    """`Änderungsantrag der CDU` out of a sentence: the noun and whose it is."""
    at = next((at for at in range(first, end) if tokens[at].has("motion")), None)
    if at is None:
        return ""
    last = at
    while last + 1 < end and (tokens[last + 1].sort in ("group", "number") or tokens[last + 1].low in _OWNERS):
        last += 1
    while last > at and tokens[last].low in _OWNERS and tokens[last].low not in ("fraktion", "gruppe"):
        last -= 1
    return text[tokens[at].start : tokens[last].end]


# --- labels -------------------------------------------------------------------------------------------


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(lists()["labels"][name])


def _is_marker(tokens: Sequence[Token], at: int, found: Sequence[Hit]) -> bool:
    """Whether a label begins here."""
    token, before = tokens[at], tokens[at - 1] if at else None
    sure = before is None or token.begins or token.line or before.sort == "table"
    sure = sure or (not token.gap and before is not None and (bool(before.means) or before.sort == "group"))
    loose = sure or (
        before is not None
        and (before.text in (",", ";", "–", "-", "•", "|", "(", ")", ".", "+", ":") or before.low == "und")
    )
    if not loose and _counts_up(tokens, at):
        return True
    if not loose or (token.sort == "sign" and token.text not in "(-–•"):
        return False
    return _numbered(tokens, at, sure=sure) or (sure and _named(tokens, at, found))


def _numbered(tokens: Sequence[Token], at: int, *, sure: bool) -> bool:
    """`a)`, `2.`, `Ziffer 1`, `Zu Punkt b)`, `12.1`."""
    step = at
    if tokens[step].low in ("zu", "über", "-", "–", "•", "auf") and step + 1 < len(tokens):
        step += 1
        if tokens[step].low in ("den", "dem", "die", "der", "ziff") and step + 1 < len(tokens):
            step += tokens[step].low != "ziff"
    token = tokens[step]
    following = tokens[step + 1].text if step + 1 < len(tokens) else ""
    if token.low in _set("keyword"):
        step += 1
        if following == "." and step + 1 < len(tokens):
            step += 1
        return step < len(tokens) and _designates(tokens[step]) and tokens[at].sentence == tokens[step].sentence
    if token.text == "(" and step + 2 < len(tokens):
        return _designates(tokens[step + 1]) and tokens[step + 2].text == ")"
    if (
        following == ")"
        and tokens[step - 1].text != "("
        and (_LETTER.match(token.low) or (token.sort == "number" and len(token.text) < 3))
    ):
        return True
    if not sure or token.sort != "number" or len(token.text) > 3:
        return step > at and token.sort == "number" and following == ":"
    return following in (".", ":") and _goes_on(tokens, step)


def _counts_up(tokens: Sequence[Token], at: int) -> bool:
    """`… einstimmig b) …` and `… einstimmig 2. …` go on with the next item in the same line."""
    token, before = tokens[at], tokens[at - 1]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.gap or not (before.means or before.text == ")"):
        return False
    if following.text == ")":
        return bool(_LETTER.match(token.low)) or (token.sort == "number" and len(token.text) < 3)
    return following.text == "." and token.sort == "number" and len(token.text) < 3 and _goes_on(tokens, at)


def _designates(token: Token) -> bool:
    return token.sort == "number" or bool(_LETTER.match(token.low)) or (len(token.text) == 1 and token.text.isupper())


def _goes_on(tokens: Sequence[Token], step: int) -> bool:
    """`2. einstimmig` and `12.1 einstimmig` are labels, `3:1` and `25. April` are not."""
    after = tokens[step + 2] if step + 2 < len(tokens) else None
    if after is None or tokens[step + 1].text == ":":
        return after is not None and after.sort != "number"
    return after.low not in forms("months")


def _named(tokens: Sequence[Token], at: int, found: Sequence[Hit]) -> bool:
    """`Änderungsantrag CDU:`, `WiToLa:`, or a name right before `einstimmig`, counts or a table."""
    hit = next((hit for hit in found if hit.at >= at), None)
    if hit is None or hit.at == at or hit.at - at > LABEL or tokens[at].has("overall") or tokens[at].text == ")":
        return False
    words = tokens[at : hit.at]
    if any(token.begins and place for place, token in enumerate(words)) and not any(
        token.text == ":" for token in words
    ):
        return False
    if words[-1].text == ":":
        if hit.key in ("yes", "no", "abstain") and all(
            token.sort in ("group", "sign") or token.has("filler") for token in words
        ):
            return False  # `CDU, FDP: Nein` is who voted so
        return not all(token.low in _set("neutral") or token.sort == "sign" for token in words)
    told = any(token.has("sentence", "overall") for token in words)
    return not told and tokens[at].text[:1].isupper() and hit.key in ("unanimous", "table") and not _leads_in(words)


def _leads_in(words: Sequence[Token]) -> bool:
    return words[0].low in ("bei", "mit", "gegen", "ohne", "der", "die", "das", "dem") and len(words) < 3


# --- votes without labels --------------------------------------------------------------------------------


def _new_vote(tokens: Sequence[Token], begun: Sequence[Hit], hit: Hit, linked: frozenset[int]) -> int | None:
    """Where a second vote begins that has no label: another outcome, or the same side counted again."""
    if _is_overall(tokens, hit.at):
        return None
    clause = _clause(tokens, hit.at)
    earlier = [one for one in begun if one.key == hit.key and one.value]
    if hit.key == "vote" and earlier and earlier[-1].value != hit.value:
        return clause if clause > begun[0].at else hit.at
    if hit.key in ("yes", "no", "abstain") and hit.value and earlier and hit.at not in linked:
        again = earlier[-1].value != hit.value or tokens[hit.at].sentence != tokens[earlier[-1].at].sentence
        return clause if again and clause > earlier[-1].at else None
    return None


def _is_overall(tokens: Sequence[Token], at: int) -> bool:
    """`Damit ist der Antrag abgelehnt` speaks of the vote before."""
    sentence = tokens[at].sentence
    for step in range(at, -1, -1):
        if tokens[step].sentence != sentence:
            break
        if tokens[step].has("overall") or (tokens[step].low == "diesem" and step and tokens[step - 1].low == "mit"):
            return True
    return any(token.has("overall") and token.sentence == sentence for token in tokens[at : at + 12])


def _clause(tokens: Sequence[Token], at: int) -> int:
    """The first token of the clause that a token stands in."""
    for step in range(at, 0, -1):
        if tokens[step].begins or tokens[step - 1].text in (";", "–") or tokens[step - 1].low == "und":
            return step
        if tokens[step - 1].text == ",":
            return step
    return 0
