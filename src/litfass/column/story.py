"""The way of one matter: its papers, where they were dealt with, what was resolved, what comes next."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from litfass.column import links, phrases
from litfass.core.german import day
from litfass.core.kind import Kind
from litfass.core.wording.results import OPEN
from litfass.records import public, sitting
from litfass.records.models import Municipality
from litfass.records.public import Shown
from litfass.records.sitting import Sitting, Step


@dataclass(frozen=True, slots=True)
class Stage:
    """One stop on the way. `on` None: the day is not known. `is_next`: it still lies ahead."""

    on: date | None
    when: str
    where: tuple[str, ...]
    title: str
    words: str = ""
    href: str = ""
    original: str = ""
    agenda: str = ""
    calendar: str = ""
    is_here: bool = False
    is_next: bool = False
    is_paper: bool = False


def story(notice: Shown, town: Municipality, today: date) -> list[Stage]:
    """All stages in order of date; none for a notice without a paper."""
    if not notice.stem:
        return []
    told = public.matter(notice.source_id, notice.stem)[::-1]
    steps = [step for step in sitting.steps(notice.source_id, notice.stem) if not _is_told(step, told)]
    meetings = sitting.by_key(notice.source_id, [step.meeting_key for step in steps if step.meeting_key])
    stages = [_of_notice(each, town, is_here=each.id == notice.id) for each in told]
    stages += _of_steps(steps, meetings, today)
    return sorted(stages, key=lambda stage: (stage.is_next, stage.on is None, stage.on or date.max, not stage.is_paper))


def coming(stages: Iterable[Stage]) -> Stage | None:
    """The next stage."""
    return next((stage for stage in stages if stage.is_next), None)


def _is_told(step: Step, told: Iterable[Shown]) -> bool:
    """Whether a decision that is shown anyway tells of this consultation."""
    return any(
        each.kind == Kind.DECISION
        and each.on == step.on
        and each.paper_id == step.paper_id
        and each.organization == step.organization
        for each in told
    )


def _of_notice(each: Shown, town: Municipality, *, is_here: bool) -> Stage:
    is_decision = each.kind == Kind.DECISION
    # A paper stands where it came out, not where it is dealt with: that day has a stop of its own.
    on = each.on if is_decision and each.on else phrases.local_day(each.news_at)
    found = phrases.decided(each.result) if is_decision else None
    where = [each.organization if is_decision else None, phrases.drs(each.number) or None]
    return Stage(
        on=on,
        when=day(on, weekday=True),
        where=tuple(part for part in where if part),
        title=found.word if found else phrases.sort_of_paper(each.paper_type) or Kind(each.kind).label,
        words="" if is_here else phrases.summary(each.text, in_thread=True),
        href="" if is_here else links.notice(each.id),
        original=links.original(each.link or each.url, town),
        is_here=is_here,
        is_paper=not is_decision,
    )


def _of_steps(steps: Iterable[Step], meetings: dict[str, Sitting], today: date) -> Iterator[Stage]:
    for step in steps:
        meeting = meetings.get(step.meeting_key)
        if meeting and meeting.is_cancelled:
            continue
        lies_ahead = step.on is not None and step.on >= today and step.result.casefold().strip() in OPEN
        yield Stage(
            on=step.on,
            when=_when(step, meeting),
            where=_where(step),
            title=f"Als Nächstes: {_deed(step)}" if lies_ahead else _deed(step),
            agenda=links.to("meeting", meeting.id) if meeting else "",
            calendar=links.to("meeting_calendar", meeting.id) if meeting and lies_ahead else "",
            is_next=lies_ahead,
        )


def _when(step: Step, meeting: Sitting | None) -> str:
    if step.on is None:
        return "Tag noch nicht bekannt"
    return phrases.sitting(step.on, meeting.starts_at) if meeting else day(step.on, weekday=True)


def _where(step: Step) -> tuple[str, ...]:
    item = f"TOP {step.item_number}" if step.item_number else ""
    return tuple(part for part in (step.organization, item, phrases.drs(step.paper_number)) if part)


def _deed(step: Step) -> str:
    """`Beratung: vertagt`; while there is no result, what is to be done there."""
    found = phrases.result(step.result)
    if found:
        return f"Beratung: {found.word[:1].lower()}{found.word[1:]}"
    return f"Beratung ({step.role})" if step.role else "Beratung"
