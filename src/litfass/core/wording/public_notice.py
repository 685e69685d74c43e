"""Word a pointer to the office's public notice: without legal effect, and it says so."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.german import day
from litfass.core.notice import Notice
from litfass.core.sentences import plain
from litfass.core.wording.outlet import Outlet
from litfass.core.wording.parts import Wording, long_day, sentence
from litfass.core.wording.periods import periods
from litfass.core.wording.telling import first_sentences
from litfass.core.wording.titles import readable

# § 41 HmbVwVfG: only the official place of publication counts. This sentence is never left out.
NO_LEGAL_EFFECT = "Hinweis ohne Rechtswirkung. Maßgeblich ist die verlinkte Bekanntmachung."


def worded(notice: Notice, outlet: Outlet) -> Wording:
    """Title, the deadline as the source names it, first sentences, and that only the original counts."""
    until = f"Die Frist läuft bis {long_day(notice.until, outlet.today)}." if notice.until else ""
    if notice.until and notice.until < outlet.today:
        until = f"Die Frist endete am {long_day(notice.until, outlet.today)}."
    deadline = (sentence(until, 1),) if until else periods(notice, outlet, rank=1)
    return Wording(
        title=readable(notice.title).words,
        sentences=(*deadline, *first_sentences(notice, most=2), sentence(NO_LEGAL_EFFECT, 0)),
        on=notice.on,
        when=f"bis {day(notice.until)}" if notice.until else "",
        place=plain(notice.organization or ""),
    )
