"""A later stage of a matter goes on with the post about the earlier one, also where their numbers differ."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from litfass.core.council import Paper
from litfass.core.kind import Kind
from litfass.core.notice import Notice as News
from litfass.flow.approve import approve_all
from litfass.flow.deliver import deliver, due
from litfass.flow.earlier import earlier
from litfass.flow.news import news_of
from litfass.flow.prepare import prepare
from litfass.records.models import Notice, Post, PostState
from tests.town import BASE, NOON, Town, decision, motion, town

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Town:
    return town()


def out(here: Town, news: News, days: int = 0) -> Notice:
    """Kept, released and brought out so many days later."""
    now = NOON + timedelta(days=days)
    notice = here.keeps(news, now=now)
    prepare(notice, now=now, days=400)
    approve_all(Post.objects.filter(notice=notice, state=PostState.PROPOSED), who=here.clerk, now=now, undo=False)
    for one in due(now):
        deliver(one.delivery_id, one.revision, now=now)
    return Notice.objects.select_related("paper").get(pk=notice.pk)


def statement(text: str, number: str = "24-0555") -> News:
    """What the administration says later, under a number of its own."""
    paper = Paper(f"paper/{number}", number, "Querungshilfe", "Stellungnahme des Bezirksamtes", background=text)
    return News(paper.key, Kind.PAPER, paper.title, f"{BASE}vo020.asp?VOLFDNR=9", text, paper=paper)


def decided_on(day: date) -> News:
    """The decision, on this day."""
    made = decision()
    assert made.decision
    return replace(made, on=day, decision=replace(made.decision, on=day))


def before(here: Town, notice: Notice) -> int | None:
    found = earlier(notice, news_of(notice.revisions.latest("number")), here.column)
    return found.notice_id if found else None


def test_decision_and_statement_follow_the_motion_by_their_number(here: Town) -> None:
    asked = out(here, motion())
    decided = out(here, decided_on(date(2026, 12, 10)), 1)
    answered = out(here, statement("Die Querungshilfe kommt im Herbst.", "24-0187.2"), 2)
    assert [before(here, each) for each in (asked, decided, answered)] == [None, asked.pk, decided.pk]
    post = Post.objects.get(notice=answered, account=here.column)
    assert f"/meldung/{decided.pk}/" in post.continues


def test_a_statement_of_another_number_follows_the_paper_it_answers(here: Town) -> None:
    asked = out(here, motion())
    answered = out(here, statement("Das Bezirksamt nimmt zur Drs. 24-0187 wie folgt Stellung: Sie kommt."), 2)
    assert before(here, answered) == asked.pk


def test_what_only_names_another_paper_in_passing_goes_on_with_nothing(here: Town) -> None:
    out(here, motion())
    other = out(here, motion("24-0600", "Bänke am Hudekai", text="Wie schon in der Drs. 24-0187 fehlen Bänke."), 1)
    assert before(here, other) is None


def test_a_matter_that_was_not_published_is_not_gone_on_with(here: Town) -> None:
    here.keeps(motion())
    assert before(here, out(here, decided_on(date(2026, 12, 10)), 1)) is None


def test_few_queries_are_asked_however_many_stages_there_are(here: Town) -> None:
    counts = []
    for number in range(1, 4):
        out(here, motion(f"24-0187.{number}"), number)
        notice = Notice.objects.select_related("paper").get(number="24-0187.1", kind="paper")
        later = decided_on(date(2026, 12, 20))
        with CaptureQueriesContext(connection) as asked:
            earlier(notice, later, here.column)
        counts.append(len(asked))
    assert counts == [1, 1, 1]
