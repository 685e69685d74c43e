"""Zugänge zur Redaktion zeigen, anlegen, mit neuem Kennwort versehen oder beenden."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import secrets

from django.utils import timezone

from litfass.flow.people import NotRetired, people, retire
from litfass.flow.setup import first_person
from litfass.flow.who import SYSTEM
from litfass.jobs.terminal import Exit, Terminal


def arguments(parser: argparse.ArgumentParser) -> None:
    """Who, and whether the access ends."""
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help="Anmeldename; bekommt einen Zugang oder ein neues Kennwort. Ohne: alle"
    )
    parser.add_argument("--retire", action="store_true", help="den Zugang beenden; was die Person tat, bleibt")


def run(arguments: argparse.Namespace) -> int:
    """List, make or retire."""
    terminal = Terminal(arguments.json)
    if not arguments.name:
        return _missing(terminal) if arguments.retire else _list(terminal)
    return _retire(arguments.name, terminal) if arguments.retire else _make(arguments.name, terminal)


def _missing(terminal: Terminal) -> int:
    terminal.say("Es fehlt der NAME, dessen Zugang enden soll.")
    return Exit.USAGE


def _list(terminal: Terminal) -> int:
    rows = [
        {
            "name": user.username, "is_active": user.is_active,
            "last_login": user.last_login.isoformat() if user.last_login else None,
        }
        for user in people()
    ]  # fmt: skip
    lines = [
        f"{row['name']:<30} {'offen' if row['is_active'] else 'beendet':<8} {row['last_login'] or 'noch nie'}"
        for row in rows
    ]
    terminal.result(rows, "\n".join(lines) or "Noch kein Zugang. „litfass user NAME“ legt einen an.")
    return Exit.DONE if rows else Exit.NOTHING


def _make(name: str, terminal: Terminal) -> int:
    """Tell the password once."""
    login = first_person(name, secrets.token_urlsafe(12))
    terminal.result({"name": login.name, "password": login.password}, f"Anmeldung: {login.name} / {login.password}")
    return Exit.DONE


def _retire(name: str, terminal: Terminal) -> int:
    try:
        is_new = retire(name, who=SYSTEM, now=timezone.now())
    except NotRetired as refusal:
        terminal.say(str(refusal))
        return Exit.FAILED
    said = "ist beendet, überall abgemeldet" if is_new else "war schon beendet"
    terminal.result({"name": name, "is_active": False}, f"Der Zugang „{name}“ {said}.")
    return Exit.DONE if is_new else Exit.NOTHING
