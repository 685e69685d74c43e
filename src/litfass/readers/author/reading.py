"""Read the authors of a line, of the first page of a paper, and of a notice."""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from litfass.core.facts import Author, Authors, Evidence
from litfass.core.kind import Kind
from litfass.core.notice import Notice, with_facts
from litfass.core.parts import Part, part_of, running
from litfass.readers.author.cues import others, runs
from litfass.readers.author.joined import joined
from litfass.readers.author.phrase import end_of_line
from litfass.readers.author.side import Side, Whose, administration_in, of_paper, offices

# The authors stand above the table of meetings, in the first 25 lines (measured in Karlsruhe: 91 to 99 % of papers).
_HEAD_LINES = 25
_LONGEST_HEAD = 6000
_LONGEST = 3000  # of a title, of a field, of a line: the longest real ones have 900
_TABLE = re.compile(r"\n\s{0,3}(?:Gremi(?:en|um)\s{1,9}Termin|Beratungsfolge|Gremi(?:en|um)\s?\n)")
_OFFICE_LINE = re.compile(r"^[ \t]{0,3}(?i:antrag|anfrage|vorlage|initiator|verfasser)", re.MULTILINE)
_ANY_LINE = re.compile(r"^", re.MULTILINE)
# Filled in on what the administration answers; on a motion it is empty.
_RESPONSIBLE = re.compile(r"(?:^|\n)\s{0,3}Verantwortlich:\s{0,3}Dez(?:\.|ernat)\s?\d")


def authors_of_line(line: str) -> Authors:
    """The authors one line names: of a letterhead, a title or the field `Verfasser`. A sentence names none."""
    text = unicodedata.normalize("NFC", line[:_LONGEST])
    if found := administration_in(text):
        return _administration(Evidence(text[found[0] : found[1]], *found), text)
    groups = _groups(Part("text", text), alone=True)
    groups = _with_joined(Authors(groups), (Part("text", text),)).groups
    if not groups and (other := others(text)):
        return Authors((), False, evidence=(Evidence(text[other[0] : other[1]], *other),))
    return Authors(groups, False if groups else None, evidence=tuple(each.evidence for each in groups))


def authors(text: str, *, paper_type: str = "", title: str = "") -> Authors:
    """The authors of a paper by the head of its text; `paper_type` and `title` where they are known apart."""
    text, paper_type, title = (unicodedata.normalize("NFC", each) for each in (text, paper_type, title))
    parts = (Part("title", title[:_LONGEST]), Part("text", _head(text)))
    return _authors(of_paper(paper_type, title, text), parts, lead="")


def read(notice: Notice) -> Notice:
    """The notice with `facts.authors`, where it is a paper or a decision on one."""
    if notice.kind not in (Kind.PAPER, Kind.DECISION):
        return notice
    printed = part_of(notice, "paper.paper_type").text
    head = _head(notice.text) if notice.kind is Kind.PAPER else ""
    field = part_of(notice, "paper.authors").text[:_LONGEST]
    parts = (Part("paper.authors", field), Part("title", notice.title[:_LONGEST]), Part("text", head))
    whose = of_paper(printed, notice.title, head)
    found = _authors(whose, parts, lead=part_of(notice, "paper.lead").text)
    found = _with_joined(found, running(notice))
    return with_facts(notice, authors=found) if found != Authors() else notice


def _head(text: str) -> str:
    """The first page's head, down to the table of meetings."""
    head = "\n".join(text[:_LONGEST_HEAD].split("\n")[:_HEAD_LINES])
    table = _TABLE.search(head)
    return head[: table.start()] if table else head


def _authors(whose: Whose, parts: Iterable[Part], *, lead: str) -> Authors:
    """The first part that names groups decides, where groups can be the authors at all."""
    said, parts = whose.evidence, tuple(parts)
    if said is None and (responsible := _responsible(parts[-1])):
        return _administration(responsible, "")
    if whose.side is Side.ADMINISTRATION:
        return _administration(said, said.quote if said else "")
    if whose.side is Side.COMMITTEE:
        return Authors((), False, evidence=(said,) if said else ())
    for part in parts:
        if own := _own_office(part):
            return own
        if groups := _groups(part, alone=part.name != "title", persons=said is not None or part.name != "text"):
            return Authors(groups, False, evidence=tuple(each.evidence for each in groups))
    if whose.side is Side.GROUPS:
        return Authors((), False, evidence=(said,) if said else ())
    # A bare `Vorlage` that names no group is the administration's; without any sort of paper nothing is known.
    return _administration(said, lead) if said else Authors()


def _responsible(head: Part) -> Evidence | None:
    found = _RESPONSIBLE.search(head.text)
    return head.evidence(found.end() - len(found[0].lstrip()), found.end()) if found else None


def _own_office(part: Part) -> Authors | None:
    """The administration named as author: in the field of the authors, or in a line `Antrag: Ortsverwaltung X`."""
    for match in (_OFFICE_LINE if part.name == "text" else _ANY_LINE).finditer(part.text):
        line = part.text[match.start() : end_of_line(part.text, match.start())]
        if found := administration_in(line):
            return _administration(part.evidence(match.start() + found[0], match.start() + found[1]), line)
    return None


def _administration(said: Evidence | None, words: str) -> Authors:
    return Authors((), True, offices(words), (said,) if said else ())


def _groups(part: Part, *, alone: bool, persons: bool = True) -> tuple[Author, ...]:
    """Each group once, in the order of the text. Without `persons` lines of councillors are no authors but a list."""
    found: dict[str, Author] = {}
    for run in runs(part.text, alone=alone, persons=persons):
        for each in run.groups:
            found.setdefault(each.group, Author(each.group, part.evidence(each.start, each.end)))
    return tuple(found.values())


def _with_joined(found: Authors, parts: Iterable[Part]) -> Authors:
    """Groups that joined later come after the first authors. The administration's own papers have none."""
    if found.administration:
        return found
    groups = {author.group: author for author in found.groups}
    for part in parts:
        for author in joined(part.text, part.name):
            groups.setdefault(author.group, author)
    later = tuple(groups.values())[len(found.groups) :]
    if not later:
        return found
    evidence = (*found.evidence, *(author.evidence for author in later))
    return replace(found, groups=(*found.groups, *later), administration=False, evidence=evidence)
