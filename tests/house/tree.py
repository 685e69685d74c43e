"""Read the checkout as files and syntax trees, for the house rules."""

# SPDX-License-Identifier: EUPL-1.2

import ast
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
SRC = HOME / "src" / "litfass"
# What tools and a running Litfass keep in the checkout; git ignores them too.
NOT_OURS = {".git", ".venv", ".litfass", "__pycache__", "node_modules", ".hypothesis", "build", "dist", "results"}
WORDS = {".py", ".html", ".css", ".js", ".md", ".toml", ".yml", ".yaml", ".txt", ".typ", ".lock", ".svg", ".xml", ""}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name(path: Path) -> str:
    """The path as a person writes it."""
    return path.relative_to(HOME).as_posix()


@cache
def files() -> tuple[Path, ...]:
    """Every file of the checkout that is ours."""
    found = []
    for folder, folders, names in os.walk(HOME):
        folders[:] = sorted(f for f in folders if f not in NOT_OURS and not f.endswith(("_cache", ".egg-info")))
        found += [Path(folder) / each for each in sorted(names)]
    return tuple(found)


def texts() -> Iterator[tuple[Path, str]]:
    """Every text file of ours with its text; raw pages kept for tests are other people's."""
    for path in files():
        if path.suffix in WORDS and path.is_file() and not is_foreign(path):
            yield path, path.read_text(encoding="utf-8")


def is_foreign(path: Path) -> bool:
    """Whether it is a page or feed as someone sent it, kept for a test or for the demo town."""
    parts = path.relative_to(HOME).parts
    kept_for_test = parts[0] == "tests" and path.suffix != ".py"
    served_by_demo = parts[:3] == ("src", "litfass", "demo") and path.suffix != ".py"
    return kept_for_test or served_by_demo


def modules(*places: str) -> list[Path]:
    """The Python files under these folders of the checkout (files are named themselves)."""
    wanted = [HOME / place for place in places]
    return [path for path in files() if path.suffix == ".py" and any(path.is_relative_to(place) for place in wanted)]


def everything() -> list[Path]:
    """Every Python file of ours but the migrations, which Django writes."""
    return [path for path in modules("src", "tests", "bench", "run.py") if "migrations" not in path.parts]


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of one module."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions(path: Path) -> Iterator[Function]:
    """Every function and method of a module, inner ones too."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def imports(path: Path) -> Iterator[tuple[ast.stmt, str]]:
    """Each import statement with each full name that it brings."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node, "." * node.level + (node.module or "")
