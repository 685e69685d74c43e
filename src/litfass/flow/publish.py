"""Want a released post on its account: one delivery per notice and account, with a rising revision."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime

from litfass.records.models import Delivery, DeliveryState, Post


def publish(post: Post, *, due_at: datetime) -> Delivery:
    """State the wish. The worker picks it up when it is due; an older job finds its revision outdated."""
    delivery, is_new = Delivery.objects.select_for_update().get_or_create(
        notice_id=post.notice_id, account_id=post.account_id, defaults={"wanted_post": post, "due_at": due_at}
    )
    if not is_new:
        delivery.wanted_post, delivery.due_at = post, due_at
        delivery.revision += 1
        delivery.state, delivery.tries, delivery.sentence = DeliveryState.WAITING, 0, ""
        delivery.save()
    return delivery
