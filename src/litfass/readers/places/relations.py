"""What the words around names tie together: the stretch between two streets, a corner, the height of a house number.

Each reading looks only where its own cue stands beside a name; all others keep the mention as it is.
"""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Sequence
from typing import NamedTuple

from litfass.core.facts import Mention, PlaceType, Relation, RelationSort
from litfass.readers.places.around import ONE

NEAR = 60  # code points: names further apart have nothing to do with each other
LEFT = 48  # code points before a name in which its cue stands

# Before a name there may stand an article, a preposition, or what meets there.
ARTICLE = r"(?:d(?:er|em|en|es|ie|as)|zu[mr]?|in|im|an|am|vo[nmr]|bei[m]?|hinter|vor|nach)"
MEETING = (
    r"(?:Ein|Aus)m(?:ü|ue)ndung(?:en)?|Kreuzung(?:en)?|Knoten(?:punkte?[sn]?)?|Anschluss|Ecke|Straßen?|Haltestellen?"
)
FILL = rf"(?:(?:{ARTICLE}|{MEETING}|Hausnummer|Platz|Kreuzungsbereich)\s{{1,3}}){{0,4}}"
NUMBER = r"(?:[ ,(]{0,3}[0-9]{1,3} ?[a-k]?(?: ?[-–/] ?[0-9]{1,3} ?[a-k]?)?\)?)?"

BETWEEN = re.compile(rf"\b(?:[zZ]wi(?:-\s{{0,3}})?schen|[zZ]w\.)\s{{1,3}}{FILL}\Z")
AND = re.compile(rf"{NUMBER}[“\"]?\s{{0,3}}(?:und|u\.|&|sowie|bis|/|[-–])\s{{0,3}}{FILL}\Z")
OF_A_STREET = re.compile(r"\s{1,3}(?:in|auf|im Zuge|entlang)\s{1,3}(?:(?:der|des|dem)\s{1,3})?\Z")
CORNER = re.compile(
    r"\b(?:Straßenecke|Ecke|Eckgrundstück|Eckbereich|(?:Straßen)?[kK]reuzung(?:en|sbereiche?s?)?|Verkehrsknoten|KP"
    r"|[kK]noten(?:punkte?s?)?|Ein-?m(?:ü|ue)ndung(?:en|sbereiche?s?)?)"
    r"\s{0,3}[:„\"(]?\s{0,3}(?:(?:der|des|von|an der|vom)\s{1,3})?\Z"
)
MEETS = re.compile(
    rf"{NUMBER}\s{{0,3}}(?:/|[-–]|und|u\.|&|mit|,|in|auf)\s{{0,3}}(?:(?:der|dem|den|die|das|zur|zum)\s{{1,3}})?\Z"
)
ITS_CORNER = re.compile(
    rf"{NUMBER}\s{{0,3}}[,/(–-]?\s{{0,3}}(?:an der )?Ecke\s{{0,3}}(?:(?:zur|zum|der|mit der|mit dem)\s{{1,3}})?\Z"
)
CROSSING_BEHIND = re.compile(r"[ -]{0,2}(?:Kreuzung|Knoten|Ecke\b|Einmündung)")
FROM = re.compile(rf"\b[vV](?:on|om)\s{{1,3}}{FILL}\Z")
UNTIL = re.compile(rf"{NUMBER}\s{{0,3}}(?:[-–]\s{{0,3}})?bis\s{{1,3}}{FILL}\Z")
HEIGHT = re.compile(rf"(?:\b(?:in|auf)\s{{1,3}})?\bHöhe\s{{1,3}}{FILL}\Z", re.IGNORECASE)
HOUSE = re.compile(
    rf"\s{{0,3}}[,(–-]?\s{{0,3}}(?:(?:in|auf)\s{{1,3}})?Höhe\s{{1,3}}(?:(?:der|des|von|vom)\s{{1,3}})?"
    rf"(?:(?:Hausnummern?|Haus[ -]?Nr\.?|Hs\.?-?Nr\.?|Hnr\.?|Nrn?\.?|Nummer|Haus|Gebäude)\s{{0,2}})?({ONE}(?: ?[-–/] ?{ONE})?)(?![.,]?[0-9])"
)
AREA = re.compile(
    r"\b(?:(?:[iI]m|[dD]e[rnm])\s{1,3}(?:\w{3,20}\s{1,3})?(?:\w{0,20}[bB]ereich|Umfeld|Umkreis|Gebiet|Umgriff)|[rR]und|[iI]n der (?:Nähe|Umgebung)"
    r"|[nN]ahe|[uU]mfeld|[bB]ereich|[uU]mgebung)\s{1,3}(?:(?:um|der|des|von|vom|den|die|das|dem|herum)\s{1,3}){0,2}\Z"
)


class Tie(NamedTuple):
    """A relation for the mention numbered `number`, with the house number its words bring along."""

    number: int
    relation: Relation
    house_number: str = ""


def relations(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The same mentions, each with the relation the words beside it say; what says nothing stays as it is."""
    found = list(mentions)
    for number in range(len(mentions)):
        for tie in _ties(text, mentions, number):
            mention = found[tie.number]
            if mention.relation is None:
                house = mention.house_number or tie.house_number
                found[tie.number] = mention._replace(relation=tie.relation, house_number=house)
    return found


def _ties(text: str, mentions: Sequence[Mention], at: int) -> Sequence[Tie]:
    """What the cue before or behind this mention says, the strongest first."""
    mention = mentions[at]
    follower = mentions[at + 1] if at + 1 < len(mentions) else None
    low = max(0, mention.start - LEFT, mentions[at - 1].end if at else 0)
    before = text[low : mention.start]
    if follower and follower.start - mention.end <= NEAR and (pair := _pair(text, mentions, at, before)):
        return pair
    if "öhe" in before and (cue := HEIGHT.search(text, low, mention.start)):
        return _at(text, mentions, at, cue.start())
    if "öhe" in text[mention.end : mention.end + 14] and (house := HOUSE.match(text, mention.end)):
        words = _said(text, mention.start, house.end(1))
        return (Tie(at, Relation(RelationSort.AT, words), " ".join(house[1].split())),)
    if any(
        word in before for word in ("ereich", "und um", "mfeld", "mgebung", "ähe", "ahe", "mkreis", "ebiet", "griff")
    ):
        cue = AREA.search(text, low, mention.start)
        return (Tie(at, Relation(RelationSort.AREA, _said(text, cue.start(), mention.end))),) if cue else ()
    return ()


def _pair(text: str, mentions: Sequence[Mention], at: int, before: str) -> Sequence[Tie]:
    """This mention and the next, tied by the words between them."""
    one, two = mentions[at], mentions[at + 1]
    low = one.start - len(before)
    if "wi" in before.lower() or "zw." in before.lower():
        cue = BETWEEN.search(text, low, one.start)
        if cue and AND.match(text, one.end, two.start):
            return _of_two(text, mentions, at, (RelationSort.BETWEEN, cue.start()))
    gap = text[one.end : two.start]
    if "Ecke" in gap and ITS_CORNER.match(text, one.end, two.start):
        return _both(text, (at, at + 1), mentions, (RelationSort.CORNER, one.start))
    if "bis" in gap and UNTIL.match(text, one.end, two.start):
        cue = FROM.search(text, low, one.start)
        return _of_two(text, mentions, at, (RelationSort.FROM_TO, cue.start() if cue else one.start))
    if ("Ecke" in before or "nmünd" in before or "reuzung" in before or "noten" in before or "Eck" in before) and (
        (cue := CORNER.search(text, low, one.start)) and MEETS.match(text, one.end, two.start)
    ):
        return _both(text, (at, at + 1), mentions, (RelationSort.CORNER, cue.start()))
    if len(gap) <= 4 and MEETS.match(text, one.end, two.start) and CROSSING_BEHIND.match(text, two.end):
        return _both(text, (at, at + 1), mentions, (RelationSort.CORNER, one.start))
    return ()


def _of_two(text: str, mentions: Sequence[Mention], at: int, cue: tuple[RelationSort, int]) -> Sequence[Tie]:
    """`Kaiserstraße zwischen A und B`: the street before owns the relation, or the one behind, else both of the two."""
    sort, start = cue
    one, two = mentions[at], mentions[at + 1]
    others = (one.name, two.name)
    if (
        at
        and start > one.start - LEFT
        and _owns(text, mentions[at - 1], start, sort)
        and mentions[at - 1].name not in others
    ):
        owner = mentions[at - 1]
        return (Tie(at - 1, Relation(sort, _said(text, owner.start, two.end), others)),)
    behind = mentions[at + 2] if at + 2 < len(mentions) else None
    if behind and behind.name not in others and OF_A_STREET.match(text, two.end, behind.start):
        return (Tie(at + 2, Relation(sort, _said(text, start, behind.end), others)),)
    return _both(text, (at, at + 1), mentions, cue)


def _owns(text: str, owner: Mention, start: int, sort: RelationSort) -> bool:
    """Whether the words from the owner to the cue belong to one sentence and the cue is said of it."""
    gap = text[owner.end : start] if start - owner.end <= NEAR else "."
    if owner.type is not PlaceType.STREET or ". " in gap or ";" in gap or ":" in gap or "\n\n" in gap:
        return False
    return sort is not RelationSort.FROM_TO or len(gap.split()) <= 3


def _both(
    text: str, pair: tuple[int, int], mentions: Sequence[Mention], cue: tuple[RelationSort, int]
) -> Sequence[Tie]:
    one, two = mentions[pair[0]], mentions[pair[1]]
    words = _said(text, cue[1], two.end)
    return (
        Tie(pair[0], Relation(cue[0], words, (two.name,))),
        Tie(pair[1], Relation(cue[0], words, (one.name,))),
    )


def _at(text: str, mentions: Sequence[Mention], at: int, start: int) -> Sequence[Tie]:
    """`Bergweg, Höhe Talweg`: said of the street before, if one stands right before it."""
    mention, owner = mentions[at], mentions[at - 1] if at else None
    if owner and owner.type is PlaceType.STREET and 0 <= start - owner.end <= 24 and "." not in text[owner.end : start]:
        return (Tie(at - 1, Relation(RelationSort.AT, _said(text, owner.start, mention.end), (mention.name,))),)
    return (Tie(at, Relation(RelationSort.AT, _said(text, start, mention.end))),)


def _said(text: str, start: int, end: int) -> str:
    """The words as written, on one line."""
    return " ".join(text[start:end].split())
