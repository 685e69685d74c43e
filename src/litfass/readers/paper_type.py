"""Read what a paper is to a citizen: a motion, an inquiry, an answer, a proposal and so on."""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata

from litfass.core.facts import Evidence, PaperSort, Sort
from litfass.core.kind import Kind
from litfass.core.notice import Notice, with_facts
from litfass.core.sorts import Printed, of_letterhead, of_title, of_type

# What the title may say more exactly than the printed sort. `Beschlussvorlage` and the like are exact themselves.
_SHARPER = {
    PaperSort.INFORMATION: (PaperSort.STATEMENT, PaperSort.ANSWER, PaperSort.PETITION),
    PaperSort.MOTION: (PaperSort.AMENDMENT, PaperSort.STATEMENT, PaperSort.PROPOSAL),
    PaperSort.INQUIRY: (PaperSort.ANSWER, PaperSort.STATEMENT),
    PaperSort.PROPOSAL: (PaperSort.STATEMENT, PaperSort.ANSWER),
}
_BARE = re.compile(
    r"(?i)^(?:dringliche |öffentliche )?(?:tisch|sitzungs)?vorlage(?: öffentlich| \(öffentlich\))?$|^drucksache$"
)
_FROM_BARE = (PaperSort.MOTION, PaperSort.AMENDMENT, PaperSort.INQUIRY, PaperSort.PETITION)

# The administration's answer inside the paper that asks: `Antwort:` in a line of its own and the like.
_ANSWERED = re.compile(
    r"(?:^|\n)\s{0,3}(?:Antwort(?:en)?(?: (?:des|der) [^\n]{1,60}| zu (?:Frage )?\d[^\n]{0,20})?:?\s{0,3}(?:\n|$)"
    r"|Antwort(?:en)?(?: zu (?:Frage |Ziffer |Nr\. )?\d{1,2}[.)]?| (?:des|der) [^\n:]{1,60})?:)"
    r"|\b(?:be)?antwortet[^\n.]{0,80} wie folgt|wie folgt beantwortet"
)


def read(notice: Notice) -> Notice:
    """The notice with `facts.sort`, where it is a paper and its words say what it is."""
    if notice.kind is not Kind.PAPER:
        return notice
    printed = (notice.paper.paper_type if notice.paper else None) or ""
    found = sort(printed, title=notice.title, text=notice.text)
    return with_facts(notice, sort=found) if found else notice


def sort(printed: str, *, title: str = "", text: str = "") -> Sort | None:
    """What sort it is by its printed sort, its title and its text, the surest first; None where nothing says it."""
    printed, title, text = (unicodedata.normalize("NFC", each) for each in (printed, title, text))
    by_type, by_title = of_type(printed), of_title(title)
    if by_type and by_title and _answers(printed, by_type, by_title):
        return _sort(Printed(PaperSort.ANSWER, by_type.start, by_type.end), printed, "paper.paper_type")
    if by_title and (by_type is None or _is_sharper(printed, by_type, by_title)):
        return _answered(_sort(by_title, title, "title"), text)
    if by_type:
        return _answered(_sort(by_type, printed, "paper.paper_type"), text)
    by_head = of_letterhead(text)
    return _answered(_sort(by_head, text, "text"), text) if by_head else None


def _answers(printed: str, by_type: Printed, by_title: Printed) -> bool:
    """`Antwort / Stellungnahme des Bezirksamtes` to what the title calls an inquiry."""
    return by_type.sort is PaperSort.STATEMENT and by_title.sort is PaperSort.INQUIRY and "ntwort" in printed


def _is_sharper(printed: str, by_type: Printed, by_title: Printed) -> bool:
    if _BARE.match(printed.strip()):
        return by_title.sort in _FROM_BARE or by_title.sort in _SHARPER[PaperSort.PROPOSAL]
    return by_title.sort in _SHARPER.get(by_type.sort, ())


def _sort(found: Printed, text: str, part: str) -> Sort:
    return Sort(found.sort, Evidence(text[found.start : found.end], found.start, found.end, part))


def _answered(found: Sort, text: str) -> Sort:
    """An inquiry that holds the answer of the administration is an answer."""
    if found.sort is not PaperSort.INQUIRY or ("ntwort" not in text and "antwort" not in text):
        return found
    if answer := _ANSWERED.search(text):
        quote = answer[0].strip()
        start = answer.start() + answer[0].index(quote)
        return Sort(PaperSort.ANSWER, Evidence(quote, start, start + len(quote), "text"))
    return found
