"""Pages for what does not exist or went wrong."""

# SPDX-License-Identifier: EUPL-1.2

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse

from litfass.column import frame
from litfass.column.frame import Head
from litfass.column.pages import answer, html
from litfass.records.models import Municipality


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404, also when the database cannot tell us who we are."""
    head = Head("Seite nicht gefunden", "/", is_indexed=False)
    try:
        made = frame.page("missing.html", frame.frame(), head, status=404)
    except (Municipality.DoesNotExist, DatabaseError):
        made = html("404.html", {}, status=404)
    return answer(request, made)
