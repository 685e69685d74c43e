"""Freigegebenes jetzt hinausbringen, ohne auf den Arbeiter zu warten."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
from collections import Counter

from django.utils import timezone

from litfass.flow.deliver import due
from litfass.jobs import work
from litfass.jobs.terminal import Exit, Terminal


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing to set."""


def run(arguments: argparse.Namespace) -> int:
    """Do every wish that is due."""
    terminal, outcomes = Terminal(arguments.json), Counter[str]()
    while batch := due(timezone.now()):
        for one in batch:
            outcomes[work.bring_out(one.delivery_id, one.revision)] += 1
        terminal.progress(f"{outcomes.total()} Beiträge bearbeitet …")
    sentence = (
        f"{outcomes['done']} hinausgebracht, {outcomes['handed']} zur Übergabe, {outcomes['failed']} brauchen Hilfe."
    )
    terminal.result(dict(outcomes), sentence)
    if outcomes["failed"]:
        return Exit.FAILED
    return Exit.DONE if outcomes["done"] or outcomes["handed"] else Exit.NOTHING
