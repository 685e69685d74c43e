"""Finished pages: a look that brings nothing outdates only what tells of looks."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

import pytest
from django.test import Client

from litfass.column import pages
from litfass.records.models import Source
from tests.column.rows import NOW, Rows


@pytest.mark.parametrize(("path", "is_made_anew"), [("/", True), ("/feed.atom", False), ("/gremien/", False)])
def test_a_look_outdates_only_pages_that_tell_of_it(town: Rows, reader: Client, path: str, is_made_anew: bool) -> None:
    town.notice()
    pages.forget()
    reader.get(path)
    Source.objects.update(succeeded_at=NOW + timedelta(minutes=1))
    before = {key: id(held.made) for key, held in pages.shelf._pages.items()}
    reader.get(path)
    after = {key: id(held.made) for key, held in pages.shelf._pages.items()}
    assert (before != after) is is_made_anew


def test_news_outdates_every_page(town: Rows, reader: Client) -> None:
    first = reader.get("/feed.atom").content
    town.notice("Ganz neu")
    assert reader.get("/feed.atom").content != first
