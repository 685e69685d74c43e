"""Bring an account to its wanted state, once: send, edit or withdraw, and keep the receipt."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import structlog
from django.db import transaction

from litfass.core.ports import Channel, Edits, Withdraws
from litfass.core.ports import Receipt as Proof
from litfass.core.trouble import Refused, Troubled
from litfass.flow.channel import channel
from litfass.records.models import Approval, Delivery, DeliveryState, Notice, Receipt

log = structlog.get_logger()

MAX_TRIES = 6
WAIT_FOR_OWN_PAGE = timedelta(seconds=2)


class Outcome(StrEnum):
    """How a try ended."""

    DONE = "done"
    HANDED = "handed"
    NOT_YET = "not-yet"
    NOTHING = "nothing"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done at a channel: sent, edited or withdrawn, which post, and what the channel answered."""

    act: str
    post_id: int | None
    proof: Proof
    by: str = ""  # the person, where one did it by hand


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
    delivery = Delivery.objects.select_related("account", "notice", "wanted_post", "begun_post").get(pk=delivery_id)
    if delivery.revision != revision or delivery.state != DeliveryState.WAITING:
        return Outcome.NOTHING
    if now < delivery.due_at:
        return Outcome.NOT_YET
    if delivery.wanted_post and not _is_released(delivery):
        return _give_up(delivery, "Für diesen Wortlaut liegt keine Freigabe vor. Bitte geben Sie ihn neu frei.")
    if delivery.wanted_post and not delivery.account.is_column and delivery.notice.public_at is None:
        return _postpone(delivery, now + WAIT_FOR_OWN_PAGE)
    try:
        outlet = channel(delivery.account)
        _finish_begun(outlet, delivery, now)
        deed = _act(outlet, delivery, now)
    except Troubled as stop:
        if isinstance(stop, Refused):
            _forget_begun(delivery)
        return _try_again(delivery, stop.trouble.sentence, now)
    return settle(delivery.pk, revision, deed) if deed else Outcome.NOTHING


def _is_released(delivery: Delivery) -> bool:
    """The last gate: a standing approval whose digest is that of the very wording about to go out."""
    post = delivery.wanted_post
    return post is not None and Approval.objects.filter(post=post, digest=post.wording.digest, revoked_at=None).exists()


def _key(delivery: Delivery, revision: int) -> str:
    """One per wish: a repeated try is one post, a post sent again after a withdrawal is a new one."""
    return f"notice/{delivery.notice_id}/{revision}"


def _finish_begun(outlet: Channel, delivery: Delivery, now: datetime) -> None:
    """An older wish was cut off while it was sent, and overtaken: its key tells us which post, so that it can be
    changed or taken down instead of being forgotten out there."""
    revision, post = delivery.begun_revision, delivery.begun_post
    if post is None or revision == delivery.revision:
        return
    try:
        proof = outlet.send(post.wording, key=_key(delivery, revision), now=now)
    except Refused:
        _forget_begun(delivery)
        return
    settle(delivery.pk, revision, Deed("sent", post.pk, proof))
    delivery.refresh_from_db(fields=["remote_id", "remote_url", "seen_post", "seen_revision"])


def _forget_begun(delivery: Delivery) -> None:
    Delivery.objects.filter(pk=delivery.pk).update(begun_revision=0, begun_post=None)


def _act(outlet: Channel, delivery: Delivery, now: datetime) -> Deed | None:
    """Do it at the channel. None where a newer wish came while we prepared."""
    key, post = _key(delivery, delivery.revision), delivery.wanted_post
    if post is None:
        # Never sent nor handed over: there is nothing to take down.
        if not delivery.remote_id or not isinstance(outlet, Withdraws):
            return Deed("withdrawn", None, Proof("", "", now))
        return Deed("withdrawn", None, outlet.withdraw(delivery.remote_id, key=key, now=now))
    if delivery.remote_id and delivery.seen_post_id and isinstance(outlet, Edits):
        return Deed("edited", post.pk, outlet.edit(delivery.remote_id, post.wording, key=key, now=now))
    still = Delivery.objects.filter(pk=delivery.pk, revision=delivery.revision)
    if not still.update(begun_revision=delivery.revision, begun_post=post):
        return None
    return Deed("sent", post.pk, outlet.send(post.wording, key=key, now=now))


@transaction.atomic
def settle(delivery_id: int, revision: int, deed: Deed) -> Outcome:
    """Keep what the channel answered. A wish that was overtaken meanwhile keeps its newer state."""
    delivery = Delivery.objects.select_for_update().select_related("account", "notice").get(pk=delivery_id)
    proof = deed.proof
    delivery.remote_id = proof.remote_id or delivery.remote_id
    if delivery.begun_revision == revision:
        delivery.begun_revision, delivery.begun_post = 0, None
    if not proof.done:
        if delivery.revision == revision:
            delivery.state = DeliveryState.HANDED
        delivery.save()
        return Outcome.HANDED
    Receipt.objects.get_or_create(
        delivery=delivery,
        revision=revision,
        defaults={"act": deed.act, "post_id": deed.post_id, "remote_id": proof.remote_id,
                  "remote_url": proof.remote_url, "at": proof.at, "by": deed.by},
    )  # fmt: skip
    if revision >= delivery.seen_revision:  # a slow older try may come back after a newer one
        delivery.seen_post_id, delivery.seen_revision = deed.post_id, revision
        delivery.remote_url = proof.remote_url or delivery.remote_url
    if delivery.revision == revision:
        delivery.state, delivery.sentence = DeliveryState.DONE, ""
    delivery.save()
    if delivery.account.is_column and delivery.revision == revision:
        _show(delivery, proof.at)
    log.info("delivered", delivery=delivery.pk, revision=revision, channel=delivery.account.channel, act=deed.act)
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
