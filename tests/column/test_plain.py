"""The simple marks in a town's own texts."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.column.plain import Block, blocks


def test_headings_lists_and_paragraphs() -> None:
    assert blocks("# Anbieter\n## Anschrift\nZeile eins\nZeile zwei\n\n- a\n* b\n\nSchluss\n#\n") == [
        Block("heading", ("Anbieter",)),
        Block("heading", ("Anschrift",)),
        Block("paragraph", ("Zeile eins", "Zeile zwei")),
        Block("list", ("a", "b")),
        Block("paragraph", ("Schluss", "#")),
    ]


def test_nothing_is_nothing() -> None:
    assert blocks(" \n\n") == []
