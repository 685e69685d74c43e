"""What a person is asked who takes a place away or adds one."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from typing import Any

from django import forms

from litfass.core.notice import Notice as News
from litfass.core.overridden import stands
from litfass.core.place import folded
from litfass.flow.override import Word
from litfass.records.models import Place

CHOSEN = "Aus mehreren Orten dieses Namens gewählt."
DROPPED = ("Name einer Person", "andere Stadt", "Anschrift der Verwaltung", "nur nebenbei")
ADDED = ("im Text genannt, nicht erkannt", "anders geschrieben", "umgangssprachlicher Name", "in einer Anlage genannt")
LEAST = 4  # letters of words that mean something in every notice
ALL_OF_THEM = "Gilt auch für alle künftigen Meldungen. Wählen Sie es nur, wenn es immer stimmt."


class _ReasonForm(forms.Form):
    reason = forms.CharField(
        label="Grund",
        max_length=300,
        widget=forms.TextInput(
            attrs={"list": "gruende", "autocomplete": "off", "aria-describedby": "reason-hint reason-error"}
        ),
        help_text="Alle in der Redaktion lesen ihn. Bitte nennen Sie darin selbst keinen Namen einer Person.",
        error_messages={
            "required": "Bitte nennen Sie den Grund, damit die anderen ihn kennen.",
            "max_length": "Bitte kürzen Sie den Grund auf 300 Zeichen.",
        },
    )
    everywhere = forms.BooleanField(
        required=False,
        help_text=ALL_OF_THEM,
        widget=forms.CheckboxInput(attrs={"aria-describedby": "everywhere-hint everywhere-error"}),
    )


class DropForm(_ReasonForm):
    """Why a place does not belong to a notice, and by which words."""

    suggestions = DROPPED
    words = forms.CharField(max_length=300, required=False)

    def __init__(self, *args: Any, words: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = tuple(words)
        self.fields["reason"].widget.attrs["autofocus"] = True

    def clean(self) -> dict[str, Any]:
        """What holds everywhere needs words."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("words") and said["words"] not in self.known:
            said["words"] = ""
        if not self.known:
            said["everywhere"] = False
        if said.get("everywhere") and not said.get("words") and len(self.known) != 1:
            self.add_error("everywhere", "Bitte wählen Sie dazu die Worte, die diesen Ort nie meinen.")
        return said

    @property
    def word(self) -> Word:
        """What the person said."""
        said = self.cleaned_data
        everywhere = said["words"] or self.known[0] if said["everywhere"] else ""
        return Word(said["reason"].strip(), said["words"], everywhere=everywhere)


class AddForm(_ReasonForm):
    """Which place is missing, by which words, and why."""

    suggestions = ADDED
    place = forms.IntegerField(error_messages={"required": "Bitte wählen Sie einen Ort."})
    quote = forms.CharField(
        label="Worte der Meldung, die ihn nennen",
        max_length=200,
        required=False,
        help_text="Genau so, wie sie im Text stehen. Dann sind sie dort markiert.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "aria-describedby": "quote-hint quote-error"}),
    )

    def __init__(self, *args: Any, news: News, results: Sequence[Place], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._news, self._results = news, {place.pk: place for place in results}

    def clean_place(self) -> Place:
        """One of those that were found."""
        found = self._results.get(self.cleaned_data["place"])
        if found is None:
            raise forms.ValidationError("Diesen Ort gibt es nicht mehr im Verzeichnis. Bitte suchen Sie noch einmal.")
        return found

    def clean_quote(self) -> str:
        """Words that stand in the notice."""
        quote = " ".join(self.cleaned_data["quote"].split())
        if quote and not stands(self._news, quote):
            raise forms.ValidationError(
                "Diese Worte stehen so nicht in der Meldung. Übernehmen Sie sie genau, oder lassen Sie das Feld leer."
            )
        return quote

    def clean(self) -> dict[str, Any]:
        """What holds everywhere needs words that are not too short."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("everywhere") and len(folded(said.get("quote", ""))) < LEAST:
            self.add_error("everywhere", f"Bitte nennen Sie dazu Worte mit mindestens {LEAST} Buchstaben.")
        return said

    @property
    def word(self) -> Word:
        """What the person said."""
        said = self.cleaned_data
        return Word(said["reason"].strip(), said["quote"], everywhere=said["quote"] if said["everywhere"] else "")
