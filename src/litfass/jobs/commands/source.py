"""Eine Quelle einrichten, ändern oder ruhen lassen."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
from collections.abc import Callable

from django.utils import timezone

from litfass.core.kind import Kind
from litfass.flow import sources
from litfass.flow.setup import NotAnAddress
from litfass.flow.who import SYSTEM
from litfass.jobs.acts import Acts, run_act
from litfass.jobs.terminal import Exit, Terminal
from litfass.records.models import Source

KINDS = [kind.value for kind in Kind]

run = run_act


def arguments(parser: argparse.ArgumentParser) -> None:
    """Four acts."""
    acts = Acts(parser)
    add = acts.add("add", "Eine Quelle einrichten. Gelesen wird sie sofort, hinaus geht nur Freigegebenes.", _add)
    add.add_argument("name", metavar="KURZNAME", help="ihr Name in Befehlen, etwa beteiligung")
    add.add_argument("address", metavar="ADRESSE", help="Bezirk (hamburg-mitte …), ALLRIS- oder Feed-Adresse")
    _settings(add)
    change = acts.add("change", "Eine Quelle ändern.", _change)
    change.add_argument("name", metavar="KURZNAME", help="siehe litfass sources")
    change.add_argument("--address", help="neue Adresse")
    _settings(change)
    for word, summary, act in (
        ("pause", "Eine Quelle ruhen lassen; was von ihr kam, bleibt.", _pause),
        ("resume", "Eine ruhende Quelle wieder lesen.", _resume),
    ):
        acts.add(word, summary, act).add_argument("name", metavar="KURZNAME", help="siehe litfass sources")


def _settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kind", choices=KINDS, help="was die Einträge eines Feeds sind (sonst press-release)")
    parser.add_argument("--label", help="wie die Quelle auf den Seiten heißt")
    parser.add_argument("--rhythm", type=int, metavar="MINUTEN", help="Abstand der Abrufe (sonst 15)")


def _add(arguments: argparse.Namespace) -> int:
    wish = sources.Wish(
        name=arguments.name,
        address=arguments.address,
        label=arguments.label or "",
        kind=Kind(arguments.kind) if arguments.kind else None,
        rhythm=sources.RHYTHM if arguments.rhythm is None else arguments.rhythm,
    )
    return _try(arguments, lambda: sources.add(wish, who=SYSTEM, now=timezone.now()), "Eingerichtet")


def _change(arguments: argparse.Namespace) -> int:
    said = {
        "url": arguments.address,
        "kind": arguments.kind,
        "label": arguments.label,
        "rhythm_minutes": arguments.rhythm,
    }
    changes = {name: value for name, value in said.items() if value is not None}
    if not changes:
        Terminal(arguments.json).say("Bitte sagen Sie, was sich ändern soll. „litfass source change --help“ hilft.")
        return Exit.USAGE
    return _try(arguments, lambda: sources.change(arguments.name, changes, who=SYSTEM, now=timezone.now()), "Geändert")


def _pause(arguments: argparse.Namespace) -> int:
    return _switch(arguments, is_active=False, did="Ruht")


def _resume(arguments: argparse.Namespace) -> int:
    return _switch(arguments, is_active=True, did="Wird wieder gelesen")


def _switch(arguments: argparse.Namespace, *, is_active: bool, did: str) -> int:
    return _try(
        arguments, lambda: sources.switch(arguments.name, is_active=is_active, who=SYSTEM, now=timezone.now()), did
    )


def _try(arguments: argparse.Namespace, act: Callable[[], Source], did: str) -> int:
    terminal = Terminal(arguments.json)
    try:
        row = act()
    except (sources.NotSetUp, NotAnAddress) as refusal:
        terminal.say(str(refusal))
        return Exit.FAILED
    value = {
        "source": row.slug, "label": row.label, "plugin": row.plugin, "url": row.url, "kind": row.kind or None,
        "rhythm_minutes": row.rhythm_minutes, "is_active": row.is_active,
    }  # fmt: skip
    terminal.result(value, f"{did}: {row.label} ({row.slug}), {row.url}, alle {row.rhythm_minutes} Minuten.")
    return Exit.DONE
