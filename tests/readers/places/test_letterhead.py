"""The administration's own addresses, venues and distribution lists are no places a paper speaks of."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis.strategies import characters, lists, sampled_from, text

from litfass.readers.places.letterhead import is_letterhead, is_venue, silent_spans
from tests.readers.places.spots import hits

PIECES = (
    "Verteiler:",
    "Rathaus ",
    "Tel",
    "\n",
    " ",
    "00422 Kranhude",
    "Uferweg 3",
    "Ort:",
    "Brackmoor",
    ",",
    "nachrichtlich:",
)


def heard(marked: str) -> tuple[bool, bool]:
    """Whether the address between the marks is a letterhead's, whether it is a venue's or a group's."""
    start, end = marked.index("‹"), marked.index("›") - 1
    text = marked.replace("‹", "").replace("›", "")
    return is_letterhead(text, start, end), is_venue(text, start, end)


@pytest.mark.parametrize(
    "words",
    [
        "Bezirksamt Kranhude, ‹Uferweg 3›, 00422 Kranhude\nTelefon 00 00",
        "Stadt Kranhude | Stadtkämmerei | ‹Uferweg 3› | 00422 Kranhude   \nTelefon: 00",
        "Ortsverwaltung\n‹Uferweg 3›\n00422 Kranhude\nTel. 00",
        "Fachamt für Deiche, ‹Uferweg 3›, 00422 Kranhude\nHerrn Krause",
    ],
)
def test_the_administration_s_own_address_is_a_letterhead(words: str) -> None:
    assert heard(words)[0]


@pytest.mark.parametrize(
    "words",
    [
        "Fraktion der Deichfreunde, ‹Uferweg 3›, 00422 Kranhude \n \nHerrn Bezirksamtsleiter",
        "Fraktion der Deichfreunde, ‹Uferweg 3›, Tel. 00",
        "Die Deichfreunde, ‹Uferweg 3›, 00422 Kranhude\nAn den Vorsitzenden",
        "Sitzungsort: Bürgerhaus, ‹Uferweg 3›",
        "Ort: Bürgersaal, ‹Trossenplatz›",
        "öffentlich \nBürgersaal, Rathaus am ‹Marktplatz› \nVorsitz",
    ],
)
def test_where_a_body_meets_and_a_group_writes_from_is_a_venue(words: str) -> None:
    assert heard(words) == (False, True)


@pytest.mark.parametrize(
    "words",
    [
        "Im Haus ‹Uferweg 3› wird eine Schule gebaut.",
        "Der Platz vor dem Rathaus am ‹Marktplatz› wird gepflastert.",
        "Rathaus II, ‹Uferweg 6›, Begegnungsstätte",
        "Der Bauherr, ‹Uferweg 3›, 00422 Kranhude, beantragt",
        "Die Stadt saniert den ‹Uferweg›.",
    ],
)
def test_an_address_that_a_paper_speaks_of_is_neither(words: str) -> None:
    assert heard(words) == (False, False)


@pytest.mark.parametrize("cue", ["Verteiler:", "nachrichtlich:"])
def test_a_distribution_list_is_silent_to_its_end(cue: str) -> None:
    words = f"Brackmoor wird grün.\n\n{cue}\nBrackmoor\nAltona\nDurlach\n\nDanach Brackmoor."
    ((start, end),) = silent_spans(words, hits(words))
    assert (words[start : start + len(cue)].lower(), words[start:end].splitlines()[-1]) == (cue.lower(), "Durlach")


def test_no_list_is_looked_for_where_hardly_a_place_stands() -> None:
    words = "Verteiler:\nBrackmoor"
    assert (silent_spans(words, hits(words)), len(silent_spans(words))) == ([], 1)


@given(text(characters(codec=None)) | lists(sampled_from(PIECES), max_size=25).map("".join))
def test_any_text_is_read_without_failing(words: str) -> None:
    for each in hits(words):
        is_letterhead(words, each.start, each.end)
        is_venue(words, each.start, each.end)
    assert all(0 <= start <= end <= len(words) for start, end in silent_spans(words))
