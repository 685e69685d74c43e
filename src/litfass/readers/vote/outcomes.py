"""Find what became of the motion: verbs with their particles, nouns, phrases, negation, and how great the majority."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from functools import cache

from litfass.core.facts import Outcome
from litfass.readers.vote.events import Event, negated, with_negation
from litfass.readers.vote.lexicon import forms, lists
from litfass.readers.vote.tokens import Token
from litfass.readers.vote.verbs import separable

_GENITIVE = frozenset({"der", "des", "einer", "eines", "von"})


def find(tokens: Sequence[Token], taken: frozenset[int]) -> tuple[Event, ...]:
    """All of them in the order of the text. `taken` are tokens that a count has used already."""
    found: list[Event] = []
    used: set[int] = set(taken)
    for event in (*_phrases(tokens, taken), *separable(tokens, taken)):
        if not used.intersection((event.first, event.last)):
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
        at = at + 1


def _phrase(tokens: Sequence[Token], at: int) -> Event | None:
    if tokens[at].low.startswith("verw") and at + 1 < len(tokens) and tokens[at + 1].low == "auf":
        return None  # `verweist auf die Vorlage` is prose
    for sort, words in _patterns().get(tokens[at].low[:3], ()):
        last = _matched(tokens, at, words)
        if last is not None:
            if sort is Outcome.ACCEPTED and negated(tokens, last, at + 1):
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


# --- single words -------------------------------------------------------------------------------------


_SORTS = (
    *(outcome.value for outcome in Outcome), "unanimous", "majority", "tie", "rest", "changed", "unchanged", "overall",
    "agreed",
)  # fmt: skip


def _words(tokens: Sequence[Token], used: frozenset[int]) -> Iterator[Event]:
    for at, token in enumerate(tokens):
        if at in used or token.sort != "word" or not token.means:
            continue
        if "weak" in token.means and not _is_said_otherwise(tokens, at):
            yield with_negation(tokens, Event(Outcome.ACCEPTED, at, at, weak=True), at)
        if token.low in ("alle", "sämtliche") and at + 1 < len(tokens) and tokens[at + 1].has("in_favour", "opposed"):
            yield Event("rest_yes" if tokens[at + 1].has("in_favour") else "rest_no", at, at + 1)
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
    if _is_named(tokens, at) or _is_said_otherwise(tokens, at):
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
    return with_negation(tokens, Event(sort, at, at), at)


def _is_said_otherwise(tokens: Sequence[Token], at: int) -> bool:
    """`wir befürworten`, `die Verwaltung empfiehlt`, `auf die Vorlage verwiesen`, `Annahme einer Spende`."""
    token, before, after = tokens[at], tokens[max(0, at - 1) : at], tokens[at + 1 : at + 3]
    if any(one.low in ("wir", "ich") for one in (*before, *after)) or any(one.has("office") for one in before):
        return True
    if token.has("deferred", "referred") and _is_of_before(tokens, at):
        return True
    if token.low in forms("to_do") and not _is_decided(tokens, at):
        return True
    if token.low in forms("infinitives") and _is_only_meant(tokens, at):
        return True
    if token.low == "verwiesen":
        since = max(
            (step for step in range(max(0, at - 8), at) if tokens[step].has("unanimous", "majority")), default=at - 8
        )
        back = [one.low for one in tokens[max(0, since) : at] if one.sentence == token.sentence]
        ahead = [one.low for one in after[:1]]
        return "auf" in back and not {"in", "an", "ins", "zum"} & {*back, *ahead}
    if token.low in ("annahme", "genehmigung", "billigung"):
        return not _is_result(tokens, at)
    return False


def _is_of_before(tokens: Sequence[Token], at: int) -> bool:
    """`in der vorigen Sitzung vertagt`, `Vertagt aus der Sitzung vom …` tell of another day."""
    back = [one.low for one in tokens[max(0, at - 6) : at] if one.sentence == tokens[at].sentence]
    ahead = [one.low for one in tokens[at + 1 : at + 4]]
    return bool(forms("earlier") & {*back}) or (ahead[:1] == ["aus"] and any("sitzung" in word for word in ahead))


def _is_decided(tokens: Sequence[Token], at: int) -> bool:
    """`beschließt, den Antrag abzulehnen`, not `ist der Antrag abzulehnen`."""
    near = [one for one in tokens[max(0, at - 40) : at + 8] if one.sentence == tokens[at].sentence]
    return any(one.has("weak", "unanimous", "majority") or one.low in forms("deciding") for one in near)


def _is_only_meant(tokens: Sequence[Token], at: int) -> bool:
    """`seine Fraktion werde zustimmen` tells a will; `konnte nicht zustimmen` an outcome."""
    return any(
        one.low in forms("modal") and one.sentence == tokens[at].sentence for one in tokens[max(0, at - 30) : at + 3]
    )


def _is_result(tokens: Sequence[Token], at: int) -> bool:
    """`Einstimmige Annahme`, `Beschluss: Annahme`, `empfiehlt die Annahme`, not `die Genehmigung der Niederschrift`."""
    before, after = tokens[max(0, at - 1) : at], tokens[at + 1 : at + 3]
    if after and after[0].low in _GENITIVE and not any(one.has("motion") for one in after):
        return any(one.has("unanimous", "majority") for one in before)
    if (
        not before
        or tokens[at].begins
        or before[0].text in (":", "-", "–", "(")
        or before[0].has("unanimous", "majority")
    ):
        return True
    return any(one.has("weak") and one.sentence == tokens[at].sentence for one in tokens[max(0, at - 30) : at])


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
        if tokens[step].low.startswith(("fraktion", "mitglied", "grupp")):
            return None  # `mit den Stimmen der übrigen Fraktionen`
        if tokens[step].has("yes", "in_favour") or tokens[step].low in ("zustimmung", "zugestimmt"):
            return Event("rest_yes", at, step)
        if tokens[step].has("no", "opposed") or tokens[step].low in ("ablehnung", "abgelehnt"):
            return Event("rest_no", at, step)
        if tokens[step].has("abstain", "abstains"):
            return Event("rest_abstain", at, step)
    return None
