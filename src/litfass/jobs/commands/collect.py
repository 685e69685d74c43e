"""Bei den Quellen nachsehen und behalten, was neu, geändert oder verschwunden ist."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
from datetime import date
from typing import Any

from django.utils import timezone

from litfass.flow.collect import Collected, collect
from litfass.flow.web import web_for
from litfass.jobs.terminal import Exit, Terminal
from litfass.records.models import Source

COUNTED = ("new", "changed", "same", "gone", "back", "pages", "touched")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which sources, and from when."""
    parser.add_argument("--source", metavar="NAME", help="nur diese Quelle (Kurzname, siehe litfass sources)")
    parser.add_argument(
        "--since", type=date.fromisoformat, metavar="JJJJ-MM-TT", help="ab diesem Tag, statt ab Vormonat"
    )


def run(arguments: argparse.Namespace) -> int:
    """Look at each source once."""
    terminal = Terminal(arguments.json)
    sources = Source.objects.filter(is_active=True).select_related("municipality")
    if arguments.source:
        sources = sources.filter(slug=arguments.source)
    if not sources:
        terminal.say("Es gibt keine solche Quelle. „litfass sources“ zeigt, welche eingerichtet sind.")
        return Exit.FAILED
    results = {source.slug: _look(source, arguments.since, terminal) for source in sources}
    terminal.result({slug: _counts(done) for slug, done in results.items()}, _sentence(results))
    if any(done.pages == 0 for done in results.values()):
        return Exit.FAILED
    return Exit.DONE if any(done.touched or done.gone for done in results.values()) else Exit.NOTHING


def _look(source: Source, since: date | None, terminal: Terminal) -> Collected:
    def progress(done: Collected) -> None:
        terminal.progress(f"{source.label}: {done.pages} Seiten gelesen, {done.new} neu, {done.changed} geändert …")

    with web_for(source) as web:
        done = collect(source, web, now=timezone.now(), since=since, progress=progress)
    for trouble in done.troubles:
        terminal.say(f"{source.label}: {trouble.sentence} ({trouble.url})")
    return done


def _counts(done: Collected) -> dict[str, Any]:
    counts: dict[str, Any] = {name: getattr(done, name) for name in COUNTED}
    counts["troubles"] = [{"code": one.code, "url": one.url, "sentence": one.sentence} for one in done.troubles]
    return counts


def _sentence(results: dict[str, Collected]) -> str:
    return "\n".join(
        f"{slug}: {done.new} neu, {done.changed} geändert, {done.same} unverändert, {done.gone} nicht mehr öffentlich"
        f" ({len(done.troubles)} Störungen)"
        for slug, done in results.items()
    )
