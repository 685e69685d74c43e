"""Zeigen und setzen, was die öffentlichen Seiten über die Kommune sagen: Name, Impressum, Farben."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
from pathlib import Path

from django.utils import timezone

from litfass.core.links import absolute
from litfass.flow.colours import NotReadable
from litfass.flow.setup import CHANGEABLE, change_municipality, is_done
from litfass.flow.who import SYSTEM
from litfass.jobs.acts import Acts, run_act
from litfass.jobs.terminal import Exit, Terminal
from litfass.records import municipality

NOT_SET_UP = "Hier ist noch nichts eingerichtet. Bitte beginnen Sie mit „litfass run --source ADRESSE“."
WORDS = {
    "name": "Name der Kommune",
    "office": "herausgebende Stelle",
    "contact": "Kontakt der Redaktion",
    "colour": "Farbe auf hellem Grund, wie #0b5a64",
    "colour_on": "Schrift auf dieser Farbe",
    "colour_dark": "Farbe auf dunklem Grund",
    "colour_dark_on": "Schrift auf der dunklen Farbe",
    "map_address": "Kartendienst (WMS) für den Hintergrund der Karten, mit LAYERS=…; leer: keiner",
    "map_attribution": "Quellenangabe, die der Kartendienst verlangt",
}
TEXTS = {"imprint": "Impressum", "privacy": "Datenschutz", "accessibility": "Barrierefreiheit"}
LISTS = {
    "own_contacts": "Mail-Adressen und Nummern, die das Amt selbst veröffentlicht",
    "office_holders": "Namen, die öffentlich genannt werden dürfen",
}
LENGTHS = {"name": 200, "office": 200, "contact": 300, "map_address": 500, "map_attribution": 300}

run = run_act


class TooLong(Exception):
    """More than the page has room for; the message is German."""


class NoAddress(Exception):
    """A map service that cannot be asked; the message is German."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Two acts."""
    acts = Acts(parser)
    acts.add("show", "Zeigen, was gesetzt ist.", _show)
    change = acts.add("set", "Setzen. Texte kommen aus Dateien in UTF-8; was Sie weglassen, bleibt.", _set)
    for name, words in WORDS.items():
        change.add_argument(_option(name), dest=name, metavar="WORTE" if "colour" not in name else "FARBE", help=words)
    for name, words in TEXTS.items():
        help_text = f"{words}, ein Text mit Absätzen; eine Zeile mit ## davor ist eine Überschrift"
        change.add_argument(_option(name), dest=name, metavar="DATEI", type=Path, help=help_text)
    for name, words in LISTS.items():
        change.add_argument(_option(name), dest=name, metavar="DATEI", type=Path, help=f"{words}, je Zeile eins")


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _show(arguments: argparse.Namespace) -> int:
    terminal = Terminal(arguments.json)
    if not is_done():
        terminal.say(NOT_SET_UP)
        return Exit.FAILED
    town = municipality.current()
    value = {name: getattr(town, name) for name in CHANGEABLE}
    terminal.result(value, "\n".join(_line(name, value[name]) for name in CHANGEABLE))
    return Exit.DONE


def _line(name: str, value: str | list[str]) -> str:
    said = ", ".join(value) if isinstance(value, list) else " ".join(value.split())
    return f"{name:<16} {said[:100]}{' …' if len(said) > 100 else ''}" if said else f"{name:<16} (leer)"


def _set(arguments: argparse.Namespace) -> int:
    terminal = Terminal(arguments.json)
    if not is_done():
        terminal.say(NOT_SET_UP)
        return Exit.FAILED
    try:
        changes = _changes(arguments)
        if not changes:
            terminal.say("Bitte sagen Sie, was sich ändern soll. „litfass municipality set --help“ hilft.")
            return Exit.USAGE
        change_municipality(changes, who=SYSTEM, now=timezone.now())
    except (OSError, UnicodeDecodeError) as problem:
        terminal.say(f"Eine Datei ließ sich nicht als Text in UTF-8 lesen: {problem}.")
        return Exit.FAILED
    except (NotReadable, TooLong, NoAddress) as refusal:
        terminal.say(str(refusal))
        return Exit.FAILED
    terminal.result({"changed": sorted(changes)}, f"Gesetzt: {', '.join(sorted(changes))}.")
    return Exit.DONE


def _changes(arguments: argparse.Namespace) -> dict[str, object]:
    """What was said. Raises OSError and UnicodeDecodeError for a file that is no text, TooLong, NoAddress."""
    said = {name: getattr(arguments, name) for name in CHANGEABLE}
    changes: dict[str, object] = {name: value for name, value in said.items() if value is not None}
    for name in changes.keys() & (TEXTS.keys() | LISTS.keys()):
        text = said[name].read_text(encoding="utf-8").strip()
        changes[name] = text if name in TEXTS else [line.strip() for line in text.splitlines() if line.strip()]
    for name, most in LENGTHS.items():
        if len(str(changes.get(name, ""))) > most:
            raise TooLong(f"Das ist zu lang: {_option(name)} fasst {most} Zeichen.")
    service = str(changes.get("map_address", ""))
    if service and not absolute(service):
        raise NoAddress("--map-address ist eine Adresse, die mit http:// oder https:// beginnt.")
    return changes
