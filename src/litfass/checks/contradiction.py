"""Check whether the source contradicts itself on a vote: then a person looks, and no rule releases the post."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator

from litfass.core.facts import Outcome, Vote
from litfass.core.findings import Circumstances, Finding
from litfass.core.german import and_list
from litfass.core.notice import Notice
from litfass.core.post import Post
from litfass.core.sentences import plain
from litfass.core.trouble import Weight
from litfass.core.wording.ballot import WORDS
from litfass.core.wording.parts import quoted, shortened
from litfass.core.wording.results import outcome

LONGEST_WORDS = 160
OPPOSITES = {"Beschlossen": Outcome.REJECTED, "Empfohlen": Outcome.REJECTED, "Abgelehnt": Outcome.ACCEPTED}
LOOK = "Bitte sehen Sie an der Quelle nach, was gilt. Solange gibt keine Regel diesen Beitrag frei."


def check(post: Post, notice: Notice, circumstances: Circumstances) -> Iterator[Finding]:
    """Both readings in one sentence. What the post says of it does not matter: it may say the wrong one."""
    vote = notice.facts.vote
    if vote is None:
        return
    if opposed := _opposed(vote, notice):
        other = f"bei einem Teil der Punkte aber {opposed}"
    elif vote.contradiction:
        other = _record(vote)
    elif vote.outcome is Outcome.ACCEPTED and vote.against and _is_unanimous(vote, notice):
        other = f"dagegen gestimmt hat nach dem Wortlaut aber {and_list(vote.against)}"
    else:
        return
    yield Finding("contradiction", Weight.WARNS, f"{_label(vote, notice)}, {other}. {LOOK}", for_a_person=True)


def _is_unanimous(vote: Vote, notice: Notice) -> bool:
    """By the record, or by the source's own word for the result."""
    printed = notice.decision.result if notice.decision else ""
    return vote.unanimous is True or "einstimmig" in printed.casefold()


def _opposed(vote: Vote, notice: Notice) -> str:
    """What single items came out as, against the one word for all of them; a partly changed motion may well do so."""
    opposite = OPPOSITES.get(outcome(notice.decision.result).lead) if notice.decision else None
    found = opposite and not vote.changed and any(item.outcome is opposite for item in vote.items)
    return f"„{WORDS[opposite]}“" if opposite and found else ""


def _label(vote: Vote, notice: Notice) -> str:
    printed = shortened(plain(notice.decision.result if notice.decision else ""), LONGEST_WORDS)
    return f"Das Ergebnis lautet {quoted(printed or WORDS.get(vote.outcome, 'unklar'))}"


def _record(vote: Vote) -> str:
    """The other reading: the counts, or the words that say something else."""
    yes = f"{vote.yes} Ja-" if vote.yes is not None else ""
    no = f"{vote.no} Nein-" if vote.no is not None else ""
    if yes or no:
        noun = "Stimme" if (vote.no if no else vote.yes) == 1 else "Stimmen"
        return f"gezählt wurden aber {and_list([side for side in (yes, no) if side])}{noun}"
    words = next((each.quote for each in reversed(vote.evidence) if each.part != "decision.result"), "")
    short = shortened(plain(words), LONGEST_WORDS)
    return f"im Wortlaut steht aber etwas anderes: {quoted(short)}" if short else "der Wortlaut sagt aber etwas anderes"
