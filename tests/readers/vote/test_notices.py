"""The vote of a whole notice: label and record together, blocks of protocols, the last sentence of minutes."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

from litfass.core.council import Decision, Paper
from litfass.core.facts import Evidence, Outcome, Vote
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.parts import part_of
from litfass.flow.read import document
from litfass.readers.vote import read


def decision(result: str = "(offen)", vote: str = "", said: str = "", resolution: str = "") -> Notice:
    """A decision of Kranhude as ALLRIS tells it."""
    item = Decision(
        "item/1", "Mehr Bänke", "Ausschuss für Bänke", "au/1", date(2026, 11, 2), result, "meeting/1",
        resolution=resolution, vote=vote,
    )  # fmt: skip
    text = "\n\n".join(filter(None, (resolution, vote, said)))
    return Notice("item/1", Kind.DECISION, item.title, "https://kranhude.example/1", text=text, decision=item)


def paper(text: str) -> Notice:
    """A protocol of Kranhude."""
    number = "2026/0001"
    return Notice(
        "paper/1", Kind.PAPER, "Mehr Bänke", "https://kranhude.example/2", text=text, paper=Paper("1", number, "")
    )


def told(notice: Notice) -> Vote:
    vote = read(notice).facts.vote
    assert vote is not None
    return vote


def test_the_label_says_what_became_of_it_and_the_record_how() -> None:
    vote = told(decision("geändert beschlossen", "einstimmig bei Enthaltung der AfD-Fraktion"))
    assert replace(vote, evidence=()) == Vote(Outcome.ACCEPTED, changed=True, unanimous=True, abstaining=("AfD",))
    assert {one.part for one in vote.evidence} == {"decision.result", "decision.vote"}


def test_label_and_record_that_disagree_are_a_contradiction() -> None:
    vote = told(decision("ungeändert beschlossen", "Der Ausschuss lehnt den Antrag mehrheitlich ab."))
    assert (vote.outcome, vote.contradiction) == (Outcome.ACCEPTED, True)


def test_a_real_vote_goes_before_taking_note_and_taking_note_before_no_vote() -> None:
    voted = told(decision("Kenntnisnahme", "Mehrheitliche Ablehnung (3 Ja-Stimmen, 36 Nein-Stimmen, 1 Enthaltung)"))
    assert (voted.outcome, voted.no, voted.contradiction) == (Outcome.REJECTED, 36, False)
    assert told(decision("Kenntnisnahme", "einstimmig")).outcome is Outcome.NOTED
    resolved = "Der Ausschuss nimmt den Bericht zur Kenntnis. Er ist lang."
    assert told(decision(vote="Keine Abstimmung", resolution=resolved)).outcome is Outcome.NOTED
    assert told(decision(vote="Keine Abstimmung", resolution="Bänke werden gebaut.")).outcome is Outcome.NO_VOTE


def test_a_record_without_a_result_of_its_own_disagrees_with_none() -> None:
    against = told(decision("abgelehnt", "mehrheitlich gegen die Stimmen der Fraktionen SPD und GRÜNE"))
    assert (against.outcome, against.against, against.contradiction) == (Outcome.REJECTED, ("SPD", "GRÜNE"), False)
    assert not told(decision("abgelehnt", "einstimmig")).contradiction
    for record in ("einstimmig beschlossen", "12 Ja, 3 Nein", "mehrheitlich angenommen bei 3 Gegenstimmen"):
        assert told(decision("abgelehnt", record)).contradiction, record


def test_what_was_withdrawn_or_refused_contradicts_another_result() -> None:
    for result, record in (
        ("überwiesen", "Der Antrag wird mehrheitlich abgelehnt."),
        ("ungeändert beschlossen", "Der Antrag wird zurückgezogen."),
        ("abgelehnt", "Der Punkt wird vertagt."),
    ):
        assert told(decision(result, record)).contradiction, (result, record)
    assert not told(decision("überwiesen", "einstimmig angenommen")).contradiction


def test_an_open_result_leaves_it_to_the_record() -> None:
    assert told(decision("(offen)", "12 Ja, 3 Nein")).yes == 12


def test_nothing_said_is_no_vote_at_all() -> None:
    assert read(decision("(offen)")).facts.vote is None
    assert read(decision("(offen)", said="Frau Muster fragt nach der Bank.")).facts.vote is None


def test_an_empty_record_is_told_at_the_end_of_the_minutes() -> None:
    said = (
        "Herr Muster meint, der Antrag werde abgelehnt.\nDer Ausschuss stimmt dem Antrag einstimmig zu.\nDanach Pause."
    )
    vote = told(decision("(offen)", said=said))
    assert replace(vote, evidence=()) == Vote(Outcome.ACCEPTED, unanimous=True)
    assert "einstimmig" in {one.quote for one in vote.evidence}


def test_the_resolution_itself_is_no_sentence_about_a_vote() -> None:
    assert read(decision(resolution="Der Ausschuss beschließt, Bänke zu bauen.")).facts.vote is None


def test_a_protocol_states_its_vote_in_a_block() -> None:
    text = (
        "Die Stadtverwaltung beschließt gern.\n\nAbstimmungsergebnis:  \n"
        "Mehrheitliche Zustimmung (41 JA-Stimmen, 4 Nein-\n"
        "Stimmen) \n \nDer Vorsitzende ruft Tagesordnungspunkt 20 auf. Das ist einstimmig abgelehnt."
    )
    vote = told(paper(text))
    assert replace(vote, evidence=()) == Vote(Outcome.ACCEPTED, unanimous=False, yes=41, no=4)
    assert Evidence("41 JA-Stimmen", text.index("41"), text.index("41") + 13) in vote.evidence


def test_what_was_debated_is_no_vote() -> None:
    assert read(paper("Der Ausschuss stimmt dem Antrag einstimmig zu, hofft die Fraktion.")).facts.vote is None
    two = "Abstimmungsergebnis:\nEinstimmig\n\nDer Vorsitzende schließt.\n\nAbstimmungsergebnis:\nabgelehnt\n"
    assert read(paper(two)).facts.vote is None


def test_evidence_stands_where_it_says() -> None:
    notice = decision("vertagt", "einstimmig")
    for one in told(notice).evidence:
        assert part_of(notice, one.part).text[one.start : one.end] == one.quote


def test_a_real_page_of_a_committee(shared_data: Path) -> None:
    page = (shared_data / "hamburg-allris" / "altona" / "to020.html").read_bytes()
    (notice,) = document(page).notices
    assert replace(told(notice), evidence=()) == Vote(Outcome.NOTED)


def test_minutes_may_turn_the_sentence_and_speak_of_the_minutes_before() -> None:
    turned = told(
        decision(said="Herr Muster dankt.\nSodann wird der so geänderte Antrag bei 12 Ja, 3 Nein beschlossen.")
    )
    assert (turned.outcome, turned.changed, turned.yes, turned.no) == (Outcome.ACCEPTED, True, 12, 3)
    approved = told(decision(said="Die Niederschrift wird einstimmig genehmigt."))
    assert (approved.outcome, approved.unanimous) == (Outcome.ACCEPTED, True)
