"""Find the counted votes of a text: how many for, against and abstaining, in any of the orders they are printed in."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from dataclasses import dataclass

from litfass.readers.vote.tokens import Token

LARGEST = 200  # members of a council; greater numbers in a row are years and papers
_TIMES = frozenset(
    {"x", "mal", "×", "-", "–", "—", "(", "weitere", "weiteren", "weiterer", "abgegebene", "abgegebenen"}
)
_AND = frozenset({"/", ",", ":", "-", "–", "|", ";"})
_NONE = frozenset({"keine", "kein", "keiner", "keinen", "ohne", "keinerlei"})
_ARTICLES = frozenset({"ein", "eine", "einer", "einem", "einen", "eines", "eins"})
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


def find(tokens: Sequence[Token]) -> tuple[Count, ...]:
    """All of them in order; no token is used twice."""
    found: list[Count] = []
    at = 0
    while at < len(tokens):
        made = _at(tokens, at)
        found += made
        at = max([at, *(count.last for count in made)]) + 1 if made else at + _skipped(tokens, at)
    return tuple(found)


def _at(tokens: Sequence[Token], at: int) -> list[Count]:
    if value_at(tokens, at) is not None:
        return _bare(tokens, at) or _pair(tokens, at) or _number_first(tokens, at)
    if side_of(tokens[at]) or is_heading(tokens, at):
        return _columns(tokens, at) or _side_first(tokens, at)
    return []


def is_heading(tokens: Sequence[Token], at: int) -> bool:
    """`Zustimmung: SPD, CDU` and `Ablehnung: 3` name a side; `Zustimmung: 42 Ja` a result."""
    if tokens[at].low not in ("zustimmung", "ablehnung") or at + 2 >= len(tokens):
        return False
    if tokens[at + 1].sort == "group":
        return not any(token.has("motion") for token in tokens[at + 2 : at + 4])
    if tokens[at + 1].sort == "number":
        others = tokens[at + 2 : at + 5]
        return _free(tokens, at + 1) and any(_side_word(token) for token in others)
    if tokens[at + 1].text != ":":
        return False
    return tokens[at + 2].sort == "group" or (tokens[at + 2].sort == "number" and _free(tokens, at + 2))


def value_at(tokens: Sequence[Token], at: int) -> int | None:
    """The number a token is: figures, a word, `keine`, or the letter O before a side."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.value is not None and not (token.sort == "number" and _is_part(tokens, at)):
        return token.value
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and (token.low in _NONE or token.text in ("O", "o")):
        return 0 if _side_word(following) else None
    return None


def _is_part(tokens: Sequence[Token], at: int) -> bool:
    """`2020/0492`, `4.1` and `25.04.` are numbers of things, not of votes."""
    before = tokens[at - 1] if at else None
    return bool(before and before.text in ("§",))


def _side_word(token: Token) -> str | None:
    """A side, also `Zustimmung` and `Ablehnung` behind a number."""
    if token.low in ("zustimmung", "zustimmungen", "zustimmende"):
        return "yes"
    return "no" if token.low in ("ablehnung", "ablehnungen", "ablehnende") else side_of(token)


def _number_first(tokens: Sequence[Token], at: int) -> list[Count]:
    """`13 Ja-Stimmen`, `0x ja`, `zwei Gegenstimmen`, `mit 12 gegen 3 Stimmen`."""
    number, next_at = value_at(tokens, at), at + 1
    while next_at < len(tokens) and next_at < at + 3 and tokens[next_at].low in _TIMES:
        next_at += 1
    if next_at >= len(tokens) or number is None:
        return []
    token = tokens[next_at]
    each = at > 0 and tokens[at - 1].low in ("je", "jeweils")
    if token.has("stimme"):
        return _of_votes(tokens, at, next_at)
    if token.low in ("gegen", "zu", ":") and (other := value_at(tokens, next_at + 1)) is not None:
        return _against(tokens, at, next_at, other)
    if token.has("invalid") or (side := _side_word(token)) is None:
        return []
    if tokens[at].low in _NONE and token.low in ("zustimmung", "ablehnung"):
        return []  # `keine Zustimmung` is a refusal
    if side == "no" and token.has("opposed") and tokens[at].low in _ARTICLES:
        return []
    return [Count(side, number, at, _votes_after(tokens, next_at), each)]


def _votes_after(tokens: Sequence[Token], at: int) -> int:
    """The last token of `Ja - Stimmen`."""
    step = at + 1
    if step < len(tokens) and tokens[step].text in ("-", "–"):
        step += 1
    return step if step < len(tokens) and tokens[step].has("stimme") else at


def _of_votes(tokens: Sequence[Token], at: int, votes: int) -> list[Count]:
    """A number of `Stimmen`: what stands around it says which."""
    number = value_at(tokens, at)
    following = tokens[votes + 1] if votes + 1 < len(tokens) else None
    if following is not None and (side := side_of(following)) and not following.has("abstains"):
        return [Count(side, number, at, votes + 1)]
    if following is not None and following.low == "gegen" and _motion_behind(tokens, votes + 2):
        return [Count("no", number, at, votes + 1)]
    back = tokens[max(0, at - 2) : at]
    if any(token.low == "gegen" for token in back):
        return [Count("no", number, at, votes)]
    if following is not None and following.low == "gegen" and value_at(tokens, votes + 2) is not None:
        return [Count("yes", number, at, votes)]
    if back and back[-1].low == "mit":
        return [Count("yes", number, at, votes)]
    if following is not None and following.low == "für" and not _person(tokens, votes + 2):
        return [Count("yes", number, at, votes + 1)]
    return []


def _motion_behind(tokens: Sequence[Token], at: int) -> bool:
    """`5 Stimmen gegen den Antrag`."""
    return any(token.has("motion") for token in tokens[at : at + 3])


def _person(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].has("person")


def _against(tokens: Sequence[Token], at: int, sign: int, other: int) -> list[Count]:
    """`12 gegen 3 Stimmen`, `12 zu 3 Stimmen`, `12:3 Stimmen`."""
    after = sign + 2
    if after < len(tokens) and (tokens[after].has("stimme") or tokens[after].low == "stimmen"):
        return [Count("yes", value_at(tokens, at), at, at), Count("no", other, sign, after)]
    return []


def _bare(tokens: Sequence[Token], at: int) -> list[Count]:
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


def _pair(tokens: Sequence[Token], at: int) -> list[Count]:
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


def _columns(tokens: Sequence[Token], at: int) -> list[Count]:
    """`Ja/Nein/Enthaltung: 12/3/1`."""
    sides: list[int] = []
    numbers: list[int] = []
    step = at
    while step < len(tokens) and side_of(tokens[step]) and len(sides) < 4:
        sides.append(step)
        step = _past(tokens, _votes_after(tokens, step) + 1)
    while step < len(tokens) and tokens[step].sort == "number" and len(numbers) < len(sides):
        numbers.append(step)
        step = _past(tokens, step + 1)
    if len(sides) < 2 or len(sides) != len(numbers):
        return []
    return [
        Count(side_of(tokens[side]) or "", tokens[number].value, number if place else at, number)
        for place, (side, number) in enumerate(zip(sides, numbers, strict=True))
    ]


def _past(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].text in _AND:
        at += 1
    return at


def _side_first(tokens: Sequence[Token], at: int) -> list[Count]:
    """`Ja: 6`, `Gegenstimmen 2`, or only the side's name."""
    side = _side_word(tokens[at]) or ""
    last = _votes_after(tokens, at)
    step = last + 1
    if step < len(tokens) and tokens[step].text == "(" and (closed := _bracket(tokens, step)):
        after = closed + 1
        if after < len(tokens) and tokens[after].text == ":" and _free(tokens, after + 1):
            return [Count(side, value_at(tokens, after + 1), at, after + 1)]
    step += tokens[at].low in ("enth", "enthalt", "stimmenth") and step < len(tokens) and tokens[step].text == "."
    while step < len(tokens) and step < last + 4 and tokens[step].text in (":", "=", "–", "-", "("):
        step += 1
    if (
        step < len(tokens)
        and tokens[step - 1].text == ":"
        and tokens[step].low in _NONE
        and not _sided(tokens, step + 1)
    ):
        return [Count(side, 0, at, step)]
    if _free(tokens, step) and not (
        tokens[at].has("abstains", "opposed", "in_favour") and tokens[step].sort != "number"
    ):
        return [Count(side, value_at(tokens, step), at, _votes_after(tokens, step))]
    return [Count(side, None, at, last)]


def _sided(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and side_of(tokens[at]) is not None


def _bracket(tokens: Sequence[Token], at: int) -> int | None:
    """Where the bracket around names of groups closes."""
    for step in range(at + 1, min(at + 20, len(tokens))):
        if tokens[step].text == ")":
            return step if any(token.sort == "group" for token in tokens[at:step]) else None
    return None


def _free(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number here belongs to the side before it: no side follows that has none of its own."""
    if value_at(tokens, at) is None or tokens[at].low in _NONE or tokens[at].low in _ARTICLES:
        return False
    step = at + 1
    while step < len(tokens) and step < at + 3 and tokens[step].low in _TIMES:
        step += 1
    if step < len(tokens) and tokens[step].has("stimme") and step + 1 < len(tokens):
        return True
    if step >= len(tokens) or not _side_word(tokens[step]):
        return True
    after = _votes_after(tokens, step) + 1
    while after < len(tokens) and tokens[after].text in (":", "=", "("):
        after += 1
    has_colon = any(token.text == ":" for token in tokens[_votes_after(tokens, step) + 1 : after])
    return has_colon or (after < len(tokens) and tokens[after].sort == "number")


def _skipped(tokens: Sequence[Token], at: int) -> int:
    """How far to go on: a number of invalid votes or of those present goes with its word."""
    if tokens[at].has("invalid"):
        step = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text in (":", "=", "–"))
        return step - at + 1 if _free(tokens, step) else 1
    return 2 if value_at(tokens, at) is not None and at + 1 < len(tokens) and tokens[at + 1].has("invalid") else 1
