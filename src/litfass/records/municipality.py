"""The municipality: who runs this and answers for it."""

# SPDX-License-Identifier: EUPL-1.2

from django.db import models


class Municipality(models.Model):
    """The tenant, with what its public pages must say."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=200)
    office = models.CharField(max_length=200)
    is_demo = models.BooleanField(default=False)
    demo_day = models.DateField(null=True, blank=True)  # the day the demonstration calls its first
    contact = models.CharField(max_length=300, blank=True)
    imprint = models.TextField(blank=True)
    privacy = models.TextField(blank=True)
    accessibility = models.TextField(blank=True)
    colour = models.CharField(max_length=7, default="#0b5a64")
    colour_on = models.CharField(max_length=7, default="#ffffff")
    colour_dark = models.CharField(max_length=7, default="#7ccbd4")
    colour_dark_on = models.CharField(max_length=7, default="#06252a")
    own_contacts = models.JSONField(default=list, blank=True)  # mail addresses and numbers the office publishes
    office_holders = models.JSONField(default=list, blank=True)  # names the office itself publishes in their function
    # One more whenever places, or what persons said of them, change: recognisers and map pictures are kept by it.
    places_revision = models.PositiveIntegerField(default=0)
    # The revision the notices' mentions are made with, and the id of the notice before which they still wait for it.
    located_revision = models.PositiveIntegerField(default=0)
    located_before = models.PositiveBigIntegerField(null=True, blank=True)
    map_address = models.CharField(max_length=500, blank=True)  # a map service (WMS), asked only by our server
    map_attribution = models.CharField(max_length=300, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.name


def current() -> "Municipality":
    """The municipality of this installation. Raises DoesNotExist before it is set up."""
    return Municipality.objects.order_by("pk")[:1].get()
