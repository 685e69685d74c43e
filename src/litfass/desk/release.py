"""Release the posts of a case or all clean ones, and take a release back within its seconds."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Sequence

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.text import capfirst
from django.views.decorators.http import require_http_methods, require_POST

from litfass.core.german import clock, counted
from litfass.desk import frame, queue, today
from litfass.desk.gate import person, staff
from litfass.flow import approve
from litfass.records import post as posts
from litfass.records.models import Approval, Notice, Post, PostState

AT_ONCE = 100  # as many titles as a person can read through before answering for them
TITLE = 70


@staff
@require_POST
def release(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Release the ticked posts exactly as they were shown. What somebody else changed meanwhile is shown instead."""
    notice = get_object_or_404(Notice, pk=notice_id)
    ticked = _posts(request.POST.getlist("post")).filter(notice=notice)
    if not ticked:
        messages.error(request, "Es ist kein Beitrag angehakt. Bitte haken Sie an, was Sie freigeben wollen.")
        return redirect("desk:proposal", notice_id)
    if outdated := [one for one in ticked if one.state not in (PostState.PROPOSED, PostState.RELEASED)]:
        for one in outdated:
            messages.warning(request, _became(one))
        messages.warning(request, "Es wurde nichts freigegeben. Bitte sehen Sie sich den neuen Stand an.")
        return today.show(request, queue.read(), notice, status=409)
    done = approve.approve_all(
        [one for one in ticked if one.state == PostState.PROPOSED], who=person(request), now=timezone.now()
    )
    return _after(request, notice, list(ticked), done)


def _after(request: HttpRequest, notice: Notice, ticked: list[Post], done: approve.Released) -> HttpResponse:
    released = {approval.post_id for approval in done.approvals}
    refused = {one.pk for one, _ in done.refused}
    for one, findings in done.refused:
        for finding in findings:
            messages.error(request, f"{one.account.label}: {finding.sentence}")
    for one in ticked:
        if one.pk not in released | refused:
            messages.warning(request, _became(posts.fresh(one)))
    if done.approvals:
        number = counted(len(done.approvals), "Beitrag", "Beiträge")
        frame.remember(request, done.approvals, f"Freigegeben: {short(notice.title)} ({number})")
    if refused:
        return redirect("desk:proposal", notice.pk)
    return _onward(request.POST.get("next", ""))


def _onward(following: str) -> HttpResponse:
    """To the next case, as long as it still waits."""
    for notice_id in posts.open_cases().filter(pk__in=numbers(following)).values_list("pk", flat=True):
        return redirect("desk:proposal", notice_id)
    return redirect("desk:today")


def _became(one: Post) -> str:
    """What became of a post meanwhile, and by whom."""
    approval = posts.last_approval(one) if one.state == PostState.RELEASED else None
    if approval:
        return f"{one.account.label}: schon freigegeben von {approval.by} um {clock(approval.at)}."
    newer = posts.newest(one)
    if newer.pk != one.pk and newer.made_by:
        author = newer.made_by.get_full_name() or newer.made_by.get_username()
        return f"{one.account.label}: {author} hat den Text um {clock(newer.made_at)} geändert."
    if newer.pk != one.pk:
        return f"{one.account.label}: An der Quelle hat sich etwas geändert, es gibt einen neuen Vorschlag."
    if one.state == PostState.PROPOSED:
        return f"{one.account.label}: {approve.Outdated(one).sentence}"
    return f"{one.account.label}: Der Beitrag ist inzwischen {PostState(one.state).label}."


@staff
@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    """Take releases back, the copies before the own page."""
    frame.forget(request)
    wanted = Approval.objects.filter(pk__in=numbers(request.POST.get("approvals", "")), revoked_at=None)
    back: list[Post] = []
    late = 0
    for approval in wanted.order_by("-pk"):
        try:
            back.append(approve.take_back(approval, who=person(request), now=timezone.now()))
        except approve.TooLate:
            late += 1
    _tell_undone(request, len(back), late)
    notices = {one.notice_id for one in back}
    return redirect("desk:proposal", notices.pop()) if len(notices) == 1 else redirect("desk:today")


def _tell_undone(request: HttpRequest, back: int, late: int) -> None:
    if back:
        word = capfirst(counted(back, "Beitrag ist", "Beiträge sind"))
        messages.success(request, f"Zurückgeholt. {word} wieder ein Vorschlag, nichts davon ging hinaus.")
    if late:
        word = capfirst(counted(late, "Beitrag war", "Beiträge waren"))
        messages.warning(request, f"{word} schon unterwegs. {approve.TooLate.sentence}")
    if not back and not late:
        messages.info(request, "Hier war nichts mehr zurückzuholen.")


@staff
@require_http_methods(["GET", "POST"])
def clean(request: HttpRequest) -> HttpResponse:
    """Show all titles without a finding, then release exactly those."""
    if request.method == "POST":
        return _release_shown(request, _posts(request.POST.get("posts", "").split(",")))
    notices = list(posts.clean_cases()[:AT_ONCE])
    shown = Post.objects.filter(notice__in=notices, state=PostState.PROPOSED).select_related("account")
    by_notice: dict[int, list[Post]] = {}
    for one in shown.order_by("pk"):
        by_notice.setdefault(one.notice_id, []).append(one)
    counts = posts.case_counts()
    context = {
        "counts": counts,
        "rows": [(notice, by_notice.get(notice.pk, [])) for notice in notices],
        "post_ids": ",".join(str(one.pk) for listed in by_notice.values() for one in listed),
        "post_count": sum(len(listed) for listed in by_notice.values()),
        "remaining": counts["clean"] - len(notices),
    }
    return frame.page(request, "desk/clean.html", context)


def _release_shown(request: HttpRequest, shown: Iterable[Post]) -> HttpResponse:
    ready = [one for one in shown if one.state == PostState.PROPOSED and not _has_findings(one)]
    done = approve.approve_all(ready, who=person(request), now=timezone.now())
    if done.approvals:
        number = counted(len(done.approvals), "Beitrag", "Beiträge")
        frame.remember(request, done.approvals, f"Freigegeben: {number}")
    if left := len(list(shown)) - len(done.approvals):
        word = capfirst(counted(left, "Beitrag wurde", "Beiträge wurden"))
        messages.warning(
            request,
            f"{word} nicht freigegeben, weil sich inzwischen etwas geändert hat oder eine Prüfung widerspricht.",
        )
    return redirect("desk:today")


def _has_findings(one: Post) -> bool:
    return any(finding.check_name != posts.OWN_PAGE for finding in one.findings.all())


def _posts(ids: Sequence[str]) -> QuerySet[Post]:
    return (
        Post.objects.filter(pk__in=numbers(",".join(ids)))
        .select_related("account")
        .prefetch_related("findings")
        .order_by("pk")
    )


def numbers(text: str) -> list[int]:
    """`1,2,3` as numbers; anything else is left out."""
    return [int(part) for part in text.split(",") if part.isdecimal() and len(part) < 19]


def short(title: str) -> str:
    """A title of at most 70 characters, cut between words."""
    if len(title) <= TITLE:
        return f"„{title}“"
    return f"„{title[:TITLE].rsplit(' ', 1)[0]} …“"
