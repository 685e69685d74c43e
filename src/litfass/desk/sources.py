"""What the sources did: last look, last success, rhythm, open incidents; ask for a look now."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from litfass.core import german
from litfass.desk import frame
from litfass.desk.gate import person, staff
from litfass.flow import look
from litfass.records import incident
from litfass.records import source as sources
from litfass.records.models import Incident, Source

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Row:
    """One source as the page shows it."""

    source: Source
    incidents: tuple[Incident, ...]
    count: int
    is_silent: bool
    notices: int
    next_at: datetime | None

    @property
    def more(self) -> int:
        """Incidents that are not listed."""
        return self.count - len(self.incidents)

    @property
    def is_asked(self) -> bool:
        """Whether a look was asked for and has not begun."""
        wanted, tried = self.source.wanted_at, self.source.tried_at
        return wanted is not None and (tried is None or wanted > tried)

    @property
    def rhythm(self) -> str:
        """`alle 15 Minuten`, `jede Stunde`."""
        minutes = self.source.rhythm_minutes
        if minutes % 60:
            return f"alle {minutes} Minuten"
        return "jede Stunde" if minutes == 60 else f"alle {minutes // 60} Stunden"

    @property
    def patience(self) -> str:
        """How long it may be silent before the column says so."""
        hours, minutes = divmod(self.source.silent_after_minutes, 60)
        parts = (
            german.counted(hours, "Stunde", "Stunden", article="eine") if hours else "",
            f"{minutes} Minuten" if minutes else "",
        )
        return german.and_list([part for part in parts if part])


@staff
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """All sources; those with trouble need no search, they say it in their place."""
    now = timezone.now()
    listed = sources.with_counts()
    troubles = incident.open_of(listed)
    rows = [_row(one, troubles.get(one.pk, []), now) for one in listed]
    return frame.page(request, "desk/sources.html", {"rows": rows, "silent": [row for row in rows if row.is_silent]})


def _row(source: Source, troubles: list[Incident], now: datetime) -> Row:
    next_at = source.tried_at + timedelta(minutes=source.rhythm_minutes) if source.tried_at else None
    return Row(
        source=source,
        incidents=tuple(troubles[:SHOWN]),
        count=len(troubles),
        is_silent=source.is_silent(now),
        notices=getattr(source, "notice_count", 0),
        next_at=max(next_at, now) if next_at else None,
    )


@staff
@require_POST
def ask(request: HttpRequest, source_id: int) -> HttpResponse:
    """A person wants a look now."""
    source = get_object_or_404(Source, pk=source_id, is_active=True)
    look.ask(source, who=person(request), now=timezone.now())
    messages.success(request, f"{source.label}: Der Blick ist bestellt und beginnt in den nächsten Sekunden.")
    return redirect("desk:sources")
