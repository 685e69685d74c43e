"""The statements behind public pages begin at an index that leads to few rows, also before anything was counted."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from litfass.core.kind import Kind
from litfass.records import public, sitting

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)

STATEMENTS: dict[str, Callable[[], object]] = {
    "papers_of_a_matter": lambda: public.matter(1, "24-0187"),
    "papers_of_a_matter (": lambda: sitting.steps(1, "24-0187"),
    "public_until": lambda: public.deadlines(TODAY),
    "public_by_kind": lambda: public.listed(public.Scope(kind=Kind.PAPER), None, limit=20),
    "public_by_organization": lambda: public.listed(public.Scope(organization=3), None, limit=20),
    "withdrawn_last": lambda: public.withdrawn(public.Scope(organization=3)),
    "notices_of_a_meeting": lambda: sitting.by_key(1, ["meeting/1"]),
    "records_meeting_on_": lambda: sitting.next_of_each(TODAY),
    "records_mee_organiz_": lambda: sitting.past(TODAY, 3),
}


@pytest.mark.parametrize("index", STATEMENTS)
def test_the_index_is_used(index: str) -> None:
    if connection.vendor != "sqlite":
        return  # PostgreSQL counts its rows by itself and chooses well
    with CaptureQueriesContext(connection) as caught:
        STATEMENTS[index]()
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {caught[-1]['sql']}")
        plan = "\n".join(row[3] for row in cursor.fetchall())
    assert index in plan
    assert "SCAN records_notice\n" not in f"{plan}\n"
