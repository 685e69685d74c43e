"""`litfass run`: one line, real pages, children that come back and go with their parent, a clean end."""

# SPDX-License-Identifier: EUPL-1.2

import os
import re
import signal
import socket
import subprocess
import threading
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import psutil
import pytest

from tests.jobs.place import Place, kill, until

FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Presse</title>
<link>http://127.0.0.1/</link><item><guid>weg-1</guid><title>Der Weg ist frei</title><link>%s/weg-1</link>
<pubDate>Tue, 24 Nov 2026 08:00:00 +0100</pubDate><description>Der Weg ist wieder frei.</description></item>
</channel></rss>"""
ARTICLE = (
    "<html><head><title>Der Weg ist frei</title></head><body><article><h1>Der Weg ist frei</h1><p>%s</p></article>"
)


class Running:
    """One `litfass run` and what it says."""

    def __init__(self, here: Place, *words: str, **options: Any) -> None:
        self.port = free_port()
        self.process = here.start(
            "run", "--port", str(self.port), *words, stdout=subprocess.PIPE, **{"stderr": subprocess.PIPE} | options
        )
        assert self.process.stdout
        self.line = self.process.stdout.readline()
        self.family = psutil.Process(self.process.pid).children(recursive=True)

    @property
    def worker(self) -> psutil.Process | None:
        """The worker as it is now."""
        children = psutil.Process(self.process.pid).children()
        return next((child for child in children if "worker" in _words(child)), None)

    @property
    def server(self) -> psutil.Process:
        """The web server's first process."""
        return next(child for child in self.family if "litfass.jobs.server" in _words(child))

    def get(self, path: str) -> tuple[int, str]:
        """One page: its status and text."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=60) as answer:
            return answer.status, answer.read().decode()

    def is_gone(self) -> bool:
        """Whether every process it ever started has ended."""
        return not any(_words(child) for child in self.family)

    def end(self, number: int = signal.SIGTERM) -> tuple[int, str, str]:
        """Tell it to end: its exit code and what it still said."""
        self.family = psutil.Process(self.process.pid).children(recursive=True)
        self.process.send_signal(number)
        out, error = self.process.communicate(timeout=60)
        return self.process.returncode, out, error or ""


def _words(process: psutil.Process) -> list[str]:
    """How it was called; nothing of one that has just ended."""
    try:
        words: list[str] = process.cmdline()
    except psutil.Error:
        return []
    return words


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def starts(here: Place) -> Iterator[Any]:
    """Start `litfass run …`; whatever still runs is killed afterwards."""
    started: list[Running] = []

    def start(*words: str, **options: Any) -> Running:
        started.append(Running(here, *words, **options))
        return started[-1]

    yield start
    for one in started:
        kill([one.process])
        for child in one.family:
            if child.is_running():
                child.kill()


@pytest.fixture
def silent() -> str:
    """The address of a source where nobody answers."""
    return f"http://127.0.0.1:{free_port()}/feed"


def test_the_demonstration_starts_with_one_line_and_keeps_what_it_has(here: Place, starts: Any) -> None:
    first = starts()
    address = f"http://127.0.0.1:{first.port}"
    login = "Anmeldung: redaktion / kranhude-zeigt-her"
    assert first.line == f"Litfaßsäule: {address}/  Redaktion: {address}/redaktion/  {login}\n"
    status, page = first.get("/")
    assert (status, "Bezirk Kranhude" in page) == (200, True)
    styles = re.findall(r'href="(/static/[^"]+\.css)"', page)
    assert [first.get(each)[0] for each in styles] == [200] * len(styles)
    assert styles
    assert first.get("/redaktion/")[0] == 200
    notices = here.one("SELECT count(*) FROM records_notice")
    assert notices > 50
    assert first.end(signal.SIGINT) == (0, "", "")
    assert first.is_gone()
    again = starts()
    assert again.get("/")[0] == 200
    assert here.one("SELECT count(*) FROM records_notice") == notices
    assert again.end() == (0, "", "")
    assert again.is_gone()


def test_a_silent_source_is_an_incident_and_no_reason_to_stop(here: Place, starts: Any, silent: str) -> None:
    running = starts("--source", silent, env={"LITFASS_ALLOW_PRIVATE_ADDRESSES": "1"})
    assert re.fullmatch(r"Litfaßsäule: \S+  Redaktion: \S+  Anmeldung: redaktion / \S{16}\n", running.line)
    until(lambda: here.rows("SELECT id FROM records_incident") != [], "an incident")
    assert running.get("/")[0] == 200

    busy = here.call("run", "--port", str(running.port), "--source", silent)
    assert (busy.returncode, busy.stdout, "läuft Litfass schon" in busy.stderr) == (1, "", True)
    elsewhere = here.call("run", "--port", str(running.port), LITFASS_DATA=str(here.folder / "elsewhere"))
    taken = f"Port {running.port} ist schon belegt. Bitte wählen Sie mit --port einen anderen.\n"
    assert (elsewhere.returncode, elsewhere.stderr) == (1, taken)

    worker = running.worker
    assert worker
    worker.kill()
    until(lambda: running.worker not in (None, worker), "another worker")
    code, _, said = running.end()
    assert (code, "Der Arbeiter hat sich beendet und startet in 1 Sekunden neu." in said) == (0, True)
    assert running.is_gone()


def test_a_killed_parent_takes_its_children_along(starts: Any, silent: str) -> None:
    running = starts("--source", silent)
    running.process.kill()
    until(running.is_gone, "all children gone")


def test_a_dead_server_ends_the_whole(starts: Any, silent: str) -> None:
    running = starts("--source", silent)
    running.family = psutil.Process(running.process.pid).children(recursive=True)
    running.server.kill()
    _, error = running.process.communicate(timeout=60)
    assert (running.process.returncode, error) == (9, "Der Webserver hat sich beendet.\n")
    assert running.is_gone()


class Press(ThreadingHTTPServer):
    """A press office's server on loopback; `hung` once somebody waits for a page that does not come."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Site)
        self.hung, self.free = threading.Event(), threading.Event()


class Site(BaseHTTPRequestHandler):
    """Its pages. Those below /slow never come."""

    server: Press

    def do_GET(self) -> None:
        site = f"http://127.0.0.1:{self.server.server_port}"
        if self.path.startswith("/slow"):
            self.server.hung.set()
            self.server.free.wait()
        text = {"/feed": FEED % site, "/weg-1": ARTICLE % "Der Weg an der Hude ist wieder frei. " * 20}.get(self.path)
        self.send_response(200 if text else 404)
        self.send_header("Content-Type", "text/xml" if self.path == "/feed" else "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((text or "").encode())

    def log_message(self, *words: object) -> None:
        """Nothing on the screen."""


@pytest.fixture
def site() -> Iterator[Press]:
    server = Press()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.free.set()
    server.shutdown()
    server.server_close()


def test_a_real_source_is_read_while_the_terminal_tells_how_far(here: Place, starts: Any, site: Press) -> None:
    ours, theirs = os.openpty()
    address = f"http://127.0.0.1:{site.server_port}/feed"
    running = starts("--source", address, stderr=theirs, env={"LITFASS_ALLOW_PRIVATE_ADDRESSES": "1"})
    os.close(theirs)
    until(lambda: here.rows("SELECT title FROM records_post") != [], "a proposal")
    shown = ""
    while "Der erste Durchgang ist fertig" not in shown:
        shown += os.read(ours, 4096).decode()
    assert re.search(r"127\.0\.0\.1: \d+ Seiten gelesen, \d+ Meldungen …", shown)
    assert here.rows("SELECT title, kind FROM records_notice") == [("Der Weg ist frei", "press-release")]
    assert here.rows("SELECT state FROM records_post") == [("proposed",)]
    assert running.end()[0] == 0
    os.close(ours)


def test_a_server_that_never_answers_holds_nobody_up(starts: Any, site: Press) -> None:
    address = f"http://127.0.0.1:{site.server_port}/slow"
    running = starts("--source", address, env={"LITFASS_ALLOW_PRIVATE_ADDRESSES": "1"})
    until(site.hung.is_set, "the worker to wait for the server")
    assert running.end()[0] == 0
    assert running.is_gone()
