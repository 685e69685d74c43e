"""The frame holds: locks with hashes for what the package asks for, one command for tests and CI."""

# SPDX-License-Identifier: EUPL-1.2

import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.tree import HOME, imports, modules, name

LOCKS = ("requirements.lock", "requirements-test.lock")
SILENT = {"psycopg", "tzdata"}  # Django and zoneinfo import them


def _project() -> dict[str, Any]:
    return tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))


def _locked(lock: str) -> dict[str, str]:
    text = (HOME / lock).read_text(encoding="utf-8")
    return {canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", text, re.M)}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_its_hashes_and_no_address(lock: str) -> None:
    text = (HOME / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\w)", text.strip())
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text
    assert "--index" not in text


def test_the_locks_hold_what_the_package_asks_for() -> None:
    project = _project()
    groups = project["dependency-groups"]
    wanted = {
        "requirements.lock": [*project["project"]["dependencies"], *groups["build"]],
        "requirements-test.lock": groups["test"],
    }
    missing = [
        line
        for lock, lines in wanted.items()
        for line in lines
        if _locked(lock).get(canonicalize_name(Requirement(line).name), "0") not in Requirement(line).specifier
    ]
    assert missing == []


def test_the_tests_run_on_the_versions_that_operators_get() -> None:
    runtime, test = _locked("requirements.lock"), _locked("requirements-test.lock")
    assert {name: test.get(name) for name in runtime} == runtime


def test_ci_calls_exactly_the_test_command() -> None:
    lines = (HOME / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    calls = [line for line in lines if "run.py" in line]
    assert calls == ["exec python3 run.py test"]


def test_the_readme_gives_the_two_commands() -> None:
    readme = (HOME / "README.md").read_text(encoding="utf-8").splitlines()
    assert {"python3 run.py", "python3 run.py test"} <= {line.strip() for line in readme}


def _top_names(requirements: list[str]) -> set[str]:
    """The names under which the modules of these packages are imported."""
    wanted = {canonicalize_name(Requirement(line).name) for line in requirements}
    return {
        top
        for top, packages in packages_distributions().items()
        if wanted & {canonicalize_name(package) for package in packages}
    }


def _imported(*places: str) -> dict[str, str]:
    return {
        wanted.split(".")[0]: name(path)
        for path in modules(*places)
        for _, wanted in imports(path)
        if wanted.split(".")[0] not in sys.stdlib_module_names | {"litfass", "tests", "bench", "run"}
    }


def test_everything_imported_is_asked_for_by_name() -> None:
    project = _project()
    runtime, test = project["project"]["dependencies"], project["dependency-groups"]["test"]
    package, tests = _imported("src", "bench"), _imported("tests")
    assert {top: where for top, where in package.items() if top not in _top_names(runtime)} == {}
    assert {top: where for top, where in tests.items() if top not in _top_names(runtime + test)} == {}


def test_everything_asked_for_is_used() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in modules("src"))
    unused = [
        line
        for line in _project()["project"]["dependencies"]
        if Requirement(line).name not in SILENT
        and not any(re.search(rf"\b{re.escape(top)}\b", text) for top in _top_names([line]))
    ]
    assert unused == []
