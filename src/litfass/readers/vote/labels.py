"""Tell where the label of a vote begins: `a)`, `Ziffer 2`, `Zu Punkt 3:`, `Änderungsantrag CDU:`, `WiToLa:`."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Sequence
from functools import cache

from litfass.readers.vote.lexicon import forms, lists
from litfass.readers.vote.tokens import Token

LABEL = 26  # tokens a label may take
_LETTER = re.compile(r"[a-z]$|[ivx]{1,4}$")
_ROMAN = re.compile(r"[IVX]{1,4}$")
_AROUND = frozenset({",", ";", "–", "-", "•", "|", "(", ")", ".", "+", ":", "und"})
_LEADS = frozenset({"zu", "über", "-", "–", "•", "auf"})


@cache
def words_of(name: str) -> frozenset[str]:
    """One of the lists of words around labels."""
    return frozenset(lists()["labels"][name])


def begins(tokens: Sequence[Token], at: int, hit: int | None, key: str) -> bool:
    """Whether a label begins here. `hit` is where the next result is told, `key` which part of it."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if (token.sort == "sign" and token.text not in "(-–•") or _closes_group(tokens, at):
        return False
    sure = before is None or token.begins or token.line or before.sort == "table"
    sure = sure or (not token.gap and before is not None and (before.tells or before.sort == "group"))
    if sure:
        return _numbered(tokens, at) or _named(tokens, at, hit, key)
    if token.sort == "number" and not token.gap and before is not None and before.text == ".":
        return False  # `2.2.1` is one number
    if before is None or before.low not in _AROUND:
        return _counts_up(tokens, at)
    goes_on = before.text == ";" or (before.text == "," and token.has("motion"))
    return _numbered(tokens, at) or (
        goes_on and hit is not None and tokens[hit - 1].text == ":" and _named(tokens, at, hit, key)
    )


def _closes_group(tokens: Sequence[Token], at: int) -> bool:
    """`-Fraktion` behind `CDU` belongs to it."""
    step = at + (tokens[at].text in "-–")
    bound = at > 0 and not tokens[at].gap and (tokens[at - 1].sort == "group" or tokens[at - 1].text in "-–")
    return bound and step < len(tokens) and tokens[step].low in ("fraktion", "fraktionen", "gruppe")


def _numbered(tokens: Sequence[Token], at: int) -> bool:
    """`a)`, `2.`, `Ziffer 1`, `Zu Punkt b)`, `12.1`."""
    step = _past_lead(tokens, at)
    token, following = tokens[step], tokens[step + 1] if step + 1 < len(tokens) else None
    if token.low in words_of("keyword"):
        return designated(tokens, step)
    if following is None:
        return False
    if token.text == "(" and step + 2 < len(tokens):
        return _designates(following) and tokens[step + 2].text == ")"
    if following.text == ")":
        return not _is_open(tokens, step) and _is_short(token)
    if following.text == "." and (_ROMAN.match(token.text) or (token.sort == "number" and len(token.text) < 4)):
        return _goes_on(tokens, step)
    return token.sort == "number" and following.text == ":" and len(token.text) < 4 and _goes_on(tokens, step)


def _past_lead(tokens: Sequence[Token], at: int) -> int:
    """Behind `Zu`, `Über die`, `Auf den`."""
    step = at
    if tokens[step].low in _LEADS and step + 1 < len(tokens):
        step += 1
        if tokens[step].low in ("den", "dem", "die", "der") and step + 1 < len(tokens):
            step += 1
    return step


def designated(tokens: Sequence[Token], at: int) -> bool:
    """`Ziffer 1`, `Nr. 2`, `Punkt a`: a word of labels and what it counts."""
    step = at + 1
    if step + 1 < len(tokens) and tokens[step].text == ".":
        step += 1
    return step < len(tokens) and _designates(tokens[step]) and tokens[at].sentence == tokens[step].sentence


def _designates(token: Token) -> bool:
    is_capital = len(token.text) == 1 and token.text.isupper()
    return token.sort == "number" or bool(_LETTER.match(token.low)) or is_capital


def _is_short(token: Token) -> bool:
    return bool(_LETTER.match(token.low)) or (token.sort == "number" and len(token.text) < 3)


def _is_open(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bracket is open here: `(12:11)` is no label."""
    for step in range(at - 1, max(-1, at - 12), -1):
        if tokens[step].text in ("(", ")"):
            return tokens[step].text == "("
    return False


def _goes_on(tokens: Sequence[Token], step: int) -> bool:
    """`2. einstimmig` and `12.1 einstimmig` are labels, `3:1` and `25. April` are not."""
    after = tokens[step + 2] if step + 2 < len(tokens) else None
    if after is None or tokens[step + 1].text == ":":
        return after is not None and after.sort != "number"
    return after.low not in forms("months")


def _counts_up(tokens: Sequence[Token], at: int) -> bool:
    """`… einstimmig b) …`, `… einstimmig 2. …`, `… einstimmig Nr. 2: …` go on with the next item in the same line."""
    before = tokens[at - 1]
    if not before.tells or before.sort != "word":
        return False
    step = _past_lead(tokens, at)
    token, following = tokens[step], tokens[step + 1] if step + 1 < len(tokens) else None
    if following is None:
        return False
    if step > at and before.has("accepted", "rejected", "separable") and tokens[0].low != tokens[at].low:
        return False  # `Zustimmung zu 2. …` names what was agreed to
    if token.low in words_of("keyword"):
        return step == at and designated(tokens, step) and any(one.text == ":" for one in tokens[step : step + 5])
    if following.gap:
        return False
    if following.text == ")":
        return not _is_open(tokens, step) and _is_short(token)
    is_number = (token.sort == "number" and len(token.text) < 3) or bool(_ROMAN.match(token.text))
    return following.text == "." and is_number and _goes_on(tokens, step)


def _named(tokens: Sequence[Token], at: int, hit: int | None, key: str) -> bool:
    """`Änderungsantrag CDU:`, `WiToLa:`, or a name right before `einstimmig` or a table."""
    if hit is None or hit == at or hit - at > LABEL or tokens[at].has("overall") or tokens[at].text == ")":
        return False
    words = tokens[at:hit]
    if any(token.begins for token in words[1:]):
        colon = any(token.text == ":" for token in words)
        if not colon or any(token.has("sentence") for token in words):
            return False
    if words[-1].text == ":":
        if key in ("yes", "no", "abstain") and all(one.sort in ("group", "sign") or one.has("filler") for one in words):
            return False  # `CDU, FDP: Nein` is who voted so
        return not all(token.low in words_of("neutral") or token.sort == "sign" for token in words)
    told = any(token.has("sentence", "overall") for token in words)
    return not told and tokens[at].text[:1].isupper() and key in ("unanimous", "table") and not _leads_in(words)


def _leads_in(words: Sequence[Token]) -> bool:
    return words[0].low in ("bei", "mit", "gegen", "ohne", "der", "die", "das", "dem") and len(words) < 3
