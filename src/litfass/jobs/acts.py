"""Commands with several acts, such as `litfass source add`: each act is said, parsed and run by itself."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[[argparse.Namespace], int]


class Acts:
    """The acts of one command. Each takes --json and --data too, as people write them at the end."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        self._parsers: Any = parser.add_subparsers(title="Was zu tun ist", metavar="WAS", required=True)

    def add(self, name: str, summary: str, run: Run) -> argparse.ArgumentParser:
        """One act; `run_act` calls its function."""
        act: argparse.ArgumentParser = self._parsers.add_parser(
            name, help=summary, description=summary, allow_abbrev=False
        )
        # SUPPRESS: what was said before the act's name is not overwritten by a default.
        act.add_argument(
            "--data", type=Path, default=argparse.SUPPRESS, help="Ordner mit allem, was Litfass aufbewahrt"
        )
        act.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="Ergebnis als JSON")
        act.set_defaults(act=run)
        return act


def run_act(arguments: argparse.Namespace) -> int:
    """Run the act that was named."""
    act: Run = arguments.act
    return act(arguments)
