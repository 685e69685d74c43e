"""What sources do wrong: told at the desk in a German sentence, kept apart, and never published by mistake."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import timedelta

import pytest

from litfass.core.notice import Notice as News
from litfass.flow.collect import Collected, conclude
from litfass.flow.prepare import prepare
from litfass.records.models import Incident, Notice, Post
from tests.town import NOON, Town, motion, town

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Town:
    return town()


def other_id(news: News, *, title: str | None = None) -> News:
    assert news.paper is not None
    title = title or news.title
    paper = replace(news.paper, key="paper/999", title=title)
    return replace(news, key=paper.key, url=news.url + "9", title=title, paper=paper)


def end_of_look(here: Town) -> list[str]:
    conclude(here.source, Collected(pages=1), NOON)
    return list(Incident.objects.filter(solved_at=None).values_list("code", flat=True))


def test_the_same_paper_under_two_ids_is_told_and_proposed_once(here: Town) -> None:
    first, second = here.keeps(motion()), here.keeps(other_id(motion()))
    prepare(first, now=NOON)
    prepare(second, now=NOON)
    assert set(Post.objects.values_list("notice", flat=True)) == {first.pk}
    assert end_of_look(here) == ["paper-twice"]
    assert "24-0187 steht an der Quelle unter 2 Adressen" in Incident.objects.get().sentence


def test_a_number_used_twice_is_told_and_both_are_kept_apart(here: Town) -> None:
    first, second = here.keeps(motion()), here.keeps(other_id(motion(), title="Etwas ganz anderes"))
    prepare(first, now=NOON)
    prepare(second, now=NOON)
    assert set(Post.objects.values_list("notice", flat=True)) == {first.pk, second.pk}
    assert end_of_look(here) == ["number-twice"]


def test_a_pair_stays_told_as_long_as_it_is_there(here: Town) -> None:
    here.keeps(motion())
    here.keeps(other_id(motion()))
    end_of_look(here)
    conclude(here.source, Collected(pages=1), NOON + timedelta(minutes=15))
    assert Incident.objects.get().count == 2


def test_the_second_of_a_pair_is_proposed_once_the_first_is_gone(here: Town) -> None:
    first, second = here.keeps(motion()), here.keeps(other_id(motion()))
    Notice.objects.filter(pk=first.pk).update(gone_at=NOON)
    prepare(second, now=NOON)
    assert Post.objects.filter(notice=second).exists()


def test_a_paper_without_a_number_is_kept_and_proposed(here: Town) -> None:
    news = motion()
    assert news.paper is not None
    notice = here.keeps(replace(news, paper=replace(news.paper, number=None)))
    posts = prepare(notice, now=NOON)
    assert [post.account.slug for post in posts] == ["column", "linkedin"]
    assert all(post.link == notice.url for post in posts)


def test_a_title_of_2000_characters_is_kept_whole_and_drafted_short(here: Town) -> None:
    title = "Sicherer Schulweg " * 111 + "am Ende"
    notice = here.keeps(motion(title=title))
    posts = {post.account.slug: post for post in prepare(notice, now=NOON)}
    assert notice.title == title
    assert len(posts["column"].title) < 200
    assert len(posts["linkedin"].wording.message) <= 3000
