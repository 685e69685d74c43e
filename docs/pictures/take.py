"""Take the pictures of the README anew, from a fresh demo town: `.venv/bin/python docs/pictures/take.py`."""

# SPDX-License-Identifier: EUPL-1.2

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).resolve().parent
HOME = HERE.parents[1]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb"]
LITFASS = [sys.executable, "-m", "litfass"]
MATTER = "24-0187"  # a matter with every stage: motion, decision, statement
PLACE = "tauwerkstrasse"
DESKTOP, PHONE, TALL = (1440, 1000), (390, 844), (1440, 1900)


def main() -> None:
    """Start, take, end."""
    with (
        tempfile.TemporaryDirectory(prefix="litfass-pictures-") as folder,
        _demo(Path(folder)) as town,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)
        _column(browser, town, _decision(Path(folder)))
        _desk(browser, town)
        browser.close()


def _chromium() -> str:
    return next(filter(None, map(shutil.which, CHROMIUM)), None) or sys.exit("Chromium is not installed.")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _environment(folder: Path) -> dict[str, str]:
    """Ours without any setting of a running Litfass, so that the pictures are those of a first start."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("LITFASS_")}
    return clean | {"LITFASS_DATA": str(folder), "PYTHONPATH": str(HOME / "src")}


@contextmanager
def _demo(folder: Path) -> Iterator[dict[str, str]]:
    """A fresh demo town; gives its addresses and login as `litfass run --json` tells them."""
    words = [*LITFASS, "run", "--json", "--port", str(_free_port())]
    with subprocess.Popen(words, env=_environment(folder), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            told: dict[str, str] = json.loads(process.stdout.readline() or sys.exit("Litfass did not start."))
            yield told
        finally:
            process.terminate()
            process.wait(30)


def _decision(folder: Path) -> int:
    """The page that tells the whole way of the matter."""
    words = [*LITFASS, "notices", "--public", "--kind", "decision", "--json", "--limit", "500"]
    answer = subprocess.run(words, env=_environment(folder), capture_output=True, text=True, check=True)
    rows: list[dict[str, Any]] = json.loads(answer.stdout)
    return next(int(row["id"]) for row in rows if (row["number"] or "").startswith(MATTER))


def _page(browser: Browser, size: tuple[int, int], scheme: Any = "light") -> Page:
    width, height = size
    return browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme, locale="de-DE",
                            timezone_id="Europe/Berlin", reduced_motion="reduce")  # fmt: skip


def _take(page: Page, name: str) -> None:
    page.wait_for_load_state("networkidle")
    page.screenshot(path=HERE / f"{name}.png")
    print(f"{name}.png")


def _column(browser: Browser, town: dict[str, str], notice: int) -> None:
    wide, small = _page(browser, DESKTOP), _page(browser, PHONE)
    for page, name in ((wide, "column"), (small, "column-phone")):
        page.goto(town["column"])
        _take(page, name)
    whole = _page(browser, TALL)
    whole.goto(f"{town['column']}meldung/{notice}/")
    _take(whole, "notice")
    wide.goto(f"{town['column']}ort/{PLACE}/")
    _take(wide, "place")


def _desk(browser: Browser, town: dict[str, str]) -> None:
    page = _page(browser, DESKTOP)
    page.goto(town["desk"])
    page.fill("input[name=login]", town["login"])
    page.fill("input[name=password]", town["password"])
    page.press("input[name=password]", "Enter")
    page.wait_for_url(town["desk"])
    _take(page, "desk")


if __name__ == "__main__":
    main()
