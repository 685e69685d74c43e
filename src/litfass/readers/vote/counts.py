"""Find the counted votes of a text: how many for, against and abstaining, in any of the orders they are printed in."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence

from litfass.readers.vote.figures import NONE, Count, bare, pair, ruled, side_of, side_word, value_at
from litfass.readers.vote.lexicon import forms
from litfass.readers.vote.tokens import Token

_TIMES = frozenset(
    {"x", "mal", "×", "-", "–", "—", "(", "weitere", "weiteren", "weiterer", "abgegebene", "abgegebenen"}
)
_AND = frozenset({"/", ",", ":", "-", "–", "|", ";"})
_ARTICLES = frozenset({"ein", "eine", "einer", "einem", "einen", "eines", "eins"})


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
        return bare(tokens, at) or pair(tokens, at) or _number_first(tokens, at)
    if tokens[at].low in ("für", "gegen"):
        return ruled(tokens, at)
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
        if tokens[at + 2].text in (".", ")"):
            return False
        others = tokens[at + 2 : at + 5]
        return _free(tokens, at + 1) and any(side_word(token) for token in others)
    if tokens[at + 1].text != ":":
        return False
    return tokens[at + 2].sort == "group" or (tokens[at + 2].sort == "number" and _free(tokens, at + 2))


def _number_first(tokens: Sequence[Token], at: int) -> list[Count]:
    """`13 Ja-Stimmen`, `0x ja`, `zwei Gegenstimmen`, `mit 12 gegen 3 Stimmen`."""
    number, next_at = value_at(tokens, at), at + 1
    while next_at < len(tokens) and next_at < at + 3 and tokens[next_at].low in _TIMES:
        next_at += 1
    if next_at >= len(tokens) or number is None:
        return []
    next_at = _past_voters(tokens, next_at)
    token = tokens[next_at]
    each = at > 0 and tokens[at - 1].low in ("je", "jeweils")
    if token.has("stimme"):
        return _of_votes(tokens, at, next_at)
    if token.low in ("gegen", "zu", ":") and (other := value_at(tokens, next_at + 1)) is not None:
        return _against(tokens, at, next_at, other)
    if token.has("invalid") or (side := side_word(token)) is None:
        return []
    if tokens[at].low in NONE and token.low in ("zustimmung", "ablehnung"):
        return []  # `keine Zustimmung` is a refusal
    if side == "no" and token.has("opposed") and tokens[at].low in _ARTICLES:
        return []
    made = [Count(side, number, at, _votes_after(tokens, next_at), each)]
    return made + _also_none(tokens, made[0].last) if tokens[at].low in NONE else made


def _past_voters(tokens: Sequence[Token], at: int) -> int:
    """`12 Mitglieder stimmen dafür`, `vier mit Nein`: the side, where it follows these words."""
    for step in range(at, min(at + 5, len(tokens))):
        if side_of(tokens[step]):
            return step
        if tokens[step].low not in forms("voters"):
            break
    return at


def _also_none(tokens: Sequence[Token], last: int) -> list[Count]:
    """`ohne Gegenstimmen und Enthaltungen`: none of both."""
    if last + 2 < len(tokens) and tokens[last + 1].low in ("und", "oder", "sowie", "/"):
        side = side_of(tokens[last + 2])
        is_noun = side is not None and tokens[last + 2].text[:1].isupper()
        return [Count(side, 0, last + 2, last + 2)] if side and is_noun else []
    return []


def _votes_after(tokens: Sequence[Token], at: int) -> int:
    """The last token of `Ja - Stimmen`."""
    step = at + 1
    if step < len(tokens) and tokens[step].text in ("-", "–"):
        step += 1
    return step if step < len(tokens) and tokens[step].has("stimme") else at


def _of_votes(tokens: Sequence[Token], at: int, votes: int) -> list[Count]:
    """A number of `Stimmen`: what stands around it says which."""
    number = value_at(tokens, at)
    if at > 1 and tokens[at - 1].low == "von" and value_at(tokens, at - 2) is not None:
        at, number = at - 2, value_at(tokens, at - 2)  # `9 von 12 Stimmen`
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
    is_told = at > 0 and tokens[at - 1].low == "mit"  # `votiert mit 8 zu 5 dafür`
    if after < len(tokens) and tokens[after].sort == "word" and (tokens[after].has("stimme") or is_told):
        after = after if tokens[after].has("stimme") else sign + 1
        return [Count("yes", value_at(tokens, at), at, at), Count("no", other, sign, after)]
    return []


def _columns(tokens: Sequence[Token], at: int) -> list[Count]:
    """`Ja/Nein/Enthaltung: 12/3/1`."""
    sides: list[int] = []
    numbers: list[int] = []
    step = at
    while step < len(tokens) and side_of(tokens[step]) and len(sides) < 4:
        sides.append(step)
        step = _past(tokens, _votes_after(tokens, step) + 1, point=tokens[step].low == "enth")
    while step < len(tokens) and tokens[step].sort == "number" and len(numbers) < len(sides):
        numbers.append(step)
        step = _past(tokens, step + 1)
    if len(sides) < 2 or len(sides) != len(numbers):
        return []
    return [
        Count(side_of(tokens[side]) or "", tokens[number].value, number if place else at, number)
        for place, (side, number) in enumerate(zip(sides, numbers, strict=True))
    ]


def _past(tokens: Sequence[Token], at: int, *, point: bool = False) -> int:
    while at < len(tokens) and (tokens[at].text in _AND or (point and tokens[at].text == ".")):
        at += 1
    return at


def _side_first(tokens: Sequence[Token], at: int) -> list[Count]:
    """`Ja: 6`, `Gegenstimmen 2`, or only the side's name."""
    side = side_word(tokens[at]) or ""
    last = _votes_after(tokens, at)
    step = last + 1
    if step < len(tokens) and tokens[step].text == "(" and (closed := _bracket(tokens, step)):
        after = closed + 1
        if after < len(tokens) and tokens[after].text == ":" and _free(tokens, after + 1):
            return [Count(side, value_at(tokens, after + 1), at, after + 1)]
    if tokens[at].low in ("enth", "enthalt", "stimmenth") and step < len(tokens) and tokens[step].text == ".":
        last, step = step, step + 1
    while step < len(tokens) and step < last + 4 and tokens[step].text in (":", "=", "–", "-", "("):
        step += 1
    if (
        step < len(tokens)
        and tokens[step - 1].text == ":"
        and tokens[step].low in NONE
        and not _sided(tokens, step + 1)
    ):
        return [Count(side, 0, at, step)]
    if (
        step < len(tokens)
        and tokens[step - 1].text == ":"
        and tokens[step].value is not None
        and _closes(tokens, step + 1)
    ):
        return [Count(side, tokens[step].value, at, step)]
    if _free(tokens, step) and not (
        tokens[at].has("abstains", "opposed", "in_favour") and tokens[step].sort != "number"
    ):
        return [Count(side, value_at(tokens, step), at, _votes_after(tokens, step))]
    return [Count(side, None, at, last)]


def _closes(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].text in (",", ";", ".", ")", "/")


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
    if value_at(tokens, at) is None or tokens[at].low in NONE or tokens[at].low in _ARTICLES:
        return False
    step = at + 1
    while step < len(tokens) and step < at + 3 and tokens[step].low in _TIMES:
        step += 1
    if step < len(tokens) and tokens[step].has("stimme") and step + 1 < len(tokens):
        return True
    if step >= len(tokens) or not side_word(tokens[step]):
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
