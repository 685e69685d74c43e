"""Say how a vote went, as the record words it: all groups in its order or none, and never turned round."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Sequence
from dataclasses import dataclass

from litfass.core.facts import Ballot, Outcome, Vote
from litfass.core.german import and_list, counted
from litfass.core.groups import named
from litfass.core.notice import Notice
from litfass.core.parts import part_of
from litfass.core.sentences import plain
from litfass.core.wording.parts import Sentence, sentence

BY_ITEMS = "Über die Punkte wurde einzeln abgestimmt"
LONGEST_LABEL = 40
LONGEST_RECORD = 2000  # of the words that tell one vote; what stands further behind is another matter
BESIDE = 24  # as long as `der Fraktionen von ` and `-Ratsfraktion`
WORDS = {
    Outcome.ACCEPTED: "beschlossen",
    Outcome.REJECTED: "abgelehnt",
    Outcome.NOTED: "zur Kenntnis genommen",
    Outcome.DEFERRED: "vertagt",
    Outcome.REFERRED: "überwiesen",
    Outcome.WITHDRAWN: "zurückgezogen",
    Outcome.REMOVED: "abgesetzt",
    Outcome.DONE: "erledigt",
    Outcome.NO_VOTE: "nicht abgestimmt",
}
_FIGURE = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}[.)]?")
# Words by which the record says that only some of a group voted so: then its name alone would say too much.
_PARTLY = re.compile(r"(?i)teilweise|teile[nr]? der|vereinzelt|einige|einzelne|mehrere[nr]? (?:mitglied|stimme)|übrige")
_ONE_VOTE = re.compile(r"(?i)gegen die stimme\b|bei gegenstimme\b")


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a vote: its count, its groups, and the words around them."""

    count: int | None
    groups: tuple[str, ...]
    names: str  # `der Fraktionen SPD und CDU`

    @property
    def in_brackets(self) -> str:
        return f" ({and_list(self.groups)})" if self.names else ""


def how_it_went(notice: Notice, rank: int, already: str = "") -> tuple[Sentence, ...]:
    """One sentence, shorter without any group; nothing where nothing is known or label and numbers disagree.

    `already` is what was said of the result: a vote that says no more than this is not told again.
    """
    vote = notice.facts.vote
    if vote is None or vote.contradiction or vote.outcome is Outcome.NO_VOTE:
        return ()
    if vote.items:
        return (_by_items(vote.items, rank),)
    if vote.outcome is Outcome.UNKNOWN:
        return ()
    record = _record(vote, notice)
    whole, bare = _told(vote, record, with_groups=True), _told(vote, record, with_groups=False)
    if not whole or (len(whole) == 1 and whole[0] in already):
        return ()
    words, short = (f"Die Abstimmung: {', '.join(parts)}" if parts else "" for parts in (whole, bare))
    return (sentence(words, rank, shorter=short if short != words and bare != [already] else ""),)


def _record(vote: Vote, notice: Notice) -> str:
    """The words the vote was read from, with what stands right beside them: `bei Enthaltung der AfD-Fraktion`."""
    spans: dict[str, tuple[int, int]] = {}
    for each in vote.evidence:
        start, end = spans.get(each.part, (each.start, each.end))
        spans[each.part] = min(start, each.start), max(end, each.end)
    around = [
        part_of(notice, name).text[max(0, start - BESIDE) : min(end, start + LONGEST_RECORD) + BESIDE]
        for name, (start, end) in spans.items()
    ]
    printed = f"{notice.decision.result} {notice.decision.vote}" if notice.decision else ""
    quotes = [each.quote for each in vote.evidence] if not any(around) else []
    return plain(" ".join([*around, *quotes]).strip() or printed[:LONGEST_RECORD])


def _told(vote: Vote, record: str, *, with_groups: bool) -> list[str]:
    """The parts of the sentence: in which manner, with how many votes, against and by whose abstention."""
    with_groups = with_groups and not _says_too_much(vote, record)
    sides = [
        _Side(count, groups if with_groups else (), _names(groups, record) if with_groups else "")
        for count, groups in ((vote.yes, vote.in_favour), (vote.no, vote.against), (vote.abstain, vote.abstaining))
    ]
    return [part for part in (_manner(vote, record), *_counted(sides, vote, record)) if part]


def _says_too_much(vote: Vote, record: str) -> bool:
    """Whether the groups' names would be wrong: one was split and nobody counted, only a part is meant, or nobody."""
    every = [*vote.in_favour, *vote.against, *vote.abstaining]
    split = len(set(every)) < len(every) and (vote.no is None or vote.abstain is None)
    sides = ((vote.yes, vote.in_favour), (vote.no, vote.against), (vote.abstain, vote.abstaining))
    nobody = any(count == 0 and groups for count, groups in sides)
    return split or nobody or _PARTLY.search(record) is not None


def _manner(vote: Vote, record: str) -> str:
    if vote.unanimous:
        return "einstimmig"
    folded = record.casefold()
    if "stimmengleichheit" in folded:
        return "bei Stimmengleichheit"
    return "mit Mehrheit" if "mehrheit" in folded else ""


def _counted(sides: Sequence[_Side], vote: Vote, record: str) -> list[str]:
    yes, no, abstain = sides
    if yes.count is not None:
        nouns = (("Ja-Stimme", "Ja-Stimmen"), ("Nein-Stimme", "Nein-Stimmen"), ("Enthaltung", "Enthaltungen"))
        listed = [
            f"{side.count} {one if side.count == 1 else many}{side.in_brackets}"
            for side, (one, many) in zip(sides, nouns, strict=True)
            if side.count is not None
        ]
        uncounted = [_against(no, record) if no.count is None else "", _abstaining(abstain, record)]
        return [f"mit {and_list(listed)}", uncounted[0], uncounted[1] if abstain.count is None else ""]
    told = {
        "yes": f"mit den Stimmen {yes.names}" if yes.names else "",
        "no": _against(no, record),
        "abstain": _abstaining(abstain, record),
    }
    return [told[name] for name in _order(vote, record)]


def _order(vote: Vote, record: str) -> list[str]:
    """The sides as the record names their groups; in the usual order where it does not say."""
    places = {each.group: at for at, each in reversed(list(enumerate(named(record))))}
    sides = {"yes": vote.in_favour, "no": vote.against, "abstain": vote.abstaining}
    split = len({*vote.in_favour, *vote.against, *vote.abstaining}) < sum(map(len, sides.values()))
    if split or not all(group in places for groups in sides.values() for group in groups):
        return list(sides)
    usual = list(sides)
    return sorted(
        sides, key=lambda side: (min((places[group] for group in sides[side]), default=99), usual.index(side))
    )


def _against(side: _Side, record: str) -> str:
    if side.count is None:
        noun = "die Stimme" if len(side.groups) == 1 and _ONE_VOTE.search(record) else "die Stimmen"
        return f"gegen {noun} {side.names}" if side.names else ""
    if side.names and side.count:
        return f"gegen {counted(side.count, 'Stimme', 'Stimmen', article='eine')} {side.names}"
    return (
        f"bei {counted(side.count, 'Gegenstimme', 'Gegenstimmen', article='einer')}"
        if side.count
        else "ohne Gegenstimmen"
    )


def _abstaining(side: _Side, record: str) -> str:
    if side.count is None:
        return f"bei Enthaltung {side.names}" if side.names else ""
    if not side.count:
        return "ohne Enthaltungen"
    number = counted(side.count, "Enthaltung", "Enthaltungen", article="einer")
    return f"bei {number} {side.names}".rstrip()


def _names(groups: Sequence[str], record: str) -> str:
    """`der Fraktionen SPD und CDU`; `von SPD und CDU` where the record does not call all of them so."""
    if not groups:
        return ""
    folded, many = record.casefold(), len(groups) > 1
    if "fraktion" in folded and "gruppe" not in folded:
        return f"der {'Fraktionen' if many else 'Fraktion'} {and_list(groups)}"
    if "gruppe" in folded and "fraktion" not in folded:
        return f"der {'Gruppen' if many else 'Gruppe'} {and_list(groups)}"
    return f"von {and_list(groups)}"


def _by_items(items: Sequence[Ballot], rank: int) -> Sentence:
    """Each item with its result; that there were several where one of them is not known by name and result."""
    if any(not each.label or len(each.label) > LONGEST_LABEL or each.outcome not in WORDS for each in items):
        return sentence(BY_ITEMS, rank)
    told = ", ".join(f"{_label(each.label)} {WORDS[each.outcome]}" for each in items)
    return sentence(f"{BY_ITEMS}: {told}", rank, shorter=BY_ITEMS)


def _label(printed: str) -> str:
    """`1.` is `Punkt 1`; other labels stay as printed."""
    bare = plain(printed).rstrip(":")
    return f"Punkt {bare.rstrip('.)')}" if _FIGURE.fullmatch(bare) else bare
