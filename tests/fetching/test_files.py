"""Replay a folder of saved pages."""

# SPDX-License-Identifier: EUPL-1.2

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from litfass.core.ports import Page, Web
from litfass.fetching.files import folder_web

BASE = "https://kranhude.example"
WHEN = datetime(2000, 1, 1, tzinfo=UTC)


def saved(folder: Path, pages: dict[str, str]) -> Path:
    (folder / "seite.html").write_bytes(b"<p>Hallo</p>")
    (folder / "index.json").write_text(json.dumps(pages), encoding="utf-8")
    return folder


def test_saved_pages_answer_and_all_others_are_not_found(tmp_path: Path) -> None:
    web: Web = folder_web(saved(tmp_path, {f"{BASE}/1": "seite.html", f"{BASE}/2": "410"}))
    assert [web.get(f"{BASE}/{name}") for name in ("1", "2", "3")] == [
        Page(f"{BASE}/1", 200, "text/html", b"<p>Hallo</p>", WHEN),
        Page(f"{BASE}/2", 410, "", b"", WHEN),
        Page(f"{BASE}/3", 404, "", b"", WHEN),
    ]


def test_an_index_cannot_lead_out_of_its_folder(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="outside its folder"):
        folder_web(saved(tmp_path, {f"{BASE}/1": "../../etc/passwd"}))
