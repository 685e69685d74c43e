"""Word a decision: who resolved what and when; a rejected motion in the same sentences as an accepted one."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.german import day
from litfass.core.notice import Notice
from litfass.core.sentences import plain
from litfass.core.wording.committees import nominative
from litfass.core.wording.outlet import Outlet
from litfass.core.wording.paper import whose
from litfass.core.wording.parts import Sentence, Wording, sentence
from litfass.core.wording.resolution import first_item
from litfass.core.wording.results import Outcome, outcome
from litfass.core.wording.titles import readable

CHANGED = "Der beschlossene Wortlaut steht noch nicht fest; zitiert ist der Vorschlag."


def worded(notice: Notice, outlet: Outlet) -> Wording:
    """`Abgelehnt: Titel` with `Die Bezirksversammlung hat das am 19. November 2026 abgelehnt.`"""
    decision, paper = notice.decision, notice.paper
    told = outcome(decision.result if decision else "")
    title = readable(notice.title or (decision.title if decision else ""))
    own_words = decision.resolution if decision else ""
    # The motion's words are not what was resolved where the result says that they were changed.
    proposed = paper.resolution if paper and not own_words else ""
    organization = plain((decision.organization if decision else notice.organization) or "")
    return Wording(
        title=title.words,
        lead=told.lead,
        lead_in_heading=True,
        sentences=(
            _result(told, organization, notice),
            *whose(title.origin, paper, rank=3),
            *((sentence(CHANGED, 4),) if proposed and told.changed else ()),
        ),
        on=decision.on if decision else notice.on,
        place=organization,
        resolution=first_item(own_words or proposed).words,
        about_resolution="Vorgeschlagen war" if proposed and told.changed else told.about_resolution,
    )


def _result(told: Outcome, organization: str, notice: Notice) -> Sentence:
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
