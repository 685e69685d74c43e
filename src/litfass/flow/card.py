"""Draw the card that goes with a post."""

# SPDX-License-Identifier: EUPL-1.2

from litfass import cards
from litfass.cards.colours import Colours
from litfass.core.german import clock, day
from litfass.records.models import Post


def card_of(post: Post) -> cards.Card:
    """What the card of this post says."""
    notice, town_hall = post.notice, post.account.municipality
    when = day(notice.on, weekday=True) if notice.on else ""
    if notice.meeting and notice.meeting.starts_at:
        when = f"{when}, {clock(notice.meeting.starts_at)}"
    number = f" {notice.number}" if notice.number else ""
    return cards.Card(
        kind=f"{notice.kind_word.label}{number}",
        title=post.title,
        municipality=town_hall.name,
        when=when,
        where=notice.organization.name if notice.organization else "",
        demo=town_hall.is_demo,
        colours=Colours(town_hall.colour),
    )


def png(post: Post) -> bytes:
    """The card as PNG."""
    return cards.draw(card_of(post))
