"""The journal, page by page, and all of one notice."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from litfass.desk import frame
from litfass.desk.gate import staff
from litfass.desk.sentences import sentence
from litfass.flow.withdraw import why_not_again
from litfass.records import journal as lines
from litfass.records.models import Account, Delivery, JournalEntry, Notice, Post, PostState, Source

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the journal with the notice it is about."""

    entry: JournalEntry
    sentence: str
    notice: Notice | None


@staff
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """The newest lines first; `?meldung=` shows those of one notice."""
    wanted = request.GET.get("meldung", "")
    notice = Notice.objects.filter(pk=int(wanted)).first() if _is_id(wanted) else None
    paged = Paginator(lines.entries(notice.pk if notice else None), PER_PAGE).get_page(request.GET.get("seite"))
    context = {"page": paged, "lines": told(paged.object_list), "notice": notice}
    return frame.page(request, "desk/journal.html", context)


def told(entries: Iterable[JournalEntry]) -> list[Line]:
    """The entries as sentences; the names they need are asked for once."""
    listed = list(entries)
    accounts = {name: f"„{one.label}“" for one in Account.objects.all() for name in (one.slug, f"#{one.pk}")}
    sources = {source.pk: f"„{source.label}“" for source in Source.objects.all()}
    notices = Notice.objects.only("title", "kind").in_bulk({_notice_of(entry) for entry in listed} - {0})
    return [
        Line(entry, sentence(entry, accounts=accounts, sources=sources), notices.get(_notice_of(entry)))
        for entry in listed
    ]


def _notice_of(entry: JournalEntry) -> int:
    return entry.subject_id if entry.subject == "notice" else int(entry.data.get("notice", 0))


def _is_id(text: str) -> bool:
    return text.isdecimal() and len(text) < 19


@staff
@require_safe
def history(request: HttpRequest, notice_id: int) -> HttpResponse:
    """All of one notice: states at the source, wordings with their releases, copies with their proofs."""
    notice = get_object_or_404(Notice.objects.select_related("source", "organization", "public_post"), pk=notice_id)
    wordings = Post.objects.filter(notice=notice).select_related("account", "revision", "made_by")
    copies = list(
        Delivery.objects.filter(notice=notice)
        .select_related("notice", "account", "seen_post", "wanted_post")
        .prefetch_related("receipts")
        .order_by("account")
    )
    context = {
        "notice": notice,
        "revisions": notice.revisions.order_by("-number"),
        "posts": wordings.prefetch_related("approvals", "findings").order_by("account", "-pk"),
        "deliveries": copies,
        "can_withdraw": any(copy.wanted_post_id for copy in copies),
        "can_propose": not why_not_again(notice),
        "lines": told(lines.entries(notice.pk)[:PER_PAGE]),
        "is_open": wordings.filter(state__in=[PostState.PROPOSED, PostState.RETURNED]).exists(),
    }
    return frame.page(request, "desk/history.html", context)
