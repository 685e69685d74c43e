"""The clock hands over what is due, once; a failed try waits longer each time, and in the end a person is asked."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime, timedelta

import pytest

from litfass.flow.approve import approve_all, take_back
from litfass.flow.deliver import MAX_TRIES, Outcome, deliver, stumble
from litfass.flow.gazetteer import changed
from litfass.flow.look import ask
from litfass.flow.prepare import prepare
from litfass.jobs import work
from litfass.jobs.clock import LOST_DELIVERY, LOST_LOOK, REMEMBERED, Job, tick
from litfass.records.models import (
    Account,
    Delivery,
    DeliveryState,
    Incident,
    Municipality,
    Notice,
    Post,
    PostState,
    Receipt,
    Source,
)
from tests.town import NOON, Town, press, town

pytestmark = pytest.mark.django_db
SOON = NOON + timedelta(seconds=11)
LONG_AGO = NOON.replace(year=2020)


class Hands:
    """An engine that only notes what it was given."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []
        self.seen: dict[Job, datetime] = {}

    def __call__(self, job: Job) -> None:
        self.jobs.append(job)

    def tick(self, now: datetime) -> list[tuple[str, int, int]]:
        """What this tick handed over."""
        before = len(self.jobs)
        assert tick(self, self.seen, now) == len(self.jobs) - before
        return [(job.verb, job.subject, job.revision) for job in self.jobs[before:]]


@pytest.fixture
def here() -> Town:
    found = town()
    Account.objects.filter(pk=found.linkedin.pk).update(is_active=False)
    Source.objects.update(tried_at=NOON)
    return found


@pytest.fixture
def wish(here: Town) -> Delivery:
    prepare(here.keeps(press()), now=NOON)
    approve_all(Post.objects.filter(state=PostState.PROPOSED), who=here.clerk, now=NOON)
    return Delivery.objects.get()


def test_a_due_wish_is_handed_over_once(wish: Delivery) -> None:
    hands = Hands()
    assert hands.tick(NOON) == []  # its seconds of undo still run
    assert [hands.tick(SOON) for _ in range(2)] == [[("deliver", wish.pk, 1)], []]


def test_a_clock_that_started_anew_gives_the_same_names_and_the_engine_runs_them_once(wish: Delivery) -> None:
    first, second = Hands(), Hands()
    first.tick(SOON)
    second.tick(SOON + timedelta(seconds=30))
    assert [job.name for job in first.jobs] == [job.name for job in second.jobs]


def test_what_the_engine_lost_is_handed_over_again(wish: Delivery) -> None:
    hands = Hands()
    hands.tick(SOON)
    assert hands.tick(SOON + LOST_DELIVERY) == [("deliver", wish.pk, 1)]
    assert len({job.name for job in hands.jobs}) == 2


def test_the_clock_forgets_what_it_handed_over_long_ago(wish: Delivery) -> None:
    hands = Hands()
    hands.tick(SOON)
    Delivery.objects.update(state=DeliveryState.DONE)
    hands.tick(SOON + timedelta(seconds=REMEMBERED + 1))
    assert [job for job in hands.seen if job.verb == "deliver"] == []


def test_a_failed_try_waits_longer_each_time_until_a_person_is_asked(wish: Delivery) -> None:
    Source.objects.update(is_active=False)
    hands, now, waits = Hands(), SOON, []
    for _ in range(MAX_TRIES):
        assert hands.tick(now) == [("deliver", wish.pk, 1)]
        outcome = stumble(wish.pk, 1, now=now)
        wish.refresh_from_db()
        waits.append((wish.due_at - now).total_seconds())
        now = max(wish.due_at, now)
        if outcome is Outcome.FAILED:
            break
    assert waits[: MAX_TRIES - 1] == [30, 60, 120, 240, 480]
    assert (wish.state, wish.sentence != "") == (DeliveryState.FAILED, True)
    assert hands.tick(now + timedelta(days=1)) == []


def test_what_is_taken_back_in_time_never_goes_out(here: Town, wish: Delivery) -> None:
    approval = Post.objects.get().approvals.get()
    take_back(approval, who=here.clerk, now=NOON + timedelta(seconds=9))
    assert Hands().tick(SOON) == []
    assert deliver(wish.pk, 1, now=SOON) is Outcome.NOTHING
    assert Receipt.objects.count() == 0


def test_a_source_is_looked_at_in_its_rhythm_and_when_a_person_asks(here: Town) -> None:
    hands, source = Hands(), Source.objects.get()
    assert hands.tick(NOON + timedelta(minutes=14)) == []
    ask(source, who=here.clerk, now=NOON + timedelta(minutes=14))
    asked = NOON + timedelta(minutes=14, seconds=1)
    assert [hands.tick(asked) for _ in range(2)] == [[("collect", source.pk, 0)], []]
    Source.objects.update(tried_at=asked)
    assert hands.tick(asked + timedelta(minutes=1)) == []
    assert hands.tick(asked + timedelta(minutes=15)) == [("collect", source.pk, 0)]
    assert hands.tick(asked + timedelta(minutes=15) + LOST_LOOK) == [("collect", source.pk, 0)]


def test_a_source_that_rests_is_left_alone(here: Town) -> None:
    Source.objects.update(is_active=False, tried_at=None)
    assert Hands().tick(NOON) == []


def test_a_look_that_breaks_is_an_incident_and_the_source_waits_for_its_next_turn(here: Town) -> None:
    Source.objects.update(plugin="none-of-ours", tried_at=None)
    source = Source.objects.get()
    assert work.look(source.pk) == 0
    source.refresh_from_db()
    assert [(one.code, "Fehler aufgetreten" in one.sentence) for one in Incident.objects.all()] == [
        ("unexpected", True)
    ]
    assert source.tried_at is not None
    assert work.look(source.pk) == 0  # not due: a second job for the same turn does nothing
    assert Incident.objects.get().count == 1


def test_a_delivery_that_breaks_counts_as_a_failed_try(wish: Delivery) -> None:
    Delivery.objects.update(due_at=LONG_AGO)
    Notice.objects.update(public_at=LONG_AGO)
    Account.objects.update(channel="none-of-ours")
    assert work.bring_out(wish.pk, 1) == "not-yet"
    wish.refresh_from_db()
    assert (wish.tries, wish.state) == (1, DeliveryState.WAITING)


def test_places_that_changed_are_handed_over_piece_by_piece(here: Town) -> None:
    hands, hall = Hands(), here.municipality
    assert hands.tick(NOON) == []
    changed(hall)
    assert [hands.tick(NOON) for _ in range(2)] == [[("locate", hall.pk, 1)], []]
    Municipality.objects.update(located_revision=1, located_before=77)
    assert hands.tick(NOON) == [("locate", hall.pk, 1)]
    Municipality.objects.update(located_before=None)
    assert hands.tick(NOON) == []
    assert len({job.name for job in hands.jobs}) == 2
