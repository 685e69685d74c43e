"""A paper of the council and where it was dealt with."""

# SPDX-License-Identifier: EUPL-1.2

from django.db import models

from litfass.records.source import Source


class Paper(models.Model):
    """One paper. `number` may be empty and is not unique: sources use one twice (docs/reference/sources.md)."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="papers", db_index=False)
    key = models.CharField(max_length=100)
    number = models.CharField(max_length=100, blank=True, db_index=True)
    stem = models.CharField(max_length=100, blank=True)  # 24-0187 for 24-0187.1: one matter
    title = models.TextField()
    paper_type = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["source", "key"], name="one_paper_per_key"),)
        indexes = (models.Index(fields=["stem", "source"], name="papers_of_a_matter"),)

    def __str__(self) -> str:
        return self.number or self.title[:80]


class Consultation(models.Model):
    """A paper being dealt with in one meeting, in the order of the paper's own table."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="consultations")
    order = models.PositiveSmallIntegerField()
    organization = models.CharField(max_length=300)
    on = models.DateField(null=True, blank=True)
    meeting_key = models.CharField(max_length=100, blank=True)
    item_key = models.CharField(max_length=100, blank=True)
    item_number = models.CharField(max_length=50, blank=True)
    role = models.CharField(max_length=200, blank=True)
    result = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("order",)

    def __str__(self) -> str:
        return f"{self.paper} {self.organization}"
