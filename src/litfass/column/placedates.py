"""What is still to come at a place: meetings that deal with its papers, and the ends of periods."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from datetime import date

from litfass.column import lines
from litfass.column.around import Near
from litfass.column.lines import Ahead
from litfass.records import located, public
from litfass.records.public import DEADLINE_KINDS, Shown
from litfass.records.sitting import Sitting

NEWEST = 100  # notices of a place whose meetings and periods are looked at
MOST = 6


def of_place(main: Sequence[Near]) -> tuple[list[Sitting], list[Shown]]:
    """Meetings and notices with a period, in order of date."""
    ids = [each.said.notice for each in main[:NEWEST]]
    rows = public.with_ids(ids, public.Scope())
    papers = {row.paper_id for row in rows if row.paper_id}
    dated = [row for row in rows if row.until and row.kind in DEADLINE_KINDS]
    return located.meetings(papers, ids), sorted(dated, key=lambda row: (row.until or date.max, row.id))


def ahead(main: Sequence[Near], today: date) -> list[Ahead]:
    """The next dates: first the meetings, then the ends of periods, each in order."""
    meetings, deadlines = of_place(main)
    coming = [(each.on, lines.meeting_ahead(each)) for each in meetings if each.on >= today]
    coming += [(row.until, lines.deadline_ahead(row)) for row in deadlines if row.until and row.until >= today]
    return [each for _, each in sorted(coming, key=lambda pair: pair[0])][:MOST]
