"""The story of one matter: motion, referral, decision, statement in order, and which notice continues which."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import IntEnum

from litfass.core.facts import Outcome, PaperSort, Reference, Stage
from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.number import stem
from litfass.core.parts import part_of


class Chapter(IntEnum):
    """What a notice is in the story of its matter, in the order in which these follow one another."""

    MOTION = 0
    RECOMMENDATION = 1
    REFERRAL = 2
    DECISION = 3
    STATEMENT = 4


_ANSWERS = (PaperSort.STATEMENT, PaperSort.ANSWER, PaperSort.INFORMATION)
_UNDECIDED = (Outcome.REFERRED, Outcome.DEFERRED, Outcome.REMOVED)
# Words before another paper's number that say this one goes on with it; a number alone may only be an example.
_GOES_ON = re.compile(
    r"(?:vgl\.|[Bb]eschlu(?:ss|ß)\w{0,20}|[Nn]achfrage|[Ee]rgänzung|[Ää]nderung|[Aa]nschluss|[Ff]ortschreibung|\bzu[rm]?"
    r"|[Aa]ntwort|[Ss]tellungnahme|[Bb]ezug|[Ff]olge\w{0,10})[^\n]{0,30}$"
)
_SHORT = {"BV": "Bezirksversammlung", "BVV": "Bezirksverordnetenversammlung"}


def chapter(notice: Notice) -> Chapter:
    """What the notice is in its story."""
    if notice.kind is Kind.DECISION:
        return Chapter.REFERRAL if _refers(notice) else Chapter.DECISION
    sort = notice.facts.sort.sort if notice.facts.sort else None
    if sort in _ANSWERS:
        return Chapter.STATEMENT
    told = {step.stage for step in notice.facts.steps if step.evidence}
    return Chapter.RECOMMENDATION if Stage.RECOMMENDATION in told else Chapter.MOTION


def story(notices: Sequence[Notice]) -> tuple[Notice, ...]:
    """The notices of one matter in the order of their days, on the same day in the order of the chapters."""
    return tuple(sorted(notices, key=_place))


def continues(notice: Notice, earlier: Sequence[Notice]) -> Notice | None:
    """Which of the earlier notices it goes on with: the nearest one of the same matter, or None."""
    same = [each for each in earlier if each.key != notice.key and _same_matter(notice, each)]
    before = [each for each in same if _place(each) <= _place(notice)]
    if before:
        return max(before, key=_place)
    return _decision_answered(notice, earlier)


def _refers(notice: Notice) -> bool:
    """Whether the meeting left the matter open: it referred, deferred or removed it."""
    if notice.facts.vote:
        return notice.facts.vote.outcome in _UNDECIDED
    result = (notice.decision.result if notice.decision else "").casefold()
    return any(word in result for word in ("überwiesen", "verwiesen", "vertagt", "zurückgestellt", "abgesetzt"))


def _place(notice: Notice) -> tuple[date, Chapter]:
    """Its day and chapter. Without a day a motion comes first and all else last."""
    what = chapter(notice)
    return _day(notice) or (date.min if what is Chapter.MOTION else date.max), what


def _day(notice: Notice) -> date | None:
    """The day it became news; what a motion's page calls its day may be that of a later meeting."""
    if notice.decision:
        return notice.decision.on
    if notice.published_at:
        return notice.published_at.astimezone(BERLIN).date()
    dealt = [each.on for each in notice.paper.consultations if each.on] if notice.paper else []
    return min(dealt) if dealt else notice.on


def _same_matter(notice: Notice, other: Notice) -> bool:
    """By the stem both numbers share, or because the notice names the other's number as what it goes on with."""
    if not other.number:
        return False
    root = stem(other.number)
    if notice.number and stem(notice.number) == root:
        return True
    return any(stem(each.number) == root and _goes_on(notice, each) for each in notice.facts.references)


def _goes_on(notice: Notice, reference: Reference) -> bool:
    """Whether it goes on with the paper it names: any answer or decision does, a motion only where its words say so."""
    if chapter(notice) is not Chapter.MOTION or reference.evidence.part == "title":
        return True
    before = part_of(notice, reference.evidence.part).text[: reference.evidence.start][-60:]
    return _GOES_ON.search(before) is not None


def _decision_answered(notice: Notice, earlier: Sequence[Notice]) -> Notice | None:
    """The decision whose day and body it names („Beschluss der Bezirksversammlung vom …“), where only one fits."""
    fitting = {each.key: each for step in _decisions_named(notice) for each in earlier if _fits(each, *step)}
    fitting.pop(notice.key, None)
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _decisions_named(notice: Notice) -> Iterator[tuple[date, str | None, str | None]]:
    for step in notice.facts.steps:
        if step.stage is Stage.DECISION and step.evidence and step.on:
            yield step.on, step.organization, step.item


def _fits(other: Notice, on: date, organization: str | None, item: str | None) -> bool:
    decision = other.decision
    if decision is None or decision.on != on:
        return False
    named, body = _SHORT.get(organization or "", organization or ""), decision.organization
    return (named in body or body in named) and (item is None or item == decision.item_number.removeprefix("Ö").strip())
