"""Abstimmungsergebnisse lesen: Zeilen aus der Standardeingabe, je Zeile ein Objekt in JSON."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import sys
from collections.abc import Iterator

from litfass.core.facts_json import vote_json
from litfass.jobs.terminal import Exit, as_line
from litfass.readers.vote import vote

NEEDS_TABLES = False

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
        print(as_line(vote_json(vote(line))), flush=True)
    return Exit.DONE if found else Exit.NOTHING


def _lines() -> Iterator[str]:
    """Lines as UTF-8 whatever the terminal says; a byte that is none becomes a sign."""
    for raw in sys.stdin.buffer if sys.stdin else ():  # it may be closed by the one who called
        yield raw.decode("utf-8", "replace").rstrip("\r\n")
