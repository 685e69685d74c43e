"""One sentence and three that say who wants or decided what, taken from the paper as they stand."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litfass.core.council import Decision, Paper
from litfass.core.facts import Evidence, Summary
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.parts import part_of
from litfass.readers.summary import read, summary

NOTICE = Notice(key="1", kind=Kind.PRESS_RELEASE, title="Neue Bänke", url="https://kranhude.example/1")


def _paper(paper_type: str, *, background: str = "", resolution: str = "") -> Notice:
    paper = Paper("1", "99-0001", "Bänke", paper_type, background=background, resolution=resolution)
    return replace(NOTICE, kind=Kind.PAPER, paper=paper)


def _decision(result: str, *, resolution: str = "", vote: str = "", asked: str = "") -> Notice:
    decision = Decision(
        "2", "Bänke", "Bauausschuss", None, date(2026, 11, 3), result, "m/1", resolution=resolution, vote=vote
    )
    return replace(_paper("Antrag öffentlich", resolution=asked), kind=Kind.DECISION, decision=decision)


def _three(notice: Notice) -> tuple[str, ...]:
    found = read(notice).facts.summary
    return found.three if found else ()


def test_a_motion_is_told_by_the_sentences_of_its_items() -> None:
    words = (
        "Der Hauptausschuss möge beschließen:\n"
        "1) Die Verwaltung wird gebeten, Bänke aufzustellen. Sie fängt am Kran an.\n"
        "2) Über das Ergebnis wird berichtet."
    )
    one, two = "Die Verwaltung wird gebeten, Bänke aufzustellen.", "Über das Ergebnis wird berichtet."
    said = tuple(
        Evidence(each, words.index(each), words.index(each) + len(each), "paper.resolution") for each in (one, two)
    )
    notice = _paper("Antrag öffentlich", background="Es ist heiß am Kran.", resolution=words)
    assert read(notice).facts.summary == Summary(one, (one, two), said)


def test_an_item_that_is_no_sentence_stands_behind_its_lead_in() -> None:
    words = "Die Verwaltung wird gebeten,\n- am Kranplatz Bänke aufzu-\nstellen,\n- zu berichten."
    found = read(_paper("Antrag öffentlich", resolution=words)).facts.summary
    assert found is not None
    assert found.one == "Die Verwaltung wird gebeten, am Kranplatz Bänke aufzustellen."
    assert [each.quote for each in found.evidence] == [
        "Die Verwaltung wird gebeten,",
        "am Kranplatz Bänke aufzu-\nstellen,",
    ]


def test_what_stands_before_a_formula_is_left_out() -> None:
    words = "Die Bezirksversammlung möge beschließen: Die Verwaltung wird gebeten, Bänke aufzustellen."
    assert _three(_paper("Antrag", resolution=words)) == ("Die Verwaltung wird gebeten, Bänke aufzustellen.",)


def test_the_first_item_may_be_longer_than_others_but_not_endless() -> None:
    some = f"Die Verwaltung wird gebeten, Bänke {'und Tische ' * 30}aufzustellen."
    assert _three(_paper("Antrag", resolution=f"1. {some}\n2. Sie wird gebeten, zu berichten."))[0] == some
    long = f"Die Verwaltung wird gebeten, Bänke {'und Tische ' * 40}aufzustellen."
    assert _three(_paper("Antrag", resolution=f"1. {long}\n2. Sie wird gebeten, zu berichten.")) == (
        "Sie wird gebeten, zu berichten.",
    )
    assert _three(_paper("Antrag", resolution=f"1. {long}")) == (long,)


def test_a_decision_is_told_by_what_was_resolved_then_by_the_vote() -> None:
    assert _three(_decision("beschlossen", resolution="Die Bank wird blau gestrichen.")) == (
        "Die Bank wird blau gestrichen.",
    )
    assert _three(_decision("zur Kenntnis genommen", vote="Der Ausschuss nimmt die Drucksache zur Kenntnis.")) == (
        "Der Ausschuss nimmt die Drucksache zur Kenntnis.",
    )


def test_minutes_without_a_section_are_told_by_their_last_sentence_about_the_body() -> None:
    verdict = "Der Hauptausschuss stimmt dem Antrag mehrheitlich zu."
    words = f"Die Fraktion stellt den Antrag vor. Der Vorsitz dankt allen. {verdict} Die Sitzung endet um acht Uhr."
    assert _three(replace(_decision("(offen)"), text=words)) == (verdict,)


@pytest.mark.parametrize(
    ("result", "told"),
    [
        ("ungeändert beschlossen", True),
        ("einstimmig zugestimmt", True),
        ("geändert beschlossen", False),
        ("abgelehnt", False),
        ("vertagt", False),
        ("", False),
    ],
)
def test_the_motions_words_are_what_was_resolved_only_where_it_passed_unchanged(result: str, told: bool) -> None:
    asked = "Die Verwaltung wird gebeten, Bänke aufzustellen."
    assert _three(_decision(result, asked=asked)) == ((asked,) if told else ())


def test_an_answer_is_told_by_what_it_says_not_by_what_leads_to_it() -> None:
    words = (
        "Die Bezirksversammlung hat in ihrer Sitzung am 3. März 2026 beschlossen, Bänke aufzustellen.\n"
        "Das Bezirksamt Kranhude nimmt zu dem o. g. Beschluss wie folgt Stellung:\n"
        "Wo sollen die Bänke stehen?\n"
        "Für zehn Bänke fehlt am Kranplatz der Raum. Das Amt schlägt deshalb die Uferstraße vor."
    )
    assert _three(_paper("Antwort / Stellungnahme des Bezirksamtes", background=words)) == (
        "Für zehn Bänke fehlt am Kranplatz der Raum.",
        "Das Amt schlägt deshalb die Uferstraße vor.",
    )
    told_before = words.splitlines()[0]
    assert _three(_paper("Antwort", background=told_before)) == (told_before,)


def test_an_inquiry_is_told_by_its_questions() -> None:
    words = (
        "Am Kran fehlen Bänke.\nWir fragen:\n"
        "1. Wie viele Bänke stehen dort?\n2. Wenn ja, warum?\n3. Wer bezahlt neue Bänke?"
    )
    assert _three(_paper("Kleine Anfrage nach § 24 BezVG", background=words)) == (
        "Wie viele Bänke stehen dort?",
        "Wer bezahlt neue Bänke?",
    )


def test_a_press_release_is_told_by_its_first_whole_sentences() -> None:
    words = (
        "Neue Bänke\nSehr geehrte Damen und Herren.\nAm Kranplatz stehen ab heute zehn Bänke.\n"
        "Für Rückfragen der Medien steht die Pressestelle bereit.\nAlle Bänke sind aus heimischem Holz. Mehr dazu auf …"
    )
    assert _three(replace(NOTICE, text=words)) == (
        "Am Kranplatz stehen ab heute zehn Bänke.",
        "Alle Bänke sind aus heimischem Holz.",
    )


def test_private_names_are_left_out_where_another_sentence_does() -> None:
    words = "Frau Beispiel wünscht sich mehr Bänke. Am Kranplatz gibt es heute keine einzige Bank."
    assert _three(replace(NOTICE, text=words)) == ("Am Kranplatz gibt es heute keine einzige Bank.",)
    assert _three(replace(NOTICE, text=words[:38])) == ("Frau Beispiel wünscht sich mehr Bänke.",)


def test_a_teaser_with_a_private_name_gives_way_to_the_text() -> None:
    notice = replace(NOTICE, teaser="Herr Beispiel bekommt heute einen Orden.", text="Am Kran wurde heute gefeiert.")
    assert _three(notice) == ("Am Kran wurde heute gefeiert.",)


@pytest.mark.parametrize("words", ["", "Neue Bänke", "Am Kranplatz stehen ab heute zehn Bänke …", "Mehr (siehe", "---"])
def test_nothing_whole_gives_no_summary(words: str) -> None:
    assert (read(replace(NOTICE, text=words)).facts.summary, summary(words)) == (None, None)


def test_a_meeting_has_none() -> None:
    notice = replace(NOTICE, kind=Kind.MEETING, text="Am Kranplatz stehen ab heute zehn Bänke.")
    assert read(notice) is notice


PIECES = (
    "Die Verwaltung wird gebeten, ",
    "Bänke aufzustellen. ",
    "1. ",
    "\n",
    "Was kostet das? ",
    "  ",
    "Ä",
    "-\n",
    "\u00ad",
)


@settings(deadline=None)
@given(st.sampled_from(list(Kind)), st.text(max_size=300) | st.lists(st.sampled_from(PIECES)).map("".join))
def test_every_quote_stands_where_it_says_in_the_notice(kind: Kind, words: str) -> None:
    text = unicodedata.normalize("NFC", words)
    notice = replace(_paper("Antrag", background=text, resolution=text), kind=kind, text=text)
    found = read(notice).facts.summary
    for each in found.evidence if found else ():
        assert part_of(notice, each.part).text[each.start : each.end] == each.quote
    assert summary(unicodedata.normalize("NFD", words)) == summary(text)
