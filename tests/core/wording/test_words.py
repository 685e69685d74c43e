"""Titles, results, resolutions and committee names are put into plain words."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.core.items import items
from litfass.core.wording.committees import nominative
from litfass.core.wording.parts import quoted, shortened
from litfass.core.wording.resolution import resolution
from litfass.core.wording.results import outcome
from litfass.core.wording.titles import Title, readable
from tests.core.wording.town import FIRST_ITEM, RESOLUTION


@pytest.mark.parametrize(
    ("printed", "words", "origin"),
    [
        ("Schulweg (Antrag der SPD- und GRÜNE-Fraktion)", "Schulweg", "Antrag von: SPD- und GRÜNE-Fraktion"),
        ("Schulweg\nAntrag der Fraktionen von A und B", "Schulweg", "Antrag von: Fraktionen von A und B"),
        ("Schulweg\nKleine Anfrage von Max Muster (Fraktion A)", "Schulweg",
         "Kleine Anfrage von: Max Muster (Fraktion A)"),
        ("Schulweg (Antrag von Max Muster (Fraktion A))", "Schulweg", "Antrag von: Max Muster (Fraktion A)"),
        ("Schulweg - Antrag der Fraktion A", "Schulweg", "Antrag von: Fraktion A"),
        ("Umleitung der Linie 1\nBeschlussempfehlung des Mobilitätsausschusses", "Umleitung der Linie 1",
         "Beschlussempfehlung des Mobilitätsausschusses"),
        ("Überweg\nEingabe vom 05.10.2025", "Überweg", "Eingabe vom 05.10.2025"),
        ("Linie 1 – Beschlussempfehlung des Hauptausschusses", "Linie 1", "Beschlussempfehlung des Hauptausschusses"),
        ("Feiern im Saal – Eingabe", "Feiern im Saal", ""),
        ("Ferien - Eingabe des Jahres", "Ferien - Eingabe des Jahres", ""),
        ("Betr.: Bänke  am\u00a0Kai", "Bänke am Kai", ""),
        ("Betreff: Bänke", "Bänke", ""),
        ("Wegweiser,\nhier: Beschlussfassung", "Wegweiser", ""),
        ("Linie 1; hier: Verlegung der Haltestelle", "Linie 1: Verlegung der Haltestelle", ""),
        ("Plan: Kai, hier: Verlegung", "Plan: Kai – Verlegung", ""),
        ("Gebühren für Heime usw.\nhier: Satzung", "Gebühren für Heime usw.: Satzung", ""),
        ("Haushalt 2009;\nAntrag der Ratsfraktion A", "Haushalt 2009", "Antrag von: Ratsfraktion A"),
        ("Was ist hier los?", "Was ist hier los?", ""),
        ("Bericht (Eine Ergänzung folgt.)", "Bericht (Eine Ergänzung folgt.)", ""),
        ("Antrag der Fraktion A", "Antrag der Fraktion A", ""),
        ("(Antrag der Fraktion A)", "(Antrag der Fraktion A)", ""),
        ("Schul\u00adweg\r\nsicher machen", "Schulweg sicher machen", ""),
        ("", "", ""),
    ],
)  # fmt: skip
def test_titles_become_readable(printed: str, words: str, origin: str) -> None:
    assert readable(printed) == Title(words, origin)


@pytest.mark.parametrize(
    ("printed", "lead", "told"),
    [
        ("ungeändert beschlossen", "Beschlossen", "ohne Änderungen beschlossen"),
        ("geändert beschlossen", "Beschlossen", "mit Änderungen beschlossen"),
        ("Annahme", "Beschlossen", "beschlossen"),
        ("einstimmig beschlossen", "Beschlossen", "einstimmig beschlossen"),
        ("einstimmig zugestimmt", "Beschlossen", "einstimmig beschlossen"),
        ("mehrheitlich abgelehnt", "Abgelehnt", "mit Mehrheit abgelehnt"),
        ("einstimmig, ungeändert beschlossen", "Beschlossen", "einstimmig ohne Änderungen beschlossen"),
        ("abgelehnt", "Abgelehnt", "abgelehnt"),
        ("vertagt", "Vertagt", "vertagt"),
        ("zur Kenntnis genommen", "Zur Kenntnis genommen", "zur Kenntnis genommen"),
        ("Kenntnisnahme", "Zur Kenntnis genommen", "zur Kenntnis genommen"),
        ("überwiesen", "Überwiesen", "zur weiteren Beratung überwiesen"),
        ("zurückgezogen", "Zurückgezogen", "zurückgezogen"),
        ("abgesetzt", "Nicht behandelt", "von der Tagesordnung genommen"),
        ("nicht beschlossen", "Ergebnis", "mit dem Ergebnis „nicht beschlossen“ behandelt"),
        ("bei Stimmengleichheit abgelehnt", "Ergebnis", "mit dem Ergebnis „bei Stimmengleichheit abgelehnt“ behandelt"),
        ("JaNein" * 60, "Ergebnis", "behandelt; das Ergebnis steht im Original"),
        ("(offen)", "", ""),
        ("(kein Text vorhanden)", "", ""),
        ("", "", ""),
    ],
)
def test_results_are_said_plainly_or_quoted(printed: str, lead: str, told: str) -> None:
    said = outcome(printed)
    assert (said.lead, said.participle or said.passive) == (lead, told)


@pytest.mark.parametrize(
    ("text", "first", "number"),
    [
        (RESOLUTION, FIRST_ITEM, 2),
        ("Petitum:\n---\nDer Ausschuss nimmt Kenntnis. Danach nichts.", "Der Ausschuss nimmt Kenntnis.", 1),
        ("Es wird beschlossen:\na) Bänke\nb) Bäume", "Es wird beschlossen:\na) Bänke", 2),
        ("1. Bänke aufstellen.\n2. Bäume pflanzen.", "1. Bänke aufstellen.", 2),
        ("Gebeten wird um:\n1) Ideen wie:\n2) Geld", "Gebeten wird um:\n1) Ideen wie: …", 2),
        ("3) Das bleibt.", "3) Das bleibt.", 1),
        ("Petitum/Beschluss:", "", 0),
        ("", "", 0),
    ],
)
def test_the_items_of_a_resolution_are_told_with_what_leads_to_them(text: str, first: str, number: int) -> None:
    told = resolution(text, items(text))
    assert (told.first, len(told.told)) == (first, number)
    assert resolution(text).told == told.told[:1]


def test_a_very_long_item_ends_between_two_words() -> None:
    words = resolution("Wort " * 2000).first
    assert len(words) <= 600
    assert words.endswith("Wort …")


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("Ausschuss für Mobilität", "Der Ausschuss für Mobilität"),
        ("Mobilitätsausschuss", "Der Mobilitätsausschuss"),
        ("Bezirksversammlung Kranhude", "Die Bezirksversammlung Kranhude"),
        ("Kommission für Bodenordnung", "Die Kommission für Bodenordnung"),
        ("Stadtteilbeirat Brackmoor", "Der Stadtteilbeirat Brackmoor"),
        ("Kuratorium", "Das Kuratorium"),
        ("Referat Verkehr", "Das Referat Verkehr"),
        ("Gemeinderat", "Der Gemeinderat"),
        ("Haupt- und Finanzausschuss", "Haupt- und Finanzausschuss"),
        ("Offen", "Offen"),
        ("", ""),
    ],
)
def test_committees_have_their_article(name: str, subject: str) -> None:
    assert nominative(name) == subject


def test_a_title_is_cut_between_words_or_not_at_all() -> None:
    assert shortened("Bänke am Kai", 12) == "Bänke am Kai"
    assert shortened("Bänke am Kai", 11) == "Bänke am …"
    assert shortened("Bänke, am Kai", 9) == "Bänke …"
    assert shortened("Donaudampfschifffahrt", 10) == ""
    assert shortened("a b", 0) == ""


def test_marks_of_quotation_are_nested() -> None:
    assert quoted("Konzept „Kai“") == "„Konzept ‚Kai‘“"
    assert quoted('Konzept "Kai" und "Hude"') == "„Konzept ‚Kai‘ und ‚Hude‘“"
