"""A source: where news comes from, and when it last answered."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime, timedelta

from django.db import models

from litfass.core.kind import Kind
from litfass.core.ports import SourceSettings
from litfass.records.municipality import Municipality


class Source(models.Model):
    """One council system or feed. `plugin` names the module in sources/."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="sources")
    slug = models.SlugField()
    label = models.CharField(max_length=200)
    plugin = models.CharField(max_length=40)
    url = models.URLField(max_length=500)
    kind = models.CharField(max_length=20, blank=True, choices=[(kind.value, kind.label) for kind in Kind])
    options = models.JSONField(default=dict, blank=True)
    is_active = models.BooleanField(default=True)
    rhythm_minutes = models.PositiveIntegerField(default=15)
    silent_after_minutes = models.PositiveIntegerField(default=180)
    wanted_at = models.DateTimeField(null=True, blank=True)  # a person asked for a look
    tried_at = models.DateTimeField(null=True, blank=True)
    succeeded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["municipality", "slug"], name="one_source_per_slug"),)

    def __str__(self) -> str:
        return self.label

    @property
    def settings(self) -> SourceSettings:
        """The source as its plug-in wants it."""
        return SourceSettings(self.label, self.url, Kind(self.kind) if self.kind else None, self.options)

    def is_silent(self, now: datetime) -> bool:
        """Whether it has not answered for longer than its rhythm allows. Never asked is not silent."""
        if self.tried_at is None:
            return False
        return self.succeeded_at is None or now - self.succeeded_at > timedelta(minutes=self.silent_after_minutes)

    def is_due(self, now: datetime) -> bool:
        """Whether it is time for the next look."""
        if not self.is_active:
            return False
        if self.tried_at is None or (self.wanted_at and self.wanted_at > self.tried_at):
            return True
        # A last look that lies ahead comes from a clock that was wrong: it must not keep us waiting for years.
        return not timedelta(0) <= now - self.tried_at < timedelta(minutes=self.rhythm_minutes)


def with_counts() -> list[Source]:
    """All sources, each with `notice_count`."""
    return list(Source.objects.annotate(notice_count=models.Count("notices")))


def active() -> list[Source]:
    """Those that are read, in order."""
    return list(Source.objects.filter(is_active=True))


def open_troubles() -> dict[int, tuple[int, datetime]]:
    """How many addresses of each source give trouble now, and since when, by the source's id."""
    rows = Source.objects.filter(incidents__id__isnull=False, incidents__solved_at__isnull=True).order_by()
    found = rows.values_list("pk").annotate(models.Count("incidents"), models.Min("incidents__first_at"))
    return {pk: (count, since) for pk, count, since in found}
