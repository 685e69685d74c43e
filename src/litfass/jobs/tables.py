"""Make the tables before a command looks into them; at once where nothing is to be made."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor


class NoDatabase(Exception):
    """The database does not answer; the message is German."""


def make() -> None:
    """Bring the tables to the state of this version."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)


@contextmanager
def answering() -> Iterator[None]:
    """Raise NoDatabase where the database does not answer."""
    try:
        yield
    except OperationalError as problem:
        reason = " ".join(str(problem).split())
        raise NoDatabase(f"Die Datenbank antwortet nicht ({reason}). Bitte prüfen Sie LITFASS_DATABASE.") from problem
