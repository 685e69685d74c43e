"""A paper page becomes a notice: number, title, who, where to, what is asked."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest

from litfass.core.council import Consultation, Document, Paper
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from tests.sources.allris.kranhude import BASE, codes, committee, consultation, paper, read, row

ORDER = (
    committee("Bauausschuss", "Vorberatung")
    + consultation("05.11.2026", 4, 70, "ungeändert beschlossen")
    + committee("Hauptausschuss")
    + consultation("03.12.2026", 5, 71)
    + committee("Bezirksversammlung")
)


def test_a_paper_is_read_whole() -> None:
    subject = "Bänke am Kranhuder Markt (Antrag der Uferliste- und Marktfraktion)"
    expected = Paper(
        key="paper/1862",
        number="23-1862",
        title=subject,
        paper_type="Antrag öffentlich",
        lead="Fachamt Interner Service",
        authors="Uferliste- und Marktfraktion",
        background="Am Markt fehlen Bänke.",
        resolution="Zwölf Bänke werden aufgestellt.",
        consultations=(
            Consultation(
                "Bauausschuss", date(2026, 11, 5), "meeting/4", "item/70", None, "Vorberatung", "ungeändert beschlossen"
            ),
            Consultation("Hauptausschuss", date(2026, 12, 3), "meeting/5", "item/71"),
            Consultation("Bezirksversammlung"),
        ),
        documents=(Document("Drucksache"),),
    )
    reading = read("paper/1862", paper(subject=subject, order=ORDER))
    assert reading.notices == (
        Notice(
            key="paper/1862",
            kind=Kind.PAPER,
            title=subject,
            url=f"{BASE}vo020.asp?VOLFDNR=1862",
            text="Am Markt fehlen Bänke.\n\nZwölf Bänke werden aufgestellt.",
            on=date(2026, 12, 3),
            organization="Hauptausschuss",
            paper=expected,
            documents=(Document("Drucksache"),),
        ),
    )
    assert reading.troubles == ()


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Bänke<br  />Antrag der Uferliste-Fraktion", "Bänke – Antrag der Uferliste-Fraktion"),
        ("Bänke 2026\nhier: Standorte", "Bänke 2026 – hier: Standorte"),
        ("Bänke am\nMarkt-\nPlatz", "Bänke am – Markt-Platz"),
        ("Bänke am\nund im Park", "Bänke am und im Park"),
        ("", "Antrag öffentlich 23-1862"),
    ],
)
def test_the_lines_of_a_subject_become_one_title(subject: str, expected: str) -> None:
    assert read("paper/1", paper(subject=subject)).notices[0].title.replace("Markt- ", "Markt-") == expected


@pytest.mark.parametrize(
    ("subject", "more", "expected"),
    [
        ("Bänke", row("Verfasserin", "Fraktion Uferliste<br  />Marktfraktion"), "Fraktion Uferliste, Marktfraktion"),
        ("Bänke", row("Verfasser/in", "Uferliste"), "Uferliste"),
        ("Bänke<br />Gemeinsamer Antrag von Uferliste- und Marktfraktion", "", "Uferliste- und Marktfraktion"),
        ("Bänke<br />Kleine Anfrage von Erika Muster (Marktfraktion)", "", "Erika Muster (Marktfraktion)"),
        ("Bänke<br />Beschlussempfehlung des Bauausschusses", "", None),
        ("Antrag auf Bänke der Stadt", "", None),
    ],
)
def test_who_brings_it_in_is_told_as_printed_or_not_at_all(subject: str, more: str, expected: str | None) -> None:
    told = read("paper/1", paper(subject=subject, more=more)).notices[0].paper
    assert told is not None
    assert told.authors == expected


@pytest.mark.parametrize(
    ("background", "petition", "expected"),
    [
        ("<p>Hintergrund:</p><p>Warum.</p>", "<p>Petitum:</p><p>Um Beschlussfassung wird gebeten.</p>", ("Warum.", "")),
        ("<p>Warum.</p>", "<p>Petitum/</p><p>Beschluss:</p><p>---</p>", ("Warum.", "")),
        ("<p>Warum.</p>", "<p>Der Hauptausschuss wird um Zustimmung gebeten.</p><p>1) Das.</p>", ("Warum.", "1) Das.")),
        ("<p>Sachverhalt: Warum.</p><p>Petitum/Beschluss:</p><p>Das.</p>", None, ("Warum.", "Das.")),
        ("<p>-.-</p>", None, ("", "")),
        (None, "<p>Petitum/Beschlussempfehlung:</p><ol><li>Das.</li></ol>", ("", "1. Das.")),
    ],
)
def test_background_and_petition_come_without_the_words_of_the_form(
    background: str | None, petition: str | None, expected: tuple[str, str]
) -> None:
    told = read("paper/1", paper(background=background, petition=petition)).notices[0].paper
    assert told is not None
    assert (told.background, told.resolution) == expected


def test_an_attachment_is_named_but_not_linked_where_its_address_lasts_one_session_only() -> None:
    link = '<a href="___tmp/tmp/45/Plan.pdf" title="x">Plan der Bänke (460 KB)</a><a href="getfile.asp?id=3">Foto</a>'
    told = read("paper/1", paper(more=row("Anlagen", link))).notices[0]
    assert set(told.documents) == {
        Document("Plan der Bänke"),
        Document("Foto", f"{BASE}getfile.asp?id=3"),
        Document("Drucksache"),
    }


def test_a_paper_without_a_number_is_kept_and_told() -> None:
    reading = read("paper/1", paper("&nbsp;"))
    assert [notice.number for notice in reading.notices] == [None]
    assert codes(reading) == ["allris-no-number"]


def test_a_number_used_twice_and_a_paper_under_two_ids_stay_two_things() -> None:
    readings = [read(key, paper("23-0001")) for key in ("paper/1", "paper/2")]
    assert [(r.notices[0].key, r.notices[0].number) for r in readings] == [
        ("paper/1", "23-0001"),
        ("paper/2", "23-0001"),
    ]


def test_a_title_of_two_thousand_characters_is_kept_whole() -> None:
    long = "Bank " * 400 + "Ende"
    assert read("paper/1", paper(subject=long)).notices[0].title == long


def test_a_day_that_does_not_exist_is_told_and_left_out() -> None:
    reading = read("paper/1", paper(order=committee("Bauausschuss") + consultation("31.02.2026", 4, 70)))
    assert [notice.on for notice in reading.notices] == [None]
    assert codes(reading) == ["allris-impossible-day"]
    assert "31.02.2026" in reading.troubles[0].sentence


@pytest.mark.parametrize("page_word", ["Drucksache - 23-1", "Vorlage - 23-1"])
def test_the_number_stands_in_the_heading(page_word: str) -> None:
    assert read("paper/1", paper().replace("Drucksache - 23-1862", page_word)).notices[0].number == "23-1"
