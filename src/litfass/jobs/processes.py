"""The web server and the worker as two children: started together, watched, ended together."""

# SPDX-License-Identifier: EUPL-1.2

import errno
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

GRACE = 15.0  # seconds a child gets to end by itself
START = 60.0  # seconds the server gets to answer
LONGEST_WAIT = 60.0  # seconds before a worker that keeps dying is started again
ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - compared, not bound


class NotFree(Exception):
    """The server cannot listen there; the message says in German why."""


def probe(host: str, port: int) -> None:
    """Raise NotFree where the server could not listen."""
    refusals = {
        errno.EADDRINUSE: f"Port {port} ist schon belegt. Bitte wählen Sie mit --port einen anderen.",
        errno.EACCES: f"Port {port} darf nur der Systemverwalter öffnen. Bitte wählen Sie einen ab 1024.",
    }
    try:
        with socket.socket(_family(host)) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((host, port))
    except OSError as refusal:
        nowhere = f"Auf {host} kann dieser Rechner nicht hören. Bitte prüfen Sie --host."
        raise NotFree(refusals.get(refusal.errno or 0, nowhere)) from refusal


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


class Processes:
    """Both children of `litfass run`."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port
        self._ended = threading.Event()
        self._children: dict[str, subprocess.Popen[bytes]] = {}

    def run(self, *, ready: Callable[[], None], meanwhile: Callable[[], None]) -> int:
        """Serve until SIGTERM or Ctrl-C, or until the server ends by itself.

        Calls `ready` once it answers, then `meanwhile` about twice a second.
        """
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._end)
        try:
            self._start("server")
            self._start("worker")
            if self._wait_for_answer():
                ready()
            return self._watch(meanwhile)
        finally:
            self._stop()

    def _end(self, _signal: int, _frame: FrameType | None) -> None:
        self._ended.set()

    def _start(self, name: str) -> None:
        commands = {
            "server": ["litfass.jobs.server", self._host, str(self._port)],
            "worker": ["litfass", "worker", "--until-eof"],
        }
        # A group of its own: Ctrl-C reaches us alone, and we end the children in order. The pipe is their leash.
        self._children[name] = subprocess.Popen(
            [sys.executable, "-m", *commands[name]], process_group=0, stdin=subprocess.PIPE
        )

    def _wait_for_answer(self) -> bool:
        until = time.monotonic() + START
        while time.monotonic() < until and not self._ended.wait(0.1):
            if self._children["server"].poll() is not None:
                return False
            with socket.socket(_family(self._host)) as knock:
                knock.settimeout(0.5)
                if knock.connect_ex((ANYWHERE.get(self._host, self._host), self._port)) == 0:
                    return True
        return False

    def _watch(self, meanwhile: Callable[[], None]) -> int:
        """A worker that dies is started again, slower each time; a server that dies ends everything."""
        wait, born = 1.0, time.monotonic()
        while not self._ended.wait(0.5):
            if (code := self._children["server"].poll()) is not None:
                sys.stderr.write("Der Webserver hat sich beendet.\n")
                return abs(code) or 1
            if self._children["worker"].poll() is not None:
                wait = 1.0 if time.monotonic() - born > LONGEST_WAIT else wait
                sys.stderr.write(f"Der Arbeiter hat sich beendet und startet in {wait:.0f} Sekunden neu.\n")
                if self._ended.wait(wait):
                    break
                wait, born = min(wait * 2, LONGEST_WAIT), time.monotonic()
                self._start("worker")
            meanwhile()
        return 0

    def _stop(self) -> None:
        for child in self._children.values():
            if child.poll() is None:
                child.terminate()
        until = time.monotonic() + GRACE
        for child in self._children.values():
            with suppress(subprocess.TimeoutExpired):
                child.wait(max(0.1, until - time.monotonic()))
            with suppress(ProcessLookupError):  # what it started itself ends with it
                os.killpg(child.pid, signal.SIGKILL)
            child.wait()
