"""After an import all notices are looked at again, newest first, in batches; an ended run goes on where it was."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.core.notice import Notice as News
from litfass.core.place import Gazetteer
from litfass.flow import locate as locate_module
from litfass.flow import relocate
from litfass.flow.gazetteer import changed
from litfass.flow.locate import locate
from litfass.flow.prepare import prepare
from litfass.flow.relocate import behind, locate_all, locate_some
from litfass.jobs import work
from litfass.records.models import Mention, Notice, Place, PlaceOverride, Post, PostState
from tests.town import NOON, Town, motion, place, town

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Town:
    return town()


@pytest.fixture
def notices(here: Town, monkeypatch: pytest.MonkeyPatch) -> list[Notice]:
    """Five of them, read two at a time."""
    monkeypatch.setattr(relocate, "BATCH", 2)
    return [here.keeps(motion(f"24-{number}")) for number in range(1000, 1005)]


def belongs(here: Town, place: Place, *notices: Notice) -> None:
    """A person's word, so that the place is found whatever the reader of today thinks."""
    assert here.clerk.user
    for notice in notices:
        PlaceOverride.objects.create(
            municipality=here.municipality, notice=notice, place=place, verdict=PlaceOverride.ADD, reason="Ja.",
            by=here.clerk.user, at=NOON,
        )  # fmt: skip


def located() -> list[int]:
    return list(Mention.objects.order_by("notice").values_list("notice", flat=True))


def test_all_notices_are_looked_at_with_progress(here: Town, notices: list[Notice]) -> None:
    belongs(here, place(here.municipality, "Ankerhof"), *notices)
    assert behind() == [here.municipality]
    said: list[tuple[int, int]] = []
    assert locate_all(here.municipality, lambda done, every: said.append((done, every))) == 5
    assert said == [(2, 5), (4, 5), (5, 5)]
    assert located() == [each.pk for each in notices]
    assert behind() == []
    assert locate_all(here.municipality) == 0


def test_an_ended_run_goes_on_where_it_was_newest_first(here: Town, notices: list[Notice]) -> None:
    belongs(here, place(here.municipality, "Ankerhof"), *notices)
    locate_some(here.municipality)
    assert located() == [each.pk for each in notices[3:]]
    assert behind() == [here.municipality]
    assert locate_all(here.municipality) == 3
    assert located() == [each.pk for each in notices]


def test_an_import_in_between_begins_anew(here: Town, notices: list[Notice]) -> None:
    belongs(here, place(here.municipality, "Ankerhof"), *notices)
    locate_some(here.municipality)
    changed(here.municipality)
    assert locate_all(here.municipality) == 5


def test_without_places_nothing_waits(here: Town, notices: list[Notice]) -> None:
    assert behind() == []
    assert locate_all(here.municipality) == 0


def test_a_notice_that_cannot_be_read_holds_up_no_other(
    here: Town, notices: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    belongs(here, place(here.municipality, "Ankerhof"), *notices)
    real = locate_module.read

    def read(batch: list[Notice], gazetteer: Gazetteer | None) -> dict[int, News]:
        if notices[1] in batch:
            raise ValueError("no such text")
        return real(batch, gazetteer)

    monkeypatch.setattr(relocate, "read", read)
    assert locate_all(here.municipality) == 5
    assert located() == [each.pk for each in notices if each != notices[1]]


def test_the_worker_goes_on_piece_by_piece(here: Town, notices: list[Notice], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "PIECE", 2)
    belongs(here, place(here.municipality, "Ankerhof"), *notices)
    assert [work.locate(here.municipality.pk) for _ in range(3)] == [4, 1, 0]
    assert behind() == []


def test_an_open_proposal_is_made_anew_with_its_places_and_a_persons_wording_stays(here: Town) -> None:
    ours, theirs, none = (here.keeps(motion(f"24-{number}")) for number in (1, 2, 3))
    for notice in (ours, theirs, none):
        prepare(notice, now=NOON)
    Post.objects.filter(notice=theirs).update(made_by=here.clerk.user)
    belongs(here, place(here.municipality, "Ankerhof"), ours, theirs)
    locate_all(here.municipality)
    assert list(Notice.objects.filter(needs_drafts=True)) == [ours]


def test_what_is_out_already_is_not_proposed_again(here: Town) -> None:
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    Post.objects.filter(notice=notice, account=here.column).update(state=PostState.RELEASED)
    belongs(here, place(here.municipality, "Ankerhof"), notice)
    locate_all(here.municipality)
    assert not Notice.objects.filter(needs_drafts=True).exists()


def test_one_notice_alone_can_be_located(here: Town) -> None:
    notice = here.keeps(motion())
    belongs(here, place(here.municipality, "Ankerhof"), notice)
    assert (locate(notice), locate(notice)) == (True, False)
    assert located() == [notice.pk]
