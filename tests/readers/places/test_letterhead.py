"""The administration's own addresses, venues and distribution lists are no places a paper speaks of."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis.strategies import characters, lists, sampled_from, text

from litfass.readers.places.letterhead import is_letterhead, silent_spans
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


def silent(marked: str) -> bool:
    start, end = marked.index("‹"), marked.index("›") - 1
    return is_letterhead(marked.replace("‹", "").replace("›", ""), start, end)


@pytest.mark.parametrize(
    "words",
    [
        "Bezirksamt Kranhude, ‹Uferweg 3›, 00422 Kranhude\nTelefon 00 00",
        "Stadt Kranhude | Stadtkämmerei | ‹Uferweg 3› | 00422 Kranhude   \nTelefon: 00",
        "Ortsverwaltung\n‹Uferweg 3›\n00422 Kranhude\nTel. 00",
        "Fraktion der Deichfreunde, ‹Uferweg 3›, 00422 Kranhude \n \nHerrn Bezirksamtsleiter",
        "Sitzungsort: Bürgerhaus, ‹Uferweg 3›",
        "Ort: Bürgersaal, ‹Trossenplatz›",
        "öffentlich \nBürgersaal, Rathaus am ‹Marktplatz› \nVorsitz",
    ],
)
def test_the_administration_s_own_address_is_silent(words: str) -> None:
    assert silent(words)


@pytest.mark.parametrize(
    "words",
    [
        "Im Haus ‹Uferweg 3› wird eine Schule gebaut.",
        "Der Platz vor dem Rathaus am ‹Marktplatz› wird gepflastert.",
        "Der Bauherr, ‹Uferweg 3›, 00422 Kranhude, beantragt",
        "Die Stadt saniert den ‹Uferweg›.",
    ],
)
def test_an_address_that_a_paper_speaks_of_is_heard(words: str) -> None:
    assert not silent(words)


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
    assert all(0 <= start <= end <= len(words) for start, end in silent_spans(words))
