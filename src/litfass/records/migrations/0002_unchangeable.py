"""Let the database itself refuse to change what must stay: revisions, receipts, the journal, the wording of posts."""

# SPDX-License-Identifier: EUPL-1.2

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

WHOLE = ("records_revision", "records_receipt", "records_journalentry")
WORDING = (
    "notice_id",
    "revision_id",
    "account_id",
    "title",
    "text",
    "quote",
    "link",
    "alt_text",
    "continues",
    "digest",
)


def _sqlite() -> list[str]:
    whole = [
        f"CREATE TRIGGER {table}_{act.lower()} BEFORE {act} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is never changed'); END"
        for table in WHOLE
        for act in ("UPDATE", "DELETE")
    ]
    wording = (
        f"CREATE TRIGGER records_post_wording BEFORE UPDATE OF {', '.join(WORDING)} ON records_post "
        "BEGIN SELECT RAISE(ABORT, 'the wording of a post is never changed'); END"
    )
    return [*whole, wording]


def _postgres() -> list[str]:
    function = (
        "CREATE FUNCTION litfass_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is never changed', TG_TABLE_NAME; END $$"
    )
    whole = [
        f"CREATE TRIGGER {table}_fixed BEFORE UPDATE OR DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION litfass_refuse()"
        for table in WHOLE
    ]
    wording = (
        f"CREATE TRIGGER records_post_wording BEFORE UPDATE OF {', '.join(WORDING)} ON records_post "
        "FOR EACH ROW EXECUTE FUNCTION litfass_refuse()"
    )
    return [function, *whole, wording]


def fix(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the triggers for the database at hand."""
    for statement in _postgres() if schema_editor.connection.vendor == "postgresql" else _sqlite():
        schema_editor.execute(statement, params=None)  # a percent sign in it is no placeholder


class Migration(migrations.Migration):
    """Runs once, after the tables exist."""

    dependencies = (("records", "0001_tables"),)
    operations = (migrations.RunPython(fix, migrations.RunPython.noop),)
