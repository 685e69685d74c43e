"""Read a vote anew from the words by which later minutes correct it: a whole vote, or where one group stood."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from litfass.core.facts import Evidence, Outcome, Vote
from litfass.core.groups import named

Side = Literal["in_favour", "against", "abstaining"]
SIDES: tuple[Side, ...] = ("in_favour", "against", "abstaining")
LONGEST = 600  # of the words of one correction

# What a group did: the end of „die Fraktion DIE LINKE dem Antrag zugestimmt hat“.
_DID: dict[Side, re.Pattern[str]] = {
    "abstaining": re.compile(r"(?i)enthalten\b|enthielt|enthält|enthaltung"),
    "against": re.compile(r"(?i)dagegen|gegen (?:den|die|das) \w|nicht zugestimmt|abgelehnt|lehnt\w{0,3}\b|gegenstimm"),
    "in_favour": re.compile(r"(?i)zugestimmt|stimmt\w{0,3}\b.{0,80}\bzu\b|dafür|für (?:den|die|das) \w|zustimm"),
}
_SUBJECT = re.compile(r"(?i)^(?:auch |dass |nur )?(?:die|der|das)\s")
# Who decides, or what is decided: then the words tell the whole vote.
_BODY = re.compile(
    r"(?i)\b(?:d(?:er|ie|as)) (?:[\w/-]{1,30} ){0,2}[\w-]{0,40}?"
    r"(?:ausschu(?:ss|ß)|versammlung|rat|kommission|gremium|kreistag|plenum|senat|vorstand|parlament)\b"
)
_MOTION = re.compile(
    r"(?i)\bde[rnm] antrag|\bd(?:er|ie|en|em) (?:[\w-]{1,30} ){0,2}[\w-]{0,24}?"
    r"(?:anträge|drucksache|vorlage|empfehlung|eingabe|petition|anfrage|petitum)"
)
_PASSIVE = re.compile(r"\b(?:wird|wurde|ist|sei|worden|werden|wurden)\b")
_BARE = re.compile(
    r"(?i)(?:einstimmig|mehrheitlich|mit \d|mit (?:großer |knapper )?mehrheit|\d{1,3}\s?(?:x\s)?(?:ja|nein)"
    r"|ja\b.{0,4}\d|(?:abstimmungs)?ergebnis|abgelehnt|ablehnung|angenommen|annahme|zugestimmt|zustimmung|beschlossen"
    r"|vertagt|überwiesen|zurückgezogen|zur kenntnis|bei stimmengleichheit|bei (?:\w{1,12} )?(?:enthaltung|gegenst)"
    r"|gegen die stimme)"
)
_OTHERWISE = re.compile(r"\bsondern\s(?:dass\s)?")


@dataclass(frozen=True, slots=True)
class Stood:
    """Where groups stood in a vote, by a correction that says no more than this."""

    side: Side
    groups: tuple[str, ...]


def stood(words: str) -> Stood | None:
    """„die Fraktion DIE LINKE dem Antrag zugestimmt hat“; None where the words tell a whole vote, or nothing sure."""
    words = words[:LONGEST]
    if is_whole(words) or not _SUBJECT.match(words):
        return None
    otherwise = _OTHERWISE.search(words)
    said = words[otherwise.end() :] if otherwise else words
    found = [side for side, did in _DID.items() if did.search(said)]
    if found == ["against", "in_favour"] and "nicht zugestimmt" in said:
        found = ["against"]
    groups = tuple(dict.fromkeys(each.group for each in named(words)))
    first = next((each.start for each in named(words)), 99)
    return Stood(found[0], groups) if len(found) == 1 and groups and first < 40 else None


def is_whole(words: str) -> bool:
    """Whether the words say what became of the whole vote: a body decides, a motion is decided, or a result stands."""
    words = words[:LONGEST]
    if _BARE.match(words) or _begins(_BODY, words):
        return True
    return _begins(_MOTION, words) and _PASSIVE.search(words) is not None


def _begins(pattern: re.Pattern[str], words: str) -> bool:
    """Whether the words begin with it, but for a few like `Hierzu` or `dass`."""
    found = pattern.search(words, 0, 120)
    return found is not None and found.start() <= 12


def corrected(vote: Vote | None, words: str, part: str, read: Callable[[str], Vote]) -> Vote | None:
    """The vote as the correction has it; what is not sure leaves it as it was.

    `part` names where the words stand in the notice, for the evidence; `read` reads the vote of a text.
    """
    said = words[:LONGEST]
    evidence = (Evidence(said, 0, len(said), part),)
    if moved := stood(said):
        return _moved(vote, moved, evidence) if vote and not vote.items else vote
    if not is_whole(said):
        return vote
    anew = read(said)
    if anew.outcome is Outcome.UNKNOWN and not anew.items:
        return vote
    items = tuple(replace(each, evidence=evidence) for each in anew.items)
    return replace(anew, evidence=evidence, items=items)


def _moved(vote: Vote, moved: Stood, evidence: tuple[Evidence, ...]) -> Vote:
    """The groups on their side and on no other. Numbers and manner said of the wrong vote are not known now."""
    sides = {side: tuple(each for each in getattr(vote, side) if each not in moved.groups) for side in SIDES}
    sides[moved.side] = (*sides[moved.side], *moved.groups)
    unanimous = False if sides["against"] else (None if vote.against else vote.unanimous)
    return replace(
        vote, unanimous=unanimous, yes=None, no=None, abstain=None, contradiction=False,
        in_favour=sides["in_favour"], against=sides["against"], abstaining=sides["abstaining"],
        evidence=vote.evidence + evidence,
    )  # fmt: skip
