"""How our files look: first line, licence line, sizes, names, imports at the top, nothing left unfinished."""

# SPDX-License-Identifier: EUPL-1.2

import ast
import re

from tests.house.tree import everything, functions, name, texts, tree

LICENCE = "# SPDX-License-Identifier: EUPL-1.2"
LINES_OF_A_FILE = 300
LINES_OF_A_FUNCTION = 40
ONE_PAGE = {"tests/test_walk.py"}  # the whole way of one notice, told in one go
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "types", "base", "tools", "lib"}
NOT_NAMES = re.compile(r"(Manager|Helper|Utils?|Common|Service|Handler|Processor|Data|Info|Object)$")
EXCUSES = ("slow import", "optional dependency", "app ready")


def test_every_module_begins_with_a_sentence_and_the_licence() -> None:
    wrong = []
    for path in everything():
        text = path.read_text(encoding="utf-8")
        sentence = ast.get_docstring(tree(path), clean=False) or ""
        after = text.splitlines()[sentence.count("\n") + 1 :]
        if not sentence or not text.startswith('"""') or after[:2] != ["", LICENCE]:
            wrong.append(name(path))
    assert wrong == []


def test_a_file_stops_at_300_lines() -> None:
    sizes = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in everything()}
    assert {each: size for each, size in sizes.items() if size > LINES_OF_A_FILE} == {}


def test_a_function_fits_a_screen() -> None:
    sizes = {
        f"{name(path)}:{function.name}": (function.end_lineno or function.lineno) - function.lineno + 1
        for path in everything()
        for function in functions(path)
        if name(path) not in ONE_PAGE
    }
    assert {each: size for each, size in sizes.items() if size > LINES_OF_A_FUNCTION} == {}


def test_there_are_no_drawers() -> None:
    found = {name(path) for path in everything() if DRAWERS & {path.stem, path.parent.name}}
    assert found == set()


def test_names_say_what_a_thing_is() -> None:
    found = [
        f"{name(path)}: {node.name}"
        for path in everything()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and NOT_NAMES.search(node.name)
    ]
    assert found == []


def test_an_import_inside_a_function_gives_its_reason() -> None:
    found = []
    for path in everything():
        lines = path.read_text(encoding="utf-8").splitlines()
        for function in functions(path):
            inner = [node for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom)]
            bare = [node for node in inner if not any(word in lines[node.lineno - 1] for word in EXCUSES)]
            found += [f"{name(path)}:{node.lineno}" for node in bare]
    assert sorted(set(found)) == []


def test_imports_are_absolute() -> None:
    found = [
        f"{name(path)}:{node.lineno}"
        for path in everything()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert found == []


def test_nothing_is_left_unfinished() -> None:
    marks = re.compile(
        r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" + "XX", "NotImpl" + "emented(?:Error)?")) + r")\b"
    )
    found = [
        f"{name(path)}:{number}: {line.strip()}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), start=1)
        if marks.search(line)
    ]
    assert found == []


def test_no_test_is_switched_off() -> None:
    marks = re.compile(r"pytest\.mark\.(skip|skipif|xfail)|importor" + "skip|unittest.skip")
    found = [name(path) for path in everything() if path.stem != "test_files" and marks.search(path.read_text("utf-8"))]
    assert found == []
