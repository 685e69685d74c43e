"""Aus neuen Meldungen Vorschläge für alle Konten machen und prüfen."""

# SPDX-License-Identifier: EUPL-1.2

import argparse

from litfass.flow.prepare import DRAFT_DAYS
from litfass.jobs import work
from litfass.jobs.terminal import Exit, Terminal


def arguments(parser: argparse.ArgumentParser) -> None:
    """How far back."""
    parser.add_argument("--days", type=int, default=DRAFT_DAYS, help=f"so viele Tage zurück (sonst {DRAFT_DAYS})")


def run(arguments: argparse.Namespace) -> int:
    """Draft whatever waits."""
    terminal = Terminal(arguments.json)
    count = work.prepare_pending(days=arguments.days)
    terminal.result({"prepared": count}, f"{count} Meldungen vorbereitet.")
    return Exit.DONE if count else Exit.NOTHING
