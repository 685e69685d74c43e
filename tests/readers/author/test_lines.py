"""Whom a line names: groups, office holders, the administration, and the groups that join later."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.facts import Authors
from litfass.readers.author import authors_of_line


def groups(found: Authors) -> list[str]:
    return [f"+{author.group}" if author.joined else author.group for author in found.groups]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Licht am Elbdeich (Antrag der SPD- und GRÜNE-Fraktion)", ["SPD", "GRÜNE"]),
        ("Gemeinsamer Antrag von SPD-, CDU- und FDP-Fraktion", ["SPD", "CDU", "FDP"]),
        ("Licht am Elbdeich – Gemeinsamer Antrag der Fraktionen von GRÜNE und CDU", ["GRÜNE", "CDU"]),
        ("Antrag der Abgeordneten Muster, Probe (CDU) und Fraktion", ["CDU"]),
        ("der BAbg. Muster, Probe und Fraktion der GRÜNEN", ["GRÜNE"]),
        (
            "Auskunftsersuchen\nder BAbg. Muster und SPD-Fraktion\nder BAbg. Probe und Fraktion Die Linke",
            ["SPD", "DIE LINKE"],
        ),
        ("Kleine Anfrage von Erika Muster (Fraktion DIE LINKE)", ["DIE LINKE"]),
        ("Mehr Licht? – Kleine Anfrage gem. § 24 BezVG der GRÜNE-Fraktion", ["GRÜNE"]),
        ("Anfrage nach § 27 BezVG der Fraktionen von SPD und GRÜNE", ["SPD", "GRÜNE"]),
        ("Große Anfrage der Abgeordneten Muster u. a. (SPD) und Fraktion", ["SPD"]),
        ("Interfraktioneller Antrag: GRÜNE, CDU, SPD", ["GRÜNE", "CDU", "SPD"]),
        ("Anfrage: FW, StR Muster (pl)", ["FW"]),
        ("Anfrage der Stadträtin Muster sowie des Stadtrats Probe (Die\nLINKE) vom 3. März", ["DIE LINKE"]),
        ("Antrag der Stadträte Muster und Probe (KULT) sowie der KULT-\nFraktion vom 3. März", ["KULT"]),
        ("Antrag der GRÜNEN-Otrschaftsratsfraktion und Erika Muster (FDP)", ["GRÜNE", "FDP"]),
        ("Antrag CDU betr. Licht am Elbdeich", ["CDU"]),
        ("Antrag der CDU-Fraktion im Ortschaftsrat Kranhude: Licht", ["CDU"]),
        ("Änderungsantrag der CDU zum Antrag der SPD", ["CDU"]),
        ("CDU-Antrag 24-0001, Ziffer 2", ["CDU"]),
        ("Angemeldet von der Fraktion DIE LINKE.", ["DIE LINKE"]),
        ("(Verfasserin: CDU-Fraktion\nVerfasserin 2: SPD-Fraktion)", ["CDU", "SPD"]),
        ("Ursprung: Fraktion der SPD, Initiator: Fraktion der CDU", ["SPD", "CDU"]),
        ("Einreicher: Fraktion GRÜNE/future!", ["GRÜNE", "future!"]),
        ("CDU Gemeinderatsfraktion, Werftstraße 1, 99999 Kranhude", ["CDU"]),
        ("Stadtrat Muster (AfD)", ["AfD"]),
        ("Dringlichkeitsantrag der Fraktionen Stadtmitte und Hafenliste: Brücke sperren", ["Stadtmitte", "Hafenliste"]),
        ("Stellungnahme der SPD-Fraktion", ["SPD"]),
        (
            "Gemeinsamer Antrag der Fraktionen CDU, B 90/Die Grünen und der Gruppe FDP/Freie Wähler",
            ["CDU", "GRÜNE", "FDP", "FW"],
        ),
        ("Dringliche Anfrage der FDP-Fraktion gemäß § 12", ["FDP"]),
        ("Antrag der Unabhängigen Wählergemeinschaft Kranhude (UWK)", ["UWK"]),
        ("Antrag: BfK", ["BfK"]),
        ("Antrag (SPD)", ["SPD"]),
        ("Antrag – Fraktion DIE LINKE", ["DIE LINKE"]),
        ("Eingereicht von: SPD-Fraktion", ["SPD"]),
        ("SPD-Fraktion im Gemeinderat, CDU-Fraktion im Gemeinderat", ["SPD", "CDU"]),
        ("Antrag A0231/25 der Fraktion GRÜNE/future!", ["GRÜNE", "future!"]),
        ("von Erika Muster (GRÜNE)", ["GRÜNE"]),
        ("Ursprung: Antrag, Fraktion der CDU", ["CDU"]),
        ("Antrag der Wählergruppe „Kranhude zuerst“", ["Kranhude zuerst"]),
        ("Ergänzungsantrag Volt zurückgezogen", ["Volt"]),
        ("Ursprung: Fraktion der CDU, aktueller Initiator: Ausschuss für Verkehr", ["CDU"]),
    ],
)
def test_a_line_names_its_groups(line: str, expected: list[str]) -> None:
    found = authors_of_line(line)
    assert (groups(found), found.administration) == (expected, False)


@pytest.mark.parametrize(
    "line",
    [
        "STELLUNGNAHME zum Antrag",
        "Stellungnahme zur Anfrage der SPD-Ortschaftsratsfraktion:",
        "Antwort zur Anfrage der CDU",
        "Antwort / Stellungnahme des Bezirksamtes",
        "Federführend: Fachamt Interner Service",
        "D 4 - Dezernat Wirtschaft, Bauen und Umwelt",
        "Beschlussvorlage",
        "Informationsvorlage",
        "Mitteilungsdrucksache",
        "Offenlage",
        "Antrag: Ortsverwaltung Kranhude",
        "Antrag: OV Kranhude",
        "Vorlage der Verwaltung",
        "Stellungnahme der Verwaltung zum Antrag der SPD-Fraktion",
        "Sachstandsbericht des Bezirksamtes",
        "Stellungnahme S0467/20 zur Anfrage F0280/20 der Fraktion AfD",
        "Der Magistrat",
        "Initiator: Bezirksamt Kranhude",
        "Fachamt Interner Service",
    ],
)
def test_the_administration_is_credited_to_no_group(line: str) -> None:
    found = authors_of_line(line)
    assert (found.groups, found.administration) == ((), True)


@pytest.mark.parametrize(
    "line",
    [
        "Antrag der KAL sieht vor, den Deich zu beleuchten",
        "Antrag nicht widersprochen worden, so gilt er als angenommen",
        "Antrag der CDU-Fraktion stamme aus dem März",
        "Antrag der GRÜNEN, die sagen, es müsse heller werden",
        "Antrag der CDU und der Änderungsantrag der GRÜNEN die Debatte",
        "Im Antrag der CDU wird Licht gefordert",
        "Die Verwaltung wird gebeten, dem Antrag der CDU zu folgen.",
        "Der Antrag der SPD-Fraktion",
        "Sachstand zum Antrag der SPD-Fraktion",
        "Die Fraktion Die Linke beantragt mehr Licht",
        "Antrag: Grüne Welle für den Ring",
        "Antrag an den Gemeinderat",
        "Antrag auf Förderung",
        "",
    ],
)
def test_sentences_name_no_author(line: str) -> None:
    assert authors_of_line(line) == Authors()


@pytest.mark.parametrize(
    "line",
    [
        "Antrag: SR Muster",
        "Kleine Anfrage von Erika Muster",
        "Antrag des Stadtrats Linke (parteilos)",
        "Antrag des fraktionslosen Mitglieds Muster",
        "Interfraktioneller Antrag der Ortschaftsratsfraktionen Kranhude",
        "Gemeinsamer Antrag",
        "Eingabe der Bürgerin Muster zum Antrag der SPD-Fraktion",
    ],
)
def test_councillors_and_citizens_have_no_group(line: str) -> None:
    found = authors_of_line(line)
    assert (found.groups, found.administration) == ((), False)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Die Fraktionen von SPD und Volt bitten um Aufnahme als antragstellende Fraktionen.", ["+SPD", "+Volt"]),
        ("Die SPD-Fraktion tritt dem Antrag der GRÜNEN bei.", ["+SPD"]),
        ("Dem Antrag der CDU schließen sich die Fraktionen SPD und Volt an.", ["+SPD", "+Volt"]),
        ("Die GRÜNE-Fraktion bittet darum, als Mitantragstellerin geführt zu werden.", ["+GRÜNE"]),
        ("SPD und CDU erklären ihren Beitritt zum Antrag der GRÜNEN.", ["+SPD", "+CDU"]),
        ("Herr Muster (FDP) erklärt, seine Fraktion schließe sich dem Antrag an.", ["+FDP"]),
        ("Antrag der Fraktionen SPD, GRÜNE; beigetreten: Volt", ["SPD", "GRÜNE", "+Volt"]),
        ("Die CDU-Fraktion schließt sich dem Antrag nicht an.", []),
        ("Die CDU-Fraktion schließt sich der Meinung an.", []),
    ],
)
def test_groups_join_later(sentence: str, expected: list[str]) -> None:
    assert groups(authors_of_line(sentence)) == expected


def test_office_holders_are_named_by_their_office() -> None:
    found = authors_of_line("Antrag der Bezirksbürgermeisterin Erika Muster")
    assert (found.groups, found.administration, found.offices) == ((), True, ("Bezirksbürgermeisterin",))


_PIECES = st.sampled_from(
    [
        "Antrag",
        "Anfrage: ",
        " der ",
        "SPD",
        "GRÜNE-",
        "Fraktion",
        " und ",
        "(",
        ")",
        "\n",
        "tritt dem Antrag bei",
        "Muster",
        "Ä",
    ]
)
_TEXTS = st.one_of(st.text(), st.lists(_PIECES).map("".join))


@given(_TEXTS)
def test_a_line_is_read_alike_in_both_normal_forms(line: str) -> None:
    assert authors_of_line(unicodedata.normalize("NFD", line)) == authors_of_line(unicodedata.normalize("NFC", line))
