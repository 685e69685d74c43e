"""An incident: something that went wrong at a source, counted until it is over."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable
from datetime import datetime

from django.db import IntegrityError, models, transaction
from django.db.models import F

from litfass.core.trouble import Trouble
from litfass.records.source import Source


class Incident(models.Model):
    """One kind of trouble at one address. Open while `solved_at` is empty."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="incidents")
    code = models.CharField(max_length=40)
    url = models.CharField(max_length=1000)
    sentence = models.TextField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    count = models.PositiveIntegerField(default=1)
    solved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-last_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=["source", "code", "url"], condition=models.Q(solved_at__isnull=True), name="one_open_incident"
            ),
        )

    def __str__(self) -> str:
        return self.sentence


def note(source: Source, trouble: Trouble, now: datetime) -> None:
    """Open an incident or count it again."""
    url = trouble.url[:1000]
    open_ones = Incident.objects.filter(source=source, code=trouble.code, url=url, solved_at=None)
    again = {"last_at": now, "count": F("count") + 1, "sentence": trouble.sentence}
    if open_ones.update(**again):
        return
    try:
        with transaction.atomic():
            Incident.objects.create(
                source=source, code=trouble.code, url=url, sentence=trouble.sentence, first_at=now, last_at=now
            )
    except IntegrityError:  # another look noted the same in this moment
        open_ones.update(**again)


def open_of(sources: Iterable[Source]) -> dict[int, list[Incident]]:
    """Open incidents by source, the last one first."""
    found: dict[int, list[Incident]] = {}
    for incident in Incident.objects.filter(source__in=[source.pk for source in sources], solved_at=None):
        found.setdefault(incident.source_id, []).append(incident)
    return found
