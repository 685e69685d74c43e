"""The places of a municipality, where they came from, the notices that name them, and what persons said of that."""

# SPDX-License-Identifier: EUPL-1.2

from django.conf import settings
from django.db import models
from django.urls import reverse

from litfass.core.facts import Grade
from litfass.core.facts import PlaceType as Type
from litfass.records.municipality import Municipality
from litfass.records.notice import Notice


class Gazetteer(models.Model):
    """One source of places, with the line that must stand wherever they are shown."""

    municipality = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="gazetteers")
    name = models.CharField(max_length=100)  # chosen at the first import; the same name is the same source
    plugin = models.CharField(max_length=50)
    address = models.CharField(max_length=1000)
    licence = models.CharField(max_length=200, blank=True)
    attribution = models.CharField(max_length=500, blank=True)
    digest = models.CharField(max_length=64, blank=True)  # over all its places: equal means nothing changed
    imported_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint(fields=["municipality", "name"], name="one_gazetteer_per_name"),)

    def __str__(self) -> str:
        return self.name


class Place(models.Model):
    """One place. Its row and its word in addresses stay, also when its source does not list it any more (`gone_at`)."""

    gazetteer = models.ForeignKey(Gazetteer, on_delete=models.CASCADE, related_name="places")
    key = models.CharField(max_length=200)
    slug = models.SlugField(max_length=140, unique=True)
    name = models.CharField(max_length=200)
    type = models.CharField(max_length=10, choices=[(each.value, each.value) for each in Type])
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    # The box around its shape or point, in degrees: what is near is looked up by it.
    south = models.FloatField(null=True, blank=True)
    west = models.FloatField(null=True, blank=True)
    north = models.FloatField(null=True, blank=True)
    east = models.FloatField(null=True, blank=True)
    shape = models.JSONField(null=True, blank=True)  # {"sort": "lines", "parts": [[[lat, lon], …], …]}
    quarters = models.JSONField(default=list, blank=True)
    bodies = models.JSONField(default=list, blank=True)
    aliases = models.JSONField(default=list, blank=True)
    former = models.JSONField(default=list, blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    house_numbers = models.JSONField(default=dict, blank=True)  # {"12a": [lat, lon]}
    digest = models.CharField(max_length=64)
    gone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("name", "pk")
        constraints = (models.UniqueConstraint(fields=["gazetteer", "key"], name="one_place_per_key"),)
        indexes = (
            models.Index(fields=["name"], name="places_by_name"),
            models.Index(fields=["south", "north"], name="places_by_latitude"),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The page of this place on the column."""
        return reverse("column:place", args=[self.slug])


class Mention(models.Model):
    """A notice names a place: its strongest mention. Derived from the newest revision, made anew whenever that changes.

    `is_open`: the name fits several places and nothing decides; each of them has a row then, and none is a main one.
    """

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="mentions")
    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="mentions", db_index=False)
    order = models.PositiveSmallIntegerField()
    grade = models.CharField(max_length=12, choices=[(each.value, each.value) for each in Grade])
    is_main = models.BooleanField()
    is_open = models.BooleanField(default=False)
    count = models.PositiveIntegerField(default=1)
    part = models.CharField(max_length=60)
    quote = models.CharField(max_length=300)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    house_number = models.CharField(max_length=40, blank=True)
    relation = models.JSONField(null=True, blank=True)  # {"sort": "between", "words": "…", "others": ["…"]}
    # The spot itself where it is known better than the place: house number, crossing, stretch of road.
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    shape = models.JSONField(null=True, blank=True)

    class Meta:
        ordering = ("order",)
        constraints = (models.UniqueConstraint(fields=["notice", "place"], name="one_mention_per_place"),)
        indexes = (models.Index(fields=["place", "is_main", "notice"], name="mentions_of_a_place"),)

    def __str__(self) -> str:
        return f"{self.quote} ({self.grade})"


class PlaceOverride(models.Model):
    """A person's word on a mention, once and for ever: the reader's opinion does not return.

    Without a notice it holds for every notice: `drop` means that these words never name this place, `add` that they
    always do. The row stays when it is undone.
    """

    DROP, ADD = "drop", "add"

    municipality = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="place_overrides")
    notice = models.ForeignKey(Notice, null=True, blank=True, on_delete=models.CASCADE, related_name="place_overrides")
    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="overrides")
    verdict = models.CharField(max_length=4, choices=[(DROP, "gehört nicht hierher"), (ADD, "fehlt")])
    quote = models.CharField(max_length=300, blank=True)
    part = models.CharField(max_length=60, blank=True)
    reason = models.CharField(max_length=500)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.verdict} {self.place}"
