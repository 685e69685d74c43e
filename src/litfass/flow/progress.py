"""How far the first look at the sources has come."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass

from litfass.records.models import Notice, Page, Source


@dataclass(frozen=True, slots=True)
class SoFar:
    """What came until now, and the labels of the sources whose first look has not ended."""

    running: tuple[str, ...]
    pages: int
    notices: int


def first_look() -> SoFar:
    """Counted in the tables, so that any process may ask."""
    waiting = Source.objects.filter(is_active=True, tried_at=None).values_list("label", flat=True)
    return SoFar(tuple(waiting), Page.objects.count(), Notice.objects.count())
