"""Take a notice down everywhere: every copy is wanted absent, open proposals fall away."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime

from django.db import transaction

from litfass.flow.who import Who
from litfass.records import journal
from litfass.records.models import Approval, Delivery, DeliveryState, Notice, Post, PostState


@transaction.atomic
def withdraw(notice: Notice, *, who: Who, now: datetime, reason: str) -> int:
    """Want every copy absent at once, without the seconds of undo. Gives the number of copies concerned."""
    Post.objects.filter(notice=notice, state__in=[PostState.PROPOSED, PostState.RETURNED]).update(
        state=PostState.DROPPED, reason=reason
    )
    copies = Delivery.objects.select_for_update().filter(notice=notice, wanted_post__isnull=False)
    for copy in copies:
        copy.wanted_post = None
        copy.revision += 1
        copy.state, copy.due_at, copy.tries, copy.sentence = DeliveryState.WAITING, now, 0, ""
        copy.save()
    # What comes back, or was taken down by hand, needs a new release even with the same wording.
    Approval.objects.filter(post__notice=notice, revoked_at=None).update(revoked_at=now)
    journal.write("withdrawn", notice, who=who.name, now=now, reason=reason, copies=len(copies))
    return len(copies)
