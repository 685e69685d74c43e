"""The reference of the tables names every table once and says truly what the database guards."""

# SPDX-License-Identifier: EUPL-1.2

import re
from importlib import import_module

from django.apps import apps

from tests.house.tree import HOME

PAGE = (HOME / "docs" / "reference" / "records.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| `(\w+)` \| .* \| (.*?) ?\|$", PAGE, re.MULTILINE))


def test_every_table_has_one_line() -> None:
    names = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    assert sorted(names) == sorted(model.__name__ for model in apps.get_app_config("records").get_models())


def test_what_the_database_guards_is_what_the_page_says() -> None:
    guards = import_module("litfass.records.migrations.0002_unchangeable")
    whole = {model.__name__ for model in apps.get_app_config("records").get_models()
             if model._meta.db_table in guards.WHOLE}  # fmt: skip
    assert {name for name, cell in ROWS.items() if cell == "all of it (database)"} == whole
    assert {name for name, cell in ROWS.items() if cell == "the wording (database)"} == {"Post"}
