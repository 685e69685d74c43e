"""The story of a matter, and which notice goes on with which."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.council import Consultation, Decision, Paper
from litfass.core.facts import Evidence, Facts, Outcome, PaperSort, Reference, Sort, Stage, Step, Vote
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.story import Chapter, chapter, continues, story

WORDS = Evidence("", 0, 0)


def _paper(number: str, day: int | None, *, sort: PaperSort = PaperSort.MOTION, text: str = "") -> Notice:
    return Notice(
        key=f"paper/{number}",
        kind=Kind.PAPER,
        title="Bänke",
        url="https://kranhude.example/1",
        text=text,
        published_at=datetime(2026, 3, day, 9, tzinfo=UTC) if day else None,
        paper=Paper(number, number, "Bänke"),
        facts=Facts(sort=Sort(sort, WORDS)),
    )


def _decision(number: str | None, day: int, *, result: str = "beschlossen", item: str = "Ö 6.2") -> Notice:
    on = date(2026, 3, day)
    decision = Decision(
        f"{number}-{day}", "Bänke", "Bezirksversammlung", None, on, result, "m/1", item, paper_number=number
    )
    return Notice(
        f"item/{number}-{day}-{item}", Kind.DECISION, "Bänke", "https://kranhude.example/2", on=on, decision=decision
    )


def _naming(notice: Notice, number: str) -> Notice:
    start = notice.text.index(number)
    reference = Reference(number, Evidence(number, start, start + len(number)))
    return replace(notice, facts=replace(notice.facts, references=(reference,)))


MOTION = _paper("99-0187", 1)
REFERRAL = _decision("99-0187", 5, result="überwiesen")
RESOLVED = _decision("99-0187.1", 19)
STATEMENT = _paper("99-0187.2", 28, sort=PaperSort.STATEMENT)


@pytest.mark.parametrize("mixed", list(permutations([MOTION, REFERRAL, RESOLVED, STATEMENT])))
def test_a_story_runs_from_the_motion_to_the_statement(mixed: tuple[Notice, ...]) -> None:
    assert story(mixed) == (MOTION, REFERRAL, RESOLVED, STATEMENT)
    assert [chapter(each) for each in story(mixed)] == [
        Chapter.MOTION,
        Chapter.REFERRAL,
        Chapter.DECISION,
        Chapter.STATEMENT,
    ]


def test_each_continues_the_nearest_one_before_it() -> None:
    told = (MOTION, REFERRAL, RESOLVED, STATEMENT)
    assert [continues(each, told) for each in told] == [None, MOTION, REFERRAL, RESOLVED]


def test_other_matters_are_not_continued() -> None:
    assert continues(_decision("99-0188", 20), (MOTION, REFERRAL)) is None
    assert continues(_decision(None, 20), (MOTION, REFERRAL)) is None


def test_a_decision_by_its_vote_is_a_referral_where_the_matter_stayed_open() -> None:
    voted = replace(RESOLVED, facts=Facts(vote=Vote(Outcome.REFERRED)))
    assert (chapter(voted), chapter(RESOLVED)) == (Chapter.REFERRAL, Chapter.DECISION)


def test_a_committees_recommendation_stands_between_motion_and_decision() -> None:
    step = Step(Stage.RECOMMENDATION, "Bauausschuss", evidence=WORDS)
    assert chapter(replace(MOTION, facts=Facts(steps=(step,)))) is Chapter.RECOMMENDATION


def test_a_statement_goes_on_with_every_paper_it_names() -> None:
    statement = _naming(_paper("99-0400", 28, sort=PaperSort.STATEMENT, text="Auch Drs. 99-0187 nennt sie."), "99-0187")
    assert continues(statement, (MOTION, REFERRAL)) == REFERRAL


@pytest.mark.parametrize(
    ("words", "goes_on"),
    [
        ("Mehr Bänke (vgl. Drs. 99-0187).", True),
        ("Die Beschlussdrucksache 99-0187 ist noch offen.", True),
        ("Nachfrage zur Drucksache Nr. 99-0187", True),
        ("Bänke gibt es auch am Ufer (s. Drs. 99-0187 vom 1. März).", False),
    ],
)
def test_a_motion_goes_on_with_another_only_where_its_words_say_so(words: str, goes_on: bool) -> None:
    found = continues(_naming(_paper("99-0400", 28, text=words), "99-0187"), (MOTION,))
    assert found == (MOTION if goes_on else None)


@pytest.mark.parametrize("body", ["Bezirksversammlung", "BV", "Bezirksversammlung Kranhude", None])
def test_a_statement_that_names_only_the_day_of_a_decision_goes_on_with_the_one_that_fits(body: str | None) -> None:
    step = Step(Stage.DECISION, body, date(2026, 3, 19), evidence=WORDS)
    statement = replace(_paper("99-0400", 28), facts=Facts(steps=(step,)))
    other = _decision("99-0190", 19, item="Ö 7.1")
    assert continues(statement, (MOTION, REFERRAL, RESOLVED)) == RESOLVED
    assert continues(statement, (MOTION, RESOLVED, other)) is None
    by_item = replace(statement, facts=Facts(steps=(replace(step, item="7.1"),)))
    assert continues(by_item, (MOTION, RESOLVED, other)) == other


def test_a_motion_without_a_day_of_its_own_comes_before_its_first_consultation_is_over() -> None:
    undated = _paper("99-0187", None)
    paper = Paper("1", "99-0187", "Bänke", consultations=(Consultation("Bauausschuss", date(2026, 3, 5)),))
    dealt = replace(undated, paper=paper, on=date(2026, 3, 19))
    assert continues(REFERRAL, (undated,)) == undated
    assert story((REFERRAL, dealt)) == (dealt, REFERRAL)


@given(st.lists(st.sampled_from([MOTION, REFERRAL, RESOLVED, STATEMENT, _paper("99-0500", None)]), unique=True))
def test_a_notice_continues_one_of_the_earlier_ones_or_none(earlier: list[Notice]) -> None:
    assert continues(STATEMENT, earlier) in [None, *earlier]
    assert sorted(each.key for each in story(earlier)) == sorted(each.key for each in earlier)
