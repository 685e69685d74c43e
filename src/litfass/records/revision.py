"""A revision: one state of a notice as fetched, never changed."""

# SPDX-License-Identifier: EUPL-1.2

from typing import Any

from django.db import models

from litfass.records.notice import Notice


class Revision(models.Model):
    """The whole content of a notice at one look, as JSON of core.notice.Notice. The database refuses any change."""

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    fetched_at = models.DateTimeField()

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=["notice", "number"], name="one_revision_per_number"),)

    def __str__(self) -> str:
        return f"{self.notice_id}, Fassung {self.number}"

    @property
    def text(self) -> str:
        """The source's words."""
        content: dict[str, Any] = self.content
        return str(content.get("text", ""))
