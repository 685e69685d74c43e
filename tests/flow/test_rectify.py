"""Later minutes correct an earlier vote: the decision changes, its post becomes due for correction, in any order."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import permutations

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from litfass.core.changes import Change
from litfass.core.council import Decision, Rectification
from litfass.core.facts import Outcome
from litfass.core.kind import Kind
from litfass.core.notice import Notice as News
from litfass.core.ports import Reading
from litfass.flow.approve import approve_all
from litfass.flow.collect import Collected, conclude
from litfass.flow.deliver import deliver, due
from litfass.flow.keep import Keeper
from litfass.flow.news import news_of
from litfass.flow.prepare import prepare
from litfass.flow.read import read_text
from litfass.records.models import Correction, Notice, Post, PostState, Revision
from tests.town import BASE, NOON, Town, town

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(minutes=15)
LAST = LATER + timedelta(minutes=15)
MARCH, APRIL, MAY = date(2026, 3, 12), date(2026, 4, 16), date(2026, 5, 21)
REJECTS = "TOP 6.1: Der Ausschuss lehnt den Antrag mehrheitlich gegen die Stimmen der SPD-Fraktion ab."
MOVES = "Es wird klargestellt, dass unter TOP 6.1 die Fraktion DIE LINKE dem Antrag zugestimmt hat."


def item(number: int, on: date, at: str = "Ö 6.1", **changes: str) -> News:
    """One item of a meeting of the committee."""
    fields = {"title": "Bänke am Hudekai", "result": "ungeändert beschlossen", "vote": "", "text": ""} | changes
    made = Decision(
        key=f"item/{number}", title=fields["title"], organization="Ausschuss für Grün", organization_key="au/7", on=on,
        result=fields["result"], meeting_key=f"meeting/{on:%m}", item_number=at, vote=fields["vote"],
        paper_number="24-0300" if fields["vote"] else None,
    )  # fmt: skip
    return News(
        key=made.key, kind=Kind.DECISION, title=made.title, url=f"{BASE}to020.asp?TOLFDNR={number}", on=on,
        text=fields["text"] or fields["vote"], organization=made.organization, organization_key="au/7", decision=made,
    )  # fmt: skip


BENCHES = item(61, MARCH, vote="einstimmig bei Enthaltung der Fraktion DIE LINKE")
OTHER = item(62, MARCH, "Ö 6.2", vote="einstimmig")


def minutes(text: str, title: str = "Genehmigung der Niederschrift vom 12.03.2026") -> News:
    """The item of April under which the minutes of March are approved."""
    return item(81, APRIL, "Ö 2", title=title, text=text, result="geändert beschlossen")


def look(here: Town, *news: News, now: datetime = NOON) -> tuple[list[Change], list[Notice]]:
    """What collecting keeps of one batch of pages."""
    keeper = Keeper(here.source, [Reading(notices=tuple(map(read_text, news)))], now=now)
    changes = [keeper.notice(read_text(each))[0] for each in news]
    return changes, keeper.finish()


def kept(key: str = "item/61") -> News:
    """The decision as it stands now, read anew."""
    row = Notice.objects.get(key=key)
    revision = Revision.objects.get(notice=row, number=row.revision_number)
    news = news_of(revision)
    assert news.digest == revision.digest == row.digest
    return news


@pytest.fixture
def here() -> Town:
    return town()


def test_the_decision_gets_a_new_revision_with_the_corrected_vote(here: Town) -> None:
    look(here, BENCHES, OTHER)
    changes, rectified = look(here, minutes(REJECTS), now=LATER)
    row = Notice.objects.get(key="item/61")
    assert (changes, rectified, row.revision_number, row.changed_at) == ([Change.NEW], [row], 2, LATER)
    news = kept()
    assert news.decision
    assert news.decision.result == "abgelehnt"
    assert news.decision.corrections == (
        Rectification(REJECTS[9:], f"{BASE}to020.asp?TOLFDNR=81", APRIL, "ungeändert beschlossen"),
    )
    assert news.facts.vote
    assert (news.facts.vote.outcome, news.facts.vote.against) == (Outcome.REJECTED, ("SPD",))
    assert kept("item/62") == replace(read_text(OTHER), facts=kept("item/62").facts)
    assert news_of(row.revisions.get(number=1)).decision == BENCHES.decision  # what was said then stays kept


def test_a_group_that_voted_otherwise_is_moved(here: Town) -> None:
    look(here, BENCHES)
    look(here, minutes(MOVES), now=LATER)
    news = kept()
    assert news.decision
    assert news.decision.result == "ungeändert beschlossen"
    assert news.facts.vote
    assert (news.facts.vote.in_favour, news.facts.vote.abstaining) == (("DIE LINKE",), ())


@pytest.mark.parametrize("order", list(permutations((BENCHES, OTHER, minutes(REJECTS)))))
def test_the_order_of_arrival_does_not_matter(here: Town, order: tuple[News, ...]) -> None:
    for number, news in enumerate(order):
        look(here, news, now=NOON + timedelta(hours=number))
    news = kept()
    assert news.decision
    assert (news.decision.result, len(news.decision.corrections)) == ("abgelehnt", 1)


def test_one_batch_with_both_makes_one_revision(here: Town) -> None:
    assert look(here, minutes(REJECTS), BENCHES)[1] == []
    assert Notice.objects.get(key="item/61").revision_number == 1
    assert kept().decision != BENCHES.decision


def test_a_second_look_changes_nothing(here: Town) -> None:
    look(here, BENCHES, OTHER, minutes(REJECTS))
    before = list(Revision.objects.values_list("notice", "number", "digest"))
    rows = list(Correction.objects.values())
    assert look(here, BENCHES, OTHER, minutes(REJECTS), now=LATER) == ([Change.SAME] * 3, [])
    assert look(here, BENCHES, now=LATER) == ([Change.SAME], [])
    assert list(Revision.objects.values_list("notice", "number", "digest")) == before
    assert list(Correction.objects.values()) == rows


def test_a_page_that_changes_later_keeps_the_correction(here: Town) -> None:
    look(here, BENCHES, minutes(REJECTS))
    assert BENCHES.decision
    longer = replace(BENCHES, decision=replace(BENCHES.decision, resolution="Es werden drei Bänke aufgestellt."))
    assert look(here, longer, now=LATER)[0] == [Change.CHANGED]
    news = kept()
    assert news.decision
    assert (news.decision.resolution, news.decision.result) == ("Es werden drei Bänke aufgestellt.", "abgelehnt")
    assert len(news.decision.corrections) == 1


def test_a_correction_that_is_changed_or_withdrawn_is_undone(here: Town) -> None:
    look(here, BENCHES, minutes(REJECTS))
    _, rectified = look(here, minutes(MOVES), now=LATER)
    assert len(rectified) == 1
    news = kept()
    assert news.decision
    assert [each.words for each in news.decision.corrections] == ["die Fraktion DIE LINKE dem Antrag zugestimmt hat."]
    assert news.decision.result == "ungeändert beschlossen"
    look(here, minutes("Die Niederschrift wird genehmigt."), now=LAST)
    assert (kept().decision, kept().digest) == (BENCHES.decision, BENCHES.digest)
    assert not Correction.objects.exists()


def test_minutes_that_are_gone_correct_nothing(here: Town) -> None:
    look(here, BENCHES)
    look(here, minutes(REJECTS), now=LATER)
    done = Collected(pages=1, vanished=[Notice.objects.get(key="item/81")])
    conclude(here.source, done, LAST)
    assert (done.gone, done.changed, kept().digest) == (1, 1, BENCHES.digest)
    look(here, minutes(REJECTS), now=LAST)
    assert kept().digest != BENCHES.digest


def test_without_a_day_the_last_meeting_before_is_meant(here: Town) -> None:
    look(here, BENCHES)
    look(here, minutes(REJECTS, "Genehmigung der Niederschrift"), now=LATER)
    assert kept().decision != BENCHES.decision
    between = item(63, date(2026, 3, 26), "Ö 6.1", vote="einstimmig")
    look(here, between, now=LAST)  # it turns out that the committee met in between
    assert kept().decision == BENCHES.decision
    assert kept("item/63").decision != between.decision


@pytest.mark.parametrize(
    "earlier",
    [
        replace(BENCHES, organization="Hauptausschuss", organization_key="au/1"),
        item(61, MARCH, "Ö 6", vote="einstimmig"),
        item(61, MAY, vote="einstimmig"),
    ],
)
def test_another_body_item_or_day_is_not_meant(here: Town, earlier: News) -> None:
    look(here, earlier, minutes(REJECTS))
    assert kept().digest == earlier.digest


def test_two_items_of_one_number_are_not_told_apart(here: Town) -> None:
    look(here, BENCHES, item(64, MARCH, vote="einstimmig"), minutes(REJECTS))
    assert (kept().digest, kept("item/64").decision) == (BENCHES.digest, item(64, MARCH, vote="einstimmig").decision)


def test_the_public_post_becomes_due_for_correction_and_says_by_what(here: Town, client: Client) -> None:
    look(here, BENCHES)
    notice = Notice.objects.get(key="item/61")
    prepare(notice, now=NOON, days=400)
    release(notice, here, NOON)
    page = client.get(notice.get_absolute_url()).content.decode()
    assert "Die Abstimmung: einstimmig, bei Enthaltung der Fraktion DIE LINKE." in page
    look(here, minutes(REJECTS), now=LATER)
    prepare(Notice.objects.get(pk=notice.pk), now=LATER)
    proposal = Post.objects.get(notice=notice, account=here.column, state=PostState.PROPOSED)
    assert proposal.title == "Abgelehnt: Bänke am Hudekai"
    assert proposal.text.startswith(
        "Der Ausschuss für Grün hat das am 12. März 2026 abgelehnt. Berichtigt durch die Niederschrift vom "
        "16. April 2026. Die Abstimmung: mit Mehrheit, gegen die Stimmen der Fraktion SPD."
    )
    release(notice, here, LATER)
    assert (
        "Berichtigt durch die Niederschrift vom 16. April 2026."
        in client.get(notice.get_absolute_url()).content.decode()
    )


def release(notice: Notice, here: Town, now: datetime) -> None:
    """A person releases what is proposed, and the worker brings it out."""
    approve_all(Post.objects.filter(notice=notice, state=PostState.PROPOSED), who=here.clerk, now=now, undo=False)
    for one in due(now):
        deliver(one.delivery_id, one.revision, now=now)


def test_one_page_corrects_twenty_votes_at_most(here: Town) -> None:
    many = "\n".join(f"TOP 6.{number}: Der Ausschuss lehnt den Antrag mehrheitlich ab." for number in range(1, 31))
    look(here, minutes(many))
    assert Correction.objects.count() == 20


def test_a_new_decision_asks_only_for_corrections_that_can_mean_it(
    here: Town, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    many = "\n".join(f"TOP 7.{number}: Der Ausschuss lehnt den Antrag mehrheitlich ab." for number in range(1, 21))
    look(here, minutes(many))
    with django_assert_max_num_queries(30):
        look(here, item(99, MAY, vote="einstimmig"), now=LATER)
