"""Every link of ours on every page leads to a page of ours."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

from django.test import Client
from lxml import html

from litfass.core.kind import Kind
from tests.column.rows import NOW, TODAY, Rows

LINKS = "//a/@href | //link[@rel='alternate']/@href | //form/@action"


def test_no_link_leads_nowhere(town: Rows, reader: Client) -> None:
    committee, paper = town.committee(), town.paper()
    for kind in Kind:
        town.notice(kind=kind, organization=committee, paper=paper, until=TODAY + timedelta(days=3))
    for days in (-7, 7):
        meeting = town.meeting(committee, TODAY + timedelta(days=days))
        town.item(meeting, "Ö 1", "Schulweg", paper=paper)
        town.consultation(paper, meeting.on, meeting_key=meeting.key)
    town.withdraw(town.notice("Weg"), at=NOW)
    seen, waiting = {"/"}, ["/"]
    while waiting:
        path = waiting.pop()
        response = reader.get(path)
        assert response.status_code == 200, path
        if response["Content-Type"].startswith("text/html"):
            found = html.fromstring(response.content.decode()).xpath(LINKS)
            new = {str(href).partition("#")[0].replace("http://127.0.0.1:8000", "") for href in found}  # type: ignore[union-attr]
            new = {href for href in new if href.startswith("/")} - seen
            seen |= new
            waiting += sorted(new)
    assert {"/gremien/mobilitaet.ics", "/beschluesse.atom", "/impressum/"} <= seen
    assert len(seen) > 40
