"""Tell which words name a group: known ones, short names as printed, and how many of it voted so; persons are none."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Sequence

from litfass.readers.vote.lexicon import forms
from litfass.readers.vote.tokens import Token

# A group no list knows, as printed: `FFH`, `KULT`, `WfK`; not the short names of offices and bodies.
_UNKNOWN = re.compile(r"(?=[^\W\d_]{2,10}$)(?:[A-ZÄÖÜ]{2,10}|[A-ZÄÖÜ][a-zäöü]?[A-ZÄÖÜ][A-ZÄÖÜa-z]{0,6})$")

# What stands between a number and the group it counts: `zwei Mitglieder der CDU`.
_BETWEEN = frozenset(
    {"x", "mal", "×", "der", "von", "aus", "-", "mitglieder", "mitgliedern", "mitglied", "vertreter", "vertretern"}
)


def name_at(tokens: Sequence[Token], at: int) -> str | None:
    """The group this token names: a known one, or a short name as printed."""
    token = tokens[at]
    if token.sort == "group":
        return None if is_persons(tokens, at) else token.low
    if token.sort != "word" or token.text in forms("no_groups") or token.means - {"filler"}:
        return None
    before = tokens[at - 1] if at else None
    if token.text == "PARTEI" and before and before.low == "die":
        return "Die PARTEI"
    if _UNKNOWN.match(token.text):
        return token.text
    if _ends_a_name(token):
        return f"{before.text} {token.text}" if before and begins_a_name(tokens, at - 1) else token.text
    follows = before and before.low in ("fraktion", "gruppe") and not token.line  # `CDU-Fraktion` / `Ziffer 3`
    if follows and token.text[:1].isupper() and not token.has("filler"):
        return token.text
    if before and before.text == "/" and at > 1 and tokens[at - 2].sort == "group" and not token.means:
        return token.text
    return None


def _ends_a_name(token: Token) -> bool:
    """`Kranhuder Liste`, `Gartenpartei`."""
    ends = tuple(forms("group_endings"))
    return token.text[0].isupper() and token.low.endswith(ends) and token.low not in ("partei", "bürger", "forum")


def begins_a_name(tokens: Sequence[Token], at: int) -> bool:
    token, following = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    capital = token.sort == "word" and token.text[0].isupper() and not token.means
    return capital and following is not None and following.sort == "word" and _ends_a_name(following)


def is_persons(tokens: Sequence[Token], at: int) -> bool:
    """`Meyer (SPD)`: the group of a person, in brackets behind an unknown word in capitals."""
    if at < 2 or tokens[at - 1].text != "(":
        return False
    who = tokens[at - 2]
    return who.sort == "word" and who.text[:1].isupper() and not who.means and len(who.text) > 2


def number_beside(tokens: Sequence[Token], at: int) -> int | None:
    """`CDU (3)`, `1x SPD`, `2 FFH`: how many of the group."""
    for step in (at + 1, at + 2, at + 3):
        if step < len(tokens) and tokens[step].text == "(" and step + 2 < len(tokens) and tokens[step + 2].text == ")":
            return tokens[step + 1].value
        if step < len(tokens) and tokens[step].low not in ("-", "fraktion"):
            break
    for step in range(at - 1, at - 5, -1):
        if step >= 0 and tokens[step].value is not None:
            return tokens[step].value
        if step < 0 or tokens[step].low not in _BETWEEN:
            break
    return None
