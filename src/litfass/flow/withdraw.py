"""Take a notice down everywhere: every copy is wanted absent, every wording falls away. Propose it again later."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime

from django.db import transaction

from litfass.flow.prepare import proposals
from litfass.flow.who import Who
from litfass.records import journal
from litfass.records.models import Approval, Delivery, DeliveryState, Notice, Post, PostState

OPEN = (PostState.PROPOSED, PostState.RETURNED)


class NotAgain(Exception):
    """It cannot be proposed again; `sentence` says in German why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@transaction.atomic
def withdraw(notice: Notice, *, who: Who, now: datetime, reason: str) -> int:
    """Want every copy absent at once, without the seconds of undo. Gives the number of copies concerned."""
    # What was released too: nobody may edit it as if it were out, and no copy may count on the own page.
    standing = Post.objects.filter(notice=notice, state__in=[*OPEN, PostState.RELEASED])
    standing.update(state=PostState.DROPPED, reason=reason)
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


@transaction.atomic
def propose_again(notice: Notice, *, who: Who, now: datetime) -> list[Post]:
    """Draft and check anew for every account that wants it. A person releases, whatever the rules say.

    Raises NotAgain where somebody was faster, it was not taken down, or the source does not show it any more.
    """
    row = Notice.objects.select_for_update().get(pk=notice.pk)
    if refusal := why_not_again(row):
        raise NotAgain(refusal)
    made = [post for post, _ in proposals(row, now=now)]
    if not made:
        raise NotAgain("Nach den Regeln geht diese Art von Meldung an kein Konto. Ändern Sie zuerst eine Regel.")
    journal.write("proposed_again", row, who=who.name, now=now)
    return made


def why_not_again(notice: Notice) -> str:
    """The German sentence that says why it cannot be proposed again; empty where it can."""
    if notice.gone_at:
        return "Die Quelle zeigt diese Meldung nicht mehr. Deshalb kann sie nicht wieder vorgeschlagen werden."
    copies = Delivery.objects.filter(notice=notice).values_list("wanted_post", flat=True)
    if notice.public_at or not copies or any(copies):
        return "Diese Meldung ist nicht zurückgezogen. Es gibt nichts wieder vorzuschlagen."
    if Post.objects.filter(notice=notice, state__in=OPEN).exists():
        return "Diese Meldung ist schon wieder vorgeschlagen. Vielleicht war jemand schneller."
    return ""
