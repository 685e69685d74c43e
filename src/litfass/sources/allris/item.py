"""Read the excerpt of one agenda item (`to020.asp`): what the meeting resolved."""

# SPDX-License-Identifier: EUPL-1.2

import re

from litfass.core.council import Decision
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Reading
from litfass.sources.allris import links, markup, troubles, words
from litfass.sources.allris.addresses import address
from litfass.sources.allris.sheet import Sheet

LABELS = ("TOP", "Beschlussart", "Datum", "Status")
_NUMBER_FIRST = re.compile(r"^(\S{1,40}\d\S{0,20})\s")


def read(sheet: Sheet, key: str, base: str) -> Reading:
    """A decision where a result is printed; `(offen)` is none."""
    number, url = sheet.value("TOP"), address(base, key)
    if number.startswith("N"):
        return Reading(gone=(key,))  # the part `N` of a meeting is not public
    if not number.startswith("Ö"):
        return Reading(troubles=(troubles.unknown_mark(url, f"TOP {number}"),))  # an empty cell withdraws nothing
    result = words.result(sheet.value("Beschlussart"))
    if result is None:
        return Reading()
    on = words.day(sheet.value("Datum"))
    meeting_key = links.first_key(sheet.root, "meeting") or links.form_key(sheet.root, "meeting")
    if on is None or meeting_key is None:
        printed = words.impossible_day(sheet.value("Datum"))
        odd = troubles.impossible_day(url, printed) if printed else troubles.unexpected(url, "the meeting and its day")
        return Reading(troubles=(odd,))
    organization = sheet.cell("Gremium")
    paper = next(links.linked(sheet.root, "paper"), None)
    paper_number = _NUMBER_FIRST.match(f"{markup.one_line(paper[1])} ") if paper else None
    decision = Decision(
        key=key,
        title=_title(sheet),
        organization=markup.one_line(organization),
        organization_key=links.first_key(organization, "au", "pa"),
        on=on,
        result=result,
        meeting_key=meeting_key,
        item_number=number,
        paper_key=paper[0] if paper else None,
        paper_number=paper_number[1] if paper_number else None,
        resolution=words.without_request(words.body(sheet.part("BS"))),
        vote=words.body(sheet.part("AE")),
    )
    return Reading(notices=(_notice(decision, url, sheet, base),))


def _title(sheet: Sheet) -> str:
    return words.title([markup.clean(line) for line in words.heading(sheet.heading).split("\n")]) or sheet.value("TOP")


def _notice(decision: Decision, url: str, sheet: Sheet, base: str) -> Notice:
    """The decision in the shape of a notice; its text is resolution, vote, then what was said."""
    said = words.body(sheet.part("WP"))
    return Notice(
        key=decision.key,
        kind=Kind.DECISION,
        title=decision.title,
        url=url,
        text="\n\n".join(filter(None, (decision.resolution, decision.vote, said))),
        on=decision.on,
        organization=decision.organization,
        organization_key=decision.organization_key,
        decision=decision,
        documents=links.documents(sheet.root, base),
    )
