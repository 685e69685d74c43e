"""A prepared query gives what the query itself would give."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from litfass.core.kind import Kind
from litfass.records import public, sitting
from litfass.records.models import Notice
from litfass.records.prepared import Prepared
from tests.column.rows import TODAY, rows


@pytest.mark.django_db
def test_rows_have_the_types_and_values_of_the_query() -> None:
    town = rows()
    paper = town.paper()
    town.consultation(paper, TODAY, result="vertagt")
    row = town.notice(
        "Beschluss", Kind.DECISION, paper=paper, on=TODAY, result="vertagt", organization=town.committee()
    )
    assert public.one(row.pk) == public.shown(public.notices())[0]
    assert public.matter(town.source.pk, "24-0187") == public.shown(public.notices())
    assert [(step.on, step.result) for step in sitting.steps(town.source.pk, "24-0187")] == [(TODAY, "vertagt")]


@pytest.mark.django_db
def test_each_value_is_asked_anew_with_one_statement() -> None:
    town = rows()
    first, second = town.notice("Eins"), town.notice("Zwei")
    titles = Prepared(lambda pk: Notice.objects.filter(pk=pk).values_list("public_post__title"), int)
    with CaptureQueriesContext(connection) as caught:
        assert [titles.rows(row.pk) for row in (first, second)] == [[("Eins",)], [("Zwei",)]]
    assert len(caught) == 2


@pytest.mark.django_db
def test_a_number_too_large_for_the_database_finds_nothing() -> None:
    titles = Prepared(lambda pk: Notice.objects.filter(pk=pk).values_list("title"), int)
    assert titles.rows(2**63) == titles.rows(-1) == []
