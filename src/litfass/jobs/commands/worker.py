"""Den Arbeiter laufen lassen: Uhr und Versand, bis er beendet wird."""

# SPDX-License-Identifier: EUPL-1.2

import argparse

from litfass.jobs.slot import Taken
from litfass.jobs.terminal import Exit, Terminal


def arguments(parser: argparse.ArgumentParser) -> None:
    """What ends it beside a signal."""
    parser.add_argument(
        "--until-eof", action="store_true", help="auch enden, wenn die Standardeingabe endet (so startet ihn run)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Work until ended."""
    from litfass.jobs import engine, worker  # slow import: only the worker needs the engine

    try:
        return worker.run(until_eof=arguments.until_eof)
    except (Taken, engine.EngineUnfit) as refusal:
        Terminal(arguments.json).say(str(refusal))
        return Exit.FAILED
