"""Try a delivery once more that was given up: the wish stays the same, the counting begins anew."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime

from django.db import transaction

from litfass.flow.who import Who
from litfass.records import journal
from litfass.records.models import Delivery, DeliveryState


class NotFailed(Exception):
    """There is nothing to try again: somebody was faster, or a newer wish replaced this one."""

    sentence = "Hier ist nichts mehr zu wiederholen. Vielleicht war jemand schneller, oder der Text ist inzwischen neu."


@transaction.atomic
def retry(delivery: Delivery, *, who: Who, now: datetime) -> Delivery:
    """Due at once, with all its tries; the revision stays, so a repeated send is one post. Raises NotFailed."""
    row = Delivery.objects.select_for_update().select_related("account").get(pk=delivery.pk)
    if row.state != DeliveryState.FAILED:
        raise NotFailed
    row.state, row.tries, row.due_at, row.sentence = DeliveryState.WAITING, 0, now, ""
    row.save(update_fields=["state", "tries", "due_at", "sentence"])
    journal.write("retried", row, who=who.name, now=now, notice=row.notice_id, account=row.account.slug)
    return row
