"""Draft a post in plain German, by template and without a language model, within a channel's limits."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Callable
from dataclasses import replace

from litfass.core.german import day
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.post import Limits, Post
from litfass.core.sentences import ended, plain
from litfass.core.wording import (
    decision,
    meeting,
    paper,
    participation,
    places,
    press_release,
    public_notice,
    service,
)
from litfass.core.wording.card import Face
from litfass.core.wording.fitting import Frame, Space, fitted
from litfass.core.wording.outlet import Outlet
from litfass.core.wording.parts import LONGEST_HEADING, Sentence, Wording, quoted, sentence, shortened, with_lead

__all__ = ["Outlet", "draft", "face"]

LONGEST_QUOTED = 160  # of a resolution in a short form: two lines on a phone
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)

_TEMPLATES: dict[Kind, Callable[[Notice, Outlet], Wording]] = {
    Kind.PAPER: paper.worded,
    Kind.DECISION: decision.worded,
    Kind.MEETING: meeting.worded,
    Kind.PRESS_RELEASE: press_release.worded,
    Kind.PUBLIC_NOTICE: public_notice.worded,
    Kind.PARTICIPATION: participation.worded,
    Kind.SERVICE: service.worded,
}


def draft(notice: Notice, outlet: Outlet) -> Post:
    """The wording for one outlet.

    `Post.link` is always the original. Our own page, where there is one, stands in the text on a line of its own
    (`Auf unserer Seite: …`), the paper's number on the last line, right above the original. Without a limit the items
    of the resolution are `Post.quote`; within a limit the first is one of the sentences. Sentences go first when it
    gets too long, then the title is cut between two words, then our own page goes; number and link always stay.
    """
    wording = _TEMPLATES[notice.kind](notice, outlet)
    told = replace(_for_text(wording), sentences=_told(wording, notice, outlet))
    return Post(
        title=_heading(wording, notice),
        text=fitted(told, _frame(told, notice, outlet), Space(outlet.limits, notice.url)),
        link=notice.url,
        quote=(wording.whole or wording.resolution) if outlet.limits.characters is None else "",
        alt_text=_face(wording, notice, outlet).alt_text if outlet.limits.card else "",
        continues=outlet.continues,
        location=outlet.location if outlet.limits.location else None,
    )


def face(notice: Notice, outlet: Outlet) -> Face:
    """What the card of this notice shows."""
    return _face(_TEMPLATES[notice.kind](notice, outlet), notice, outlet)


def _face(wording: Wording, notice: Notice, outlet: Outlet) -> Face:
    return Face(
        kind=notice.kind.label,
        number=plain(notice.number or ""),
        title=_heading(wording, notice),
        date=wording.when or (day(wording.on) if wording.on else ""),
        place=plain(wording.place),
        municipality=plain(outlet.municipality),
    )


def _heading(wording: Wording, notice: Notice) -> str:
    """A heading of at most 180 characters; the kind and number where the title has no word that fits."""
    words = with_lead(wording.lead, wording.title) if wording.lead_in_heading else wording.title
    return shortened(words, LONGEST_HEADING) or " ".join((notice.kind.label, plain(notice.number or ""))).strip()


def _frame(wording: Wording, notice: Notice, outlet: Outlet) -> Frame:
    return Frame(
        opening="" if outlet.limits.title else ended(with_lead(wording.lead, wording.title) or notice.kind.label),
        own_page=outlet.own_page,
        source=f"Zum Nachlesen: Drs. {plain(notice.number)}" if notice.number else "",
    )


def _for_text(wording: Wording) -> Wording:
    """The same with the sentence that stands for the title where there is one."""
    return replace(wording, title=wording.opening, lead="") if wording.opening else wording


def _told(wording: Wording, notice: Notice, outlet: Outlet) -> tuple[Sentence, ...]:
    """All sentences in reading order: the first item follows who decides and when, and how the vote went."""
    whole = _whole_title(wording, notice, outlet.limits)
    after = max((at + 1 for at, each in enumerate(wording.sentences) if each.rank in (1, 2)), default=0)
    item = _resolution(wording) if outlet.limits.characters is not None else ()
    told = (*whole, *wording.sentences[:after], *item, *wording.sentences[after:])
    return (*told, *places.where(notice, wording.title, outlet), *_continued(outlet))


def _whole_title(wording: Wording, notice: Notice, limits: Limits) -> tuple[Sentence, ...]:
    """The title in full where the heading had to shorten it and the channel shows the heading."""
    cut = limits.title and wording.title and wording.title not in _heading(wording, notice)
    return (sentence(f"Der ganze Titel lautet: {quoted(wording.title)}.", 6),) if cut else ()


def _resolution(wording: Wording) -> tuple[Sentence, ...]:
    """The first item as a sentence, in the source's words and marks of quotation, then the others in short."""
    if not wording.resolution:
        return ()
    short = shortened(wording.resolution, LONGEST_QUOTED)
    words, shorter = (
        f"{wording.about_resolution}: {quoted(each)}" if each else "" for each in (wording.resolution, short)
    )
    further = (replace(sentence(wording.further, 5), follows=True),) if wording.further else ()
    return (sentence(words, 2, shorter=shorter), *further)


def _continued(outlet: Outlet) -> tuple[Sentence, ...]:
    """That an earlier post about the same paper goes on here; its address is in `Post.continues`."""
    earlier = plain(outlet.continues)
    if not earlier:
        return ()
    when = f" vom {day(outlet.continues_on)}" if outlet.continues_on else ""
    if not when and not _ADDRESS.match(earlier):
        when = f" zu Drs. {earlier}" if " " not in earlier else f" {quoted(earlier)}"
    words = f"Setzt unsere Meldung{when} fort." if when else "Setzt eine frühere Meldung von uns fort."
    return (sentence(words, 4),)
