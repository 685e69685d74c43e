"""Gespeicherte Seiten aus ALLRIS oder Feeds lesen und zeigen, was Litfass darin versteht."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from litfass.core.kind import Kind
from litfass.core.notice import Notice, as_json
from litfass.core.ports import Reading
from litfass.flow.read import NotReadable, document
from litfass.jobs.terminal import Exit, Terminal

NEEDS_TABLES = False
WIDTH = 400  # characters of a text shown to a person


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which files, and where they came from."""
    file = "gespeicherte Seite oder Feed; - liest die Standardeingabe"
    parser.add_argument("file", nargs="+", metavar="DATEI", help=file)
    parser.add_argument("--url", default="", metavar="ADRESSE", help="woher sie kam (sonst sagt es die Seite selbst)")
    parser.add_argument("--kind", choices=[kind.value for kind in Kind], help="was die Einträge eines Feeds sind")


def run(arguments: argparse.Namespace) -> int:
    """Read each; one that cannot be read never stops the others."""
    terminal, failed, found = Terminal(arguments.json), False, 0
    kind = Kind(arguments.kind) if arguments.kind else None
    for name in arguments.file:
        try:
            reading = document(_bytes(name), address=arguments.url, kind=kind)
        except (OSError, NotReadable) as problem:
            terminal.say(f"{name}: {_sentence(problem)}")
            failed = True
            continue
        for value, words in (*_notices(reading), *_bodies(reading), *_gone(reading)):
            found += 1
            terminal.result(value, words)
        for trouble in reading.troubles:
            terminal.say(f"{name}: {trouble.sentence}")
            failed = True
    if failed:
        return Exit.FAILED
    return Exit.DONE if found else Exit.NOTHING


def _bytes(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def _sentence(problem: Exception) -> str:
    if isinstance(problem, FileNotFoundError):
        return "Diese Datei gibt es nicht."
    if isinstance(problem, IsADirectoryError):
        return "Das ist ein Ordner. Bitte nennen Sie die Dateien darin."
    return "Diese Datei lässt sich nicht lesen." if isinstance(problem, OSError) else str(problem)


def _notices(reading: Reading) -> Iterator[tuple[dict[str, Any], str]]:
    for notice in reading.notices:
        yield _value(notice), _words(notice)


def _bodies(reading: Reading) -> Iterator[tuple[dict[str, Any], str]]:
    for body in reading.organizations:
        value = {
            "key": body.key,
            "kind": "organization",
            "title": body.name,
            "classification": body.classification.value,
        }
        people = f"{len(body.office_holders)} öffentlich genannte Personen"
        yield (
            value | {"url": body.url, "office_holders": len(body.office_holders)},
            f"Gremium  {body.name} ({people})\n",
        )


def _gone(reading: Reading) -> Iterator[tuple[dict[str, Any], str]]:
    for key in reading.gone:
        yield {"key": key, "kind": "gone"}, f"Nicht öffentlich: {key}\n"


def _value(notice: Notice) -> dict[str, Any]:
    """One flat object; unknown is null."""
    paper, decision, meeting = notice.paper, notice.decision, notice.meeting
    made: dict[str, Any] = as_json({
        "key": notice.key, "kind": notice.kind.value, "number": notice.number, "title": notice.title,
        "paper_type": paper.paper_type if paper else None, "organization": notice.organization,
        "on": notice.on, "until": notice.until, "published_at": notice.published_at, "url": notice.url,
        "consultations": paper.consultations if paper else [],
        "resolution": (paper.resolution if paper else decision.resolution if decision else "") or None,
        "result": decision.result if decision else None,
        "starts_at": meeting.starts_at if meeting else None, "cancelled": meeting.cancelled if meeting else None,
        "items": meeting.items if meeting else [],
        "documents": notice.documents or (paper.documents if paper else ()), "text_length": len(notice.text),
    })  # fmt: skip
    return made


def _words(notice: Notice) -> str:
    head = "  ".join(part for part in (notice.kind.label, notice.number or "", notice.title) if part)
    facts = {
        "Schlüssel": notice.key,
        "Vom Typ": notice.paper.paper_type if notice.paper else None,
        "Gremium": notice.organization,
        "Tag": notice.on and f"{notice.on:%d.%m.%Y}",
        "Bis": notice.until and f"{notice.until:%d.%m.%Y}",
        "Ergebnis": notice.decision.result if notice.decision else None,
        "Adresse": notice.url,
    }
    lines = [head, *(f"  {name}: {value}" for name, value in facts.items() if value)]
    lines += [
        f"  Beratung: {f'{one.on:%d.%m.%Y}' if one.on else 'offen'}  {one.organization}  {one.result or ''}".rstrip()
        for one in (notice.paper.consultations if notice.paper else ())
    ]
    lines += [f"  TOP {item.number}: {item.title}" for item in (notice.meeting.items if notice.meeting else ())]
    text = " ".join(notice.text.split())
    return "\n".join([*lines, *([f"  {text[:WIDTH]}{' …' if len(text) > WIDTH else ''}"] if text else []), ""])
