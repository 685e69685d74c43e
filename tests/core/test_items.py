"""The items of a resolution and what stands between them."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litfass.core.items import items


def _read(words: str) -> list[tuple[str, str]]:
    return [(each.label, each.text) for each in items(words)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1.", "2."),
        ("1)", "2)"),
        ("1.)", "2.)"),
        ("(1)", "(2)"),
        ("a)", "b)"),
        ("a.", "b."),
        ("A.", "B."),
        ("I.", "II."),
        ("1.1.", "1.2."),
        ("1.1", "2.1"),
        ("-", "-"),
        ("•", "•"),
        ("Ziffer 1:", "Ziffer 2:"),
        ("Punkt 1:", "Punkt 2:"),
        ("TOP 14.1:", "TOP 14.2:"),
        ("Erstens:", "Zweitens:"),
        ("Zu 1.", "Zu 2."),
        ("1.", "2)"),
    ],
)
def test_items_keep_their_labels_as_printed(first: str, second: str) -> None:
    words = f"Der Rat beschließt:\n{first} Die Bank wird blau.\n{second} Der Tisch\nwird rot."
    assert _read(words) == [(first, "Die Bank wird blau."), (second, "Der Tisch wird rot.")]


@pytest.mark.parametrize(
    "line",
    ["1. Januar 2027", "2. Bauabschnitt", "12.500 Euro", "3.12.2026", "7 Bänken", "2 Abs. 1 BauGB", "24. Sitzung"],
)
def test_a_figure_at_the_beginning_of_a_line_goes_on_with_the_sentence(line: str) -> None:
    words = f"1. Die Bank wird mit dem\n{line} gestrichen.\n2. Der Tisch wird rot."
    assert _read(words) == [("1.", f"Die Bank wird mit dem {line} gestrichen."), ("2.", "Der Tisch wird rot.")]


def test_a_deeper_row_stays_in_its_item() -> None:
    words = "1. Die Verwaltung prüft\na) Bänke,\nb) Tische und\n- runde\n- eckige.\n2. Sie berichtet."
    assert _read(words) == [
        ("1.", "Die Verwaltung prüft a) Bänke, b) Tische und - runde - eckige."),
        ("2.", "Sie berichtet."),
    ]


def test_a_second_row_begins_anew_behind_its_own_lead_in() -> None:
    words = "1. Blau.\n2. Rot.\nDarüber hinaus wird die Verwaltung gebeten:\n1. Grün.\n2. Gelb."
    assert _read(words) == [("1.", "Blau."), ("2.", "Rot."), ("1.", "Grün."), ("2.", "Gelb.")]


def test_what_is_resolved_before_the_first_label_is_an_item_without_label() -> None:
    words = "Der Rat stimmt der Satzung zu.\nDie Verwaltung wird beauftragt:\na) Bänke zu bauen,\nb) zu berichten."
    assert _read(words) == [("", "Der Rat stimmt der Satzung zu."), ("a)", "Bänke zu bauen,"), ("b)", "zu berichten.")]


@pytest.mark.parametrize(
    "lead", ["", "Die Verwaltung wird beauftragt,\n", "Der Rat fordert die Verwaltung auf:\n", "Wir beantragen:\n"]
)
def test_bullets_at_the_beginning_or_behind_a_mere_lead_in_are_items(lead: str) -> None:
    assert _read(f"{lead}- Bänke zu bauen,\n- zu berichten.") == [("-", "Bänke zu bauen,"), ("-", "zu berichten.")]


def test_bullets_behind_a_sentence_that_decides_stay_in_its_item() -> None:
    words = "Der Rat beschließt, dem Bündnis beizutreten und es zu fördern:\n• Es bekommt Geld.\n• Es bekommt Raum."
    assert _read(words) == [("", words.replace("\n", " "))]


def test_a_formula_is_no_part_of_an_item() -> None:
    assert _read("Der Rat möge beschließen: Die Bank wird blau.") == [("", "Die Bank wird blau.")]
    assert _read("Der Rat beschließt:\ndie Bank blau zu streichen.") == [
        ("", "Der Rat beschließt: die Bank blau zu streichen.")
    ]


def test_labels_within_one_line_count_where_no_line_begins_with_one() -> None:
    words = "Der Rat beschließt: 1. Die Bank wird am 2. Mai blau. 2. Der Tisch wird rot."
    assert _read(words) == [("1.", "Die Bank wird am 2. Mai blau."), ("2.", "Der Tisch wird rot.")]


@pytest.mark.parametrize(
    "tail",
    [
        "Um Zustimmung wird gebeten.",
        "Der Rat wird um Beschlussfassung gebeten.",
        "Begründung:\n1. Darum.",
        "Begründung erfolgt mündlich.",
        "Anmerkung der Verwaltung: Das dauert.",
        "gez. Vorsitz",
        "Kranhude, den 1. Mai 2026",
        "Für die KAL-Fraktion",
        "Finanzielle Auswirkungen\n2. keine",
        "---",
        "Seite 2",
        "- 3 -",
        "Um Kenntnisnahme und Zustimmung wird gebeten",
        "Abstimmungsergebnis: einstimmig",
        "Anlage/n:\nPlan",
        "Erika Beispiel, Max Beispiel (KAL)",
    ],
)
def test_what_follows_is_not_resolved(tail: str) -> None:
    assert _read(f"Petitum/Beschluss:\n1. Die Bank wird blau.\n{tail}") == [("1.", "Die Bank wird blau.")]


def test_labels_with_a_bracket_count_within_a_sentence() -> None:
    words = "Die Verwaltung wird gebeten 1) die Bank zu streichen, 2) zu berichten."
    assert _read(words) == [("1)", "die Bank zu streichen,"), ("2)", "zu berichten.")]


@pytest.mark.parametrize(("first", "second"), [("Ziffer 1", "Ziffer 2"), ("1.", "2."), ("a)", "b)")])
def test_a_label_may_stand_on_a_line_of_its_own(first: str, second: str) -> None:
    assert _read(f"{first}\nDie Bank wird blau.\n{second}\nDer Tisch wird rot.") == [
        (first, "Die Bank wird blau."),
        (second, "Der Tisch wird rot."),
    ]


def test_a_figure_that_counts_the_word_behind_it_is_no_label() -> None:
    words = "1. Der Rat beschließt den Plan K 7,\n2. Änderung, als Satzung.\n2. Er wird bekannt gemacht."
    assert _read(words) == [
        ("1.", "Der Rat beschließt den Plan K 7, 2. Änderung, als Satzung."),
        ("2.", "Er wird bekannt gemacht."),
    ]


def test_broken_words_and_repeated_letterheads_vanish() -> None:
    head = "Gemeinde Kranhude\nVorlage 7/26"
    words = (
        f"{head}\n\n1. Die Bank wird ver-\nschoben und die Ost- und West-\nSeite der\n"
        f"- 1 -\n{head}\nUfer-\nund Hafenstraße bleibt."
    )
    assert [text for _, text in _read(words)][-1] == (
        "Die Bank wird verschoben und die Ost- und West-Seite der Ufer- und Hafenstraße bleibt."
    )


@settings(deadline=None)
@given(st.text())
def test_no_text_breaks_it(words: str) -> None:
    assert all(each.evidence.quote for each in items(words))


def test_who_leads_a_group_signs() -> None:
    assert _read("1) Bänke werden gebaut.\n2) Es wird berichtet.\n\nVorsitzende der SPD-Fraktion\nN. N.") == [
        ("1)", "Bänke werden gebaut."),
        ("2)", "Es wird berichtet."),
    ]
