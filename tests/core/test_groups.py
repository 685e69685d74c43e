"""The groups a text names: one spelling each, other towns' groups by their form, ordinary words never."""

# SPDX-License-Identifier: EUPL-1.2

import json
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.groups import Named, canonical, named


def groups(text: str) -> list[str]:
    return [each.group for each in named(text)]


@pytest.mark.parametrize(
    "printed",
    [
        "B´90/DIE GRÜNEN",
        "B‘90/Die Grünen",
        "B'90/Grüne",
        "BÜNDNIS 90 /DIE GRÜNEN",
        "Bündnis90/Die Grünen",
        "Bündnis 90 - Die Grünen",
        "Bündnis90/DieGrünen",
        "Bündnis 90/Grünen",
        "GRÜNE",
        "GRÜNEN",
        "die Grünen",
        "GRÜNE-Fraktion",
        "Fraktion der GRÜNEN",
        "Fraktion GRÜNE Kranhude",
        "B90/Grüne-Ratsfraktion",
    ],
)
def test_the_greens_have_one_spelling(printed: str) -> None:
    assert groups(printed) == ["GRÜNE"]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Fraktion Die Linke", ["DIE LINKE"]),
        ("DIE LINKE-Fraktion", ["DIE LINKE"]),
        ("Linksfraktion", ["DIE LINKE"]),
        ("die LINKE.", ["DIE LINKE"]),
        ("AFD", ["AfD"]),
        ("Alternative für Deutschland", ["AfD"]),
        ("Sozialdemokratische Partei Deutschlands", ["SPD"]),
        ("F.D.P.", ["FDP"]),
        ("Freie Demokraten", ["FDP"]),
        ("der Freien Wähler", ["FW"]),
        ("Karlsruher Liste", ["KAL"]),
        ("Die PARTEI im Gemeinderat", ["Die PARTEI"]),
        ("Kult-Gemeinderatsfraktion", ["KULT"]),
        ("Grüne Liste Grötzingen (GLG)", ["GLG"]),
        ("FÜR Karlsruhe", ["FÜR"]),
        ("GRÜNE2", ["GRÜNE2"]),
        ("Bündnis Sahra Wagenknecht", ["BSW"]),
        ("AfD-Gruppe (bis 03.07.2024)", ["AfD"]),
        ("Gruppe Piraten (bis 19.06.2019)", ["PIRATEN"]),
        ("CDU-Ortschaftsratsfraktion", ["CDU"]),
        ("SPD Bezirksfraktion Kranhude", ["SPD"]),
    ],
)
def test_every_group_has_one_spelling(printed: str, expected: list[str]) -> None:
    assert groups(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("FDP/FW", ["FDP", "FW"]),
        ("FDP|FW", ["FDP", "FW"]),
        ("FW | FÜR", ["FW", "FÜR"]),
        ("CDU/FW-Ortschaftsratsfraktion", ["CDU", "FW"]),
        ("KAL/Die PARTEI", ["KAL", "Die PARTEI"]),
        ("KAL-Die Partei", ["KAL", "Die PARTEI"]),
        ("GRÜNE/future!", ["GRÜNE", "future!"]),
        ("Fraktion Linke & Piraten", ["DIE LINKE", "PIRATEN"]),
        ("SPD- und GRÜNE-Fraktion", ["SPD", "GRÜNE"]),
        ("CDU-, SPD- und FDP-Fraktion", ["CDU", "SPD", "FDP"]),
        ("GRÜNE-, Die Linke- und Volt-Fraktion", ["GRÜNE", "DIE LINKE", "Volt"]),
        ("5 SPD, 2 Volt", ["SPD", "Volt"]),
        ("Antrag: GRÜNE, Die Linke, Volt\nVorlage", ["GRÜNE", "DIE LINKE", "Volt"]),
    ],
)
def test_groups_in_one_name_or_row_are_told_apart(printed: str, expected: list[str]) -> None:
    assert groups(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Ufergrün-Fraktion", ["Ufergrün"]),
        ("Hafenliste-, SPD- und Stadtmitte-Fraktion", ["Hafenliste", "SPD", "Stadtmitte"]),
        ("die Fraktion Stadtmitte beantragt", ["Stadtmitte"]),
        ("Fraktionen Stadtmitte, Ufergrün und CDU", ["Stadtmitte", "Ufergrün", "CDU"]),
        ("Gruppe Offene Werft", ["Offene Werft"]),
        ("der Ratsgruppe Neue Kante", ["Neue Kante"]),
        ("Fraktion Bürger für Kranhude", ["Bürger für Kranhude"]),
        ("Wählergruppe Kranhude", ["Wählergruppe Kranhude"]),
        ("der Bürgerliste Elbdeich (BLE)", ["BLE"]),
        ("CDU, BfK und SPD", ["CDU", "BfK", "SPD"]),
        ("UWG", ["UWG"]),
        ("GLG-Fraktion", ["GLG"]),
    ],
)
def test_groups_of_other_towns_are_known_by_their_form(printed: str, expected: list[str]) -> None:
    assert groups(printed) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "grüne Flächen an der linken Seite",
        "Grüne Welle für den Ring",
        "NEUE GRÜNE WELLE IN KRANHUDE",
        "Wohnen im Grünen",
        "Grüne und blaue Wege",
        "Linke Seite der Straße",
        "Die Linke Seite",
        "zur Linken das Rathaus",
        "Stadtrat Linke spricht",
        "230 Volt",
        "ein 12-Volt-Anschluss",
        "Piratenspielplatz",
        "Piraten und Prinzessinnen",
        "GELD FÜR DIE WERFT",
        "FÜR: 12",
        "Die Partei hat getagt",
        "Die Fraktion beantragt",
        "der Kranhuder Fraktion",
        "eine Gruppe Jugendlicher",
        "Eltern-Gruppe und U3-Gruppe",
        "Interfraktioneller Antrag der Ortschaftsratsfraktionen Kranhude",
        "parteilos, fraktionslos (pl)",
        "",
    ],
)
def test_ordinary_words_are_no_groups(printed: str) -> None:
    assert groups(printed) == []


def test_the_words_that_named_a_group_are_told() -> None:
    text = "Antrag der SPD-Fraktion und von Bündnis 90/Die Grünen"
    assert named(text) == (Named("SPD", 11, 14), Named("GRÜNE", 32, 53))
    assert text[32:53] == "Bündnis 90/Die Grünen"


def test_one_printed_name_has_its_canonical_spelling_or_none() -> None:
    found = [canonical(each) for each in ("Die Linke", "b90/die grünen", "KULT", "Ufergrün", "")]
    assert found == ["DIE LINKE", None, "KULT", None, None]


def test_the_bodies_of_a_real_council(shared_data: Path) -> None:
    """Hürtgenwald prints its groups in full (huertgenwald/body/1/organization.json)."""
    bodies = json.loads((shared_data / "huertgenwald/body/1/organization.json").read_text(encoding="utf-8"))["data"]
    found = {each.group for body in bodies for each in named(body["name"])}
    assert found == {"CDU", "SPD", "FDP", "GRÜNE", "FFH"}


_PIECES = st.sampled_from(
    [
        "SPD",
        "Grüne",
        "die Linke",
        "Volt",
        "FÜR",
        " ",
        "-",
        "/",
        ", ",
        " und ",
        "Fraktion",
        "Gruppe",
        "X",
        "B´90",
        "(",
        "ä",
        "\n",
    ]
)


@given(st.one_of(st.text(), st.lists(_PIECES).map("".join)))
def test_any_text_is_read_alike_in_both_normal_forms(text: str) -> None:
    found = named(text)
    assert found == named(unicodedata.normalize("NFD", text))
    composed = unicodedata.normalize("NFC", text)
    assert all(0 <= each.start < each.end <= len(composed) for each in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
