"""A meeting and its public agenda."""

# SPDX-License-Identifier: EUPL-1.2

from django.db import models

from litfass.records.organization import Organization
from litfass.records.paper import Paper
from litfass.records.source import Source


class Meeting(models.Model):
    """One meeting. `starts_at` is None where only the day is known."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="meetings")
    key = models.CharField(max_length=100)
    organization = models.ForeignKey(Organization, null=True, on_delete=models.SET_NULL, related_name="meetings")
    organization_name = models.CharField(max_length=300)
    name = models.TextField()
    on = models.DateField(db_index=True)
    starts_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    room = models.CharField(max_length=300, blank=True)
    address = models.CharField(max_length=300, blank=True)
    remark = models.TextField(blank=True)
    is_cancelled = models.BooleanField(default=False)

    class Meta:
        ordering = ("on", "starts_at", "pk")
        constraints = (models.UniqueConstraint(fields=["source", "key"], name="one_meeting_per_key"),)
        indexes = (models.Index(fields=["organization", "on"]),)

    def __str__(self) -> str:
        return f"{self.organization_name}, {self.on}"


class AgendaItem(models.Model):
    """One public item, in the order of the agenda."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="items")
    order = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=50, blank=True)
    key = models.CharField(max_length=100, blank=True)
    title = models.TextField()
    paper_key = models.CharField(max_length=100, blank=True, db_index=True)
    paper_number = models.CharField(max_length=100, blank=True)
    paper = models.ForeignKey(Paper, null=True, on_delete=models.SET_NULL, related_name="items")
    result = models.CharField(max_length=300, blank=True)
    is_held = models.BooleanField(default=False)  # the title may name a private person: pages show only the number

    class Meta:
        ordering = ("order",)

    def __str__(self) -> str:
        return f"{self.number} {self.title[:80]}"
