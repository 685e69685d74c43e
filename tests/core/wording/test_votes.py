"""A vote is told as the record words it: all groups in its order or none, and alike whatever came of it."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.council import Rectification
from litfass.core.facts import Ballot, Evidence, Facts, Outcome, Vote
from litfass.core.notice import Notice
from litfass.core.wording import decision as template
from litfass.core.wording import draft
from tests.core.wording.town import BLUESKY, COLUMN, DECISION, FEDIVERSE, TODAY, decision

ACCEPTED, REJECTED = Outcome.ACCEPTED, Outcome.REJECTED


def voted(vote: Vote, record: str = "", result: str = "beschlossen") -> Notice:
    """The decision on the school way with this vote, read from these words."""
    evidence = (Evidence(record, 0, len(record), "decision.vote"),) if record else ()
    made = decision(replace(DECISION, result=result, vote=record))
    return replace(made, facts=Facts(vote=replace(vote, evidence=evidence)))


def told(vote: Vote, record: str = "", result: str = "beschlossen") -> str:
    """What the post on the column says of the vote."""
    text = draft(voted(vote, record, result), COLUMN).text.partition("\n\n")[0]
    return text.partition(f"{result}. ")[2]


@pytest.mark.parametrize(
    ("vote", "record", "sentence"),
    [
        (Vote(ACCEPTED, unanimous=True, abstaining=("AfD",)), "einstimmig - bei Enthaltung der AfD-Fraktion -",
         "Die Abstimmung: einstimmig, bei Enthaltung der Fraktion AfD."),
        (Vote(ACCEPTED, unanimous=False, against=("DIE LINKE", "GRÜNE"), abstaining=("FDP",)),
         "mehrheitlich gegen die Stimmen der Fraktionen DIE LINKE und GRÜNE bei Enthaltung der FDP-Fraktion",
         "Die Abstimmung: mit Mehrheit, gegen die Stimmen der Fraktionen DIE LINKE und GRÜNE, "
         "bei Enthaltung der Fraktion FDP."),
        (Vote(ACCEPTED, unanimous=False, yes=25, no=17, abstain=1), "25 Ja, 17 Nein, 1 Enthaltung",
         "Die Abstimmung: mit 25 Ja-Stimmen, 17 Nein-Stimmen und 1 Enthaltung."),
        (Vote(ACCEPTED, unanimous=False, yes=25, no=17, abstain=1, against=("CDU", "FDP"), abstaining=("Volt",)),
         "25 Ja, 17 Nein (CDU, FDP), 1 Enthaltung (Volt)",
         "Die Abstimmung: mit 25 Ja-Stimmen, 17 Nein-Stimmen (CDU und FDP) und 1 Enthaltung (Volt)."),
        (Vote(ACCEPTED, unanimous=False, yes=16, no=27, abstain=0, against=("CDU",)),
         "mehrheitlich gegen die Stimmen der CDU-Fraktion (16 Ja, 27 Nein, 0 Enthaltungen)",
         "Die Abstimmung: mit Mehrheit, gegen die Stimmen der Fraktion CDU, mit 16 Ja-Stimmen, 27 Nein-Stimmen "
         "und 0 Enthaltungen."),
        (Vote(ACCEPTED, unanimous=False, no=2), "mit 2 Nein-Stimmen", "Die Abstimmung: mit zwei Nein-Stimmen."),
        (Vote(ACCEPTED, unanimous=False, no=2, against=("SPD",)), "bei zwei Gegenstimmen der SPD-Fraktion",
         "Die Abstimmung: bei zwei Gegenstimmen der Fraktion SPD."),
        (Vote(ACCEPTED, unanimous=False, against=("SPD",)), "Gegen den Antrag stimmt die SPD.",
         "Die Abstimmung: mit Nein-Stimmen von SPD."),
        (Vote(ACCEPTED, unanimous=False, against=("SPD",)), "Nein: SPD", "Die Abstimmung: mit Nein-Stimmen von SPD."),
        (Vote(ACCEPTED, unanimous=True, abstain=2), "einstimmig bei zwei Enthaltungen",
         "Die Abstimmung: einstimmig, bei zwei Enthaltungen."),
        (Vote(ACCEPTED, unanimous=True, abstain=0), "einstimmig, 0 Enthaltungen",
         "Die Abstimmung: einstimmig, ohne Enthaltungen."),
        (Vote(ACCEPTED, unanimous=False, no=1, against=("SPD",)), "gegen eine Stimme der SPD",
         "Die Abstimmung: gegen eine Stimme von SPD."),
        (Vote(ACCEPTED, unanimous=False, against=("AfD",)), "gegen die Stimme der AfD-Fraktion",
         "Die Abstimmung: gegen die Stimme der Fraktion AfD."),
        (Vote(ACCEPTED, unanimous=False, no=2, abstain=1, against=("GRÜNE",), abstaining=("GRÜNE",)),
         "bei zwei Gegenstimmen der GRÜNE-Fraktion sowie einer Enthaltung der GRÜNE-Fraktion",
         "Die Abstimmung: bei zwei Gegenstimmen der Fraktion GRÜNE, bei einer Enthaltung der Fraktion GRÜNE."),
        (Vote(ACCEPTED, in_favour=("SPD", "CDU"), against=("FDP",), unanimous=False),
         "mit den Stimmen von SPD und CDU gegen die Stimmen der FDP-Gruppe",
         "Die Abstimmung: mit den Stimmen der Gruppen SPD und CDU, gegen die Stimmen der Gruppe FDP."),
        (Vote(ACCEPTED, unanimous=False, abstaining=("FDP",), against=("SPD",)),
         "bei Enthaltung der FDP-Fraktion gegen die Stimmen der SPD-Fraktion",
         "Die Abstimmung: bei Enthaltung der Fraktion FDP, gegen die Stimmen der Fraktion SPD."),
    ],
)  # fmt: skip
def test_the_vote_is_told_as_the_record_words_it(vote: Vote, record: str, sentence: str) -> None:
    assert told(vote, record) == sentence


@pytest.mark.parametrize(
    ("vote", "record"),
    [
        (Vote(ACCEPTED), "beschlossen"),
        (Vote(Outcome.UNKNOWN, yes=4, no=3), "4 zu 3"),
        (Vote(Outcome.NO_VOTE), "keine Abstimmung"),
        (Vote(ACCEPTED, against=("SPD",)), "Die SPD lehnt es ab."),
        (Vote(ACCEPTED, against=("SPD", "CDU")), "gegen die Stimmen der SPD und zwei Stimmen der CDU"),
        (Vote(ACCEPTED, abstaining=("SPD",)), "bei Enthaltung eines Mitglieds der SPD"),
        (Vote(ACCEPTED, items=(Ballot(ACCEPTED, label="1."), Ballot(Outcome.UNKNOWN))), "angenommen, 3 Enthaltungen"),
        (Vote(REJECTED, yes=25, no=17, contradiction=True), "abgelehnt, 25 Ja, 17 Nein"),
        (Vote(ACCEPTED, against=("SPD",)), "gegen die Stimmen eines Teils der SPD, teilweise"),
        (Vote(ACCEPTED, against=("SPD",), abstaining=("SPD",)), "gegen die SPD bei Enthaltungen der SPD"),
    ],
)
def test_what_is_not_sure_is_not_told(vote: Vote, record: str) -> None:
    assert told(vote, record) == ""


def test_what_the_result_says_already_is_not_said_twice() -> None:
    made = voted(Vote(ACCEPTED, unanimous=True), "einstimmig beschlossen", "einstimmig beschlossen")
    assert "Die Abstimmung" not in draft(made, COLUMN).text


def test_an_itemised_vote_is_told_item_by_item() -> None:
    items = (Ballot(ACCEPTED, label="1."), Ballot(REJECTED, label="Ziffer 2"), Ballot(Outcome.DEFERRED, label="c)"))
    assert told(Vote(Outcome.UNKNOWN, items=items)) == (
        "Über die Punkte wurde einzeln abgestimmt: Punkt 1 beschlossen, Ziffer 2 abgelehnt, c) vertagt."
    )
    assert told(Vote(Outcome.UNKNOWN, items=(*items, Ballot(Outcome.UNKNOWN, label="d)")))) == (
        "Über die Punkte wurde einzeln abgestimmt."
    )


@pytest.mark.parametrize(
    "label", ["a) Erika Muster", "1. Antrag Muster", "Muster", "TOP 3: Wahl MUSTER", "b) Frau E. Muster-Quast"]
)
def test_who_may_be_a_person_is_no_label_of_an_item(label: str) -> None:
    items = (Ballot(ACCEPTED, label=label), Ballot(REJECTED, label="2."))
    assert told(Vote(Outcome.UNKNOWN, items=items)) == "Über die Punkte wurde einzeln abgestimmt."


@pytest.mark.parametrize(
    "label",
    ["Ziff. 1 – 3", "Grundsteuer A", "WiToLa", "Zu TOP 4 a", "Änderungsantrag der GRÜNE-Fraktion", "Stellenplan"],
)
def test_what_items_are_called_is_told(label: str) -> None:
    items = (Ballot(ACCEPTED, label=label), Ballot(REJECTED, label="b)"))
    assert told(Vote(Outcome.UNKNOWN, items=items)) == (
        f"Über die Punkte wurde einzeln abgestimmt: {label} beschlossen, b) abgelehnt."
    )


@pytest.mark.parametrize(
    ("vote", "record"),
    [
        (Vote(ACCEPTED, against=("CDU",)), "mehrheitlich gegen die Stimmen der CDU-Fraktion und der Kranhuder Freunde"),
        (Vote(ACCEPTED, against=("SPD",)), "mehrheitlich gegen die Stimmen von SPD, Erik Muster und CDU"),
        (
            Vote(ACCEPTED, in_favour=("SPD", "FDP")),
            "mehrheitlich mit den Stimmen von SPD, Kranhuder Liste Ufer und FDP",
        ),
    ],
)
def test_where_one_in_the_row_is_unknown_none_is_named(vote: Vote, record: str) -> None:
    assert told(replace(vote, unanimous=False), record) == "Die Abstimmung: mit Mehrheit."


def test_an_itemised_vote_without_a_common_result_is_no_missing_result() -> None:
    made = voted(Vote(Outcome.UNKNOWN, items=(Ballot(ACCEPTED, label="1."), Ballot(REJECTED, label="2."))), result="")
    post = draft(made, COLUMN)
    assert post.title == "Einzeln abgestimmt: Sicherer Schulweg in der Tauwerkstraße"
    assert post.text.startswith("Das wurde in der Sitzung am 25. Juni 2026 Punkt für Punkt abgestimmt. Über die Punkte")
    assert "Vorgeschlagen war: „" in draft(made, FEDIVERSE).text


def test_where_not_all_groups_fit_none_is_named() -> None:
    many = tuple(f"Wählergemeinschaft Ufer {number}" for number in range(1, 9))
    vote = Vote(ACCEPTED, unanimous=False, against=("SPD",), abstaining=many)
    made = voted(vote, "mehrheitlich gegen die SPD-Fraktion bei Enthaltung der Fraktionen der Wählergemeinschaften")
    text = draft(made, BLUESKY).text
    assert "Die Abstimmung: mit Mehrheit." in text
    assert not [group for group in (*many, "SPD") if group in text]


def test_an_unusual_result_word_is_told_by_what_was_read() -> None:
    made = voted(Vote(REJECTED, unanimous=False), "bei Stimmengleichheit abgelehnt", "bei Stimmengleichheit abgelehnt")
    post = draft(made, COLUMN)
    assert post.title == "Abgelehnt: Sicherer Schulweg in der Tauwerkstraße"
    assert "hat das am 25. Juni 2026 abgelehnt. Die Abstimmung: bei Stimmengleichheit." in post.text


def test_a_corrected_decision_says_by_which_minutes() -> None:
    later = Rectification("Der Ausschuss lehnt den Antrag ab.", "https://kranhude.example/1", TODAY)
    made = decision(replace(DECISION, result="abgelehnt", corrections=(later,)))
    assert "abgelehnt. Berichtigt durch die Niederschrift vom 23. November 2026." in draft(made, COLUMN).text


GROUPS = st.lists(st.sampled_from(["SPD", "CDU", "GRÜNE", "FDP", "Volt", "KULT"]), unique=True, max_size=3).map(tuple)
NUMBER = st.none() | st.integers(0, 40)
VOTES = st.builds(
    Vote, outcome=st.just(ACCEPTED), unanimous=st.none() | st.booleans(), yes=NUMBER, no=NUMBER, abstain=NUMBER,
    in_favour=GROUPS, against=GROUPS, abstaining=GROUPS,
    items=st.just(()) | st.just((Ballot(ACCEPTED, label="1."), Ballot(Outcome.NOTED, label="2."))),
)  # fmt: skip


@given(VOTES, st.sampled_from(["", "mehrheitlich", "der Fraktionen", "bei Stimmengleichheit der Gruppen"]))
def test_a_rejected_motion_is_told_like_an_accepted_one(vote: Vote, record: str) -> None:
    passed = template.worded(voted(vote, record), COLUMN)
    rejected = template.worded(voted(replace(vote, outcome=REJECTED), record, "abgelehnt"), COLUMN)
    as_passed = [
        (each.words.replace("abgelehnt", "beschlossen"), each.rank, each.shorter) for each in rejected.sentences
    ]
    assert as_passed == [(each.words, each.rank, each.shorter) for each in passed.sentences]
    assert (passed.lead, rejected.lead) == ("Beschlossen", "Abgelehnt")
    assert (passed.title, passed.whole, passed.further) == (rejected.title, rejected.whole, rejected.further)


@given(VOTES, st.sampled_from([COLUMN, FEDIVERSE, BLUESKY]))
def test_all_groups_of_a_vote_are_named_or_none(vote: Vote, outlet: object) -> None:
    named = {*vote.in_favour, *vote.against, *vote.abstaining}
    text = draft(voted(replace(vote, items=())), outlet).text  # type: ignore[arg-type]
    assert {group for group in named if group in text} in (named, set())
