"""Find which groups voted for, against or abstained, as the record words it. Movers and persons are none of them."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from litfass.readers.vote.events import Event
from litfass.readers.vote.figures import Count, value_at
from litfass.readers.vote.lexicon import forms
from litfass.readers.vote.names import begins_a_name, is_persons, name_at, number_beside
from litfass.readers.vote.tokens import Token

_WHOLE = frozenset({"fraktion", "fraktionen", "koalition", "opposition", "antragsteller", "antragstellerin"})
_MEMBERS = frozenset({"ratsmitglieder", "ratsmitgliedern", "stadträte", "stadträten", "mitglieder", "mitgliedern"})
_BREAKS = frozenset({".", ";", "!", "?", ":"})
_BETWEEN = frozenset(',;()/-–&|+:„“"»«')
_SUBJECT_VERBS = frozenset(
    ["stimmt", "stimmen", "stimmten", "stimmte", "votiert", "votieren", "ist", "sind", "waren", "war"]
)


@dataclass(frozen=True, slots=True)
class Voter:
    """One group on one side. `number` is how many of it where that is printed beside the group."""

    side: str
    group: str
    at: int
    number: int | None = None


@dataclass(frozen=True, slots=True)
class _Opener:
    """Words behind which groups of a side are named, and the last token of these words."""

    side: str
    last: int
    first: int


def find(tokens: Sequence[Token], counts: Sequence[Count], events: Sequence[Event]) -> tuple[Voter, ...]:
    """All groups with their side, each place once."""
    if listed := _listed(tokens, counts):
        return listed
    openers = {opener.first: opener for opener in _openers(tokens, counts)}
    predicates = {first: (side, word) for first, side, word in _predicates(tokens, counts, events)}
    stops = frozenset(openers) | frozenset(predicates)
    answered: set[int] = set()  # words whose groups stood before them
    found: dict[int, Voter] = {}
    for at in sorted(stops):
        if at in predicates:
            side, word = predicates[at]
            if _look_back(tokens, at, side, found):
                answered.add(word)
        if at in openers and at not in answered:
            _look_ahead(tokens, openers[at], found, stops)
    return tuple(found[at] for at in sorted(found))


def _listed(tokens: Sequence[Token], counts: Sequence[Count]) -> tuple[Voter, ...]:
    """`CDU 8 Ja, SPD 5 Ja, GRÜNE 4 Nein`: every count stands behind its group, none before one."""
    numbered = [count for count in counts if count.number is not None]
    owners = [_owner(tokens, count.first) for count in numbered]
    after = numbered[-1].last + 1 if numbered else 0
    if len(numbered) < 2 or None in owners or any(token.sort == "group" for token in tokens[after : after + 3]):
        return ()
    pairs = zip(numbered, owners, strict=True)
    return tuple(Voter(one.side, tokens[at].low, at, one.number) for one, at in pairs if at is not None and one.number)


def _owner(tokens: Sequence[Token], at: int) -> int | None:
    """The group right before a count, with nothing but a hyphen, `Fraktion`, `mit` or a colon between."""
    step = at - 1
    while step > 0 and step > at - 5 and tokens[step].low in ("-", "–", "fraktion", "gruppe", ":", "mit", "("):
        step -= 1
    return step if step >= 0 and tokens[step].sort == "group" else None


# --- what opens a side ----------------------------------------------------------------------------------


def _openers(tokens: Sequence[Token], counts: Sequence[Count]) -> Iterator[_Opener]:
    for count in counts:
        yield _Opener(count.side, count.last, count.first)
    firsts = {count.first for count in counts}
    for at, token in enumerate(tokens):
        if at in firsts:
            continue
        if token.low == "gegen" and not _heads(tokens, at):
            yield _Opener("no", _past_votes(tokens, at + 1), at)
        elif token.low == "für" and (verb := _votes_for(tokens, at)):
            yield _Opener("yes", verb, at)
        elif token.low in ("für", "gegen") and (colon := _heads(tokens, at)):
            yield _Opener("yes" if token.low == "für" else "no", colon, at)
        elif token.has("stimme") and (side := _side_of_votes(tokens, at)):
            yield _Opener(side, at, at)
        elif is_of_groups(tokens, at):
            yield _Opener("no" if token.low == "ablehnung" else "yes", at, at)


def _votes_for(tokens: Sequence[Token], at: int) -> int | None:
    """`für den Antrag stimmen SPD und Volt`: the verb."""
    for step in range(at + 1, min(at + 6, len(tokens))):
        if tokens[step].low in ("stimmen", "stimmt", "stimmten", "stimmte", "votieren", "votierten"):
            return step
        if tokens[step].sort == "group" or tokens[step].text in _BREAKS:
            return None
    return None


def _heads(tokens: Sequence[Token], at: int) -> int | None:
    """`Für den Antrag: SPD, GRÜNE`: the colon."""
    for step in range(at + 1, min(at + 4, len(tokens) - 1)):
        if tokens[step].text == ":" and tokens[step + 1].sort == "group":
            return step
    return None


def _past_votes(tokens: Sequence[Token], at: int) -> int:
    """`gegen die Stimmen`, `gegen das Votum`: the last of these words."""
    for step in range(at, min(at + 3, len(tokens))):
        if tokens[step].has("stimme") or tokens[step].low in ("votum", "voten", "willen"):
            return step
    return at - 1


def _side_of_votes(tokens: Sequence[Token], at: int) -> str | None:
    """`mit den Stimmen der SPD` voted for it, `gegen die Stimmen` not; the verb `stimmen` opens nothing."""
    if tokens[at].text[:1].islower():
        return None
    for step in range(at - 1, max(-1, at - 5), -1):
        if tokens[step].low == "gegen":
            return "no"
        if tokens[step].low in ("mit", "bei", "durch"):
            return "yes"
        if tokens[step].text in _BREAKS:
            return None
    return None


def is_of_groups(tokens: Sequence[Token], at: int) -> bool:
    """`bei Zustimmung der SPD und Ablehnung durch die CDU` tells sides, not the outcome."""
    if tokens[at].low not in ("zustimmung", "ablehnung", "mehrheit", "votum"):
        return False
    lead = ("bei", "mit", "unter", "auf", "durch", "und", "sowie", ",")
    if not any(token.low in lead for token in tokens[max(0, at - 2) : at]):
        return False
    after = tokens[at + 1 : at + 5]
    group = next((step for step, token in enumerate(after) if token.sort == "group" or token.low in _WHOLE), None)
    return group is not None and all(token.has("filler") for token in after[:group])


def _predicates(
    tokens: Sequence[Token], counts: Sequence[Count], events: Sequence[Event]
) -> Iterator[tuple[int, str, int]]:
    """Words whose subject is the side: `SPD dafür`, `die AfD enthält sich`, `die CDU lehnt ab`, `CDU: Nein`.

    Where the subject ends, the side, and the word that tells it.
    """
    for count in counts:
        token = tokens[count.first]
        if count.number is None and (
            token.has("in_favour", "opposed", "abstains") or token.low == "enthalten" or _answers(tokens, count.first)
        ):
            yield _verb_before(tokens, count.first), count.side, count.first
    for event in events:
        if event.last > event.first and tokens[event.first].has("separable") and event.sort in ("accepted", "rejected"):
            yield event.first, "yes" if event.sort == "accepted" else "no", event.first


def _answers(tokens: Sequence[Token], at: int) -> bool:
    """`CDU: Nein`, `…, FDP Enthaltung`, `SPD stimmt mit Ja`."""
    if at > 1 and tokens[at - 1].low == "mit" and tokens[at].has("yes", "no"):
        return True
    if at and tokens[at - 1].sort == "group" and (at + 1 == len(tokens) or tokens[at + 1].text in ",;.)"):
        return at == 1 or tokens[at - 2].text in (",", ";", "(")
    return at > 1 and tokens[at - 1].text in (":", "=", "–", "-") and tokens[at - 2].sort == "group"


def _verb_before(tokens: Sequence[Token], at: int) -> int:
    """`SPD und CDU stimmen … dafür`: the verb, where it stands close before."""
    for step in range(at - 1, max(-1, at - 6), -1):
        if tokens[step].low in _SUBJECT_VERBS:
            return step
        if tokens[step].sort == "group" or tokens[step].text in (*_BREAKS, ","):
            break
    return at - 1 if at and tokens[at - 1].low == "mit" else at


# --- groups around it ------------------------------------------------------------------------------------


def _look_ahead(tokens: Sequence[Token], opener: _Opener, found: dict[int, Voter], stops: frozenset[int]) -> None:
    """The groups named behind the words, until something else begins."""
    at, person, first, inner = opener.last + 1, False, True, False
    if at < len(tokens) and tokens[at].low in forms("voting"):
        at += 1  # `dafür stimmten SPD und CDU`
    while at < len(tokens):
        token = tokens[at]
        inner = token.text == "(" or (inner and token.text != ")")
        if at in stops or token.begins or (token.text in _BREAKS - {":"} and not inner) or token.has("motion"):
            return
        if token.text == ":" and not first:
            return
        if token.has("person") and token.low not in _MEMBERS and not _of_group(tokens, at):
            person = True
        elif name := name_at(tokens, at):
            if not person and not _is_subject(tokens, at, stops):
                found[at] = Voter(opener.side, name, at, number_beside(tokens, at))
        elif not (_passes(tokens, at, person) or begins_a_name(tokens, at)):
            return
        if token.text in (",", ";") or token.low in ("und", "sowie"):
            person = person and at + 1 < len(tokens) and tokens[at + 1].sort == "group" and _name_before(tokens, at)
        at, first = at + 1, False


def _passes(tokens: Sequence[Token], at: int, person: bool) -> bool:
    token = tokens[at]
    if token.has("filler") or token.low.endswith(("koalition", "fraktionen")) or token.text in _BETWEEN:
        return True
    if token.sort == "number" or value_at(tokens, at) is not None:
        return True
    return person and token.text[:1].isupper() and not token.means


def _of_group(tokens: Sequence[Token], at: int) -> bool:
    """`ein Mitglied der CDU-Fraktion` is the group's vote, `Mitglied Meyer (CDU)` a person's."""
    if not tokens[at].low.startswith(tuple(forms("members_of"))):
        return False
    return at + 1 < len(tokens) and tokens[at + 1].low in ("der", "von", "aus", "des")


def _name_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before the comma is a surname: `Frau Meyer, SPD`."""
    return at > 0 and tokens[at].text == "," and tokens[at - 1].text[:1].isupper() and not tokens[at - 1].means


def _is_subject(tokens: Sequence[Token], at: int, stops: frozenset[int]) -> bool:
    """`dagegen die CDU, die FDP enthält sich`: behind the comma the next verb's subject begins."""
    step = at + 1
    while step < len(tokens) and (
        tokens[step].sort == "group"
        or tokens[step].text in ("-", "/")
        or tokens[step].low in ("fraktion", "fraktionen", "gruppe", "und", "die", "hat", "haben")
    ):
        step += 1
    if (
        step >= len(tokens)
        or step not in stops
        or not tokens[step].has("abstains", "in_favour", "opposed", "separable", "abstain")
    ):
        return False
    if tokens[step].has("abstain") and tokens[step].low != "enthalten":
        return False
    back = at - 1
    while back > 0 and (
        tokens[back].sort == "group"
        or tokens[back].text in ("-", "/")
        or tokens[back].low in ("fraktion", "die", "und")
    ):
        back -= 1
    return tokens[back].text == ","


def _look_back(tokens: Sequence[Token], at: int, side: str, found: dict[int, Voter]) -> bool:
    """The subject of a verb: the groups right before it, behind the last comma where a side was open already."""
    step, groups, comma = at - 1, [], None
    while step >= 0 and tokens[step].sentence == tokens[at].sentence:
        token = tokens[step]
        if token.sort == "group" and not is_persons(tokens, step):
            groups.append(step)
        elif token.text == "," and comma is None and groups:
            comma = step
        elif token.low not in forms("subject_words"):
            break
        step -= 1
    of_motion = step >= 0 and tokens[step].has("motion") and tokens[step + 1].text != ","
    if of_motion or (step >= 0 and tokens[step].low in forms("except_for")):
        return False
    taken = [each for each in groups if each in found]
    if taken and comma is not None:
        groups = [each for each in groups if each > comma]
    mine = [each for each in groups if each not in found or (taken and comma is not None)]
    for each in mine:
        found[each] = Voter(side, tokens[each].low, each, number_beside(tokens, each))
    return bool(mine)
