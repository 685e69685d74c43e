"""Tick a handed-over post as done: a person brought it out, changed it or took it down."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime

from django.db import transaction

from litfass.channels.handover import NotThePost, post_address
from litfass.core.ports import Receipt as Proof
from litfass.flow.deliver import Deed, settle
from litfass.flow.who import Who
from litfass.records import journal
from litfass.records.models import Delivery, DeliveryState, Receipt


class BadAddress(Exception):
    """The address cannot be that of the post; `sentence` says in German why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class NotHanded(Exception):
    """There is nothing to tick: it was ticked already, or the wish changed."""

    sentence = "Hier ist nichts mehr abzuhaken. Vielleicht war jemand schneller, oder die Meldung hat sich geändert."


@transaction.atomic
def tick(delivery: Delivery, *, revision: int, address: str, who: Who, now: datetime) -> Receipt:
    """Keep the address where the post stands. Taking down needs none. Raises BadAddress, NotHanded."""
    row = Delivery.objects.select_for_update().select_related("account").get(pk=delivery.pk)
    if row.state != DeliveryState.HANDED or row.revision != revision:
        raise NotHanded
    act = _act(row)
    url = row.remote_url if act == "withdrawn" else _checked(address, row.account.network)
    settle(row.pk, row.revision, Deed(act, row.wanted_post_id, Proof(row.remote_id, url, now), who.name))
    journal.write("ticked", row, who=who.name, now=now, notice=row.notice_id, account=row.account.slug, act=act)
    return Receipt.objects.get(delivery=row, revision=row.revision)


def _act(row: Delivery) -> str:
    if row.wanted_post_id is None:
        return "withdrawn"
    return "edited" if row.seen_post_id else "sent"


def _checked(address: str, network: str) -> str:
    try:
        return post_address(address, on=network)
    except NotThePost as refusal:
        raise BadAddress(str(refusal)) from refusal
