"""Alles starten: Tabellen anlegen, Webserver und Arbeiter, bis Strg-C."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import signal
import sys
from types import FrameType

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from litfass.core.german import BERLIN
from litfass.flow import demonstrate, setup
from litfass.flow.setup import NotAnAddress
from litfass.jobs import processes, tables
from litfass.jobs.first_look import FirstLook
from litfass.jobs.slot import Slot, Taken
from litfass.jobs.terminal import Exit, Terminal
from litfass.records import municipality

NEEDS_TABLES = False  # it makes them itself, once nobody else is here
PATIENCE = 3.0  # seconds for a Litfass that is just ending
TAKEN = "In diesem Ordner läuft Litfass schon. Bitte beenden Sie es zuerst, oder wählen Sie mit --data einen anderen."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen, and over which sources."""
    parser.add_argument("--host", default="127.0.0.1", help="Adresse, auf der der Server hört (sonst 127.0.0.1)")
    parser.add_argument("--port", type=_port, default=8000, help="Port (sonst 8000)")
    sort = "Bezirk (hamburg-mitte …), ALLRIS- oder Feed-Adresse; ohne Angabe die Vorführstadt"
    parser.add_argument("--source", action="append", default=[], metavar="NAME|ADRESSE", help=sort)


def _port(word: str) -> int:
    if not word.isdecimal() or not 1 <= int(word) <= 65535:
        raise argparse.ArgumentTypeError("ein Port ist eine Zahl von 1 bis 65535")
    return int(word)


def run(arguments: argparse.Namespace) -> int:
    """Prepare what is missing, then serve until ended."""
    terminal = Terminal(arguments.json)
    signal.signal(signal.SIGTERM, _leave)
    try:
        slot = Slot(settings.DATA / "run.lock", wait=PATIENCE, taken=TAKEN)
        processes.probe(arguments.host, arguments.port)
        terminal.progress("Tabellen werden angelegt …")
        tables.make()
        login = _set_up(arguments.source, terminal)
    except (Taken, processes.NotFree) as refusal:
        terminal.say(str(refusal))
        return Exit.FAILED
    except NotAnAddress as refusal:
        terminal.say(str(refusal))
        return Exit.USAGE
    children = processes.Processes(arguments.host, arguments.port)
    first_look = FirstLook(terminal)
    code = children.run(ready=lambda: _tell(arguments, login, terminal), meanwhile=first_look.tell)
    slot.close()
    return code


def _leave(number: int, _frame: FrameType | None) -> None:
    """SIGTERM while setting up: undo what is half done and go."""
    raise SystemExit(128 + number)


def _set_up(sources: list[str], terminal: Terminal) -> setup.Login | None:
    """The first start sets up; a later one keeps everything."""
    now = timezone.now()
    if sources:
        if setup.is_done() and municipality.current().is_demo:
            raise NotAnAddress("In diesem Ordner liegt die Vorführstadt. Bitte wählen Sie mit --data einen anderen.")
        return setup.real(sources, now=now)
    if not setup.is_done():
        with transaction.atomic():  # all of it or nothing, should somebody end it half-way
            setup.demo(today=now.astimezone(BERLIN).date(), now=now)
            demonstrate.fill(now, terminal.progress)
    return setup.Login(*setup.DEMO_LOGIN) if municipality.current().is_demo else None


def _tell(arguments: argparse.Namespace, login: setup.Login | None, terminal: Terminal) -> None:
    host = processes.ANYWHERE.get(arguments.host, arguments.host)
    address = f"http://{f'[{host}]' if ':' in host else host}:{arguments.port}"
    known = f"  Anmeldung: {login.name} / {login.password}" if login else ""
    value = {
        "column": f"{address}/",
        "desk": f"{address}/redaktion/",
        "login": login and login.name,
        "password": login and login.password,
    }
    terminal.progress("")
    if warning := exposed(arguments.host, is_demo=municipality.current().is_demo, is_secure=settings.SECURE):
        terminal.say(warning)
    terminal.result(value, f"Litfaßsäule: {address}/  Redaktion: {address}/redaktion/{known}")
    sys.stdout.flush()


def exposed(host: str, *, is_demo: bool, is_secure: bool) -> str:
    """What somebody who opens the desk to the network should know; empty where this machine or https keeps it safe."""
    if host in ("127.0.0.1", "localhost", "::1"):
        return ""
    if is_demo:
        return (
            "Achtung: Die Vorführstadt ist aus dem Netz erreichbar, und ihre Anmeldung kennt jeder. "
            "Wer diese Adresse öffnet, kann in ihrer Redaktion alles tun. Ohne --host bleibt sie auf diesem Rechner."
        )
    if is_secure:
        return ""
    return (
        "Achtung: Die Redaktion ist aus dem Netz ohne Verschlüsselung erreichbar, Passwörter lassen sich mitlesen. "
        "Bitte stellen Sie einen Proxy mit https davor und setzen Sie LITFASS_PUBLIC_URL."
    )
