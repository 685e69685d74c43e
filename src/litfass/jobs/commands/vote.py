"""Abstimmungsergebnisse lesen: Zeilen aus der Standardeingabe, je Zeile ein Objekt in JSON."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any

from litfass.core.facts import Ballot, Vote
from litfass.jobs.terminal import Exit
from litfass.readers.vote import vote

NEEDS_TABLES = False
# In this order in every object; other programs may rely on it.
KEYS = ("outcome", "changed", "unanimous", "yes", "no", "abstain", "in_favour", "against", "abstaining")

EPILOG = """\
Jede Zeile ist ein Ergebnis, wie es im Protokoll steht, auch eine leere. Beispiel:

  echo "Mehrheitlich abgelehnt (6 Ja, 38 Nein)" | litfass vote

outcome sagt, was aus dem Antrag wurde: accepted (angenommen), rejected (abgelehnt), noted (zur Kenntnis
genommen), deferred (vertagt), referred (überwiesen), withdrawn (zurückgezogen), removed (abgesetzt),
done (erledigt), no_vote (keine Abstimmung) oder unknown (nicht zu lesen). Was die Zeile nicht sagt, ist
null oder leer. Wurde über mehrere Punkte einzeln abgestimmt, stehen sie in items. contradiction ist true,
wo Wortlaut und Zahlen einander widersprechen.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """No words of its own; the help explains what comes out."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EPILOG


def run(arguments: argparse.Namespace) -> int:
    """One JSON line for each line, as they come, so that another program can hold a conversation."""
    found = False
    for line in _lines():
        found = True
        print(json.dumps(as_object(vote(line)), ensure_ascii=False), flush=True)
    return Exit.DONE if found else Exit.NOTHING


def _lines() -> Iterator[str]:
    """Lines as UTF-8 whatever the terminal says; a byte that is none becomes a sign."""
    for raw in sys.stdin.buffer:
        yield raw.decode("utf-8", "replace").rstrip("\r\n")


def as_object(told: Vote) -> dict[str, Any]:
    """A vote as plain values, its keys in the order of the documentation."""
    return _values(told) | {"items": [_item(item) for item in told.items], "contradiction": told.contradiction}


def _item(item: Ballot) -> dict[str, Any]:
    return {"label": item.label} | _values(item) | {"contradiction": item.contradiction}


def _values(one: Ballot) -> dict[str, Any]:
    values = {key: getattr(one, key) for key in KEYS}
    plain = {key: list(value) if isinstance(value, tuple) else value for key, value in values.items()}
    return plain | {"outcome": one.outcome.value}
