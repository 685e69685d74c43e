"""Core needs only the standard library, and so does run.py."""

# SPDX-License-Identifier: EUPL-1.2

import sys

from tests.house.tree import HOME, imports, modules, name


def test_core_needs_only_the_standard_library() -> None:
    foreign = [
        f"{name(path)}: {wanted}"
        for path in modules("src/litfass/core")
        for _, wanted in imports(path)
        if wanted.split(".")[0] not in sys.stdlib_module_names and not wanted.startswith("litfass.core")
    ]
    assert foreign == []


def test_run_py_needs_only_the_standard_library() -> None:
    wanted = {word.split(".")[0] for _, word in imports(HOME / "run.py")}
    assert wanted <= sys.stdlib_module_names


def test_only_the_engine_knows_the_job_engine() -> None:
    knowing = {name(path) for path in modules("src") for _, wanted in imports(path) if wanted.split(".")[0] == "dbos"}
    assert knowing <= {"src/litfass/jobs/engine.py"}
