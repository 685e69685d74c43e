"""A plug-in is one file or folder, one test and one line in the reference page of its shelf."""

# SPDX-License-Identifier: EUPL-1.2

import pkgutil

import pytest

from tests.house.tree import HOME, SRC

SHELVES = ("sources", "readers", "gazetteers", "checks", "channels", "language")


def _plugins(shelf: str) -> list[str]:
    return sorted(info.name for info in pkgutil.iter_modules([str(SRC / shelf)]))


@pytest.mark.parametrize("shelf", SHELVES)
def test_every_plugin_has_one_test(shelf: str) -> None:
    here = HOME / "tests" / shelf
    untested = [
        each
        for each in _plugins(shelf)
        if not (here / f"test_{each}.py").exists() and not any((here / each).glob("test_*.py"))
    ]
    assert untested == []


@pytest.mark.parametrize("shelf", SHELVES)
def test_every_plugin_has_one_line_in_the_reference(shelf: str) -> None:
    page = HOME / "docs" / "reference" / f"{shelf}.md"
    lines = page.read_text(encoding="utf-8").splitlines() if page.exists() else []
    counts = {each: sum(f"`{each}`" in line for line in lines) for each in _plugins(shelf)}
    assert {each: count for each, count in counts.items() if not count} == {}, f"missing in docs/reference/{shelf}.md"


@pytest.mark.parametrize("shelf", SHELVES)
def test_every_plugin_begins_with_what_it_is_for(shelf: str) -> None:
    silent = [
        each
        for each in _plugins(shelf)
        if not next(path for path in (SRC / shelf / f"{each}.py", SRC / shelf / each / "__init__.py") if path.exists())
        .read_text(encoding="utf-8")
        .startswith('"""')
    ]
    assert silent == []
