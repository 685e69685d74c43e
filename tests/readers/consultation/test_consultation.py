"""A paper's way: the rows of its table, and what its words say of referral, recommendation, decision and answer."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litfass.core.council import Consultation, Paper
from litfass.core.facts import Stage, Step
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.readers.consultation import read, steps

NOTICE = Notice(key="paper/1", kind=Kind.PAPER, title="Bänke", url="https://kranhude.example/1")


def _told(words: str) -> list[tuple[str, str | None, date | None, str | None]]:
    return [(each.stage.value, each.organization, each.on, each.item) for each in steps(words)]


@pytest.mark.parametrize(
    ("words", "to"),
    [
        (
            "Die Bezirksversammlung überweist die Drucksache einstimmig - bei zwei Enthaltungen der KAL-Fraktion - "
            "in den Ausschuss für Bau, Wohnen und Verkehr.",
            "Ausschuss für Bau, Wohnen und Verkehr",
        ),
        ("Der Hauptausschuss überweist den Antrag an den Regionalausschuss Kranhude.", "Regionalausschuss Kranhude"),
        ("Abgabe an den Bauausschuss", "Bauausschuss"),
        ("Verwiesen in den Planungsausschuss, keine Abstimmung", "Planungsausschuss"),
        ("verwiesen an Ausschuss für öffentliche Einrichtungen", "Ausschuss für öffentliche Einrichtungen"),
        ("Der Antrag wird in den Fachausschuss überwiesen.", "Fachausschuss"),
        ("Der Antrag wurde an den\nHaupt- und Finanzausschuss verwiesen.", "Haupt- und Finanzausschuss"),
    ],
)
def test_a_referral_names_the_body_it_goes_to(words: str, to: str) -> None:
    assert _told(words) == [("referral", to, None, None)]


def test_a_referral_to_two_bodies_is_two_steps() -> None:
    words = "Die Bezirksversammlung überweist den Antrag in den Haushaltsausschuss und den Ausschuss für Bau."
    assert [each[1] for each in _told(words)] == ["Haushaltsausschuss", "Ausschuss für Bau"]


@pytest.mark.parametrize(
    ("words", "step"),
    [
        (
            "Überwiesen aus der Sitzung der Bezirksversammlung vom 25.09.2025",
            ("referral", "Bezirksversammlung", date(2025, 9, 25), None),
        ),
        (
            "Weiterbehandlung im Jugendhilfeausschuss am 3. März 2027",
            ("referral", "Jugendhilfeausschuss", date(2027, 3, 3), None),
        ),
        (
            "Der Regionalausschuss empfiehlt der Bezirksversammlung mehrheitlich wie folgt zu beschließen:",
            ("recommendation", "Regionalausschuss", None, None),
        ),
        (
            "Der Hauptausschuss beschließt anstelle der Bezirksversammlung:",
            ("decision_in_place", "Hauptausschuss", None, None),
        ),
        (
            "Radweg, hier: Beschluss des Hauptausschusses gem. § 15 Abs. 3 BezVG",
            ("decision_in_place", "Hauptausschuss", None, None),
        ),
        (
            "Das Bezirksamt Kranhude nimmt zu dem o. g. Beschluss wie folgt Stellung:",
            ("statement", "Bezirksamt Kranhude", None, None),
        ),
        (
            "Der Bauausschuss hat der Bezirksversammlung empfohlen, dem Antrag zuzustimmen.",
            ("recommendation", "Bauausschuss", None, None),
        ),
        (
            "Die Behörde für Verkehr (BVM) nimmt zum Antrag wie folgt Stellung:",
            ("statement", "Behörde für Verkehr", None, None),
        ),
        ("Antwort / Stellungnahme des Bezirksamtes", ("statement", "Bezirksamt", None, None)),
        (
            "Das Bezirksamt Kranhude informiert über den aktuellen Sachstand wie folgt:",
            ("statement", "Bezirksamt Kranhude", None, None),
        ),
        (
            "Die Bezirksversammlung hat in ihrer Sitzung am 25. September 2025 unter TOP 6.2 beschlossen, zu warten.",
            ("decision", "Bezirksversammlung", date(2025, 9, 25), "6.2"),
        ),
        (
            "Der Regionalausschuss hat auf Antrag der KAL am 08.09.2026 beschlossen (Drs. 99-0702), zu prüfen.",
            ("decision", "Regionalausschuss", date(2026, 9, 8), None),
        ),
        (
            "Stellungnahme zum Beschluss der Bezirksversammlung vom 25.09.2025",
            ("decision", "Bezirksversammlung", date(2025, 9, 25), None),
        ),
        ("Vertagt aus der Sitzung vom 17.02.2025.", ("consultation", None, date(2025, 2, 17), None)),
    ],
)
def test_other_steps_are_told_by_their_wording(
    words: str, step: tuple[str, str | None, date | None, str | None]
) -> None:
    assert _told(words) == [step]


def test_a_committee_that_recommends_a_decision_in_place_tells_two_steps() -> None:
    words = (
        "Der Mobilitätsausschuss empfiehlt dem Hauptausschuss einstimmig, stellvertretend für die Bezirksversammlung, "
        "folgenden Beschluss zu fassen:"
    )
    assert _told(words) == [
        ("recommendation", "Mobilitätsausschuss", None, None),
        ("decision_in_place", "Hauptausschuss", None, None),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Der Vorsitzende verweist auf die Vorlage und die Vorberatung im Hauptausschuss.",
        "Die Verwaltung empfiehlt, den Antrag abzulehnen.",
        "Einverstanden mit der Stellungnahme der Verwaltung",
        "Die Petentin überweist das Geld in den nächsten Tagen.",
        "Der Beschluss der Bezirksversammlung ist alt.",
        "§ 15 Abs. 4 und § 3 Abs. 2",
        "Vertagt aus der Sitzung vom 31.02.2025.",
        "",
    ],
)
def test_what_is_no_step(words: str) -> None:
    assert steps(words) == ()


@pytest.mark.parametrize(
    ("role", "result", "stage"),
    [
        ("Entscheidung", None, Stage.DECISION),
        ("Beschlussfassung", "zugestimmt", Stage.DECISION),
        ("Vorbehaltsbeschluss", None, Stage.DECISION),
        ("Kenntnisnahme", None, Stage.INFORMATION),
        ("Vorberatung", "zugestimmt", Stage.CONSULTATION),
        ("Beratung", None, Stage.CONSULTATION),
        ("Behandlung", None, Stage.CONSULTATION),
        ("Anhörung", None, Stage.CONSULTATION),
        ("Genehmigung OB", None, Stage.CONSULTATION),
        ("Stellungnahme", None, Stage.STATEMENT),
        ("unbekannt", None, Stage.CONSULTATION),
        ("unbekannt", "einstimmig beschlossen", Stage.DECISION),
        (None, "überwiesen", Stage.REFERRAL),
        ("Entscheidung", "verwiesen in den Fachausschuss", Stage.REFERRAL),
        (None, "zur Kenntnis genommen", Stage.INFORMATION),
        (None, None, Stage.CONSULTATION),
    ],
)
def test_a_row_of_the_table_is_what_its_role_or_result_says(role: str | None, result: str | None, stage: Stage) -> None:
    row = Consultation("Bauausschuss", date(2026, 11, 3), item_number="Ö 4.1", role=role, result=result)
    notice = replace(NOTICE, paper=Paper("1", None, "Bänke", consultations=(row,)))
    assert read(notice).facts.steps == (Step(stage, "Bauausschuss", date(2026, 11, 3), "Ö 4.1", role),)


def test_the_table_comes_first_and_words_said_twice_count_once() -> None:
    row = Consultation("Bauausschuss")
    words = "Abgabe an den Bauausschuss. Abgabe an den Bauausschuss."
    found = read(replace(NOTICE, text=words, paper=Paper("1", None, "Bänke", consultations=(row,)))).facts.steps
    assert [(each.stage, each.evidence and each.evidence.quote) for each in found] == [
        (Stage.CONSULTATION, None),
        (Stage.REFERRAL, "Abgabe an den Bauausschuss"),
    ]


@settings(deadline=None)
@given(
    st.text()
    | st.lists(
        st.sampled_from(
            [
                "Der Hauptausschuss ",
                "überweist ",
                "empfiehlt ",
                "in den ",
                "Bauausschuss ",
                "vom 1.2.2025 ",
                "\n",
                ". ",
                "anstelle der ",
                "Bezirksversammlung ",
                "nimmt zu ",
                "wie folgt Stellung: ",
                "Beschluss der ",
                "ä",
            ]
        )
    ).map("".join)
)
def test_every_quote_stands_in_its_part_and_both_forms_of_unicode_read_alike(words: str) -> None:
    text = unicodedata.normalize("NFC", words)
    found = read(replace(NOTICE, text=text)).facts.steps
    said = [each.evidence for each in found if each.evidence]
    assert all(each.quote == text[each.start : each.end] for each in said if each.part == "text")
    assert steps(unicodedata.normalize("NFD", words)) == steps(text)
