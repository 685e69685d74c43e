"""Read this first: one notice on its way through the whole system, from the council's page to the column and back."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from litfass.core.german import BERLIN
from litfass.core.ports import Page, Web
from litfass.demo.town import town
from litfass.flow import setup
from litfass.flow.approve import approve_all
from litfass.flow.collect import Collected, collect
from litfass.flow.deliver import Outcome, deliver, due
from litfass.flow.handover import tick
from litfass.flow.prepare import pending, prepare
from litfass.flow.who import Who
from litfass.records.models import Delivery, JournalEntry, Notice, Post, PostState, Source

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=BERLIN)
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)
CLERK = Who("Pressestelle")


@pytest.mark.django_db
def test_the_way_of_one_notice(client: Client) -> None:
    setup.demo(today=MONDAY.date(), now=MONDAY)
    answer = the_worker_looks_at_the_council()
    every_account_gets_a_checked_proposal(answer, client)
    a_person_releases_and_the_column_shows_it(answer, client)
    a_network_without_a_channel_is_served_by_hand()
    the_council_changes_its_answer(answer, client)
    the_council_takes_the_paper_down(answer, client)
    everything_stands_in_the_journal()


def the_worker_looks_at_the_council() -> Notice:
    """It keeps what it finds. A second look finds nothing new."""
    assert look(stage=1, now=MONDAY).new > 50
    assert look(stage=1, now=MONDAY).touched == []
    answer = Notice.objects.get(kind="paper", number="24-0187.2")
    assert answer.title.startswith("Sicherer Schulweg in der Tauwerkstraße")
    return answer


def every_account_gets_a_checked_proposal(answer: Notice, client: Client) -> None:
    """Each in its own length, with the paper's number and the way to the original. Nothing is public yet."""
    make_proposals(MONDAY)
    proposal = open_proposal(answer)
    assert "24-0187.2" in proposal.text
    assert proposal.link == answer.url
    assert not proposal.findings.exists()
    assert client.get(answer.get_absolute_url()).status_code == 404


def a_person_releases_and_the_column_shows_it(answer: Notice, client: Client) -> None:
    """The release is bound to the exact wording. Ten seconds later, no sooner, the worker brings it out."""
    proposal = open_proposal(answer)
    released = approve_all([proposal], who=CLERK, now=MONDAY)
    assert [one.digest for one in released.approvals] == [proposal.wording.digest]
    assert bring_out(MONDAY) == []
    assert bring_out(MONDAY + timedelta(seconds=10)) == [Outcome.DONE]
    assert "Frühjahr 2027" in page_of(answer, client)
    assert answer.get_absolute_url() in client.get("/feed.atom").content.decode()


def a_network_without_a_channel_is_served_by_hand() -> None:
    """The decision is handed to a person for two networks, who ticks it off with the address of the post."""
    decided = Notice.objects.get(kind="decision", number="24-0187.1")
    approve_all(Post.objects.filter(notice=decided, state=PostState.PROPOSED), who=CLERK, now=MONDAY)
    assert bring_out(MONDAY + timedelta(minutes=1)) == [Outcome.DONE, Outcome.HANDED, Outcome.HANDED]
    handed = Delivery.objects.get(notice=decided, account__slug="linkedin")
    address = "https://www.linkedin.com/posts/kranhude-24-0187"
    assert tick(handed, revision=handed.revision, address=address, who=CLERK, now=MONDAY).by == "Pressestelle"


def the_council_changes_its_answer(answer: Notice, client: Client) -> None:
    """A new revision, a new proposal; the column says so until it is released, then shows what is different."""
    assert look(stage=2, now=TUESDAY).changed >= 1
    make_proposals(TUESDAY)
    page = page_of(answer, client)
    assert "Frühjahr 2027" in page
    assert "wird geprüft" in page
    approve_all([open_proposal(answer)], who=CLERK, now=TUESDAY)
    assert bring_out(TUESDAY + timedelta(seconds=10)) == [Outcome.DONE]
    page = page_of(answer, client)
    assert "<ins>" in page
    assert "Herbst 2027" in page


def the_council_takes_the_paper_down(answer: Notice, client: Client) -> None:
    """Its page says so and shows nothing of it any more; the feed tells the readers' programs to drop it."""
    assert look(stage=2, now=WEDNESDAY, without=answer.url.partition("?")[2]).gone == 1
    assert bring_out(WEDNESDAY) == [Outcome.DONE]
    tombstone = client.get(answer.get_absolute_url())
    assert tombstone.status_code == 410
    assert "Herbst 2027" not in tombstone.content.decode()
    feed = client.get("/feed.atom").content.decode()
    assert f'{answer.get_absolute_url()}" when=' in feed
    assert "Herbst 2027" not in feed


def everything_stands_in_the_journal() -> None:
    acts = JournalEntry.objects.order_by("pk").values_list("verb", "who")
    assert [act for act in acts if act[0] in ("approved", "ticked", "withdrawn")] == [
        ("approved", "Pressestelle"),
        ("approved", "Pressestelle"),
        ("approved", "Pressestelle"),
        ("approved", "Pressestelle"),
        ("ticked", "Pressestelle"),
        ("approved", "Pressestelle"),
        ("withdrawn", "Litfass"),
    ]


# --- the small things the story needs ------------------------------------------------------------------


@dataclass(frozen=True)
class Without:
    """The town, with one page that its council system does not show any more."""

    web: Web
    query: str

    def get(self, url: str) -> Page:
        page = self.web.get(url)
        return replace(page, status=410, body=b"") if self.query and url.endswith(self.query) else page


def look(*, stage: int, now: datetime, without: str = "") -> Collected:
    council = Source.objects.get(slug="sitzungsdienst")
    return collect(council, Without(town(MONDAY.date(), stage), without), now=now, since=date(2026, 1, 1))


def make_proposals(now: datetime) -> None:
    for notice in pending(limit=500):
        prepare(notice, now=now, days=400)


def open_proposal(notice: Notice) -> Post:
    return Post.objects.get(notice=notice, account__channel="column", state=PostState.PROPOSED)


def bring_out(now: datetime) -> list[Outcome]:
    return [deliver(one.delivery_id, one.revision, now=now) for one in due(now)]


def page_of(notice: Notice, client: Client) -> str:
    return client.get(notice.get_absolute_url()).content.decode()
