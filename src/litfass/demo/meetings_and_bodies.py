"""Show the calendar (`si010_e`), an agenda (`to010`), the bodies and who sits in them."""

# SPDX-License-Identifier: EUPL-1.2

from calendar import monthrange
from datetime import date, timedelta
from html import escape

from litfass.core.german import MONTHS, WEEKDAYS
from litfass.demo.content import Body, CalendarLine, Content, Member, Sitting, Top
from litfass.demo.dates import short
from litfass.demo.templates import BODY_PAGES, body_link, framed, plain, shape, stripe, when

BLANK_DAY = "\t\t<td>&nbsp;</td>\n\t\t<td>&nbsp;</td>"
NOTHING = "&nbsp;"


def calendar_page(content: Content, month: date) -> str:
    """`si010_e`: every day of a month with what is on; the number stands only in a day's first row."""
    days = [month.replace(day=number + 1) for number in range(monthrange(month.year, month.month)[1])]
    before, after = month - timedelta(days=1), days[-1] + timedelta(days=1)
    rows = [(line.on, _line(line)) for line in content.lines if month <= line.on < after]
    rows += [(sitting.on, _calendar_sitting(sitting)) for sitting in content.sittings if month <= sitting.on < after]
    main = shape(
        "calendar.html",
        month=MONTHS[month.month - 1],
        year=month.year,
        before_month=before.month,
        before_year=before.year,
        after_month=after.month,
        after_year=after.year,
        rows="".join(_day(day, [row for on, row in rows if on == day]) for day in days),
    )
    address = f"si010_e.asp?MM={month.month}&YY={month.year}"
    return framed("si010", "Sitzungskalender", "Sitzungskalender", address, shape("sheet.html", content=main))


def _day(day: date, rows: list[dict[str, str]]) -> str:
    label = (
        f'<td class="text2" width="20">{WEEKDAYS[day.weekday()][:2]}</td><td class="text2" width="20">{day.day}</td>'
    )
    weekend = {5: "zl16", 6: "zl17"}.get(day.weekday())
    if not rows:
        return shape("calendar_free.html", stripe=weekend or stripe(day.day), day=label)
    first = {"stripe": weekend or stripe(day.day), "day": label}
    later = {"stripe": weekend or stripe(day.day), "day": BLANK_DAY}
    return "".join(shape("calendar_row.html", **row | (later if place else first)) for place, row in enumerate(rows))


def _line(line: CalendarLine) -> dict[str, str]:
    return {
        "time": line.time,
        "export": _button("to010.asp", line.id, "il1", "Termin exportieren") if line.id else NOTHING,
        "agenda": NOTHING,
        "text": escape(line.text),
        "minutes": NOTHING,
        "room": NOTHING,
    }


def _calendar_sitting(sitting: Sitting) -> dict[str, str]:
    linked = sitting.agenda and not sitting.cancelled
    name = escape(sitting.name)
    return {
        "time": f"{sitting.begins} - {sitting.ends}" if sitting.ends else sitting.begins,
        "export": _button("to010.asp", sitting.id, "il1", "Termin exportieren"),
        "agenda": _button("to010.asp", sitting.id, "il1_to", "Tagesordnung", "TO") if linked else NOTHING,
        "text": f'<a href="to010.asp?SILFDNR={sitting.id}">{name}</a>' if linked else name,
        "minutes": _button("si016.asp", sitting.id, "il1_ns", "Niederschrift", "Pro") if sitting.ends else NOTHING,
        "room": escape(sitting.room),
    }


def _button(page: str, number: int, look: str, title: str, value: str = "") -> str:
    return (
        f'<form action="{page}" method="post" style="margin:0"><input type="hidden" name="SILFDNR" value="{number}"  />'
        f'<input type="submit" class="{look}" value="{value}" title="{title}"  /></form>'
    )


def agenda_page(content: Content, sitting: Sitting) -> str:
    """`to010`: the head of the meeting and its items in order."""
    papers = {leaf.number: leaf.id for leaf in content.leaves}
    rows = "".join(_top(place, sitting, top, papers) for place, top in enumerate(sitting.tops))
    main = shape(
        "agenda.html",
        id=sitting.id,
        name=escape(sitting.name),
        body=body_link(sitting.body, sitting.on),
        when=when(sitting),
        rows=rows,
    )
    heading, address = f"Tagesordnung - {sitting.name}", f"to010.asp?SILFDNR={sitting.id}"
    return framed("to010", "Tagesordnung", heading, address, shape("sheet.html", content=main))


def _top(place: int, sitting: Sitting, top: Top, papers: dict[str, int]) -> str:
    if not top.public:
        return plain("top_closed.html", stripe=stripe(place), id=top.id, number=top.number)
    button = (
        f'<form action="to020.asp" method="post" style="margin:0"><input type="hidden" name="TOLFDNR" value="{top.id}"'
        f'  /><input type="submit" class="il1_naz" value="PA" title="{escape(top.result)}"  /></form>'
    )
    title = escape(top.title)
    return shape(
        "top.html",
        stripe=stripe(place),
        meeting_id=sitting.id,
        id=top.id,
        number=top.number,
        button=NOTHING if top.heading else button,
        title=title if top.heading else f'<a href="to020.asp?TOLFDNR={top.id}">{title}</a>',
        paper=_paper_cells(top.paper, papers),
    )


def _paper_cells(number: str, papers: dict[str, int]) -> str:
    if not number:
        return "<td>&nbsp;</td>\n<td></td>"
    return (
        '<td><form action="vo020.asp" method="post" style="margin:0"><input type="hidden" name="VOLFDNR" '
        f'value="{papers[number]}"  /><input type="submit" class="il1_vo" value="Drs" title="Drucksache"  /></form>'
        f'</td>\n<td nowrap="nowrap"><a href="vo020.asp?VOLFDNR={papers[number]}">{escape(number)}</a></td>'
    )


def body_page(page: str, body: Body) -> str:
    """`au020`, `pa020`, `pa021`, `fr020`: who sits in a body."""
    address = f"{page}.asp?{BODY_PAGES[body.sort][1]}={body.id}"
    rows = "".join(_member(place, body, member) for place, member in enumerate(body.members))
    main = shape("members.html", id=body.id, address=escape(address), rows=rows, count=len(body.members))
    return framed(page, body.name, body.name, address, main)


def _member(place: int, body: Body, member: Member) -> str:
    return plain(
        "members_row.html",
        stripe=stripe(place),
        person_id=body.id * 100 + place,
        role=member.role,
        name=member.name,
        group=member.group,
    )


def body_list(content: Content, sort: str, today: date) -> str:
    """`au010` (committees) and `fr010` (groups) with their last and next meeting."""
    bodies = [body for body in content.bodies if body.sort == sort]
    rows = "".join(_body_row(place, body, content, today) for place, body in enumerate(bodies))
    page, heading = ("au010", "Ausschüsse") if sort == "committee" else ("fr010", "Fraktionen/Gruppen")
    main = shape("bodies.html", today=short(today), rows=rows)
    return framed(page, heading, heading, f"{page}.asp?SELECT=1", main)


def _body_row(place: int, body: Body, content: Content, today: date) -> str:
    page, field = BODY_PAGES[body.sort]
    days = sorted(sitting.on for sitting in content.sittings if sitting.body == body and not sitting.cancelled)
    return plain(
        "bodies_row.html",
        stripe=stripe(place),
        page=page,
        field=field,
        id=body.id,
        word="Gremium" if body.sort == "committee" else "Fraktion/Gruppe",
        button=page[:2].upper(),
        name=body.name,
        seats=len(body.members),
        last=next((short(day) for day in reversed(days) if day < today), ""),
        next=next((short(day) for day in days if day >= today), ""),
    )
