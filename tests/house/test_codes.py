"""Every trouble code of the code stands in the reference, and the reference names none that is gone."""

# SPDX-License-Identifier: EUPL-1.2

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import HOME, SRC, modules, tree

PAGES = [HOME / "docs" / "reference" / f"{name}.md" for name in ("sources", "gazetteers")]
MAKERS = {"Trouble", "_trouble", "_of_feed", "_of_entry"}
CODE = re.compile(r"[a-z]+(?:-[a-z]+)*")
NOT_OF_A_SOURCE = {"channels", "language"}  # what these refuse is told in their own pages


def _strings(node: ast.expr) -> Iterator[str]:
    """The words an expression can be: itself, or either side of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _strings(node.body)
        yield from _strings(node.orelse)


def _codes(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS and node.args:
            yield from _strings(node.args[0])
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "code":
            yield from _strings(node.value)


def _in_code() -> set[str]:
    found = {
        code
        for path in modules("src")
        if path.relative_to(SRC).parts[0] not in NOT_OF_A_SOURCE
        for code in _codes(path)
        if CODE.fullmatch(code)
    }
    assert len(found) > 30  # else the walk above has gone blind
    return found


def _in_reference() -> set[str]:
    """The words in the first column of every table about trouble."""
    words = "\n\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    tables = re.findall(r"^\| trouble \|.*?(?:\n\n|\Z)", words, re.M | re.S)
    cells = [line.split("|")[1] for table in tables for line in table.splitlines() if line.startswith("| `")]
    return {code for cell in cells for code in re.findall(r"`([^`]+)`", cell)}


def test_the_reference_names_exactly_the_codes_there_are() -> None:
    assert _in_reference() == _in_code()
