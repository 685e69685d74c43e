"""Edit a wording, give a case back with a reason, take it up again."""

# SPDX-License-Identifier: EUPL-1.2

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from litfass.core.post import length
from litfass.desk import case, frame
from litfass.desk.gate import person, staff
from litfass.desk.wording import WordingForm, initial
from litfass.flow import approve
from litfass.flow.channel import channel
from litfass.flow.plainer import NotOffered, model_name, plainer
from litfass.flow.revise import revise
from litfass.records import post as posts
from litfass.records.models import Notice, Post, PostState

CLOSED = (PostState.REPLACED, PostState.DROPPED)


@staff
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, post_id: int) -> HttpResponse:
    """The form; saved, it is a new proposal. Where somebody was faster both wordings are shown."""
    post = get_object_or_404(Post.objects.select_related("account", "notice", "revision"), pk=post_id)
    newest = posts.newest(post)
    if request.method != "POST":
        if newest.pk != post.pk:
            return redirect("desk:edit", newest.pk)
        form = WordingForm(initial=initial(post.wording), old=post.wording, limits=channel(post.account).limits)
        return _form(request, post, form)
    form = WordingForm(request.POST, old=post.wording, limits=channel(post.account).limits)
    if newest.pk != post.pk or post.state in CLOSED:
        return _conflict(request, newest)
    if not form.is_valid():
        return _form(request, post, form, status=422)
    try:
        made = revise(post, form.wording, who=person(request), now=timezone.now(), offered_by=_offered_by(request))
    except approve.NotOpen:
        return _conflict(request, posts.newest(post))
    if made.pk == post.pk:
        messages.info(request, "Der Text ist unverändert.")
    else:
        messages.success(request, f"{made.account.label}: Ihr Text ist gespeichert und neu geprüft.")
    return redirect("desk:proposal", made.notice_id)


@staff
@require_POST
def offer(request: HttpRequest, post_id: int) -> HttpResponse:
    """The form with a language model's words in it; nothing is saved until the person does it."""
    post = get_object_or_404(Post.objects.select_related("account", "notice", "revision"), pk=post_id)
    try:
        offered = plainer(post)
    except NotOffered as refusal:
        messages.info(request, str(refusal))
        return redirect("desk:edit", post.pk)
    fields = initial(post.wording) | {"text": offered}
    form = WordingForm(initial=fields, old=post.wording, limits=channel(post.account).limits)
    return _form(request, post, form, offered=True)


def _offered_by(request: HttpRequest) -> str:
    """The model whose words were in the form, if it is the one set up here."""
    return model_name() if request.POST.get("offered_by") == model_name() else ""


def _form(
    request: HttpRequest,
    post: Post,
    form: WordingForm,
    *,
    theirs: Post | None = None,
    offered: bool = False,
    status: int = 200,
) -> HttpResponse:
    limits = channel(post.account).limits
    by = model_name()
    context = {
        "post": post,
        "notice": post.notice,
        "form": form,
        "theirs": theirs,
        "model": by,
        "offered_by": by if offered else _offered_by(request),
        "limits": limits,
        "length": length(post.wording, limits),
        "link_cost": length(post.wording, limits) - len(post.text),
        "findings": case.standing(post, posts.own_page_comes(post.notice)),
    }
    return frame.page(request, "desk/edit.html", context, status=status)


def _conflict(request: HttpRequest, newest: Post) -> HttpResponse:
    """Both wordings: theirs to read, ours still in the fields, to be saved over theirs or not."""
    form = WordingForm(request.POST, old=newest.wording, limits=channel(newest.account).limits)
    form.is_valid()
    return _form(request, newest, form, theirs=newest, status=409)


class ReasonForm(forms.Form):
    """Why a case goes back."""

    reason = forms.CharField(
        label="Grund",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4, "autofocus": True, "aria-describedby": "reason-hint reason-error"}),
        help_text="Zum Beispiel: „Der Termin ist noch nicht bestätigt.“ Alle in der Redaktion lesen ihn.",
        error_messages={"required": "Bitte nennen Sie den Grund, damit die anderen ihn kennen."},
    )


@staff
@require_http_methods(["GET", "POST"])
def give_back(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Send every open proposal of a notice back with one reason."""
    notice = get_object_or_404(Notice, pk=notice_id)
    open_ones = posts.posts_of(notice, PostState.PROPOSED)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _give_back(request, notice, open_ones, form.cleaned_data["reason"].strip())
    status = 422 if request.method == "POST" else 200
    context = {"notice": notice, "posts": open_ones, "form": form}
    return frame.page(request, "desk/give_back.html", context, status=status)


def _give_back(request: HttpRequest, notice: Notice, open_ones: list[Post], reason: str) -> HttpResponse:
    done = 0
    for one in open_ones:
        try:
            approve.send_back(one, reason=reason, who=person(request), now=timezone.now())
            done += 1
        except approve.NotOpen as lost:
            messages.warning(request, f"{one.account.label}: {lost.sentence}")
    if done:
        messages.success(request, "Zurückgegeben. Der Vorschlag liegt mit Ihrem Grund unter „Zurückgegeben“.")
    elif not open_ones:
        messages.info(request, "Hier ist nichts mehr offen. Ihr Grund wurde nicht gebraucht.")
    return redirect("desk:today")


@staff
@require_POST
def take_up(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Make the returned posts of a notice proposals again."""
    notice = get_object_or_404(Notice, pk=notice_id)
    for one in posts.posts_of(notice, PostState.RETURNED):
        try:
            approve.take_up(one, who=person(request), now=timezone.now())
        except approve.NotOpen as lost:
            messages.warning(request, f"{one.account.label}: {lost.sentence}")
    return redirect("desk:proposal", notice.pk)
