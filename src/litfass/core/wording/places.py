"""Word where a notice plays: its main places in one sentence, never an open name, not what the title says anyway."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from litfass.core.gathered import Gathered, main_ones
from litfass.core.german import and_list
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.place import Mention, PlaceType, Relation, RelationSort, folded, is_city_wide
from litfass.core.sentences import plain
from litfass.core.wording.outlet import Outlet
from litfass.core.wording.parts import Sentence, sentence

MOST = 3  # places in one sentence; nobody keeps more in mind
_OF_A_BODY = ("organization", "paper.consultations")


@dataclass(frozen=True, slots=True)
class Told:
    """One place in words: `names` are all that stand in them, `place` and `type` those of the first."""

    words: str
    names: tuple[str, ...]
    place: int
    type: PlaceType

    @property
    def is_pair(self) -> bool:
        """Whether two places are told as one: `Ecke A/B`, `zwischen A und B`."""
        return len(self.names) > 1 and not self.words.startswith(self.names[0])


def where(notice: Notice, title: str, outlet: Outlet) -> tuple[Sentence, ...]:
    """`Ort: Tauwerkstraße zwischen Trossenplatz und Zimtspeicherweg (Seilerviertel).`

    Nothing for a meeting, whose place is a room. `title` is what the reader has before the eyes.
    """
    mentions = notice.facts.places or ()
    every = () if notice.kind is Kind.MEETING else told(mentions)
    here = {each.name for each in mentions if each.part == "title"}
    if all(_is_said(each, title, here) for each in every):
        return ()
    if is_city_wide(mentions):
        return () if here else (_many(every),)
    return (_few(every, outlet.quarters),)


def _is_said(one: Told, title: str, here: Collection[str]) -> bool:
    """Whether the title says it, in any form of the names: `in der Langen Reihe`."""
    said = folded(title)
    is_bare = one.words.endswith(one.names[-1])
    return folded(one.words) in said or (is_bare and all(name in here or folded(name) in said for name in one.names))


def _many(every: Sequence[Told]) -> Sentence:
    words = and_list([each.words for each in every[:MOST]])
    return sentence(f"Betrifft viele Orte, zum Beispiel {words}.", 4, shorter="Betrifft viele Orte.")


def _few(every: Sequence[Told], quarters: Mapping[int, str]) -> Sentence:
    around = {quarters.get(each.place) for each in every}
    inner = [each for each in every if each.type is not PlaceType.QUARTER or each.words not in around]
    if len(inner) > MOST:
        return sentence(f"Orte: {', '.join(each.words for each in inner[:MOST])} und weitere.", 4)
    if len(inner) > 1:
        return sentence(f"Orte: {and_list([each.words for each in inner])}.", 4)
    short, quarter = f"Ort: {inner[0].words}", plain(quarters.get(inner[0].place, ""))
    is_new = quarter and not inner[0].is_pair and folded(quarter) not in folded(short)
    return sentence(f"{short} ({quarter}).", 4, shorter=f"{short}.") if is_new else sentence(f"{short}.", 4)


def told(mentions: Sequence[Mention]) -> list[Told]:
    """The main places in words, the strongest first, each once: what ends another's stretch of road is named by it.

    Quarters in the name of a committee are left out: the post names the committee itself.
    """
    matter = [each for each in mentions if not each.part.startswith(_OF_A_BODY)]
    known = {each.name for each in mentions if each.place is not None}
    every = [_told(each, known) for each in main_ones(matter)]
    ends = {name for each in every if not each.is_pair for name in each.names[1:]}
    found = list(_once(every, ends))
    return found if len(found) < 2 else [_in_list(each) for each in _once(map(_alone, every), ends)]


def _once(every: Iterable[Told], ends: Collection[str]) -> Iterator[Told]:
    named: set[str] = set()
    for each in every:
        if each.names[0] not in named and (len(each.names) > 1 or each.names[0] not in ends):
            yield each
            named.update(each.names)


def _alone(one: Told) -> Told:
    """In a list nobody would know what `zwischen A und B` belongs to: each by its name."""
    return replace(one, words=one.names[0], names=one.names[:1]) if one.is_pair else one


def _in_list(one: Told) -> Told:
    """`Tauwerkstraße (zwischen A und B)`, so that its end shows."""
    rest = one.words[len(one.names[0]) :].strip(" ,")
    return replace(one, words=f"{one.names[0]} ({rest})") if rest[:1].isalpha() else one


def _told(found: Gathered, known: Set[str]) -> Told:
    """Other ends count only where they are places of this notice still: a person may have dropped one."""
    said, name = found.mention, plain(found.mention.name)
    relation, number = said.relation, plain(found.number)
    if relation and relation.others and known >= set(relation.others) and (words := _related(name, relation)):
        return Told(words, (name, *map(plain, relation.others)), found.place, said.type)
    between = ", Höhe Hausnummer " if number and relation else " "
    return Told(f"{name}{between}{number}".strip(), (name,), found.place, said.type)


def _related(name: str, relation: Relation) -> str:
    """`Tauwerkstraße zwischen A und B`; where no street is named `zwischen A und B`, `Ecke A/B`."""
    others = [plain(other) for other in relation.others]
    one, two = (name, others[0]) if len(others) == 1 else (others[0], others[1])
    before = "" if len(others) == 1 else f"{name} "
    return {
        RelationSort.BETWEEN: f"{before}zwischen {one} und {two}",
        RelationSort.FROM_TO: f"{before}von {one} bis {two}",
        RelationSort.CORNER: f"Ecke {name}/{others[0]}",
        RelationSort.AT: f"{name}, Höhe {others[0]}",
    }.get(relation.sort, "")
