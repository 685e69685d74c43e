"""Start Litfass, test it or only make its environment, with nothing but Python 3.11 and pip."""

# SPDX-License-Identifier: EUPL-1.2

from __future__ import annotations  # an older Python shall reach the sentence that refuses it

import argparse
import hashlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

HOME = Path(__file__).resolve().parent
VENV = HOME / ".venv"
PYTHON = VENV / "bin" / "python"
RUNTIME = HOME / "requirements.lock"
TEST = HOME / "requirements-test.lock"  # the runtime's packages at the same versions, and those of the tests
REPORTS = VENV / "reports"
BOTH_DATABASES = ("tests/records", "tests/flow", "tests/jobs")
NO_SERVER = 75  # tests/postgres.py could not start one (EX_TEMPFAIL)
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


class Refused(Exception):
    """The machine cannot do it; the message is one German sentence for the operator."""


class Outcome(NamedTuple):
    """What one step of the tests came to."""

    name: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    left_out: tuple[str, ...] = ()


def main(words: Sequence[str]) -> int:
    """Do what the command line asks for and return the exit code."""
    signal.signal(signal.SIGTERM, stop)
    try:
        wish, rest = _parse(words)
        refuse_old_parts(sys.version_info[:3], sqlite3.sqlite_version_info)
        return VERBS[wish.verb](wish, rest)
    except Refused as reason:
        print(reason, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def stop(number: int, frame: object) -> None:
    """End like a program that was told to, so that what we started is told too."""
    raise SystemExit(128 + number)


def _parse(words: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(
        "run.py", description="Litfass starten, prüfen oder einrichten.", allow_abbrev=False
    )
    parser.add_argument("verb", nargs="?", choices=VERBS, default="run", help="run (Vorgabe), test oder setup")
    parser.add_argument("--host", help="Adresse, auf der die Seiten erscheinen (Vorgabe 127.0.0.1)")
    parser.add_argument("--port", help="Port, auf dem die Seiten erscheinen (Vorgabe 8000)")
    parser.add_argument("--data", help="Ordner für alles, was Litfass behält (Vorgabe .litfass neben run.py)")
    parser.add_argument("--source", action="append", help="Quelle statt der Vorführstadt: Bezirk oder Adresse")
    wish, rest = parser.parse_known_args(words)
    if rest and wish.verb != "test":
        parser.error(f"Unbekannte Angabe: {' '.join(rest)}")
    return wish, rest


def refuse_old_parts(python: tuple[int, ...], sqlite: tuple[int, ...]) -> None:
    """Raise Refused with the one sentence that says which part is too old, or too new to be known."""
    if not (3, 11) <= python < (3, 15):
        raise Refused(f"Litfass braucht Python 3.11 bis 3.14, hier läuft {_dotted(python)}.")
    # dbos 3.4.0 on Python 3.12 and later writes timestamps that SQLite knows from 3.42 on; Django needs 3.31.
    needed = (3, 42, 0) if python >= (3, 12) else (3, 31, 0)
    if sqlite < needed:
        raise Refused(
            f"Litfass braucht mit Python {_dotted(python)} mindestens SQLite {_dotted(needed)}, "
            f"hier ist SQLite {_dotted(sqlite)}."
        )


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version[:2]))


# --- the environment ---------------------------------------------------------------------------------


def setup(wish: argparse.Namespace, rest: Sequence[str]) -> int:
    """Make only the environment."""
    make_environment(RUNTIME)
    print(f"Die Umgebung ist bereit: {VENV / 'bin' / 'litfass'}")
    return 0


def make_environment(lock: Path) -> None:
    """Make `.venv` hold exactly the locked packages and Litfass itself; at once if it already does."""
    stamp = VENV / f"{lock.name}.stamp"
    state = _state()
    if stamp.exists() and stamp.read_text() == state:
        return
    print("Die Umgebung wird eingerichtet. Das dauert beim ersten Mal etwa eine Minute.", flush=True)
    _make_venv()
    _pip("--require-hashes", "--only-binary", ":all:", "-r", str(lock), total=lock.read_text().count("=="))
    _pip("--no-deps", "--no-build-isolation", "--editable", str(HOME))
    for held in {lock, RUNTIME}:
        (VENV / f"{held.name}.stamp").write_text(state)


def _state() -> str:
    parts = [path.read_bytes() for path in (RUNTIME, TEST, HOME / "pyproject.toml")]
    return hashlib.sha256(b"\0".join([*parts, sys.version.encode(), str(HOME).encode()])).hexdigest()


def _make_venv() -> None:
    if _answers([str(PYTHON), "-c", f"import sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"]):
        return
    make = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    # Debian without python3-venv has no ensurepip; its own pip can fill the environment from outside.
    if not _answers(make) and not _answers([*make, "--without-pip"]):
        raise Refused(f"In {VENV} lässt sich keine Umgebung anlegen. Ist der Ordner beschreibbar?")


def _pip_command() -> list[str]:
    if _answers([str(PYTHON), "-m", "pip", "--version"]):
        return [str(PYTHON), "-m", "pip"]
    if _answers([sys.executable, "-m", "pip", "--python", str(PYTHON), "--version"]):
        return [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    raise Refused("Es fehlt pip. Auf Debian hilft: apt install python3-pip")


def _pip(*words: str, total: int = 0) -> None:
    command = [*_pip_command(), "install", "--no-input", "--disable-pip-version-check", "--no-color", *words]
    lines: list[str] = []

    def heard(line: str) -> None:
        lines.append(line)
        _show_progress(lines, total)

    if call(command, heard):
        sys.stderr.writelines(lines[-15:])
        raise Refused("Die Pakete ließen sich nicht einrichten. Besteht eine Verbindung zum Paketverzeichnis?")


def _show_progress(lines: Sequence[str], total: int) -> None:
    if not total or not sys.stdout.isatty() or not lines[-1].startswith(("Collecting ", "Installing ")):
        return
    done = sum(line.startswith("Collecting ") for line in lines)
    text = f"  {done} von {total} Paketen geladen" if lines[-1].startswith("Coll") else "  Pakete werden eingespielt\n"
    print(f"\r\033[K{text}", end="", flush=True)


# --- run ---------------------------------------------------------------------------------------------


def run(wish: argparse.Namespace, rest: Sequence[str]) -> int:
    """Become `litfass run`, so that Ctrl-C and SIGTERM reach it directly."""
    make_environment(RUNTIME)
    words = ["--data", wish.data or str(HOME / ".litfass")]
    words += ["--host", wish.host] if wish.host else []
    words += ["--port", wish.port] if wish.port else []
    words += [word for source in wish.source or () for word in ("--source", source)]
    os.execv(PYTHON, [str(PYTHON), str(VENV / "bin" / "litfass"), "run", *words])  # noqa: S606 - no shell is wanted


# --- test --------------------------------------------------------------------------------------------


def test(wish: argparse.Namespace, rest: Sequence[str]) -> int:
    """Run every test, or with words of pytest's own only those that they name."""
    make_environment(TEST)
    REPORTS.mkdir(exist_ok=True)
    outcomes = [_pytest("pytest", rest)] if rest else list(_everything())
    return report(outcomes, in_ci=os.environ.get("CI") == "true")


def _everything() -> Iterator[Outcome]:
    yield _chromium()
    yield _tool("ruff check", "check", "--output-format=concise", ".")
    yield _tool("ruff format", "format", "--check", ".")
    yield _tool("mypy")
    yield _tool("lint-imports")
    # A browser and the real processes of the job tests share two cores; whole files stay on one of them.
    yield _pytest("pytest auf SQLite", ["-n", "2", "--dist", "loadfile"])
    yield _pytest("pytest auf PostgreSQL", BOTH_DATABASES, before=["tests/postgres.py"])


def _chromium() -> Outcome:
    name = "Chromium"
    if not any(map(shutil.which, CHROMIUM)) and shutil.which("apt-get") and os.geteuid() == 0:
        print("Chromium wird für die Tests im Browser eingespielt.", flush=True)
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        _apt("update")
        _apt("install", "--yes", "--no-install-recommends", "chromium", "fonts-dejavu-core")
    if any(map(shutil.which, CHROMIUM)):
        return Outcome(name)
    reason = "Tests im Browser: Chromium fehlt und darf hier nicht eingespielt werden (apt install chromium)."
    return Outcome(name, left_out=(reason,))


def _apt(*words: str) -> None:
    lines: list[str] = []
    if call(["apt-get", "--quiet", *words], lines.append):
        sys.stderr.writelines(lines[-15:])


def _tool(name: str, *words: str) -> Outcome:
    command = name.split()[0]
    print(f"\n== {name}", flush=True)
    code = call([str(VENV / "bin" / command), *words])
    return Outcome(name, passed=int(code == 0), failed=int(code != 0))


def _pytest(name: str, words: Sequence[str], before: Sequence[str] = ()) -> Outcome:
    print(f"\n== {name}", flush=True)
    result = REPORTS / f"{name.replace(' ', '-')}.xml"
    result.unlink(missing_ok=True)
    code = call([str(PYTHON), *before, "-m", "pytest", f"--junitxml={result}", *words])
    if code == NO_SERVER:
        return Outcome(name, left_out=(f"{name}: Die Datenbank ließ sich nicht starten (siehe oben).",))
    if not result.exists():
        return Outcome(name, failed=1)
    return counted(name, result, code)


def counted(name: str, result: Path, code: int) -> Outcome:
    """Add up what pytest wrote down about its run."""
    cases = list(ElementTree.parse(result).iter("testcase"))  # noqa: S314 - pytest has just written it
    skips = [skip for case in cases for skip in case.iter("skipped")]
    failed = sum(case.find("failure") is not None or case.find("error") is not None for case in cases)
    reasons = sorted({f"{name}: {skip.get('message', '')}" for skip in skips})
    missing = int(code != 0 and failed == 0)  # no test at all, a broken conftest, an interrupted run
    return Outcome(name, len(cases) - failed - len(skips), failed + missing, len(skips), tuple(reasons))


def report(outcomes: Sequence[Outcome], *, in_ci: bool) -> int:
    """Say what failed and what was left out, then the one line that counts; give the exit code."""
    print()
    for outcome in outcomes:
        if outcome.failed:
            print(f"Fehlgeschlagen: {outcome.name} ({outcome.failed})")
    left_out = [reason for outcome in outcomes for reason in outcome.left_out]
    print("\n".join(f"Ausgelassen: {reason}" for reason in left_out) or "Nichts wurde ausgelassen.")
    if in_ci and left_out:
        print("In der CI darf nichts ausgelassen werden.")
    passed, failed, skipped = (sum(getattr(o, field) for o in outcomes) for field in ("passed", "failed", "skipped"))
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return int(failed > 0 or (in_ci and bool(left_out)))


# --- processes ---------------------------------------------------------------------------------------


def call(command: Sequence[str], heard: Callable[[str], None] | None = None) -> int:
    """Run one program to its end and return its exit code; if we are stopped, so is it.

    With `heard`, its lines go there instead of to the screen.
    """
    out, error = (None, None) if heard is None else (subprocess.PIPE, subprocess.STDOUT)
    process = subprocess.Popen(command, cwd=HOME, stdout=out, stderr=error, text=True)
    try:
        for line in process.stdout or ():
            if heard:
                heard(line)
        return process.wait()
    except BaseException:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
        raise


def _answers(command: Sequence[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


VERBS: dict[str, Callable[[argparse.Namespace, Sequence[str]], int]] = {"run": run, "test": test, "setup": setup}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
