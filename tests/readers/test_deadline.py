"""Until when citizens can take part."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis.strategies import from_regex, text

from litfass.core.facts import Deadline, DeadlineSort, Evidence
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.readers.deadline import deadlines, read

NOTICE = Notice(
    key="entry/1",
    kind=Kind.PARTICIPATION,
    title="Bebauungsplan Kranhude 7",
    url="https://kranhude.example/7",
    published_at=datetime(2026, 11, 10, 9, tzinfo=UTC),
)


@pytest.mark.parametrize(
    "words",
    [
        "Sie können bis 14. Dezember 2026 Stellung nehmen.",
        "Sie können bis zum 14.12.2026 Stellung nehmen.",
        "Sie können bis einschließlich Montag, den 14. Dezember 2026, 18 Uhr, Stellung nehmen.",
        "Der Plan liegt vom 16. November bis einschließlich 14. Dezember 2026 aus.",
        "Der Plan liegt vom 16.11.2026 bis (einschließlich) 14.12.2026 aus.",
        "Der Plan liegt in der Zeit vom 16.11. bis zum 14.12.2026 aus.",
        "Der Plan liegt vom 16.11.2026 – 14.12.2026 aus.",
        "Der Plan liegt vom\u00a016.\u00a0November\nbis zum 14.\u00a0Dezember 2026 aus.",
        "Fristende 14.12.2026",
        "Frist: 14.12.26",
        "Die Beteiligung endet am 14. Dez. 2026.",
        "Die Beteiligung läuft bis zum 14. Dezember.",
        "Die Beteiligung läuft bis zum 14. Dezember 18 Uhr.",
        "Spätestens am 14. Dezember 2026 müssen Stellungnahmen vorliegen.",
        "Die erste Auslegung lief vom 1. bis 31. Mai 2024. Nun liegt der Plan bis 14. Dezember 2026 aus.",
        "Er liegt bis 14. Dezember 2026 aus. Bitte schreiben Sie bis zum 14.12.2026.",
        "Vom 16. November bis 14. Dezember 2026. Anmeldung zum Rundgang bis 20. November 2026.",
    ],
)
def test_a_simple_deadline_is_read(words: str) -> None:
    assert read(replace(NOTICE, text=words)).until == date(2026, 12, 14)


@pytest.mark.parametrize(
    "words",
    [
        "Die Frist wird von bis 30. November 2026 auf bis 14. Dezember 2026 verlängert.",
        "Sie können bis 31.02.2027 Stellung nehmen.",
        "Geöffnet von 9 bis 12 Uhr, bis 2027 wird gebaut, vom 1. bis 3. Stock.",
        "Die Veranstaltung ist am 14. Dezember 2026.",
        "Die Beteiligung lief bis 14. Dezember 2024.",
        "bis 14.12:30 Uhr",
        "",
    ],
)
def test_what_is_not_said_simply_stays_unknown(words: str) -> None:
    assert read(replace(NOTICE, text=words)).until is None


def test_a_deadline_before_new_year_without_year_is_the_next_one() -> None:
    assert read(replace(NOTICE, text="Bitte schreiben Sie bis zum 15. Januar.")).until == date(2027, 1, 15)


def test_without_day_of_publication_a_year_is_needed() -> None:
    undated = replace(NOTICE, published_at=None)
    found = [read(replace(undated, text=f"bis 14. Dezember{year}")).until for year in ("", " 2023")]
    assert found == [None, date(2023, 12, 14)]


def test_the_source_itself_knows_better() -> None:
    told = replace(NOTICE, text="bis 14. Dezember 2026", until=date(2026, 12, 1))
    assert read(told).until == date(2026, 12, 1)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.PARTICIPATION, Kind.PUBLIC_NOTICE)])
def test_other_kinds_have_no_deadline(kind: Kind) -> None:
    assert read(replace(NOTICE, kind=kind, text="bis 14. Dezember 2026")).until is None


@given(text() | from_regex(r"(vom|bis|Frist) (\d\d?\.){1,3}\d{0,4} (bis|–) \d\d?\. ?(Dezember|12\.)\d*"))
def test_no_text_breaks_it(words: str) -> None:
    assert read(replace(NOTICE, text=words, until=None)).title == NOTICE.title


@pytest.mark.parametrize(
    ("words", "sort", "begins", "quote"),
    [
        (
            "Der Plan wird in der Zeit vom 16. Juni 2025 bis einschließlich 17. Juli 2025 öffentlich ausgelegt.",
            DeadlineSort.DISPLAY,
            date(2025, 6, 16),
            "16. Juni 2025 bis einschließlich 17. Juli 2025",
        ),
        (
            "Auslegung vom 16.06. bis zum 17.07.2025",
            DeadlineSort.DISPLAY,
            date(2025, 6, 16),
            "16.06. bis zum 17.07.2025",
        ),
        (
            "Der Plan liegt vom 1. bis 17. Juli 2025 im Rathaus aus.",
            DeadlineSort.DISPLAY,
            date(2025, 7, 1),
            "1. bis 17. Juli 2025",
        ),
        ("Offenlage: 16.06.2025 – 17.07.2025", DeadlineSort.DISPLAY, date(2025, 6, 16), "16.06.2025 – 17.07.2025"),
        ("Online-Beteiligung (Fristende 17.07.2025)", DeadlineSort.PARTICIPATION, None, "Fristende 17.07.2025"),
        (
            "Stellungnahmen können bis zum 17.7.2025 abgegeben werden.",
            DeadlineSort.PARTICIPATION,
            None,
            "bis zum 17.7.2025",
        ),
        ("Einwendungen sind bis 17. Juli 2025 zu erheben.", DeadlineSort.OBJECTION, None, "bis 17. Juli 2025"),
        (
            "Die Einwendungsfrist endet am 17.07.2025.",
            DeadlineSort.OBJECTION,
            None,
            "Einwendungsfrist endet am 17.07.2025",
        ),
        (
            "Anmeldung bis spätestens 12 Uhr am 17.07.2025",
            DeadlineSort.APPLICATION,
            None,
            "bis spätestens 12 Uhr am 17.07.2025",
        ),
        ("Bewerbungsschluss: 17.07.2025", DeadlineSort.APPLICATION, None, "Bewerbungsschluss: 17.07.2025"),
        (
            "Bewerben Sie sich bis Donnerstag, den 17. Juli!",
            DeadlineSort.APPLICATION,
            None,
            "bis Donnerstag, den 17. Juli",
        ),
        (
            "Anmeldeschluss ist der 17. Juli 2025.",
            DeadlineSort.APPLICATION,
            None,
            "Anmeldeschluss ist der 17. Juli 2025",
        ),
        (
            "Er wird zwischen dem 16. Juni und dem 17. Juli 2025 ausgelegt.",
            DeadlineSort.DISPLAY,
            date(2025, 6, 16),
            "16. Juni und dem 17. Juli 2025",
        ),
        ("Fristende 17.07.2025", DeadlineSort.OTHER, None, "Fristende 17.07.2025"),
    ],
)
def test_a_period_is_read_with_what_ends(words: str, sort: DeadlineSort, begins: date | None, quote: str) -> None:
    start = words.index(quote)
    evidence = Evidence(quote, start, start + len(quote), "text")
    assert deadlines(words, date(2025, 6, 1)) == (Deadline(sort, begins, date(2025, 7, 17), evidence),)


@pytest.mark.parametrize(
    "words",
    [
        "Einwendungen sind innerhalb eines Monats zu erheben.",
        "Auslegung am 16. und 17. Juli 2025",
        "Gebaut wird vom 16. Juni bis 17. Juli 2025.",
        "Das Fest findet vom 16. bis 17. Juli 2025 statt.",
        "Ende der Zuschlagsfrist: 17.07.2025, Anzahl eingereichter Angebote: 7",
        "Laufzeit 01.04.2025 bis 31.03.2027",
        "Die Auslegung endet am 31.02.2025.",
        "Auslegungsbeschluss am 17. Juli 2025",
        "",
    ],
)
def test_what_ends_for_nobody_is_no_deadline(words: str) -> None:
    assert deadlines(words, date(2025, 6, 1)) == ()


def test_a_paper_has_deadlines_but_no_until() -> None:
    words = "Beteiligung vom 20. Dezember bis 10. Januar 2027, noch einmal: Beteiligung bis 10. Januar 2027"
    found = read(replace(NOTICE, kind=Kind.PAPER, text=words))
    assert (found.until, [(each.begins, each.ends) for each in found.facts.deadlines]) == (
        None,
        [(date(2026, 12, 20), date(2027, 1, 10)), (None, date(2027, 1, 10))],
    )
