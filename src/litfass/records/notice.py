"""A notice: one piece of municipal news, with where it stands today."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date, datetime, time

from django.db import models
from django.urls import reverse

from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.records.meeting import Meeting
from litfass.records.organization import Organization
from litfass.records.paper import Paper
from litfass.records.source import Source

NOON = time(12)


class Notice(models.Model):
    """What the source says now is its newest revision; `public_at` and `public_post` say what the column shows."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="notices", db_index=False)
    key = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.label) for kind in Kind])
    title = models.TextField()
    number = models.CharField(max_length=100, blank=True, db_index=True)
    url = models.CharField(max_length=1000)
    organization = models.ForeignKey(
        Organization, null=True, on_delete=models.SET_NULL, related_name="notices", db_index=False
    )
    paper = models.ForeignKey(Paper, null=True, on_delete=models.SET_NULL, related_name="notices")
    paper_key = models.CharField(max_length=100, blank=True, db_index=True)  # known before the paper itself is
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.SET_NULL, related_name="notices", db_index=False)
    on = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    news_at = models.DateTimeField()  # the earlier of: first seen, the day the source gives
    first_seen_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True, blank=True)
    revision_number = models.PositiveIntegerField(default=1)
    digest = models.CharField(max_length=64)
    needs_drafts = models.BooleanField(default=True)  # a revision came that no draft was made from yet
    public_at = models.DateTimeField(null=True, blank=True)
    public_post = models.ForeignKey("records.Post", null=True, on_delete=models.PROTECT, related_name="shown_by")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["source", "key"], name="one_notice_per_key"),)
        # An index on `source` or `organization` alone would lead SQLite through thousands of rows (bench/column.py).
        indexes = (
            models.Index(fields=["id"], condition=models.Q(needs_drafts=True), name="notices_to_draft"),
            models.Index(fields=["meeting", "kind"], name="notices_of_a_meeting"),
            models.Index(fields=["-news_at", "-id"], condition=models.Q(public_at__isnull=False), name="public_news"),
            models.Index(
                fields=["kind", "-news_at", "-id"], condition=models.Q(public_at__isnull=False), name="public_by_kind"
            ),
            models.Index(
                fields=["organization", "-news_at", "-id"],
                condition=models.Q(public_at__isnull=False),
                name="public_by_organization",
            ),
            models.Index(
                fields=["until", "id"],
                condition=models.Q(until__isnull=False, public_at__isnull=False),
                name="public_until",
            ),
            models.Index(
                fields=["-withdrawn_at"], condition=models.Q(withdrawn_at__isnull=False), name="withdrawn_last"
            ),
        )

    def __str__(self) -> str:
        return self.title[:80]

    def get_absolute_url(self) -> str:
        """The page of this notice on the column."""
        return reverse("column:notice", args=[self.pk])

    @property
    def kind_word(self) -> Kind:
        """The kind as a value of core."""
        return Kind(self.kind)


def news_at(*, seen: datetime, published: datetime | None, on: date | None) -> datetime:
    """When this became news: what the source says, never later than we saw it."""
    if published:
        return min(seen, published)
    if on is None:
        return seen
    return min(seen, datetime.combine(on, NOON, BERLIN))
