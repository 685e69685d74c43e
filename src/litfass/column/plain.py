"""Read a town's plain text with simple marks: `# heading`, `- item`, and paragraphs between empty lines."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a list or a paragraph. `lines` is plain text; the page escapes it."""

    sort: str
    lines: tuple[str, ...]


def blocks(text: str) -> list[Block]:
    """The parts of a text in order. Headings are those of the second rank: the page has the first."""
    found = []
    for (sort, _), group in groupby(_marked(text), key=lambda each: each[0]):
        if sort != "empty":
            found.append(Block(sort, tuple(line for _, line in group)))
    return found


def _marked(text: str) -> list[tuple[tuple[str, int], str]]:
    """Each line with its sort; the number keeps two headings apart that follow each other."""
    marked = []
    for number, raw in enumerate(text.splitlines()):
        line = raw.strip()
        if line.startswith("#") and line.lstrip("#").strip():
            marked.append((("heading", number), line.lstrip("#").strip()))
        elif line.startswith(("- ", "* ")):
            marked.append((("list", 0), line[2:].strip()))
        else:
            marked.append((("paragraph" if line else "empty", 0), line))
    return marked
