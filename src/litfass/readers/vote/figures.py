"""Figures of a vote that stand in a row or behind a colon (`12:3:1`, `(12:11)`, `Für den Beschluss: 13`)."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from dataclasses import dataclass

from litfass.readers.vote.tokens import Token

LARGEST = 200  # members of a council; greater numbers in a row are years and papers
TOO_MANY = 1000  # no body has so many members
NONE = frozenset({"keine", "kein", "keiner", "keinen", "ohne", "keinerlei"})
_RESULTS = ("unanimous", "majority", "accepted", "rejected", "weak")
_SIDES = {
    "yes": "yes", "in_favour": "yes", "no": "no", "opposed": "no", "abstain": "abstain", "abstains": "abstain",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Count:
    """Votes of one side, `number` None where only the side is named. `first` and `last` are tokens."""

    side: str
    number: int | None
    first: int
    last: int
    each: bool = False  # `je eine Stimme`: so many for every group that is named


def side_of(token: Token) -> str | None:
    """The side a word stands for, or None."""
    return next((side for meaning, side in _SIDES.items() if meaning in token.means), None)


def value_at(tokens: Sequence[Token], at: int) -> int | None:
    """The number a token is: figures, a word, `keine`, or the letter O before a side."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.value is not None and token.value < TOO_MANY and not (token.sort == "number" and _is_part(tokens, at)):
        return token.value
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and (token.low in NONE or token.text in ("O", "o")):
        return 0 if side_word(following) else None
    if following is not None and token.text in ("l", "I") and following.gap and side_of(following):
        return 1  # the figure 1 as some machines print it
    return None


def _is_part(tokens: Sequence[Token], at: int) -> bool:
    """`2020/0492`, `4.1` and `25.04.` are numbers of things, not of votes."""
    before = tokens[at - 1] if at else None
    return bool(before and before.text in ("§",))


def side_word(token: Token) -> str | None:
    """A side, also `Zustimmung` and `Ablehnung` behind a number."""
    if token.low in ("zustimmung", "zustimmungen", "zustimmende"):
        return "yes"
    return "no" if token.low in ("ablehnung", "ablehnungen", "ablehnende") else side_of(token)


def bare(tokens: Sequence[Token], at: int) -> list[Count]:
    """`12:3:1`, `12/3/1` alone in its sentence or in brackets: yes, no, abstaining."""
    if at + 4 >= len(tokens) or tokens[at + 1].text not in (":", "/", "-", "–"):
        return []
    numbers, signs = tokens[at : at + 5 : 2], tokens[at + 1 : at + 5 : 2]
    if (
        not all(token.sort == "number" and token.value is not None for token in numbers)
        or signs[0].text != signs[1].text
    ):
        return []
    before, after = tokens[at - 1].text if at else "", tokens[at + 5] if at + 5 < len(tokens) else None
    if any((token.value or 0) > LARGEST for token in numbers):
        return []
    if at and tokens[at - 1].sort == "word" and not tokens[at].gap:
        return []  # `DS0123/19/9` is a paper's number
    if before in ("/", ".", "-", "§") or (
        after is not None and after.text in ("/", ".") and not after.gap and at + 6 < len(tokens)
    ):
        return []
    if after is not None and (side_of(after) or after.low == "uhr"):
        return []
    return [
        Count(side, token.value, at + 2 * step, at + 2 * step)
        for step, (side, token) in enumerate(zip(("yes", "no", "abstain"), numbers, strict=True))
    ]


def pair(tokens: Sequence[Token], at: int) -> list[Count]:
    """`(12:11)`, `13:0 einstimmig`, `Abstimmung: 11 : 0`; `18:30 Uhr` and `TOP 10:2` are none."""
    if at + 2 >= len(tokens) or tokens[at + 1].text != ":" or tokens[at].sort != "number":
        return []
    yes, no = tokens[at].value, tokens[at + 2].value
    if tokens[at + 2].sort != "number" or yes is None or no is None or max(yes, no) > LARGEST:
        return []
    before = tokens[at - 1] if at else None
    after = tokens[at + 3] if at + 3 < len(tokens) else None
    closed = after is None or after.text in (")", ".", ",", ";") or after.has(*_RESULTS)
    opened = before is None or before.text in ("(", ":", ",") or before.low == "mit" or before.has(*_RESULTS)
    is_time = len(tokens[at + 2].text) == 2 and no >= 15 and yes <= 23 and before is not None and before.low == "um"
    if not (opened and closed) or is_time or (before is None and after is not None and after.text in (".", ",")):
        return []
    return [Count("yes", yes, at, at), Count("no", no, at + 1, at + 2)]


def ruled(tokens: Sequence[Token], at: int) -> list[Count]:
    """`Für: 13 Gegen: 0`, `Für den Beschluss: 13`, as Bavarian minutes have it."""
    step = at + 1
    while step < min(at + 4, len(tokens)) and tokens[step].sort == "word" and tokens[step].value is None:
        step += 1
    noun = tokens[step - 1].low in ("beschluss", "antrag", "vorlage", "vorschlag")
    if step < len(tokens) and noun and tokens[step].sort == "number":
        return [Count("yes" if tokens[at].low == "für" else "no", tokens[step].value, at, step)]
    if step + 1 >= len(tokens) or tokens[step].text != ":" or tokens[step + 1].sort != "number":
        return []
    return [Count("yes" if tokens[at].low == "für" else "no", tokens[step + 1].value, at, step + 1)]
