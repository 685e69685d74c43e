"""What the words around names tie together: the stretch between two streets, a corner, the height of a house number.

Each reading looks only where its own cue stands beside a name; all others keep the mention as it is.
"""

# SPDX-License-Identifier: EUPL-1.2

import re
import tomllib
from collections.abc import Collection, Iterable, Sequence
from importlib import resources
from typing import NamedTuple

from litfass.core.facts import Mention, PlaceType, Relation, RelationSort
from litfass.readers.places.around import house_number

NEAR = 60  # code points: names further apart have nothing to do with each other
BACK = 48  # code points before a name in which its cue stands

_WORDS = {
    key: frozenset(words)
    for key, words in tomllib.loads(resources.files(__package__).joinpath("relations.toml").read_text("utf-8")).items()
}
FILLERS, LEADS, AREA_FILLERS = _WORDS["fillers"], _WORDS["leads"], _WORDS["area_fillers"]
CUES = frozenset().union(*(_WORDS[key] for key in ("between", "corner", "height", "house", "area", "from")))
WORD = re.compile(r"[zZ]wi-\s{1,2}schen|\w+\.?|[^\w\s]")
HOUSE = re.compile(
    r"\s{0,3}[,(–-]?\s{0,3}(?:(?:in|auf)\s{1,3})?Höhe\s{1,3}(?:(?:der|des|von|vom)\s{1,3})?"
    r"(?:(?:Hausnummern?|Haus[ -]?[Nn]r\.?|Hs\.?-?Nr\.?|Hnr\.?|Nrn?\.?|Nummer|Haus|Gebäude)\s{0,2})?"
    r"(?=[1-9])"
)
# `Haus Nr. 12 der Bergstraße`: the number stands before its street.
NUMBERED = re.compile(
    r"\b(?:[Hh]öhe\s(?:(?:der|des|von|vom)\s)?)?"
    r"(?:Hausn(?:umme)?r\.?|(?:Haus(?:es)?|Gebäude)[ -](?:Nr\.|Nummer)|Haus)\s"
    r"([1-9][0-9]{0,2}(?:\s?[a-k])?(?:\s?[-–/]\s?[1-9][0-9]{0,2}[a-k]?)?)\s(?:(?:in|an|auf)\s)?(?:der|des|dem|am|im)\s\Z"
)


class Tie(NamedTuple):
    """A relation for the mention numbered `number`, with the house number its words bring along."""

    number: int
    relation: Relation
    house_number: str = ""


class Cue(NamedTuple):
    """The word before a name that ties it, and where the words that belong to it begin."""

    word: str
    start: int


class Pair(NamedTuple):
    """Two mentions in a row, the words between them, and the words before the first."""

    text: str
    mentions: Sequence[Mention]
    at: int
    before: list[re.Match[str]]
    between: list[str]

    @property
    def one(self) -> Mention:
        """The first."""
        return self.mentions[self.at]

    @property
    def two(self) -> Mention:
        """The second."""
        return self.mentions[self.at + 1]


def relations(text: str, mentions: Sequence[Mention], starts: Collection[int] | None = None) -> list[Mention]:
    """The same mentions, each with the relation the words beside it say; what says nothing stays as it is.

    `starts`: where the mentions begin beside which anything stands at all (look.py), if that is known.
    """
    found = list(mentions)
    for number in _numbers(mentions, starts):
        for tie in _ties(text, mentions, number):
            mention = found[tie.number]
            if mention.relation is None:
                house = mention.house_number or tie.house_number
                found[tie.number] = mention._replace(relation=tie.relation, house_number=house)
    return found


def _numbers(mentions: Sequence[Mention], starts: Collection[int] | None) -> Iterable[int]:
    """The mentions to look at: those that begin there, and the one before each, for what stands between the two."""
    if starts is None:
        return range(len(mentions))
    marked = [number for number, mention in enumerate(mentions) if mention.start in starts]
    return sorted({*marked, *(number - 1 for number in marked if number)})


def _ties(text: str, mentions: Sequence[Mention], at: int) -> Sequence[Tie]:
    """What the cue before or behind this mention says, the strongest first."""
    mention = mentions[at]
    low = max(0, mention.start - BACK, mentions[at - 1].end if at else 0)
    is_led = not CUES.isdisjoint(WORD.findall(text, low, mention.start))
    before = list(WORD.finditer(text, low, mention.start)) if is_led else []
    if at + 1 < len(mentions) and mentions[at + 1].start - mention.end <= NEAR:
        end = max(mention.end, house_number(text, mention.end)[1])
        pair = Pair(text, mentions, at, before, WORD.findall(text, end, mentions[at + 1].start))
        if ties := _pair(pair):
            return ties
    if before and (found := NUMBERED.search(text, low, mention.start)):
        return (Tie(at, Relation(RelationSort.AT, _said(text, found.start(), mention.end)), found[1]),)
    if before and (span := _half_between(text, mention, before)):
        return _of_one(text, mentions, at, span)
    if before and (cue := _cue(before, _WORDS["height"], FILLERS)):
        return _at(text, mentions, at, cue.start)
    if "öhe" in text[mention.end : mention.end + 24] and (ties := _at_house(text, mention, at)):
        return ties
    if before and (cue := _cue(before, _WORDS["area"], AREA_FILLERS)):
        return (Tie(at, Relation(RelationSort.AREA, _said(text, cue.start, mention.end))),)
    return ()


def _cue(before: list[re.Match[str]], cues: Collection[str], fillers: Collection[str]) -> Cue | None:
    """The last of the words before a name that is a cue, if only words without weight stand between."""
    at = len(before) - 1
    while at >= 0 and before[at][0] not in cues:
        if before[at][0] not in fillers or len(before) - at > 4:
            return None
        at -= 1
    if at < 0:
        return None
    word, first = before[at][0], at
    if at > 1 and before[at - 1][0] in ("der", "dem", "den") and before[at - 2][0] in LEADS:
        first = at - 2
    elif at and before[at - 1][0] in LEADS:
        first = at - 1
    return Cue(word, before[first].start())


def _only(words: Sequence[str], joints: Collection[str]) -> bool:
    """A joint and then nothing but words without weight."""
    return 0 < len(words) <= 5 and words[0] in joints and all(word in FILLERS for word in words[1:])


def _pair(pair: Pair) -> Sequence[Tie]:
    """This mention and the next, tied by the words before and between them."""
    between = pair.between
    if not between or len(between) > 7:
        return ()
    if between[0] in (")", "“", '"', "«"):
        between = between[1:] or [""]
    if _only(between, _WORDS["between_joints"]) and (cue := _cue(pair.before, _WORDS["between"], FILLERS)):
        return _of_two(pair, RelationSort.BETWEEN, cue.start)
    corners = [word for word in between if word not in (",", "/", "(", "-", "–", "an", "der")]
    if corners[:1] in (["Ecke"], ["ECKE"]) and all(word in FILLERS for word in corners):
        return _both(pair, RelationSort.CORNER, pair.one.start)
    if _only(between[between[0] in ("-", "–") :], _WORDS["until"]):
        found = _cue(pair.before, _WORDS["from"], FILLERS - _WORDS["from"])
        return _of_two(pair, RelationSort.FROM_TO, found.start if found else pair.one.start)
    if not _only(between, _WORDS["corner_joints"]):
        return ()
    if cue := _cue(pair.before, _WORDS["corner"], FILLERS - _WORDS["corner"]):
        return _both(pair, RelationSort.CORNER, cue.start)
    if len(between) == 1 and _crosses(WORD.findall(pair.text, pair.two.end, pair.two.end + 16)):
        return _both(pair, RelationSort.CORNER, pair.one.start)
    return ()


def _half_between(text: str, mention: Mention, before: list[re.Match[str]]) -> tuple[int, int] | None:
    """Where `zwischen A und …` begins and ends if the gazetteer knows only one of the two."""
    if cue := _cue(before, _WORDS["between"], FILLERS):
        words = list(WORD.finditer(text, house_number(text, mention.end)[1], mention.end + BACK))
        at = next((number for number, each in enumerate(words[1:5], 1) if each[0] not in FILLERS), 0)
        if not at or words[0][0] not in _WORDS["and"] or not words[at][0][0].isupper():
            return None
        while at + 1 < len(words) and words[at + 1].start() == words[at].end() + 1 and words[at + 1][0][0].isupper():
            at += 1
        return cue.start, words[at].end()
    said = [each[0] for each in before]
    first = next((number for number in reversed(range(len(said))) if said[number] in _WORDS["between"]), -1)
    joint = next((number for number in reversed(range(len(said))) if said[number] in _WORDS["and"]), -1)
    if first < 0 or not first + 1 < joint or not all(word in FILLERS for word in said[joint + 1 :]):
        return None
    other = said[first + 1 : joint]
    is_name = any(word[0].isupper() and word not in FILLERS for word in other) and not {".", ";", ":", ","} & {*other}
    return (before[first].start(), mention.end) if is_name else None


def _of_one(text: str, mentions: Sequence[Mention], at: int, span: tuple[int, int]) -> Sequence[Tie]:
    """The street before owns it, else the one end that is known."""
    start, end = span
    owner = mentions[at - 1] if at else None
    if owner and owner.name != mentions[at].name and _owns(text, owner, start, RelationSort.BETWEEN):
        relation = Relation(RelationSort.BETWEEN, _said(text, owner.start, end), (mentions[at].name,))
        return (Tie(at - 1, relation),)
    return (Tie(at, Relation(RelationSort.BETWEEN, _said(text, start, end))),)


def _crosses(behind: Sequence[str]) -> bool:
    """`Bergweg/Talweg-Kreuzung`."""
    words = behind[1:] if behind[:1] == ["-"] else behind
    return bool(words) and words[0] in _WORDS["corner_behind"]


def _of_two(pair: Pair, sort: RelationSort, start: int) -> Sequence[Tie]:
    """`Kaiserstraße zwischen A und B`: the street before owns the relation, or the one behind, else both of the two."""
    text, mentions, at = pair.text, pair.mentions, pair.at
    others = (pair.one.name, pair.two.name)
    owns = at - 1
    if owns > 0 and mentions[owns].type is PlaceType.QUARTER:
        owns -= 1  # `Bergweg in Brackmoor zwischen A und B`
    owner = mentions[owns] if at else None
    if owner and owner.name not in others and _owns(text, owner, start, sort):
        return (Tie(owns, Relation(sort, _said(text, owner.start, pair.two.end), others)),)
    behind = mentions[at + 2] if at + 2 < len(mentions) else None
    if behind and behind.name not in others and behind.start - pair.two.end <= 16:
        words = WORD.findall(text, house_number(text, pair.two.end)[1], behind.start)
        if words[:1] in (["in"], ["auf"], ["der"], ["entlang"], ["im"]) and all(word in FILLERS for word in words[1:]):
            return (Tie(at + 2, Relation(sort, _said(text, start, behind.end), others)),)
    return _both(pair, sort, start)


def _owns(text: str, owner: Mention, start: int, sort: RelationSort) -> bool:
    """Whether the words from the owner to the cue belong to one sentence and the cue is said of it."""
    gap = text[owner.end : start] if 0 <= start - owner.end <= NEAR else ". "
    if owner.type is not PlaceType.STREET or any(
        sign in gap for sign in (". ", ";", ":", "\n\n", " und ", " sowie ", "•")
    ):
        return False
    return sort is not RelationSort.FROM_TO or (len(gap.split()) <= 2 and start < owner.end + 24 and "/" not in gap)


def _both(pair: Pair, sort: RelationSort, start: int) -> Sequence[Tie]:
    words = _said(pair.text, start, pair.two.end)
    one, two = Relation(sort, words, (pair.two.name,)), Relation(sort, words, (pair.one.name,))
    return Tie(pair.at, one), Tie(pair.at + 1, two)


def _at(text: str, mentions: Sequence[Mention], at: int, start: int) -> Sequence[Tie]:
    """`Bergweg, Höhe Talweg`: said of the street before, if one stands right before it."""
    mention, owner = mentions[at], mentions[at - 1] if at else None
    if owner and owner.type is PlaceType.STREET and 0 <= start - owner.end <= 24 and "." not in text[owner.end : start]:
        return (Tie(at - 1, Relation(RelationSort.AT, _said(text, owner.start, mention.end), (mention.name,))),)
    end = max(mention.end, house_number(text, mention.end)[1])
    return (Tie(at, Relation(RelationSort.AT, _said(text, start, end))),)


def _at_house(text: str, mention: Mention, at: int) -> Sequence[Tie]:
    """`Bergweg in Höhe der Hausnummer 12`: the number is the street's own."""
    if not (lead := HOUSE.match(text, max(mention.end, house_number(text, mention.end)[1]))):
        return ()
    number, end = house_number(text, lead.end())
    return (Tie(at, Relation(RelationSort.AT, _said(text, mention.start, end)), number),) if number else ()


def _said(text: str, start: int, end: int) -> str:
    """The words as written, on one line."""
    return " ".join(text[start:end].split())
