"""The pages of the project in Markdown: their links, pictures, blocks and words of code."""

# SPDX-License-Identifier: EUPL-1.2

import re
from pathlib import Path

from tests.house.tree import files

FENCE = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")


def pages() -> list[Path]:
    """Every page of ours, the README first."""
    return sorted((path for path in files() if path.suffix == ".md"), key=lambda path: (path.name != "README.md", path))


def text(path: Path) -> str:
    """The whole page."""
    return path.read_text(encoding="utf-8")


def prose(path: Path) -> str:
    """The page without its blocks of code."""
    return FENCE.sub("", text(path))


def block_lines(path: Path) -> list[str]:
    """The lines of all blocks of code."""
    return [line for block in FENCE.findall(text(path)) for line in block.splitlines()]


def spans(path: Path) -> list[str]:
    """Code within sentences."""
    return re.findall(r"`([^`\n]+)`", prose(path))


def links(path: Path) -> list[tuple[bool, str, str]]:
    """Whether it is a picture, the words, the target."""
    return [(bool(mark), words, target) for mark, words, target in LINK.findall(prose(path))]


def anchors(path: Path) -> set[str]:
    """What a link to a part of the page may name, as code forges spell it."""
    headings = re.findall(r"^#+ (.+)$", prose(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.casefold()).replace(" ", "-") for heading in headings}
