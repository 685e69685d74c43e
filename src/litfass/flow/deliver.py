"""Bring an account to its wanted state, once: send, edit or withdraw, and keep the receipt."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import structlog
from django.db import transaction

from litfass.core.ports import Channel, Edits, Withdraws
from litfass.core.ports import Receipt as Proof
from litfass.core.trouble import Troubled
from litfass.flow.channel import channel
from litfass.records.models import Approval, Delivery, DeliveryState, Notice, Receipt

log = structlog.get_logger()

MAX_TRIES = 6
WAIT_FOR_OWN_PAGE = timedelta(seconds=5)


class Outcome(StrEnum):
    """How a try ended."""

    DONE = "done"
    HANDED = "handed"
    NOT_YET = "not-yet"
    NOTHING = "nothing"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Due:
    """One wish that waits."""

    delivery_id: int
    revision: int
    tries: int
    due_at: datetime


def due(now: datetime, limit: int = 100) -> list[Due]:
    """Wishes whose time has come, the oldest first."""
    rows = Delivery.objects.filter(state=DeliveryState.WAITING, due_at__lte=now).order_by("due_at", "pk")[:limit]
    return [Due(row.pk, row.revision, row.tries, row.due_at) for row in rows]


def deliver(delivery_id: int, revision: int, *, now: datetime) -> Outcome:
    """Do one wish. Safe to repeat: an outdated or finished one does nothing, the channel's key makes a send unique."""
    delivery = Delivery.objects.select_related("account", "notice", "wanted_post").get(pk=delivery_id)
    if delivery.revision != revision or delivery.state != DeliveryState.WAITING:
        return Outcome.NOTHING
    if now < delivery.due_at:
        return Outcome.NOT_YET
    if delivery.wanted_post and not _is_released(delivery):
        return _give_up(delivery, "Für diesen Wortlaut liegt keine Freigabe vor. Bitte geben Sie ihn neu frei.")
    if delivery.wanted_post and not delivery.account.is_column and delivery.notice.public_at is None:
        return _postpone(delivery, now + WAIT_FOR_OWN_PAGE)
    try:
        act, proof = _act(channel(delivery.account), delivery, now)
    except Troubled as stop:
        return _try_again(delivery, stop.trouble.sentence, now)
    return settle(delivery.pk, revision, act=act, proof=proof)


def _is_released(delivery: Delivery) -> bool:
    """The last gate: a standing approval whose digest is that of the very wording about to go out."""
    post = delivery.wanted_post
    return post is not None and Approval.objects.filter(post=post, digest=post.wording.digest, revoked_at=None).exists()


def _act(outlet: Channel, delivery: Delivery, now: datetime) -> tuple[str, Proof]:
    # One per wish: a repeated try is one post, a post sent again after a withdrawal is a new one.
    key = f"notice/{delivery.notice_id}/{delivery.revision}"
    if delivery.wanted_post is None:
        # Never sent nor handed over: there is nothing to take down.
        if not delivery.remote_id or not isinstance(outlet, Withdraws):
            return "withdrawn", Proof("", "", now)
        return "withdrawn", outlet.withdraw(delivery.remote_id, key=key, now=now)
    if delivery.remote_id and delivery.seen_post_id and isinstance(outlet, Edits):
        return "edited", outlet.edit(delivery.remote_id, delivery.wanted_post.wording, key=key, now=now)
    return "sent", outlet.send(delivery.wanted_post.wording, key=key, now=now)


@transaction.atomic
def settle(delivery_id: int, revision: int, *, act: str, proof: Proof, by: str = "") -> Outcome:
    """Keep what the channel answered. A wish that was overtaken meanwhile keeps its newer state."""
    delivery = Delivery.objects.select_for_update().select_related("account", "notice").get(pk=delivery_id)
    delivery.remote_id = proof.remote_id or delivery.remote_id
    if not proof.done:
        if delivery.revision == revision:
            delivery.state = DeliveryState.HANDED
        delivery.save()
        return Outcome.HANDED
    post_id = delivery.wanted_post_id if delivery.revision == revision else delivery.seen_post_id
    Receipt.objects.get_or_create(
        delivery=delivery,
        revision=revision,
        defaults={"act": act, "post_id": post_id if act != "withdrawn" else None, "remote_id": proof.remote_id,
                  "remote_url": proof.remote_url, "at": proof.at, "by": by},
    )  # fmt: skip
    if delivery.revision == revision:
        delivery.state, delivery.sentence = DeliveryState.DONE, ""
        delivery.seen_post_id, delivery.seen_revision = post_id, revision
        delivery.remote_url = proof.remote_url or delivery.remote_url
    delivery.save()
    if delivery.account.is_column and delivery.revision == revision:
        _show(delivery, proof.at)
    log.info("delivered", delivery=delivery.pk, revision=revision, channel=delivery.account.channel, act=act)
    return Outcome.DONE


def _show(delivery: Delivery, at: datetime) -> None:
    """What the column shows from now on."""
    notice: Notice = delivery.notice
    if delivery.seen_post_id is None:
        notice.withdrawn_at = at if notice.public_at else None
        notice.public_at, notice.public_post = None, None
    else:
        notice.public_at, notice.public_post_id = notice.public_at or at, delivery.seen_post_id
        notice.withdrawn_at = None
    notice.save(update_fields=["public_at", "public_post", "withdrawn_at"])


def _postpone(delivery: Delivery, until: datetime) -> Outcome:
    Delivery.objects.filter(pk=delivery.pk, revision=delivery.revision).update(due_at=until)
    return Outcome.NOT_YET


def _try_again(delivery: Delivery, sentence: str, now: datetime) -> Outcome:
    """Growing waits: half a minute, one, two, four … then a person is asked."""
    tries = delivery.tries + 1
    if tries >= MAX_TRIES:
        return _give_up(delivery, sentence)
    wait = timedelta(seconds=30 * 2 ** (tries - 1))
    Delivery.objects.filter(pk=delivery.pk, revision=delivery.revision).update(
        tries=tries, due_at=now + wait, sentence=sentence
    )
    return Outcome.NOT_YET


def _give_up(delivery: Delivery, sentence: str) -> Outcome:
    Delivery.objects.filter(pk=delivery.pk, revision=delivery.revision).update(
        state=DeliveryState.FAILED, sentence=sentence
    )
    log.warning("delivery failed", delivery=delivery.pk, revision=delivery.revision)
    return Outcome.FAILED


def stumble(delivery_id: int, revision: int, *, now: datetime) -> Outcome:
    """Count a try that ended in an unexpected error."""
    delivery = Delivery.objects.filter(pk=delivery_id, revision=revision, state=DeliveryState.WAITING).first()
    if delivery is None:
        return Outcome.NOTHING
    return _try_again(
        delivery, "Beim Versand ist ein unerwarteter Fehler aufgetreten. Litfass versucht es wieder.", now
    )
