"""Say whose paper it is: the groups in one spelling each and alike for all, or as the source prints it."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.council import Paper
from litfass.core.german import and_list
from litfass.core.groups import named
from litfass.core.notice import Notice
from litfass.core.sentences import plain
from litfass.core.wording.parts import Sentence, sentence


def whose(origin: str, notice: Notice, rank: int) -> tuple[Sentence, ...]:
    """All groups that were read, in their order; else what title or page print. `origin` is the title's own word."""
    authors = notice.facts.authors
    if authors.groups:
        return (sentence(_groups(origin, notice), rank),)
    printed = origin or _printed(notice.paper)
    if not printed or (authors.administration and named(printed)):
        return ()  # a paper of the administration is nobody else's, whom its title may name
    return (sentence(printed, rank),)


def _groups(origin: str, notice: Notice) -> str:
    """`Antrag von: SPD und GRÜNE; später schloss sich an: CDU`."""
    groups = notice.facts.authors.groups
    first = [each.group for each in groups if not each.joined]
    joined = [each.group for each in groups if each.joined]
    what = sort_word(origin, notice.paper)
    if not first:
        return f"{what} mit {and_list(joined)}"
    later = f"; später {'schlossen' if len(joined) > 1 else 'schloss'} sich an: {and_list(joined)}" if joined else ""
    return f"{what} von: {and_list(first)}{later}"


def sort_word(origin: str, paper: Paper | None) -> str:
    """What sort of paper it calls itself: in its title, else in its printed sort."""
    before, found, _ = origin.partition(" von: ")
    return before if found else sort_name(paper.paper_type if paper else None) or "Drucksache"


def _printed(paper: Paper | None) -> str:
    if paper is None or not paper.authors:
        return ""
    names = [name for name in (plain(line) for line in paper.authors.splitlines()) if name]
    return f"{sort_name(paper.paper_type) or 'Drucksache'} von: {', '.join(names)}" if names else ""


def sort_name(paper_type: str | None) -> str:
    """`Antrag öffentlich` and `Kleine Anfrage nach § 24 BezVG` without what only the office needs."""
    words = plain(paper_type or "").replace("(öffentlich)", "").replace("öffentlich", "")
    for tail in (" nach §", " gem. §", " gemäß §", " der Verwaltung", " des Amtes", " / "):
        words = words.split(tail)[0]
    return words.strip(" ,-–")
