"""An organization of the council: assembly, committee or group."""

# SPDX-License-Identifier: EUPL-1.2

from django.db import models

from litfass.core.council import Classification
from litfass.records.source import Source


class Organization(models.Model):
    """One body, as its source names it."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="organizations")
    key = models.CharField(max_length=100)
    slug = models.SlugField(max_length=120)
    name = models.CharField(max_length=300)
    classification = models.CharField(max_length=12, choices=[(item.value, item.value) for item in Classification])
    url = models.CharField(max_length=1000, blank=True)
    office_holders = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=["source", "key"], name="one_organization_per_key"),
            models.UniqueConstraint(fields=["slug"], name="one_organization_per_slug"),
        )

    def __str__(self) -> str:
        return self.name
