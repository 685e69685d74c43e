"""Say which places belong to a notice: take one away, add one, choose between several of one name, take it back."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from litfass.core.place import folded
from litfass.desk import frame, placebox
from litfass.desk.gate import person, staff
from litfass.desk.placeforms import CHOSEN, AddForm, DropForm
from litfass.desk.placesearch import found
from litfass.flow import override
from litfass.flow.news import news_of
from litfass.flow.override import Word
from litfass.records import post as posts
from litfass.records.models import Notice, Place, PlaceOverride, PostState, Revision


@staff
@require_safe
def overview(request: HttpRequest, notice_id: int) -> HttpResponse:
    """The words of a notice with its places, also where nothing is open any more."""
    notice = _notice(notice_id)
    source, box = placebox.source(notice, news_of(_revision(notice)), [])
    return frame.page(request, "desk/notice_places.html", {"notice": notice, "source": source, "box": box})


@staff
@require_http_methods(["GET", "POST"])
def drop(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Ask why, then take the place away; `ort` are its ids, several where none of a name is meant."""
    notice = _notice(notice_id)
    asked = request.POST if request.method == "POST" else request.GET
    places = _places(notice, asked.getlist("ort"))
    words = _words(notice, places)
    form = DropForm(request.POST or None, words=words)
    if request.method == "POST" and form.is_valid():
        for place in places:
            override.drop(notice, place, form.word, who=person(request), now=timezone.now())
        return _done(request, notice, places, "gehört nicht mehr zu dieser Meldung", form.word)
    context = {
        "notice": notice, "places": places, "form": form, "choices": words if len(words) > 1 else (),
        "offers_everywhere": bool(words), "everywhere": _everywhere(words), "back": _back(notice),
    }  # fmt: skip
    return frame.page(request, "desk/place_drop.html", context, status=422 if form.is_bound else 200)


@staff
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Look a place up by its name, then add it."""
    notice = _notice(notice_id)
    asked = request.POST if request.method == "POST" else request.GET
    search = asked.get("suche", "").strip()
    results, more = found(notice.source.municipality, search)
    form = AddForm(request.POST or None, news=news_of(_revision(notice)), results=[place for place, _ in results])
    if request.method == "POST" and form.is_valid():
        place = form.cleaned_data["place"]
        override.add(notice, place, form.word, who=person(request), now=timezone.now())
        return _done(request, notice, [place], "gehört jetzt zu dieser Meldung", form.word)
    context = {
        "notice": notice, "form": form, "search": search, "results": results, "more": more, "back": _back(notice),
    }  # fmt: skip
    return frame.page(request, "desk/place_add.html", context, status=422 if form.is_bound else 200)


@staff
@require_POST
def choose(request: HttpRequest, notice_id: int) -> HttpResponse:
    """One of several places of a name is meant."""
    notice = _notice(notice_id)
    places = _places(notice, [request.POST.get("place", "")])
    override.add(notice, places[0], Word(CHOSEN), who=person(request), now=timezone.now())
    return _done(request, notice, places, "ist in dieser Meldung gemeint", Word(CHOSEN))


@staff
@require_POST
def undo(request: HttpRequest, override_id: int) -> HttpResponse:
    """Let the reader decide again; back to the page the button stood on."""
    said = get_object_or_404(PlaceOverride.objects.select_related("place", "notice"), pk=override_id)
    try:
        override.undo(said, who=person(request), now=timezone.now())
    except override.Undone as lost:
        messages.info(request, lost.sentence)
    else:
        messages.success(request, f"Zurückgenommen. Über „{said.place.name}“ entscheidet wieder Litfass.")
    frame.to_places(request)
    if said.notice and request.POST.get("from") == "notice":
        return redirect(_back(said.notice))
    return redirect("desk:places")


def _done(
    request: HttpRequest, notice: Notice, places: Sequence[Place], what: str, word: Word
) -> HttpResponseRedirect:  # fmt: skip
    everywhere = " Litfass sieht jetzt auch alle anderen Meldungen noch einmal durch." if word.everywhere else ""
    messages.success(request, f"„{places[0].name}“ {what}.{everywhere}")
    for one in override.still_named(notice, places):
        messages.warning(
            request, f"{one.account.label}: Diesen Text hat ein Mensch geschrieben, und er nennt den Ort noch. "
            "Bitte sehen Sie ihn durch."
        )  # fmt: skip
    frame.to_places(request)
    return redirect(_back(notice))


def _notice(notice_id: int) -> Notice:
    return get_object_or_404(Notice.objects.select_related("source__municipality", "organization"), pk=notice_id)


def _revision(notice: Notice) -> Revision:
    return notice.revisions.select_related("notice__source__municipality").get(number=notice.revision_number)


def _places(notice: Notice, asked: Sequence[str]) -> list[Place]:
    """The places of this municipality with these ids. Raises Http404 where one of them is none."""
    wanted = [int(one) for one in asked if one.isdecimal() and len(one) < 19]
    kept = Place.objects.filter(pk__in=wanted, gazetteer__municipality=notice.source.municipality_id)
    places = list(kept.select_related("gazetteer").defer("shape", "house_numbers"))
    if not places or len(places) < len(asked):
        raise Http404
    return places


def _words(notice: Notice, places: Sequence[Place]) -> tuple[str, ...]:
    """The different words that name the place in this notice."""
    if len(places) != 1:
        return ()
    rows = placebox.named(news_of(_revision(notice)))
    words = [words for row in rows if row.place == places[0].pk for words in row.words]
    return tuple({folded(each): each for each in reversed(words)}.values())[::-1]


def _everywhere(words: Sequence[str]) -> str:
    said = f"„{words[0]}“ meint" if len(words) == 1 else "Die gewählten Worte meinen"
    return f"in allen Meldungen: {said} nie diesen Ort"


def _back(notice: Notice) -> str:
    """The case while something waits, else the page of its places."""
    name = "proposal" if posts.posts_of(notice, PostState.PROPOSED, PostState.RETURNED) else "notice_places"
    return reverse(f"desk:{name}", args=[notice.pk])
