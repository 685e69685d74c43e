"""Konten in Netzwerken zeigen, anlegen oder ruhen lassen; bedient werden sie von Hand."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
from collections.abc import Callable

from django.utils import timezone

from litfass.flow import accounts
from litfass.flow.who import SYSTEM
from litfass.jobs.acts import Acts, run_act
from litfass.jobs.terminal import Exit, Terminal
from litfass.records.models import Account

run = run_act


def arguments(parser: argparse.ArgumentParser) -> None:
    """Four acts."""
    acts = Acts(parser)
    acts.add("list", "Die Konten zeigen.", _list)
    add = acts.add("add", "Ein Konto anlegen, das eine Person von Hand bedient.", _add)
    add.add_argument("name", metavar="NAME", help="wie es in der Redaktion heißt, etwa LinkedIn")
    add.add_argument("--network", help="das Netzwerk, wenn NAME es nicht nennt (siehe docs/reference/channels.md)")
    add.add_argument("--characters", metavar="ZAHL", help="eine andere Höchstlänge als die des Netzwerks")
    add.add_argument("--compose", metavar="ADRESSE", help="die Seite, auf der dieses Konto schreibt (https)")
    for word, summary, act in (
        ("pause", "Ein Konto ruhen lassen: keine neuen Vorschläge; was draußen ist, bleibt.", _pause),
        ("resume", "Für ein ruhendes Konto wieder Vorschläge machen.", _resume),
    ):
        acts.add(word, summary, act).add_argument("account", metavar="KONTO", help="siehe litfass account list")


def _list(arguments: argparse.Namespace) -> int:
    rows = [_value(row) for row in Account.objects.all()]
    lines = [
        f"{row['account']:<20} {row['channel']:<10} {'an' if row['is_active'] else 'ruht':<5} {row['label']}"
        for row in rows
    ]
    Terminal(arguments.json).result(rows, "\n".join(lines) or "Noch kein Konto.")
    return Exit.DONE if rows else Exit.NOTHING


def _add(arguments: argparse.Namespace) -> int:
    said = {"characters": arguments.characters, "compose": arguments.compose}
    options = {name: value for name, value in said.items() if value}
    network = arguments.network or arguments.name
    return _try(
        arguments,
        lambda: accounts.add(arguments.name, network=network, options=options, who=SYSTEM, now=timezone.now()),
        "Angelegt",
    )


def _pause(arguments: argparse.Namespace) -> int:
    return _switch(arguments, is_active=False, did="Ruht")


def _resume(arguments: argparse.Namespace) -> int:
    return _switch(arguments, is_active=True, did="Bekommt wieder Vorschläge")


def _switch(arguments: argparse.Namespace, *, is_active: bool, did: str) -> int:
    return _try(
        arguments, lambda: accounts.switch(arguments.account, is_active=is_active, who=SYSTEM, now=timezone.now()), did
    )


def _try(arguments: argparse.Namespace, act: Callable[[], Account], did: str) -> int:
    terminal = Terminal(arguments.json)
    try:
        row = act()
    except accounts.NotAnAccount as refusal:
        terminal.say(str(refusal))
        return Exit.FAILED
    terminal.result(_value(row), f"{did}: {row.label} ({row.slug}), Netzwerk {row.network}.")
    return Exit.DONE


def _value(row: Account) -> dict[str, object]:
    return {
        "account": row.slug, "label": row.label, "channel": row.channel, "network": row.network or None,
        "options": row.options, "is_active": row.is_active,
    }  # fmt: skip
