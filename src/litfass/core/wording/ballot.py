"""Say how a vote went, as the record words it: all groups in its order or none, and never turned round."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Sequence

from litfass.core.facts import Ballot, Outcome, Vote
from litfass.core.german import and_list, counted
from litfass.core.groups import named
from litfass.core.notice import Notice
from litfass.core.parts import part_of
from litfass.core.sentences import plain
from litfass.core.wording.item_labels import in_words, tellable
from litfass.core.wording.parts import Sentence, sentence

BY_ITEMS = "Über die Punkte wurde einzeln abgestimmt"
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
# Words by which the record says that only some of a group voted so: then its name alone would say too much.
_PARTLY = re.compile(r"(?i)teilweise|mitglied|teile[nr]? der|vereinzelt|einige|einzelne|mehrere[nr]? stimme|übrige")
# „zwei Stimmen der Fraktion CDU“ beside another group: the number is not that of the whole side.
_COUNTED = re.compile(
    r"(?i)\b(?:eine[rs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\d{1,2}) (?:\w{1,10}-?)?"
    r"(?:stimmen?|enthaltung(?:en)?) (?:der|des|aus|von)\b"
)
# A name in one row with a group and read as none: `der CDU und der Kranhuder Freunde`, `SPD, Erik Muster und CDU`.
_JOINT = re.compile(
    r"(?>(?:[-\s]{1,2}[\w-]{0,20}(?:[Ff]raktion|[Gg]ruppe)(?:en)?)?)(?:\s?[,/&]|\s(?:und|sowie))\s(?:von\s)?(?:der\s|die\s|des\s)?"
    r"(?!(?i:enthaltung|gegenstimm|stimm|nein|ja\b|zustimm|ablehn|\w{0,14}-?fraktion|gruppe|herrn?\b|frau\b|hr\.|mitglied|rest))"
    r"(?=[A-ZÄÖÜ][a-zäöüß])"
)
_ONE_VOTE = re.compile(r"(?i)gegen die stimme\b|bei gegenstimme\b")


# How the record names those who did not agree. „Gegen die Stimmen der CDU abgelehnt“ is not „Nein: CDU“: who is against
# a refusal is for the motion. So each is told in the record's own manner, and not at all where it has none.
_WITH = re.compile(r"(?i)mit (?:den |der )?stimmen? (?:der|des|von|aus)|mit den stimmen")
_MOTION = r"(?:de[nrs]|die|das|diese[nrs]?) (?:[\w-]{1,20} )?[\w-]{0,20}(?:antrag|vorlage|beschluss|empfehlung|petitum)"
_AGAINST = re.compile(rf"(?i)(?<!da)gegen\b(?! {_MOTION})")
_OPPOSED = re.compile(r"(?i)gegenstimm")
_NO = re.compile(rf"(?i)\bnein|\bdagegen|\bgegen {_MOTION}")


def how_it_went(notice: Notice, rank: int, already: str = "") -> tuple[Sentence, ...]:
    """One sentence, shorter without any group; nothing where nothing is known or label and numbers disagree.

    `already` is what was said of the result: a vote that says no more than this is not told again.
    """
    vote = notice.facts.vote
    if vote is None or vote.contradiction or vote.outcome is Outcome.NO_VOTE:
        return ()
    if vote.items:
        return (
            ()
            if any(each.outcome is Outcome.UNKNOWN and not each.label for each in vote.items)
            else (_by_items(vote.items, rank),)
        )
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
    """The parts of the sentence: in which manner, with whom, against whom, by whose abstention, in which numbers."""
    if with_groups and _says_too_much(vote, record):
        with_groups = False
    sides = {"yes": _with(vote, record), "no": _against(vote, record), "abstain": _abstaining(vote, record)}
    numbers = _numbers(vote, record, with_groups=with_groups) if vote.yes is not None else ""
    named_ones = [sides[name] for name in _order(vote, record)] if with_groups else []
    bare = [] if numbers else [_opposed(vote.no, "", record), _abstentions(vote.abstain, "")]
    if with_groups and not numbers:
        bare = [words for words, groups in zip(bare, (vote.against, vote.abstaining), strict=True) if not groups]
    return [part for part in (_manner(vote, record), *named_ones, *bare, numbers) if part]


def _says_too_much(vote: Vote, record: str) -> bool:
    """Whether names would be wrong: a group was split and nobody counted, a part is meant, or it is unclear how."""
    sides = ((vote.yes, vote.in_favour), (vote.no, vote.against), (vote.abstain, vote.abstaining))
    every = [group for _, groups in sides for group in groups]
    alone = all(len(groups) < 2 and (count is not None or not groups) for count, groups in sides)
    split = len(set(every)) < len(every) and not alone
    in_parts = _COUNTED.search(record) and any(len(groups) > 1 for _, groups in sides)
    nobody = any(count == 0 and groups for count, groups in sides)
    manner = not vote.against or any(each.search(record) for each in (_AGAINST, _OPPOSED, _NO))
    return bool(split or in_parts or nobody or not manner or _PARTLY.search(record) or _is_unread(record))


def _is_unread(record: str) -> bool:
    """Whether one in a row with a group is known to no reader: then the others alone would say too little."""
    every = named(record)
    starts = {each.start for each in every}
    joint = (_JOINT.match(record, each.end) for each in every)
    return any(found and found.end() not in starts for found in joint)


def _manner(vote: Vote, record: str) -> str:
    if vote.unanimous:
        return "einstimmig"
    folded = record.casefold()
    if "stimmengleichheit" in folded:
        return "bei Stimmengleichheit"
    return "mit Mehrheit" if "mehrheit" in folded else ""


def _numbers(vote: Vote, record: str, *, with_groups: bool) -> str:
    """`mit 25 Ja-Stimmen, 17 Nein-Stimmen (CDU) und 1 Enthaltung`; names only of whom the record calls so."""
    sides = (
        (vote.yes, "Ja-Stimme", "Ja-Stimmen", _in_brackets(vote.in_favour, record, _WITH)),
        (vote.no, "Nein-Stimme", "Nein-Stimmen", _in_brackets(vote.against, record, _AGAINST, _OPPOSED)),
        (vote.abstain, "Enthaltung", "Enthaltungen", _in_brackets(vote.abstaining, record)),
    )
    return "mit " + and_list(
        [
            f"{count} {one if count == 1 else many}{names if with_groups else ''}"
            for count, one, many, names in sides
            if count is not None
        ]
    )


def _in_brackets(groups: Sequence[str], record: str, *otherwise: re.Pattern[str]) -> str:
    """The groups behind their number, unless the record names them in another manner."""
    return f" ({and_list(groups)})" if groups and not any(each.search(record) for each in otherwise) else ""


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


def _with(vote: Vote, record: str) -> str:
    names = _names(vote.in_favour, record)
    if not names or _WITH.search(record):
        return f"mit den Stimmen {names}" if names else ""
    return f"mit Ja-Stimmen {names}" if vote.yes is None else ""


def _against(vote: Vote, record: str) -> str:
    """Those who did not agree, in the record's manner."""
    names, count = _names(vote.against, record), vote.no if vote.yes is None else None
    if not names:
        return ""
    if _AGAINST.search(record):
        if count:
            return f"gegen {counted(count, 'Stimme', 'Stimmen', article='eine')} {names}"
        return f"gegen {'die Stimme' if _ONE_VOTE.search(record) else 'die Stimmen'} {names}"
    if vote.yes is not None and vote.no is not None and not _OPPOSED.search(record):
        return ""  # they stand behind their number
    return _opposed(count, names, record)


def _opposed(count: int | None, names: str, record: str) -> str:
    """`bei zwei Gegenstimmen der Fraktion SPD`, `mit zwei Nein-Stimmen`; empty without number and name."""
    if count == 0:
        return "ohne Gegenstimmen"
    is_no = _NO.search(record) and not _OPPOSED.search(record)
    lead, one, many = ("mit", "Nein-Stimme", "Nein-Stimmen") if is_no else ("bei", "Gegenstimme", "Gegenstimmen")
    if count:
        return f"{lead} {counted(count, one, many, article='einer')} {names}".rstrip()
    return f"{lead} {many} {names}" if names else ""


def _abstaining(vote: Vote, record: str) -> str:
    names = _names(vote.abstaining, record)
    if not names or (vote.yes is not None and vote.abstain is not None):
        return ""
    return _abstentions(vote.abstain, names)


def _abstentions(count: int | None, names: str) -> str:
    if count is None:
        return f"bei Enthaltung {names}" if names else ""
    if not count:
        return "ohne Enthaltungen"
    return f"bei {counted(count, 'Enthaltung', 'Enthaltungen', article='einer')} {names}".rstrip()


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


def came_out_differently(vote: Vote | None) -> bool:
    """Whether single items had different results, so that one word for all of them would be wrong."""
    known = {each.outcome for each in vote.items} - {Outcome.UNKNOWN} if vote else set()
    return len(known) > 1


def _by_items(items: Sequence[Ballot], rank: int) -> Sentence:
    """Each item with its result; that there were several where one of them is not known by name and result.

    Nor where a label may be a person's name: who was not elected is nobody's news.
    """
    if any(not tellable(each.label) or each.outcome not in WORDS for each in items):
        return sentence(BY_ITEMS, rank)
    told = ", ".join(f"{in_words(each.label)} {WORDS[each.outcome]}" for each in items)
    return sentence(f"{BY_ITEMS}: {told}", rank, shorter=BY_ITEMS)
