"""Draw the card that goes with a post."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

from litfass import cards
from litfass.cards.colours import Colours
from litfass.core import wording
from litfass.flow.draft import outlet_of
from litfass.flow.news import news_of
from litfass.records.models import Post


def card_of(post: Post) -> cards.Card:
    """What the card of this post says: the facts of its revision under the heading of its wording."""
    face = wording.face(news_of(post.revision), outlet_of(post.notice, post.account, now=post.made_at))
    face = replace(face, title=post.title or face.title, date=_said(face.date, post), place=_said(face.place, post))
    town_hall = post.account.municipality
    number = f" {post.notice.number}" if post.notice.number else ""
    return cards.Card(
        kind=f"{face.kind}{number}",
        title=face.title,
        municipality=town_hall.name,
        when=face.date,
        where=face.place,
        demo=town_hall.is_demo,
        colours=Colours(town_hall.colour),
    )


def _said(words: str, post: Post) -> str:
    """Only what the released alternative text says as well: a person may have struck words there."""
    return words if words in post.alt_text else ""


def png(post: Post) -> bytes:
    """The card as PNG."""
    return cards.draw(card_of(post))
