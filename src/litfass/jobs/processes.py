"""The web server and the worker as two children: started together, watched, ended together."""

# SPDX-License-Identifier: EUPL-1.2

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType

GRACE = 15.0  # seconds a child gets to end by itself
START = 60.0  # seconds the server gets to answer


class Processes:
    """Both children of `litfass run`."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port
        self._ended = threading.Event()
        self._children: dict[str, subprocess.Popen[bytes]] = {}

    def run(self, *, ready: Callable[[], None]) -> int:
        """Serve until SIGTERM or Ctrl-C, or until the server ends by itself. Calls `ready` once it answers."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._end)
        if self._is_taken():
            sys.stderr.write(f"Port {self._port} ist schon belegt. Bitte wählen Sie mit --port einen anderen.\n")
            return 1
        try:
            self._start("server")
            self._start("worker")
            if self._wait_for_answer():
                ready()
            return self._watch()
        finally:
            self._stop()

    def _end(self, _signal: int, _frame: FrameType | None) -> None:
        self._ended.set()

    def _is_taken(self) -> bool:
        with socket.socket(socket.AF_INET6 if ":" in self._host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((self._host, self._port))
            except OSError:
                return True
        return False

    def _start(self, name: str) -> None:
        commands = {
            "server": ["granian", "--interface", "wsgi", "--host", self._host, "--port", str(self._port),
                       "--workers", "1", "--blocking-threads", "4", "--no-ws", "--log-level", "warning",
                       "litfass.config.wsgi:application"],
            "worker": ["litfass", "worker"],
        }  # fmt: skip
        # A group of its own: Ctrl-C reaches us alone, and we end the children in order.
        self._children[name] = subprocess.Popen([sys.executable, "-m", *commands[name]], process_group=0)

    def _wait_for_answer(self) -> bool:
        until = time.monotonic() + START
        while time.monotonic() < until and not self._ended.wait(0.1):
            if self._children["server"].poll() is not None:
                return False
            with socket.socket(socket.AF_INET6 if ":" in self._host else socket.AF_INET) as probe:
                probe.settimeout(0.5)
                if probe.connect_ex((self._reachable(), self._port)) == 0:
                    return True
        return False

    def _reachable(self) -> str:
        return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self._host, self._host)  # noqa: S104 - compared, not bound

    def _watch(self) -> int:
        """A worker that dies is started again, slower each time; a server that dies ends everything."""
        wait = 1.0
        while not self._ended.wait(0.5):
            if (code := self._children["server"].poll()) is not None:
                sys.stderr.write("Der Webserver hat sich beendet.\n")
                return code or 1
            if self._children["worker"].poll() is not None:
                sys.stderr.write(f"Der Arbeiter hat sich beendet und startet in {wait:.0f} Sekunden neu.\n")
                self._ended.wait(wait)
                wait = min(wait * 2, 60.0)
                self._start("worker")
        return 0

    def _stop(self) -> None:
        for child in self._children.values():
            if child.poll() is None:
                child.terminate()
        until = time.monotonic() + GRACE
        for child in self._children.values():
            try:
                child.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()
