"""A correction: what the minutes of a later meeting say of an earlier decision."""

# SPDX-License-Identifier: EUPL-1.2

from django.db import models

from litfass.records.notice import Notice
from litfass.records.organization import Organization


class Correction(models.Model):
    """One corrected item. `corrects` is the decision it means, None while none is known for certain."""

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="corrections")  # the minutes
    order = models.PositiveSmallIntegerField()
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="corrections", db_index=False)
    meeting_on = models.DateField(null=True, blank=True)  # of the corrected meeting; None: the last one before
    said_on = models.DateField()
    item = models.CharField(max_length=50)
    words = models.TextField()
    result = models.CharField(max_length=100, blank=True)  # the result word, where the words tell a whole vote
    corrects = models.ForeignKey(Notice, null=True, on_delete=models.SET_NULL, related_name="corrected_by")

    class Meta:
        ordering = ("said_on", "notice_id", "order")
        constraints = (models.UniqueConstraint(fields=["notice", "order"], name="one_correction_per_place"),)

    def __str__(self) -> str:
        return f"TOP {self.item}: {self.words[:80]}"
