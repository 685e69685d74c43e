"""Find verbs whose other half stands further on: `stimmt … zu`, `lehnt … ab`, `zieht … zurück`."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from functools import cache

from litfass.core.facts import Outcome
from litfass.readers.vote.events import Event, with_negation
from litfass.readers.vote.lexicon import lists
from litfass.readers.vote.tokens import Token

REACH = 60  # tokens between a verb and its particle
_OPEN = frozenset({",", ";", ".", ":", "(", ")", "–", "-", "!", "?"})


@cache
def _particles() -> dict[str, dict[str, Outcome]]:
    found: dict[str, dict[str, Outcome]] = {}
    for entry in lists()["separable"]:
        for verb in entry["verb"]:
            found.setdefault(verb, {})[entry["particle"]] = Outcome(entry["outcome"])
    return found


def separable(tokens: Sequence[Token], taken: frozenset[int]) -> Iterator[Event]:
    """`stimmt … zu`, `lehnt … ab`; each particle once, a later verb of the sentence first."""
    for at, token in enumerate(tokens):
        if "separable" not in token.means or at in taken:
            continue
        near = tokens[max(0, at - 1) : at + 2]
        if any(one.low in ("wir", "ich") for one in near):
            continue
        if token.low in ("stimmt", "lehnt") and _is_of_person(tokens, at):
            continue
        if (last := _particle(tokens, at)) is not None:
            yield with_negation(tokens, Event(_particles()[token.low][tokens[last].low], at, last), at)
    if tokens and (event := _cut_sentence(tokens)):
        yield event


def _is_of_person(tokens: Sequence[Token], at: int) -> bool:
    """`Frau N. stimmt zu` and `Stadtrat N. stimmt zu` are what one person says, `der Stadtrat stimmt zu` is not."""
    since = max(0, at - 4)
    if any(one.text in (",", ";", ":") for one in tokens[since:at]):
        return False
    bodies = lists()["labels"]["body"]
    return any(
        tokens[step].has("person")
        and (tokens[step].low not in bodies or (step + 1 < at and not _has_article(tokens, step)))
        for step in range(since, at)
    )


def _has_article(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].low in ("der", "die", "das")


def _particle(tokens: Sequence[Token], at: int) -> int | None:
    sort = _particles()[tokens[at].low]
    for step in range(at + 1, min(len(tokens), at + REACH)):
        if tokens[step].sentence != tokens[at].sentence:
            return None
        if tokens[step].low in sort and _is_particle(tokens, step):
            return step
        if tokens[step].has("in_favour", "opposed") or _is_verb(tokens, step):
            return None
    return None


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Another verb begins another clause; `ja-stimmen` is none."""
    token, before = tokens[at], tokens[at - 1]
    return (
        token.has("separable") and token.text[:1].islower() and not before.has("yes", "no") and before.text not in "-–"
    )


def _is_particle(tokens: Sequence[Token], at: int) -> bool:
    """A particle closes its clause; before a noun or article it is a preposition."""
    if at + 1 >= len(tokens) or tokens[at + 1].sentence != tokens[at].sentence:
        return True
    following = tokens[at + 1]
    closing = (
        "und",
        "bei",
        "mit",
        "gegen",
        "wie",
        "sowie",
        "oder",
        "unter",
        "ohne",
        "jedoch",
        "aber",
        "in",
        "auf",
        "als",
    )
    return following.text in _OPEN or following.low in closing or following.has("unanimous", "majority")


def _cut_sentence(tokens: Sequence[Token]) -> Event | None:
    """`einstimmig zu`, `… gegen die Stimmen der SPD - ab`: only the end of the sentence is there."""
    last = len(tokens) - 1
    while last > 0 and tokens[last].text in (".", "-", "–"):
        last -= 1
    if tokens[last].low not in ("zu", "ab") or last == 0 or tokens[last].means:
        return None
    same = [one for one in tokens[:last] if one.sentence == tokens[last].sentence]
    if not any(one.has("unanimous", "majority", "stimme", "abstain", "no") for one in same):
        return None
    return Event(Outcome.ACCEPTED if tokens[last].low == "zu" else Outcome.REJECTED, last, last)
