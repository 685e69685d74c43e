"""A vote of which the source says two things is for a person, never for a rule."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date

import pytest

from litfass.checks import contradiction
from litfass.core.council import Decision
from litfass.core.facts import Ballot, Evidence, Facts, Outcome, Vote
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.trouble import Weight
from tests.checks.conformance import conforms, findings
from tests.checks.posts import NOTICE, URL, post

DECISION = Decision(
    "item/1", "Sicherer Schulweg", "Bezirksversammlung", "gr/1", date(2026, 6, 25), "abgelehnt", "meeting/1"
)  # fmt: skip
MIXED = (Ballot(Outcome.ACCEPTED, label="1."), Ballot(Outcome.REJECTED, label="2."))
RECORD = Evidence("Der Antrag wird einstimmig angenommen.", 0, 38, "decision.vote")


def decided(vote: Vote | None, result: str = "abgelehnt") -> Notice:
    made = Notice("item/1", Kind.DECISION, "Sicherer Schulweg", URL, decision=replace(DECISION, result=result))
    return replace(made, facts=Facts(vote=vote))


def test_it_conforms() -> None:
    conforms(contradiction)


@pytest.mark.parametrize(
    ("vote", "result", "sentence"),
    [
        (Vote(Outcome.REJECTED, yes=25, no=17, contradiction=True), "abgelehnt",
         "Das Ergebnis lautet „abgelehnt“, gezählt wurden aber 25 Ja- und 17 Nein-Stimmen."),
        (Vote(Outcome.ACCEPTED, unanimous=True, no=1, contradiction=True), "einstimmig",
         "Das Ergebnis lautet „einstimmig“, gezählt wurden aber 1 Nein-Stimme."),
        (Vote(Outcome.REJECTED, contradiction=True, evidence=(RECORD,)), "abgelehnt",
         "Das Ergebnis lautet „abgelehnt“, im Wortlaut steht aber etwas anderes: „Der Antrag wird einstimmig "
         "angenommen.“."),
        (Vote(Outcome.ACCEPTED, contradiction=True), "",
         "Das Ergebnis lautet „beschlossen“, der Wortlaut sagt aber etwas anderes."),
        (Vote(Outcome.ACCEPTED, unanimous=False, against=("CDU",)), "einstimmig beschlossen",
         "Das Ergebnis lautet „einstimmig beschlossen“, dagegen gestimmt hat nach dem Wortlaut aber CDU."),
        (Vote(Outcome.ACCEPTED, unanimous=True, against=("CDU", "FDP")), "beschlossen",
         "Das Ergebnis lautet „beschlossen“, dagegen gestimmt hat nach dem Wortlaut aber CDU und FDP."),
        (Vote(Outcome.UNKNOWN, items=MIXED), "beschlossen",
         "Das Ergebnis lautet „beschlossen“, bei einem Teil der Punkte aber „abgelehnt“."),
        (Vote(Outcome.REJECTED, items=MIXED), "mehrheitlich abgelehnt",
         "Das Ergebnis lautet „mehrheitlich abgelehnt“, bei einem Teil der Punkte aber „beschlossen“."),
    ],
)  # fmt: skip
def test_both_readings_are_told_and_a_person_is_asked(vote: Vote, result: str, sentence: str) -> None:
    found = findings(contradiction, post("x"), decided(vote, result))
    assert [(each.weight, each.for_a_person, each.sentence) for each in found] == [
        (Weight.WARNS, True, f"{sentence} {contradiction.LOOK}")
    ]


@pytest.mark.parametrize(
    ("vote", "result"),
    [
        (None, "abgelehnt"),
        (Vote(Outcome.REJECTED, yes=17, no=25), "abgelehnt"),
        (Vote(Outcome.UNKNOWN, items=MIXED), ""),
        (Vote(Outcome.UNKNOWN, items=MIXED), "nach Maßgabe"),
        (Vote(Outcome.ACCEPTED, changed=True, items=MIXED), "geändert beschlossen"),
        (Vote(Outcome.ACCEPTED, items=(MIXED[0], MIXED[0])), "beschlossen"),
    ],
)
def test_a_vote_that_agrees_with_its_result_is_no_finding(vote: Vote | None, result: str) -> None:
    assert findings(contradiction, post("x"), decided(vote, result)) == []


def test_a_paper_without_a_vote_has_nothing_to_contradict() -> None:
    assert findings(contradiction, post("x"), NOTICE) == []
