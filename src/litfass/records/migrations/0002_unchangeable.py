"""Let the database itself refuse to change what must stay: revisions, receipts, the journal, the wording of posts."""

# SPDX-License-Identifier: EUPL-1.2

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

WHOLE = ("records_revision", "records_receipt", "records_journalentry")
APPROVAL = ("post_id", "digest", "by", "user_id", "at")  # only revoked_at may be set later
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
    approval = [
        f"CREATE TRIGGER records_approval_{act.split()[0].lower()} BEFORE {act} ON records_approval "
        "BEGIN SELECT RAISE(ABORT, 'a release is never changed'); END"
        for act in (f"UPDATE OF {_quoted(APPROVAL)}", "DELETE")
    ]
    return [*whole, wording, *approval]


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
    approval = (
        f"CREATE TRIGGER records_approval_fixed BEFORE DELETE OR UPDATE OF {_quoted(APPROVAL)} ON records_approval "
        "FOR EACH ROW EXECUTE FUNCTION litfass_refuse()"
    )
    return [function, *whole, wording, approval]


def _quoted(columns: tuple[str, ...]) -> str:
    """`by` is a word of SQL, so every name stands in quotation marks."""
    return ", ".join(f'"{column}"' for column in columns)


def fix(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the triggers for the database at hand."""
    for statement in _postgres() if schema_editor.connection.vendor == "postgresql" else _sqlite():
        schema_editor.execute(statement, params=None)  # a percent sign in it is no placeholder


class Migration(migrations.Migration):
    """Runs once, after the tables exist."""

    dependencies = (("records", "0001_tables"),)
    operations = (migrations.RunPython(fix, migrations.RunPython.noop),)
