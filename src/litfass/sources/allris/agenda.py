"""Read the agenda of one meeting (`to010.asp`): when and where it is held, and its public items."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator

from lxml import etree

from litfass.core.council import AgendaItem, Meeting
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Reading
from litfass.sources.allris import links, markup, troubles, words
from litfass.sources.allris.addresses import address, page_of
from litfass.sources.allris.sheet import Sheet

LABELS = ("Datum", "Status")
# The allow list for items: `Ö` is the public part; `N` is not, and what carries neither is not known to be public.
_PUBLIC_NUMBER = re.compile(r"^Ö(?:\s?\d[\d.]{0,20}[a-z]?)?(?!\S)")


def read(sheet: Sheet, key: str, base: str) -> Reading:
    """The meeting as a notice; without a day there is no meeting to announce."""
    url = address(base, key)
    on = words.day(sheet.value("Datum"))
    if on is None:
        printed = words.impossible_day(sheet.value("Datum"))
        odd = troubles.impossible_day(url, printed) if printed else troubles.unexpected(url, "the day of the meeting")
        return Reading(troubles=(odd,))
    organization = sheet.cell("Gremium")
    organization_key = links.first_key(organization, "au", "pa", "fr")
    if organization_key and organization_key.startswith("fr/"):
        return Reading()  # a group meets for itself, never in public
    printed = markup.one_line(sheet.cell("Bezeichnung")) or markup.clean(words.heading(sheet.heading))
    name = words.without_instructions(words.without_cancellation(printed))
    starts_at, ends_at = words.times(sheet.value("Zeit"), on)
    meeting = Meeting(
        key=key,
        name=name or markup.one_line(organization) or "Sitzung",
        organization=markup.one_line(organization) or words.committee(name),
        organization_key=organization_key,
        on=on,
        starts_at=starts_at,
        ends_at=ends_at,
        room=sheet.value("Raum"),
        address=sheet.value("Ort"),
        remark=sheet.value("Zusatz"),
        cancelled=words.is_cancelled(printed) or words.is_cancelled(sheet.value("Anlass")),
        items=tuple(items(sheet.root)),
    )
    return Reading(notices=(notice(meeting, url, sheet, base),))


def notice(meeting: Meeting, url: str, sheet: Sheet, base: str) -> Notice:
    """The meeting in the shape of a notice; its text is the agenda."""
    return Notice(
        key=meeting.key,
        kind=Kind.MEETING,
        title=meeting.name,
        url=url,
        text="\n".join(" ".join(filter(None, (i.number, i.title, i.paper_number))) for i in meeting.items),
        on=meeting.on,
        organization=meeting.organization,
        organization_key=meeting.organization_key,
        meeting=meeting,
        documents=links.documents(sheet.root, base),
    )


def items(root: etree._Element) -> Iterator[AgendaItem]:
    """The public items in the order of the page."""
    for row in root.iter("tr"):
        cells = [cell for cell in row if cell.tag == "td"]
        number = _PUBLIC_NUMBER.match(markup.one_line(cells[0])) if len(cells) > 3 else None
        if number:
            yield _item(row, number[0], cells[1:])


def _item(row: etree._Element, number: str, cells: list[etree._Element]) -> AgendaItem:
    paper = next(links.linked(row, "paper"), None)
    return AgendaItem(
        number=number,
        title=words.title(markup.printed_lines(next((cell for cell in cells if markup.one_line(cell)), None))),
        key=links.form_key(row, "item") or links.first_key(row, "item") or _from_number(row),
        paper_key=paper[0] if paper else links.form_key(row, "paper"),
        paper_number=markup.one_line(paper[1]) or None if paper else None,
        result=_result(row),
    )


def _from_number(row: etree._Element) -> str | None:
    """Headings of the agenda have no page of their own; their number links to the agenda with their id."""
    found = (re.search(r"[?&]TOLFDNR=(\d{1,12})(?!\d)", anchor.get("href") or "") for anchor in row.iter("a"))
    return next((f"item/{match[1]}" for match in found if match), None)


def _result(row: etree._Element) -> str | None:
    """The tooltip of the button to the excerpt carries the result; a page that unfolds results has a column for it."""
    for form in row.iter("form"):
        if page_of(form.get("action") or "") == "to020.asp":
            titles = (field.get("title") or "" for field in form.iter("input") if field.get("type") == "submit")
            return words.result(markup.clean(next(titles, "")))
    return next(
        (words.result(line) for cell in row if cell.get("class") == "text3" and (line := markup.one_line(cell))), None
    )
