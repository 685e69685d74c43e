"""What the municipality says about itself: contact, imprint, privacy, accessibility."""

# SPDX-License-Identifier: EUPL-1.2

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from litfass.desk import frame
from litfass.desk.gate import person, staff
from litfass.flow import setup
from litfass.records import municipality
from litfass.records.models import Municipality

FIELDS = ("name", "office", "contact", "imprint", "privacy", "accessibility", "own_contacts", "office_holders")
LISTS = ("own_contacts", "office_holders")


def _long(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class TownForm(forms.Form):
    """The texts of the public pages."""

    name = forms.CharField(label="Name der Kommune", max_length=200)
    office = forms.CharField(label="Herausgebende Stelle", max_length=200)
    contact = forms.CharField(
        label="Kontakt",
        max_length=300,
        required=False,
        help_text="Steht auf den Seiten Impressum, Datenschutz und Barrierefreiheit. "
        "Dorthin melden Leserinnen und Leser auch, wenn ein Ort fehlt oder falsch ist.",
    )
    imprint = forms.CharField(label="Impressum", max_length=20000, required=False, widget=_long(8))
    privacy = forms.CharField(label="Datenschutz", max_length=50000, required=False, widget=_long(8))
    accessibility = forms.CharField(label="Barrierefreiheit", max_length=50000, required=False, widget=_long(8))
    own_contacts = forms.CharField(
        label="Eigene Adressen und Nummern",
        max_length=10000,
        required=False,
        widget=_long(5),
        help_text="Mail-Adressen und Telefonnummern, die das Amt selbst veröffentlicht, eine je Zeile. "
        "Die Prüfung auf persönliche Daten hält sie nicht an.",
    )

    office_holders = forms.CharField(
        label="Amtsträgerinnen und Amtsträger",
        max_length=50000,
        required=False,
        widget=_long(5),
        help_text="Namen, die öffentlich genannt werden dürfen, einer je Zeile. Namen aus den Gremien kommen von "
        "selbst dazu.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs["aria-describedby"] = f"{name}-hint {name}-error"


@staff
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest) -> HttpResponse:
    """Show and save. What somebody else saved meanwhile is shown beside, and nothing typed is lost."""
    town = municipality.current()
    if request.method != "POST":
        return _show(request, town, TownForm(initial=_initial(town)))
    form = TownForm(request.POST)
    if not form.is_valid():
        return _show(request, town, form, status=422)
    if request.POST.get("state") != town.changed_at.isoformat():
        messages.warning(
            request, "Jemand anderes hat diese Seite inzwischen geändert. Der gespeicherte Text steht bei jedem Feld."
        )
        return _show(request, town, form, theirs=_initial(town), status=409)
    changed = {name: value for name, value in _values(form).items() if value != getattr(town, name)}
    if changed:
        setup.change_municipality(changed, who=person(request), now=timezone.now())
        messages.success(request, "Gespeichert. Die öffentlichen Seiten zeigen es sofort.")
    else:
        messages.info(request, "Es hat sich nichts geändert.")
    return redirect("desk:town")


def _show(
    request: HttpRequest, town: Municipality, form: TownForm, *, theirs: dict[str, str] | None = None, status: int = 200
) -> HttpResponse:
    rows = [(field, (theirs or {}).get(field.name, "")) for field in form]
    rows = [(field, text if text != field.value() else "") for field, text in rows]
    context = {"form": form, "rows": rows, "state": town.changed_at.isoformat()}
    return frame.page(request, "desk/town.html", context, status=status)


def _initial(town: Municipality) -> dict[str, str]:
    shown = {name: str(getattr(town, name)) for name in FIELDS}
    return shown | {name: "\n".join(getattr(town, name)) for name in LISTS}


def _values(form: TownForm) -> dict[str, Any]:
    values: dict[str, Any] = {name: form.cleaned_data[name].replace("\r\n", "\n").strip() for name in FIELDS}
    return values | {name: [line.strip() for line in values[name].splitlines() if line.strip()] for name in LISTS}
