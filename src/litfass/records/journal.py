"""The journal: who did what, when. The database refuses to change or remove a line."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime
from typing import Any

from django.db import models


class JournalEntry(models.Model):
    """One act. `data` holds ids and short values, never texts of papers or names of citizens."""

    at = models.DateTimeField(db_index=True)
    who = models.CharField(max_length=200)
    verb = models.CharField(max_length=40)
    subject = models.CharField(max_length=40)
    subject_id = models.BigIntegerField()
    data = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("-pk",)
        indexes = (models.Index(fields=["subject", "subject_id"]),)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.who} {self.verb} {self.subject} {self.subject_id}"


def write(verb: str, subject: models.Model, *, who: str, now: datetime, **data: Any) -> JournalEntry:
    """Add one line."""
    return JournalEntry.objects.create(
        at=now, who=who, verb=verb, subject=subject._meta.model_name or "", subject_id=subject.pk, data=data
    )


def entries(notice: int | None = None) -> models.QuerySet[JournalEntry]:
    """All lines, the newest first; of one notice only where its id is given."""
    if notice is None:
        return JournalEntry.objects.all()
    about = models.Q(subject="notice", subject_id=notice) | models.Q(data__notice=notice)
    return JournalEntry.objects.filter(about)
