"""A name stands for the place only where it is not a person, a thing or a part of another name."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis.strategies import characters, integers, lists, sampled_from, text

from litfass.core.facts import PlaceType
from litfass.readers.places.guards import also_meant, is_elsewhere, is_meant, tied_to_quarters
from litfass.readers.places.hit import LOOK, TOLD, Hit
from litfass.readers.places.look import marked
from tests.readers.places.spots import entry, spot

PIECES = (
    "Wall",
    "-",
    " ",
    ",",
    "Herr ",
    "Dr. ",
    "Karl",
    "der ",
    "am ",
    "Ecke ",
    "12",
    "\n",
    "Straße",
    "(SPD)",
    "Bad ",
    "„",
)


def meant(words: str, name: str = "") -> bool:
    """Whether the marked words are meant, if only what stands beside them lets one look at them at all."""
    text, hit = spot(words, name)
    (mark,) = marked(text, [hit])
    looked = is_meant(text, hit, town="Kranhude", told=bool(mark & TOLD)) if mark & LOOK else True
    assert looked == is_meant(text, hit, town="Kranhude")
    return looked


@pytest.mark.parametrize(
    "words",
    [
        "Dr. Peter ‹Wall›",
        "Herr Dr. Peter ‹Wall›",
        "Herr Dr. Peter\n‹Wall›",
        "Stadtrat ‹Ring›: Meine Damen und Herren",
        "Anna-Lena ‹Markt›",
        "K. ‹Steinweg›",
        "die Fraktionsvorsitzende Maria ‹Steinweg›",
        "die Fraktionsvorsitzende ‹Steinweg›",
        "die Herren Ring und ‹Wall›",
        "gez. Karl ‹Ring›",
        "gez. ‹Ring›",
        "‹Ring›, Karl",
        "‹Steinweg› (SPD) fragt nach",
        "die ‹Wall› GmbH",
        "Familie ‹Steinweg›",
        "Frau Petersen ‹Steinweg›",
        "Karl von ‹Steinweg›",
        "Frau Meyer-‹Steinweg›",
        "Frau ‹Steinweg›-Meyer",
        "die Abgeordneten Ring, ‹Wall› und andere",
        "die Abgeordneten Ring und ‹Wall›",
        "Kollege ‹Berg› hat recht",
    ],
)
def test_a_person_is_no_place(words: str) -> None:
    assert not meant(words)


def test_a_person_named_like_a_street_of_one_word_is_no_place() -> None:
    assert not meant("Frau ‹Schulterblatt›-Meyer")


@pytest.mark.parametrize(
    "words",
    [
        "die ‹Carl-Petersen-Straße›",
        "der ‹Kurt-Schumacher-Platz›",
        "Herrn Krause, ‹Lange Reihe› 12",
        "Herr Krause wohnt im ‹Steinweg›",
        "Der ‹Steinweg›, Kranhude",
        "zum ‹Steinweg› (siehe Anlage)",
        "Frau ‹Tauwerkstraße›",
    ],
)
def test_a_street_beside_a_person_stays_one(words: str) -> None:
    assert meant(words)


@pytest.mark.parametrize(
    "words",
    [
        "der ‹Ring› der Senioren",
        "am ‹Markt› ist die Lage angespannt",
        "‹Am Markt› ist die Lage angespannt",
        "im ‹Hof› stehen Fahrräder",
        "auf dem ‹Wall› wächst Gras",
        "am ‹Markt› ist die Lage angespannt. Anderswo wird gebaut",
        "ein geheimer ‹Zirkel›",
        "ein ‹Marktplatz› der Ideen",
        "Ein ‹Stadtpark› fehlt",
        "Der ‹Berg› ist hoch",
        "Sicherer ‹Schulweg›",
        "am ‹markt› ist viel los",
    ],
)
def test_an_ordinary_word_is_no_place(words: str) -> None:
    name = words[words.index("‹") + 1 : words.index("›")]
    assert not meant(words, name[0].upper() + name[1:])


@pytest.mark.parametrize(
    "words",
    [
        "der Umbau des ‹Ring›s",
        "‹Ring› 12",
        "Ecke ‹Wall›",
        "in der Straße ‹Zirkel›",
        "die Tauwerkstraße und der ‹Wall›",
        "‹Wall›/Tauwerkstraße",
        "Haltestelle ‹Markt›",
        "die Schule ‹Am Markt›",
        "auf dem ‹Marktplatz› wird gefeiert",
        "das Gebiet südlich des ‹Zirkel›s",
        "am ‹Wall› wird gebaut",
        "Tauwerkstraße/Ecke ‹Ring›",
        "Tauwerkstraße, Wall, ‹Ring›",
        "zwischen ‹Ring› und Wall",
        "in ‹Berg› fehlt eine Kita",
        "der Ortsteil ‹Berg›",
        "auf dem ‹Wall› wird vom 25. Mai bis 3. Juni eine Bühne gezeigt",
        "Der ‹Wall› ist zwischen Tauwerkstraße und Uferweg gesperrt",
    ],
)
def test_an_ordinary_word_is_a_place_where_something_beside_it_proves_it(words: str) -> None:
    assert meant(words)


@pytest.mark.parametrize(
    "words",
    [
        "Bad ‹Homburg›",
        "‹Altona›-Nord",
        "‹Durlach› Allee",
        "Groß-‹Brackmoor›",
        "Neue Große ‹Bergstraße›",
        "in der Kleinen ‹Bergstraße›",
        "Hans-‹Bergstraße›",
        "‹Wall›- und Grabenpflege",
        "Bezirksversammlung ‹Brackmoor›",
        "das Bezirksamt ‹Brackmoor› teilt mit",
    ],
)
def test_a_part_of_another_name_is_no_place(words: str) -> None:
    assert not meant(words)


@pytest.mark.parametrize(
    "words",
    [
        "der ‹Jungfernstieg›-Umbau",
        "die ‹Brackmoordamm›-Anwohner",
        "der ‹Brackmoor›-Bürgerverein",
        "Kranhude-‹Brackmoor›",
        "Alt-‹Brackmoor›",
        "Ecke Tauwerkstraße-‹Durlacher Allee›",
        "Ortsbeirat ‹Brackmoor›",
        "das Programm ‹Brackmoor› Ost",
        "– ‹Brackmoor›",
        "‹Brackmoor›->Altona",
        "Regionalausschuss ‹Brackmoor›",
    ],
)
def test_a_word_tied_to_a_name_leaves_it_what_it_is(words: str) -> None:
    assert meant(words)


def test_a_word_that_the_text_proves_elsewhere_is_the_place() -> None:
    text, hit = spot("Am Zirkel 32 wird gebaut, auch zum ‹Zirkel› hin.")
    assert not is_meant(text, hit)
    assert list(also_meant(text, [hit], {"Zirkel"})) == [hit]
    assert list(also_meant(text, [hit], set())) == []


@pytest.mark.parametrize(
    ("words", "is_tied"),
    [
        ("in der ‹Berg› und in Brackmoor", True),
        ("Brackmoor/‹Berg›", True),
        ("Brackmoor, der ‹Berg› und Gras", True),
        ("der ‹Berg› über Brackmoor", False),
        ("Frau ‹Berg› und Brackmoor", False),
    ],
)
def test_a_quarter_that_is_a_word_is_meant_where_a_joint_ties_it_to_another(words: str, is_tied: bool) -> None:
    text, hit = spot(words)
    at = text.index("Brackmoor")
    assert tied_to_quarters(text, [hit], {(at, at + len("Brackmoor"))}) == ([hit] if is_tied else [])


@pytest.mark.parametrize("words", ["ein geheimer ‹Zirkel›", "der ‹Zirkel› der Freunde", "Herr ‹Zirkel›"])
def test_what_is_no_place_stays_none_even_so(words: str) -> None:
    text, hit = spot(words)
    assert list(also_meant(text, [hit], {"Zirkel"})) == []


@pytest.mark.parametrize("words", [", 00999 Hafenstadt", " \n00999 Hafenstadt", " | 00999 Hafenstadt"])
def test_an_address_in_another_town_is_elsewhere(words: str) -> None:
    assert is_elsewhere(f"Uferweg 3{words}", 9, "Kranhude")


@pytest.mark.parametrize(
    "words",
    [", 00422 Kranhude", ", 00422 Kranhude-Brackmoor", ", 00422 Kranhdue", " in 3 Stufen", ", 00422 Brackmoor", ""],
)
def test_an_address_in_this_town_is_here(words: str) -> None:
    def lookup(name: str) -> object:
        return entry(name) if name == "Brackmoor" else None

    assert not is_elsewhere(f"Uferweg 3{words}", 9, "Kranhude", lookup)  # type: ignore[arg-type]


@given(
    text(characters(codec=None)) | lists(sampled_from(PIECES), max_size=20).map("".join),
    integers(0, 40),
    integers(1, 9),
)
def test_any_text_is_read_without_failing(words: str, start: int, length: int) -> None:
    start = min(start, max(0, len(words) - 1))
    end = min(start + length, len(words))
    if start < end:
        for name in ("Wall", "Brackmoor", "Tauwerkstraße", "Am Markt", "Marktplatz"):
            is_meant(words, Hit(start, end, entry(name, PlaceType.STREET)), town="Kranhude")
        is_elsewhere(words, end, "Kranhude")
