"""A town, a reader's browser without cookies, and an empty shelf for every test."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from django.test import Client

from litfass.column import pages
from tests.column.rows import NOW, Rows, rows


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    pages.forget()
    with patch.object(pages, "CHEAP", 1_000):  # however slow the machine: every change shows at once
        yield
    pages.forget()


@pytest.fixture(autouse=True)
def _clock() -> Iterator[None]:
    """It is always 9:30 on the 24th of November: pages say `heute` and count days."""
    with patch("django.utils.timezone.now", lambda: NOW):
        yield


@pytest.fixture
def town(db: None) -> Rows:
    """A town with one source."""
    return rows()


@pytest.fixture
def reader() -> Client:
    """Someone who reads."""
    return Client()
