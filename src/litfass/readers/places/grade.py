"""How much each mention says about what a text is about: presence is not relevance.

The rules are those of facts/places.md, section 6, with a list told by its form as well as by its density.
"""

# SPDX-License-Identifier: EUPL-1.2

from collections import Counter
from collections.abc import Iterator, Sequence

from litfass.core.facts import Grade, Mention

OPENING = 1500  # code points: the first paragraphs
DENSE, WITHIN = 8, 400  # so many different places in so many code points are a list
LONGEST_LIST = 600  # code points that the first six of a list can take: far more than their names
LISTED, GAP = 6, 16  # so many in a row with hardly a word between them are one too


def grades(text: str, mentions: Sequence[Mention], *, opens: bool = True) -> list[Grade]:
    """A grade for each mention of one text, in order. `opens`: the text is the one a paper begins with."""
    opening = OPENING if opens else 0
    if len(mentions) < LISTED and (not mentions or mentions[-1].start < opening):
        return [Grade.OPENING] * len(mentions)
    listed = enumerated(text, mentions) if len(mentions) >= LISTED else ()
    counts = Counter([each.name for number, each in enumerate(mentions) if number not in listed])
    found = []
    for number, each in enumerate(mentions):
        if number in listed:
            found.append(Grade.ENUMERATION)
        elif each.start < opening:
            found.append(Grade.OPENING)
        else:
            found.append(Grade.REPEATED if counts[each.name] > 1 else Grade.SINGLE)
    return found


def enumerated(text: str, mentions: Sequence[Mention]) -> frozenset[int]:
    """The mentions, by number, that only stand in a list of many places."""
    starts, ends = [each.start for each in mentions], [each.end for each in mentions]
    within, crowd = WITHIN, DENSE - 1
    is_crowded = any(end - start <= within for start, end in zip(starts, ends[crowd:], strict=False))
    is_listed = any(end - start <= LONGEST_LIST for start, end in zip(starts, ends[LISTED - 1 :], strict=False))
    return frozenset(
        (*(_in_a_row(text, mentions) if is_listed else ()), *(_in_a_crowd(mentions) if is_crowded else ()))
    )


def _in_a_row(text: str, mentions: Sequence[Mention]) -> Iterator[int]:
    run = [0]
    for number in range(1, len(mentions)):
        last, this = mentions[number - 1], mentions[number]
        apart = this.start - last.end
        if apart <= GAP + len(last.house_number) and ". " not in text[last.end : this.start]:
            run.append(number)
            continue
        if _different(mentions, run) >= LISTED:
            yield from run
        run = [number]
    if _different(mentions, run) >= LISTED:
        yield from run


def _in_a_crowd(mentions: Sequence[Mention]) -> Iterator[int]:
    """A window of 400 code points slides over the mentions; `inside` counts the names in it."""
    first, done = 0, 0
    inside: Counter[str] = Counter()
    for number, each in enumerate(mentions):
        inside[each.name] += 1
        while each.end - mentions[first].start > WITHIN:
            _leave(inside, mentions[first].name)
            first += 1
        if len(inside) >= DENSE:
            yield from range(max(first, done), number + 1)
            done = number + 1


def _leave(inside: Counter[str], name: str) -> None:
    inside[name] -= 1
    if not inside[name]:
        del inside[name]


def _different(mentions: Sequence[Mention], run: Sequence[int]) -> int:
    return len({mentions[number].name for number in run}) if len(run) >= LISTED else 0
