"""Count how many steps a regular expression can take from one place of a text, from its syntax tree.

The count is an upper bound: a repeat counts as often as it can give characters back to what follows, an alternation as
often as its alternatives can match the same words. Where what follows cannot begin with what was repeated, nothing can
be given back.
"""

# SPDX-License-Identifier: EUPL-1.2

import importlib
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

# The parser of the standard library; it has no public name. Python's own pickle of a pattern relies on it as well.
parser: Any = importlib.import_module("re._parser")
UNBOUNDED = parser.MAXREPEAT

# Characters that stand for all others in the question whether two classes overlap.
_ALPHABET = [chr(point) for point in range(0x250)] + list("‐‑–—‘’‚“”„…€§№−ﬁ\u0308\u0300\u2028\u202f\u200b\ufeffक語٣Ωяẞ")
_PLACE = {char: 1 << place for place, char in enumerate(_ALPHABET)}
_OTHER = 1 << len(_ALPHABET)  # whatever is not in the sample
_END = 1 << (len(_ALPHABET) + 1)  # the end of the text: no character, but something to wait for
_CAN_FAIL = 1 << (len(_ALPHABET) + 2)  # something follows that must match
EVERYTHING = _END - 1


@dataclass(frozen=True, slots=True)
class Count:
    """How a piece of a pattern can behave at one place.

    `ways`: how many ends it can offer to what follows; `steps`: how many characters and alternatives it looks at;
    `first`: the characters it can begin with; `empty`: whether it can match nothing; `lead`: the classes of its first
    characters, as far as they are fixed; `loose`: the unbounded repeats before something that can fail.
    """

    ways: float = 1
    steps: float = 1
    first: int = 0
    empty: bool = True
    lead: tuple[int, ...] = ()
    loose: tuple[str, ...] = ()


def count(pattern: re.Pattern[str]) -> Count:
    """The whole pattern, from one place. Nothing follows, and nothing is given back to nothing."""
    tree = list(parser.parse(pattern.pattern, pattern.flags))
    found = _sequence(tree, 0, bool(pattern.flags & re.IGNORECASE))
    anchored = bool(tree) and str(tree[0][0]) == "AT" and str(tree[0][1]) in ("AT_BEGINNING", "AT_BEGINNING_STRING")
    # What can begin at one place only may run through the text once.
    return replace(found, loose=()) if anchored and not pattern.flags & re.MULTILINE else found


def _sequence(nodes: Sequence[Any], follow: int, fold: bool) -> Count:
    found: list[Count] = []
    for node in reversed(nodes):
        each = _node(node, follow, fold)
        follow = each.first | (follow if each.empty else 0) | (0 if each.empty and not _is_look(node) else _CAN_FAIL)
        found.append(each)
    found.reverse()
    ways, steps = 1.0, 0.0
    for each in found:
        steps += ways * each.steps
        ways *= each.ways
    return Count(ways, steps, follow_of(found), all(each.empty for each in found), _lead(found), _loose(found))


def _is_look(node: Any) -> bool:
    return str(node[0]) in ("ASSERT", "ASSERT_NOT", "AT")


def follow_of(found: Sequence[Count]) -> int:
    """The characters a sequence can begin with."""
    first = 0
    for each in found:
        first |= each.first
        if not each.empty:
            break
    return first


def _lead(found: Sequence[Count]) -> tuple[int, ...]:
    lead: tuple[int, ...] = ()
    for each in found:
        if each.first in (0, _END):  # an anchor or a look
            continue
        lead += each.lead
        if each.empty or len(lead) > 12 or len(each.lead) != 1:
            break
    return lead


def _loose(found: Sequence[Count]) -> tuple[str, ...]:
    return tuple(each for count in found for each in count.loose)


def _node(node: Any, follow: int, fold: bool) -> Count:
    name, value = str(node[0]), node[1]
    kinds: dict[str, Callable[[Any, int, bool], Count]] = {
        "BRANCH": _branch, "SUBPATTERN": _group, "ATOMIC_GROUP": _atomic, "MAX_REPEAT": _repeat, "MIN_REPEAT": _repeat,
        "POSSESSIVE_REPEAT": _possessive, "ASSERT": _look, "ASSERT_NOT": _look, "GROUPREF_EXISTS": _either,
    }  # fmt: skip
    if name in kinds:
        return kinds[name](value, follow, fold)
    if name == "AT":
        return Count(first=_END, empty=False) if "_END" in str(value) else Count()
    if name == "GROUPREF":
        return Count(steps=100, first=EVERYTHING)
    mask = _mask(name, value, fold)
    return Count(first=mask, empty=False, lead=(mask,))


def _branch(value: Any, follow: int, fold: bool) -> Count:
    alternatives = [_sequence(list(each), follow, fold) for each in value[1]]
    together = [[other for other in alternatives if _can_match_alike(each, other)] for each in alternatives]
    ways = max(sum(other.ways for other in others) for others in together)
    steps = max(sum(other.steps for other in others) for others in together)
    # Those that cannot match alike fail within the characters they share: at most the fixed ones.
    lost = sum(1 for _ in alternatives) + 12 * math.isqrt(len(alternatives))
    lead = (follow_of([replace(each, empty=True) for each in alternatives]),)
    empty = any(each.empty for each in alternatives)
    return Count(ways, steps + lost, lead[0], empty, lead if not empty else (), _loose(alternatives))


def _can_match_alike(one: Count, other: Count) -> bool:
    return one.empty or other.empty or all(a & b for a, b in zip(one.lead, other.lead, strict=False))


def _group(value: Any, follow: int, fold: bool) -> Count:
    _, added, removed, inner = value
    fold = (fold or bool(added & re.IGNORECASE)) and not removed & re.IGNORECASE
    return _sequence(list(inner), follow, fold)


def _atomic(value: Any, follow: int, fold: bool) -> Count:
    return replace(_sequence(list(value), 0, fold), ways=1)


def _look(value: Any, follow: int, fold: bool) -> Count:
    inner = _sequence(list(value[1]), EVERYTHING if value[0] < 0 else 0, fold)
    return Count(steps=inner.steps, loose=inner.loose)


def _either(value: Any, follow: int, fold: bool) -> Count:
    both = [_sequence(list(each or ()), follow, fold) for each in value[1:]]
    return Count(sum(e.ways for e in both), sum(e.steps for e in both), both[0].first | both[1].first, True)


def _possessive(value: Any, follow: int, fold: bool) -> Count:
    return replace(_repeat(value, 0, fold), ways=1)


def _repeat(value: Any, follow: int, fold: bool) -> Count:
    low, high, inner = value
    begins = _sequence(list(inner), follow, fold).first
    one = _sequence(list(inner), begins | follow, fold)
    loose = one.loose
    if high is UNBOUNDED or high == UNBOUNDED:
        # At the very end it takes what it can and cannot fail; anywhere else every start may run through the text.
        loose += ("unbounded repeat before something that can fail",) if follow & _CAN_FAIL or one.ways > 1 else ()
        high = max(low, 1)
    free = (one.first & follow) != 0 or one.empty
    offered = (high - low + 1) if free else 1
    ways = offered * min(one.ways**high, 1e30)
    steps = sum(min(one.ways**turn, 1e30) for turn in range(min(high, 1000))) * one.steps + high
    lead = one.lead if low and len(one.lead) == 1 else one.lead[:1] if low else ()
    return Count(ways, steps, one.first, low == 0 or one.empty, lead, loose)


def _mask(name: str, value: Any, fold: bool) -> int:
    if name == "ANY":
        return EVERYTHING & ~_PLACE["\n"]
    if name == "ANY_ALL":
        return EVERYTHING
    if name == "LITERAL":
        return _literal(value, fold)
    if name == "NOT_LITERAL":
        return EVERYTHING & ~_literal(value, fold)
    if name == "IN":
        return _class(tuple(map(repr, value)), tuple(value), fold)
    raise AssertionError(f"Unknown piece of a pattern: {name}")


def _literal(point: int, fold: bool) -> int:
    char = chr(point)
    spelled = {char, char.lower(), char.upper()} if fold else {char}
    return sum(_PLACE.get(each, 0) for each in spelled if len(each) == 1) or _OTHER


@cache
def _class(key: tuple[str, ...], items: tuple[Any, ...], fold: bool) -> int:
    mask, negated = 0, False
    for name, value in ((str(item[0]), item[1]) for item in items):
        if name == "NEGATE":
            negated = True
        elif name == "LITERAL":
            mask |= _literal(value, fold)
        elif name == "RANGE":
            mask |= _range(value[0], value[1], fold)
        else:
            mask |= _category(str(value))
    return EVERYTHING & ~mask if negated else mask


def _range(low: int, high: int, fold: bool) -> int:
    inside = [char for char in _ALPHABET if any(low <= ord(c) <= high for c in _cases(char, fold))]
    return sum(_PLACE[char] for char in inside) | (_OTHER if high > 0x24F else 0)


def _cases(char: str, fold: bool) -> set[str]:
    return {each for each in (char, char.lower(), char.upper()) if len(each) == 1} if fold else {char}


@cache
def _category(name: str) -> int:
    letters = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}
    plain = name.removeprefix("CATEGORY_").removeprefix("NOT_")
    test = re.compile(letters[plain])
    mask = sum(_PLACE[char] for char in _ALPHABET if test.match(char)) | (_OTHER if plain == "WORD" else 0)
    return (EVERYTHING & ~mask) | _OTHER if "NOT_" in name else mask
