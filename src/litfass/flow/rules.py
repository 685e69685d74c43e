"""Set who releases one kind of news on one account."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime

from django.db import transaction

from litfass.core.approval import Rule
from litfass.core.kind import Kind
from litfass.flow.who import Who
from litfass.records import journal
from litfass.records.models import Account, ReleaseRule


@transaction.atomic
def set_rule(account: Account, kind: Kind, *, rule: Rule, wanted: bool, who: Who, now: datetime) -> ReleaseRule:
    """From now on; what is proposed already stays as it is."""
    row, _ = ReleaseRule.objects.update_or_create(
        account=account, kind=kind.value, defaults={"rule": rule.value, "is_wanted": wanted}
    )
    journal.write("rule_set", account, who=who.name, now=now, kind=kind.value, rule=rule.value, wanted=wanted)
    return row
