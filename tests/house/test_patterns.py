"""Reading takes linear time: no pattern of core, readers and documents can take many steps from one place."""

# SPDX-License-Identifier: EUPL-1.2

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.house.steps import count

PACKAGES = ("litfass.core", "litfass.readers", "litfass.documents")
# One step takes some five nanoseconds, and of the places of a text only those count that fit the first character. So
# even a line made of nothing but such places costs no more than 0.1 ms each, and real ones stop after a few steps. What
# really happens on hostile lines is measured in CPU seconds in tests/readers/test_any_text.py.
BOUND = 20_000


def _modules() -> list[str]:
    found = []
    for name in PACKAGES:
        package = importlib.import_module(name)
        found.append(name)
        found += [info.name for info in pkgutil.walk_packages(package.__path__, f"{name}.")]
    return found


def _patterns(value: Any, name: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern in a value, also those inside tuples and dictionaries."""
    if isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _patterns(each, f"{name}[{key!r}]")
    elif isinstance(value, list | tuple | set | frozenset):
        for place, each in enumerate(value):
            yield from _patterns(each, f"{name}[{place}]")


def _patterns_of(module_name: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns a module keeps, and those its functions keep that compile them once, from a list of words."""
    module = importlib.import_module(module_name)
    for name, value in vars(module).items():
        yield from _patterns(value, name)
        kept = hasattr(value, "cache_info") and getattr(value, "__module__", "") == module_name
        if kept and not inspect.signature(value).parameters:
            yield from _patterns(value(), f"{name}()")


@pytest.mark.parametrize("module_name", _modules())
def test_no_pattern_takes_many_steps_from_one_place(module_name: str) -> None:
    slow = {}
    for name, pattern in _patterns_of(module_name):
        found = count(pattern)
        if found.loose or found.steps > BOUND:
            slow[name] = ", ".join(found.loose) or f"{found.steps:.2g} steps"
    assert slow == {}


@pytest.mark.parametrize(
    ("harmful", "why"),
    [
        (r"(a+)+b", "unbounded"),
        (r"\w+:", "unbounded"),
        (r"(?:a|a){0,20}b", "steps"),
        (r"(?:\w{1,9} ?){0,9}x", "steps"),
        (r"a{0,200}a{0,200}b", "steps"),
        (r".*x", "unbounded"),
    ],
)
def test_the_count_finds_what_backtracks(harmful: str, why: str) -> None:
    found = count(re.compile(harmful))
    assert (bool(found.loose), found.loose == () and found.steps > BOUND) == (why == "unbounded", why == "steps")


@pytest.mark.parametrize(
    "harmless", [r"[a-z]{1,40}:", r"(?:Montag|Mittwoch|Mond){0,9}x", r"\d{1,3}(?:\.\d{3}){0,4} €", r"[A-Z]\w*"]
)
def test_the_count_lets_pass_what_gives_nothing_back(harmless: str) -> None:
    assert (count(re.compile(harmless)).loose, count(re.compile(harmless)).steps < 500) == ((), True)
