"""Find what became of the motion: verbs with their particles, nouns, phrases, negation, and how great the majority."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from litfass.core.facts import Outcome
from litfass.readers.vote.lexicon import lists
from litfass.readers.vote.tokens import Token

REACH = 60  # tokens between a verb and its particle
_VOTES = (Outcome.ACCEPTED, Outcome.REJECTED)
_OPEN = frozenset({",", ";", ".", ":", "(", ")", "–", "-", "!", "?"})


@dataclass(frozen=True, slots=True)
class Event:
    """One place that says what became of it. `sort` is an outcome, `unanimous`, `majority`, `tie`, `changed`, …

    `weak` says that another word of the same sentence may say it better (`empfiehlt, … abzulehnen`).
    """

    sort: str
    first: int
    last: int
    weak: bool = False

    @property
    def is_vote(self) -> bool:
        """Accepted or rejected by a word that leaves no doubt."""
        return self.sort in _VOTES and not self.weak


def find(tokens: Sequence[Token], taken: frozenset[int]) -> tuple[Event, ...]:
    """All of them in the order of the text. `taken` are tokens that a count has used already."""
    found: list[Event] = []
    used: set[int] = set(taken)
    for event in (*_phrases(tokens, taken), *_separable(tokens, taken)):
        if event.sort == "majority" or not used.intersection((event.first, event.last)):
            found.append(event)
            used.update((event.first, event.last))
    found += _words(tokens, frozenset(used))
    found += _changes(tokens)
    return tuple(sorted(found, key=lambda event: (event.last, event.first)))


# --- phrases ------------------------------------------------------------------------------------


@cache
def _patterns() -> dict[str, list[tuple[Outcome, tuple[str, ...]]]]:
    """By the first four letters of the first word: outcome and words."""
    found: dict[str, list[tuple[Outcome, tuple[str, ...]]]] = {}
    for sort, phrases in lists()["phrases"].items():
        for phrase in phrases:
            words = tuple(phrase.split())
            found.setdefault(words[0][:3], []).append((Outcome(sort), words))
    for patterns in found.values():
        patterns.sort(key=lambda pattern: len(pattern[1]), reverse=True)
    return found


def _phrases(tokens: Sequence[Token], taken: frozenset[int]) -> Iterator[Event]:
    at = 0
    while at < len(tokens):
        event = None if at in taken or tokens[at].sort != "word" else _phrase(tokens, at)
        if event:
            yield event
            if event.sort == Outcome.REJECTED and tokens[event.last].low == "mehrheit":
                yield Event("majority", event.last, event.last)
        at = at + 1


def _phrase(tokens: Sequence[Token], at: int) -> Event | None:
    if tokens[at].low.startswith("verw") and at + 1 < len(tokens) and tokens[at + 1].low == "auf":
        return None  # `verweist auf die Vorlage` is prose
    for sort, words in _patterns().get(tokens[at].low[:3], ()):
        last = _matched(tokens, at, words)
        if last is not None:
            if sort is Outcome.ACCEPTED and _negated(tokens, last, at + 1):
                return Event(Outcome.REJECTED, at, last)
            return Event(sort, at, last)
    return None


def _matched(tokens: Sequence[Token], at: int, words: Sequence[str]) -> int | None:
    """The last token of the phrase that begins here, within its sentence."""
    sentence, step, room = tokens[at].sentence, at, 0
    for word in words:
        if word[0] == "~":
            room = int(word[1:])
            continue
        ends = min(len(tokens), step + room + 1)
        hit = next((each for each in range(step, ends) if _same(tokens[each].low, word)), None)
        if hit is None or tokens[hit].sentence != sentence:
            return None
        step, room = hit + 1, 0
    return step - 1


def _same(low: str, word: str) -> bool:
    return low.startswith(word[:-1]) if word[-1] == "*" else low == word


def _changes(tokens: Sequence[Token]) -> Iterator[Event]:
    """`mit Änderungen`, but not `mit Beschlussfassung zum Änderungsantrag erledigt`."""
    phrases = [tuple(phrase.split()) for phrase in lists()["changes"]["phrases"]]
    firsts = {words[0] for words in phrases}
    for at, token in enumerate(tokens):
        if token.low not in firsts and not token.low.startswith("neugefasst"):
            continue
        lasts = [last for words in phrases if (last := _matched(tokens, at, words)) is not None]
        if lasts and not any(each.low in ("zu", "zum", "beschlussfassung") for each in tokens[at : max(lasts)]):
            yield Event("changed", at, max(lasts))


# --- separable verbs -------------------------------------------------------------------------------


@cache
def _particles() -> dict[str, dict[str, Outcome]]:
    found: dict[str, dict[str, Outcome]] = {}
    for entry in lists()["separable"]:
        for verb in entry["verb"]:
            found.setdefault(verb, {})[entry["particle"]] = Outcome(entry["outcome"])
    return found


def _separable(tokens: Sequence[Token], taken: frozenset[int]) -> Iterator[Event]:
    """`stimmt … zu`, `lehnt … ab`; each particle once, a later verb of the sentence first."""
    for at, token in enumerate(tokens):
        if "separable" not in token.means or at in taken:
            continue
        if (last := _particle(tokens, at)) is not None:
            yield _with_negation(tokens, Event(_particles()[token.low][tokens[last].low], at, last), at)
    if tokens and (event := _cut_sentence(tokens)):
        yield event


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
    return Event(Outcome.ACCEPTED if tokens[last].low == "zu" else Outcome.REJECTED, last, last)


# --- single words -------------------------------------------------------------------------------------


_SORTS = (
    *(outcome.value for outcome in Outcome), "unanimous", "majority", "tie", "rest", "changed", "unchanged", "overall",
)  # fmt: skip


def _words(tokens: Sequence[Token], used: frozenset[int]) -> Iterator[Event]:
    for at, token in enumerate(tokens):
        if at in used or token.sort != "word" or not token.means:
            continue
        if "weak" in token.means:
            yield _with_negation(tokens, Event(Outcome.ACCEPTED, at, at, weak=True), at)
        if token.has("yes") and [each.low for each in tokens[at + 1 : at + 3]] == [":", "alle"]:
            yield Event("rest_yes", at, at + 2)
        for sort in _SORTS:
            if sort in token.means and (event := _single(tokens, at, sort)):
                yield event


def _single(tokens: Sequence[Token], at: int, sort: str) -> Event | None:
    token, before = tokens[at], tokens[at - 1] if at else None
    if sort == "rest":
        return _rest(tokens, at)
    if sort == "changed":
        return Event(sort, at, at) if not (before and before.low in ("nicht", "ohne")) else None
    if sort == "majority" and token.low == "mehrheit" and before and before.low in ("einer", "eine", "die", "zur"):
        return Event(sort, at, at) if before.low == "einer" and at > 1 and tokens[at - 2].low == "mit" else None
    if sort not in Outcome.__members__.values() or sort == Outcome.UNKNOWN:
        return Event(sort, at, at)
    if _is_named(tokens, at):
        return None
    if before and before.has("cause") and token.text[:1].isupper():
        return None  # `erledigt durch Zustimmung zu …`
    if token.low == "verabschiedet" and not _is_passed(tokens, at):
        return None
    if token.low.startswith("ablehnende") or (
        token.low in ("berufen", "bestellt", "benannt") and not _is_passive(tokens, at)
    ):
        return None
    if (
        token.low == "entfällt"
        and at + 1 < len(tokens)
        and tokens[at + 1].sentence == token.sentence
        and tokens[at + 1].low in ("auf", "ein")
    ):
        return None
    return _with_negation(tokens, Event(sort, at, at), at)


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """`Antrag auf Vertagung: …`, `Verschiebung der Abstimmung: …` is what the motion is called."""
    if not tokens[at].text[:1].isupper() or not tokens[at].low.endswith(("ung", "ahme", "abe")) or at == 0:
        return False
    if not tokens[at].has("deferred", "referred", "removed", "withdrawn"):
        return False
    return any(token.text == ":" for token in tokens[at + 1 : at + 8])


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    verbs = ("wird", "werden", "wurde", "wurden", "ist", "sind", "einstimmig", "mehrheitlich")
    return any(token.low in verbs and token.sentence == tokens[at].sentence for token in tokens[max(0, at - 25) : at])


def _is_passed(tokens: Sequence[Token], at: int) -> bool:
    """A budget is passed; guests are only seen off."""
    near = [token for token in tokens[max(0, at - 25) : at + 8] if token.sentence == tokens[at].sentence]
    return _is_passive(tokens, at) and not any(token.has("person") or token.low in ("ihn", "sie") for token in near)


def _rest(tokens: Sequence[Token], at: int) -> Event | None:
    """`Rest Zustimmung`, `ansonsten Nein-Stimmen`; the side stands right behind."""
    for step in range(at + 1, min(at + 4, len(tokens))):
        if tokens[step].has("yes", "in_favour") or tokens[step].low in ("zustimmung", "zugestimmt"):
            return Event("rest_yes", at, step)
        if tokens[step].has("no", "opposed") or tokens[step].low in ("ablehnung", "abgelehnt"):
            return Event("rest_no", at, step)
        if tokens[step].has("abstain", "abstains"):
            return Event("rest_abstain", at, step)
    return None


def _with_negation(tokens: Sequence[Token], event: Event, at: int) -> Event:
    """`nicht zugestimmt` is rejected, `nicht abgelehnt` says nothing certain."""
    until = event.last if event.last > event.first else at
    if not _negated(tokens, until, max(0, event.first if event.last > event.first else at - 5)):
        return event
    if event.sort == Outcome.ACCEPTED:
        return replace(event, sort=Outcome.REJECTED, weak=False)
    return replace(event, sort=Outcome.UNKNOWN, weak=True)


def _negated(tokens: Sequence[Token], until: int, since: int) -> bool:
    for step in range(until - 1, since - 1, -1):
        token = tokens[step]
        if token.text in (",", ";", ".", ":", ")") or token.sentence != tokens[until].sentence:
            return False
        if token.low == "nicht" or (step == until - 1 and token.has("not")):
            return True
    return False
