"""Word a press release: its title and its first sentences, in its own words."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.german import BERLIN, day
from litfass.core.notice import Notice
from litfass.core.sentences import plain
from litfass.core.wording.outlet import Outlet
from litfass.core.wording.parts import Sentence, Wording, sentence
from litfass.core.wording.telling import first_sentences
from litfass.core.wording.titles import readable


def worded(notice: Notice, outlet: Outlet) -> Wording:
    """Title, up to three sentences, and whose release it is of which day."""
    on = notice.on or (notice.published_at.astimezone(BERLIN).date() if notice.published_at else None)
    return Wording(
        title=readable(notice.title).words,
        sentences=(*first_sentences(notice), issued("Pressemitteilung", notice)),
        on=on,
        place=plain(notice.organization or ""),
    )


def issued(what: str, notice: Notice) -> Sentence:
    """`Pressemitteilung vom 20. November 2026, Bezirksamt Kranhude.`"""
    on = notice.on or (notice.published_at.astimezone(BERLIN).date() if notice.published_at else None)
    when = f" vom {day(on)}" if on else ""
    who = f", {plain(notice.organization)}" if notice.organization else ""
    return sentence(f"{what}{when}{who}.", 1, shorter=f"{what}{when}.")
