"""A person's home never becomes a place of a paper."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.readers.places.home import Home, home


def judged(text: str, address: str) -> Home:
    start = text.index(address)
    return home(text, start, start + len(address))


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (
            "Mit Schreiben vom 9. November wendet sich Herr Beispielmann, Tidenstieg 14, an die Versammlung.",
            "Tidenstieg 14",
        ),
        ("Eingabe von Frau Dr. Erna Beispiel, wohnhaft Ankerweg 3", "Ankerweg 3"),
        ("Die Eheleute Muster aus dem Ankerweg 3 bitten um Prüfung.", "Ankerweg 3"),
        ("Antragsteller: Egon Beispiel, Ankerweg 3", "Ankerweg 3"),
        ("Anschrift: Ankerweg 3", "Ankerweg 3"),
    ],
)
def test_the_address_of_a_person_is_left_out(text: str, address: str) -> None:
    assert judged(text, address) is Home.WHOLE


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Herr Beispielmann beschwert sich über den Lärm vor dem Haus Ankerweg 3.", "Ankerweg 3"),
        ("Vor dem Haus Ankerweg 3 (Familie Muster) parken Lastwagen.", "Ankerweg 3"),
        ("Der Eigentümer des Hauses hat am Ankerweg 3 einen Zaun gebaut.", "Ankerweg 3"),
    ],
)
def test_where_a_person_stands_in_the_same_sentence_the_number_is_left_out(text: str, address: str) -> None:
    assert judged(text, address) is Home.NUMBER


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Die Schule im Ankerweg 3 wird saniert.", "Ankerweg 3"),
        ("Der Umbau begrüßt Frau Muster sehr. Die Schule im Ankerweg 3 wird saniert.", "Ankerweg 3"),
        ("Die Ampel Höhe Ankerweg 3 wird versetzt. Herr Muster fragt nach.", "Ankerweg 3"),
    ],
)
def test_any_other_address_stays(text: str, address: str) -> None:
    assert judged(text, address) is Home.NOTHING


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_it_never_fails_on_any_text(text: str, start: int, length: int) -> None:
    assert home(text, start, start + length) in Home
