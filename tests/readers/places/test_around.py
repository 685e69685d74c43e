"""House numbers are read as printed; dates, amounts, times and ordinals are none."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis.strategies import characters, lists, sampled_from, text

from litfass.readers.places.around import house_number

PIECES = (
    "1",
    "12",
    " ",
    "a",
    "-",
    "–",
    "/",
    " und ",
    " bis ",
    "Nr. ",
    "\n",
    ".",
    ",",
    "Hausnummer",
    "(",
    "€",
    " m",
    "½",
)


@pytest.mark.parametrize(
    ("behind", "number"),
    [
        (" 12", "12"),
        (" 12a", "12a"),
        (" 12 a", "12 a"),
        (" 12 A, 00422 Kranhude", "12 A"),
        (" 12-14", "12-14"),
        (" 12a-14", "12a-14"),
        (" 12 bis 14", "12 bis 14"),
        (" 12 a bis c", "12 a bis c"),
        (" 12 a, b und c", "12 a, b und c"),
        (" 12/14", "12/14"),
        (" 12A/12B", "12A/12B"),
        (" 12 und 14", "12 und 14"),
        (" 12, 14 und 16", "12, 14 und 16"),
        (" Nr. 12", "12"),
        (" Nrn. 12 und 14", "12 und 14"),
        (", Hausnummer 12", "12"),
        (" Haus Nr. 12", "12"),
        (" Hs.-Nr. 12", "12"),
        (" (Nr. 12)", "12"),
        ("12", "12"),
        (" 1 – 3", "1 – 3"),
        (" 12. Die Verwaltung prüft.", "12"),
        (" 12, 00422 Kranhude", "12"),
        (" 12a“ in Kranhude", "12a"),
        (" 9Telefon: 00", "9"),
        (" 11aTelefon: 00", "11a"),
        (" 12\u00a0a", "12 a"),
        (" 12 a. Dort", "12 a"),
        (" 77 – \n81 neu", "77 – 81"),
        ("\n23 – 25“", "23 – 25"),
        (" 12 und 14 Wohnungen", "12"),
        (" 12 Dachsanierung", "12"),
        ("\n12 in Kranhude", "12"),
        ("\nHausnummer 12 wird", "12"),
    ],
)
def test_a_house_number_is_given_as_printed(behind: str, number: str) -> None:
    street = "Tauwerkstraße"
    found, end = house_number(street + behind, len(street))
    assert (found, " ".join((street + behind)[:end].split()).endswith(number)) == (number, True)


@pytest.mark.parametrize(
    "behind",
    [
        "",
        " ",
        " wird saniert",
        " 12.03.2024",
        " 12. März",
        " 2024",
        " 2023/2024",
        " 12/2024",
        " 12.000 Euro",
        " 12,5 Meter",
        " 12 €",
        " 12 %",
        " 5 m breit",
        " 30 km/h",
        " 65 dB(A) tags",
        " 12 Mio. Euro",
        " 30er-Zone",
        " 18:30 Uhr",
        " 18 Uhr",
        " 12-14 Uhr",
        " 12 bis 14 Bäume",
        " 12 Parkplätze",
        " 3. Bauabschnitt",
        " 3. und 4. Bauabschnitt",
        ", 00422 Kranhude",
        ", 3. Änderung",
        "\n33\n",
        "\n3. in Kranhude",
        "\n12 Parkplätze",
        " 61,8 29,0",
    ],
)
def test_what_counts_something_else_is_none(behind: str) -> None:
    assert house_number("Tauwerkstraße" + behind, 13) == ("", 13)


@given(text(characters(codec=None)) | lists(sampled_from(PIECES), max_size=30).map("".join))
def test_the_number_stands_where_it_is_said_to_end(words: str) -> None:
    number, end = house_number(words, 0)
    assert 0 <= end <= len(words)
    assert (number == "") == (end == 0)
    assert " ".join(words[:end].split()).endswith(number)


def test_a_million_digits_are_read_at_once() -> None:
    for piece in ("1", "1 ", "1-", "1, ", "1 und ", "1a"):
        assert house_number("Uferweg " + piece * 300_000, 7)[1] < 200
