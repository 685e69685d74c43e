"""On which paragraphs a paper rests, in one spelling."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.core.facts import Evidence, LegalBasis
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.readers.legal_basis import legal_bases, read


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Anfrage nach § 24 (1) BezVG", [("§ 24 Abs. 1", "BezVG")]),
        ("gem. §15 Abs. 3 beschlossen", [("§ 15 Abs. 3", "")]),
        ("§ 3 Absatz 2 BauGB", [("§ 3 Abs. 2", "BauGB")]),
        ("§ 2 Abs.1 Satz 2 Nr. 3 BauGB", [("§ 2 Abs. 1 Satz 2 Nr. 3", "BauGB")]),
        ("§§ 3 und 4 BauGB", [("§ 3", "BauGB"), ("§ 4", "BauGB")]),
        ("§§ 144/145 BauGB", [("§ 144", "BauGB"), ("§ 145", "BauGB")]),
        ("§§ 22-24 BauGB", [("§§ 22 bis 24", "BauGB")]),
        (
            "§§ 2 Abs. 1, 3 Abs. 2 und 4 (2) BauGB",
            [("§ 2 Abs. 1", "BauGB"), ("§ 3 Abs. 2", "BauGB"), ("§ 4 Abs. 2", "BauGB")],
        ),
        ("§ 3 Abs. 2 und § 4 Abs. 2 BauGB", [("§ 3 Abs. 2", "BauGB"), ("§ 4 Abs. 2", "BauGB")]),
        ("§ 12 Abs. 1 i. V. m. § 15 BezVG", [("§ 12 Abs. 1", "BezVG"), ("§ 15", "BezVG")]),
        ("§ 13 b BauGB, § 4a Abs. 3 BauGB", [("§ 13b", "BauGB"), ("§ 4a Abs. 3", "BauGB")]),
        ("Art. 28 Abs. 2 GG", [("Art. 28 Abs. 2", "GG")]),
        ("Artikel 28 des Grundgesetzes", [("Art. 28", "GG")]),
        ("§ 27 des Bezirksverwaltungsgesetzes", [("§ 27", "BezVG")]),
        (
            "§  112  Abs.  2  Gemeindeordnung  Baden-Württemberg",
            [("§ 112 Abs. 2", "Gemeindeordnung Baden-Württemberg")],
        ),
        ("§ 41 Abs. 1 Buchst. f GO NRW", [("§ 41 Abs. 1 Buchst. f", "GO NRW")]),
        ("§ 20 Abs. 1 Ziffer 2 lit. b KVG LSA", [("§ 20 Abs. 1 Nr. 2 Buchst. b", "KVG LSA")]),
        ("§ 8a SGB VIII", [("§ 8a", "SGB VIII")]),
        ("§ 9 Abs. 2 und 3 der Hauptsatzung", [("§ 9 Abs. 2 und 3", "Hauptsatzung")]),
        ("§ 7 ff. VOB/A", [("§ 7 ff.", "VOB/A")]),
        ("§ 5 BauGB, noch einmal § 5 BauGB", [("§ 5", "BauGB")]),
    ],
)
def test_a_paragraph_is_read_in_one_spelling(words: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.paragraph, each.law) for each in legal_bases(words)] == expected


@pytest.mark.parametrize(
    "words",
    ["§ 1 Geltungsbereich", "Satzung\n  § 2 Gebühren", "dieser Art. 5 Personen", "§ Recht", "§§", "Artikel 5", ""],
)
def test_headings_and_loose_signs_are_none(words: str) -> None:
    assert legal_bases(words) == ()


def test_no_group_is_a_law() -> None:
    assert [(each.paragraph, each.law) for each in legal_bases("nach § 24 SPD-Fraktion, nach § 27 CDU")] == [
        ("§ 24", ""),
        ("§ 27", ""),
    ]


def test_a_notice_has_its_legal_basis_with_the_words() -> None:
    notice = Notice(
        key="paper/1",
        kind=Kind.PAPER,
        title="Kleine Anfrage nach § 24 BezVG",
        url="https://kranhude.example/1",
        text="Die Auslegung nach § 3 (2) BauGB endet.",
    )
    assert read(notice).facts.legal_basis == (
        LegalBasis("§ 24", "BezVG", Evidence("§ 24 BezVG", 20, 30, "title")),
        LegalBasis("§ 3 Abs. 2", "BauGB", Evidence("§ 3 (2) BauGB", 19, 32, "text")),
    )
