"""Where the source contradicts itself on a vote, nothing goes out by a rule; a person may release it after looking."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest

from litfass.core.approval import NotReleasable, Rule
from litfass.core.kind import Kind
from litfass.core.notice import Notice as News
from litfass.flow.approve import approve, approve_all
from litfass.flow.prepare import prepare
from litfass.flow.rules import set_rule
from litfass.flow.who import RULE
from litfass.records.models import Approval, Finding, Notice, Post, PostState
from tests.town import NOON, Town, decision, town

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Town:
    """Decisions go out by themselves, everywhere."""
    made = town()
    for account in (made.column, made.linkedin):
        set_rule(account, Kind.DECISION, rule=Rule.BY_ITSELF, wanted=True, who=made.clerk, now=NOON)
    return made


def voted(vote: str, result: str = "abgelehnt") -> News:
    """The decision with these words of the record."""
    made = decision(result=result)
    assert made.decision
    return replace(made, decision=replace(made.decision, vote=vote), text=vote)


def prepared(here: Town, news: News) -> Notice:
    notice = here.keeps(news)
    prepare(notice, now=NOON)
    return notice


def states(notice: Notice) -> set[str]:
    return set(Post.objects.filter(notice=notice).values_list("state", flat=True))


def test_a_clear_vote_goes_out_by_rule(here: Town) -> None:
    assert states(prepared(here, voted("17 Ja-Stimmen, 25 Nein-Stimmen"))) == {PostState.RELEASED}


def test_a_contradiction_waits_for_a_person(here: Town) -> None:
    notice = prepared(here, voted("25 Ja-Stimmen, 17 Nein-Stimmen"))
    assert states(notice) == {PostState.PROPOSED}
    assert set(Finding.objects.values_list("check_name", "weight")) == {("contradiction", "warns")}
    post = Post.objects.get(notice=notice, account=here.column)
    with pytest.raises(NotReleasable):
        approve(post, who=RULE, now=NOON)
    assert "Ja-Stimmen" not in post.text  # what is not sure is not told


def test_a_person_may_release_it_after_looking(here: Town) -> None:
    notice = prepared(here, voted("25 Ja-Stimmen, 17 Nein-Stimmen"))
    done = approve_all(Post.objects.filter(notice=notice), who=here.clerk, now=NOON)
    assert (len(done.approvals), done.refused) == (2, [])
    assert set(Approval.objects.values_list("by", flat=True)) == {"Pressestelle"}


def test_items_that_came_out_otherwise_wait_as_well(here: Town) -> None:
    notice = prepared(here, voted("a) einstimmig beschlossen b) abgelehnt", "beschlossen"))
    assert states(notice) == {PostState.PROPOSED}
    assert (
        "Das Ergebnis lautet „beschlossen“, bei einem Teil der Punkte aber „abgelehnt“."
        in Finding.objects.all()[0].sentence
    )
