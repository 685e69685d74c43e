"""Reading votes: the paired files by dialect, what the words mean, and what holds for every text."""

# SPDX-License-Identifier: EUPL-1.2

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.facts import Ballot, Evidence, Outcome, Vote
from litfass.core.facts_json import vote_json
from litfass.readers.vote import vote

HERE = Path(__file__).parent
PAIRS = sorted(path for path in HERE.glob("*/*.txt"))
DIALECTS = {"hamburg", "karlsruhe", "huertgenwald", "berlin", "magdeburg"}
WORDS = st.lists(
    st.sampled_from((HERE / "words_of_votes.txt").read_text(encoding="utf-8").split(" ")), max_size=40
).map(" ".join)


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_text_of_a_dialect_is_read_as_the_file_beside_it_says(path: Path) -> None:
    text = path.read_text(encoding="utf-8").removesuffix("\n")
    assert vote_json(vote(text)) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def test_all_five_dialects_have_pairs() -> None:
    counted = {name: sum(path.parent.name == name for path in PAIRS) for name in DIALECTS}
    assert min(counted.values()) >= 8


def read(text: str) -> Vote:
    """The vote without its evidence and labels, to compare as a value."""
    told = vote(text)
    return Vote(
        told.outcome, told.changed, told.unanimous, told.yes, told.no, told.abstain, told.in_favour, told.against,
        told.abstaining, told.contradiction, items=tuple(_bare(item) for item in told.items),
    )  # fmt: skip


def _bare(item: Ballot) -> Ballot:
    return Ballot(item.outcome, item.changed, item.unanimous, item.yes, item.no, item.abstain)


def test_a_vote_tells_where_each_word_of_it_stands() -> None:
    text = "TOP 4: Mehrheitlich abgelehnt (6 Ja, 38 Nein) bei Enthaltung der SPD"
    found = vote(text).evidence
    assert {one.quote for one in found} == {"Mehrheitlich", "abgelehnt", "6 Ja", "38 Nein", "Enthaltung", "SPD"}
    assert all(text[one.start : one.end] == one.quote for one in found)


@given(WORDS)
def test_no_words_of_votes_in_any_order_stop_it(text: str) -> None:
    told = vote(text)
    ballots: tuple[Ballot, ...] = (told, *told.items)
    counts = [count for one in ballots for count in (one.yes, one.no, one.abstain) if count is not None]
    assert all(count >= 0 for count in counts)
    assert len(told.items) != 1


@given(st.text(st.characters(codec=None, categories=None), max_size=200))
def test_no_text_stops_it(text: str) -> None:
    assert isinstance(vote(text), Vote)


@given(WORDS)
def test_evidence_quotes_the_text_itself(text: str) -> None:
    told = vote(text)
    for one in (*told.evidence, *(evidence for item in told.items for evidence in item.evidence)):
        assert unicodedata.normalize("NFC", text)[one.start : one.end] == one.quote


@given(WORDS)
def test_composed_and_decomposed_letters_are_the_same(text: str) -> None:
    assert vote(unicodedata.normalize("NFD", text)) == vote(unicodedata.normalize("NFC", text))


@given(
    st.sampled_from(["SPD", "CDU", "GRÜNE", "FDP", "AfD", "Volt", "FFH", "Kranhuder Liste"]),
    st.sampled_from(
        ["gegen die Stimmen der {}", "bei Enthaltung der {}", "mit den Stimmen der {}", "bei Gegenstimmen der {}"]
    ),
    st.sampled_from(["angenommen", "abgelehnt", "beschlossen", "zugestimmt", "genehmigt"]),
)
def test_a_group_that_is_named_once_as_voting_stands_on_one_side(group: str, words: str, verb: str) -> None:
    told = vote(f"Mehrheitlich {words.format(group)} {verb}")
    assert len([name for side in (told.in_favour, told.against, told.abstaining) for name in side]) == 1


@given(
    st.sampled_from(PAIRS),
    st.sampled_from(["TOP 4: ", "TOP 12.1: ", "Punkt 7: ", "Abstimmungsergebnis: ", "Beschlussvorlage: "]),
)
def test_a_label_before_a_plain_result_changes_nothing_but_the_evidence(path: Path, label: str) -> None:
    text = path.read_text(encoding="utf-8").strip()
    if not vote(text).items and vote(text).outcome is not Outcome.NO_VOTE:
        assert read(label + text) == read(text)


def test_a_line_of_a_million_letters_is_read_no_further_than_a_vote_goes() -> None:
    start = "Einstimmig angenommen. "
    assert read(start + "bei gegen 1 a) (" * 70_000) == read((start + "bei gegen 1 a) (" * 70_000)[:12_000])


def test_nothing_is_unknown() -> None:
    assert vote("") == Vote(Outcome.UNKNOWN)


def test_the_evidence_of_a_word_alone_is_the_word() -> None:
    assert vote(" ohne ") == Vote(Outcome.NO_VOTE, evidence=(Evidence("ohne", 1, 5),))
