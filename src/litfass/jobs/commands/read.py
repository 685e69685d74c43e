"""Drucksachen, Protokolle, Seiten und Feeds lesen und zeigen, was Litfass darin versteht."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from litfass.core.kind import Kind
from litfass.core.ports import Reading
from litfass.core.trouble import Troubled
from litfass.flow.places import gazetteer_from_file
from litfass.flow.read import NotReadable, document
from litfass.jobs import reading
from litfass.jobs.terminal import Exit, Terminal

NEEDS_TABLES = False
MAX_BYTES = 50 * 1024 * 1024  # of one file; no paper of a council comes near, a device never ends
TOO_LARGE = "Diese Datei ist größer als 50 MB und wird nicht gelesen."
MANY = 20  # from so many files on a person sees how far it is

EPILOG = """\
Gelesen werden Seiten aus ALLRIS, OParl-JSON, PDF, Feeds (RSS, Atom) und Texte von Drucksachen und Protokollen.
Mit --json steht je Dokument ein Objekt in einer Zeile, je Eintrag bei Feeds und Listen; was nicht ermittelt
ist, ist null. Alle Felder erklärt docs/reference/reading.md.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which files, and where they came from."""
    file = "Drucksache, Protokoll, gespeicherte Seite oder Feed; - liest die Standardeingabe"
    parser.add_argument("file", nargs="+", metavar="DATEI", help=file)
    parser.add_argument("--url", default="", metavar="ADRESSE", help="woher sie kam (sonst sagt es die Seite selbst)")
    parser.add_argument("--kind", choices=[kind.value for kind in Kind], help="was die Einträge eines Feeds sind")
    places = "Ortsverzeichnis, CSV oder GeoJSON: welche Orte genannt sind, wird dann auch gesucht"
    parser.add_argument("--gazetteer", type=Path, metavar="DATEI", help=places)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EPILOG


def run(arguments: argparse.Namespace) -> int:
    """Read each; one that cannot be read never stops the others."""
    terminal, failed, found = Terminal(arguments.json), False, 0
    kind = Kind(arguments.kind) if arguments.kind else None
    try:
        gazetteer = gazetteer_from_file(arguments.gazetteer) if arguments.gazetteer else None
    except Troubled as stop:
        terminal.say(f"{arguments.gazetteer}: {stop.trouble.sentence}")
        return Exit.FAILED
    for place, name in enumerate(arguments.file, 1):
        if len(arguments.file) >= MANY:
            terminal.progress(f"{place} von {len(arguments.file)} Dateien")
        try:
            read = document(_bytes(name), address=arguments.url, kind=kind, gazetteer=gazetteer)
        except (OSError, NotReadable) as problem:
            terminal.say(f"{name}: {_sentence(problem)}")
            failed = True
            continue
        terminal.progress("")  # so that what was read begins a line of its own
        for value, words in _things(read):
            found += 1
            terminal.result(value, words)
        for trouble in read.troubles:
            terminal.say(f"{name}: {trouble.sentence}")
            failed = True
    if failed:
        return Exit.FAILED
    return Exit.DONE if found else Exit.NOTHING


def _bytes(name: str) -> bytes:
    """The whole file, unless it is too large: that shows before the rest of it is read."""
    if name == "-":
        found = sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b""  # closed by the one who called
    else:
        with Path(name).open("rb") as file:
            found = file.read(MAX_BYTES + 1)
    if len(found) > MAX_BYTES:
        raise NotReadable(TOO_LARGE)
    return found


def _sentence(problem: Exception) -> str:
    if isinstance(problem, FileNotFoundError):
        return "Diese Datei gibt es nicht."
    if isinstance(problem, IsADirectoryError):
        return "Das ist ein Ordner. Bitte nennen Sie die Dateien darin."
    return "Diese Datei lässt sich nicht lesen." if isinstance(problem, OSError) else str(problem)


def _things(read: Reading) -> Iterator[tuple[dict[str, Any], str]]:
    """Each thing as an object and in words; what a meeting resolved stands among its items."""
    meetings = {notice.key for notice in read.notices if notice.meeting}
    for notice in read.notices:
        if notice.decision and notice.decision.meeting_key in meetings:
            continue
        yield reading.as_object(notice), reading.in_words(notice)
    for body in read.organizations:
        yield reading.body_object(body), reading.body_words(body)
    for key in read.gone:
        yield {"key": key, "kind": "gone"}, f"Nicht öffentlich: {key}\n"
