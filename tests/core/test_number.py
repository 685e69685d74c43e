"""Numbers of papers as councils print them, and what only looks like one."""

# SPDX-License-Identifier: EUPL-1.2

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from, text

from litfass.core.mending import mended
from litfass.core.number import numbered, own_number, stem

PIECES = [
    "22",
    "-",
    "/",
    "2116",
    ".1",
    "Drs. ",
    "Vorlage ",
    "2024",
    "DS",
    "V",
    "Tel. ",
    " ",
    "\n",
    "Nr. ",
    "§ ",
    "07",
    "€",
]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Drs. 22-1073 und Drs. Nr. 23-0516, Drs.Nr. 21-2955", ["22-1073", "23-0516", "21-2955"]),
        ("(Drs. 20-1707), vgl. 22-2116.1 und 22-2173.1.1.", ["20-1707", "22-2116.1", "22-2173.1.1"]),
        ("Anlage zu 22-1703B sowie 22-M2076.1", ["22-1703B", "22-M2076.1"]),
        ("Ö 3.1 - 22-3368.4", ["22-3368.4"]),
        ("Vorlage: 2022/1070/1, 2019/1012 und DHH/2025/2001", ["2022/1070/1", "2019/1012", "DHH/2025/2001"]),
        ("Drucksache DS/1246/V, 1265/II, 0305/III", ["DS/1246/V", "1265/II", "0305/III"]),
        (
            "S0467/20 F0280/20 A0231/25 DS0123/19/9/1 I0099/21",
            ["S0467/20", "F0280/20", "A0231/25", "DS0123/19/9/1", "I0099/21"],
        ),
        ("Drucksache 21/18149 der Bürgerschaft", ["21/18149"]),
        ("Drs. 21/18149 und 21/19000", ["21/18149", "21/19000"]),
        ("die Vorlage 62/2007 und V-4/2007", ["62/2007", "V-4/2007"]),
        ("Antrag Nr. 112/2023 v. 21.04.2023", ["112/2023"]),
        ("Sondermittelantrag 07/2025", ["07/2025"]),
        (
            "BV/0123/2024, IV/2023/0456, ANF/0012/2024, SI/2025/065",
            ["BV/0123/2024", "IV/2023/0456", "ANF/0012/2024", "SI/2025/065"],
        ),
        ("Vorlage Nr. 12345 und Drucksache-Nr.: 54321", ["12345", "54321"]),
        ("Vorlage Nr.: \n2018/0657", ["2018/0657"]),
        ("Beschlussdrucksache 21-1967", ["21-1967"]),
        ("Vorlagen-Nr. 0123/2024/BV, 2024/BV/0007", ["0123/2024/BV", "2024/BV/0007"]),
        ("Landtagsdrucksache 14/2925", ["14/2925"]),
        ("Drs. 22-1234/22-1235", ["22-1234", "22-1235"]),
        ("Vorlage-Nr.: V 0123/24, DS 0124/24", ["V 0123/24", "DS 0124/24"]),
        ("Drucksache Nr. 0815/2024, Drucksache XX/0815", ["0815/2024", "XX/0815"]),
    ],
)
def test_numbers_are_found(words: str, expected: list[str]) -> None:
    assert [each.number for each in numbered(words)] == expected


@pytest.mark.parametrize(
    "words",
    [
        "https://kranhude.example/blick/2026/2026_03.pdf",
        "2026/0815_03",
        "Stand 12/2023",
        "am 01.02.2023",
        "vom 01.02.-05.02.2023",
        "Schuljahr 2019/2020",
        "Doppelhaushalt 2019/2020",
        "Haushalt 2024/2025",
        "2018/19",
        "Tel. 0721 93-1234",
        "Telefon: 040 42854-4546",
        "Fax 22-1703",
        "0721/133-4018",
        "§§ 22-24 BauGB",
        "§ 22-2416",
        "Kranhuder Straße 25-39",
        "Haus 12/14",
        "9-12 Uhr",
        "18:00-19:30",
        "3-5 km",
        "20-25.000 €",
        "22-2500 Euro",
        "Az. 22-1703",
        "Aktenzeichen: 2022/1070",
        "Az.: 1 S2901/10",
        "Bebauungsplan 22-1703",
        "Bebauungsplan Kranhude 22-1703",
        "B-Plan 12-50",
        "Verordnung (EU) 2016/0679",
        "Richtlinie 2014/24/EU",
        "(EG) Nr. 834/2007",
        "DE12 3456 7890 1234 5678 90",
        "Flurstück 1265/II",
        "2023-06-07",
        "1/2 Jahr",
        "24/7",
        "Seite 14/28",
        "555/10.000 Anteil",
        "2012-2015",
        "DIN 4109-1",
        "Antrag 3-5",
        "Vorlage 2020",
        "21/18149",
        "62/2007",
        "12345",
        "Beschluss 62/2007",
        "_29-2020_",
        "ISO/27001",
        "",
    ],
)
def test_what_only_looks_like_one_is_none(words: str) -> None:
    assert numbered(words) == ()


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Beschlussvorlage\nVorlage Nr.: 2018/0657\nVerantwortlich: Dez. 3", "2018/0657"),
        (
            "BESCHLUSSVORLAGE \n \nVorlage Nr.:  \n \nVerantwortlich: \n2018/0607 \n \nDez. 4 \nZu Drs. 2017/0001",
            "2018/0607",
        ),
        ("Drucksache - 23-1862\nBetreff", "23-1862"),
        ("# Drucksache 23-1862\nBetreff", "23-1862"),
        ("DS0467/20\nBetreff\nBezug: DS0001/19", "DS0467/20"),
        ("HAUSHALT 2024/2025\n\nSTELLUNGNAHME zu Antrag \nDHH/2023/7201\nKran", "DHH/2023/7201"),
        ("Beschlussvorlage – Offenlage\nVorlage Nr.: 2025/0035", "2025/0035"),
        ("Informationsvorlage\nVorlage Nr.:\nVerantwortlich: Dez. 1\n" + "Kranhude " * 30 + "\n2020/0001", None),
        ("Niederschrift 3. Sitzung\nVorlage: 2024/0003", None),
        ("Betreff: Kran\nDrs. 22-1073 wird beraten.", None),
        ("Drucksachen-Nr.: 22-1073 vom 1. Juni", "22-1073"),
        ("Ein Brief, der Drs. 22-1073 nennt.", None),
        ("", None),
    ],
)
def test_a_head_names_the_own_number(head: str, expected: str | None) -> None:
    assert own_number(head) == expected


def test_heads_of_real_papers_name_their_number(shared_data: Path) -> None:
    own = {}
    for path in sorted((shared_data / "karlsruhe" / "papers").iterdir()):
        paper = json.loads(path.read_text(encoding="utf-8"))
        for file in (paper.get("mainFile"), *paper.get("auxiliaryFile", [])):
            if file:
                own[file["id"].rpartition("/")[2]] = paper["reference"]
    read = []
    for path in sorted((shared_data / "karlsruhe" / "file-texts").iterdir()):
        text = mended(path.read_text(encoding="utf-8"))
        if (
            path.stem in own
            and own[path.stem] in text[:1500]
            and not text.lstrip().startswith(("Niederschrift", "Anlage"))
        ):
            read.append(own_number(text) == own[path.stem])
    assert len(read) > 150
    assert sum(read) >= 0.98 * len(read)


@pytest.mark.parametrize(
    ("number", "matter"),
    [
        ("24-0187.2", "24-0187"),
        ("24-0187.1.2", "24-0187"),
        ("22-1703B", "22-1703"),
        ("22-1940.01", "22-1940"),
        ("2022/1070/1", "2022/1070"),
        ("2021/1257/1/2", "2021/1257"),
        ("2022/1070", "2022/1070"),
        ("DHH/2025/2001", "DHH/2025/2001"),
        ("DS0123/19/9/1", "DS0123/19"),
        ("DS0123/19", "DS0123/19"),
        ("DS/1246/V", "DS/1246/V"),
        ("0305/III", "0305/III"),
        ("62/2007", "62/2007"),
        ("V-4/2007", "V-4/2007"),
        ("21/18149", "21/18149"),
        ("BV/0123/2024", "BV/0123/2024"),
    ],
)
def test_all_stages_of_a_matter_share_their_stem(number: str, matter: str) -> None:
    assert (stem(number), stem(matter)) == (matter, matter)


@given(text() | lists(sampled_from(PIECES), max_size=20).map("".join))
def test_offsets_hold_the_number_in_any_text(words: str) -> None:
    found = numbered(words)
    assert [words[each.start : each.end] for each in found] == [each.number for each in found]
    assert own_number(words) is None or isinstance(own_number(words), str)
