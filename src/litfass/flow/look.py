"""Ask for a look at a source now, without waiting for its rhythm."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime

from litfass.flow.who import Who
from litfass.records import journal
from litfass.records.models import Source


def ask(source: Source, *, who: Who, now: datetime) -> None:
    """The worker looks within seconds."""
    Source.objects.filter(pk=source.pk).update(wanted_at=now)
    journal.write("asked_for_a_look", source, who=who.name, now=now)


def pass_over(source: Source, *, now: datetime) -> None:
    """A look that broke counts as tried: the next one comes in its rhythm, not at once."""
    Source.objects.filter(pk=source.pk).update(tried_at=now)
