"""A post: the wording for one account. The wording of a row never changes; an edit is a new row."""

# SPDX-License-Identifier: EUPL-1.2

from django.conf import settings
from django.db import models

from litfass.core.post import Post as Wording
from litfass.records.account import Account
from litfass.records.notice import Notice
from litfass.records.revision import Revision


class PostState(models.TextChoices):
    """Where a wording stands."""

    PROPOSED = "proposed", "vorgeschlagen"
    RETURNED = "returned", "zurückgegeben"
    RELEASED = "released", "freigegeben"
    REPLACED = "replaced", "ersetzt"
    DROPPED = "dropped", "entfallen"


class Post(models.Model):
    """One wording for one account, drafted from one revision. The database refuses changes to the wording."""

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="posts")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="posts")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="posts")
    replaces = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    title = models.TextField(blank=True)
    text = models.TextField(blank=True)
    quote = models.TextField(blank=True)
    link = models.CharField(max_length=1000, blank=True)
    alt_text = models.TextField(blank=True)
    continues = models.CharField(max_length=1000, blank=True)
    digest = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=PostState.choices, default=PostState.PROPOSED)
    reason = models.TextField(blank=True)  # why it was sent back
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["notice", "account"], condition=models.Q(state="proposed"), name="one_open_proposal"
            ),
        )
        indexes = (models.Index(fields=["state", "made_at"]),)

    def __str__(self) -> str:
        return self.title[:80]

    @property
    def wording(self) -> Wording:
        """The wording as a value of core; its digest is what a release binds to."""
        return Wording(self.title, self.text, self.link, self.quote, self.alt_text, self.continues)


class Finding(models.Model):
    """One objection to one wording."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="findings")
    check_name = models.CharField(max_length=40)
    weight = models.CharField(max_length=6)
    sentence = models.TextField()
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.sentence


class Approval(models.Model):
    """Who released which exact wording, when. `revoked_at` is set when it was taken back before going out."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="approvals")
    digest = models.CharField(max_length=64)
    by = models.CharField(max_length=200)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.by}, {self.at:%Y-%m-%d %H:%M}"
