"""Settings that protect: a key that is never empty, a data folder of one's own, limits that know who calls."""

# SPDX-License-Identifier: EUPL-1.2

import os
import stat
import subprocess
import sys
from pathlib import Path

SRC = Path(__file__).resolve().parents[2] / "src"


def setting(name: str, folder: Path, **env: str) -> str:
    """What a fresh process in this data folder has."""
    given = {key: value for key, value in os.environ.items() if not key.startswith("LITFASS_")}
    given |= {"LITFASS_DATA": str(folder), "PYTHONPATH": str(SRC)}
    asked = [sys.executable, "-c", f"from litfass.config import settings; print(settings.{name})"]
    return subprocess.run(asked, env=given | env, capture_output=True, text=True, check=True).stdout.strip()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_nobody_else_on_the_machine_reads_the_data(tmp_path: Path) -> None:
    setting("SECRET_KEY", tmp_path / "data")
    assert (mode(tmp_path / "data"), mode(tmp_path / "data" / "secret.key")) == (0o700, 0o600)


def test_the_key_stays(tmp_path: Path) -> None:
    assert setting("SECRET_KEY", tmp_path) == setting("SECRET_KEY", tmp_path) != ""


def test_an_empty_key_file_is_as_none(tmp_path: Path) -> None:
    (tmp_path / "secret.key").touch()
    assert len(setting("SECRET_KEY", tmp_path)) > 50


def test_behind_https_the_proxy_says_who_calls(tmp_path: Path) -> None:
    name = "ALLAUTH_TRUSTED_PROXY_COUNT"
    assert setting(name, tmp_path, LITFASS_PUBLIC_URL="https://meldungen.kranhude.example") == "1"
    assert setting(name, tmp_path, LITFASS_PUBLIC_URL="http://127.0.0.1:8000") == "0"
