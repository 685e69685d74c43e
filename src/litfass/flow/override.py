"""Say that a place does not belong to a notice, or that one is missing: once and for ever, with the reason."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from litfass.flow.check import check
from litfass.flow.draft import draft, wording_of
from litfass.flow.gazetteer import changed
from litfass.flow.locate import locate
from litfass.flow.revise import revise
from litfass.flow.who import Who
from litfass.records import journal
from litfass.records.models import Notice, Place, PlaceOverride, Post, PostState

OPPOSITE = {PlaceOverride.DROP: PlaceOverride.ADD, PlaceOverride.ADD: PlaceOverride.DROP}
JOURNAL = {PlaceOverride.DROP: "place_dropped", PlaceOverride.ADD: "place_added"}


@dataclass(frozen=True, slots=True)
class Word:
    """What a person said of a place. `quote`: only by these words; empty: whatever words name it.

    `part` is the text they stand in, empty for all texts. `everywhere` are words that never name the place, or always
    do, in every notice; empty where nothing is said of the others.
    """

    reason: str
    quote: str = ""
    part: str = ""
    everywhere: str = ""


class Undone(Exception):
    """Somebody took it back already."""

    sentence = "Das war schon zurückgenommen. Vielleicht war jemand schneller."


def drop(notice: Notice, place: Place, word: Word, *, who: Who, now: datetime) -> PlaceOverride:
    """This place does not belong to this notice. Where the words could name several places, the others stay."""
    return _say(PlaceOverride.DROP, (notice, place), word, who=who, now=now)


def add(notice: Notice, place: Place, word: Word, *, who: Who, now: datetime) -> PlaceOverride:
    """This place belongs to this notice. Where its name fits several places, this one is meant."""
    return _say(PlaceOverride.ADD, (notice, place), word, who=who, now=now)


@transaction.atomic
def undo(override: PlaceOverride, *, who: Who, now: datetime) -> PlaceOverride:
    """Let the reader decide again. Raises Undone where somebody was faster."""
    row = PlaceOverride.objects.select_for_update().get(pk=override.pk)
    if row.undone_at:
        raise Undone(f"override {row.pk} was undone {row.undone_at}")
    _end([row], who=who, now=now)
    subject = row.notice or row.place
    journal.write("place_left_to_reader", subject, who=who.name, now=now, place=row.place.name, override=row.pk)
    if row.notice is None:
        changed(row.municipality)
    else:
        _look_again(row.notice, row.place, who=who, now=now)
    return row


@transaction.atomic
def _say(verdict: str, about: tuple[Notice, Place], word: Word, *, who: Who, now: datetime) -> PlaceOverride:
    notice, place = Notice.objects.select_for_update().select_related("source").get(pk=about[0].pk), about[1]
    row = _kept(verdict, notice, place, word, who=who, now=now)
    if word.everywhere:
        _kept(verdict, None, place, replace(word, quote=word.everywhere, part=""), who=who, now=now)
    data = {"place": place.name, "override": row.pk, "everywhere": bool(word.everywhere)}
    journal.write(JOURNAL[verdict], notice, who=who.name, now=now, **data)
    _look_again(notice, place, who=who, now=now)
    if word.everywhere:  # last: reading all places anew takes seconds, in which nobody else could write
        changed(notice.source.municipality)
    return row


def _kept(
    verdict: str, notice: Notice | None, place: Place, word: Word, *, who: Who, now: datetime
) -> PlaceOverride:  # fmt: skip
    """The row that stands for it: said twice it is one. What was said to the contrary does not stand any more."""
    said = PlaceOverride.objects.filter(notice=notice, place=place, undone_at=None)
    quote = " ".join(word.quote.split())[:300]
    same = said.filter(verdict=verdict, quote=quote, part=word.part).first()
    if same:
        return same
    contrary = said.filter(verdict=OPPOSITE[verdict])
    if verdict == PlaceOverride.DROP and quote:
        contrary = contrary.filter(quote=quote)
    _end(contrary, who=who, now=now)
    if who.user is None:
        raise TypeError(f"{who.name} is nobody who can be asked for the reason")
    return PlaceOverride.objects.create(
        municipality_id=place.gazetteer.municipality_id, notice=notice, place=place, verdict=verdict, quote=quote,
        part=word.part, reason=word.reason, by=who.user, at=now,
    )  # fmt: skip


def _end(rows: Iterable[PlaceOverride], *, who: Who, now: datetime) -> None:
    for row in rows:
        row.undone_by, row.undone_at = who.user, now
        row.save(update_fields=["undone_by", "undone_at"])


def _look_again(notice: Notice, place: Place, *, who: Who, now: datetime) -> None:
    """The places of the notice and its proposals, made anew. Of a wording that a person wrote only the spot changes."""
    locate(notice)
    if notice.gone_at:
        return
    revision = notice.revisions.get(number=notice.revision_number)
    for post in _newest(notice):
        wanted = wording_of(revision, post.account, now=now)
        if post.made_by_id is not None and post.state == PostState.PROPOSED:
            revise(post, replace(post.wording, location=wanted.location), who=who, now=now)
        elif post.made_by_id is None and wanted.digest != post.digest and _may_change(post, place):
            made = draft(notice, post.account, now=now)
            if made:
                check(made)


def _newest(notice: Notice) -> Iterable[Post]:
    """The last wording of each account."""
    posts = Post.objects.filter(notice=notice, account__is_active=True).select_related("account").order_by("pk")
    return {post.account_id: post for post in posts}.values()


def _may_change(post: Post, place: Place) -> bool:
    """What waits, and what is out where it names the place."""
    is_out = post.state == PostState.RELEASED and place.name in post.wording.words
    return post.state == PostState.PROPOSED or is_out


def still_named(notice: Notice, places: Iterable[Place]) -> list[Post]:
    """The open proposals that a person wrote and that name one of the places: nobody changes them but a person."""
    written = Post.objects.filter(notice=notice, state=PostState.PROPOSED, made_by__isnull=False)
    names = [place.name for place in places]
    return [post for post in written.select_related("account") if any(name in post.wording.words for name in names)]
