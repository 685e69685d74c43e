"""Take a notice down everywhere, in two steps with a reason, and propose it again."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from litfass.core.german import and_list
from litfass.core.ports import Withdraws
from litfass.desk import frame
from litfass.desk.gate import person, staff
from litfass.flow import withdraw as flow
from litfass.flow.channel import channel
from litfass.records.models import Delivery, Notice


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy that will go, and what that means for it."""

    delivery: Delivery
    sentence: str
    asks_a_hand: bool = False


class WithdrawForm(forms.Form):
    """Why a notice is taken down."""

    reason = forms.CharField(
        label="Grund",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 4, "autofocus": True, "aria-describedby": "reason-hint reason-error"}),
        help_text="Zum Beispiel: „Der Text nennt eine Privatperson.“ Der Grund bleibt für immer im Journal. "
        "Bitte nennen Sie darin selbst keinen Namen.",
        error_messages={
            "required": "Bitte nennen Sie den Grund, damit die anderen ihn kennen.",
            "max_length": "Bitte kürzen Sie den Grund auf 300 Zeichen.",
        },
    )


@staff
@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Ask for the reason, then show every copy concerned, then do it. What changed meanwhile is shown once more."""
    notice = get_object_or_404(Notice.objects.select_related("organization"), pk=notice_id)
    copies = concerned(notice)
    if not copies:
        messages.info(request, "Hier ist nichts mehr zurückzuziehen. Vielleicht war jemand schneller.")
        return redirect("desk:history", notice.pk)
    form = WithdrawForm(request.POST or None)
    context = {"notice": notice, "copies": copies, "form": form, "mark": _mark(copies)}
    if request.method != "POST" or "back" in request.POST:
        return frame.page(request, "desk/withdraw.html", context)
    if not form.is_valid():
        return frame.page(request, "desk/withdraw.html", context, status=422)
    confirmed = request.POST.get("confirmed", "")
    if confirmed == context["mark"]:
        return _withdraw(request, notice, copies, form.cleaned_data["reason"].strip())
    if confirmed:
        messages.warning(request, "Inzwischen hat sich etwas geändert. Bitte sehen Sie sich die Kopien noch einmal an.")
    return frame.page(request, "desk/withdraw_sure.html", context, status=409 if confirmed else 200)


def concerned(notice: Notice) -> list[Copy]:
    """Every copy that is out or about to go out, the own page first."""
    wanted = Delivery.objects.filter(notice=notice, wanted_post__isnull=False).select_related("account")
    return [_copy(one) for one in sorted(wanted, key=lambda one: (not one.account.is_column, one.account_id))]


def _copy(one: Delivery) -> Copy:
    """What taking it down means there."""
    if one.account.is_column and one.seen_post_id:
        return Copy(one, "Die Seite sagt danach nur noch, dass hier eine Meldung stand und zurückgezogen ist.")
    if not (one.seen_post_id or one.remote_id or one.begun_revision):
        return Copy(one, "Der Beitrag ist noch nicht hinausgegangen und geht auch nicht mehr hinaus.")
    if one.account.channel == "handover" and not one.seen_post_id:
        said = "Der Beitrag liegt zur Übergabe. Falls ihn schon jemand eingestellt hat, muss ihn jemand dort löschen."
        return Copy(one, said, asks_a_hand=True)
    if one.account.channel == "handover":
        return Copy(one, "Jemand muss den Beitrag dort löschen. Die Aufgabe liegt dann bei „Zur Übergabe“.", True)
    if not isinstance(channel(one.account), Withdraws):
        return Copy(one, "Litfass kann dort nicht löschen. Bitte löschen Sie den Beitrag dort selbst.")
    return Copy(one, "Litfass löscht den Beitrag dort.")


def _mark(copies: Sequence[Copy]) -> str:
    """What exactly was shown to the person who confirms."""
    return ",".join(f"{copy.delivery.pk}-{copy.delivery.revision}" for copy in copies)


def _withdraw(request: HttpRequest, notice: Notice, copies: Sequence[Copy], reason: str) -> HttpResponse:
    flow.withdraw(notice, who=person(request), now=timezone.now(), reason=reason)
    was_out = any(copy.delivery.account.is_column and copy.delivery.seen_post_id for copy in copies)
    gone = "In wenigen Sekunden steht die Meldung nicht mehr auf der Litfaßsäule."
    messages.success(request, f"Zurückgezogen. {gone if was_out else 'Sie war noch nicht auf der Litfaßsäule.'}")
    if by_hand := [copy.delivery.account.label for copy in copies if copy.asks_a_hand]:
        messages.warning(
            request, f"Bitte löschen Sie noch von Hand: {and_list(by_hand)}. Es liegt gleich bei „Zur Übergabe“."
        )
    return redirect("desk:history", notice.pk)


@staff
@require_POST
def propose_again(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Make new proposals of a withdrawn notice; nothing goes out without a new release."""
    notice = get_object_or_404(Notice, pk=notice_id)
    try:
        flow.propose_again(notice, who=person(request), now=timezone.now())
    except flow.NotAgain as refusal:
        messages.warning(request, refusal.sentence)
        return redirect("desk:history", notice.pk)
    messages.success(request, "Wieder vorgeschlagen. Nichts davon geht hinaus, bevor es jemand neu freigibt.")
    return redirect("desk:proposal", notice.pk)
