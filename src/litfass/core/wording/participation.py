"""Word a participation: what citizens are asked, until when, and how they take part."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.german import day
from litfass.core.notice import Notice
from litfass.core.sentences import plain
from litfass.core.wording.outlet import Outlet
from litfass.core.wording.parts import Sentence, Wording, long_day, sentence
from litfass.core.wording.periods import periods
from litfass.core.wording.telling import first_about, first_sentences
from litfass.core.wording.titles import readable

# A sentence with one of these says how to take part.
HOW = ("stellung", "teilnehmen", "beteiligen", "mitmachen", "abgeben", "äußern", "einwend", "einsehen", "umfrage")


def worded(notice: Notice, outlet: Outlet) -> Wording:
    """Title, deadline, how, and that a comment on a network is not a statement."""
    how = first_about(notice, HOW)
    told = [each for each in first_sentences(notice, most=2, rank=3) if each.words != how]
    over = notice.until is not None and notice.until < outlet.today
    return Wording(
        title=readable(notice.title).words,
        sentences=(*_deadline(notice, outlet), *told, *_how(how, over=over), *_comments(outlet, over=over)),
        on=notice.on,
        when=f"bis {day(notice.until)}" if notice.until else "",
        place=plain(notice.organization or ""),
    )


def _deadline(notice: Notice, outlet: Outlet) -> tuple[Sentence, ...]:
    if notice.until is None:
        if named := periods(notice, outlet, rank=1):
            return named
        known = "" if notice.facts.deadlines else " Eine Frist ist nicht genannt."
        return (sentence(f"Sie können sich beteiligen.{known}", 1),)
    when = long_day(notice.until, outlet.today)
    if notice.until < outlet.today:
        return (sentence(f"Die Beteiligung endete am {when}.", 1),)
    return (sentence(f"Sie können sich bis {when}, beteiligen.", 1),)


def _how(how: str, *, over: bool) -> tuple[Sentence, ...]:
    if over:
        return ()
    return (sentence(how or "Wie das geht, steht auf der verlinkten Seite.", 2),)


def _comments(outlet: Outlet, *, over: bool) -> tuple[Sentence, ...]:
    """Statements are not taken in comments; said where there are any, not on our own pages."""
    return (sentence("Kommentare gelten nicht als Stellungnahme.", 5),) if outlet.own_page and not over else ()
