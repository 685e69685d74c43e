"""A page as last fetched from a source: kept so that an unchanged answer costs nothing, and as evidence."""

# SPDX-License-Identifier: EUPL-1.2

import zlib

from django.db import models


class Page(models.Model):
    """The last answer of one address, with the validators for a conditional request."""

    url = models.CharField(max_length=1000, unique=True)
    content_type = models.CharField(max_length=200, blank=True)
    etag = models.CharField(max_length=300, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    packed = models.BinaryField()
    fetched_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.url

    @property
    def body(self) -> bytes:
        """The bytes as they came."""
        return zlib.decompress(self.packed)


def pack(body: bytes) -> bytes:
    """Bytes as they are stored."""
    return zlib.compress(body, level=1)


class ReadMark(models.Model):
    """Which state of a page was read last, and by which version of the reader: the same is not read twice."""

    source = models.ForeignKey("records.Source", on_delete=models.CASCADE, related_name="marks")
    key = models.CharField(max_length=300)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["source", "key"], name="one_mark_per_key"),)

    def __str__(self) -> str:
        return self.key
