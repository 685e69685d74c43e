"""Plain text of any kind: real papers, small forms, and whatever else somebody hands in."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.council import Consultation, Paper
from litfass.core.kind import Kind
from litfass.documents import plain

LINES = (
    "Antrag", "Vorlage Nr.: 2027/0101", "Gremien Termin TOP Ö / N", "Gemeinderat 01.02.2027 3 Ö Entscheidung",
    "Beschluss:", "Abstimmungsergebnis:", "Punkt 3 der Tagesordnung: Brunnen", "Begründung:", "x", "– 2 –",
    "Niederschrift 8. Sitzung Hauptausschuss", "", "", "1. Die Verwaltung prüft.", "Anlagen:", "Betreff:", "Verfasser:",
    "Die Bezirksversammlung möge beschließen:", "SPD-Fraktion", "01.02.2027", "Beratungsfolge:", "Einstimmig (12 Ja)",
    "wort-", "Gremium", "Termin",
)  # fmt: skip
HOSTILE = ["a", " ", "\n", "Antrag\n", "1. ", "Beschluss:\n", "(", "01.02.2027 ", "Der Rat möge ", "Fraktion\n", "-\n"]


def paper(text: str) -> Paper:
    """The paper this text prints."""
    found = plain.paper_of(text)
    assert found is not None
    return found


@given(st.one_of(st.text(), st.lists(st.sampled_from(LINES), max_size=30).map("\n".join)))
def test_no_text_is_refused(text: str) -> None:
    assert plain.read(text).notices


@given(st.lists(st.sampled_from(LINES), max_size=12).map("\n".join))
def test_windows_and_unix_lines_are_read_alike(text: str) -> None:
    assert plain.read(text.replace("\n", "\r\n")) == plain.read(text)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_megabyte_of_anything_is_read(hostile: str) -> None:
    text = hostile * (200_000 // len(hostile))
    assert len(plain.read(text).notices) == 1


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Drucksache - 24-0815.1", "24-0815.1"),
        ("Drucksache - 22-1703B", "22-1703B"),
        ("Vorlage Nr.: 2027/1070/1", "2027/1070/1"),
        ("Vorlage Nr. 730", "730"),
        ("Drucksache - DS/1246/V", "DS/1246/V"),
        ("Drucksache - 0305/III", "0305/III"),
        ("Drucksache DS0467/20", "DS0467/20"),
        ("Vorlagen-Nr.: V-4/2027", "V-4/2027"),
        ("DOPPELHAUSHALT 2028/2029", None),
        ("Datum: 12.03.2027", None),
        ("Telefon: 040 42854-4321", None),
    ],
)
def test_the_number_is_found_and_no_day_or_year(printed: str, number: str | None) -> None:
    assert paper(f"{printed}\nBrunnen am Kran").number == number


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("Gemeinderat 01.02.2027 15 x", Consultation("Gemeinderat", date(2027, 2, 1), item_number="15")),
        ("Gemeinderat 01.02.2027 3.1 Ö Entscheidung",
         Consultation("Gemeinderat", date(2027, 2, 1), item_number="3.1", role="Entscheidung")),
        ("Haupt- und\nFinanzausschuss 01.02.2027 N Vorberatung",
         Consultation("Haupt- und Finanzausschuss", date(2027, 2, 1), role="Vorberatung")),
        ("Stadtrat\n01.02.2027", Consultation("Stadtrat", date(2027, 2, 1))),
        ("Stadtrat 01.02.2027 öffentlich Beschlussfassung",
         Consultation("Stadtrat", date(2027, 2, 1), role="Beschlussfassung")),
        ("Gemeinderat 01.02.2027 4 Ö unbekannt", Consultation("Gemeinderat", date(2027, 2, 1), item_number="4")),
        ("01.02.2027  Gemeinderat  GR/041/VI", Consultation("Gemeinderat", date(2027, 2, 1))),
        ("Gemeinderat", Consultation("Gemeinderat")),
        ("Offenlage 10./11.03.2027 6 N Entscheidung", Consultation("Offenlage", item_number="6", role="Entscheidung")),
        ("Gemeinderat 31.02.2027 4", Consultation("Gemeinderat", item_number="4")),
        ("Der Rat hat am 01.02.2027 den Brunnen gebaut.", None),
    ],
)  # fmt: skip
def test_a_row_of_the_table_is_a_consultation(rows: str, expected: Consultation | None) -> None:
    found = paper(f"Antrag\nBrunnen\nGremien Termin TOP Ö / N Zuständigkeit\n{rows}\nBegründung:\nEs ist heiß.")
    assert found.consultations == ((expected,) if expected else ())


def test_a_column_of_results_is_no_column_of_roles() -> None:
    found = paper("Vorlage\nBrunnen\nGremium Termin TOP ö nö Ergebnis\nRat 01.02.2027 3 Zustimmung (einstimmig)")
    expected = Consultation("Rat", date(2027, 2, 1), item_number="3", result="Zustimmung (einstimmig)")
    assert found.consultations == (expected,)


@pytest.mark.parametrize(
    "heading",
    ["Beschlussantrag", "Beschlussvorschlag:", "Beschlussempfehlung", "Petitum:", "Petitum/Beschluss:",
     "Petitum/\nBeschluss:", "Beschluss:", "Antrag:", "II. Beschlussvorschlag",
     "Beschluss:\nAntrag an den Gemeinderat – nach Vorberatung im Bauausschuss:"],
)  # fmt: skip
def test_every_heading_opens_what_shall_be_resolved(heading: str) -> None:
    found = paper(
        f"Beschlussvorlage\nBrunnen\nSachverhalt:\nEs ist heiß.\n{heading}\nDer Brunnen wird gebaut.\nAnlagen:\nPlan"
    )
    assert (found.resolution, found.background) == ("Der Brunnen wird gebaut.", "Es ist heiß.")


def test_a_statement_does_not_credit_who_moved() -> None:
    found = paper("Stellungnahme zum Antrag\nVorlage Nr.: 2027/0101\nBrunnen\nAntrag: SPD\nKurzfassung\nNein.")
    assert (found.paper_type, found.title, found.authors) == ("Stellungnahme zum Antrag", "Brunnen", None)


def test_the_questions_of_an_inquiry_are_no_resolution() -> None:
    found = paper("Anfrage\nVorlage Nr.: 2027/0102\nBrunnen\n\nWir fragen:\n1. Wann kommt er?\n2. Wie teuer wird er?")
    assert found.resolution == ""
    assert "Wie teuer" in found.background


def test_minutes_without_a_day_are_still_a_decision() -> None:
    (told,) = plain.read(
        "Beschluss:\nDer Brunnen wird gebaut.\nAbstimmungsergebnis:\n13 Ja-Stimmen, 0 Nein-Stimmen"
    ).notices
    assert told.decision is not None
    assert (told.kind, told.on) == (Kind.DECISION, None)
    assert (told.decision.resolution, told.decision.vote) == (
        "Der Brunnen wird gebaut.",
        "13 Ja-Stimmen, 0 Nein-Stimmen",
    )


def test_every_real_text_is_read(shared_data: Path) -> None:
    texts = sorted((shared_data / "karlsruhe" / "file-texts").glob("*.txt"))
    read = [plain.read(path.read_text(encoding="utf-8")).notices for path in texts]
    papers = [one.paper for notices in read for one in notices if one.kind is Kind.PAPER and one.paper]
    forms = [one for one in papers if one.paper_type]
    assert (len(texts), min(map(len, read))) == (460, 1)
    assert sum(one.number is not None and bool(one.title) for one in forms) > 0.95 * len(forms)
    decided = [one.decision for notices in read for one in notices if one.decision]
    assert sum(bool(one.vote and one.paper_number and one.on) for one in decided) > 0.9 * len(decided)
