"""Ein Konto der Redaktion anlegen oder ihm ein neues Kennwort geben."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import secrets

from litfass.flow.setup import first_person
from litfass.jobs.terminal import Exit, Terminal


def arguments(parser: argparse.ArgumentParser) -> None:
    """Who."""
    parser.add_argument("name", help="Anmeldename")


def run(arguments: argparse.Namespace) -> int:
    """Make it and tell the password once."""
    login = first_person(arguments.name, secrets.token_urlsafe(12))
    sentence = f"Anmeldung: {login.name} / {login.password}"
    Terminal(arguments.json).result({"name": login.name, "password": login.password}, sentence)
    return Exit.DONE
