"""An account: one municipality's presence on a channel, and who releases what for it."""

# SPDX-License-Identifier: EUPL-1.2

from django.db import models

from litfass.core.approval import Rule
from litfass.core.kind import Kind
from litfass.core.ports import AccountSettings
from litfass.records.municipality import Municipality


class Account(models.Model):
    """Where posts go. `channel` names the module in channels/."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="accounts")
    slug = models.SlugField()
    channel = models.CharField(max_length=40)
    network = models.CharField(max_length=60, blank=True)
    label = models.CharField(max_length=200)
    options = models.JSONField(default=dict, blank=True)
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["municipality", "slug"], name="one_account_per_slug"),)

    def __str__(self) -> str:
        return self.label

    @property
    def is_column(self) -> bool:
        """Whether this is the municipality's own page, which every other copy follows."""
        return self.channel == "column"

    @property
    def settings(self) -> AccountSettings:
        """The account as its channel wants it."""
        return AccountSettings(self.label, self.network, self.options)


class ReleaseRule(models.Model):
    """For one kind on one account: whether it goes there at all, and who releases. No row: a person releases."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="rules")
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.label) for kind in Kind])
    rule = models.CharField(max_length=12, default=Rule.PERSON, choices=[(rule.value, rule.value) for rule in Rule])
    is_wanted = models.BooleanField(default=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["account", "kind"], name="one_rule_per_kind"),)

    def __str__(self) -> str:
        return f"{self.account}, {self.kind}: {self.rule}"
