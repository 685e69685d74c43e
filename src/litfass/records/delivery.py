"""A delivery: what one account should show of one notice, what it shows, and the receipts that prove it."""

# SPDX-License-Identifier: EUPL-1.2

from django.db import models

from litfass.records.account import Account
from litfass.records.notice import Notice
from litfass.records.post import Post


class DeliveryState(models.TextChoices):
    """Where the wish stands. Only WAITING is picked up by the worker."""

    WAITING = "waiting", "wartet"
    HANDED = "handed", "liegt zur Übergabe bereit"
    DONE = "done", "erledigt"
    FAILED = "failed", "braucht Hilfe"


class Delivery(models.Model):
    """Wanted state and seen state; `revision` rises with every wish, so an old job finds nothing to do."""

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="deliveries")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="deliveries")
    wanted_post = models.ForeignKey(Post, null=True, on_delete=models.PROTECT, related_name="+")  # None: absent
    revision = models.PositiveIntegerField(default=1)
    seen_post = models.ForeignKey(Post, null=True, on_delete=models.PROTECT, related_name="+")
    seen_revision = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=8, choices=DeliveryState.choices, default=DeliveryState.WAITING)
    due_at = models.DateTimeField()
    begun_revision = models.PositiveIntegerField(default=0)  # a send that has no receipt yet; it may have gone out
    begun_post = models.ForeignKey(Post, null=True, on_delete=models.PROTECT, related_name="+")
    tries = models.PositiveIntegerField(default=0)
    remote_id = models.CharField(max_length=300, blank=True)
    remote_url = models.CharField(max_length=1000, blank=True)
    sentence = models.TextField(blank=True)  # German: what went wrong, what to do

    class Meta:
        constraints = (models.UniqueConstraint(fields=["notice", "account"], name="one_delivery_per_account"),)
        indexes = (models.Index(fields=["state", "due_at"]),)

    def __str__(self) -> str:
        return f"{self.account} {self.notice_id}/{self.revision}"


class Receipt(models.Model):
    """Proof that a channel took one wish. One per delivery and revision, never changed."""

    delivery = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="receipts")
    revision = models.PositiveIntegerField()
    act = models.CharField(max_length=10)  # sent, edited, withdrawn
    post = models.ForeignKey(Post, null=True, on_delete=models.PROTECT, related_name="receipts")
    remote_id = models.CharField(max_length=300, blank=True)
    remote_url = models.CharField(max_length=1000, blank=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=200, blank=True)  # the person who ticked it, for handed-over posts

    class Meta:
        ordering = ("at", "pk")
        constraints = (models.UniqueConstraint(fields=["delivery", "revision"], name="one_receipt_per_wish"),)

    def __str__(self) -> str:
        return f"{self.act} {self.at:%Y-%m-%d %H:%M}"


def handed() -> models.QuerySet[Delivery]:
    """Deliveries that wait for a person's tick, oldest first."""
    found = Delivery.objects.filter(state=DeliveryState.HANDED).order_by("due_at", "pk")
    return found.select_related("notice", "account", "wanted_post", "seen_post")


def failed() -> models.QuerySet[Delivery]:
    """Deliveries that did not go out and need a person, oldest first."""
    found = Delivery.objects.filter(state=DeliveryState.FAILED).order_by("due_at", "pk")
    return found.select_related("notice", "account")


def shown_posts(notice: Notice) -> dict[int, Post]:
    """What each account shows of this notice now, by account."""
    found = Delivery.objects.filter(notice=notice, seen_post__isnull=False).select_related("seen_post")
    return {delivery.account_id: delivery.seen_post for delivery in found if delivery.seen_post}
