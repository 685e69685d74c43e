"""Word a decision: who resolved what, how the vote went and what is next; a rejected motion like an accepted one."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.german import and_list, day
from litfass.core.notice import Notice
from litfass.core.sentences import plain
from litfass.core.wording.ballot import came_out_differently, how_it_went
from litfass.core.wording.committees import nominative
from litfass.core.wording.next_step import next_steps
from litfass.core.wording.outlet import Outlet
from litfass.core.wording.parts import Sentence, Wording, sentence
from litfass.core.wording.resolution import resolution_of
from litfass.core.wording.results import Result, outcome
from litfass.core.wording.titles import readable
from litfass.core.wording.whose import whose

CHANGED = "Der beschlossene Wortlaut steht noch nicht fest; zitiert ist der Vorschlag."


def worded(notice: Notice, outlet: Outlet) -> Wording:
    """`Abgelehnt: Titel` with `Die Bezirksversammlung hat das am 19. November 2026 abgelehnt.`"""
    decision, vote = notice.decision, notice.facts.vote
    told = outcome(decision.result if decision else "", vote)
    title = readable(notice.title or (decision.title if decision else ""))
    organization = plain((decision.organization if decision else notice.organization) or "")
    items, part = resolution_of(notice, "decision.resolution", "paper.resolution")
    is_own = part in ("decision.resolution", "")
    # The motion's words are not what was resolved where they were changed, or where its items came out differently.
    is_former = bool(items.first) and ((not is_own and told.changed) or came_out_differently(vote))
    return Wording(
        title=title.words,
        lead=told.lead,
        lead_in_heading=True,
        sentences=(
            _result(told, organization, notice),
            *_corrected(notice),
            *how_it_went(notice, 2, already=told.participle),
            *next_steps(notice, outlet, rank=3),
            *whose(title.origin, notice, rank=3),
            *((sentence(CHANGED, 4),) if is_former and not is_own and told.changed else ()),
        ),
        on=decision.on if decision else notice.on,
        place=organization,
        resolution=items.first,
        further=items.others,
        whole=items.whole,
        about_resolution="Vorgeschlagen war" if is_former else told.about_resolution,
    )


def _result(told: Result, organization: str, notice: Notice) -> Sentence:
    on = notice.decision.on if notice.decision else notice.on
    when, who = (f" am {day(on)}" if on else ""), nominative(organization)
    brief = f"{', '.join(part for part in (organization, day(on) if on else '') if part)}."
    if told.passive:
        where = f" in der Sitzung{when}" if on else ""
        return sentence(f"Das wurde{where} {told.passive}.", 1, shorter=brief)
    if not told.participle:
        return sentence(f"Ein Ergebnis der Sitzung{when.replace(' am', ' vom')} ist noch nicht veröffentlicht.", 1)
    if not organization:
        return sentence(f"Das wurde{when} {told.participle}.", 1, shorter=brief)
    return sentence(f"{who} hat das{when} {told.participle}.", 1, shorter=brief)


def _corrected(notice: Notice) -> tuple[Sentence, ...]:
    """That later minutes corrected it, and which."""
    every = notice.decision.corrections if notice.decision else ()
    if not every:
        return ()
    days = list(dict.fromkeys(day(each.on) for each in every if each.on))
    when = f" vom {and_list(days)}" if days else ""
    return (sentence(f"Berichtigt durch die Niederschrift{when}.", 2),)
