"""Tell the periods and deadlines of citizens where a text names more than one, each with what ends."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.facts import Deadline, DeadlineSort
from litfass.core.german import day
from litfass.core.notice import Notice
from litfass.core.wording.outlet import Outlet
from litfass.core.wording.parts import Sentence, sentence

MOST = 3
# While it runs, and when it is over.
SENTENCES = {
    DeadlineSort.DISPLAY: ("Die Unterlagen liegen {when} aus.", "Die Unterlagen lagen {when} aus."),
    DeadlineSort.PARTICIPATION: ("Sie können sich {when} beteiligen.", "Die Beteiligung lief {when}."),
    DeadlineSort.OBJECTION: ("Einwendungen sind {when} möglich.", "Einwendungen waren {when} möglich."),
    DeadlineSort.APPLICATION: ("Anmelden oder bewerben können Sie sich {when}.", "Die Anmeldung war {when} möglich."),
}


def periods(notice: Notice, outlet: Outlet, rank: int) -> tuple[Sentence, ...]:
    """One sentence for each period in the order of the text; nothing for those of which it is not clear what ends."""
    known = [each for each in notice.facts.deadlines if each.sort in SENTENCES]
    told = dict.fromkeys(_told(each, outlet) for each in known)
    return tuple(sentence(words, rank) for words in list(told)[:MOST])


def _told(deadline: Deadline, outlet: Outlet) -> str:
    runs, over = SENTENCES[deadline.sort]
    begins = f"vom {day(deadline.begins, today=outlet.today)} " if deadline.begins else ""
    when = f"{begins}bis {'' if begins else 'zum '}{day(deadline.ends, today=outlet.today)}"
    return (over if deadline.ends < outlet.today else runs).format(when=when)
