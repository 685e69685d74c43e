"""When something takes place, in German time."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, date, datetime

import pytest

from litfass.core.facts import Event, Evidence
from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.readers.event import events, read


@pytest.mark.parametrize(
    ("words", "begins", "ends"),
    [
        ("Do, 09.01.2025, 18:00 - 19:20", "2025-01-09T18:00:00+01:00", "2025-01-09T19:20:00+01:00"),
        ("Sitzung am 31.03.2014 um 17:00 Uhr", "2014-03-31T17:00:00+02:00", None),
        ("19. Plenarsitzung\n22. Dezember 2025, 15:30 Uhr", "2025-12-22T15:30:00+01:00", None),
        ("Dienstag, den 1. Dezember 2026, von 18 bis 20 Uhr", "2026-12-01T18:00:00+01:00", "2026-12-01T20:00:00+01:00"),
        ("Wir treffen uns um 17 Uhr am 3. März 2026.", "2026-03-03T17:00:00+01:00", None),
        ("Am 5. Mai findet im Kranhaus um 18 Uhr das Fest statt.", "2026-05-05T18:00:00+02:00", None),
        ("Datum: 30.11.2026\nUhrzeit: 18:00 Uhr\nOrt: Kranhaus", "2026-11-30T18:00:00+01:00", None),
        ("Fest am 3.3.2026, 22 bis 1 Uhr", "2026-03-03T22:00:00+01:00", "2026-03-04T01:00:00+01:00"),
        ("Fest am 25.10.2026 um 2:30 Uhr", "2026-10-25T02:30:00+02:00", None),
    ],
)
def test_what_is_announced_has_its_time(words: str, begins: str, ends: str | None) -> None:
    found = [
        (each.starts_at.isoformat(), each.ends_at and each.ends_at.isoformat())
        for each in events(words, date(2026, 1, 1))
    ]
    assert found == [(begins, ends)]


@pytest.mark.parametrize(
    "words",
    [
        "Fest am 29.03.2026 um 2:30 Uhr",  # the hour that is left out
        "Sitzung am 31.02.2026 um 17 Uhr",
        "Sitzung am 3. März 2026",
        "Anmeldung bis spätestens 12 Uhr am 3. März 2026",
        "Stand: 01.01.2025 10:00 Uhr",
        "Gesendet: Freitag, 5. Juli 2024 08:58",
        "Datum: 20.10.2020 12:54 Betreff: Sitzung",
        "Am 16.02.2011 gegen 01:30 Uhr brannte es.",
        "geöffnet 9 bis 12 Uhr",
        "",
    ],
)
def test_other_days_and_times_are_none(words: str) -> None:
    assert events(words, date(2026, 1, 1)) == ()


def test_a_notice_has_each_event_once_with_its_words() -> None:
    notice = Notice(
        key="entry/1",
        kind=Kind.PRESS_RELEASE,
        title="Kranhuder Fest am 5. Mai, 14 Uhr",
        url="https://kranhude.example/1",
        text="Das Fest beginnt am 5. Mai 2026 um 14 Uhr.",
        published_at=datetime(2026, 4, 1, tzinfo=UTC),
    )
    assert read(notice).facts.events == (
        Event(datetime(2026, 5, 5, 14, tzinfo=BERLIN), None, Evidence("5. Mai, 14 Uhr", 18, 32, "title")),
    )
