"""The file run.py refuses what cannot work, counts honestly and leaves nothing running."""

# SPDX-License-Identifier: EUPL-1.2

import subprocess
import sys
from pathlib import Path

import pytest

from run import Outcome, Refused, counted, refuse_old_parts, report
from tests.house.tree import HOME

WAITING_CHILD = """
import signal, sys, run
signal.signal(signal.SIGTERM, run.stop)
run.call([sys.executable, "-c", "import signal; print('started', flush=True); signal.pause()"])
"""
RESULTS = """<testsuites><testsuite>
<testcase name="a"/><testcase name="b"><skipped message="Chromium is not installed."/></testcase>
<testcase name="c"><failure>no</failure></testcase><testcase name="d"><error>no</error></testcase>
</testsuite></testsuites>"""


@pytest.mark.parametrize(
    ("python", "sqlite", "sentence"),
    [
        ((3, 9, 2), (3, 34, 1), "Litfass braucht Python 3.11 bis 3.14, hier läuft 3.9."),
        ((3, 15, 0), (3, 50, 0), "Litfass braucht Python 3.11 bis 3.14, hier läuft 3.15."),
        (
            (3, 12, 1),
            (3, 40, 1),
            "Litfass braucht mit Python 3.12 mindestens SQLite 3.42, hier ist SQLite 3.40.",
        ),
        ((3, 11, 2), (3, 27, 0), "Litfass braucht mit Python 3.11 mindestens SQLite 3.31, hier ist SQLite 3.27."),
    ],
)
def test_a_part_that_is_too_old_is_refused_in_one_sentence(
    python: tuple[int, ...], sqlite: tuple[int, ...], sentence: str
) -> None:
    with pytest.raises(Refused) as refused:
        refuse_old_parts(python, sqlite)
    assert str(refused.value) == sentence


def test_debian_12_is_welcome() -> None:
    refuse_old_parts((3, 11, 2), (3, 40, 1))


def test_results_are_added_up(tmp_path: Path) -> None:
    result = tmp_path / "results.xml"
    result.write_text(RESULTS)
    assert counted("pytest", result, 1) == Outcome("pytest", 1, 2, 1, ("pytest: Chromium is not installed.",))


def test_a_run_that_broke_off_counts_as_failed(tmp_path: Path) -> None:
    result = tmp_path / "results.xml"
    result.write_text("<testsuites/>")
    assert counted("pytest", result, 5) == Outcome("pytest", failed=1)


def test_the_last_line_sums_all_steps(capsys: pytest.CaptureFixture[str]) -> None:
    code = report([Outcome("ruff", passed=1), Outcome("pytest", passed=3)], in_ci=True)
    assert (code, capsys.readouterr().out.splitlines()[-1]) == (0, "4 passed, 0 failed, 0 skipped")


@pytest.mark.parametrize(("in_ci", "code"), [(False, 0), (True, 1)])
def test_what_is_left_out_is_said_and_fails_only_in_ci(
    in_ci: bool, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    outcome = Outcome("Chromium", left_out=("Tests im Browser: Chromium fehlt.",))
    assert report([outcome], in_ci=in_ci) == code
    assert "Ausgelassen: Tests im Browser: Chromium fehlt." in capsys.readouterr().out


def test_a_stop_ends_the_children_too() -> None:
    with subprocess.Popen([sys.executable, "-c", WAITING_CHILD], cwd=HOME, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"started\n"
        process.terminate()
        # The child holds the same pipe, so its end is reached only when both are gone.
        assert process.stdout.read() == b""
        assert process.wait() == 143
