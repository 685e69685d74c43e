"""What a paper asks for or a meeting resolved, item by item: pairs of text and reading by dialect, and the rules."""

# SPDX-License-Identifier: EUPL-1.2

import json
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litfass.core.council import Decision, Paper
from litfass.core.facts import Evidence, ResolutionItem
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.parts import part_of
from litfass.readers.resolution import read, resolution

PAIRS = sorted(Path(__file__).parent.glob("*/*.txt"))
PIECES = st.lists(
    st.sampled_from(
        [
            "1. ",
            "2. ",
            "a) ",
            "1.1. ",
            "- ",
            "Ziffer 1: ",
            "Der Rat beschließt:\n",
            "wird gebeten, ",
            "Begründung:\n",
            "\n",
            "\n\n",
            "Beschluss:\n",
            "– 2 –\n",
            "Bänke",
            "Um Zustimmung wird gebeten.",
            ". ",
            "?",
            "\u00ad",
            "bau-\n",
            "ä",
            "\ud800",
            "\x00",
            "Antrag\n",
            "Gremium Termin TOP\n",
            "Rat 01.02.2026 3 Ö\n",
        ]
    ),
    max_size=40,
).map("".join)


def _paper(*, background: str = "", resolution: str = "") -> Notice:
    paper = Paper("1", "99-0001", "Bänke", "Antrag öffentlich", background=background, resolution=resolution)
    return Notice(key="paper/1", kind=Kind.PAPER, title="Bänke", url="https://kranhude.example/1", paper=paper)


@pytest.mark.parametrize("text", PAIRS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_text_is_read_as_its_pair_says(text: Path) -> None:
    found = [{"label": each.label, "text": each.text} for each in resolution(text.read_text(encoding="utf-8"))]
    assert found == json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))


def test_the_papers_own_section_is_read_first() -> None:
    notice = _paper(background="Der Ausschuss möge beschließen: Nichts.", resolution="Die Bank wird blau.")
    item = ResolutionItem("", "Die Bank wird blau.", Evidence("Die Bank wird blau.", 0, 19, "paper.resolution"))
    assert read(notice).facts.resolution == (item,)


def test_without_a_section_the_running_text_is_searched() -> None:
    notice = replace(_paper(), text="Es ist heiß.\nDie Verwaltung wird gebeten, Bäume zu pflanzen.")
    words = "Die Verwaltung wird gebeten, Bäume zu pflanzen."
    assert read(notice).facts.resolution == (ResolutionItem("", words, Evidence(words, 13, 60, "text")),)


def test_what_a_meeting_resolved_counts_before_what_was_asked_for() -> None:
    decision = Decision(
        "2", "Bänke", "Bauausschuss", None, date(2026, 11, 2), "beschlossen", "m/1", resolution="1. Rot."
    )
    notice = replace(_paper(resolution="1. Blau."), kind=Kind.DECISION, decision=decision)
    assert [each.evidence for each in read(notice).facts.resolution] == [
        Evidence("1. Rot.", 0, 7, "decision.resolution")
    ]


def test_the_decision_an_answer_quotes_is_not_its_own() -> None:
    quoted = (
        "Die Bezirksversammlung hat beschlossen:\nBeschluss:\n1. Bänke.\n2. Tische.\nDazu wird mitgeteilt: Sie kommen."
    )
    assert resolution(quoted, paper_type="Mitteilungsvorlage der Verwaltung") == ()


def test_a_request_that_ends_with_a_question_mark_is_an_item() -> None:
    words = "Der Rat möge beschließen:\n1. Die Verwaltung wird gebeten zu sagen, was Bänke kosten?\n2. Sie berichtet."
    assert [each.label for each in resolution(words, paper_type="Antrag")] == ["1.", "2."]


def test_a_motion_without_any_lead_in_begins_with_what_it_asks() -> None:
    words = (
        "ANTRAG\nKAL-Fraktion\nvom 3. Mai 2011\nGremium:\nGemeinderat\nBänke\n"
        "Die Verwaltung prüft, wo Bänke stehen können.\n\nIm Sommer ist es heiß. Es gibt keine Bänke."
    )
    assert [each.text for each in resolution(words)] == ["Die Verwaltung prüft, wo Bänke stehen können."]


def test_what_was_said_in_a_debate_is_no_resolution() -> None:
    said = "Der Ausschuss stimmt der Drucksache zu.\nFrau N. bittet, die Verwaltung wird gebeten, Bänke zu zählen."
    assert read(replace(_paper(), kind=Kind.DECISION, text=said)).facts.resolution == ()


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.PAPER, Kind.DECISION)])
def test_other_kinds_resolve_nothing(kind: Kind) -> None:
    notice = replace(_paper(resolution="1. Blau."), kind=kind)
    assert read(notice) is notice


@pytest.mark.parametrize(
    "words",
    [
        "Wir fragen die Verwaltung:\n1. Wer zahlt das?\n2. Seit wann?",
        "Die Bezirksversammlung hat 2024 beschlossen:\n1. Bänke.\n2. Tische.",
        "Die Verwaltung wird um Auskunft gebeten:\n1. Kosten der Bänke\n2. Zahl der Tische",
        "Um Kenntnisnahme wird gebeten.",
        "---",
        "",
    ],
)
def test_what_is_no_resolution(words: str) -> None:
    assert resolution(words, paper_type="Antrag") == ()


@settings(deadline=None)
@given(PIECES)
def test_every_quote_stands_where_it_says_in_the_text(words: str) -> None:
    notice = read(replace(_paper(), text=unicodedata.normalize("NFC", words)))
    for item in notice.facts.resolution:
        text = part_of(notice, item.evidence.part).text
        assert text[item.evidence.start : item.evidence.end] == item.evidence.quote


@settings(deadline=None)
@given(st.text() | PIECES)
def test_both_forms_of_unicode_read_alike(words: str) -> None:
    assert resolution(unicodedata.normalize("NFD", words)) == resolution(unicodedata.normalize("NFC", words))
