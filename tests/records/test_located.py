"""Which public notices name which places: the queries behind the pages of places, on every database."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

import pytest

from litfass.core.facts import Grade, PlaceType
from litfass.core.geometry import Box
from litfass.core.kind import Kind
from litfass.records import atlas, located
from tests.column.places import mention, place, point, quarter, spot, street
from tests.column.rows import NOW, TODAY, Rows, rows


@pytest.fixture
def town(db: None) -> Rows:
    """A town with one source."""
    return rows()


def test_only_public_notices_are_named_the_newest_first(town: Rows) -> None:
    here = street(town)
    old, new = town.notice("Alt", at=NOW - timedelta(days=3)), town.notice("Neu")
    for row in (old, new, town.notice("Entwurf", public=False)):
        mention(row, here, relation={"sort": "between", "words": "zwischen", "others": ["A", "B"]})
    gone = town.notice("Weg")
    mention(gone, here)
    town.withdraw(gone, at=NOW)
    found = located.named([here.pk])
    assert [each.notice for each in found] == [new.pk, old.pk]
    assert found[0].relation == {"sort": "between", "words": "zwischen", "others": ["A", "B"]}
    assert [each.id for each in located.withdrawn([here.pk])] == [gone.pk]
    assert [each.notice for each in located.newest(NOW - timedelta(days=1), limit=5)] == [new.pk]


def test_a_notice_tells_its_main_places_first_and_lists_name_them(town: Rows) -> None:
    whole, here = quarter(town), street(town)
    row, other = town.notice("Eins"), town.notice("Zwei")
    mention(row, whole, Grade.ENUMERATION)
    mention(row, here)
    mention(other, here, Grade.ENUMERATION)
    assert [(each.name, each.said.is_main) for each in located.of_notice(row.pk)] == [
        ("Tauwerkstraße", True), ("Seilerviertel", False)
    ]  # fmt: skip
    assert located.main_of([row.pk, other.pk, 0]) == {row.pk: [("tauwerkstrasse", "Tauwerkstraße")]}
    assert located.enumerated([row.pk, other.pk]) == {row.pk: (1, False), other.pk: (1, True)}
    assert [(each.name, each.notices) for each in located.tallies()] == [("Tauwerkstraße", 1)]
    assert located.pairs() == [(here.pk, row.pk)]


def test_meetings_deal_with_a_paper_by_agenda_or_by_its_way(town: Rows) -> None:
    committee, paper = town.committee(), town.paper()
    by_agenda, on_the_way, other = (town.meeting(committee, TODAY + timedelta(days=days)) for days in (1, 2, 3))
    town.item(by_agenda, "Ö 1", "Schulweg", paper=paper)
    town.consultation(paper, on_the_way.on, meeting_key=on_the_way.key)
    told = other.notices.get(kind=Kind.MEETING.value)
    assert [each.id for each in located.meetings([paper.pk], [])] == [by_agenda.pk, on_the_way.pk]
    assert [each.id for each in located.meetings([], [told.pk])] == [other.pk]


def test_what_was_looked_at_is_counted_and_not_told(town: Rows) -> None:
    row = town.notice("Titel")
    assert located.looked_at(row.pk) == located.LookedAt(("text",), 5)
    assert located.looked_at(0) == located.LookedAt((), 0)


def test_a_box_holds_what_lies_in_it_and_is_large_enough_to_be_seen(town: Rows) -> None:
    quarter(town)
    here = street(town)
    place(town, "Punkt", spot(300, 300), sort=PlaceType.STOP)
    place(town, "Stummel", spot(300, 300), spot(301, 300))
    place(town, "Fern", spot(9_000, 9_000), spot(9_500, 9_000))
    box = Box(*point(0, 0), *point(1_000, 1_000))
    assert [each.name for each in atlas.drawn(box, list(PlaceType))] == ["Seilerviertel", "Tauwerkstraße"]
    assert [each.name for each in atlas.nearby(box)] == ["Tauwerkstraße", "Punkt", "Stummel"]
    assert atlas.with_news(box) == []
    mention(town.notice("Schulweg"), here)
    assert [each.name for each in atlas.with_news(box)] == ["Tauwerkstraße"]
