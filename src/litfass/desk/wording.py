"""The form in which a person edits a wording: only what the account shows, and the source's words stay its words."""

# SPDX-License-Identifier: EUPL-1.2

import re
from dataclasses import replace
from typing import Any

from django import forms

from litfass.core.post import Limits
from litfass.core.post import Post as Wording

LEFT_OUT = "[…]"
_SPACE = re.compile(r"\s+")


class WordingForm(forms.Form):
    """Title, text, quotation and alternative text of one post."""

    title = forms.CharField(label="Überschrift", max_length=2000)
    text = forms.CharField(label="Text", max_length=20000, widget=forms.Textarea(attrs={"rows": 9}))
    quote = forms.CharField(
        label="Worte der Quelle",
        max_length=100000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8, "class": "source"}),
        help_text=f"Sie können kürzen, nicht umschreiben. Zeigen Sie Auslassungen mit {LEFT_OUT}",
    )
    alt_text = forms.CharField(
        label="Alternativtext der Karte",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Für Menschen, die das Bild nicht sehen. Er sagt, was auf der Karte steht.",
    )
    without_location = forms.BooleanField(label="Ohne Standort", required=False)

    def __init__(self, *args: Any, old: Wording, limits: Limits, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.old = old
        if not limits.title and limits.card:
            self.fields["title"].label = "Überschrift auf der Karte"
        elif not limits.title:
            del self.fields["title"]
        if not old.quote:
            del self.fields["quote"]
        if not limits.card:
            del self.fields["alt_text"]
        if old.location:
            self.fields["without_location"].help_text = f"Sonst trägt der Beitrag den Standort „{old.location.name}“."
        else:
            del self.fields["without_location"]
        for name, field in self.fields.items():
            field.widget.attrs["aria-describedby"] = f"{name}-hint {name}-error"

    def clean_quote(self) -> str:
        """Only words that stood there before, in their order."""
        quote = _lines(self.cleaned_data["quote"])
        old, at = _SPACE.sub(" ", self.old.quote), 0
        for part in re.split(r"\[…\]|\n", quote):
            words = _SPACE.sub(" ", part).strip()
            at = old.find(words, at)
            if at < 0:
                raise forms.ValidationError(
                    f"„{words[:60]}“ steht so nicht an der Quelle. Kürzen Sie nur, und zeigen Sie das mit {LEFT_OUT}"
                )
            at += len(words)
        return quote

    @property
    def wording(self) -> Wording:
        """The edited wording. Call after is_valid()."""
        values = dict(self.cleaned_data)
        location = None if values.pop("without_location", False) else self.old.location
        changed: dict[str, Any] = {name: _lines(value) for name, value in values.items()}
        return replace(self.old, location=location, **changed)


def initial(wording: Wording) -> dict[str, str]:
    """What the form shows first."""
    return {"title": wording.title, "text": wording.text, "quote": wording.quote, "alt_text": wording.alt_text}


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").strip()
