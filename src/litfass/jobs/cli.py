"""The command `litfass`: one verb per file in jobs/commands."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import gc
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from litfass import __version__
from litfass.jobs import german_usage, processes, tables
from litfass.jobs.terminal import Exit, unstoppable

DESCRIPTION = "Trägt, was eine Verwaltung veröffentlicht, zu ihren Bürgerinnen und Bürgern."


def main(words: Sequence[str] | None = None) -> int:
    """Parse, set up Django and run the verb. Gives the exit code: 0 done, 1 failed, 2 usage, 3 nothing to do."""
    words = list(sys.argv[1:] if words is None else words)
    _environment(words)
    import django  # app ready: the settings read the environment that was just set

    try:
        django.setup()
    except OSError as problem:
        sys.stderr.write(f"Im Ordner {problem.filename} kann Litfass nichts aufbewahren: {problem.strerror}.\n")
        return Exit.FAILED
    # What is loaded now stays, so the collector need not walk through it again and again (bench/reading.py: a sixth).
    gc.freeze()
    gc.set_threshold(20_000, 50, 100)
    german_usage.speak()
    unstoppable()
    arguments = _parser().parse_args(words)
    try:
        with tables.answering():
            if arguments.needs_tables:
                tables.make()
            return int(arguments.run(arguments))
    except tables.NoDatabase as problem:
        sys.stderr.write(f"{problem}\n")
        return Exit.FAILED
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def _environment(words: Sequence[str]) -> None:
    """What the settings need to know before they are read."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--data", type=Path)
    early.add_argument("--host", default="127.0.0.1")
    early.add_argument("--port", default="8000")
    known, _ = early.parse_known_args([word for word in words if word not in ("-h", "--help")])
    if known.data:
        os.environ["LITFASS_DATA"] = str(known.data.resolve())
    is_open = known.host in processes.ANYWHERE
    if is_open and "LITFASS_PUBLIC_URL" not in os.environ:
        os.environ.setdefault("LITFASS_HOSTS", "*")  # whoever listens everywhere is called by many names
    host = processes.ANYWHERE.get(known.host, known.host)
    host = f"[{host}]" if ":" in host else host
    os.environ.setdefault("LITFASS_PUBLIC_URL", f"http://{host}:{known.port}")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "litfass.config.settings")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="litfass", description=DESCRIPTION, allow_abbrev=False)
    version = "die Version zeigen und enden"
    parser.add_argument("--version", action="version", help=version, version=f"Litfass {__version__}")
    verbs = parser.add_subparsers(title="Befehle", metavar="BEFEHL", required=True)
    for name, module in commands().items():
        summary = (module.__doc__ or "").splitlines()[0]
        verb = verbs.add_parser(name, help=summary, description=summary, allow_abbrev=False)
        verb.add_argument("--data", type=Path, help="Ordner mit allem, was Litfass aufbewahrt")
        verb.add_argument("--json", action="store_true", help="Ergebnis als JSON für andere Programme")
        module.arguments(verb)
        verb.set_defaults(run=module.run, needs_tables=getattr(module, "NEEDS_TABLES", True))
    return parser


def commands() -> dict[str, ModuleType]:
    """Every verb by name."""
    package = importlib.import_module("litfass.jobs.commands")
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__))
    return {name: importlib.import_module(f"{package.__name__}.{name}") for name in names}
