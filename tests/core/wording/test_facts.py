"""What the readers found makes posts better: items, authors, sort, summary and what comes next."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date

import pytest

from litfass.core.council import Paper
from litfass.core.facts import (
    Author,
    Authors,
    Deadline,
    DeadlineSort,
    Evidence,
    Facts,
    Outcome,
    PaperSort,
    Sort,
    Stage,
    Step,
    Summary,
    Vote,
)
from litfass.core.items import items
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.wording import draft
from tests.core.wording.town import BLUESKY, COLUMN, DECISION, FEDIVERSE, PAPER, RESOLUTION, decision, paper

WORDS = Evidence("Worte", 0, 5)
BOTH = (Author("SPD", WORDS), Author("GRÜNE", WORDS))


def decided(**facts: object) -> Notice:
    """The decision on the school way with these facts."""
    return replace(decision(), facts=Facts(**facts))  # type: ignore[arg-type]


def moved(value: Paper = PAPER, **facts: object) -> Notice:
    """The motion with these facts."""
    return replace(paper(value), facts=Facts(**facts))  # type: ignore[arg-type]


def test_without_a_limit_all_items_are_quoted() -> None:
    post = draft(decided(resolution=items(RESOLUTION, "decision.resolution")), COLUMN)
    assert post.quote == (
        "Das Bezirksamt wird gebeten,\n1. in der Tauwerkstraße in Höhe Hausnummer 12 eine Querungshilfe anzulegen\n"
        "2. zwischen Trossenplatz und Zimtspeicherweg Tempo 30 anzuordnen."
    )


def test_where_they_fit_the_further_items_are_told_in_short() -> None:
    notice = decided(resolution=items(RESOLUTION, "decision.resolution"))
    assert (
        "Beschlossen ist: „Das Bezirksamt wird gebeten, 1. in der Tauwerkstraße in Höhe Hausnummer 12 eine "
        "Querungshilfe anzulegen“. Außerdem: „2. zwischen Trossenplatz und Zimtspeicherweg Tempo 30 anzuordnen.“"
    ) in draft(notice, FEDIVERSE).text
    assert "Außerdem" not in draft(notice, BLUESKY).text


def test_further_items_never_stand_without_the_first() -> None:
    long = "Es wird gebeten,\n1. " + "in allen Straßen des Bezirks Bänke aufzustellen " * 9 + "\n2. zu berichten."
    notice = replace(
        decided(resolution=items(long, "decision.resolution")), decision=replace(DECISION, resolution=long)
    )
    text = draft(notice, replace(FEDIVERSE, limits=replace(FEDIVERSE.limits, characters=330))).text
    assert ("Außerdem" in text) <= ("Beschlossen ist" in text)


def test_items_of_the_motion_are_not_taken_for_those_of_the_decision() -> None:
    notice = replace(
        decided(resolution=items(RESOLUTION, "paper.resolution")),
        decision=replace(DECISION, resolution="", result="geändert beschlossen"),
        paper=PAPER,
    )
    text = draft(notice, FEDIVERSE).text
    assert "Vorgeschlagen war: „" in text
    assert "Der beschlossene Wortlaut steht noch nicht fest" in text


def test_items_that_only_the_text_holds_are_told_as_well() -> None:
    bare = replace(PAPER, resolution="")
    notice = replace(moved(bare, resolution=items(RESOLUTION)), text=RESOLUTION)
    assert draft(notice, COLUMN).quote.startswith("Das Bezirksamt wird gebeten,\n1. in der Tauwerkstraße")
    assert draft(replace(notice, facts=Facts()), COLUMN).quote == ""


@pytest.mark.parametrize(
    ("authors", "sentence"),
    [
        (Authors(BOTH), "Antrag von: SPD und GRÜNE."),
        (Authors((*BOTH, Author("CDU", WORDS, joined=True))),
         "Antrag von: SPD und GRÜNE; später schloss sich an: CDU."),
        (Authors((Author("CDU", WORDS, joined=True),)), "Antrag mit CDU."),
        (Authors(), "Antrag von: Fraktion Ufergrün."),
    ],
)  # fmt: skip
def test_all_groups_of_a_motion_are_told_alike(authors: Authors, sentence: str) -> None:
    assert sentence in draft(moved(authors=authors), COLUMN).text


def test_a_paper_of_the_administration_is_no_group_s() -> None:
    statement = Paper("paper/3", "24-0187.2", "Schulweg (Antrag der SPD-Fraktion)", "Stellungnahme der Verwaltung")
    assert "SPD" not in draft(moved(statement, authors=Authors(administration=True)), COLUMN).text


def test_the_sort_that_was_read_says_what_a_paper_is_for() -> None:
    unclear = replace(PAPER, paper_type="Tischvorlage", title="Sicherer Schulweg")
    notice = moved(unclear, sort=Sort(PaperSort.INQUIRY, WORDS))
    assert "Damit wird die Verwaltung um Auskunft gebeten." in draft(notice, COLUMN).text


def test_an_answer_is_told_by_its_own_sentences() -> None:
    answer = Paper("paper/3", "24-0187.2", "Schulweg", "Stellungnahme", background="Vorrede. Die Insel kommt.")
    summary = Summary("Die Insel kommt im Herbst.", ("Die Insel kommt im Herbst.", "Sie kostet wenig."))
    notice = moved(answer, sort=Sort(PaperSort.STATEMENT, WORDS), summary=summary)
    assert draft(notice, COLUMN).quote == "Die Insel kommt im Herbst.\nSie kostet wenig."


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        (Step(Stage.REFERRAL, "Ausschuss für Mobilität", evidence=WORDS),
         "Als Nächstes berät der Ausschuss für Mobilität darüber."),
        (Step(Stage.DECISION, "Hauptausschuss", date(2026, 12, 1)),
         "Als Nächstes entscheidet der Hauptausschuss darüber am 1. Dezember."),
        (Step(Stage.RECOMMENDATION, "Bezirksversammlung", evidence=Evidence("empfiehlt dem Gemeinderat", 0, 25)),
         "Das ist eine Empfehlung an den Gemeinderat."),
        (Step(Stage.RECOMMENDATION, evidence=WORDS), "Das ist eine Empfehlung."),
    ],
)  # fmt: skip
def test_what_comes_next_is_told_where_the_source_says_it(step: Step, sentence: str) -> None:
    assert sentence in draft(decided(steps=(step,)), COLUMN).text


@pytest.mark.parametrize(
    "step",
    [
        Step(Stage.REFERRAL, "Hauptausschuss", date(2026, 5, 1)),  # before the decision
        Step(Stage.REFERRAL, "Bezirksversammlung", evidence=WORDS),  # it decides itself
        Step(Stage.CONSULTATION, "Hauptausschuss"),
        Step(Stage.DECISION_IN_PLACE, "Hauptausschuss", evidence=WORDS),
        Step(Stage.STATEMENT, "Bezirksamt", evidence=Evidence("nimmt wie folgt Stellung", 0, 24)),
        Step(Stage.RECOMMENDATION, "Hauptausschuss", evidence=WORDS),  # another body's, told again
        Step(Stage.RECOMMENDATION, "Bezirksversammlung"),
        Step(Stage.REFERRAL, "Hauptausschuss", evidence=Evidence("Überwiesen aus der Sitzung", 0, 26)),
    ],
)
def test_what_may_not_come_is_not_promised(step: Step) -> None:
    assert draft(decided(steps=(step,)), COLUMN).text == draft(decision(), COLUMN).text


def test_a_refused_referral_goes_nowhere() -> None:
    step = Step(Stage.REFERRAL, "Ausschuss für Mobilität", evidence=WORDS)
    assert "Als Nächstes" not in draft(decided(steps=(step,), vote=Vote(Outcome.REJECTED)), COLUMN).text


@pytest.mark.parametrize("kind", [Kind.PARTICIPATION, Kind.PUBLIC_NOTICE])
def test_several_periods_are_told_each_with_what_ends(kind: Kind) -> None:
    deadlines = (
        Deadline(DeadlineSort.DISPLAY, date(2026, 11, 16), date(2026, 12, 14), WORDS),
        Deadline(DeadlineSort.OBJECTION, None, date(2027, 1, 4), WORDS),
        Deadline(DeadlineSort.PARTICIPATION, None, date(2026, 11, 20), WORDS),
    )
    notice = Notice("feed/1", kind, "Ostkai 7", "https://kranhude.example/1", facts=Facts(deadlines=deadlines))
    text = draft(notice, COLUMN).text
    assert text.startswith(
        "Die Unterlagen liegen vom 16. November bis 14. Dezember aus. Einwendungen sind bis zum 4. Januar 2027 "
        "möglich. Die Beteiligung lief bis zum 20. November."
    )
    assert "nicht genannt" not in text
