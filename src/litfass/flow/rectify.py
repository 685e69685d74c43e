"""Carry what later minutes correct to the decision that is meant, whichever of the two came first."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import islice

from django.db import transaction
from django.db.models import F, Max

from litfass.core import shelf
from litfass.core.corrected import is_whole
from litfass.core.council import Decision, Rectification
from litfass.core.kind import Kind
from litfass.core.notice import Notice as News
from litfass.core.notice import as_json
from litfass.core.wording.ballot import WORDS
from litfass.core.wording.results import outcome
from litfass.flow.news import news_of
from litfass.records.models import Correction, Meeting, Notice, Revision, Source

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}")
MOST = 20  # corrections of one notice; minutes name a few, and each can make a decision due again
_KINDS = (Kind.DECISION, Kind.MEETING)  # what is new of these can be what a correction waits for


class Rectifier:
    """The corrections of one source while a batch is kept: note what minutes say, apply it, settle what it means."""

    def __init__(self, source: Source) -> None:
        self._rows = list(Correction.objects.filter(organization__source=source).select_related("notice"))
        self._news: list[Notice] = []  # decisions and meetings that came or changed
        self._fresh: set[int] = set()  # corrections that came with this batch
        self._former: set[int] = set()  # decisions that a correction meant which is no more

    def applied(self, row: Notice | None, news: News) -> News:
        """A decision as its page says it, with what later minutes corrected of it."""
        if row is None or news.decision is None:
            return news
        mine = [each for each in self._rows if each.corrects_id == row.pk]
        return replace(news, decision=_rectified(news.decision, mine)) if mine else news

    def note(self, row: Notice, news: News, *, is_same: bool) -> None:
        """Keep the corrections that a notice brings, instead of those it brought before."""
        old = [each for each in self._rows if each.notice_id == row.pk]
        new = list(_brought(row, news))
        if [_content(each) for each in old] != [_content(each) for each in new]:
            self._former |= {each.corrects_id for each in old if each.corrects_id}
            Correction.objects.filter(notice=row).delete()
            kept = Correction.objects.bulk_create(new)
            self._fresh |= {each.pk for each in kept}
            self._rows = sorted([each for each in self._rows if each.notice_id != row.pk] + kept, key=_place)
        if not is_same and row.kind_word in _KINDS and row.organization_id:
            self._news.append(row)

    def forget(self, row: Notice) -> None:
        """What a notice brought that is gone does not count any more."""
        self.note(row, News(row.key, row.kind_word, row.title, row.url), is_same=False)

    def settle(self, pending: Mapping[int, Revision], *, now: datetime) -> list[Notice]:
        """Find the decision of each correction and give it a revision where it changed; gives the changed ones.

        `pending` are the revisions of this batch by notice, not yet written: these are completed instead.
        """
        touched = [each for each in self._rows if self._is_touched(each)]
        meant = set(self._former)
        for each in touched:
            found = _decision(each, pending)
            meant |= {pk for pk in (each.corrects_id, found) if pk}
            if found != each.corrects_id:
                each.corrects_id = found
                each.save(update_fields=["corrects"])
        changed = [self._renew(row, pending.get(row.pk), now) for row in _rows_of(meant, pending)]
        return [row for row in changed if row]

    def _is_touched(self, row: Correction) -> bool:
        """Whether this batch can have changed which decision a correction means."""
        return row.pk in self._fresh or any(_may_be_meant(row, news) for news in self._news)

    def _renew(self, row: Notice, waiting: Revision | None, now: datetime) -> Notice | None:
        revision = waiting or Revision.objects.get(notice=row, number=row.revision_number)
        news = news_of(revision)
        if news.decision is None:
            return None
        mine = [each for each in self._rows if each.corrects_id == row.pk]
        anew = replace(news, decision=_rectified(news.decision, mine))
        if anew.digest == revision.digest:
            return None
        row.digest = anew.digest
        if waiting:
            waiting.content, waiting.digest = as_json(anew), anew.digest
            row.save(update_fields=["digest"])
            return None
        row.revision_number, row.changed_at, row.needs_drafts = row.revision_number + 1, now, True
        row.save(update_fields=["digest", "revision_number", "changed_at", "needs_drafts"])
        Revision.objects.create(
            notice=row, number=row.revision_number, content=as_json(anew), digest=anew.digest, fetched_at=now
        )
        return row


@transaction.atomic
def forget(row: Notice, *, now: datetime) -> list[Notice]:
    """A notice is gone: the decisions it corrected are again as their own pages say."""
    if not Correction.objects.filter(notice=row).exists():
        return []
    rectifier = Rectifier(row.source)
    rectifier.forget(row)
    return rectifier.settle({}, now=now)


def _brought(row: Notice, news: News) -> Iterable[Correction]:
    said_on = news.decision.on if news.decision else news.on
    if row.organization_id is None or said_on is None:
        return
    for order, each in enumerate(islice(news.facts.corrections, MOST)):
        yield Correction(
            notice=row, order=order, organization_id=row.organization_id, meeting_on=each.meeting_on, said_on=said_on,
            item=each.item[:50], words=each.words, result=_result(each.words),
        )  # fmt: skip


def _may_be_meant(row: Correction, news: Notice) -> bool:
    """A decision or meeting of that body and day; without a day any before may be the last one."""
    if row.corrects_id == news.pk:
        return True
    if row.organization_id != news.organization_id or news.on is None:
        return False
    return news.on == row.meeting_on if row.meeting_on else news.on < row.said_on


def _content(row: Correction) -> tuple[object, ...]:
    return row.organization_id, row.meeting_on, row.said_on, row.item, row.words, row.result


def _place(row: Correction) -> tuple[date, int, int]:
    return row.said_on, row.notice_id, row.order


def _result(words: str) -> str:
    """The result word that the words give, where they tell a whole vote."""
    if not is_whole(words):
        return ""
    return WORDS.get(shelf.module("readers", "vote").vote(words).outcome, "")


def _rectified(decision: Decision, rows: Iterable[Correction]) -> Decision:
    """The decision with exactly these corrections, and the result that counts after the last."""
    result = next((each.instead_of for each in decision.corrections if each.instead_of), decision.result)
    made = []
    for row in rows:
        differs = row.result and outcome(row.result).lead != outcome(result).lead
        made.append(Rectification(row.words, row.notice.url, row.said_on, result if differs else ""))
        result = row.result if differs else result
    return replace(decision, result=result, corrections=tuple(made))


def _decision(row: Correction, pending: Mapping[int, Revision]) -> int | None:
    """The one decision of that body, day and item; None where there is none, or more than one."""
    day = row.meeting_on or _day_before(row)
    here = Notice.objects.filter(
        source=row.notice.source_id, organization=row.organization_id, kind=Kind.DECISION, on=day, gone_at=None
    )
    candidates = dict(here.exclude(pk=row.notice_id).values_list("pk", "revision_number")) if day else {}
    kept = Revision.objects.filter(notice__in=candidates, number=F("notice__revision_number"))
    contents = dict(kept.values_list("notice", "content"))
    contents |= {pk: pending[pk].content for pk in candidates if pk in pending}
    found = [pk for pk, content in contents.items() if _item(content["decision"]) == row.item]
    return found[0] if len(found) == 1 else None


def _day_before(row: Correction) -> date | None:
    """The last day before on which this body met."""
    before = {"organization": row.organization_id, "on__lt": row.said_on}
    met = Meeting.objects.filter(**before, is_cancelled=False).aggregate(day=Max("on"))["day"]
    decided = Notice.objects.filter(**before, kind=Kind.DECISION, gone_at=None).aggregate(day=Max("on"))["day"]
    return max((day for day in (met, decided) if day), default=None)


def _item(decision: Mapping[str, object] | None) -> str:
    found = _NUMBER.search(str(decision.get("item_number", ""))) if decision else None
    return found[0] if found else ""


def _rows_of(meant: Iterable[int], pending: Mapping[int, Revision]) -> list[Notice]:
    """The notices of these ids; those of this batch as they are being kept."""
    here = {pk: pending[pk].notice for pk in meant if pk in pending}
    others = Notice.objects.filter(pk__in=set(meant) - set(here), gone_at=None)
    return [*here.values(), *others]
