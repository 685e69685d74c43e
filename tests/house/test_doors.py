"""The doors are thin: desk and column read and call flow, they never write to the database."""

# SPDX-License-Identifier: EUPL-1.2

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import SRC, modules, name, tree

WRITES = {
    "save", "create", "get_or_create", "update_or_create", "bulk_create", "bulk_update", "update", "delete",
    "asave", "acreate", "aget_or_create", "aupdate_or_create", "abulk_create", "abulk_update", "aupdate", "adelete",
    "execute", "executemany", "add_to_class", "select_for_update",
}  # fmt: skip


def _writes(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            yield f"{name(path)}:{node.lineno} {ast.unparse(node.func)}"


def test_desk_and_column_never_write_to_the_database() -> None:
    found = [write for path in modules("src/litfass/desk", "src/litfass/column") for write in _writes(path)]
    assert found == []


def test_the_jobs_leave_writing_to_flow_and_records() -> None:
    found = [write for path in modules("src/litfass/jobs") for write in _writes(path) if ".objects" in write]
    assert found == []


def test_only_records_and_the_fediverse_have_tables() -> None:
    tables = {
        path.relative_to(SRC).parts[0]
        for path in modules("src")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base) in {"models.Model", "Model"} for base in node.bases)
    }
    assert tables <= {"records", "fediverse"}
