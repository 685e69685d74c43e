"""Say for each line of JSON which places its text names: `litfass places find`."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from litfass.core.facts_json import mention_json
from litfass.core.place import Gazetteer
from litfass.core.trouble import Troubled
from litfass.flow.places import found, gazetteer_from_file
from litfass.jobs.acts import Acts
from litfass.jobs.terminal import Exit, Terminal, as_line

SUMMARY = "Zu jeder Zeile JSON mit einem „text“ sagen, welche Orte darin stehen."
EPILOG = """\
Gelesen werden JSON-Zeilen mit dem Schlüssel „text“ von der Standardeingabe, geschrieben wird je Zeile ein Objekt mit
„mentions“; weitere Schlüssel der Zeile stehen davor. Die Felder erklärt docs/reference/places.md.
"""


class NotALine(Exception):
    """A line that says nothing to find places in; the message is a German sentence."""


def arguments(acts: Acts) -> None:
    """Where the gazetteer lies."""
    act = acts.add("find", SUMMARY, run)
    help_ = "Ortsverzeichnis, CSV oder GeoJSON, mindestens mit Namen"
    act.add_argument("--gazetteer", type=Path, required=True, metavar="DATEI", help=help_)
    act.formatter_class = argparse.RawDescriptionHelpFormatter
    act.epilog = EPILOG
    act.set_defaults(needs_tables=False)


def run(arguments: argparse.Namespace) -> int:
    """Line by line, each answered at once; one that cannot be read never stops the others."""
    terminal, code = Terminal(as_json=True), Exit.DONE
    try:
        gazetteer = gazetteer_from_file(arguments.gazetteer)
    except Troubled as trouble:
        terminal.say(trouble.trouble.sentence)
        return Exit.FAILED
    for number, line in enumerate(_lines(), 1):
        if not line.strip():
            continue
        try:
            print(as_line(_answer(line, gazetteer)), flush=sys.stdout.isatty())
        except NotALine as problem:
            terminal.say(f"Zeile {number}: {problem}")
            code = Exit.FAILED
    return code


def _lines() -> Iterator[bytes]:
    """The lines as bytes: one in a wrong encoding must not end the reading."""
    return iter(sys.stdin.buffer) if sys.stdin else iter(())


def _answer(line: bytes, gazetteer: Gazetteer) -> dict[str, Any]:
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise NotALine("Das ist kein UTF-8.") from None
    except (ValueError, RecursionError):
        raise NotALine("Das ist kein JSON.") from None
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise NotALine("Es fehlt ein Objekt mit dem Schlüssel „text“, dessen Wert ein Text ist.")
    text = value.pop("text")
    value["mentions"] = [mention_json(each) for each in found(text, gazetteer)]
    return value
