"""The reference names every setting and every command, and the tables fit the migrations."""

# SPDX-License-Identifier: EUPL-1.2

import re

import pytest
from django.core.management import call_command

from litfass.jobs.cli import commands
from tests.house.tree import HOME, modules

REFERENCE = HOME / "docs" / "reference"


def _page(name: str) -> str:
    path = REFERENCE / name
    return path.read_text(encoding="utf-8") if path.exists() else ""


def test_every_setting_stands_in_the_reference() -> None:
    settings = {word for path in modules("src") for word in re.findall(r"\bLITFASS_[A-Z_]+\b", path.read_text("utf-8"))}
    page = _page("settings.md")
    assert sorted(each for each in settings if f"`{each}`" not in page) == []


def test_the_reference_names_no_setting_that_is_gone() -> None:
    settings = {word for path in modules("src") for word in re.findall(r"\bLITFASS_[A-Z_]+\b", path.read_text("utf-8"))}
    assert set(re.findall(r"\bLITFASS_[A-Z_]+\b", _page("settings.md"))) <= settings


def test_every_command_stands_in_the_reference() -> None:
    page = _page("commands.md")
    assert [each for each in commands() if f"`litfass {each}" not in page] == []


@pytest.mark.django_db
def test_the_migrations_say_what_the_tables_say() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
