"""Den Arbeiter laufen lassen: Uhr und Versand, bis er beendet wird."""

# SPDX-License-Identifier: EUPL-1.2

import argparse

from litfass.jobs import worker


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing to set."""


def run(_arguments: argparse.Namespace) -> int:
    """Work until ended."""
    return worker.run()
