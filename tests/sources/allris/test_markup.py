"""Letters and lines: right umlauts from any encoding, whole words, readable lists and tables, nothing unprinted."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.sources.allris import markup


def lines(source: str) -> list[str]:
    root = markup.tree(source)
    assert root is not None
    return markup.lines(root)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>Innenhö</span><span style='x'>fen</p>", ["Innenhöfen"]),
        ("<p>Hinterh<span>ö</span>fe</p>", ["Hinterhöfe"]),
        ("<p><span>V</span><span>ertagt</span></p>", ["Vertagt"]),
        ("<p>vor</p><p>nach</p>", ["vor", "nach"]),
        ("<p>Zeile<br />Zeile</p>", ["Zeile", "Zeile"]),
        ("<p>1)<span>&#xa0;</span><span>&#xa0;</span>Die&nbsp;Bänke</p>", ["1) Die Bänke"]),
        ("<p>umge-\n  brochen im\tQuelltext</p>", ["umge- brochen im Quelltext"]),
        ("<p>Bu\u0308ro, Kran&shy;hude, Null\u200bbreite</p>", ["Büro, Kranhude, Nullbreite"]),
        ("<p>a<!-- geheim -->b</p><script>var x;</script><style>p{}</style>", ["ab"]),
        ("<p>&#xa0;</p><p> </p>", []),
        ("<ol start='11'><li>elf</li><li>zwölf</li></ol>", ["11. elf", "12. zwölf"]),
        ("<ol type='a'><li>eins</li><li>zwei</li></ol>", ["a) eins", "b) zwei"]),
        ("<ol type='I'><li>eins<ol><li>innen</li></ol></li><li>zwei</li></ol>", ["I. eins", "1. innen", "II. zwei"]),
        ("<ol><li value='4'>vier</li><li>fünf</li></ol>", ["4. vier", "5. fünf"]),
        ("<p><span style='font-family:Wingdings'>§</span><span>&#xa0;</span>Bänke</p>", ["- Bänke"]),
        ("<p><span style='font-family:Wingdings'>&#xf0a7;</span> Bänke nach § 27\uf0b7</p>", ["- Bänke nach § 27"]),
        ("<ul><li>Punkt</li></ul>", ["- Punkt"]),
        ("<ul><li style='list-style-type:none'>ohne Punkt</li></ul>", ["ohne Punkt"]),
        ("<table><tr><th>Jahr</th><th>Euro</th></tr><tr><td>2026</td><td>1.000,00</td></tr></table>",
         ["Jahr | Euro", "2026 | 1.000,00"]),
        ("<table><tr><td><p>Ein</p><p>Satz</p></td><td><p>rechts</p></td></tr></table>", ["Ein Satz | rechts"]),
        ("<table><tr><td><p>allein</p><p>darunter</p></td></tr></table>", ["allein", "darunter"]),
    ],
)  # fmt: skip
def test_words_stay_whole_and_lines_stay_apart(source: str, expected: list[str]) -> None:
    assert lines(source) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Größe – „Kranhude“ 5 €".encode("cp1252"), "Größe – „Kranhude“ 5 €"),
        ("Größe".encode("latin-1"), "Größe"),
        ("Größe".encode(), "Größe"),
        (b"\xef\xbb\xbf" + "Größe".encode(), "Größe"),
        (b"ISO says \x81 nothing but \xe4", "ISO says \x81 nothing but ä"),
        ("SÃO PAULO und Größe".encode("cp1252"), "SÃO PAULO und Größe"),
    ],
)
def test_the_letters_come_out_right_whatever_the_page_declares(content: bytes, expected: str) -> None:
    assert markup.decode(content) == expected


@pytest.mark.parametrize(
    "content",
    [
        "Größe für Bänke".encode().decode("latin-1").encode(),  # encoded twice
        "Größe".encode("utf-16"),
        "Gr\ufffdße f\ufffdr B\ufffdnke".encode(),
    ],
)
def test_letters_that_cannot_be_made_out_are_not_guessed(content: bytes) -> None:
    assert markup.decode(content) is None


@given(st.text(alphabet="abcäöüß", min_size=1, max_size=20), st.data())
def test_no_cut_by_inline_tags_ever_splits_a_word(word: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(word)))
    assert lines(f"<p><span>{word[:cut]}</span><span style='font-family:Calibri'>{word[cut:]}</span></p>") == [word]
