"""Alles starten: Tabellen anlegen, Webserver und Arbeiter, bis Strg-C."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import sys

from django.core.management import call_command
from django.utils import timezone

from litfass.core.german import BERLIN
from litfass.flow import demonstrate, setup
from litfass.flow.setup import NotAnAddress
from litfass.jobs.processes import Processes
from litfass.jobs.terminal import Exit, Terminal
from litfass.records import municipality


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen, and over which sources."""
    parser.add_argument("--host", default="127.0.0.1", help="Adresse, auf der der Server hört (sonst 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="Port (sonst 8000)")
    parser.add_argument("--source", action="append", default=[], metavar="NAME|ADRESSE",
                        help="Bezirk (hamburg-mitte …), ALLRIS- oder Feed-Adresse; ohne Angabe die Vorführstadt")  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    """Prepare what is missing, then serve until ended."""
    terminal = Terminal(arguments.json)
    terminal.progress("Tabellen werden angelegt …")
    call_command("migrate", verbosity=0, interactive=False)
    try:
        login = _set_up(arguments.source, terminal)
    except NotAnAddress as refusal:
        terminal.say(str(refusal))
        return Exit.USAGE
    processes = Processes(arguments.host, arguments.port)
    return processes.run(ready=lambda: _tell(arguments, login, terminal))


def _set_up(sources: list[str], terminal: Terminal) -> setup.Login | None:
    """The first start sets up; a later one keeps everything."""
    now = timezone.now()
    if sources:
        if setup.is_done() and municipality.current().is_demo:
            raise NotAnAddress("In diesem Ordner liegt die Vorführstadt. Bitte wählen Sie mit --data einen anderen.")
        return setup.real(sources, now=now)
    if not setup.is_done():
        setup.demo(today=now.astimezone(BERLIN).date(), now=now)
        demonstrate.fill(now, terminal.progress)
    return setup.Login(*setup.DEMO_LOGIN) if municipality.current().is_demo else None


def _tell(arguments: argparse.Namespace, login: setup.Login | None, terminal: Terminal) -> None:
    host = f"[{arguments.host}]" if ":" in arguments.host else arguments.host
    address = f"http://{host}:{arguments.port}"
    known = f"  Anmeldung: {login.name} / {login.password}" if login else ""
    value = {"column": f"{address}/", "desk": f"{address}/redaktion/", "login": login and login.name}
    terminal.progress("")
    terminal.result(value, f"Litfaßsäule: {address}/  Redaktion: {address}/redaktion/{known}")
    sys.stdout.flush()
