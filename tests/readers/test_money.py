"""Amounts of money, and figures that are none."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.core.facts import Evidence, Money
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.readers.money import amounts, read


@pytest.mark.parametrize(
    ("words", "cents"),
    [
        ("31.521,00 Euro", [3_152_100]),
        ("80.000 €", [8_000_000]),
        ("1000.-€", [100_000]),
        ("1.000,-- € und 1.200,– €", [100_000, 120_000]),
        ("2,3 Millionen Euro", [230_000_000]),
        ("1,25 Mio. Euro, 2 Mio €, rund 2,345 Mio. EUR", [125_000_000, 200_000_000, 234_500_000]),
        ("1,5 Milliarden Euro", [150_000_000_000]),
        ("500 T€, 300 TEUR, 20 Tsd. Euro", [50_000_000, 30_000_000, 2_000_000]),
        ("EUR 500 und € 1.234,50", [50_000, 123_450]),
        ("je 50 Cent, 1 Euro", [50, 100]),
        ("eine Million Euro, zwei Euro", [100_000_000, 200]),
        ("eine halbe Million Euro, anderthalb Millionen Euro", [50_000_000, 150_000_000]),
        ("20.000 bis 25.000 Euro, 2 - 3 Mio. Euro", [2_000_000, 2_500_000, 200_000_000, 300_000_000]),
        ("10\u00a0000 €, 18 500 Euro", [1_000_000, 1_850_000]),
        ("100,00€200,00€", [10_000, 20_000]),
        ("ein Ergebnis von -1.234,56 €", [-123_456]),
        ("49-Euro-Ticket, 3,45 €/m²", [4_900, 345]),
        ("5 Euro, noch einmal 5 Euro", [500]),
    ],
)
def test_amounts_are_read_in_cents(words: str, cents: list[int]) -> None:
    assert [each.cents for each in amounts(words)] == cents


@pytest.mark.parametrize(
    "words",
    [
        "Kranhuder Straße 12, 300 m², 25.000,00",
        "Angaben in Euro 2024 2025",
        "Kosten (in €) 500",
        "Haushalt 2024 in T€ 500",
        "Europa 500, Center 3, Eurozone",
        "1.2.500 €",
        "Tsd. € 300",
        "25,000 €",
        "1 251 €",
        "viele Euro",
        "",
    ],
)
def test_other_figures_are_no_money(words: str) -> None:
    assert amounts(words) == ()


def test_a_notice_has_its_amounts_with_the_words() -> None:
    notice = Notice(
        key="paper/1",
        kind=Kind.PAPER,
        title="Zuschuss für den Kranhuder Ruderverein: 2.000 €",
        url="https://kranhude.example/1",
        text="Die Mittel von 2.000 € werden um 50 Euro erhöht.",
    )
    assert read(notice).facts.money == (
        Money(200_000, Evidence("2.000 €", 40, 47, "title")),
        Money(5_000, Evidence("50 Euro", 33, 40, "text")),
    )
