"""What happens in the demo town hangs together: every paper, meeting and vote fits the others."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litfass.demo.content import OPEN, Content, content

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
VOTE = re.compile(r"(\d{1,2}) Ja, (\d{1,2}) Nein, (\d{1,2}) Enthaltung")
SEATS = {"assembly": 44, "committee": 15}


@pytest.fixture
def town(today: date) -> Content:
    return content(today, 2)


def test_there_is_enough_of_everything(town: Content) -> None:
    decided = [top for sitting in town.sittings for top in sitting.tops if top.result != OPEN]
    articles = {feed.folder: sum(not article.gone for article in feed.articles) for feed in town.feeds}
    assert sum(leaf.public for leaf in town.leaves) == 30
    assert sum(sitting.agenda for sitting in town.sittings) == 15
    assert len(decided) == 16
    assert articles == {"presse": 5, "bekanntmachungen": 3, "beteiligung": 3, "service": 3}


def test_every_paper_of_an_agenda_exists_and_is_public(town: Content) -> None:
    there = {leaf.number for leaf in town.leaves if leaf.public}
    assert {top.paper for sitting in town.sittings for top in sitting.tops if top.paper} <= there


@pytest.mark.parametrize("stage", [1, 2])
def test_no_number_is_used_twice(today: date, stage: int) -> None:
    town = content(today, stage)
    ids = Counter(
        [leaf.id for leaf in town.leaves]
        + [sitting.id for sitting in town.sittings]
        + [top.id for sitting in town.sittings for top in sitting.tops]
        + [line.id for line in town.lines if line.id]
        + [article.id for feed in town.feeds for article in feed.articles]
    )
    numbers = Counter(leaf.number for leaf in town.leaves)
    assert [one for one, times in (ids + Counter()).items() if times > 1] == []
    assert [one for one, times in numbers.items() if times > 1] == []


def test_a_successor_stands_behind_its_motion(town: Content) -> None:
    dated = {leaf.number: leaf.dated for leaf in town.leaves}
    later = {number: number.rpartition(".")[0] for number in dated if "." in number}
    assert all(dated[number] > dated[stem] for number, stem in later.items())


def test_no_vote_counts_more_than_there_are_seats(town: Content) -> None:
    for sitting in town.sittings:
        for top in sitting.tops:
            for counted in VOTE.findall(top.vote):
                assert sum(map(int, counted)) <= SEATS[sitting.body.sort], top.title


def test_votes_and_results_say_the_same(town: Content) -> None:
    for sitting in town.sittings:
        for top in sitting.tops:
            if counted := VOTE.search(top.vote):
                assert (int(counted[1]) > int(counted[2])) is top.result.endswith("beschlossen"), top.title


@given(DAYS)
@settings(max_examples=30, deadline=None)
def test_the_assembly_meets_on_thursdays_and_decides_nothing_ahead(today: date) -> None:
    for sitting in content(today, 2).sittings:
        if sitting.body.sort == "assembly":
            assert sitting.on.weekday() == 3
        if any(top.result != OPEN for top in sitting.tops):
            assert sitting.on < today


@given(DAYS)
@settings(max_examples=30, deadline=None)
def test_nothing_is_published_after_the_day_it_is_looked_at(today: date) -> None:
    town = content(today, 2)
    published = [article.published_at.date() for feed in town.feeds for article in feed.articles]
    assert max([leaf.dated for leaf in town.leaves] + published) <= today


def test_at_least_six_committees_meet_soon(town: Content, today: date) -> None:
    ahead = [sitting for sitting in town.sittings if sitting.on > today and sitting.tops]
    assert len({sitting.body.key for sitting in ahead}) >= 6
    assert all(5 <= sum(top.public for top in sitting.tops) <= 9 for sitting in ahead)
    assert [sitting.name for sitting in town.sittings if sitting.cancelled] == [
        "ENTFÄLLT! Sitzung des Regionalausschusses Brackmoor"
    ]
